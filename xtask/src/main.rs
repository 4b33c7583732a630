//! Ridgeline's own commands: `cargo xtask serve | test | bench | dist`.
fn main() {}
