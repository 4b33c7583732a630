//! The order in which Tab goes through the page.

use super::{expected, is_in_turn, to_the_top, walk};
use crate::harness::{Options, Page};
use crate::states;

/// What comes before the form.
const ABOVE: [&str; 12] = [
    "Skip to your numbers",
    "Start over",
    "Print",
    "Plan",
    "Fit check",
    "Strategy review",
    "Rep diagnosis",
    "Integrity interview",
    "Read the forecast week by week",
    "Show as a table",
    "Pin this plan and try another",
    "Show the working",
];

/// Bars of the tornado: two for each of six figures.
const BARS: u64 = 12;

/// The fields of the form, in order; a slider follows what it moves.
const FORM: [&str; 18] = [
    "Monthly",
    "Revenue target per month",
    "Average deal",
    "Sales reps",
    "Currency",
    "Win rate",
    "Win rate, slider",
    "Meetings per rep",
    "Meetings per rep, slider",
    "Proposals, whole team",
    "Proposals, whole team, slider",
    "Prospecting, whole team",
    "Prospecting, whole team, slider",
    "Top of funnel, open",
    "Top of funnel, open, slider",
    "Mid funnel, closing in 30 days",
    "Mid funnel, closing in 30 days, slider",
    "Sales cycle, closed revenue, recent weeks",
];

/// Asserts that the stops begin with these words, one by one.
#[track_caller]
fn check(stops: &[String], expected: &[&str]) {
    for (at, words) in expected.iter().enumerate() {
        let stop = stops.get(at).map_or("the end", String::as_str);
        assert!(stop.starts_with(words), "stop {at} is “{stop}”, not “{words}”: {stops:#?}");
    }
}

/// What comes once one reads on is there before the walk.
#[track_caller]
fn reads_on(page: &Page) {
    page.of("#ridgeline-sensitivity", "arguments[0].scrollIntoView()");
    page.wait_for("the tornado", |page| page.count(".tornado button") > 0);
    page.run("scrollTo(0, 0)", &serde_json::json!([]));
}

#[test]
fn from_the_top_through_chart_form_and_figures_to_the_end() {
    let page = Page::planner();
    reads_on(&page);
    let all = expected(&page);
    let stops = walk(&page);
    is_in_turn(&stops, &all, "the first visit");
    check(&stops, &ABOVE);
    check(&stops[ABOVE.len()..], &FORM);
    let rest = &stops[ABOVE.len() + FORM.len()..];
    check(rest, &["Clear them all", "Undo the last change", "Redo the change that was undone", "Show the working"]);
    let workings = rest.iter().filter(|stop| *stop == "Show the working").count();
    for tool in ["Compare plans", "What would it take", "Cost of waiting", "Keep and share", "Take away"] {
        assert_eq!(rest.iter().filter(|stop| *stop == tool).count(), 1, "{tool}: {rest:#?}");
    }
    let bars = rest.iter().filter(|stop| stop.starts_with("Try ")).count();
    assert_eq!(bars as u64, BARS, "{rest:#?}");
    assert_eq!(rest.len(), 9 + workings + bars, "{rest:#?}");
    assert!(workings >= 9, "{rest:#?}");
    assert_eq!(rest.last().map(String::as_str), Some("Talk it through"));
    page.is_well();
}

#[test]
fn with_everything_open_on_a_small_screen() {
    let page = Page::planner_with(&Options { width: 390, height: 700, touch: true, ..Options::default() });
    states::optional(&page);
    states::contact(&page);
    page.leave();
    to_the_top(&page);
    let stops = walk(&page);
    let place = |words: &str| {
        let at = stops.iter().position(|stop| stop.starts_with(words));
        at.unwrap_or_else(|| panic!("Tab never comes to “{words}”: {stops:#?}"))
    };
    let order = [
        "Proposals won",
        "Proposals decided",
        "Win rate in mid funnel",
        "Sales cycle,",
        "Spread of the cycle",
        "Start date",
        "Closed so far",
        "3 months ago",
        "Remove: 3 months ago",
        "Last month",
        "Add a month",
        "3 weeks ago: meetings",
        "3 weeks ago: proposals",
        "3 weeks ago: hours",
        "Remove: 3 weeks ago",
        "Last week: meetings",
        "Add a week",
        "Clear them all",
        "Talk it through",
        "What you would send",
        "Open in your e-mail",
        "Copy the summary",
    ];
    let places: Vec<usize> = order.iter().map(|words| place(words)).collect();
    // "Sales cycle, closed revenue …" names the fold as well, before all of them.
    let tail: Vec<usize> = places.iter().enumerate().filter(|(at, _)| *at != 3).map(|(_, place)| *place).collect();
    assert!(tail.is_sorted(), "{stops:#?}");
    page.is_well();
}

#[test]
fn bad_fields_are_reached_from_the_notice_about_them() {
    let page = Page::planner();
    states::bad(&page);
    to_the_top(&page);
    let stops = walk(&page);
    let last = stops.iter().position(|stop| stop == "Integrity interview").unwrap_or_else(|| panic!("{stops:#?}"));
    check(
        &stops[last..],
        &[
            "Integrity interview",
            "Revenue target per month",
            "Win rate",
            "Sales reps",
            "Read the forecast week by week",
        ],
    );
}

#[test]
fn every_state_is_walked_through_at_four_times_the_size() {
    // A window of 1,280 × 1,024 zoomed to 400 %: what stays in place leaves little room.
    let page = Page::planner_with(&Options { width: 320, height: 256, scale: 4.0, ..Options::default() });
    for (name, reach) in [("optional", states::optional as fn(&Page)), ("contact", states::contact)] {
        page.start_afresh();
        reach(&page);
        page.leave();
        reads_on(&page);
        let all = expected(&page);
        to_the_top(&page);
        is_in_turn(&walk(&page), &all, name);
    }
    page.is_well();
}
