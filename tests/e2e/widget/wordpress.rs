//! The WordPress plugin in the zip: its shortcode, run by PHP with stand-ins for WordPress, and what a browser makes of it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};
use xtask::server::Manner;

use super::HEAR;
use super::zip::unpacked;
use crate::harness::{Options, Page, project, serve_as};

/// What a shortcode may make of the page around it, read from the page as the browser parsed it.
const SEEN: &str = "
    return [...document.querySelectorAll('ridgeline-planner')].map((one) => ({
        attributes: Object.fromEntries([...one.attributes].map(({ name, value }) => [name, value])),
        link: one.querySelector('a')?.getAttribute('href') ?? null,
        words: one.textContent,
        inside: [...one.querySelectorAll('*')].map(({ localName, attributes }) => `${localName}:${attributes.length}`),
    }))";

fn php() -> Command {
    let mut php = Command::new(named_or("RIDGELINE_PHP", "php"));
    // No settings of the machine's.
    php.arg("-n");
    php
}

fn named_or(variable: &str, name: &str) -> PathBuf {
    std::env::var_os(variable).map_or_else(|| PathBuf::from(name), PathBuf::from)
}

#[track_caller]
fn said(command: &mut Command) -> String {
    let done = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}: `cargo xtask test` installs PHP"));
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(done.status.success(), "{command:?}\n{}\n{}", text(&done.stdout), text(&done.stderr));
    text(&done.stdout)
}

/// A page of a WordPress site with these shortcodes, open.
#[track_caller]
fn open(asked: &Value) -> Page {
    static SITES: AtomicUsize = AtomicUsize::new(0);
    let number = SITES.fetch_add(1, Ordering::Relaxed);
    let site = unpacked(&format!("wordpress-{number}"), "wp-content/plugins");
    let plugin = site.join("wp-content/plugins/ridgeline/ridgeline.php");
    let script = project("tests/e2e/widget/wordpress.php");
    let page = said(php().arg(script).arg(plugin).arg(asked.to_string()));
    let laid = fs::write(site.join("index.html"), page);
    assert!(laid.is_ok(), "{laid:?}");
    let site = serve_as(Manner::of_a_stranger(None), &site);
    Page::open_at(&site, "/", &Options { before: HEAR, ..Options::default() })
}

/// What the browser sees of shortcodes that an editor looks at.
#[track_caller]
fn seen(shortcodes: &Value) -> (Page, Vec<Value>) {
    let page = open(&json!({ "modules": true, "editor": true, "shortcodes": shortcodes }));
    let seen = page.run(SEEN, &json!([])).as_array().cloned().unwrap_or_default();
    assert_eq!(Some(seen.len()), shortcodes.as_array().map(Vec::len), "{seen:?}");
    (page, seen)
}

/// A shortcode and the attributes its element then has.
#[track_caller]
fn check(given: &Value, expected: &Value) {
    let (_, seen) = seen(&json!([given]));
    assert_eq!(seen[0]["attributes"], *expected, "{given}");
}

#[test]
fn php_finds_no_fault() {
    let folder = unpacked("linted", "").join("ridgeline");
    let is_php = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "php");
    let files = fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let files: Vec<PathBuf> = files.filter(is_php).collect();
    assert_eq!(files.len(), 1, "WordPress takes the one with the header");
    for file in files {
        said(php().args(["-d", "error_reporting=-1", "-l"]).arg(file));
    }
    // A server that runs PHP without WordPress says nothing of it.
    assert_eq!(said(php().arg(Path::new(&folder).join("ridgeline.php"))), "");
}

#[test]
fn the_shortcode_works_in_wordpress_old_and_new() {
    for modules in [true, false] {
        let shortcode = json!({ "tool": "plan", "currency": "CAD", "eager": "yes" });
        let page = open(&json!({ "modules": modules, "editor": false, "shortcodes": [shortcode, ""] }));
        page.wait_for("both", |page| page.count("ridgeline-planner") == 2);
        page.wait_for("it to stand", |page| !page.heard("ready").is_empty());
        assert_eq!(page.value("#ridgeline-currency"), "CAD");
        // Once, however many there are; and another plugin's script stays what it was.
        let scripts = "return [...document.scripts].filter((one) => one.type === 'module').length";
        assert_eq!(page.run(scripts, &json!([])), json!(1));
        assert_eq!(page.console_errors(), [""; 0]);
        assert_eq!(page.console_warnings(), [""; 0]);
    }
}

#[test]
fn without_the_shortcode_there_is_no_script() {
    let page = open(&json!({ "modules": true, "editor": false, "shortcodes": [] }));
    assert_eq!(page.count("script[src*=ridgeline]"), 0);
}

#[test]
fn every_attribute_arrives() {
    // As the snippet builder writes them; all of them, but for the folder of the scripts.
    let manifest = fs::read_to_string(project("embed/custom-elements.json")).unwrap_or_default();
    let manifest: Value = serde_json::from_str(&manifest).unwrap_or_default();
    let attributes = manifest["modules"][0]["declarations"][0]["attributes"].as_array().cloned().unwrap_or_default();
    assert!(attributes.len() > 10, "{manifest}");
    let (mut given, mut expected) = (json!({}), json!({}));
    for attribute in &attributes {
        let name = attribute["name"].as_str().unwrap_or_default();
        let is_switch = attribute["type"]["text"] == "boolean";
        let is_address = matches!(name, "contact" | "share-base");
        let value = if is_address { "https://example.com/a?b=1&amp;c=2" } else { "it&#39;s &#91;&quot;&lt;&amp;" };
        given[name] = json!(if is_switch { "yes" } else { value });
        if name != "base" {
            let value = if is_address { "https://example.com/a?b=1&c=2" } else { "it's [\"<&" };
            expected[name] = json!(if is_switch { "" } else { value });
        }
    }
    check(&given, &expected);
}

#[test]
fn a_switch_is_on_or_off() {
    check(&json!({ "0": "save", "1": "Eager", "modal": "no" }), &json!({ "save": "", "eager": "" }));
    check(&json!({ "save": "false", "modal": "0", "eager": "OFF", "tool": "" }), &json!({}));
    check(&json!(""), &json!({}));
}

#[test]
fn the_contact_is_an_address_that_can_be_trusted() {
    let hurts = [
        "javascript:globalThis.hurt=1",
        "JaVaScRiPt:globalThis.hurt=1",
        "java&#115;cript:globalThis.hurt=1",
        "https&colon;//example.com/",
        "data:text/html,<script>globalThis.hurt=1</script>",
        "http://example.com/",
        "//example.com/",
        "/contact",
        "https:",
    ];
    let shortcodes: Vec<Value> = hurts.iter().map(|it| json!({ "contact": it, "contact-label": "Talk" })).collect();
    let (page, found) = seen(&json!(shortcodes));
    for (one, given) in found.iter().zip(hurts) {
        assert_eq!(one["attributes"], json!({ "contact-label": "Talk" }), "{given}");
        assert_eq!(one["inside"], json!([]), "{given}");
    }
    // Who may mend it is told; the element itself has nothing to refuse.
    assert_eq!(page.count("ridgeline-planner + p"), hurts.len() as u64);
    let (_, found) = seen(
        &json!([{ "contact": "mailto:me@example.com?subject=Hello", "contact-label": "Write" }, { "contact": "https://example.com/" }]),
    );
    assert_eq!(found[0]["link"], "mailto:me@example.com?subject=Hello");
    assert_eq!(found[0]["words"], "Write");
    assert_eq!(found[1]["link"], "https://example.com/");
    assert_ne!(found[1]["words"], "");
}

#[test]
fn nothing_gets_out_of_its_attribute() {
    let hurts = [
        "\"><script>globalThis.hurt=1</script>",
        "' onfocus='globalThis.hurt=1' autofocus='",
        "\" onfocus=\"globalThis.hurt=1\" autofocus tabindex=\"0",
        "</ridgeline-planner></a><img src=x onerror=globalThis.hurt=1>",
        "-->]]><svg onload=globalThis.hurt=1>",
        "\\\" onclick=\\\"globalThis.hurt=1",
    ];
    for hurt in hurts {
        let contact = format!("https://example.com/{hurt}");
        let texts = ["tools", "tool", "currency", "locale", "theme", "accent", "contact-label", "plan", "launcher"];
        let mut given =
            json!({ "contact": contact, "onclick": hurt, "style": hurt, "base": "https://example.com/", "0": hurt });
        given[hurt] = json!("yes");
        for name in texts {
            given[name] = json!(hurt);
        }
        let (page, found) = seen(&json!([given]));
        let attributes = found[0]["attributes"].as_object().cloned().unwrap_or_default();
        let mut names: Vec<&str> = attributes.keys().map(String::as_str).collect();
        names.sort_unstable();
        let mut expected = [&texts[..], &["contact"]].concat();
        expected.sort_unstable();
        assert_eq!(names, expected, "{hurt}");
        for name in texts {
            assert_eq!(attributes[name], hurt, "{name}");
        }
        assert_eq!(found[0]["inside"], json!(["a:1"]), "{hurt}");
        assert_eq!(found[0]["words"], hurt);
        // The loader and the other plugin's.
        assert_eq!(page.count("script"), 2, "{hurt}");
        // The line for editors holds what was refused, and no more than words.
        // Not `count`, which looks into the element's own pictures too.
        let gone = "return document.querySelectorAll('body > p *, img, svg, [onclick], [onfocus], [style]').length";
        assert_eq!(page.run(gone, &json!([])), json!(0), "{hurt}");
        assert_eq!(page.run("return globalThis.hurt ?? null", &json!([])), Value::Null, "{hurt}");
    }
}

#[test]
fn visitors_are_not_told_what_is_refused() {
    let page = open(&json!({ "modules": true, "editor": false, "shortcodes": [{ "colour": "red" }] }));
    assert_eq!(page.count("ridgeline-planner"), 1);
    assert_eq!(page.count("body > p"), 0);
}
