//! The picture of the panel as a file: as it stands in the document, or as pixels.
//!
//! It is written out by the browser's own `XMLSerializer`, so what is saved is what is printed. Everything goes by addresses that hold their
//! content: a policy that allows pictures from `data:` allows the pixels, and the rest needs no leave. What is only used here is
//! reached by name: bindings of its own would weigh on the first view.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

use super::picture::Size;
use crate::{content::whatif::takeaway as words, file::link};

/// What is told how it went, in words.
pub(super) type Tell = Box<dyn FnOnce(&'static str)>;
/// Saves the picture of the panel that an element is in, of a size, as a file of a name.
pub(super) type Save = fn(&Element, &Size, &str, Tell);

/// Pixels of the file to one of the picture.
const SCALE: f64 = 2.0;

/// Saves it as it stands.
pub(super) fn picture(pressed: &Element, size: &Size, name: &str, tell: Tell) {
    let saved = address(pressed, size).and_then(|address| hand_over(pressed, &address, name));
    tell(if saved.is_some() { words::SAVED } else { words::NOT_SAVED });
}

/// Saves it as pixels, two to one each way.
pub(super) fn pixels(pressed: &Element, size: &Size, name: &str, tell: Tell) {
    let (pressed, size, name) = (pressed.clone(), size.clone(), name.to_owned());
    yew::platform::spawn_local(async move {
        let drawn = match address(&pressed, &size) {
            Some(address) => drawn(&pressed, &size, &address).await,
            None => None,
        };
        tell(match drawn {
            None => words::NOT_DRAWN,
            Some(address) if hand_over(&pressed, &address, &name).is_some() => words::SAVED,
            Some(_) => words::NOT_SAVED,
        });
    });
}

/// The picture as an address that holds it whole.
fn address(pressed: &Element, size: &Size) -> Option<String> {
    let panel = pressed.closest(".takeaway").ok().flatten()?;
    let svg = panel.query_selector(".paper svg").ok().flatten()?;
    let written = {
        // On paper its headline is left out.
        let cropped = [svg.get_attribute("viewBox")?, svg.get_attribute("height")?];
        size.whole(&svg)?;
        let class: Function = Reflect::get(&js_sys::global(), &"XMLSerializer".into()).ok()?.dyn_into().ok()?;
        let writer = Reflect::construct(&class, &Array::new()).ok()?;
        let written = call(&writer, "serializeToString", &[(&*svg).into()]);
        svg.set_attribute("viewBox", &cropped[0]).ok()?;
        svg.set_attribute("height", &cropped[1]).ok()?;
        written?.as_string()?
    };
    Some(link::address("image/svg+xml", &["<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", &written, "\n"].concat()))
}

/// The picture at `address`, drawn: an address that holds its pixels. Nothing where the page's policy, or the browser, does not allow it.
async fn drawn(pressed: &Element, size: &Size, address: &str) -> Option<String> {
    let document = pressed.owner_document()?;
    let image: JsValue = document.create_element("img").ok()?.into();
    Reflect::set(&image, &"src".into(), &address.into()).ok()?;
    let decoded: Promise = call(&image, "decode", &[])?.dyn_into().ok()?;
    JsFuture::from(decoded).await.ok()?;
    let canvas: JsValue = document.create_element("canvas").ok()?.into();
    let (width, height) = (JsValue::from_f64(SCALE * size.width), JsValue::from_f64(SCALE * size.height));
    Reflect::set(&canvas, &"width".into(), &width).ok()?;
    Reflect::set(&canvas, &"height".into(), &height).ok()?;
    let pen = call(&canvas, "getContext", &["2d".into()])?;
    let corner = JsValue::from_f64(0.0);
    call(&pen, "drawImage", &[image, corner.clone(), corner, width, height])?;
    let pixels = call(&canvas, "toDataURL", &["image/png".into()])?.as_string()?;
    // A canvas too large for the browser answers an empty address.
    pixels.starts_with("data:image/png").then_some(pixels)
}

/// Hands the file at `address` to the visitor, as a link with that name would.
fn hand_over(pressed: &Element, address: &str, name: &str) -> Option<()> {
    let link = pressed.owner_document()?.create_element("a").ok()?;
    link.set_attribute("href", address).ok()?;
    link.set_attribute("download", name).ok()?;
    call(&link, "click", &[]).map(|_| ())
}

/// Calls a method by its name; nothing where there is none, or it threw.
fn call(of: &JsValue, method: &str, with: &[JsValue]) -> Option<JsValue> {
    let method: Function = Reflect::get(of, &method.into()).ok()?.dyn_into().ok()?;
    let given = Array::new();
    for value in with {
        given.push(value);
    }
    Reflect::apply(&method, of, &given).ok()
}
