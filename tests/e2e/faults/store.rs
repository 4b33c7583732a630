//! A store that holds what this version cannot read.

use serde_json::json;

use crate::harness::Page;

const NEWER: &str = "v=3&what=nobody-knows-yet";

#[test]
fn what_a_newer_version_left_stays_until_a_figure_is_changed() {
    let page = Page::planner();
    let kept = |page: &Page| page.run("return localStorage.getItem('ridgeline.plan')", &json!([]));
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
}
