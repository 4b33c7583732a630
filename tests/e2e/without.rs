//! Without scripts, without WebAssembly, without a part of the page: it still says what it is and how to get in touch.

use std::fs;
use std::path::{Path, PathBuf};

use crate::harness::{Options, Page, dist, serve};

const WHAT: &str = "Ridgeline is a sales-pipeline calculator.";

/// Asserts that the page without its planner says what it is and how to get in touch.
#[track_caller]
fn says_what_it_is(page: &Page) {
    let seen = page.text("body");
    assert!(seen.contains(WHAT), "{seen}");
    assert!(seen.contains("See the revenue valley before you are in it."), "{seen}");
    assert!(!page.text("a[data-contact]").is_empty(), "{seen}");
}

#[test]
fn without_scripts() {
    let page = Page::open_with("/", &Options { javascript_off: true, ..Options::default() });
    says_what_it_is(&page);
    let seen = page.text("body");
    assert!(seen.contains("It needs JavaScript, which is turned off here."), "{seen}");
    assert!(!seen.contains("could not start"), "{seen}");
}

/// The release build as another folder, spoilt, and its address.
pub(crate) fn copied(name: &str, spoil: impl Fn(&Path)) -> String {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("spoilt").join(name);
    let copied = fs::remove_dir_all(&folder).or(Ok(())).and_then(|()| copy(&dist(), &folder));
    assert!(copied.is_ok(), "the build could not be copied: {copied:?}");
    spoil(&folder);
    serve(&folder)
}

/// Copies a folder, without the compressed siblings.
pub(crate) fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let Some(name) = path.file_name() else { continue };
        if path.is_dir() {
            copy(&path, &to.join(name))?;
        } else if !path.extension().is_some_and(|kind| kind == "br" || kind == "gz") {
            // Only the plain file: the server would prefer a compressed one that is not spoilt.
            fs::copy(&path, to.join(name))?;
        }
    }
    Ok(())
}

/// The files of a kind among what the page loads.
pub(crate) fn assets(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let found = fs::read_dir(folder.join("assets")).into_iter().flatten().flatten().map(|entry| entry.path());
    let found: Vec<PathBuf> = found.filter(|path| path.to_string_lossy().ends_with(ending)).collect();
    assert!(!found.is_empty(), "the build has no *{ending}");
    found
}

/// Asserts that a spoilt build says plainly that it could not start.
#[track_caller]
fn fails_plainly(name: &str, spoil: impl Fn(&Path)) {
    let page = Page::open_at(&copied(name, spoil), "/", &Options::default());
    page.wait_for_text("could not start");
    says_what_it_is(&page);
    page.axe();
    page.click("[data-failure] button");
    page.wait_for("it to be tried again", |page| page.text("body").contains("could not start"));
    assert_eq!(page.focused(), "Try again");
}

#[test]
fn without_its_webassembly() {
    fails_plainly("missing", |folder| {
        for path in assets(folder, ".wasm") {
            let removed = fs::remove_file(path);
            assert!(removed.is_ok(), "{removed:?}");
        }
    });
}

#[test]
fn with_half_of_its_webassembly() {
    fails_plainly("truncated", |folder| {
        for path in assets(folder, ".wasm") {
            let cut = fs::read(&path).and_then(|bytes| fs::write(&path, &bytes[..bytes.len() / 2]));
            assert!(cut.is_ok(), "{cut:?}");
        }
    });
}

#[test]
fn under_a_policy_that_forbids_webassembly() {
    fails_plainly("policy", |folder| {
        let index = folder.join("index.html");
        let policy = "<meta charset=utf-8><meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self'\">";
        let written = fs::read_to_string(&index)
            .and_then(|page| fs::write(&index, page.replacen("<meta charset=utf-8>", policy, 1)));
        assert!(written.is_ok(), "{written:?}");
    });
}

#[test]
fn in_a_browser_that_has_no_webassembly() {
    let before = "delete globalThis.WebAssembly";
    let page = Page::open_with("/", &Options { before, ..Options::default() });
    page.wait_for_text("could not start");
    says_what_it_is(&page);
}

#[test]
fn without_the_script_that_loads_it() {
    let site = copied("loader", |folder| {
        for path in assets(folder, ".js").into_iter().filter(|path| path.to_string_lossy().contains("planner")) {
            let removed = fs::remove_file(path);
            assert!(removed.is_ok(), "{removed:?}");
        }
    });
    let page = Page::open_at(&site, "/", &Options::default());
    page.wait_for_text("could not start");
    says_what_it_is(&page);
}

#[test]
fn without_its_styles() {
    let site = copied("styles", |folder| {
        for path in assets(folder, ".css") {
            let removed = fs::remove_file(path);
            assert!(removed.is_ok(), "{removed:?}");
        }
    });
    let page = Page::open_at(&site, "/", &Options::default());
    page.wait_until_started();
    assert!(page.headline().starts_with("The next 30 days are covered."));
}

#[test]
fn what_it_says_before_it_starts_is_accessible() {
    let site = copied("static", |folder| {
        for path in assets(folder, ".js").into_iter().filter(|path| path.to_string_lossy().contains("boot")) {
            let emptied = fs::write(path, "");
            assert!(emptied.is_ok(), "{emptied:?}");
        }
    });
    for reduced_motion in [false, true] {
        let page = Page::open_at(&site, "/", &Options { reduced_motion, ..Options::default() });
        // Where the script never comes, what the page is takes the place of an example that nothing would answer in.
        page.wait_for_text(WHAT);
        says_what_it_is(&page);
        assert!(!page.text("body").contains("Revenue target"), "{}", page.text("body"));
        page.axe();
    }
}
