//! Ridgeline: a sales-pipeline calculator that runs wholly in the browser.
//!
//! In reading order: [`plan`] computes, [`format`] writes figures as a locale does, [`content`] has the words.

pub mod content;
pub mod format;
pub mod plan;
pub mod view;
