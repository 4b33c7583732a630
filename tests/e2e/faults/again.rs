//! What was kept brings the page down by itself: one can begin without it, and it stays.

use serde_json::{Value, json};

use super::crash::{NOTICE, spoilt_by};
use crate::harness::{Options, Page};

/// A field that is to show one of these texts brings the page down, from before the page has a script.
const POISON: &str = "{
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    const set = function (text) {
        if (['666000', '666,000', 'Mallory'].includes(text)) throw new Error('spoilt');
        value.set.call(this, text);
    };
    Object.defineProperty(HTMLInputElement.prototype, 'value', { ...value, set });
}";

/// From the next document on, the store takes nothing more.
const FULL: &str = "if (sessionStorage.getItem('full')) Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') };";

const WITHOUT: &str = "Start without it";

fn stored(page: &Page, key: &str) -> Value {
    page.run("return localStorage.getItem(arguments[0])", &json!([key]))
}

fn holds(page: &Page, key: &str, text: &str) -> bool {
    stored(page, key).as_str().is_some_and(|kept| kept.contains(text))
}

#[track_caller]
fn wait_stopped(page: &Page, buttons: u64) {
    page.wait_for(&format!("a notice with {buttons} buttons"), |page| {
        page.count(&format!("{NOTICE} button")) == buttons && page.text(NOTICE).contains("stopped by mistake")
    });
}

/// Presses a button of the notice, once that can no more be the notice of the document before.
#[track_caller]
fn starts(page: &Page, button: &str) {
    page.run("document.documentElement.dataset.before = ''", &json!([]));
    page.push(button);
    page.wait_for("another document", |page| page.count("[data-before]") == 0);
}

/// A plan that brings the page down, twice.
#[track_caller]
fn stopped_twice(options: &Options) -> Page {
    let page = Page::planner_with(options);
    page.fill_all(&[("target", "666000")]);
    wait_stopped(&page, 1);
    starts(&page, "Start again with it");
    wait_stopped(&page, 2);
    page
}

#[test]
fn a_plan_is_put_aside() {
    let page = stopped_twice(&Options { before: POISON, ..Options::default() });
    assert!(page.text(NOTICE).contains("put aside"), "{}", page.text(NOTICE));
    page.wait_for("the first button to have the focus", |page| page.focused() == "Start again with it");
    starts(&page, "Start again with it");
    wait_stopped(&page, 2);
    starts(&page, WITHOUT);
    page.wait_until_started();
    page.wait_for_text("These are example numbers.");
    assert_eq!(page.count(NOTICE), 0);
    assert!(holds(&page, "ridgeline.plan.unread", "t=666"), "{}", stored(&page, "ridgeline.plan.unread"));
    page.fill_all(&[("target", "150000")]);
    page.wait_under("Weekly activity", "For $150K a month");
    page.reload();
    page.wait_until_started();
    assert_eq!(page.field("target"), "150,000");
    assert!(holds(&page, "ridgeline.plan.unread", "t=666"));
}

#[test]
fn where_the_store_is_blocked_the_visit_goes_on_without_it() {
    let page = stopped_twice(&Options { before: POISON, blocked_storage: true, ..Options::default() });
    starts(&page, WITHOUT);
    page.wait_until_started();
    page.wait_for_text("These are example numbers.");
    assert_eq!(page.count(NOTICE), 0);
}

#[test]
fn where_the_store_is_full_it_stays_in_its_place() {
    let page = Page::planner_with(&Options { before: spoilt_by(&format!("{POISON} {FULL}")), ..Options::default() });
    page.fill_all(&[("target", "666000")]);
    wait_stopped(&page, 1);
    page.run("sessionStorage.setItem('full', '1')", &json!([]));
    starts(&page, "Start again with it");
    wait_stopped(&page, 2);
    starts(&page, WITHOUT);
    page.wait_until_started();
    page.wait_for_text("These are example numbers.");
    // Here something stands in for the store: elsewhere it is seen as it is.
    page.go("/configure.html");
    assert!(holds(&page, "ridgeline.plan", "t=666"), "{}", stored(&page, "ridgeline.plan"));
}

#[test]
fn answers_are_put_aside_and_the_plan_is_not() {
    let page = Page::planner_with(&Options { before: POISON, ..Options::default() });
    page.fill_all(&[("target", "150000")]);
    page.wait_for("the plan to be kept", |page| holds(page, "ridgeline.plan", "150"));
    // As an older version may have left it, or one that put aside what it could not read; from where nothing reads it yet.
    page.go("/configure.html");
    page.run(
        "localStorage.setItem('ridgeline.checks', 'v=1&diagnosis.1.name=Mallory'); localStorage.setItem('ridgeline.checks.unread', 'v=9&x=1')",
        &json!([]),
    );
    page.go("/#/diagnosis");
    wait_stopped(&page, 1);
    starts(&page, "Start again with it");
    wait_stopped(&page, 2);
    starts(&page, WITHOUT);
    page.wait_for("the check", |page| page.count("main.check") == 1);
    assert_eq!(page.value("#ridgeline-diagnosis-1-name"), "");
    assert_eq!(stored(&page, "ridgeline.checks.unread"), "v=9&x=1\nv=1&diagnosis.1.name=Mallory");
    page.push("a[href='#/']");
    page.wait_for("the plan", |page| page.field("target") == "150,000");
}
