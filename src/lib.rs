//! Ridgeline: a sales-pipeline calculator that runs wholly in the browser.
//!
//! In reading order: [`plan`] and [`assessment`] compute, [`format`] writes figures as a locale does, [`content`] has the words, [`state`] holds
//! what the visitor typed, [`file`] writes what other programs read, [`view`] shows it, [`embed`] hands it to other people's pages.

pub mod assessment;
pub mod content;
pub mod embed;
pub mod file;
pub mod format;
pub mod plan;
pub mod state;
pub mod view;

/// Smaller than the standard library's allocator, and constant in time.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::GlobalTlsf = rlsf::GlobalTlsf::new();
