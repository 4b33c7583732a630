//! Proves the harness on a page of its own, before anything is said of Ridgeline's.

use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

use serde_json::json;

use crate::harness::{Key, Options, Page, serve};

const PAGE: &str = "<!doctype html><html lang=en><meta charset=utf-8><title>Fixture</title>\
    <meta name=viewport content='width=device-width, initial-scale=1'><link rel=icon href=data:,>\
    <link rel=stylesheet href=page.css><script type=module src=page.js></script>\
    <main><h1>Fixture</h1><p><label for=name>Name</label> <input id=name> <button type=button>Greet</button></p>\
    <output for=name></output><noscript>No scripts here</noscript></main>";

const SCRIPT: &str = "const output = document.querySelector('output');
    document.querySelector('button').addEventListener('click', () => {
        const name = document.querySelector('input').value;
        setTimeout(() => { output.textContent = `Hello, ${name}`; }, 300);
    });
    try { localStorage.length; } catch { document.body.dataset.storage = 'blocked'; }";

/// The address of a small site: a page with a field, a button and an answer that takes its time.
fn site() -> &'static str {
    static URL: OnceLock<String> = OnceLock::new();
    URL.get_or_init(|| {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("e2e-fixture");
        let lay = |name: &str, text: &str| fs::write(folder.join(name), text);
        let laid = fs::create_dir_all(&folder)
            .and_then(|()| lay("index.html", PAGE))
            .and_then(|()| lay("page.js", SCRIPT))
            .and_then(|()| lay("page.css", "body { color: #222; background: #fff }"))
            .and_then(|()| lay("faint.html", &PAGE.replace("page.css", "faint.css")))
            .and_then(|()| lay("faint.css", "body { color: #ddd; background: #fff }"));
        assert!(laid.is_ok(), "the fixture could not be laid out: {laid:?}");
        serve(&folder)
    })
}

#[test]
fn a_visitor_types_clicks_and_is_answered() {
    let page = Page::open_at(site(), "/", &Options::default());
    page.type_into("Name", "Ana");
    page.type_into("Name", "Ada");
    page.click("Greet");
    page.wait_for("the greeting", |page| page.text("output") == "Hello, Ada");
    page.axe();
    assert_eq!(page.console_errors(), [""; 0]);
    let mut asked = page.requests();
    asked.sort();
    assert_eq!(asked, ["/", "/page.css", "/page.js"].map(|path| format!("{}{path}", site())));
    assert!(page.screenshot("smoke").is_file());
}

#[test]
fn a_visitor_without_a_mouse() {
    let page = Page::open_at(site(), "/", &Options::default());
    page.press(Key::Tab);
    assert_eq!(page.focused(), "Name");
    page.type_keys("Ada");
    page.press(Key::Tab);
    assert_eq!(page.focused(), "Greet");
    page.press(Key::Enter);
    page.wait_for_text("Hello, Ada");
    page.press(Key::ShiftTab);
    assert_eq!(page.focused(), "Name");
}

#[test]
fn a_visitor_with_settings_of_their_own() {
    let options = Options {
        width: 360,
        height: 640,
        dark: true,
        reduced_motion: true,
        locale: Some("fr-CA"),
        timezone: Some("America/Toronto"),
        blocked_storage: true,
        ..Options::default()
    };
    let page = Page::open_at(site(), "/", &options);
    let script = "return [innerWidth, matchMedia('(prefers-color-scheme: dark)').matches,
        matchMedia('(prefers-reduced-motion: reduce)').matches, navigator.language, new Intl.NumberFormat().format(0.5),
        Intl.DateTimeFormat().resolvedOptions().timeZone, document.body.dataset.storage]";
    let found = page.run(script, &json!([]));
    assert_eq!(found, json!([360, true, true, "fr-CA", "0,5", "America/Toronto", "blocked"]));
}

#[test]
fn a_visitor_without_scripts() {
    let page = Page::open_at(site(), "/", &Options { javascript_off: true, ..Options::default() });
    assert_eq!(page.text("noscript"), "No scripts here");
}

#[test]
#[should_panic(expected = "color-contrast")]
fn faint_words_are_found_by_axe() {
    Page::open_at(site(), "/faint.html", &Options::default()).axe();
}

#[test]
fn a_broken_policy_is_an_error_of_the_page() {
    let page = Page::open_at(site(), "/", &Options::default());
    page.run(
        "const style = document.createElement('style'); style.textContent = 'a{}'; document.head.append(style)",
        &json!([]),
    );
    page.wait_for("the error", |page| {
        page.console_errors().iter().any(|error| error.contains("Content Security Policy"))
    });
}
