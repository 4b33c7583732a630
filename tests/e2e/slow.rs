//! On a slow line: that something is on its way is marked and said, and gone once it is there or known not to come.

use std::cell::RefCell;
use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use crate::harness::{Options, Page};
use crate::without::{assets, copied};

/// Holds back what is fetched of the checks, until `go()` or, for good, `fail()`.
const HELD: &str = "
    const real = fetch;
    let held = new Promise((done, failed) => { window.go = done; window.fail = () => failed(new TypeError('no network')); });
    held.catch(() => {});
    window.fetch = (...what) => /checks_(bg|review)/.test(what[0]) ? held.then(() => real(...what)) : real(...what);
    window.hold = () => { held = new Promise((done) => { window.go = done; }); };";

const MARKED: &str = "
    const marked = [...document.querySelectorAll('.nav a')].filter((one) => one.checkVisibility() && one.ariaBusy === 'true');
    const said = [...document.querySelectorAll('[role=status]')].filter((one) => one.checkVisibility() && one.textContent === 'One moment…');
    return [marked.map((one) => one.textContent), said.length]";

/// Where everything in view stands.
const PLACES: &str = "
    return [...document.querySelectorAll('.nav a, main > *')].filter((one) => one.checkVisibility())
        .flatMap((one) => Object.values(one.getBoundingClientRect().toJSON()))";

fn marked(page: &Page) -> Value {
    page.run(MARKED, &json!([]))
}

fn held() -> Page {
    let page = Page::planner_with(&Options { before: HELD, ..Options::default() });
    assert_eq!(marked(&page), json!([[], 0]), "nothing was asked for");
    page
}

#[test]
fn the_tab_that_was_pressed_is_marked_until_its_module_and_its_part_are_there() {
    let page = held();
    let before = page.run(PLACES, &json!([]));
    page.push("a[href='#/fit']");
    page.wait_for("the mark", |page| marked(page) == json!([["Fit check"], 1]));
    assert_eq!(page.run(PLACES, &json!([])), before, "it moves what is in view");
    page.axe();
    page.run("go()", &json!([]));
    page.wait_for("the check", |page| page.count("main.check .question") > 3);
    page.wait_for("no mark", |page| marked(page) == json!([[], 0]));

    page.run("hold()", &json!([]));
    page.push("[data-app=checks] a[href='#/review']");
    page.wait_for("the mark", |page| marked(page) == json!([["Strategy review"], 1]));
    let current =
        "return [...document.querySelectorAll('[data-app=checks] .nav [aria-current]')].map((one) => one.textContent)";
    assert_eq!(page.run(current, &json!([])), json!(["Fit check"]), "what is in view is current");
    page.axe();
    page.run("go()", &json!([]));
    page.wait_for("the review", |page| page.text("h1") == "Strategy review");
    page.wait_for("no mark", |page| marked(page) == json!([[], 0]));
    assert_eq!(page.run(current, &json!([])), json!(["Strategy review"]));
    page.is_well();
}

#[test]
fn the_mark_goes_where_it_does_not_come() {
    let page = held();
    page.push("a[href='#/fit']");
    page.wait_for("the mark", |page| marked(page) == json!([["Fit check"], 1]));
    page.run("fail()", &json!([]));
    page.wait_for("the notice", |page| page.text("[data-failure]").contains("could not start"));
    assert_eq!(marked(&page), json!([[], 0]));
}

#[test]
fn a_style_sheet_that_did_not_arrive_is_asked_for_again() {
    let away = RefCell::new(Vec::new());
    let site = copied("sheet-again", |folder| {
        let files = [".wasm", ".css"].into_iter().flat_map(|ending| assets(folder, ending));
        let of_checks =
            |path: &PathBuf| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("checks"));
        for path in files.filter(of_checks) {
            let gone = fs::rename(&path, path.with_extension("away"));
            assert!(gone.is_ok(), "{gone:?}");
            away.borrow_mut().push(path);
        }
    });
    let page = Page::open_at(&site, "/#/fit", &Options::default());
    page.wait_for_text("could not start");
    for path in away.into_inner() {
        let back = fs::rename(path.with_extension("away"), &path);
        assert!(back.is_ok(), "{back:?}");
    }
    page.click("[data-failure] button");
    page.wait_for("the check", |page| page.count("main.check .question") > 3);
    let display = "return getComputedStyle(document.querySelector('main.check')).display";
    assert_eq!(page.run(display, &json!([])), "grid", "it has no styles");
    let own = "return [...document.styleSheets].filter((one) => /checks-/.test(one.href)).length";
    assert_eq!(page.run(own, &json!([])), 1);
}
