//! The wasm32 target of the Rust toolchain in use.

use std::path::Path;
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::run::{answer, run_online};

const TARGET: &str = "wasm32-unknown-unknown";

/// Asks the compiler, not rustup: a distribution's Rust may carry the target without rustup.
pub(crate) fn is_installed() -> bool {
    answer("rustc", &["--print", "target-libdir", "--target", TARGET]).is_some_and(|folder| Path::new(&folder).is_dir())
}

pub(crate) fn install() -> Outcome {
    if answer("rustup", &["--version"]).is_none() {
        return Err(Failure::new(format!(
            "the Rust target {TARGET} is missing, and so is rustup, which installs it: get rustup at https://rustup.rs and open a new terminal"
        )));
    }
    run_online(Command::new("rustup").args(["target", "add", TARGET]), "Adding the wasm32 target")
}
