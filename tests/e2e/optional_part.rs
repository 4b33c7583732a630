//! The optional part: evidence, the cycle, closed revenue, recent weeks, another start.

use serde_json::json;

use crate::harness::Page;
use crate::states;

#[test]
fn evidence_replaces_the_win_rate() {
    let page = Page::planner();
    page.unfold();
    page.fill_all(&[("winEvidence-won", "12"), ("winEvidence-decided", "52")]);
    // (12 + 1) ÷ (52 + 3).
    page.wait_for_text("replaced by 12 won of 52");
    let field = page.of("#ridgeline-winRate", "return [arguments[0].readOnly, arguments[0].value]");
    assert_eq!(field, json!([true, "23.6"]), "what counts instead of the typed win rate");
    assert_eq!(page.count("[aria-label='Win rate, slider']"), 0, "nothing to slide that does not count");
    page.wait_under("What would close the gap", "Win rate\t23.6%");
    page.fill_all(&[("winEvidence-won", ""), ("winEvidence-decided", "")]);
    page.wait_for_text("1 in 4 proposals");
    let field = page.of("#ridgeline-winRate", "return [arguments[0].readOnly, arguments[0].value]");
    assert_eq!(field, json!([false, "25"]), "the typed win rate was kept");
    page.wait_under("What would close the gap", "Win rate\t25%");
    page.is_well();
}

#[test]
fn half_of_the_evidence_asks_for_the_other() {
    let page = Page::planner();
    page.unfold();
    page.fill_all(&[("winEvidence-won", "12")]);
    page.wait_for_text("This is your last complete answer.");
    page.wait_for("a link to what is missing", |page| page.count("a[href='#ridgeline-winEvidence-decided']") == 1);
    page.fill_all(&[("winEvidence-decided", "52")]);
    page.wait_for_text("replaced by 12 won of 52");
    assert!(!page.seen().contains("This is your last complete answer."));
}

#[test]
fn the_late_win_rate_and_the_cycle_count() {
    let page = Page::planner();
    page.unfold();
    page.fill_all(&[("lateWinRate", "80")]);
    // max(2, 1 ÷ 80 %) is the rule's 2×.
    page.wait_under("Mid funnel", "$280K of $200K needed");
    page.fill_all(&[("cycleDays", "200")]);
    page.wait_under("Cost of waiting", "Deals take 200 days to close");
    page.wait_under("Valley warnings", "Your sales cycle is too long for the rule of thumb");
    let before = page.attribute("[role=img]", "aria-label");
    page.fill_all(&[("cycleSpread", "20"), ("cycleDays", "90")]);
    page.wait_for("the forecast to move", |page| page.attribute("[role=img]", "aria-label") != before);
    let chance = page.text(".windows");
    page.fill_all(&[("dealSpread", "250")]);
    page.wait_for("the chances to move", |page| page.text(".windows") != chance);
    page.is_well();
}

#[test]
fn what_is_closed_counts_and_a_target_already_met_is_said() {
    let page = Page::planner();
    page.unfold();
    page.fill_all(&[("closed", "40k")]);
    page.wait_under("This calendar month", "Closed so far $40K");
    states::target_met(&page);
    page.wait_under("This calendar month", "You have closed $120K of $100K: the target is met.");
    page.is_well();
}

#[test]
fn past_months_in_rows() {
    let page = Page::planner();
    page.unfold();
    for (row, amount) in ["140000", "120k", "70,000"].iter().enumerate() {
        page.click("Add a month");
        page.fill_all(&[(&format!("closedPeriods-{row}"), amount)]);
    }
    page.wait_under("Valley warnings", "Closed revenue fell twice in a row");
    page.wait_under("Valley warnings", "$140K, then $120K, then $70K.");
    assert_eq!(page.field("closedPeriods-1"), "120,000");
    page.click("Remove: 3 months ago");
    page.wait_for("two rows", |page| page.count("#ridgeline-closedPeriods-2") == 0);
    assert_eq!((page.field("closedPeriods-0"), page.field("closedPeriods-1")), ("120,000".into(), "70,000".into()));
    assert!(!page.under("Valley warnings").contains("fell twice"));
    page.fill_all(&[("closedPeriods-0", "60000")]);
    page.wait_under("Valley warnings", "The target is well above your best yet");
    page.is_well();
}

#[test]
fn recent_weeks_in_rows() {
    let page = Page::planner();
    page.unfold();
    for row in 0..3 {
        page.click("Add a week");
        page.fill_all(&[
            (&format!("meetings-{row}"), "20"),
            (&format!("proposals-{row}"), "8"),
            (&format!("hours-{row}"), "30"),
        ]);
    }
    assert!(!page.under("Valley warnings").contains("low activity"));
    page.fill_all(&[("proposals-2", "1")]);
    page.wait_under("Valley warnings", "1 week of low activity");
    page.wait_under("Valley warnings", "Under 90% of what the target needs: proposals.");
    page.fill_all(&[("meetings-1", "2")]);
    page.wait_under("Valley warnings", "2 weeks in a row of low activity");
    page.fill_all(&[("hours-0", "0")]);
    page.wait_under("Valley warnings", "3 weeks in a row of low activity");
    page.click("Remove: last week");
    page.wait_for("two rows", |page| page.count("#ridgeline-meetings-2") == 0);
    page.wait_under("Valley warnings", "2 weeks in a row of low activity");
    // A row in which nothing is typed does not count.
    page.click("Add a week");
    page.wait_for("three rows", |page| page.count("#ridgeline-meetings-2") == 1);
    page.wait_under("Valley warnings", "2 weeks in a row of low activity");
    page.is_well();
}

#[test]
fn no_more_rows_than_a_year_of_weeks() {
    let page = Page::planner();
    page.unfold();
    for rows in 1..=52 {
        page.of("Add a week", "arguments[0].click()");
        page.wait_for("the row", |page| page.count("input[id^=ridgeline-meetings-]") == rows);
    }
    assert!(page.attribute("Add a week", "disabled").is_some(), "a 53rd week can be added");
    page.is_well();
}

#[test]
fn another_start_moves_every_date() {
    let page = Page::planner();
    page.unfold();
    page.set_date("start", "2031-03-10");
    page.wait_under("This calendar month", "March 31");
    page.click("Show as a table");
    page.wait_for("the first week", |page| page.text("[role=region] tbody th").starts_with("Mar 10"));
    page.set_date("start", "");
    page.wait_for("today again", |page| !page.text("[role=region] tbody th").starts_with("Mar 10"));
    page.set_date("start", "2250-01-01");
    page.leave();
    page.wait_for("the complaint", |page| page.complaint("start").starts_with("Enter a start date"));
    let said = page.complaint("start");
    assert!(said.contains("1970") && said.contains("2199"), "{said}");
    page.is_well();
}
