//! Mounts the plan.

use gloo_timers::callback::Timeout;
use ridgeline::view::{App, AppProps, arrival, configuration, edge};
use wasm_bindgen::prelude::*;

/// Takes how to fetch what comes later.
#[wasm_bindgen(js_name = fetchBy)]
pub fn fetch_by(fetch: js_sys::Function) {
    arrival::fetch_by(fetch);
}

fn main() {
    // In a task of its own: who scrolls or types meanwhile does not wait for both, the start of the module and the first drawing.
    Timeout::new(0, mount).forget();
}

fn mount() {
    let Some(root) = edge::root() else { return };
    let props = AppProps {
        options: edge::options(&root),
        today: edge::today(),
        saved: edge::load(),
        names: configuration::names(&root),
        address: edge::address(),
        seen: None,
    };
    if let Some(place) = edge::place(&root, "plan") {
        yew::Renderer::<App>::with_root_and_props(place, props).render();
    }
}
