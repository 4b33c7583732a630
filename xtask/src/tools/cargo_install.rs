//! Command-line tools built from crates.io, cheaply: they run for seconds, so they need not be fast.

use std::fmt;
use std::fs;
use std::process::Command;

use crate::failure::Outcome;
use crate::project::Project;
use crate::run::{answer, run_online};

/// A tool and how it is installed.
pub(crate) struct Tool<'a> {
    pub(crate) name: &'static str,
    pub(crate) package: &'static str,
    pub(crate) binary: &'static str,
    pub(crate) version: &'a str,
    pub(crate) minutes: u8,
    pub(crate) options: &'static [&'static str],
}

impl fmt::Display for Tool<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} (built from source: about {} minutes, once)", self.name, self.version, self.minutes)
    }
}

impl Tool<'_> {
    pub(crate) fn is_installed(&self, project: &Project) -> bool {
        answer(project.tool(self.binary), &["--version"])
            .is_some_and(|said| said.split_whitespace().nth(1) == Some(self.version))
    }

    pub(crate) fn install(&self, project: &Project) -> Outcome {
        run_online(
            Command::new("cargo")
                .current_dir(project.root())
                // Forced: cargo takes a tool for installed where its list says so, though the binary be gone.
                .args(["install", self.package, "--version", self.version, "--force", "--root"])
                .arg(project.tools())
                .args(self.options)
                // One folder for all tools, so that what they share is built once.
                .env("CARGO_TARGET_DIR", project.tools().join("build"))
                .env("CARGO_PROFILE_RELEASE_LTO", "off")
                .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
                .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
                .env("CARGO_PROFILE_RELEASE_DEBUG", "0")
                .env("CARGO_PROFILE_RELEASE_STRIP", "symbols")
                .env_remove("CARGO_BUILD_TARGET")
                .env_remove("RUSTFLAGS"),
            &format!("Building {} {}", self.package, self.version),
        )
    }
}

/// Drops what building the tools left, which is of no more use once they stand.
pub(crate) fn tidy(project: &Project) {
    // Left over, it costs space and nothing else.
    let _ = fs::remove_dir_all(project.tools().join("build"));
}
