//! Reading JavaScript's values and writing them.

use js_sys::{Array, Function, Object, Reflect};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::{JsCast, JsValue};

/// What `object` has under `name`; undefined where it has nothing, or is no object.
pub(super) fn get(object: &JsValue, name: &str) -> JsValue {
    if object.is_object() { Reflect::get(object, &name.into()).unwrap_or_default() } else { JsValue::UNDEFINED }
}

/// The text under `name`, spaces around it taken away; empty where there is none.
pub(super) fn text(object: &JsValue, name: &str) -> String {
    get(object, name).as_string().map_or_else(String::new, |text| text.trim().to_owned())
}

/// The texts of the list under `name`.
pub(super) fn texts(object: &JsValue, name: &str) -> Vec<String> {
    let list = get(object, name);
    if !Array::is_array(&list) {
        return Vec::new();
    }
    Array::from(&list).iter().filter_map(|one| one.as_string()).collect()
}

/// Puts `value` under `name`.
pub(super) fn set(object: &Object, name: &str, value: &JsValue) {
    // A plain object of our own takes anything.
    let _ = Reflect::set(object, &name.into(), value);
}

/// Plain objects, lists, numbers and texts, and `null` for what is not there.
pub(super) fn plainly(value: &impl Serialize) -> JsValue {
    value.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}

/// Calls the function that `host` has under `name`, where it has one, and answers what it says.
pub(super) fn call(host: &JsValue, name: &str, arguments: &[JsValue]) -> JsValue {
    let function = get(host, name).dyn_into::<Function>();
    let arguments: Array = arguments.iter().collect();
    function.ok().and_then(|function| function.apply(host, &arguments).ok()).unwrap_or_default()
}
