//! The checks beside the plan: which answers come to which decision, and the laws beneath.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "a test may stop at what it did not expect")]

mod guide;
mod interview;
