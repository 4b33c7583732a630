//! Quarterly targets: other words, a longer window in mid funnel, a longer cycle.

use crate::harness::Page;
use crate::states;

#[test]
fn everything_speaks_of_quarters() {
    let page = Page::planner();
    states::quarterly(&page);
    page.unfold();
    let seen = page.seen();
    for words in [
        "Revenue target per quarter",
        "Revenue ahead, quarterly pace",
        "Mid funnel, closing in 60 days",
        "This calendar quarter",
        "Closed so far this quarter",
        "Closed in past quarters",
        "Add a quarter",
        "From proposal to signature, on average. Blank: 120.",
        "These are example numbers.",
    ] {
        // Choosing quarters is an edit like any other.
        assert_eq!(seen.contains(words), !words.starts_with("These"), "{words}: {seen}");
    }
    assert!(!seen.contains("a month"), "{seen}");
    let mid = page.under("Mid funnel");
    assert!(mid.contains("Due in 60 days"), "{mid}");
    assert!(page.under("Top of funnel").contains("Due after day 60"), "{}", page.under("Top of funnel"));
    // 100,000 ÷ (12,500 × 25 %) ÷ 13.04 weeks.
    assert!(page.under("Weekly activity").contains("6 of 2.5 proposals"), "{}", page.under("Weekly activity"));
    page.is_well();
}

#[test]
fn rows_of_past_quarters_are_named_so() {
    let page = Page::planner();
    states::quarterly(&page);
    page.unfold();
    page.click("Add a quarter");
    page.click("Add a quarter");
    page.wait_for("both rows", |page| page.seen().contains("2 quarters ago") && page.seen().contains("Last quarter"));
    page.click("Monthly");
    page.wait_for("rows of months", |page| page.seen().contains("2 months ago") && page.seen().contains("Last month"));
    page.is_well();
}

#[test]
fn windows_stay_thirty_days_and_the_calendar_period_is_the_quarter() {
    let page = Page::planner();
    page.unfold();
    page.set_date("start", "2026-11-23");
    states::quarterly(&page);
    page.wait_under("This calendar quarter", "December 31");
    let windows = page.text(".windows");
    for words in ["Days 1–30", "Days 31–60", "Days 61–90", "chance", "to reach $32.9K"] {
        assert!(windows.contains(words), "no “{words}” in {windows}");
    }
    page.is_well();
}
