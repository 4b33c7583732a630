//! The plan for other people's pages. `embed/widget.js` mounts it.

use ridgeline::{embed::EmbeddedPlanner, view::arrival};
use wasm_bindgen::prelude::*;

fn main() {}

/// Takes how to fetch what comes later.
#[wasm_bindgen(js_name = fetchBy)]
pub fn fetch_by(fetch: js_sys::Function) {
    arrival::fetch_by(fetch);
}

/// A plan, mounted.
#[wasm_bindgen]
pub struct Mounted(EmbeddedPlanner);

#[wasm_bindgen]
impl Mounted {
    /// Mounts a plan in `place`.
    #[wasm_bindgen(constructor)]
    pub fn new(place: web_sys::Element, options: &JsValue, host: &JsValue) -> Self {
        Self(EmbeddedPlanner::new(place, options, host))
    }

    /// Gives it other options.
    pub fn update(&mut self, options: &JsValue) {
        self.0.update(options);
    }

    /// What is seen now.
    pub fn snapshot(&self) -> JsValue {
        self.0.snapshot()
    }

    /// Puts a plan in the place of what was typed.
    pub fn write(&self, plan: &JsValue) -> JsValue {
        self.0.write(plan)
    }

    /// Goes back to a state.
    pub fn restore(&self, state: &str) -> bool {
        self.0.restore(state)
    }

    /// Takes it away.
    pub fn destroy(self) {
        self.0.destroy();
    }
}
