//! The standard library built with the page, where the compiler can: without the words of panics nobody reads, and for size.
//!
//! The library that comes with Rust is compiled for speed, and every panic in it, as every panic on top of it, formats a message. No
//! visitor reads one: what follows is the same trap. Built anew, a panic is the trap alone, and a tenth of the download goes.
//!
//! These flags are not stable yet. They are given to the page's release and to nothing else, and a compiler that does not know them
//! builds the same page, larger. So does `trunk build` alone, whose panics still say in the browser's console what and where.

use std::path::Path;
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::run::{answer, run_online};

/// Lets a stable compiler take the flags below.
const UNLOCK: (&str, &str) = ("RUSTC_BOOTSTRAP", "1");

/// A panic traps at once; no place in the source and no `Debug` text is kept for a message.
///
/// Functions that are alike stay apart until the wasm is cut (see `dist/split`): joined, one of them would bear the name of the other,
/// and with it come later. What is alike within a part wasm-opt joins.
///
/// A stack of 256 KiB instead of 1 MiB, which lies below the data: the address of every text is a byte shorter in the code.
///
/// Memory for what a visit takes, 2 MiB, from the first: it need not grow while somebody types.
const FLAGS: [&str; 8] = [
    "-Zunstable-options",
    "-Cpanic=immediate-abort",
    "-Zlocation-detail=none",
    "-Zfmt-debug=none",
    "-Zmerge-functions=disabled",
    "-Clink-arg=-zstack-size=262144",
    "-Clink-arg=--initial-memory=2097152",
    "-Clink-arg=--no-merge-data-segments",
];

/// Whether the compiler in use takes the flags: another version may not.
pub(crate) fn is_possible() -> bool {
    let probe = Command::new("rustc").env(UNLOCK.0, UNLOCK.1).args(FLAGS).args(["--print", "cfg"]).output();
    probe.is_ok_and(|said| said.status.success())
}

/// Asks the compiler where its library's source would be: it may be there without rustup.
pub(crate) fn has_source() -> bool {
    answer("rustc", &["--print", "sysroot"])
        .is_some_and(|folder| Path::new(&folder).join("lib/rustlib/src/rust/library/Cargo.lock").is_file())
}

pub(crate) fn install_source() -> Outcome {
    if answer("rustup", &["--version"]).is_none() {
        return Err(Failure::new(
            "the standard library's source is missing, and so is rustup, which installs it: get rustup at https://rustup.rs, or your distribution's package rust-src",
        ));
    }
    run_online(Command::new("rustup").args(["component", "add", "rust-src"]), "Adding the standard library's source")
}

/// Has `command`, a cargo or what runs one, build the standard library too. Flags of the caller's own give way.
pub(crate) fn build_with(command: &mut Command) -> &mut Command {
    command
        .env(UNLOCK.0, UNLOCK.1)
        .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
        .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
        .env("CARGO_ENCODED_RUSTFLAGS", FLAGS.join("\x1f"))
}
