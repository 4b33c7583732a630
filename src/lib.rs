//! Ridgeline: a sales-pipeline calculator that runs wholly in the browser.

pub mod plan;
pub mod state;
