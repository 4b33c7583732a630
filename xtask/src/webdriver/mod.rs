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

    /// Whether a command was not carried out because of the state the page was in at that moment: the element it names had just been
    /// drawn anew, or was being moved from under another.
    pub fn is_passing(&self) -> bool {
        ["stale element reference", "element click intercepted"].iter().any(|one| self.message.starts_with(one))
    }
}

/// Opens a browser by `open`, if need be three times: a driver that takes a port may lose it to another program as it starts, and a
/// browser may not come up on a machine with all its cores busy.
///
/// # Errors
/// Why the third did not start.
pub fn opened<T>(mut open: impl FnMut() -> Result<T, WebDriverError>) -> Result<T, WebDriverError> {
    for _ in 0..2 {
        match open() {
            Err(error) => eprintln!("a browser is opened again: {error}"),
            opened => return opened,
        }
    }
    open()
}

impl fmt::Display for WebDriverError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for WebDriverError {}

#[cfg(test)]
mod tests {
    use super::{WebDriverError, opened};

    #[test]
    fn the_third_that_does_not_start_is_told() {
        let mut tried = 0;
        let mut starts_at = |right: u32| {
            tried = 0;
            opened(|| {
                tried += 1;
                if tried == right { Ok(tried) } else { Err(WebDriverError::new(tried.to_string())) }
            })
        };
        assert_eq!([starts_at(1), starts_at(2), starts_at(3)], [Ok(1), Ok(2), Ok(3)]);
        assert_eq!(starts_at(4), Err(WebDriverError::new("3")));
    }
}
