//! Calendar files, read by a parser that is none of ours.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use serde_json::{Value, json};

use super::browser;
use super::page::{Page, did};

/// What the files end with that can be downloaded.
const ENDINGS: [&str; 4] = ["csv", "ics", "png", "svg"];

/// What ical.js reads in the calendar file: its product and its events, each with its days as far as they go.
#[track_caller]
pub(crate) fn read_calendar(name: &str, text: &str) -> Value {
    let file = folder(name).join("read.ics");
    fs::write(&file, text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let library = browser::named("RIDGELINE_ICAL", "target/tools/npm/node_modules/ical.js/dist/ical.js");
    assert!(library.is_file(), "{}: `cargo xtask test` installs it", library.display());
    let script = browser::project("tests/e2e/harness/calendar.mjs");
    let answer = Command::new("node").args([&script, &library, &file]).output();
    let answer = answer.unwrap_or_else(|error| panic!("node: {error}"));
    assert!(answer.status.success(), "{text}\n{}", String::from_utf8_lossy(&answer.stderr));
    serde_json::from_slice(&answer.stdout).unwrap_or_else(|error| panic!("{error}"))
}

/// An empty folder for one test.
#[track_caller]
fn folder(name: &str) -> PathBuf {
    let folder = browser::project("target/e2e").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    folder
}

impl Page {
    /// Clicks what `name` names, and reads the text file that is then downloaded; it goes to a folder called `into`.
    #[track_caller]
    pub(crate) fn download(&self, into: &str, name: &str) -> (String, String) {
        let (file, bytes) = self.download_bytes(into, name);
        let text = String::from_utf8(bytes).unwrap_or_else(|error| panic!("{file}: {error}"));
        (file, text)
    }

    /// The same for a file that is no text.
    #[track_caller]
    pub(crate) fn download_bytes(&self, into: &str, name: &str) -> (String, Vec<u8>) {
        let folder = folder(into);
        let behaviour = json!({ "behavior": "allow", "downloadPath": folder });
        did(self.session.chromium("Browser.setDownloadBehavior", &behaviour), "allow downloads");
        self.click(name);
        let files = || {
            let entries = fs::read_dir(&folder).into_iter().flatten().flatten();
            // Chromium writes under another name until the file is whole, and holds the right one with an empty file meanwhile.
            let whole = |path: &PathBuf| {
                path.extension().is_some_and(|ending| ENDINGS.iter().any(|one| ending == *one))
                    && fs::metadata(path).is_ok_and(|file| file.len() > 0)
            };
            entries.map(|entry| entry.path()).find(whole)
        };
        self.wait_for("the file", |_| files().is_some());
        let file = files().unwrap_or_default();
        let bytes = fs::read(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        (file.file_name().unwrap_or_default().to_string_lossy().into_owned(), bytes)
    }
}
