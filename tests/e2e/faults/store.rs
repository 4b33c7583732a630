//! A store that holds what this version cannot read: it stays, beside what takes its place.

use serde_json::json;

use super::crash::{NOTICE, SPOILERS, TYPE};
use crate::check_states::answer;
use crate::harness::{Options, Page};

const NEWER: &str = "v=3&what=nobody-knows-yet";

#[test]
fn what_a_newer_version_left_stays() {
    let page = Page::planner();
    let kept = |page: &Page| page.run("return localStorage.getItem('ridgeline.plan')", &json!([]));
    let unread = |page: &Page| page.run("return localStorage.getItem('ridgeline.plan.unread')", &json!([]));
    assert_eq!(unread(&page), json!(null));
    page.run("localStorage.setItem('ridgeline.plan', arguments[0])", &json!([NEWER]));
    page.reload();
    page.wait_until_started();
    page.wait_for_text("These are example numbers.");
    page.click("Revenue target");
    page.leave();
    // Whoever leaves, has kept what was to be kept.
    page.run("dispatchEvent(new Event('pagehide'))", &json!([]));
    assert_eq!(kept(&page), json!(NEWER));
    page.fill_all(&[("target", "150000")]);
    page.wait_for("the visitor's own", |page| kept(page).as_str().is_some_and(|text| text.starts_with("v=2&")));
    page.reload();
    page.wait_until_started();
    assert_eq!((page.field("target"), unread(&page)), ("150,000".to_owned(), json!(NEWER)));
}

#[test]
fn what_a_newer_version_left_of_the_checks_stays_too() {
    let page = Page::open_with("/#/fit", &Options::default());
    page.wait_for("the check", |page| page.count("main.check") == 1);
    page.run("localStorage.setItem('ridgeline.checks', arguments[0])", &json!([NEWER]));
    page.reload();
    page.wait_for("the check", |page| page.count("main.check") == 1);
    answer(&page, &[("growth", "busy")]);
    let kept = |page: &Page| page.run("return localStorage.getItem('ridgeline.checks')", &json!([]));
    page.wait_for("the visitor's own", |page| kept(page).as_str().is_some_and(|text| text.starts_with("v=1&")));
    page.reload();
    page.wait_for("the answer", |page| page.count("[data-question=growth] input[value=busy]:checked") == 1);
    let unread = |page: &Page| page.run("return localStorage.getItem('ridgeline.checks.unread')", &json!([]));
    assert_eq!(unread(&page), json!(NEWER));
    // It is still there once the same happens to the plan.
    page.run("localStorage.setItem('ridgeline.plan', arguments[0])", &json!([NEWER]));
    page.reload();
    let plans = "return localStorage.getItem('ridgeline.plan.unread')";
    page.wait_for("the plan to be put aside", |page| page.run(plans, &json!([])) == json!(NEWER));
    assert_eq!(unread(&page), json!(NEWER));
}

/// Fills the store to the last byte, as other pages of the site may have.
const FULL: &str = "
    for (let size = 2 ** 20; size >= 1; size /= 2) {
        try { while (true) localStorage.setItem(`other.${size}.${Math.random()}`, 'x'.repeat(size)); } catch {}
    }";

const SHUT: &str = "This browser keeps nothing for this page";

/// Uses the plan and a check in a browser that keeps nothing; a reload of either finds what was typed in both.
#[track_caller]
fn outlasts_a_reload(options: &Options) {
    let page = Page::planner_with(options);
    page.reload();
    page.wait_until_started();
    assert_eq!(page.count(NOTICE), 0, "nothing could be lost yet");
    page.type_into("Revenue target", "654321");
    page.leave();
    page.wait_for("what becomes of it", |page| page.count(NOTICE) == 1 && page.text(NOTICE).contains(SHUT));
    page.axe();
    page.push("All right");
    assert_eq!(page.count(NOTICE), 0);
    page.reload();
    page.wait_until_started();
    assert_eq!(page.field("target"), "654,321");
    page.click("[data-app=plan] .nav [href='#/fit']");
    page.wait_for("the check", |page| page.count("main.check") == 1);
    answer(&page, &[("growth", "busy")]);
    let answered = |page: &Page| page.count("[data-question=growth] input[value=busy]:checked") == 1;
    page.reload();
    page.wait_for("the answer", answered);
    // The plan's own entry of the history has the answer too.
    page.back();
    page.wait_for("the plan", |page| page.field("target") == "654,321");
    page.reload();
    page.wait_until_started();
    assert_eq!(page.field("target"), "654,321");
    page.click("[data-app=plan] .nav [href='#/fit']");
    page.wait_for("the answer", answered);
    assert_eq!(page.count(NOTICE), 0, "it is said once");
    page.is_well();
}

#[test]
fn where_nothing_is_kept_a_reload_finds_what_was_typed() {
    outlasts_a_reload(&Options { blocked_storage: true, ..Options::default() });
}

#[test]
fn where_there_is_no_room_a_reload_finds_what_was_typed() {
    outlasts_a_reload(&Options { before: FULL, ..Options::default() });
}

#[test]
fn where_nothing_is_kept_a_crash_is_what_is_told() {
    let page = Page::planner_with(&Options { before: SPOILERS, blocked_storage: true, ..Options::default() });
    page.run(&format!("refuseText(); {TYPE}"), &json!([]));
    page.wait_for("the notice", |page| page.count(NOTICE) == 1);
    // The field that was left, once it could no longer be typed in, has changed.
    page.run(
        "document.querySelector('#ridgeline-target').dispatchEvent(new Event('change', { bubbles: true }))",
        &json!([]),
    );
    page.push("Start again with it");
    page.wait_for("the page to begin anew", |page| page.count(NOTICE) == 0);
    page.wait_until_started();
    page.wait_for("what was typed", |page| page.field("target").replace(',', "") == "654321");
}
