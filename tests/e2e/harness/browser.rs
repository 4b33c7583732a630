//! The servers that all tests of a run share, and a browser for each.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::thread;

use xtask::server::{Manner, Server};
use xtask::webdriver::{Engine, Session, WebDriverError, opened};

use super::engine::engine;
use super::options::Options;
use super::relay::Relay;
use super::{chromium, firefox, webkit};

/// A folder of the project.
pub(crate) fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// What `variable` names, or else the project's own `path`.
pub(crate) fn named(variable: &str, path: &str) -> PathBuf {
    env::var_os(variable).map_or_else(|| project(path), PathBuf::from)
}

/// The address of the release build, without the last slash.
pub(crate) fn release() -> &'static str {
    static URL: OnceLock<String> = OnceLock::new();
    URL.get_or_init(|| {
        let dist = dist();
        assert!(dist.join("index.html").is_file(), "{} has no page: run `cargo xtask dist` first", dist.display());
        serve(&dist)
    })
}

/// The folder of the release build.
pub(crate) fn dist() -> PathBuf {
    named("RIDGELINE_DIST", "dist")
}

/// Serves a folder as `cargo xtask serve` does, until the tests end. Answers its address, without the last slash.
pub(crate) fn serve(folder: &Path) -> String {
    serve_as(Manner::default(), folder)
}

/// Serves a folder in another manner: as a stranger's host, or a careless one.
pub(crate) fn serve_as(manner: Manner, folder: &Path) -> String {
    let server =
        Server::bind_as(manner, folder, 0).unwrap_or_else(|error| panic!("cannot serve {}: {error}", folder.display()));
    let url = server.url().unwrap_or_else(|error| panic!("cannot tell the server's port: {error}"));
    thread::spawn(move || server.serve());
    url.trim_end_matches('/').to_owned()
}

/// A browser of its own for one page; where the engine's driver needs one, what stands between it and the servers.
pub(super) fn open(options: &Options) -> (Session, Option<Relay>) {
    let browser = opened(|| match engine() {
        Engine::Chromium => chromium::open(options).map(|session| (session, None)),
        Engine::Firefox => firefox::open(options).map(|(session, relay)| (session, Some(relay))),
        Engine::WebKit => webkit::open(options).map(|(session, relay)| (session, Some(relay))),
    });
    browser.unwrap_or_else(|error| panic!("{} did not start: {error}: `cargo xtask test` installs it", engine()))
}

/// Changes what can be changed of a browser that was opened as `opened`.
pub(super) fn apply(session: &Session, options: &Options, opened: &Options) -> Result<(), WebDriverError> {
    match engine() {
        Engine::Chromium => chromium::apply(session, options),
        Engine::Firefox => firefox::apply(session, options),
        Engine::WebKit => webkit::apply(session, options, opened),
    }
}
