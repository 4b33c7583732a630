//! The checks in the site owner's words: what arrives where a page has any, beside the check that is open. The release cuts it off into a
//! wasm of its own (`xtask`, `dist/split`).
//!
//! The functions of this file are its gates: from outside it is entered through them alone, and only once it has arrived.

use js_sys::Number;

use super::configuration::tell;
use crate::content::check::{
    Check,
    configured::{Entries, Refusal, configured, strangers},
};

/// A built-in check with what `entries` replaces of it; as it is, where any of that is refused.
#[inline(never)]
pub(super) fn check(built_in: &'static Check, entries: &Entries) -> &'static Check {
    configured(built_in, entries).unwrap_or_else(|refusals| {
        told(refusals);
        built_in
    })
}

/// Tells of entries that are of no check.
#[inline(never)]
pub(super) fn unclaimed(entries: &Entries) {
    told(strangers(entries));
}

fn told(refusals: Vec<Refusal>) {
    for refusal in refusals {
        tell(&refusal.said(&|number| String::from(Number::from(number).to_locale_string("en"))));
    }
}
