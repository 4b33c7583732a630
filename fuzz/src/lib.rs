//! What the targets share: their bodies, which `cargo test` runs too.

#[path = "../../tests/fuzzed/mod.rs"]
mod fuzzed;

/// Runs the target of that name on `text`.
pub fn run(name: &str, text: &str) {
    fuzzed::run(name, text);
}
