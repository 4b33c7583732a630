//! The plan and the checks are two modules: each is loaded when it is first asked for, once, and by no one else.

use std::cell::RefCell;
use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::harness::{Options, Page};
use crate::without::{assets, copied};

const PLAN: [&str; 3] = ["boot.js", "planner.js", "planner_bg.wasm"];
const CHECKS: [&str; 3] = ["boot.js", "checks.js", "checks_bg.wasm"];

/// The scripts and the wasm that the page has loaded so far, without the digests in their names.
#[track_caller]
fn loaded(page: &Page) -> Value {
    let script = "
        return performance.getEntriesByType('resource')
            .map((entry) => entry.name.split('/').pop().replace(/-[0-9a-f]{16}/, ''))
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

#[test]
fn a_check_loads_nothing_of_the_plan() {
    for check in ["fit", "review", "diagnosis", "interview"] {
        let page = Page::open(&format!("/#/{check}"));
        wait_until_open(&page, "checks");
        loads(&page, &json!(CHECKS));
        assert_eq!(page.console_errors(), [""; 0]);
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
        &json!(["boot.js", "checks.js", "checks_bg.wasm", "planner.js", "planner_bg.wasm", "planner_later.wasm"]),
    );
    assert_eq!(page.console_errors(), [""; 0]);
}

/// Opens the plan of a build whose checks lack a file, asks for one, and asks again once the file is there.
#[track_caller]
fn arrives_when_asked_again(name: &str, ending: &str) {
    let missing = RefCell::new(PathBuf::new());
    let site = copied(name, |folder| {
        let is_of_checks =
            |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("checks"));
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

    let missing = missing.into_inner();
    let back = fs::rename(missing.with_extension("away"), &missing);
    assert!(back.is_ok(), "{back:?}");
    page.click("a[href='#/fit']");
    wait_until_open(&page, "checks");
    assert_eq!(page.text("[data-failure]"), "");
}

#[test]
fn without_the_script_of_the_checks_the_plan_goes_on() {
    arrives_when_asked_again("checks-script", ".js");
}

#[test]
fn without_the_webassembly_of_the_checks_the_plan_goes_on() {
    arrives_when_asked_again("checks-wasm", ".wasm");
}
