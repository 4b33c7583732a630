//! The widget costs nothing until it is nearly in view, and then all at once.

use serde_json::json;

use super::{element, open};
use crate::harness::{Page, release};

const BELOW: &str = "<div style=\"height: 6000px\">Further down</div>";

/// What comes late comes within this; there is nothing else to wait for where nothing must come.
const WHILE: &str = "await customElements.whenDefined('ridgeline-planner'); await wait(700)";

fn loaded(page: &Page) -> Vec<String> {
    page.asked_of(release())
}

#[test]
fn out_of_view_only_the_loader_is_loaded() {
    let page = open(&format!("{BELOW}{}", element("tool=\"plan\"")));
    page.reach(WHILE);
    assert_eq!(loaded(&page), ["/ridgeline.js"]);
    assert!(page.invites(), "the link stands in for it");
    page.reach("scrollTo(0, 400); await wait(400)");
    assert_eq!(loaded(&page), ["/ridgeline.js"]);
    page.reach("scrollTo(0, 5500)");
    page.wait_until_started();
    page.wait_for("word of it", |page| page.heard("ready").len() == 1);
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn it_begins_before_it_is_seen() {
    let page = open(&format!("{BELOW}{}", element("tool=\"plan\"")));
    page.reach(WHILE);
    // The last line above the fold is just above the element.
    page.reach("scrollTo(0, planner().getBoundingClientRect().top + scrollY - innerHeight - 20)");
    page.wait_until_started();
    assert!(page.reach("return planner().getBoundingClientRect().top >= innerHeight") == json!(true));
}

#[test]
fn eager_does_not_wait() {
    let page = open(&format!("{BELOW}{}", element("tool=\"plan\" eager")));
    page.wait_until_started();
    assert_eq!(page.reach("return scrollY"), 0);
}

#[test]
fn eager_is_heeded_late_too() {
    let page = open(&format!("{BELOW}{}", element("tool=\"plan\"")));
    page.reach(WHILE);
    page.reach("planner().setAttribute('eager', '')");
    page.wait_until_started();
}

#[test]
fn only_the_open_tool_is_loaded() {
    let page = open(&element("tool=\"review\" eager"));
    page.wait_for("the review", |page| page.count("[data-app=checks] .question") > 0);
    let asked = loaded(&page);
    assert!(!asked.iter().any(|path| path.contains("widget-plan")), "{asked:?}");
    assert!(!asked.iter().any(|path| path.contains("model_bg")), "{asked:?}");
}
