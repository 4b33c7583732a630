//! The checks beside the plan: which answers come to which decision, and the laws beneath.

#![cfg(not(target_arch = "wasm32"))]

mod guide;
