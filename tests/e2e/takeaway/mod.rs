//! A plan taken along: each file is downloaded and read by a parser that is none of ours.

mod brief;

use std::collections::HashSet;

use roxmltree::Document;
use serde_json::json;

use crate::harness::{Key, Options, Page, Picture, only_in, read_calendar};
use crate::states;

/// A visitor in Toronto on the twenty-third of November 2026.
const NOVEMBER: &str = "{
    const Real = Date, now = Real.UTC(2026, 10, 23, 16);
    globalThis.Date = class extends Real {
        constructor(...given) { super(...(given.length ? given : [now])); }
        static now() { return now; }
    };
}";

fn in_november() -> Options {
    Options { before: NOVEMBER, timezone: Some("America/Toronto"), ..Options::default() }
}

#[track_caller]
fn open(page: &Page) {
    page.push("Take away");
    page.wait_for("the panel", |page| page.count(".takeaway textarea") == 1);
}

/// What the `csv` crate reads, which refuses rows of other lengths than the first.
#[track_caller]
fn table(text: &str) -> Vec<Vec<String>> {
    let Some(bare) = text.strip_prefix('\u{feff}') else { panic!("no mark of UTF-8: {text}") };
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bare.as_bytes());
    let read = reader.records().map(|record| {
        let record = record.unwrap_or_else(|error| panic!("{error}: {text}"));
        record.iter().map(str::to_owned).collect()
    });
    read.collect()
}

#[test]
fn the_table_is_downloaded_and_another_program_reads_it() {
    only_in!(Chromium; "where downloads go is told to Chromium by its own protocol");
    let page = Page::planner_with(&in_november());
    page.push("Pin this plan and try another");
    page.push("Compare plans");
    page.type_into("Name of Plan 2", "=cmd|' /C calc'!A0, \"ö\"");
    page.press(Key::Tab);
    page.wait_for("the name", |page| page.count("[aria-label^='Delete: =cmd']") == 1);
    open(&page);
    let (name, text) = page.download("takeaway-table", "Table (CSV)");
    assert_eq!(name, "ridgeline-cmd-c-calc-a0-ö-2026-11-23.csv");
    assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']));
    let rows = table(&text);
    let of = |plan: &str| rows.iter().filter(|row| row[0] == plan).count();
    assert_eq!((of("Plan"), of("Today"), of("'=cmd|' /C calc'!A0, \"ö\"")), (3, 15 + 3 + 26, 15 + 3 + 26), "{text}");
    let find = |second: &str| {
        let found = rows.iter().find(|row| row[0] == "Today" && row[1] == second);
        found.map(|row| row[2..].join(";")).unwrap_or_default()
    };
    assert!(find("Revenue target per month").starts_with("100000;USD;given;"), "{text}");
    assert!(find("Sales cycle").starts_with("60;days;assumed;"), "{text}");
    assert!(find("61").starts_with("90;2027-01-22;2027-02-20;"), "{text}");
    assert!(find("2026-11-23").ends_with(";100000;USD"), "{text}");
    assert!(!rows.iter().flatten().any(|cell| cell.starts_with(['=', '+', '-', '@', '\t', '\r'])), "{text}");
    page.is_well();
}

#[test]
fn the_chart_is_downloaded_as_a_picture_that_stands_alone() {
    only_in!(Chromium; "where downloads go is told to Chromium by its own protocol");
    let page = Page::planner_with(&Options { dark: true, ..in_november() });
    let headline = page.headline();
    open(&page);
    let cropped = page.attribute(".paper svg", "viewBox");
    let (name, text) = page.download("takeaway-svg", "Chart (SVG)");
    assert_eq!(name, "ridgeline-today-2026-11-23.svg");
    let document = Document::parse(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    let root = document.root_element();
    assert_eq!((root.tag_name().name(), root.tag_name().namespace()), ("svg", Some("http://www.w3.org/2000/svg")));
    let size = |name: &str| root.attribute(name).and_then(|it| it.parse::<f64>().ok()).unwrap_or_default();
    assert_eq!(root.attribute("viewBox"), Some(&*format!("0 0 {} {}", size("width"), size("height"))));
    assert_eq!(page.attribute(".paper svg", "viewBox"), cropped, "what is on paper is as it was");
    let words: Vec<&str> = root.descendants().filter_map(|node| node.text()).collect();
    assert!(crate::planner::plain(&words.join(" ")).contains(&headline), "{words:?}");
    let own: HashSet<&str> = root.descendants().filter_map(|node| node.tag_name().namespace()).collect();
    assert_eq!(own.len(), 1);
    assert!(!text.contains("class=") && !text.contains("style=") && !text.contains("<style"), "{text}");
    page.wait_for_text("Saved with your downloads.");

    let (name, bytes) = page.download_bytes("takeaway-png", "Chart (PNG)");
    assert_eq!(name, "ridgeline-today-2026-11-23.png");
    let drawn = Picture::read("takeaway", &bytes).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(drawn.size(), ((2.0 * size("width")) as usize, (2.0 * size("height")) as usize));
    // Light, and more than a frame of lines.
    assert!((0.05..0.6).contains(&drawn.ink()), "{} of it is not white", drawn.ink());
    page.is_well();
}

#[test]
fn the_dates_are_downloaded_and_another_program_reads_them() {
    only_in!(Chromium; "where downloads go is told to Chromium by its own protocol");
    let page = Page::planner_with(&in_november());
    open(&page);
    // Its valley comes too soon for new deals.
    page.wait_for_text("There is no date for a calendar");
    assert_eq!(page.count("a[download$='.ics']:not([hidden])"), 0);
    page.fill_all(&[("top", "900000")]);
    page.wait_for("a date", |page| page.count("a[download$='.ics']:not([hidden])") == 1);
    let (name, text) = page.download("takeaway-dates", "Dates for your calendar");
    assert_eq!(name, "ridgeline-today-2026-11-23.ics");
    let read = read_calendar("takeaway-dates-read", &text);
    assert_eq!(read["version"], "2.0");
    let events = read["events"].as_array().cloned().unwrap_or_default();
    assert!(!events.is_empty());
    let warned = page.under("Valley warnings");
    for event in &events {
        assert_eq!((&event["wholeDay"], &event["hours"], &event["alarms"]), (&json!(true), &json!(24), &json!([])));
        assert_eq!(event["stamp"], "2026-11-23T00:00:00Z");
        let title = event["title"].as_str().unwrap_or_default();
        let Some(warning) = title.strip_prefix("Last day to act. ") else { panic!("{title}") };
        assert!(warned.contains(&crate::planner::plain(warning)), "no “{warning}” in {warned}");
        assert!(event["days"][0].as_str() >= Some("2026-11-23"), "{event}");
    }
    let (_, again) = page.download("takeaway-dates-again", "Dates for your calendar");
    let again = read_calendar("takeaway-dates-read", &again);
    assert_eq!(again["events"][0]["uid"], events[0]["uid"], "a calendar keeps one of each");
    page.is_well();
}

#[test]
fn the_text_is_copied_or_shown_to_be_copied() {
    let page = Page::planner();
    states::taken_away(&page);
    page.fill_all(&[("proposals", "9")]);
    page.wait_for("the text to follow", |page| {
        page.value("The plan in words").contains("- Proposals a week: 9, was 6")
    });
    // It begins with what the change does, as the page does.
    assert_eq!(page.value("The plan in words").lines().next(), Some(&*page.headline()));
    page.run(
        "navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve() }",
        &json!([]),
    );
    page.push("Copy the text");
    page.wait_for("“Copied”", |page| page.text(".takeaway > [role=status]") == "Copied");
    assert_eq!(page.run("return window.copied", &json!([])), json!(page.value("The plan in words")));
    page.run(
        "navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))",
        &json!([]),
    );
    page.push("Copy the text");
    page.wait_for_text("It could not be copied.");
    // What goes out by the contact button is the same text.
    page.push("Talk it through");
    page.wait_for("the summary", |page| page.count(".cta textarea") == 1);
    assert_eq!(page.value("What you would send"), page.value("The plan in words"));
    page.is_well();
}

#[test]
fn keys_lead_through_it() {
    let page = Page::planner();
    page.of("Take away", "arguments[0].focus()");
    page.press(Key::Enter);
    page.wait_for("the panel", |page| page.count(".takeaway textarea") == 1);
    for name in ["Print the brief", "Table (CSV)", "Chart (SVG)", "Chart (PNG)", "The plan in words", "Copy the text"] {
        page.press(Key::Tab);
        assert!(page.focused().starts_with(name), "{} instead of {name}", page.focused());
    }
    page.is_well();
}

#[test]
fn numbers_that_are_not_complete_are_not_taken_along() {
    let page = Page::planner();
    open(&page);
    page.fill_all(&[("target", "plenty")]);
    page.wait_for_text("The numbers of this plan are not complete.");
    assert_eq!((page.count(".paper"), page.count(".takeaway a[download]")), (0, 0));
    page.fill_all(&[("target", "90000")]);
    page.wait_for("the files", |page| page.count(".takeaway a[download$='.csv']") == 1);
    page.is_well();
}
