//! A small blocking driver for a browser: the part of `WebDriver`, and of what Chromium's and Firefox's drivers have besides, that our
//! tests use.

mod driver;
mod engine;
mod session;

use std::fmt;

pub use driver::Driver;
pub use engine::{Engine, mini_browser};
pub use session::{Element, Session, chromium_options};

/// What the driver refused or failed to do, in its own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WebDriverError {
    message: String,
}

impl WebDriverError {
    /// What went wrong, in one line.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }

    /// Whether a command was not carried out because an element it names is no longer in the document.
    pub fn is_stale(&self) -> bool {
        self.message.starts_with("stale element reference")
    }
}

impl fmt::Display for WebDriverError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for WebDriverError {}
