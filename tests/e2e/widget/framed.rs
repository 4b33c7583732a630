//! A visitor of the frame: by keys, with what reads it aloud, and at an address that somebody else made.

use serde_json::json;

use super::frame::{framed, open, wait_until_fitted};
use crate::harness::{Key, Page, only_in};

/// All that axe finds. It looks for the target of the skip link in the document; it is in the shadow root, and
/// [`it_is_typed_into_by_keys`] goes there.
#[track_caller]
pub(super) fn complaints(page: &Page) -> Vec<String> {
    let mut complaints = page.complaints();
    complaints.retain(|complaint| !complaint.trim_start().starts_with("skip-link"));
    complaints
}

/// Asserts that axe finds nothing.
#[track_caller]
fn axe(page: &Page) {
    let complaints = complaints(page);
    assert!(complaints.is_empty(), "{}", complaints.concat());
}

#[test]
fn it_is_accessible_in_every_tool() {
    for tool in ["plan", "fit", "review", "diagnosis", "interview"] {
        let page = open(&framed(&format!("&tool={tool}")));
        wait_until_fitted(&page);
        page.within("iframe", |page| {
            page.wait_for(tool, |page| {
                page.count(if tool == "plan" { "[data-app=plan] form" } else { "[data-app=checks] .check" }) == 1
            });
            axe(page);
        });
    }
}

#[test]
fn it_is_typed_into_by_keys() {
    only_in!(Chromium, Firefox; "WebKit's driver presses keys in the page around a frame");
    let page = open(&framed(""));
    wait_until_fitted(&page);
    page.within("iframe", |page| {
        page.of("Skip to your numbers", "arguments[0].focus()");
        page.press(Key::Enter);
        page.press(Key::Tab);
        page.wait_for("the first of the form", |page| page.focused() == "Monthly");
        page.of("Revenue target", "arguments[0].focus(); arguments[0].select()");
        page.type_keys("900000");
        let taken = "return document.querySelector('ridgeline-planner').plan?.target";
        page.wait_for("what was typed", |page| page.run(taken, &json!([])) == 900_000);
        page.press(Key::Tab);
        page.wait_for("the next field", |page| page.focused() == "Average deal");
        assert_eq!(page.field("target"), "900,000");
        axe(page);
    });
}

#[test]
fn it_invites_nobody_to_an_address_that_is_none() {
    for contact in ["javascript:alert(1)", "http://example.com/talk", "data:text/html,talk"] {
        let page = open(&framed(&format!("&contact={contact}&contact-label=Talk")));
        wait_until_fitted(&page);
        page.within("iframe", |page| {
            page.wait_until_started();
            let links = "
                const root = document.querySelector('ridgeline-planner');
                const all = [...root.querySelectorAll('a'), ...root.shadowRoot.querySelectorAll('a')];
                return all.filter((one) => one.textContent.includes('Talk') || !/^https?:$|^mailto:$|^$/.test(one.protocol)).map((one) => one.outerHTML)";
            assert_eq!(page.run(links, &json!([])), json!([]), "{contact}");
        });
    }
}
