//! The checks beside the plan: their engine, their data, and what each decides.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops at the first thing that is not as it expects")]

mod any_sheet;
mod content;
mod engine;
