//! A check that stops by mistake while one types in it, and the checks in two tabs: what was typed is there, or has a way back.

use serde_json::{Value, json};

use super::crash::{NOTICE, SPOILERS};
use crate::check_states::answer;
use crate::harness::{Options, Page, only_in};

const HIRE: &str = "#ridgeline-fit-cost-hire";
const NAME: &str = "#ridgeline-diagnosis-2-name";

/// Types into a field in one task, which brings about the crash that was prepared.
const TYPE: &str = "
    const field = document.querySelector(arguments[0]);
    field.focus();
    field.value = arguments[1];
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));";

#[track_caller]
fn open(check: &str) -> Page {
    let page = Page::open_with(&format!("/#/{check}"), &Options { before: SPOILERS, ..Options::default() });
    page.wait_for("the check", |page| page.count("main.check") == 1);
    page
}

fn kept(page: &Page, name: &str) -> Value {
    let script = "return new URLSearchParams(localStorage.getItem('ridgeline.checks') ?? '').get(arguments[0])";
    page.run(script, &json!([name]))
}

#[track_caller]
fn wait_kept(page: &Page, name: &str, text: &str) {
    page.wait_for(&format!("{name} to be kept as {text}"), |page| kept(page, name) == json!(text));
}

#[track_caller]
fn wait_value(page: &Page, field: &str, text: &str) {
    page.wait_for(&format!("{text} in {field}"), |page| {
        page.run("return document.querySelector(arguments[0])?.value", &json!([field])) == json!(text)
    });
}

/// Brings the check down by `spoil` while `text` is typed, and starts it again.
#[track_caller]
fn crashes_and_comes_back(page: &Page, spoil: &str, field: &str, text: &str) {
    page.run(&format!("{spoil};{TYPE}"), &json!([field, text]));
    page.wait_for("the notice", |page| page.count(NOTICE) == 1);
    assert!(page.attribute(field, "disabled").is_some(), "one can go on typing where nobody hears it");
    page.push("Start again with it");
    page.wait_for("the page to begin anew", |page| page.count(NOTICE) == 0);
    wait_value(page, field, text);
}

#[test]
fn a_figure_over_one_that_is_assumed() {
    let page = open("fit");
    answer(&page, &[("growth", "busy")]);
    wait_kept(&page, "fit.growth", "busy");
    crashes_and_comes_back(&page, "refuseText()", HIRE, "7 months");
    assert_eq!(page.count("[data-question=growth] input[value=busy]:checked"), 1);
    // What was only assumed is not the visitor's for that.
    assert_eq!((kept(&page, "fit.cost.salary"), kept(&page, "fit.cost.ramp")), (Value::Null, Value::Null));
}

#[test]
fn a_figure_for_which_there_is_no_more_memory() {
    let page = open("fit");
    // The check never gets to know of it: it is read from the field.
    crashes_and_comes_back(&page, "starve()", HIRE, "7 months");
    page.type_into(HIRE, "8");
    wait_kept(&page, "fit.cost.hire", "8");
}

#[test]
fn the_name_of_a_second_rep_and_a_note() {
    const NOTE: &str = "[data-question] textarea";
    let page = open("diagnosis");
    page.type_into("#ridgeline-diagnosis-1-name", "Ada");
    page.push("Another rep");
    wait_value(&page, NAME, "");
    crashes_and_comes_back(&page, "refuseText()", NAME, "Bo");
    assert_eq!(kept(&page, "diagnosis.1.name"), "Ada");
    crashes_and_comes_back(&page, "refuseText(); refuseElements()", NOTE, "calls at nine");
    wait_value(&page, NAME, "Bo");
}

/// A check in two tabs, the name of one rep in each, Ada in the first, which is in front, and Bo in the second.
#[track_caller]
fn both_named() -> (Page, String) {
    const FIRST: &str = "#ridgeline-diagnosis-1-name";
    let page = open("diagnosis");
    let first = page.tab();
    let second = page.open_tab();
    page.turn_to(&second);
    page.go("/#/diagnosis");
    wait_value(&page, FIRST, "");
    page.turn_to(&first);
    page.type_into(FIRST, "Ada");
    wait_kept(&page, "diagnosis.1.name", "Ada");
    page.turn_to(&second);
    // Nothing was changed there: it opens on what the other has.
    wait_value(&page, FIRST, "Ada");
    assert_eq!(page.count(NOTICE), 0);
    page.type_into(FIRST, "Bo");
    wait_kept(&page, "diagnosis.1.name", "Bo");
    page.turn_to(&first);
    page.wait_for("the notice", |page| page.count(NOTICE) == 1);
    wait_value(&page, FIRST, "Ada");
    (page, second)
}

#[test]
fn in_two_tabs_either_can_be_had() {
    const FIRST: &str = "#ridgeline-diagnosis-1-name";
    only_in!(Chromium, Firefox; "WebKit's driver opens a second tab in which nothing is drawn");
    let (page, second) = both_named();
    page.push("Show what the other tab has");
    wait_value(&page, FIRST, "Bo");
    page.push("Bring it back");
    wait_value(&page, FIRST, "Ada");
    page.push("Leave it");
    page.wait_for("the notice to go", |page| page.count(NOTICE) == 0);
    // The other was changed as well: nothing is taken from it.
    page.turn_to(&second);
    page.wait_for("the notice", |page| page.count(NOTICE) == 1);
    wait_value(&page, FIRST, "Bo");
    page.push("Keep what is here");
    wait_kept(&page, "diagnosis.1.name", "Bo");
}
