//! Mounts the plan.

use gloo_timers::callback::Timeout;
use ridgeline::view::{App, AppProps, Opening, arrival, configuration, edge};
use wasm_bindgen::prelude::*;

/// Takes how to fetch what comes later.
#[wasm_bindgen(js_name = fetchBy)]
pub fn fetch_by(fetch: js_sys::Function) {
    arrival::fetch_by(fetch);
}

fn main() {
    // The module's start, what is opened on, and the first drawing, each in a task of its own: who scrolls, types or presses a link
    // meanwhile waits for one of them at most.
    Timeout::new(0, open).forget();
}

fn open() {
    let Some(root) = edge::root() else { return };
    let options = edge::options(&root);
    let opening = Opening::of(&options, edge::load().as_ref());
    let draw = move || {
        let Some(place) = edge::place(&root, "plan") else { return };
        let props = AppProps {
            options,
            today: edge::today(),
            opening,
            names: configuration::names(&root),
            // As late as can be: from here on the plan hears of a change itself.
            address: edge::address(),
            seen: None,
        };
        yew::Renderer::<App>::with_root_and_props(place, props).render();
    };
    Timeout::new(0, draw).forget();
}
