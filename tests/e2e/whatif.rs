//! What if: plans pinned, compared, tried and taken back.

use crate::harness::Page;

/// The plan pinned, and a copy of it with more proposals open.
fn compared() -> Page {
    let page = Page::planner();
    page.push("Pin this plan to compare");
    page.wait_for_text("compared with Today");
    page.fill_all(&[("proposals", "9")]);
    page
}

#[test]
fn a_pinned_plan_is_compared_with_in_every_figure() {
    let page = compared();
    page.wait_for("the second road", |page| page.count(".chart-against") == 1);
    let figures = page.run("return document.querySelectorAll('.delta:not([hidden])').length", &serde_json::json!([]));
    assert!(figures.as_u64().unwrap_or(0) > 5, "{figures}");
    page.push("Stop comparing");
    page.wait_for("one road", |page| page.count(".chart-against") == 0);
    page.is_well();
}
