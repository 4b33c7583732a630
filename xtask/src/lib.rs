//! What Ridgeline's commands share with its end-to-end tests: the server that serves `dist/` as a careful host would, and a
//! small driver for a browser.
//!
//! The commands themselves (`cargo xtask serve | test | dist | bench | fuzz`) are the binary beside this library.

pub mod server;
pub mod webdriver;
