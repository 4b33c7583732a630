//! Mounts the checks.

use ridgeline::view::{Checks, ChecksProps, arrival, configuration, edge};
use wasm_bindgen::prelude::*;

/// Takes how to fetch what comes later.
#[wasm_bindgen(js_name = fetchBy)]
pub fn fetch_by(fetch: js_sys::Function) {
    arrival::fetch_by(fetch);
}

fn main() {
    let Some(root) = edge::root() else { return };
    let props = ChecksProps {
        options: edge::options(&root),
        entries: configuration::entries(&root),
        names: configuration::names(&root),
        today: edge::today(),
        notebook: edge::load_notebook(),
        facts: edge::load_facts(),
        address: edge::address(),
        seen: None,
    };
    if let Some(place) = edge::place(&root, "checks") {
        yew::Renderer::<Checks>::with_root_and_props(place, props).render();
    }
}
