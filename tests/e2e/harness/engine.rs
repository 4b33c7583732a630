//! Which engine the tests run in, and how a test says that it is not for all of them.

use std::env;
use std::io::{Write, stderr};
use std::sync::OnceLock;
use std::thread;

use xtask::webdriver::Engine;

/// The engine of this run, which `RIDGELINE_ENGINE` names: `chromium`, `firefox` or `webkit`.
pub(crate) fn engine() -> Engine {
    static ENGINE: OnceLock<Engine> = OnceLock::new();
    *ENGINE.get_or_init(|| match env::var("RIDGELINE_ENGINE") {
        Ok(name) => name.parse().unwrap_or_else(|error| panic!("RIDGELINE_ENGINE: {error}")),
        Err(_) => Engine::Chromium,
    })
}

/// Whether this run is in one of `engines`; where it is not, says that the test is left out, and why. `cargo xtask test` counts these
/// lines: such a test has not passed.
pub(crate) fn is_for(engines: &[Engine], why: &str) -> bool {
    let here = engines.contains(&engine());
    if !here {
        let test = thread::current().name().unwrap_or("a test").to_owned();
        // Past the capture of what passing tests say. A closed stream has no readers to miss it.
        let _ = writeln!(stderr(), "left out of {}: {test}: {why}", engine());
    }
    here
}

/// At the top of a test: the engines it is for, and what the others' drivers lack. There the test is left out, and said to be.
macro_rules! only_in {
    ($($engine:ident),+; $why:literal) => {
        if !$crate::harness::is_for(&[$(xtask::webdriver::Engine::$engine),+], $why) {
            return;
        }
    };
}

pub(crate) use only_in;
