//! The model without a page: what `load()` answers.

use ridgeline::embed::model;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

/// `{answer}` to a plan, or `{errors}`.
#[wasm_bindgen]
pub fn compute(plan: &JsValue) -> JsValue {
    model::compute(plan)
}

/// `{answer}`: the verdict that a check comes to, or `{errors}`.
#[wasm_bindgen]
pub fn assess(check: &JsValue, answers: &JsValue) -> JsValue {
    model::assess(check, answers)
}

/// The version of this release.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

fn main() {}
