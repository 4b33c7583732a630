//! The checks for other people's pages. `embed/widget.js` mounts them.

use ridgeline::embed::EmbeddedChecks;
use wasm_bindgen::prelude::*;

fn main() {}

/// The checks, mounted.
#[wasm_bindgen]
pub struct Mounted(EmbeddedChecks);

#[wasm_bindgen]
impl Mounted {
    /// Mounts the checks in `place`.
    #[wasm_bindgen(constructor)]
    pub fn new(place: web_sys::Element, options: &JsValue, host: &JsValue) -> Self {
        Self(EmbeddedChecks::new(place, options, host))
    }

    /// Gives them other options.
    pub fn update(&mut self, options: &JsValue) {
        self.0.update(options);
    }

    /// The answers in what was kept.
    pub fn answers(&self, state: &str) -> JsValue {
        self.0.answers(state)
    }

    /// What was kept, with other answers.
    pub fn write(&self, answers: &JsValue, state: &str) -> JsValue {
        self.0.write(answers, state)
    }

    /// Takes them away.
    pub fn destroy(self) {
        self.0.destroy();
    }
}
