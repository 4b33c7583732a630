//! Ridgeline: a sales-pipeline calculator that runs wholly in the browser.

pub mod content;
pub mod plan;
pub mod view;
