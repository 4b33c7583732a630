//! Two tabs at once, and a page that is gone back to: what was typed in either is there, or has a way back.

use serde_json::json;

use crate::harness::{Page, only_in};

const NOTICE: &str = "[data-rescue]";

/// A planner in two tabs; answers the names of both. The second is at hand.
fn two() -> (Page, String, String) {
    let page = Page::planner();
    let first = page.tab();
    let second = page.open_tab();
    page.turn_to(&second);
    page.go("/");
    page.wait_until_started();
    (page, first, second)
}

#[track_caller]
pub(super) fn types(page: &Page, target: &str) {
    page.fill_all(&[("target", target)]);
    let kept = |page: &Page| page.run("return localStorage.getItem('ridgeline.plan') ?? ''", &json!([]));
    page.wait_for("the draft to be kept", |page| kept(page).as_str().is_some_and(|text| text.contains(&target[..3])));
}

#[track_caller]
pub(super) fn shows(page: &Page, target: &str) {
    page.wait_for(&format!("{target} in the form"), |page| {
        let now = "return document.querySelector('[data-app=plan] #ridgeline-target')?.value.replaceAll(',', '')";
        page.run(now, &json!([])) == json!(target)
    });
}

/// Two tabs with changes of their own, 333,000 in the first, which is in front, and 444,000 in the second.
#[track_caller]
fn both_changed() -> (Page, String, String) {
    let (page, first, second) = two();
    page.turn_to(&first);
    types(&page, "333000");
    // The second was untouched, and follows; now it has changes of its own.
    page.turn_to(&second);
    shows(&page, "333000");
    types(&page, "444000");
    page.turn_to(&first);
    (page, first, second)
}

#[test]
fn a_tab_that_nothing_was_changed_in_opens_on_what_the_other_has() {
    only_in!(Chromium, Firefox; "WebKit's driver opens a second tab in which nothing is drawn");
    let (page, first, _) = two();
    types(&page, "222000");
    page.turn_to(&first);
    shows(&page, "222000");
    assert_eq!(page.count(NOTICE), 0);
}

#[test]
fn a_tab_with_changes_of_its_own_keeps_them_and_offers_the_others() {
    only_in!(Chromium, Firefox; "WebKit's driver opens a second tab in which nothing is drawn");
    let (page, ..) = both_changed();
    page.wait_for("the notice", |page| page.count(NOTICE) == 1);
    shows(&page, "333000");
    page.axe();
    // The next change here takes the place of the other's in the store, and the other's can still be had.
    types(&page, "555000");
    page.push("Show what the other tab has");
    shows(&page, "444000");
    // And from there what was here.
    page.push("Bring it back");
    shows(&page, "555000");
    page.push("Leave it");
    page.wait_for("the notice to go", |page| page.count(NOTICE) == 0);
    page.reload();
    page.wait_until_started();
    shows(&page, "555000");
    assert_eq!(page.count(NOTICE), 0);
}

#[test]
fn what_is_here_is_kept_where_one_says_so() {
    only_in!(Chromium, Firefox; "WebKit's driver opens a second tab in which nothing is drawn");
    let (page, _, second) = both_changed();
    page.push("Keep what is here");
    page.wait_for("the notice to go", |page| page.count(NOTICE) == 0);
    page.reload();
    page.wait_until_started();
    shows(&page, "333000");
    // The other was changed as well: nothing is taken from it.
    page.turn_to(&second);
    page.wait_for("the notice", |page| page.count(NOTICE) == 1);
    shows(&page, "444000");
}

#[test]
fn what_was_just_typed_is_there_after_going_away_and_back() {
    let page = Page::planner();
    page.fill_all(&[("target", "654321")]);
    page.go("/configure.html");
    page.back();
    page.wait_until_started();
    shows(&page, "654321");
    page.fill_all(&[("target", "150000")]);
    page.wait_under("Weekly activity", "For $150K a month");
}

#[test]
fn a_page_brought_back_as_it_was_left_goes_on_and_takes_over_what_changed() {
    let page = Page::planner();
    types(&page, "654321");
    // As the browser tells a page that it has kept whole.
    page.run("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })); dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))", &json!([]));
    page.fill_all(&[("target", "150000")]);
    page.wait_under("Weekly activity", "For $150K a month");
    assert_eq!(page.count(NOTICE), 0);
    page.is_well();
}
