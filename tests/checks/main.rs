//! The four checks: each decision by a table of answers.

#![cfg(not(target_arch = "wasm32"))]

mod fit;
