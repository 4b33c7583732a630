//! On paper: headline and figures, no controls.

use serde_json::json;

use crate::check_states::{answer, answer_all, in_every_check, open};
use crate::harness::{Options, PAPERS, Page, only_in, pages_of};
use crate::states::STATES;

/// Every control that would be printed though paper cannot be pressed; the tornado's bars are a picture there.
const CONTROLS: &str = "
    return [...document.querySelectorAll('button:not(.swing), summary, input[type=range], textarea, .skip, [data-contact]')]
        .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true })).map((one) => one.innerText || one.getAttribute('aria-label') || one.tagName)";

#[test]
fn figures_are_printed_and_controls_are_not() {
    only_in!(Chromium, Firefox; "WebKit turns to paper only for a printer");
    let page = Page::planner_with(&Options { print: true, width: 794, height: 1123, ..Options::default() });
    let seen = page.seen();
    for words in [
        "The next 30 days are covered.",
        "Revenue ahead, monthly pace",
        "$280K of $267K needed",
        "Valley warnings",
        "What would close the gap",
        "Cost of waiting",
        "How much pipeline is enough",
        "What moves the next 90 days",
    ] {
        assert!(seen.contains(words), "no “{words}” in {seen}");
    }
    // It would lead to a fold that is not on paper.
    assert!(seen.contains("the pipeline adds") && !seen.contains("Enter what is already closed"), "{seen}");
    assert!(page.of("svg[role=img]", "return arguments[0].getBoundingClientRect().width > 300") == true);
    assert_eq!(page.run(CONTROLS, &json!([])), json!([]));
    page.is_well();
}

#[test]
fn nothing_is_cut_off_on_paper() {
    only_in!(Chromium, Firefox; "WebKit turns to paper only for a printer");
    let page = Page::planner_with(&Options { print: true, width: 718, height: 1000, ..Options::default() });
    let cut = "
        const seen = [...document.querySelectorAll('h1, h2, h3, p, span, strong, th, td, input, select, section, article, svg')];
        return seen.filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
            .map((one) => `${one.tagName} ${one.textContent.slice(0, 30)}`)";
    for (name, reach) in STATES.iter().filter(|(name, _)| matches!(*name, "example" | "nine digits" | "on track")) {
        page.start_afresh();
        reach(&page);
        assert_eq!(page.run(cut, &json!([])), json!([]), "{name}");
    }
}

#[test]
fn it_fits_on_four_pages_in_every_state() {
    only_in!(Chromium; "pages are counted in what Chromium prints");
    let page = Page::planner();
    for (name, reach) in STATES {
        // What a visitor has unfolded is theirs to print.
        if matches!(name, "table" | "working of every figure" | "optional part" | "optional part with bad rows") {
            continue;
        }
        page.start_afresh();
        reach(&page);
        let pdf = page.pdf();
        assert!(pdf.starts_with(b"%PDF"), "{name}: no PDF");
        let pages = sheets(&pdf);
        assert!((1..=4).contains(&pages), "{name}: {pages} pages");
    }
}

#[test]
fn dark_screens_print_on_white() {
    only_in!(Chromium, Firefox; "WebKit turns to paper only for a printer");
    let page = Page::planner_with(&Options { print: true, dark: true, ..Options::default() });
    let script = "
        const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
        const light = (colour) => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
            const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data; return a < 128 ? 255 : (r + g + b) / 3; };
        const dark = [document.body, ...document.querySelectorAll('section, article, main, header')].filter((one) => light(getComputedStyle(one).backgroundColor) < 200);
        const ink = light(getComputedStyle(document.querySelector('h1')).color);
        return [dark.map((one) => `${one.tagName} ${one.className}`), ink < 100]";
    assert_eq!(page.run(script, &json!([])), json!([[], true]));
}

/// How many pages a PDF of Chromium has.
pub(crate) fn sheets(pdf: &[u8]) -> usize {
    const PAGE: &[u8] = b"/Type /Page";
    pdf.windows(PAGE.len() + 1).filter(|part| part.starts_with(PAGE) && part[PAGE.len()] != b's').count()
}

/// What would be printed of a check that belongs to a screen: what is pressed, a link, a box to type in, words on what is in this browser.
const ON_SCREEN: &str = "
    const seen = [...document.querySelectorAll('button, a, textarea, select, .form-after > .hint, .from-plan, .check-progress, .input, summary')];
    const odd = (one) => {
        const style = getComputedStyle(one);
        if (one.matches('.input')) return style.borderTopStyle !== 'none' || style.borderLeftStyle !== 'none';
        if (one.matches('a')) return style.textDecorationLine !== 'none';
        // The name of who fills in a form is its heading.
        if (one.matches('.form-after > summary')) return getComputedStyle(one.querySelector('h2'), '::before').content !== 'none';
        return true;
    };
    return seen.filter((one) => one.checkVisibility({ visibilityProperty: true }) && odd(one))
        .map((one) => `${one.className || one.tagName}: ${one.innerText}`)";

#[test]
fn checks_are_printed_as_documents() {
    only_in!(Chromium, Firefox; "WebKit turns to paper only for a printer");
    let screen = Options { width: 794, height: 1123, ..Options::default() };
    let page = Page::open_with("/#/fit", &screen);
    in_every_check(&page, |name| {
        page.change(&Options { print: true, ..screen.clone() });
        assert_eq!(page.run(ON_SCREEN, &json!([])), json!([]), "{name}");
        let seen = page.seen();
        for words in ["builds up here", "stands here once", "nothing leaves this browser", "Choose another answer"] {
            assert!(!seen.contains(words), "{name}: “{words}” is printed");
        }
        page.change(&screen);
    });
}

#[test]
fn a_blank_check_is_printed_to_be_answered_by_hand_and_an_answered_one_with_its_answers() {
    only_in!(Chromium, Firefox; "WebKit turns to paper only for a printer");
    let boxes = "return [...document.querySelectorAll('.question :is([type=radio], [type=checkbox])')].filter((one) => one.checkVisibility()).length";
    for check in ["fit", "review", "diagnosis"] {
        let page = Page::open_with(&format!("/#/{check}"), &Options { print: true, ..Options::default() });
        page.wait_for("the check", |page| page.count("main.check") == 1);
        let open = page.run(boxes, &json!([])).as_u64().unwrap_or_default();
        assert!(open > 25, "{check}: {open} boxes to tick");
        answer_all(&page);
        assert_eq!(page.run(boxes, &json!([])), 0, "{check}");
        let chosen = "return [...document.querySelectorAll('.question .option')].filter((one) => one.checkVisibility()).map((one) => one.querySelector('input').checked)";
        let chosen = page.run(chosen, &json!([]));
        let chosen = chosen.as_array().cloned().unwrap_or_default();
        assert!(chosen.len() > 10 && chosen.iter().all(|one| *one == true), "{check}: {chosen:?}");
    }
}

#[test]
fn a_long_result_begins_on_the_first_page() {
    only_in!(Chromium; "pages are counted in what Chromium prints");
    let page = Page::planner();
    open(&page, "diagnosis");
    let picked = [
        ("drivers", "team"),
        ("drivers", "money"),
        ("drivers", "helping"),
        ("praise", "never"),
        ("tools", "gaps"),
        ("ask", "vague"),
        ("person", "strain"),
        ("relation", "thin"),
        ("compete", "some"),
        ("close", "some"),
        ("elsewhere", "here"),
        ("fair", "yes"),
        ("tried", "some"),
    ];
    answer(&page, &picked);
    page.wait_for("the result", |page| page.count(".check-result .result-part:not([hidden])") > 3);
    let title = page.text("#ridgeline-result");
    for (paper, width, height) in PAPERS {
        let pages = pages_of(&format!("diagnosis-{paper}"), &page.pdf_on(width, height));
        assert!(pages[0].contains(&title) && pages[0].len() > 1000, "{paper}: {}", pages[0]);
    }
}
