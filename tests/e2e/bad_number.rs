//! A bad number: said on leaving the field, beside it, in words that say what to enter; the last answer stays until then.

use crate::harness::Page;
use crate::states;

const STALE: &str = "This is your last complete answer.";

#[test]
fn each_bad_field_says_what_to_enter() {
    let page = Page::planner();
    page.unfold();
    for (name, typed, words) in [
        ("target", "plenty", "Enter a revenue target, for example 100,000; you gave plenty"),
        ("target", "0", "Enter a revenue target above $0 and at most $1,000,000,000,000; you gave $0"),
        ("target", "", "Enter a revenue target, for example 100,000"),
        ("target", "2,000,000,000,000", "Enter a revenue target above $0"),
        ("deal", "-5", "Enter an average deal above $0 and at most $1,000,000,000,000; you gave -$5"),
        ("winRate", "170", "Enter a win rate above 0% and at most 100%; you gave 170%"),
        ("winRate", "0", "Enter a win rate above 0% and at most 100%; you gave 0%"),
        ("reps", "0", "Enter the number of reps, a whole number from 1 to 10,000; you gave 0"),
        ("reps", "2.5", "Enter the number of reps, a whole number from 1 to 10,000; you gave 2.5"),
        ("meetingsPerRep", "300", "Enter the meetings per rep in a week, from 0 to 200; you gave 300"),
        ("proposals", "8 days", "Enter the proposals in a week, for example 6; you gave 8 days"),
        ("prospectingHours", "", "Enter the prospecting hours in a week, for example 18"),
        ("top", "-1", "Enter the value in top of funnel, from $0 to $10,000,000,000,000; you gave -$1"),
        ("mid", "∞", "Enter the value in mid funnel, for example 300,000; you gave ∞"),
        ("cycleDays", "8 weeks", "Enter a sales cycle in days, for example 60; you gave 8 weeks"),
        ("cycleSpread", "5", "Enter a spread of the cycle, from 20% to 100%; you gave 5%"),
        ("dealSpread", "301", "Enter a spread of deal sizes, from 0% to 300%; you gave 301%"),
        ("lateWinRate", "101", "Enter a win rate in mid funnel above 0% and at most 100%; you gave 101%"),
        ("closed", "x", "Enter the revenue closed so far, for example 90,000; you gave x"),
    ] {
        let good = page.field(name);
        page.fill(name, typed);
        page.leave();
        page.wait_for(&format!("a complaint of “{typed}” in {name}"), |page| !page.complaint(name).is_empty());
        assert!(page.complaint(name).starts_with(words), "{name}: {}", page.complaint(name));
        page.fill_all(&[(name, &good)]);
        page.wait_for(&format!("{name} to be mended"), |page| page.count("[aria-invalid=true]") == 0);
    }
    page.is_well();
}

#[test]
fn nothing_is_said_before_the_field_is_left() {
    let page = Page::planner();
    states::cleared(&page);
    page.type_into("Win rate, %", "170");
    page.wait_for("the field to hold it", |page| page.field("winRate") == "170");
    assert_eq!(page.complaint("winRate"), "");
    assert!(!page.seen().contains("you gave"), "{}", page.seen());
    page.leave();
    page.wait_for("the complaint", |page| page.complaint("winRate").contains("you gave 170%"));
    // From now on it follows the typing.
    page.type_into("Win rate, %", "17");
    page.wait_for("no complaint", |page| page.complaint("winRate").is_empty());
    page.is_well();
}

#[test]
fn nothing_is_said_while_a_number_of_the_example_is_being_replaced() {
    let page = Page::planner();
    for typed in ["", "170"] {
        page.type_into("Win rate, %", typed);
        page.wait_for("the field to hold it", |page| page.field("winRate") == typed);
        assert_eq!(page.complaint("winRate"), "", "said before the field is left");
        assert!(!page.seen().contains(STALE), "said before the field is left");
    }
    page.leave();
    page.wait_for("the complaint", |page| page.complaint("winRate").contains("you gave 170%"));
    assert!(page.seen().contains(STALE));
}

#[test]
fn the_last_answer_stays_dimmed_with_links_to_what_is_to_mend() {
    let page = Page::planner();
    let (headline, indicator) = (page.headline(), page.under("Top of funnel"));
    states::bad(&page);
    assert!(page.seen().contains(STALE), "{}", page.seen());
    assert_eq!(page.headline(), headline);
    assert_eq!(page.under("Top of funnel"), indicator);
    for dimmed in ["h1", "h3", "svg[role=img]"] {
        let script = "let seen = 1; for (let one = arguments[0]; one; one = one.parentElement) seen *= getComputedStyle(one).opacity; return seen";
        let seen = page.of(dimmed, script).as_f64().unwrap_or(1.0);
        assert!(seen < 0.9, "{dimmed} is not dimmed: {seen}");
    }
    let links = page.run(
        "return [...document.querySelectorAll('h1 ~ [role=status] a')].map((one) => one.textContent)",
        &serde_json::json!([]),
    );
    assert_eq!(links, serde_json::json!(["Revenue target per month", "Win rate", "Sales reps"]));
    page.click("h1 ~ [role=status] a[href='#ridgeline-winRate']");
    page.wait_for("the focus in the win rate", |page| page.focused().starts_with("Win rate"));
    assert!(page.path().ends_with('/'), "the address has changed: {}", page.path());

    page.fill_all(&[("winRate", "25"), ("reps", "3")]);
    page.wait_for("one complaint", |page| page.count("[aria-invalid=true]") == 1);
    assert!(page.seen().contains(STALE));
    page.fill_all(&[("target", "200000")]);
    page.wait_for("no complaint", |page| page.count("[aria-invalid=true]") == 0);
    assert!(!page.seen().contains(STALE));
    page.wait_under("Top of funnel", "of $800K needed");
    page.is_well();
}

#[test]
fn a_link_to_a_folded_field_unfolds_it() {
    let page = Page::planner();
    page.unfold();
    page.fill_all(&[("cycleDays", "3")]);
    page.wait_for("the complaint", |page| page.complaint("cycleDays").contains("you gave 3"));
    page.click("Sales cycle, closed revenue, recent weeks");
    page.wait_for("the fold to close", |page| !page.is_unfolded());
    page.click("a[href='#ridgeline-cycleDays']");
    page.wait_for("the focus in the cycle", |page| page.focused().starts_with("Sales cycle"));
    assert!(page.is_unfolded());
}

#[test]
fn after_a_reload_a_bad_number_that_is_folded_is_not_called_missing() {
    let page = Page::planner();
    page.unfold();
    page.fill_all(&[("cycleDays", "3")]);
    page.wait_for("the complaint", |page| page.complaint("cycleDays").contains("you gave 3"));
    page.reload();
    page.wait_until_started();
    page.wait_for_text("To fill in or to mend:");
    assert!(!page.seen().contains("Still to fill in"), "{}", page.seen());
    page.click("a[href='#ridgeline-cycleDays']");
    page.wait_for("the focus in the cycle", |page| page.focused().starts_with("Sales cycle"));
    page.is_well();
}

#[test]
fn more_won_than_decided() {
    let page = Page::planner();
    page.unfold();
    page.fill_all(&[("winEvidence-won", "9"), ("winEvidence-decided", "5")]);
    let words = "Enter no more proposals won than decided; you gave 9 won of 5";
    page.wait_for("the complaint", |page| {
        page.complaint("winEvidence-won").starts_with(words) || page.complaint("winEvidence-decided").starts_with(words)
    });
    assert!(page.seen().contains(STALE));
    page.fill_all(&[("winEvidence-decided", "50")]);
    page.wait_for("no complaint", |page| page.count("[aria-invalid=true]") == 0);
    assert!(!page.seen().contains(STALE));
}

#[test]
fn a_bad_row_says_so_in_its_own_cell() {
    let page = Page::planner();
    page.unfold();
    page.click("Add a week");
    page.click("Add a week");
    page.fill_all(&[("meetings-1", "ten")]);
    page.wait_for("the complaint", |page| page.complaint("meetings-1").contains("you gave ten"));
    assert_eq!(page.complaint("meetings-0"), "");
    // Taking the row away takes the complaint with it.
    page.click("Remove: last week");
    page.wait_for("no complaint", |page| page.count("[aria-invalid=true]") == 0 && !page.seen().contains(STALE));
    page.is_well();
}
