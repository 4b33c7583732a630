//! The server and the driver that all tests of a run share.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, Weak};
use std::thread;

use serde_json::Value;
use xtask::server::{Manner, Server};
use xtask::webdriver::{Driver, Session};

/// The driver in use. Not owned here: it ends with the last page, for statics are never dropped.
static DRIVER: Mutex<Weak<Driver>> = Mutex::new(Weak::new());

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

/// A browser of its own for one page.
pub(super) fn session(arguments: &[String], preferences: &Value) -> Session {
    let chrome = env::var_os("CHROME").map(PathBuf::from);
    Session::open(driver(), chrome.as_deref(), arguments, preferences)
        .unwrap_or_else(|error| panic!("the browser did not start: {error}"))
}

fn driver() -> Arc<Driver> {
    // A test that failed while it held the lock has left nothing half done.
    let mut shared = DRIVER.lock().unwrap_or_else(PoisonError::into_inner);
    shared.upgrade().unwrap_or_else(|| {
        let path = env::var_os("CHROMEDRIVER").map_or_else(|| PathBuf::from("chromedriver"), PathBuf::from);
        let driver = Driver::start(&path).unwrap_or_else(|error| panic!("{error}: `cargo xtask test` installs it"));
        let driver = Arc::new(driver);
        *shared = Arc::downgrade(&driver);
        driver
    })
}
