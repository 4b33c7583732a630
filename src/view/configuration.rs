//! The site owner's configuration: read from the page, and what is wrong with it told to them, never to visitors.

use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, console};

use yew::AttrValue;

use crate::{
    assessment::Id,
    content::check::{
        NAMES,
        configured::{Entries, NO_JSON, REFUSED, Setting},
    },
};

/// Deeper than any path leads.
const DEEPEST: usize = 9;

/// What the data block marked `data-config` in `root` replaces; nothing where there is none, or it is no object.
pub fn entries(root: &Element) -> Entries {
    match block(root) {
        Some(Ok(value)) => entries_in(&value),
        // Told with the names.
        Some(Err(())) | None => Entries::new(),
    }
}

/// What `value` replaces, an object.
pub fn entries_in(value: &JsValue) -> Entries {
    let mut entries = Entries::new();
    if value.is_object() {
        walk("", value, DEEPEST, &mut entries);
    }
    entries
}

/// What the checks are called, before any has arrived.
pub fn names(root: &Element) -> Vec<(Id, AttrValue)> {
    let block = block(root);
    if block == Some(Err(())) {
        tell(NO_JSON);
    }
    names_in(&block.and_then(Result::ok).unwrap_or_default())
}

/// The same, from an object.
pub fn names_in(value: &JsValue) -> Vec<(Id, AttrValue)> {
    let get = |value: &JsValue, name: &str| Reflect::get(value, &name.into()).ok();
    let own = |id: &str| {
        let name = get(value, &[id, ".name"].concat()).filter(JsValue::is_string);
        name.or_else(|| get(&get(value, id)?, "name"))?.as_string().filter(|name| !name.trim().is_empty())
    };
    NAMES.iter().map(|(id, name)| (*id, own(id).map_or(AttrValue::Static(name), AttrValue::from))).collect()
}

/// The data block, read; an error where it is not an object.
fn block(root: &Element) -> Option<Result<JsValue, ()>> {
    let text = root.query_selector("script[data-config]").ok()??.text_content().unwrap_or_default();
    let value = JSON::parse(&text).ok().filter(|value| value.is_object() && !Array::is_array(value));
    Some(value.ok_or(()))
}

/// What stands in `value`, by path.
fn walk(path: &str, value: &JsValue, deepest: usize, into: &mut Entries) {
    let setting = if let Some(text) = value.as_string() {
        Setting::Text(text)
    } else if let Some(number) = value.as_f64() {
        Setting::Number(number)
    } else if value.is_object() && deepest > 0 {
        for entry in Object::entries(value.unchecked_ref()).iter() {
            let entry = Array::from(&entry);
            let name = entry.get(0).as_string().unwrap_or_default();
            let name = if path.is_empty() { name } else { [path, ".", &name].concat() };
            walk(&name, &entry.get(1), deepest - 1, into);
        }
        return;
    } else {
        Setting::Other
    };
    into.push((path.to_owned(), setting));
}

/// Tells the site owner.
pub(super) fn tell(what: &str) {
    console::error_1(&JsValue::from([REFUSED, what].concat()));
}
