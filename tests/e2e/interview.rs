//! The integrity interview: a guide built, forms filled in, doubts about a rep looked into.

use serde_json::{Value, json};

use crate::{
    harness::{Key, Options, Page, only_in},
    print::sheets,
};

/// What breaks the rule in the guides on the page: integrity beside integrity, first, or a question asked twice.
const BROKEN: &str = "
    const broken = [], seen = new Set();
    for (const list of document.querySelectorAll('.agenda')) {
        const asks = [...list.querySelectorAll('.is-question')];
        if (!asks.length) broken.push('nothing is asked');
        asks.forEach((ask, at) => {
            const words = ask.querySelector('.said').textContent;
            const apart = !ask.matches('.is-integrity') || (at > 0 && !asks[at - 1].matches('.is-integrity'));
            if (!apart) broken.push(`too near: ${words}`);
            if (seen.has(words)) broken.push(`twice: ${words}`);
            seen.add(words);
        });
    }
    return broken";

/// The minutes at which the lists end.
const ENDS: &str = "
    return [...document.querySelectorAll('.agenda')].map((list) => list.lastElementChild.querySelector('.time').textContent.match(/–(\\d+)/)[1])";

fn open(options: &Options) -> Page {
    let page = Page::open_with("/#/interview", options);
    page.wait_for("the guide", |page| page.count("main[data-part=guide]") == 1);
    page
}

/// Presses the radio of a group, by what is kept for it.
#[track_caller]
fn pick(page: &Page, name: &str, value: &str) {
    page.of(&format!("input[name='ridgeline-interview-{name}'][value='{value}']"), "arguments[0].click()");
}

#[track_caller]
fn part(page: &Page, id: &str) {
    pick(page, "part", id);
    page.wait_for("the part", |page| page.count(&format!("main[data-part={id}]")) == 1);
}

#[track_caller]
fn tab_to(page: &Page, name: &str) {
    for _ in 0..40 {
        if page.focused() == name {
            return;
        }
        page.press(Key::Tab);
    }
    panic!("no way to “{name}” by the keyboard; the focus is on “{}”", page.focused());
}

#[test]
fn a_guide_is_built_by_the_keyboard() {
    let page = open(&Options::default());
    tab_to(&page, "Sales rep, new business");
    page.press(Key::Right);
    tab_to(&page, "2");
    page.press(Key::Right);
    tab_to(&page, "60");
    page.press(Key::Left);
    page.wait_for("three guides", |page| page.count(".sheet") == 3);
    page.wait_for("45 minutes", |page| page.run(ENDS, &json!([])) == json!(["45", "45", "45"]));
    assert!(page.text(".sheet").contains("Sales development"));
    tab_to(&page, "Add a question");
    page.press(Key::Enter);
    page.wait_for("the focus in the new question", |page| page.focused() == "Question 1");
    page.type_keys("Tell me about a week you were proud of.");
    page.wait_for("the question in a guide", |page| page.text(".sheets").contains("proud of"));
    assert_eq!(page.run(BROKEN, &json!([])), json!([]));
    assert!(page.console_errors().is_empty(), "{:?}", page.console_errors());
}

#[test]
fn integrity_never_stands_beside_integrity() {
    let page = open(&Options::default());
    for panel in ["1", "2", "3", "4"] {
        pick(&page, "panel", panel);
        for minutes in ["30", "45", "60", "75", "90"] {
            pick(&page, "minutes", minutes);
            let ends = vec![minutes; panel.parse().expect("a number")];
            page.wait_for("the guides", |page| page.run(ENDS, &json!([])) == json!(ends));
            assert_eq!(page.run(BROKEN, &json!([])), json!([]), "{panel} interviewers, {minutes} minutes");
        }
    }
    for role in ["development", "accounts", "manager"] {
        pick(&page, "role", role);
        assert_eq!(page.run(BROKEN, &json!([])), json!([]), "{role}");
    }
}

#[test]
fn too_little_time_is_said_with_what_would_do() {
    let page = open(&Options::default());
    assert_eq!(page.count(".fits.is-short"), 0);
    pick(&page, "panel", "1");
    pick(&page, "minutes", "30");
    page.wait_for("what has no room", |page| page.count(".fits.is-short li") == 4);
    let said = page.text(".fits");
    assert!(said.contains("75 minutes") && said.contains("3 interviewers"), "{said}");
}

#[test]
fn an_own_question_that_leads_is_flagged_and_removing_it_is_undone() {
    let page = open(&Options::default());
    page.click("Add a question");
    page.type_into("Question 1", "Don’t you think a rep should always tell the truth?");
    page.wait_for("the complaint", |page| page.text(".own-row .error").contains("“Don’t you”"));
    let described = page.attribute("Question 1", "aria-describedby").unwrap_or_default();
    assert_eq!(page.count(&format!("#{described}.error")), 1);
    page.axe();
    page.type_into("Question 1", "Tell me about a time the truth cost you a deal.");
    page.wait_for("no complaint", |page| page.text(".own-row .error").is_empty());
    page.choose("It is about", "Integrity: The truth with a customer");
    page.wait_for("it among integrity", |page| page.text(".sheets").contains("cost you a deal"));
    assert_eq!(page.run(BROKEN, &json!([])), json!([]));
    page.click(".own-row .button");
    page.wait_for("it gone", |page| page.count(".own-row") == 0);
    assert!(!page.text(".sheets").contains("cost you a deal"));
    page.click("Undo");
    page.wait_for("it back", |page| page.text(".sheets").contains("cost you a deal"));
    assert_eq!(page.value("It is about"), "truth");
}

/// A mark that interviewer `at` made.
#[track_caller]
fn mark(page: &Page, at: usize, point: &str, value: &str) {
    pick(page, &format!("form-{at}-{point}"), value);
}

#[test]
fn forms_stand_side_by_side_and_a_reload_keeps_all() {
    let page = open(&Options::default());
    page.type_into(".sheet input", "Dana");
    page.click("Add a question");
    page.type_into("Question 1", "Tell me about a promise you kept at a cost.");
    part(&page, "after");
    assert_eq!(page.text(".side-scroll"), "", "nothing is compared before anything is marked");
    mark(&page, 1, "truth", "2");
    mark(&page, 1, "evasive", "1");
    let said = |page: &Page, text: &str| page.text(".side > p").contains(text);
    page.wait_for("that one form is not enough", |page| said(page, "One form so far"));
    mark(&page, 2, "evasive", "1");
    page.wait_for("that two agree", |page| said(page, "No two interviewers differ"));
    mark(&page, 2, "truth", "0");
    page.type_into("#ridgeline-interview-form-1-note", "It was never my call.");
    let row = |page: &Page| page.text(".side-scroll tr.is-apart");
    page.wait_for("where they differ", |page| page.count(".side-scroll tr.is-apart") == 1);
    assert!(row(&page).contains("They differ"), "{}", row(&page));
    let differing = row(&page);
    page.reload();
    page.wait_for("the forms", |page| page.count("main[data-part=after]") == 1);
    assert_eq!(row(&page), differing);
    let table = page.text(".side-scroll");
    assert!(table.contains("Dana") && table.contains("never my call"), "{table}");
    part(&page, "guide");
    assert!(page.text(".sheets").contains("a promise you kept"));
    page.click("Clear answers");
    page.wait_for("nothing of it", |page| !page.text(".sheets").contains("a promise you kept"));
    page.click("Undo");
    page.wait_for("all of it", |page| page.text(".sheets").contains("a promise you kept"));
    part(&page, "after");
    assert_eq!(row(&page), differing);
}

#[test]
fn doubts_about_a_rep_come_to_the_details_and_then_to_a_talk() {
    let page = open(&Options::default());
    part(&page, "doubts");
    let answer = |question: &str, option: &str| {
        page.of(&format!("[data-question={question}] input[value={option}]"), "arguments[0].click()");
    };
    answer("results", "no");
    answer("activity", "undone");
    answer("stories", "no");
    answer("expenses", "no");
    page.wait_for("the question on details", |page| !page.text("[data-question=details]").is_empty());
    answer("details", "not");
    page.wait_for("the details", |page| page.text(".check-result h2").contains("details"));
    answer("details", "all");
    answer("talk", "not");
    page.wait_for("the talk", |page| page.text(".check-result h2").contains("open mind"));
    assert!(page.text("main").contains("Nothing here proves dishonesty"));
    page.axe();
}

#[test]
fn every_part_is_accessible_and_nothing_scrolls_sideways() {
    for (width, dark) in [(1280, false), (390, false), (320, true)] {
        let page = open(&Options { width, dark, ..Options::default() });
        page.click("Add a question");
        page.type_into(".sheet input", "Wolfeschlegelsteinhausenbergerdorffwelche");
        for id in ["guide", "after", "doubts"] {
            part(&page, id);
            if id == "after" {
                mark(&page, 1, "truth", "2");
                mark(&page, 2, "truth", "0");
                page.wait_for("the table", |page| page.count("tr.is-apart") == 1);
            }
            page.axe();
            let wide = page
                .run("return document.documentElement.scrollWidth - document.documentElement.clientWidth", &json!([]));
            assert!(wide.as_i64().is_some_and(|wide| wide <= 0), "{id} at {width}: {wide} too wide");
        }
        assert!(page.console_errors().is_empty(), "{:?}", page.console_errors());
    }
}

#[test]
fn the_guide_is_printed_a_page_an_interviewer() {
    only_in!(Chromium; "pages are counted in what Chromium prints");
    let page = open(&Options { print: true, ..Options::default() });
    pick(&page, "panel", "4");
    pick(&page, "minutes", "90");
    page.wait_for("four guides", |page| page.count(".sheet") == 4);
    let seen: Value = page.run("return document.body.innerText", &json!([]));
    let seen = seen.as_str().unwrap_or_default();
    for words in ["Interviewer 4", "Candidate", "Then stop talking.", "public profiles"] {
        assert!(seen.contains(words), "no “{words}” in {seen}");
    }
    for words in ["Set up the interview", "Add a question", "A rep you have"] {
        assert!(!seen.contains(words), "“{words}” is printed");
    }
    for words in ["Integrity:", "The truth with a customer"] {
        assert!(!seen.contains(words), "the candidate can read “{words}”");
    }
    assert!(seen.contains("marks a question on integrity"), "no key");
    let pages = sheets(&page.pdf());
    assert!((5..=9).contains(&pages), "{pages} pages for four guides of two at most, and what is kept back");
}
