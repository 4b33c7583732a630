//! The zip for self-hosting, unpacked on a static server far down its tree.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use serde_json::json;
use xtask::server::Manner;
use zip::ZipArchive;

use super::{HEAR, usual};
use crate::harness::{Options, Page, named, serve_as};

/// A folder with what the zip holds, at `below` in it: where people put it, not where we would.
#[track_caller]
pub(super) fn unpacked(site: &str, below: &str) -> PathBuf {
    let site = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("zip").join(site);
    let version = env!("CARGO_PKG_VERSION");
    let archive = named("RIDGELINE_ZIP", &format!("target/packages/ridgeline-{version}.zip"));
    assert!(archive.is_file(), "{}: `cargo xtask dist` packs it", archive.display());
    let _ = fs::remove_dir_all(&site);
    let done = fs::create_dir_all(site.join(below))
        .and_then(|()| fs::File::open(&archive))
        .and_then(|file| Ok(ZipArchive::new(file)?.extract(site.join(below))?));
    assert!(done.is_ok(), "{}: {done:?}", archive.display());
    site
}

/// The address of a server that has it at `/a/b c/ridgeline/`, and beside it a page with the element.
fn served() -> &'static str {
    static URL: OnceLock<String> = OnceLock::new();
    URL.get_or_init(|| {
        let site = unpacked("deep", "a/b c");
        let page = format!(
            "<!doctype html><title>Host</title><link rel=icon href=data:,>\
             <script type=module src=\"/a/b%20c/ridgeline/ridgeline.js\"></script>{}",
            usual()
        );
        let laid = fs::write(site.join("index.html"), page);
        assert!(laid.is_ok(), "{laid:?}");
        serve_as(Manner::of_a_stranger(None), &site)
    })
}

#[track_caller]
fn open(path: &str) -> Page {
    Page::open_at(served(), path, &Options { before: HEAR, ..Options::default() })
}

/// Nothing is missing, and nothing comes from elsewhere.
#[track_caller]
fn is_at_home(page: &Page, host: &[&str]) {
    let home = format!("{}/a/b%20c/ridgeline/", served());
    for url in page.requests() {
        assert!(url.starts_with(&home) || host.iter().any(|path| url == format!("{}{path}", served())), "{url}");
    }
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn the_page_works_in_any_folder() {
    let page = open("/a/b%20c/ridgeline/");
    page.wait_until_started();
    page.fill_all(&[("target", "900000"), ("deal", "30000")]);
    page.wait_for("an answer", |page| page.count("svg") > 0);
    page.go("/a/b%20c/ridgeline/#/fit");
    page.wait_for("the check", |page| page.attribute("#ridgeline", "data-open").as_deref() == Some("checks"));
    is_at_home(&page, &[]);
}

#[test]
fn the_widget_works_from_any_folder() {
    let page = open("/");
    page.wait_until_started();
    page.fill_all(&[("target", "900000"), ("deal", "30000")]);
    page.wait_for("an answer", |page| page.heard("change").last().is_some_and(|it| it["answer"].is_object()));
    page.reach("planner().setAttribute('tool', 'fit')");
    page.wait_reach("return inside('[data-open=checks]') !== null", &json!(true));
    is_at_home(&page, &["/"]);
}

#[test]
fn the_builder_writes_the_address_it_is_at() {
    let page = open("/a/b%20c/ridgeline/configure.html");
    let loader = format!("src=\"{}/a/b%20c/ridgeline/ridgeline.js\"", served());
    page.wait_for("the snippet", |page| page.text("#code").contains(&loader));
    is_at_home(&page, &[]);
}

#[test]
fn nothing_in_it_is_left_to_fill_in() {
    let folder = unpacked("whole", "").join("ridgeline");
    for file in ["ridgeline.php", "readme.txt"] {
        let text = fs::read_to_string(folder.join(file)).unwrap_or_default();
        assert!(text.contains(env!("CARGO_PKG_VERSION")) && !text.contains("{version}"), "{file}:\n{text}");
    }
    // One is the site, one the plugin, one the licence to use both.
    for file in ["index.html", "ridgeline.js", "LICENSE.txt"] {
        assert!(Path::new(&folder).join(file).is_file(), "{file}");
    }
}
