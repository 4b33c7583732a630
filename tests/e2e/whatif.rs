//! What if: plans pinned, tried side by side, kept and taken back.

use crate::harness::Page;

/// The example pinned, and a copy of it with more proposals open, beside it.
fn side_by_side() -> Page {
    let page = Page::planner();
    page.push("Pin this plan and try another");
    page.wait_for_text("stays as it was");
    page.fill_all(&[("proposals", "9")]);
    page.push("Compare plans");
    page.wait_for("both plans", |page| page.count(".scenario") == 2);
    page
}

#[test]
fn plans_stand_side_by_side_and_any_can_be_opened() {
    let page = side_by_side();
    let (tried, table) = (page.headline(), page.under("What if"));
    for figure in ["Proposals a week", "6", "9"] {
        assert!(table.contains(figure), "{figure}: {table}");
    }
    page.push("Open: Today");
    page.wait_for("today’s figures", |page| page.field("proposals") == "6");
    assert_ne!(page.headline(), tried);
    page.is_well();
}

#[test]
fn every_plan_is_there_after_a_reload() {
    let page = side_by_side();
    page.reload();
    page.wait_until_started();
    assert_eq!(page.field("proposals"), "9");
    page.wait_for_text("stays as it was");
    page.push("Compare plans");
    page.wait_for("both plans", |page| page.count(".scenario") == 2);
    page.is_well();
}

#[test]
fn a_plan_that_is_deleted_can_be_had_back() {
    let page = side_by_side();
    page.push("Delete: Plan 2");
    page.wait_for("one plan", |page| page.count(".scenario") == 1);
    assert_eq!(page.field("proposals"), "6");
    page.push("Undo");
    page.wait_for("both plans", |page| page.count(".scenario") == 2);
    assert_eq!(page.field("proposals"), "9");
    page.is_well();
}
