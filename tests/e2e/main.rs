//! The page as a visitor meets it: the release build, in Chromium, served under its strict content security policy.
//!
//! `cargo xtask test` runs these. How to run one by hand stands at the top of `harness/mod.rs`.

mod harness;
mod smoke;
