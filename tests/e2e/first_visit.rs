//! A first visit: an example, marked as one, answers before anything is asked.

use serde_json::json;

use crate::harness::{Options, Page};

/// Half past three in the afternoon of a known day, whatever the clock says.
const A_KNOWN_DAY: &str = "{
    const Real = Date, now = Real.UTC(2026, 10, 23, 15, 30);
    globalThis.Date = class extends Real {
        constructor(...given) { super(...(given.length ? given : [now])); }
        static now() { return now; }
    };
}";

#[test]
fn an_example_is_answered_and_marked_as_one() {
    let page = Page::planner_with(&Options { before: A_KNOWN_DAY, ..Options::default() });
    let seen = page.seen();
    assert!(seen.contains("YOU ARE ON A PEAK"), "{seen}");
    assert!(seen.contains("These are example numbers. Change any one and they become yours."), "{seen}");
    assert_eq!(page.field("target"), "100,000");
    let headline = page.headline();
    assert!(headline.starts_with("The next 30 days are covered. From December "), "{headline}");
    // A win of 12,500 in four of six proposals a week is 81,529 a month.
    assert!(headline.contains(" a month short of target."), "{headline}");
    assert_eq!(page.title(), "Ridgeline: see the revenue valley before you are in it");
    page.is_well();
}

/// Counts the complaints of browsers that what is watched changed its size by being watched.
const WATCHED: &str =
    "globalThis.loops = 0; addEventListener('error', (event) => { loops += event.message.includes('ResizeObserver') })";

#[test]
fn the_chart_finds_its_width_without_going_in_circles() {
    let page = Page::planner_with(&Options { before: WATCHED, ..Options::default() });
    for width in [390, 1280, 700] {
        page.change(&Options { width, ..Options::default() });
        page.wait_for("the chart to follow", |page| {
            let fits = "return arguments[0].clientWidth === +arguments[0].getAttribute('width')";
            page.of("svg[role=img]", fits) == true
        });
    }
    assert_eq!(page.run("return loops", &json!([])), json!(0));
}

#[test]
fn the_table_of_weeks_is_whole_on_a_desktop() {
    let page = Page::planner();
    page.click("Show as a table");
    page.wait_for("26 weeks", |page| page.count("[role=region] tbody tr") == 26);
    let hidden = "return arguments[0].scrollWidth - arguments[0].clientWidth";
    assert_eq!(page.of("[role=region]", hidden), json!(0), "columns out of sight");
}

#[test]
fn the_three_indicators_say_what_is_there_and_what_is_needed() {
    let page = Page::planner();
    // 100,000 ÷ (1.5 × 25 %) and ÷ 25 %; proposals 100,000 ÷ (12,500 × 25 %) ÷ 4.348 weeks.
    for (name, words) in [
        ("Mid funnel", ["$280K of $267K needed", "Covered", "Due in 30 days"]),
        ("Top of funnel", ["$310K of $400K needed", "Short $90K", "Due after day 30"]),
        ("Weekly activity", ["6 of 7.4 proposals", "Short 1.4", "Everything later"]),
    ] {
        let card = page.under(name);
        for word in words {
            assert!(card.contains(word), "{name}: no “{word}” in {card}");
        }
    }
}

#[test]
fn valleys_levers_waiting_and_confidence_follow() {
    let page = Page::planner_with(&Options { before: A_KNOWN_DAY, ..Options::default() });
    let warnings = page.under("Valley warnings");
    assert!(warnings.contains("Revenue valley from December "), "{warnings}");
    assert!(warnings.contains("Top of funnel is below its minimum"), "{warnings}");
    let levers = page.under("What would close the gap");
    // Each times 100,000 ÷ 81,529: 25 % becomes 30.7 %, 12,500 becomes 15,332.
    for words in ["Win rate\t25%\t30.7%", "Average deal\t$12,500\t$15,332", "Meetings per rep\t4\t4.9"] {
        assert!(levers.contains(words), "no “{words}” in {levers}");
    }
    let waiting = page.under("Cost of waiting");
    // 100,000 − 81,529 a month, and a 4.348th of it a week.
    assert!(waiting.contains("$18.5K") && waiting.contains("$4.25K"), "{waiting}");
    let confidence = page.under("How much pipeline is enough");
    for words in ["50%", "80%", "90%", "coin toss"] {
        assert!(confidence.contains(words), "no “{words}” in {confidence}");
    }
    assert!(page.under("This calendar month").contains("November 30"), "{}", page.under("This calendar month"));
}

#[test]
fn the_chart_is_told_in_a_sentence_and_in_a_table() {
    let page = Page::planner();
    let told = page.attribute("svg[role=img]", "aria-label").unwrap_or_default();
    assert!(told.starts_with("Expected pace goes from $1"), "{told}");
    assert!(told.contains("below the target of $100K from "), "{told}");
    page.click("Show as a table");
    page.wait_for("26 weeks in the table", |page| page.count("[role=region] table tbody tr") == 26);
    let table = page.text("[role=region] table");
    assert!(table.contains("$81,515") && table.contains("below, valley"), "{table}");
    page.is_well();
}

#[test]
fn the_working_of_every_figure_can_be_shown() {
    let page = Page::planner();
    let script = "
        const folds = [...document.querySelectorAll('summary')].filter((one) => one.textContent === 'Show the working');
        folds.forEach((one) => one.click());
        return folds.length";
    let folds = page.run(script, &json!([])).as_u64().unwrap_or_default();
    assert!(folds >= 9, "only {folds} figures show their working");
    page.wait_for_text("needed = target × coverage = $100,000 × 4 = $400,000");
    page.wait_for_text("= $100,000 ÷ ($12,500 × 25%) ÷ 4.3");
    page.wait_for_text("Klugman, Panjer and Willmot");
    page.is_well();
}

#[test]
fn nothing_written_as_text_becomes_markup() {
    let page = Page::planner();
    let write = "try { document.createElement('p').innerHTML = '<b>text</b>'; return 'taken' } catch (error) { return error.name }";
    assert_eq!(page.run(write, &json!([])), "TypeError", "Trusted Types are not enforced");
}

#[test]
fn nothing_is_asked_of_another_host() {
    let page = Page::planner();
    page.type_into("Revenue target", "150000");
    page.wait_for_text("$150K a month");
    let here = page.run("return location.origin", &json!([]));
    let here = here.as_str().unwrap_or_default();
    for request in page.requests() {
        assert!(request.starts_with(here), "{request} is not of {here}");
    }
    page.is_well();
}

#[test]
fn the_policy_it_is_served_under_is_strict() {
    let page = Page::planner();
    let policy =
        page.run("return fetch('/').then((answer) => answer.headers.get('content-security-policy'))", &json!([]));
    let policy = policy.as_str().unwrap_or_default();
    for words in [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval';",
        "style-src 'self';",
        "require-trusted-types-for 'script'",
    ] {
        assert!(policy.contains(words), "{policy}");
    }
    assert!(!policy.contains("unsafe-inline"), "{policy}");
    page.is_well();
}
