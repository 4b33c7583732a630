//! The rep diagnosis: several reps side by side, each with a name, kept here alone and easily erased.

use serde_json::json;

use crate::harness::{Key, Options, Page, only_in};

/// Answers a question by the values of its options.
fn pick(page: &Page, question: &str, options: &[&str]) {
    for option in options {
        page.click(&format!("[data-question={question}] input[value={option}]"));
    }
}

fn result(page: &Page) -> String {
    page.text(".check-result h2")
}

fn row(page: &Page, rep: u32) -> String {
    page.text(&format!("[data-rep='{rep}']")).replace('\n', " ")
}

/// Ada lacks tools; Bo neither competes nor asks.
fn two_reps() -> Page {
    let page = Page::open("/#/diagnosis");
    page.type_into("Name of this rep", "Ada");
    pick(&page, "drivers", &["money", "team", "competition"]);
    pick(&page, "tools", &["no"]);
    page.wait_for("too few answers", |page| result(page) == "Too early to say");
    for (question, option) in
        [("fed", "yes"), ("praise", "recent"), ("ask", "clear"), ("person", "well"), ("relation", "open")]
    {
        pick(&page, question, &[option]);
    }
    page.wait_for("equip", |page| result(page) == "Equip and train");
    page.click("Another rep");
    page.wait_for("a blank rep, its name to be typed", |page| page.focused() == "Name of this rep");
    assert_eq!((page.value("Name of this rep"), page.count(".question :checked")), (String::new(), 0));
    page.type_keys("Bo");
    pick(&page, "compete", &["no"]);
    pick(&page, "close", &["no"]);
    for (question, option) in
        [("praise", "recent"), ("ask", "clear"), ("tools", "no"), ("person", "well"), ("relation", "open")]
    {
        pick(&page, question, &[option]);
    }
    page.wait_for("seat", |page| result(page) == "Another seat on the same bus");
    page
}

#[test]
fn two_reps_are_compared_and_one_is_erased_and_brought_back() {
    let page = two_reps();
    let begin = "Begin the 30 days today";
    page.click(begin);
    page.wait_for_text("Look again on");
    let (ada, bo) = (row(&page, 1), row(&page, 2));
    for (row, words) in [
        (&ada, ["Ada", "Equip and train, so far", "30 days not begun"]),
        (&bo, ["Bo", "Another seat on the same bus, so far", "trial tasks"]),
    ] {
        for words in words {
            assert!(row.contains(words), "no “{words}” in {row}");
        }
    }
    page.axe();

    page.click("Erase Bo");
    page.wait_for("Ada alone", |page| page.count("[data-rep]") == 1 && result(page) == "Equip and train");
    page.wait_for("the way back has the focus", |page| page.focused() == "Undo");
    assert!(!page.text("body").contains("Bo\n"));
    page.axe();
    page.press(Key::Enter);
    page.wait_for("both", |page| page.count("[data-rep]") == 2);
    assert_eq!((row(&page, 1), row(&page, 2)), (ada, bo));

    page.click(".rep:not([aria-current])");
    page.wait_for("Bo in view", |page| page.value("Name of this rep") == "Bo");
    assert_eq!(result(&page), "Another seat on the same bus");
    page.is_well();
}

#[test]
fn reps_are_there_again_after_a_reload_and_their_names_go_nowhere() {
    let page = two_reps();
    let both = [row(&page, 1), row(&page, 2)];
    // What was typed last is kept a moment later.
    page.wait_for("it is kept", |page| {
        page.run("return (localStorage.getItem('ridgeline.checks') ?? '').includes('Bo')", &json!([])) == true
    });
    page.reload();
    page.wait_for("Bo in view", |page| page.value("Name of this rep") == "Bo");
    assert_eq!([row(&page, 1), row(&page, 2)], both);
    assert_eq!(page.path(), "/#/diagnosis");
    let elsewhere = "return Object.entries(localStorage).filter(([key, text]) => key !== 'ridgeline.checks' && /Ada|Bo/.test(text)).length
        + document.cookie.length + document.title.includes('Bo')";
    assert_eq!(page.run(elsewhere, &json!([])), json!(0));
    page.is_well();
}

#[test]
fn keys_alone_rank_the_drivers() {
    let page = Page::open_with("/#/diagnosis", &Options { width: 320, height: 640, touch: true, ..Options::default() });
    page.wait_for("the first question", |page| page.count(".question.is-current") == 1);
    page.press(Key::Tab);
    page.press(Key::Enter);
    // The third option first, then the second, then the one before it.
    for key in [Key::Tab, Key::Tab, Key::Tab, Key::Space, Key::ShiftTab, Key::Space, Key::ShiftTab, Key::Space] {
        page.press(key);
    }
    page.wait_for("three places", |page| page.count("[data-question=drivers] .rank:not([hidden])") == 3);
    let ranks = "return [...document.querySelectorAll('[data-question=drivers] .option')].slice(0, 3).map((one) => one.querySelector('.rank').textContent)";
    assert_eq!(page.run(ranks, &json!([])), json!(["3rd", "2nd", "1st"]));
    // A fourth finds no place.
    for key in [Key::Tab, Key::Tab, Key::Tab, Key::Space] {
        page.press(key);
    }
    assert_eq!(page.count("[data-question=drivers] :checked"), 3);
    page.axe();
    page.is_well();
}

#[test]
fn on_paper_there_are_names_and_nothing_to_press() {
    only_in!(Chromium, Firefox; "WebKit turns to paper only for a printer");
    let page = two_reps();
    page.change(&Options { print: true, width: 794, height: 1123, ..Options::default() });
    // The one in view alone, as it was typed.
    let seen = page.seen();
    assert!(!seen.contains("Ada") && page.value("Name of this rep") == "Bo", "{seen}");
    assert_eq!(page.of("Name of this rep", "return arguments[0].checkVisibility()"), true);
    let pressed = "return [...document.querySelectorAll('button, summary, textarea')]
        .filter((one) => one.checkVisibility({ visibilityProperty: true })).map((one) => one.innerText)";
    assert_eq!(page.run(pressed, &json!([])), json!([]));
}
