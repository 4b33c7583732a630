//! Drives the release page in a browser, with verbs a test reads well by.
//!
//! # One test by hand
//!
//! ```text
//! cargo xtask dist
//! cargo test --test e2e part_of_its_name
//! ```
//!
//! `RIDGELINE_ENGINE=firefox` or `webkit` runs it in another engine than Chromium. `CHROME` and `CHROMEDRIVER` name another browser than the
//! one on `PATH`, `FIREFOX` and `GECKODRIVER`, `MINIBROWSER` and `WEBKIT_DRIVER` the others'; `RIDGELINE_DIST` another build than `dist/`;
//! `RIDGELINE_AXE`, `RIDGELINE_ICAL`, `RIDGELINE_BOOTSTRAP` and `RIDGELINE_THEME` name other files of axe-core, ical.js, Bootstrap and
//! a WordPress theme than those `cargo xtask test` installs, and `RIDGELINE_PHP` and `RIDGELINE_PDFTOTEXT` other programs. A test that fails leaves what the page looked
//! like in `target/e2e/<test>.png` and its HTML beside it.
//!
//! # A test
//!
//! ```text
//! #[test]
//! fn a_target_is_answered() {
//!     let page = Page::open("/");
//!     page.type_into("Revenue target", "100000");
//!     page.wait_for("the answer", |page| page.text("output").contains("100 opportunities"));
//!     page.axe();
//!     assert_eq!(page.console_errors(), [""; 0]);
//! }
//! ```
//!
//! A test that only some drivers can bring about begins with `only_in!(Chromium; "why")`: in another engine it is left out, and counted so.
//!
//! Every page has a browser of its own with a fresh profile. Whatever is looked for is waited for, up to a deadline; nothing
//! sleeps for a fixed time.

// What one test needs today, another will tomorrow.
#![allow(dead_code, reason = "verbs for tests to come")]

mod axe;
mod browser;
mod calendar;
mod chromium;
mod engine;
mod firefox;
mod keys;
mod options;
mod page;
mod paper;
mod picture;
mod record;
mod relay;
mod visitor;
mod webkit;

pub(crate) use browser::{dist, named, project, release, serve, serve_as};
pub(crate) use calendar::read_calendar;
pub(crate) use engine::{engine, is_for, only_in};
pub(crate) use keys::Key;
pub(crate) use options::Options;
pub(crate) use page::Page;
pub(crate) use paper::{PAPERS, pages_of};
pub(crate) use picture::Picture;
