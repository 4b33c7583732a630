//! What is announced to those who cannot see it change, and when.

use serde_json::json;

use crate::check_states::{answer, answer_all, open};
use crate::harness::{Key, Options, Page};

/// Notes down whatever a live region comes to say.
const LISTEN: &str = "
    window.said = [];
    const note = (records) => {
        for (const { target } of records) {
            const region = (target.nodeType === 1 ? target : target.parentElement)?.closest('[role=status], [role=alert], [aria-live]');
            const words = region?.textContent.trim();
            if (words && said.at(-1) !== words) said.push(words);
        }
    };
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });";

/// A clock of the test's own: what waits for half a second or longer waits until `rest()`, however fast or slow the machine. What waits
/// much longer is a driver's, for its own script to end.
const CLOCK: &str = "{
    const [start, stop] = [window.setTimeout, window.clearTimeout];
    const waiting = new Map();
    let next = 1e6;
    window.setTimeout = (run, after, ...given) => after < 500 || after > 5000 ? start(run, after, ...given) : (waiting.set(++next, () => run(...given)), next);
    window.clearTimeout = (id) => waiting.delete(id) || stop(id);
    window.rest = () => { for (const [id, run] of [...waiting]) if (waiting.delete(id)) run(); };
}";

#[test]
fn the_headline_is_announced_once_typing_rests() {
    let page = Page::planner_with(&Options { before: CLOCK, ..Options::default() });
    page.type_into("Revenue target", "1");
    page.wait_for_headline("$1 a month");
    page.run("window.rest()", &json!([]));
    page.run(LISTEN, &json!([]));
    let said = |page: &Page| page.run("return window.said", &json!([]));
    for key in ["2", "3", "4", "5", "6"] {
        let before = page.headline();
        page.type_keys(key);
        page.wait_for("the headline to follow", |page| page.headline() != before);
        assert_eq!(said(&page), json!([]), "announced while still typing");
    }
    page.run("window.rest()", &json!([]));
    let headline = page.headline();
    page.wait_for("the announcement", |page| {
        said(page)[0].as_str().is_some_and(|said| crate::planner::plain(said) == headline)
    });
    assert_eq!(said(&page).as_array().map(Vec::len), Some(1), "{}", said(&page));
    page.is_well();
}

#[test]
fn a_reset_and_what_is_to_mend_are_announced() {
    let page = Page::planner();
    page.run(LISTEN, &json!([]));
    let heard = |words: &'static str| {
        page.wait_for(words, |page| {
            let said = page.run("return window.said.join('|')", &json!([]));
            said.as_str().is_some_and(|said| said.contains(words))
        });
    };
    page.fill_all(&[("winRate", "170")]);
    heard("This is your last complete answer. To bring it up to date, check: Win rate");
    page.click("Start over");
    heard("Back to the example numbers.");
    page.click("Clear them all");
    heard("The form is empty.");
}

/// Opens a check with a clock of the test's own, and listens.
#[track_caller]
fn listening(check: &str) -> Page {
    let page = Page::open_with(&format!("/#/{check}"), &Options { before: CLOCK, ..Options::default() });
    open(&page, check);
    page.run(LISTEN, &json!([]));
    page
}

/// Waits until these words are announced, once whatever waits has had its turn, and counts how often they were since the last time.
#[track_caller]
fn says(page: &Page, words: &str) -> usize {
    let heard = |page: &Page| {
        let said = page.run("window.rest(); return window.said", &json!([]));
        let said = said.as_array().cloned().unwrap_or_default();
        said.iter().filter(|one| one.as_str().is_some_and(|one| one.contains(words))).count()
    };
    page.wait_for(&format!("“{words}” to be said"), |page| heard(page) > 0);
    let times = heard(page);
    page.run("window.said.length = 0", &json!([]));
    times
}

#[test]
fn a_checks_result_is_announced_as_it_comes_about() {
    for (check, first, result) in [
        ("fit", ("growth", "busy"), "The result: "),
        ("review", ("decisions", "well"), "The result: "),
        ("diagnosis", ("praise", "recent"), "The result: "),
    ] {
        let page = listening(check);
        answer(&page, &[first]);
        says(&page, if check == "review" { "." } else { "Too early to say." });
        answer_all(&page);
        assert_eq!(says(&page, result), 1, "{check}: a result is announced once");
        page.push("Clear answers");
        says(&page, if check == "diagnosis" { "Erased." } else { "Cleared." });
        page.push("Undo");
        says(&page, result);
    }
}

#[test]
fn what_the_keyboard_does_in_the_interview_is_announced() {
    let page = listening("interview");
    page.of("input[name='ridgeline-interview-panel'][value='2']", "arguments[0].click(); arguments[0].focus()");
    page.press(Key::Left);
    page.of("input[name='ridgeline-interview-minutes']:checked", "arguments[0].focus()");
    for _ in 0..2 {
        page.press(Key::Left);
    }
    says(&page, "75 minutes");
    page.of("input[name='ridgeline-interview-part'][value=guide]", "arguments[0].focus()");
    page.press(Key::Right);
    page.wait_for("the forms", |page| page.count("main[data-part=after]") == 1);
    assert_eq!(page.focused(), page.text("label:has([name='ridgeline-interview-part']:checked)"));
}
