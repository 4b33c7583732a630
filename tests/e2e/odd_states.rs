//! Odd states, each with words of its own.

use serde_json::json;

use crate::harness::Page;
use crate::states;

#[test]
fn nothing_in_the_pipeline_and_nothing_on_its_way() {
    let page = Page::planner();
    states::nothing_yet(&page);
    assert_eq!(page.headline(), "No pipeline and no proposals yet: nothing is on its way.");
    page.wait_for_text("Your target takes 7.4 proposals a week.");
    page.wait_under("Mid funnel", "$0 of $267K needed");
    page.wait_under("What would close the gap", "Start with what the target takes.");
    assert_eq!(page.count("#ridgeline-levers ~ table:not([hidden])"), 0, "a table of dashes");
    page.is_well();
}

#[test]
fn nothing_to_warn_about_is_said_with_equal_care() {
    let page = Page::planner();
    states::on_track(&page);
    let warnings = page.under("Valley warnings");
    assert!(warnings.contains("Nothing to warn about. Pipeline and activity carry the target"), "{warnings}");
    assert!(page.under("Cost of waiting").contains("waiting costs nothing"), "{}", page.under("Cost of waiting"));
    assert!(page.under("What would close the gap").contains("Today’s activity carries the target."));
    assert!(page.seen().contains("YOU ARE ON TRACK"));
    for name in ["Mid funnel", "Top of funnel"] {
        assert!(page.under(name).contains("Covered"), "{}", page.under(name));
    }
    page.is_well();
}

#[test]
fn the_target_already_met() {
    let page = Page::planner();
    states::target_met(&page);
    assert!(page.under("This calendar month").contains("the target is met"), "{}", page.under("This calendar month"));
    page.is_well();
}

#[test]
fn numbers_of_nine_digits_and_of_thirteen() {
    let page = Page::planner();
    states::nine_digits(&page);
    assert_eq!(page.field("target"), "987,654,321");
    page.wait_under("Top of funnel", "$2.99B of $3.95B needed");
    page.click("Show as a table");
    page.wait_for("26 weeks", |page| page.count("[role=region] tbody tr") == 26);
    page.is_well();
    page.start_afresh();
    states::a_trillion(&page);
    page.wait_under("Top of funnel", "$10T of $4T needed");
    page.is_well();
}

#[test]
fn all_blank() {
    let page = Page::planner();
    states::cleared(&page);
    let seen = page.seen();
    assert!(
        seen.contains("A target, your average deal, your win rate and a normal week are enough. Still to fill in:"),
        "{seen}"
    );
    assert!(!seen.contains("This is your last complete answer."), "{seen}");
    for gone in ["Valley warnings", "Cost of waiting", "Talk it through"] {
        assert!(!seen.contains(gone), "{gone}: {seen}");
    }
    assert_eq!(page.count("[aria-invalid=true]"), 0, "nothing is wrong with a blank form");
    let faint = "let seen = 1; for (let one = arguments[0]; one; one = one.parentElement) seen *= getComputedStyle(one).opacity; return seen";
    assert_eq!(page.of("a[href='#ridgeline-target']", faint).as_f64(), Some(1.0), "there is no older answer to dim");
    // The form is filled in from the top, and the answer comes with the last figure.
    page.click("a[href='#ridgeline-target']");
    page.type_keys("100000");
    for (name, text) in [("deal", "12500"), ("winRate", "25"), ("meetingsPerRep", "4"), ("proposals", "6")] {
        assert_eq!(page.headline(), "Your numbers, and the road ahead appears.");
        page.fill(name, text);
    }
    page.fill("prospectingHours", "18");
    page.wait_for("an answer", |page| page.headline().contains("short of target"));
    assert_eq!(page.count("[aria-invalid=true]"), 0);
    page.is_well();
}

#[test]
fn what_is_hidden_is_hidden() {
    let page = Page::planner();
    let script = "return [...document.querySelectorAll('[hidden]')].filter((one) => one.checkVisibility()).map((one) => `${one.tagName} ${one.innerText}`)";
    for (name, reach) in states::STATES {
        page.start_afresh();
        reach(&page);
        assert_eq!(page.run(script, &json!([])), json!([]), "{name}");
    }
}

#[test]
fn a_win_rate_typed_as_a_share_is_doubted() {
    let page = Page::planner();
    page.fill_all(&[("winRate", "0.25")]);
    page.wait_for_text("Per cent, so type 25 for one in four");
    page.fill_all(&[("winRate", "25")]);
    page.wait_for("no doubt", |page| !page.seen().contains("so type 25"));
    page.is_well();
}
