//! A plan pinned and another open: what the change does, both roads, every difference.

use serde_json::json;

use crate::harness::{Key, Options, Page, only_in};

/// The example, begun on a known day, pinned and a copy of it open.
fn pinned(options: &Options) -> Page {
    let page = Page::planner_with(options);
    page.set_date("start", "2026-11-23");
    page.wait_for_headline("From December 21");
    page.push("Pin this plan and try another");
    page.wait_for_text("No difference yet");
    page
}

/// How many differences are seen.
fn differences(page: &Page) -> u64 {
    page.count(":not(.scenario-table *).difference:not([hidden])")
}

#[test]
fn the_headline_says_what_a_change_does_and_every_figure_its_difference() {
    let page = pinned(&Options::default());
    assert!(page.headline().starts_with("The next 30 days are covered."), "{}", page.headline());
    assert_eq!((differences(&page), page.count("path.chart-beside[d^=M]")), (0, 0));
    page.fill_all(&[("proposals", "7")]);
    page.wait_for("the sentence", |page| {
        page.headline().starts_with("One more proposal each week shortens the December")
    });
    assert!(page.headline().contains(" and adds $54.5K by May 23."), "{}", page.headline());
    assert_eq!((differences(&page), page.count("path.chart-beside[d^=M]")), (25, 1), "each figure has one");
    assert!(page.text(".chart-key").contains("Today, pinned"), "{}", page.text(".chart-key"));
    assert!(page.text(".windows").contains('+'), "{}", page.text(".windows"));
    let described = page.attribute(".chart-picture", "aria-label").unwrap_or_default();
    assert!(described.contains("Pinned beside it, Today goes from $111K a month"), "{described}");
    page.click("Show the working of the difference");
    page.wait_for_text("difference = Plan 2 − Today");
    page.push("Compare plans");
    page.wait_for("the table", |page| page.count(".scenario-table .difference:not([hidden])") > 8);
    page.axe();
    page.is_well();
    page.fill_all(&[("proposals", "6")]);
    page.wait_for_text("No difference yet");
    page.wait_for("no second road", |page| page.count("path.chart-beside[d^=M]") == 0);
    assert_eq!(differences(&page), 0);
    page.is_well();
}

#[test]
fn a_week_is_read_on_both_roads_by_keys() {
    let page = pinned(&Options::default());
    page.fill_all(&[("proposals", "9")]);
    page.wait_for("both roads", |page| page.count("path.chart-beside[d^=M]") == 1);
    page.of(".chart-slider", "arguments[0].focus()");
    page.press(Key::End);
    let said = || page.attribute(".chart-slider", "aria-valuetext").unwrap_or_default();
    page.wait_for("the last week", |_| said().contains("Today, pinned: $"));
    assert!(said().contains("(+$"), "{}", said());
    assert!(page.text(".chart-other").contains("(+$"), "{}", page.text(".chart-other"));
    page.click("Show as a table");
    page.wait_for_text("Today, pinned");
    let row = page.text(".chart-table tbody tr:last-child td:last-child");
    assert!(row.contains("(+$"), "{row}");
    page.is_well();
}

#[test]
fn a_visit_that_was_pinned_is_compared_again() {
    let page = pinned(&Options::default());
    page.fill_all(&[("proposals", "7")]);
    page.wait_for("the sentence", |page| page.headline().starts_with("One more proposal"));
    page.reload();
    page.wait_until_started();
    page.wait_for("the sentence", |page| page.headline().starts_with("One more proposal"));
    page.push("Take out the pin");
    page.wait_for("the plan alone", |page| differences(page) == 0 && page.count("path.chart-beside[d^=M]") == 0);
    assert!(!page.headline().starts_with("One more proposal"), "{}", page.headline());
    page.is_well();
}

#[test]
fn a_plan_counted_otherwise_or_begun_elsewhen_is_lined_up() {
    let page = pinned(&Options::default());
    page.click("Quarterly");
    page.wait_for_text("One counts by the month, the other by the quarter");
    page.wait_for("both roads", |page| page.count("path.chart-beside[d^=M]") == 1);
    assert!(page.text(".chart-key").contains("Today, pinned, counted by the quarter"), "{}", page.text(".chart-key"));
    page.is_well();
}

#[test]
fn without_the_second_half_nothing_is_compared_and_nothing_is_lost() {
    only_in!(Chromium; "its own protocol takes the connection away");
    let page = Page::open("/");
    page.wait_until_drawn();
    page.chromium("Network.enable", &json!({}));
    page.chromium("Network.setBlockedURLs", &json!({ "urls": ["*planner_later*"] }));
    page.push("Pin this plan and try another");
    page.wait_for_text("stays as it was");
    page.fill_all(&[("proposals", "7")]);
    page.wait_for("the answer", |page| page.count(".scenario, .windows li") == 3);
    assert_eq!(differences(&page), 0);
    assert_eq!(page.field("proposals"), "7");
    page.chromium("Network.setBlockedURLs", &json!({ "urls": [] }));
    page.push("Try again");
    page.wait_for("the comparison", |page| page.headline().starts_with("One more proposal"));
}

#[test]
fn on_a_narrow_screen_both_roads_fit() {
    for (width, kept) in [(320, "compared-320"), (390, "compared-390"), (1280, "compared-1280")] {
        let page = pinned(&Options { width, ..Options::default() });
        page.fill_all(&[("proposals", "9"), ("mid", "330000")]);
        page.wait_for("both roads", |page| page.count("path.chart-beside[d^=M]") == 1);
        page.hover(".chart-picture");
        page.push("Compare plans");
        page.wait_for("the table", |page| page.count(".scenario-table .difference:not([hidden])") > 8);
        let wide = page.run("return document.scrollingElement.scrollWidth", &json!([]));
        assert!(wide.as_u64().is_some_and(|wide| wide <= width.into()), "{wide} at {width}");
        page.picture_of("body", kept);
        page.is_well();
    }
}

#[test]
fn it_is_well_in_the_dark_in_forced_colours_and_on_paper() {
    only_in!(Chromium, Firefox; "WebKit changes nothing but its size while it runs");
    for (name, options) in [
        ("dark", Options { dark: true, ..Options::default() }),
        ("forced", Options { forced_colors: true, ..Options::default() }),
        ("print", Options { print: true, ..Options::default() }),
    ] {
        let page = pinned(&Options::default());
        page.fill_all(&[("proposals", "9"), ("mid", "330000")]);
        page.wait_for("both roads", |page| page.count("path.chart-beside[d^=M]") == 1);
        page.change(&options);
        page.picture_of("body", &["compared-", name].concat());
        let stroke = page.of("path.chart-beside", "return getComputedStyle(arguments[0]).strokeDasharray");
        assert_ne!(stroke, "none", "{name}: dots, whatever the colours");
    }
}
