//! The brief, printed to PDF: one page in every state, with all that belongs on it.

use serde_json::json;

use crate::harness::{Key, Options, PAPERS, Page, only_in, pages_of};
use crate::print::sheets;
use crate::states;

#[test]
fn it_is_one_page_with_all_that_belongs_on_it() {
    only_in!(Chromium; "pages are counted in what Chromium prints");
    let page = Page::planner();
    let headline = page.headline();
    states::taken_away(&page);
    page.fill_all(&[("proposals", "9")]);
    page.fill_all(&[("proposals", "6")]);
    for (paper, width, height) in PAPERS {
        let pdf = page.pdf_on(width, height);
        assert_eq!(sheets(&pdf), 1, "{paper}");
        let text = pages_of(&format!("brief-{paper}"), &pdf).join(" ");
        for words in [
            "Plan 2, made on ",
            "To talk it through: hello@example.com",
            headline.as_str(),
            "Revenue ahead, monthly pace",
            "expected",
            "80% chance",
            "Days 1–30: ",
            "Three leading indicators",
            "Mid funnel: ",
            "Top of funnel: ",
            "Weekly activity: ",
            "What to watch, and until when",
            "already baked in",
            "Plan 2 compared with Today",
            "What this rests on",
            "Revenue target per month: $100,000",
            "Sales cycle: 60 days (assumed)",
        ] {
            assert!(crate::planner::plain(&text).contains(words), "no “{words}” on {paper}: {text}");
        }
        for pressed in ["Print the brief", "Start over", "Show the working", "Take away"] {
            assert!(!text.contains(pressed), "“{pressed}” on {paper}: {text}");
        }
    }
    page.push("Take away");
    page.wait_for("the panel to close", |page| page.count(".paper") == 0);
    assert!(sheets(&page.pdf()) > 1, "the whole page is printed again");
    page.is_well();
}

#[test]
fn it_is_one_page_in_every_state() {
    only_in!(Chromium; "pages are counted in what Chromium prints");
    let page = Page::planner();
    for (name, reach) in states::STATES {
        // Without an answer there is no brief.
        if matches!(
            name,
            "several bad fields" | "cleared" | "half filled in" | "optional part with bad rows" | "taken away"
        ) {
            continue;
        }
        page.start_afresh();
        reach(&page);
        super::open(&page);
        for (paper, width, height) in PAPERS {
            let pdf = page.pdf_on(width, height);
            let text = pages_of(&format!("brief-{}-{paper}", name.replace(' ', "-")), &pdf).join(" ");
            assert_eq!(sheets(&pdf), 1, "{name} on {paper}");
            assert!(text.contains("What this rests on"), "{name} on {paper}: {text}");
        }
    }
}

#[test]
fn the_fullest_one_is_one_page_too() {
    only_in!(Chromium; "pages are counted in what Chromium prints");
    let page = Page::planner();
    states::taken_away(&page);
    page.unfold();
    states::optional(&page);
    page.fill_all(&[
        ("target", "987654"),
        ("deal", "123456"),
        ("mid", "0"),
        ("top", "12345"),
        ("proposals", "1"),
        ("cycleDays", "300"),
    ]);
    let name = "An uncommonly long name for a plan, true";
    page.push("Compare plans");
    page.type_into("Name of Plan 2", name);
    page.press(Key::Tab);
    page.wait_for("the name", |page| page.count("[aria-label^='Delete: An uncommonly']") == 1);
    super::open(&page);
    for (paper, width, height) in PAPERS {
        let pdf = page.pdf_on(width, height);
        let text = pages_of(&format!("brief-full-{paper}"), &pdf).join(" ");
        assert_eq!(sheets(&pdf), 1, "{paper}: {text}");
        assert!(text.contains(name) && text.contains("recent weeks and 3 past months"), "{text}");
    }
}

#[test]
fn the_button_prints_it() {
    only_in!(Chromium, Firefox; "WebKit turns to paper only for a printer");
    let before = "globalThis.print = () => { globalThis.printed = document.querySelectorAll('.paper').length }";
    let page = Page::planner_with(&Options { before, print: true, ..Options::default() });
    super::open(&page);
    page.push("Print the brief");
    page.wait_for("the paper", |page| page.run("return globalThis.printed", &json!([])) == json!(1));
    let seen = "return ['.paper h2', '.paper svg', '.form', 'h1', '.planner-chart'].map((one) => document.querySelector(one).checkVisibility())";
    assert_eq!(page.run(seen, &json!([])), json!([true, true, false, false, false]));
    assert_eq!(page.console_errors(), [""; 0]);
}
