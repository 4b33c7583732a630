//! What a page leaves behind: the requests it made, the errors it logged, what it looked like.

use std::fs;
use std::path::PathBuf;
use std::thread;

use serde_json::{Value, json};
use xtask::webdriver::{Engine, WebDriverError};

use super::browser;
use super::engine::engine;
use super::page::{Page, did};

/// What was read of the browser's logs so far: reading empties them.
#[derive(Debug, Default)]
pub(super) struct Record {
    requests: Vec<String>,
    /// Level and message.
    console: Vec<(String, String)>,
}

/// Hands over what `console.js` has noted, here and in the frames of the same origin.
const NOTES: &str = "
    const windows = [window, ...Array.from(frames)];
    return windows.flatMap((one) => {
        try { return one[Symbol.for('ridgeline.console')]?.splice(0) ?? []; } catch { return []; }
    }).filter(({ event }) => !event?.defaultPrevented).map(({ level, text }) => ({ level, message: text }));";

impl Page {
    /// Every address the page has asked for so far, itself included; `data:` is none.
    #[track_caller]
    pub(crate) fn requests(&self) -> Vec<String> {
        if let Some(relay) = &self.relay {
            return relay.asked();
        }
        let mut record = self.record.borrow_mut();
        for entry in did(self.session.log("performance"), "read the requests") {
            let message: Value =
                entry["message"].as_str().and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
            let event = &message["message"];
            let url = event["params"]["request"]["url"].as_str().filter(|url| !url.starts_with("data:"));
            if event["method"] == "Network.requestWillBeSent" {
                record.requests.extend(url.map(str::to_owned));
            }
        }
        record.requests.clone()
    }

    /// Every error the page has logged so far: scripts that threw, files that are missing, policies that were broken.
    #[track_caller]
    pub(crate) fn console_errors(&self) -> Vec<String> {
        self.logged("SEVERE")
    }

    /// Every warning the page has logged so far.
    #[track_caller]
    pub(crate) fn console_warnings(&self) -> Vec<String> {
        self.logged("WARNING")
    }

    #[track_caller]
    fn logged(&self, level: &str) -> Vec<String> {
        self.note_console();
        let record = self.record.borrow();
        record.console.iter().filter(|(one, _)| one == level).map(|(_, message)| message.clone()).collect()
    }

    /// Reads what the console says by now: what stands in a document's own notes goes with the document.
    pub(super) fn note_console(&self) {
        let entries = match self.relay {
            None => self.session.log("browser"),
            // Before the first page there is none, and without scripts nothing is noted.
            Some(_) => self.session.run(NOTES, &json!([])).map(|notes| notes.as_array().cloned().unwrap_or_default()),
        };
        let mut record = self.record.borrow_mut();
        for entry in entries.unwrap_or_default() {
            let word = |name: &str| entry[name].as_str().unwrap_or_default().to_owned();
            record.console.push((word("level"), word("message")));
        }
    }

    /// Keeps a picture of the whole page, or where there is none of what is in view, as `target/e2e/NAME.png`.
    #[track_caller]
    pub(crate) fn screenshot(&self, name: &str) -> PathBuf {
        did(self.picture(name), "take a picture")
    }

    /// The page printed as a PDF, on the paper its style sheet asks for or else on A4.
    #[track_caller]
    pub(crate) fn pdf(&self) -> Vec<u8> {
        self.pdf_on(8.27, 11.69)
    }

    /// The same on other paper, in inches.
    #[track_caller]
    pub(crate) fn pdf_on(&self, width: f64, height: f64) -> Vec<u8> {
        let paper = json!({ "preferCSSPageSize": true, "paperWidth": width, "paperHeight": height });
        let printed = did(self.session.chromium("Page.printToPDF", &paper), "print");
        decoded(printed["data"].as_str().unwrap_or_default())
    }

    fn picture(&self, name: &str) -> Result<PathBuf, WebDriverError> {
        let bytes = if engine() == Engine::Chromium {
            let whole = json!({ "format": "png", "captureBeyondViewport": true });
            decoded(self.session.chromium("Page.captureScreenshot", &whole)?["data"].as_str().unwrap_or_default())
        } else {
            decoded(self.session.ask("/screenshot")?.as_str().unwrap_or_default())
        };
        kept(name, "png", &bytes)
    }

    /// Keeps what the page looks like and holds, for whoever reads why the test failed.
    fn leave_traces(&self) -> Result<(), WebDriverError> {
        let test = thread::current().name().unwrap_or("page").replace("::", "-");
        let test = if engine() == Engine::Chromium { test } else { format!("{test}-{}", engine()) };
        let picture = self.picture(&test)?;
        let html = self.session.ask("/source")?;
        let html = kept(&test, "html", html.as_str().unwrap_or_default().as_bytes())?;
        eprintln!("the page as it was: {} and {}", picture.display(), html.display());
        self.note_console();
        for (_, message) in &self.record.borrow().console {
            eprintln!("console: {message}");
        }
        Ok(())
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if thread::panicking()
            && let Err(error) = self.leave_traces()
        {
            eprintln!("the page could not be kept: {error}");
        }
    }
}

pub(super) fn kept(name: &str, extension: &str, bytes: &[u8]) -> Result<PathBuf, WebDriverError> {
    let folder = browser::project("target/e2e");
    let path = folder.join(format!("{name}.{extension}"));
    let written = fs::create_dir_all(&folder).and_then(|()| fs::write(&path, bytes));
    written
        .map(|()| path.clone())
        .map_err(|error| WebDriverError::new(format!("cannot write {}: {error}", path.display())))
}

/// Undoes base64.
pub(super) fn decoded(text: &str) -> Vec<u8> {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let sextets: Vec<u32> = text
        .bytes()
        .filter_map(|byte| LETTERS.iter().position(|letter| *letter == byte))
        .map(|place| place as u32)
        .collect();
    let mut out = Vec::with_capacity(sextets.len() * 3 / 4);
    for group in sextets.chunks(4) {
        let bits = group.iter().enumerate().fold(0, |bits, (index, sextet)| bits | sextet << (18 - 6 * index));
        out.extend(&bits.to_be_bytes()[1..group.len()]);
    }
    out
}
