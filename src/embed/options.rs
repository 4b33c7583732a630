//! What the element was given, as options of an app.

use wasm_bindgen::JsValue;

use super::value::{call, text, texts};
use crate::view::edge::{Contact, Options, Store, currency};

/// The options in a plain object: `locale`, `currency`, `contact`, `contactLabel`, and `tools`, a list.
pub(super) fn options(given: &JsValue, store: &Store) -> Options {
    Options {
        locale: text(given, "locale"),
        currency: currency(&text(given, "currency")),
        contact: Contact::new(&text(given, "contact"), &text(given, "contactLabel")),
        tools: texts(given, "tools"),
        share_base: text(given, "shareBase"),
        store: store.clone(),
    }
}

/// The store of `host`, which has a function `keep(key, text)`.
pub(super) fn store(host: &JsValue) -> Store {
    let host = host.clone();
    Store::Host(yew::Callback::from(move |(key, kept): (&'static str, String)| {
        call(&host, "keep", &[key.into(), kept.into()]);
    }))
}

/// The screen that `given` asks for, as an address: empty for the plan.
pub(super) fn address(given: &JsValue) -> String {
    let tool = text(given, "tool");
    if tool == "plan" { String::new() } else { tool }
}
