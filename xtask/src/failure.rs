//! Why a command stopped: one line for whoever ran it, and the exit code.

use std::fmt;
use std::io;
use std::path::Path;

/// What every fallible step here returns.
pub(crate) type Outcome<T = ()> = Result<T, Failure>;

/// One line that says what went wrong and what to do.
#[derive(Debug)]
pub(crate) struct Failure {
    message: String,
    code: u8,
}

impl Failure {
    /// A command that could not do its work: exit code 1.
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), code: 1 }
    }

    /// A command line that makes no sense: exit code 2.
    pub(crate) fn usage(message: impl fmt::Display) -> Self {
        Self { message: format!("{message}; `cargo xtask --help` lists the commands"), code: 2 }
    }

    /// A failure that has been told already: exit code 1, and no line more.
    pub(crate) fn told() -> Self {
        Self::new("")
    }

    /// Whether there is nothing left to say.
    pub(crate) fn is_told(&self) -> bool {
        self.message.is_empty()
    }

    /// A file or folder that could not be read or written.
    pub(crate) fn file(doing: &str, path: &Path, error: &io::Error) -> Self {
        Self::new(format!("cannot {doing} {}: {error}", path.display()))
    }

    /// What the process exits with.
    pub(crate) fn code(&self) -> u8 {
        self.code
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}
