//! Coming back: what was typed is still there, whatever the browser's store is like.

use serde_json::json;

use crate::harness::{Options, Page};
use crate::states;

#[test]
fn what_was_typed_is_there_after_a_reload() {
    let page = Page::planner();
    states::optional(&page);
    page.fill_all(&[("target", "123456.5"), ("lateWinRate", "41.5")]);
    page.click("Quarterly");
    page.choose("Currency", "CHF – Swiss Franc");
    page.wait_for_text("CHF");
    let (headline, warnings) = (page.headline(), page.under("Valley warnings"));
    page.reload();
    page.wait_until_started();
    assert_eq!(page.headline(), headline);
    assert_eq!(page.under("Valley warnings"), warnings);
    page.unfold();
    for (name, value) in [
        ("target", "123,456.5"),
        ("lateWinRate", "41.5"),
        ("winEvidence-decided", "52"),
        ("meetings-2", "9"),
        ("hours-0", "12.5"),
        ("closedPeriods-1", "123,456"),
    ] {
        assert_eq!(page.field(name), value, "{name}");
    }
    assert_eq!(page.value("Currency"), "CHF");
    assert!(page.seen().contains("Revenue target per quarter"));
    assert!(!page.seen().contains("These are example numbers."));
    page.is_well();
}

#[test]
fn a_bad_number_is_there_after_a_reload_and_said_to_be_one() {
    let page = Page::planner();
    page.fill_all(&[("winRate", "170")]);
    page.wait_for("the complaint", |page| !page.complaint("winRate").is_empty());
    page.reload();
    page.wait_until_started();
    assert_eq!(page.field("winRate"), "170");
    assert!(page.complaint("winRate").contains("you gave 170%"), "{}", page.complaint("winRate"));
    page.fill_all(&[("winRate", "17")]);
    page.wait_under("Top of funnel", "needed");
    page.is_well();
}

#[test]
fn the_example_is_the_example_after_a_reload() {
    let page = Page::planner();
    page.click("Revenue target");
    page.leave();
    page.reload();
    page.wait_until_started();
    assert!(page.seen().contains("These are example numbers."));
}

#[test]
fn starting_over_is_undone() {
    let page = Page::planner();
    page.fill_all(&[("target", "222000"), ("reps", "7")]);
    page.wait_under("Weekly activity", "$222K");
    page.click("Start over");
    page.wait_for_text("Back to the example numbers.");
    assert_eq!(page.field("target"), "100,000");
    assert!(page.seen().contains("These are example numbers."));
    page.click("Undo");
    page.wait_for("the visitor's figures", |page| page.field("target") == "222,000");
    assert_eq!(page.field("reps"), "7");
    assert!(!page.seen().contains("Back to the example numbers."));
    assert_eq!(page.text(".header-done"), "", "nothing is left to be told of");
    page.is_well();
}

#[test]
fn clearing_is_undone_and_an_edit_ends_that() {
    let page = Page::planner();
    page.fill_all(&[("target", "222000")]);
    page.click("Clear them all");
    page.wait_for_text("The form is empty.");
    assert_eq!((page.field("target"), page.field("winRate")), (String::new(), String::new()));
    page.click("Undo");
    page.wait_for("the visitor's figures", |page| page.field("target") == "222,000");
    page.wait_under("Weekly activity", "$222K");
    page.click("Clear them all");
    page.fill_all(&[("target", "5")]);
    page.wait_for("nothing to be told of", |page| page.text(".header-done").is_empty());
    page.reload();
    page.wait_until_started();
    assert_eq!((page.field("target"), page.field("winRate")), ("5".to_owned(), String::new()));
    page.is_well();
}

/// Opens the planner on a store that a script has spoilt beforehand, and uses it: it costs the memory, nothing else.
#[track_caller]
fn works_with(options: &Options) -> Page {
    let page = Page::planner_with(options);
    assert_eq!(page.field("target"), "100,000");
    assert!(page.seen().contains("These are example numbers."));
    page.fill_all(&[("target", "150000")]);
    page.wait_under("Weekly activity", "For $150K a month");
    page.is_well();
    page
}

#[test]
fn a_browser_that_refuses_storage() {
    works_with(&Options { blocked_storage: true, ..Options::default() });
}

#[test]
fn a_store_that_throws_when_it_is_looked_at() {
    let before =
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })";
    works_with(&Options { before, ..Options::default() });
}

#[test]
fn a_store_that_is_not_there() {
    works_with(&Options {
        before: "Object.defineProperty(window, 'localStorage', { value: null })",
        ..Options::default()
    });
}

#[test]
fn a_full_store() {
    let before = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }";
    works_with(&Options { before, ..Options::default() });
}

#[test]
fn a_store_that_holds_something_else() {
    let page = Page::planner();
    page.fill_all(&[("target", "150000")]);
    page.wait_under("Weekly activity", "For $150K a month");
    let read = |page: &Page| {
        page.run(
            "return Object.entries(localStorage).find(([key]) => key === 'ridgeline.plan') ?? ['', '']",
            &json!([]),
        )
    };
    page.wait_for("the draft to be kept", |page| read(page)[1].as_str().is_some_and(|text| text.contains("150")));
    let kept = read(&page);
    let (key, good) = (kept[0].as_str().unwrap_or_default(), kept[1].as_str().unwrap_or_default());
    let with = |from: &str, to: &str| {
        assert!(good.contains(from), "{from} is not in {good}");
        good.replace(from, to)
    };
    let spoilt = [
        String::new(),
        "{".to_owned(),
        "null".to_owned(),
        "{\"v\":1,\"d\":\".\",\"t\":[]}".to_owned(),
        "%".to_owned(),
        "%E0%A4%A=%FF&&&==".to_owned(),
        "\u{0}\u{1f680}".to_owned(),
        good[..good.len() / 2].to_owned() + "&goal=7",
        with("v=2", "v=3"),
        with("v=2", ""),
        with("d=.", "d=.."),
        with("d=.", "d=%2C"),
        with("d=.", "d=x"),
        with("g=%2C", ""),
        with("target=", "goal="),
        with("c=USD", ""),
        good.to_owned() + "&w=1&w=2",
        good.to_owned() + &"&w=1".repeat(200),
        good.to_owned() + &"&h=1".repeat(200),
        with("target=", &format!("target={}", "9".repeat(10_000))),
    ];
    for text in spoilt {
        page.find_in_store(&json!({ key: text }));
        let told = &text[..text.len().min(300)];
        assert_eq!(page.field("target"), "100,000", "after {told:?}");
        assert!(page.seen().contains("These are example numbers."), "after {told:?}");
        page.is_well();
    }
    page.find_in_store(&json!({ key: good }));
    assert_eq!(page.field("target"), "150,000");
}
