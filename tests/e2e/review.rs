//! The strategy review: answered by keys, resumed, and put in a calendar that others can read.

use std::collections::HashSet;

use ridgeline::file::{
    calendar::{Event, calendar},
    day::read_day,
};
use serde_json::json;

use crate::harness::{Key, Options, Page, only_in, read_calendar};

const QUESTIONS: usize = 15;

/// The last of August: six months on there is no such day.
const THE_LAST_OF_AUGUST: &str = "{
    const Real = Date, now = Real.UTC(2026, 7, 31, 16);
    globalThis.Date = class extends Real {
        constructor(...given) { super(...(given.length ? given : [now])); }
        static now() { return now; }
    };
}";

fn pick(page: &Page, question: &str, option: &str) {
    page.click(&format!("[data-question={question}] input[value={option}]"));
}

fn result(page: &Page) -> String {
    page.text(".check-result h2")
}

#[test]
fn the_lowest_weak_layer_comes_first_and_is_there_again_after_a_reload() {
    let page = Page::open("/#/review");
    page.wait_for("the review", |page| page.count(".question") == QUESTIONS as u64);
    page.axe();
    // A higher layer is not concluded while a lower one is open, however weak it is.
    for (question, option) in [("profile", "no"), ("wanted", "no"), ("meetings", "well")] {
        pick(&page, question, option);
    }
    page.wait_for("open", |page| result(page) == "Execution is not rated yet: start there");
    pick(&page, "decisions", "unknown");
    pick(&page, "value", "partly");
    page.wait_for("unknown", |page| result(page) == "Execution is not known yet: find out first");
    let seen = page.text(".profile");
    for words in ["75%, find out first", "not known: 1", "not rated yet", "0%, weak", "not rated yet: 4"] {
        assert!(seen.contains(words), "no “{words}” in {seen}");
    }
    pick(&page, "decisions", "partly");
    page.wait_for("execution", |page| result(page) == "Start with execution");
    let seen = page.text(".profile");
    for words in ["67%, partly", "not rated yet", "0%, weak", "not rated yet: 4"] {
        assert!(seen.contains(words), "no “{words}” in {seen}");
    }
    let order = "return [...document.querySelectorAll('[data-layer]')].map((one) => one.dataset.layer)";
    assert_eq!(page.run(order, &json!([])), json!(["execution", "people", "strategy"]));
    page.axe();

    page.reload();
    page.wait_for("execution again", |page| result(page) == "Start with execution");
    assert_eq!(page.text(".profile"), seen);
    page.is_well();
}

#[test]
fn keys_alone_lead_through_it_on_a_phone() {
    let page = Page::open_with("/#/review", &Options { width: 320, height: 640, touch: true, ..Options::default() });
    page.wait_for("the review", |page| page.count(".question.is-current") == 1);
    page.press(Key::Tab);
    page.press(Key::Enter);
    for question in 0..QUESTIONS {
        // The first option is in reach; two keys down is the third: "well".
        page.press(Key::Tab);
        for key in [Key::Space, Key::Down, Key::Down] {
            page.press(key);
        }
        // The note, and the way back where there is one.
        for _ in 0..if question == 0 { 2 } else { 3 } {
            page.press(Key::Tab);
        }
        page.press(Key::Enter);
        if question + 1 < QUESTIONS {
            let next = (question + 2).to_string();
            page.wait_for("the next question", |page| page.focused().starts_with(&next));
        }
    }
    page.wait_for("the result", |page| page.focused() == "On course");
    page.axe();
    page.is_well();
}

#[test]
fn the_calendar_file_is_downloaded_and_another_program_reads_it() {
    only_in!(Chromium; "where downloads go is told to Chromium by its own protocol");
    let options = Options { before: THE_LAST_OF_AUGUST, timezone: Some("America/Toronto"), ..Options::default() };
    let page = Page::open_with("/#/review", &options);
    pick(&page, "meetings", "no");
    let (name, text) = page.download("calendar", "Download the calendar file");
    assert_eq!(name, "strategy-review.ics");
    let read = read_calendar("calendar-read", &text);
    assert_eq!(read["version"], "2.0");
    let (weekly, review) = (&read["events"][0], &read["events"][1]);
    assert_eq!(read["events"].as_array().map(Vec::len), Some(2));
    // The last of February is a Sunday.
    assert_eq!(review["days"], json!(["2027-03-01"]));
    let days = weekly["days"].as_array().cloned().unwrap_or_default();
    // Every Monday from the next one on, up to the review.
    assert_eq!((days.len(), days.first(), days.last()), (26, Some(&json!("2026-09-07")), Some(&json!("2027-03-01"))));
    for event in [weekly, review] {
        assert_eq!(event["alarms"], json!([{ "action": "DISPLAY", "hours": 9, "title": event["title"] }]));
        assert_eq!(
            (&event["wholeDay"], &event["hours"], &event["transparent"]),
            (&json!(true), &json!(24), &json!(true))
        );
        assert_eq!(event["stamp"], "2026-08-31T00:00:00Z");
        assert!(event["title"].as_str().is_some_and(|title| !title.is_empty()), "{event}");
    }
    let uids: HashSet<_> = [&weekly["uid"], &review["uid"]].iter().map(ToString::to_string).collect();
    assert_eq!(uids.len(), 2);
    page.is_well();
}

#[test]
fn what_is_long_or_marked_comes_out_of_the_file_as_it_went_in() {
    let long = "Grüße, 🙂; a\\b \"c\": ".repeat(20);
    for text in ["", "a,b;c\\d", "first\nsecond", "\\n is not a new line", "日本語".repeat(40).as_str(), long.trim()]
    {
        let day = read_day("2028-02-29").unwrap_or(time::Date::MIN);
        let event = Event { uid: "one@test", day, weekly_until: None, title: text, text, reminds: true };
        let read = read_calendar("calendar-odd", &calendar("-//Test//EN", "20280229T000000Z", &[event]));
        let event = &read["events"][0];
        assert_eq!((&event["title"], &event["text"]), (&json!(text), &json!(text)));
        assert_eq!(event["days"], json!(["2028-02-29"]));
    }
}

#[test]
fn on_paper_there_is_the_profile_and_nothing_to_press() {
    only_in!(Chromium, Firefox; "WebKit turns to paper only for a printer");
    let page = Page::open_with("/#/review", &Options { print: true, width: 794, height: 1123, ..Options::default() });
    page.of("[data-question=crm] input", "arguments[0].click()");
    page.wait_for("the profile", |page| page.text(".profile").contains("0%"));
    assert!(page.of(".mountain", "return arguments[0].getBoundingClientRect().height > 100") == true);
    let pressed = "return [...document.querySelectorAll('button, summary, textarea, a[download]')]
        .filter((one) => one.checkVisibility({ visibilityProperty: true })).map((one) => one.innerText)";
    assert_eq!(page.run(pressed, &json!([])), json!([]));
}
