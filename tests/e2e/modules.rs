//! The plan and the checks are two modules, and each check is a part of its own: each is loaded when it is first asked for,
//! once, and by no one else.

use std::cell::RefCell;
use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::configured::site;
use crate::harness::{Options, Page};
use crate::without::{assets, copied};

const PLAN: [&str; 3] = ["boot.js", "planner.js", "planner_bg.wasm"];
const CHECKS: [&str; 3] = ["boot.js", "checks.js", "checks_bg.wasm"];

/// The scripts and the wasm that the page has loaded so far, without the digests in their names.
#[track_caller]
fn loaded(page: &Page) -> Value {
    let script = "
        return performance.getEntriesByType('resource')
            .map((entry) => entry.name.split('/').pop().replace(/-[0-9a-f]{8}/, ''))
            .filter((name) => /\\.(js|wasm)(\\?|$)/.test(name))
            .sort()";
    page.run(script, &json!([]))
}

/// Waits until exactly these are loaded: an engine may write a file down a moment after it is in use.
#[track_caller]
fn loads(page: &Page, files: &Value) {
    page.wait_for(&format!("{files} to be all that is loaded"), |page| loaded(page) == *files);
}

#[track_caller]
fn wait_until_open(page: &Page, module: &str) {
    page.wait_for(module, |page| page.attribute("#ridgeline", "data-open").as_deref() == Some(module));
}

#[test]
fn the_plan_loads_nothing_of_the_checks() {
    let page = Page::open("/");
    page.wait_until_drawn();
    wait_until_open(&page, "plan");
    loads(&page, &json!(PLAN));
    assert_eq!(page.console_errors(), [""; 0]);
}

/// What the checks' module has loaded, with these parts.
fn checks_with(parts: &[&str]) -> Value {
    let mut all: Vec<String> = CHECKS.iter().map(|file| (*file).to_owned()).collect();
    all.extend(parts.iter().map(|part| format!("checks_{part}.wasm")));
    all.sort();
    json!(all)
}

#[test]
fn a_check_loads_nothing_of_the_plan_and_nothing_of_another_check() {
    for check in ["fit", "review", "diagnosis", "interview"] {
        let page = Page::open(&format!("/#/{check}"));
        wait_until_open(&page, "checks");
        loads(&page, &checks_with(&[check]));
        page.is_well();
    }
}

#[test]
fn going_from_check_to_check_loads_each_once_and_its_heading_has_the_focus() {
    let page = Page::open("/#/fit");
    wait_until_open(&page, "checks");
    for (check, title) in [
        ("interview", "Hire someone honest, and be fair to the rep you have"),
        ("review", "Strategy review"),
        ("fit", "Do you need a fractional sales manager?"),
        ("interview", "Hire someone honest, and be fair to the rep you have"),
    ] {
        page.click(&format!("a[href='#/{check}']"));
        let heading = "return document.activeElement.matches('h1') && document.activeElement.textContent";
        page.wait_for(title, |page| page.run(heading, &json!([])) == title && page.title().starts_with(title));
    }
    loads(&page, &checks_with(&["fit", "interview", "review"]));
    page.is_well();
}

#[test]
fn what_a_link_or_a_configuration_needs_is_loaded_too() {
    let page = Page::open("/#/fit/1/reps~4");
    wait_until_open(&page, "checks");
    loads(&page, &checks_with(&["fit", "later"]));
    let ours = site("loads-config", r#"{ "fit.title": "Ours", "review.title": "Ours" }"#);
    let page = Page::open_at(&ours, "/#/interview", &Options::default());
    wait_until_open(&page, "checks");
    loads(&page, &checks_with(&["configured", "interview"]));
    page.click("a[href='#/review']");
    page.wait_for("its words", |page| page.text("h1") == "Ours");
    loads(&page, &checks_with(&["configured", "interview", "review"]));
    page.is_well();
}

#[test]
fn a_check_that_does_not_arrive_says_so_and_comes_when_asked_again() {
    let missing = RefCell::new(PathBuf::new());
    let site = copied("checks-part", |folder| {
        let is_review = |path: &PathBuf| path.to_string_lossy().contains("checks_review");
        let found = assets(folder, ".wasm").into_iter().find(is_review);
        let found = found.unwrap_or_else(|| panic!("the build has no part for the review"));
        let away = fs::rename(&found, found.with_extension("away"));
        assert!(away.is_ok(), "{away:?}");
        missing.replace(found);
    });
    for way in ["/#/fit", "/#/review"] {
        let page = Page::open_at(&site, way, &Options::default());
        wait_until_open(&page, "checks");
        page.click("a[href='#/review']");
        page.wait_for_text("This part did not arrive. Check your connection and try again.");
        page.axe();
        // The others are as they were.
        page.click("a[href='#/fit']");
        page.wait_for("the fit check", |page| page.count("#ridgeline-fit-reps") == 1);
        page.click("a[href='#/review']");
        page.wait_for_text("This part did not arrive. Check your connection and try again.");
        let file = missing.borrow().clone();
        let back = fs::rename(file.with_extension("away"), &file);
        assert!(back.is_ok(), "{back:?}");
        page.click("Try again");
        page.wait_for("the review", |page| page.count("main.check .question") > 3);
        page.wait_for("its heading to have the focus", |page| page.focused() == "Strategy review");
        let away = fs::rename(&file, file.with_extension("away"));
        assert!(away.is_ok(), "{away:?}");
    }
}

#[test]
fn an_address_that_nobody_knows_is_the_plan() {
    let page = Page::open("/#/fitness");
    page.wait_until_drawn();
    loads(&page, &json!(PLAN));
}

#[test]
fn going_to_and_fro_loads_each_once() {
    let page = Page::planner();
    page.click("a[href='#/fit']");
    wait_until_open(&page, "checks");
    page.back();
    wait_until_open(&page, "plan");
    page.go("/#/review");
    wait_until_open(&page, "checks");
    loads(
        &page,
        &json!([
            "boot.js",
            "checks.js",
            "checks_bg.wasm",
            "checks_fit.wasm",
            "checks_review.wasm",
            "planner.js",
            "planner_bg.wasm",
            "planner_later.wasm"
        ]),
    );
    assert_eq!(page.console_errors(), [""; 0]);
}

/// Opens the plan of a build whose checks lack a file, asks for one, and asks again once the file is there.
#[track_caller]
fn arrives_when_asked_again(name: &str, ending: &str, again: &str) {
    let missing = RefCell::new(PathBuf::new());
    let site = copied(name, |folder| {
        let start = if ending == ".wasm" { "checks_bg-" } else { "checks-" };
        let is_of_checks =
            |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(start));
        let found = assets(folder, ending).into_iter().find(is_of_checks);
        let found = found.unwrap_or_else(|| panic!("the build has no checks*{ending}"));
        let away = fs::rename(&found, found.with_extension("away"));
        assert!(away.is_ok(), "{away:?}");
        missing.replace(found);
    });
    let page = Page::open_at(&site, "/", &Options::default());
    page.wait_until_started();
    assert_eq!(page.text("[data-failure]"), "");
    page.click("a[href='#/fit']");
    page.wait_for("the notice", |page| page.text("[data-failure]").contains("could not start"));
    page.axe();
    let before = page.headline();
    page.fill_all(&[("target", "900000")]);
    page.wait_for("the plan to answer", |page| page.headline() != before);

    let name = missing.borrow().file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let asked = || page.requests().iter().filter(|url| url.contains(&name)).count();
    let before = asked();
    page.click("[data-failure] button");
    page.wait_for("another try", |_| asked() > before);
    assert_eq!(page.focused(), "Try again");

    let missing = missing.into_inner();
    let back = fs::rename(missing.with_extension("away"), &missing);
    assert!(back.is_ok(), "{back:?}");
    page.click(again);
    wait_until_open(&page, "checks");
    page.wait_for("its heading to have the focus", |page| page.focused() == "Do you need a fractional sales manager?");
    assert_eq!(page.text("[data-failure]"), "");
}

#[test]
fn without_the_script_of_the_checks_the_plan_goes_on() {
    arrives_when_asked_again("checks-script", ".js", "a[href='#/fit']");
}

#[test]
fn without_the_webassembly_of_the_checks_the_plan_goes_on() {
    arrives_when_asked_again("checks-wasm", ".wasm", "[data-failure] button");
}
