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
    window.hearing?.disconnect();
    window.hearing = new MutationObserver(note);
    window.hearing.observe(place, { subtree: true, childList: true, characterData: true });";

/// A clock of the test's own: what waits for half a second or longer waits until `rest()`, however fast or slow the machine. What waits
/// much longer is a driver's, for its own script to end.
pub(crate) const CLOCK: &str = "{
    const [start, stop] = [window.setTimeout, window.clearTimeout];
    const waiting = new Map();
    let next = 1e6;
    window.setTimeout = (run, after, ...given) => after >= 500 && after <= 5000 ? (waiting.set(++next, () => run(...given)), next) : start(run, after, ...given);
    window.clearTimeout = (id) => waiting.delete(id) || stop(id);
    window.rest = () => { for (const [id, run] of [...waiting]) if (waiting.delete(id)) run(); };
}";

#[test]
fn the_headline_is_announced_once_typing_rests() {
    let page = Page::planner_with(&Options { before: CLOCK, ..Options::default() });
    announces_its_headline(&page);
    page.is_well();
}

/// Asserts that a plan's headline is announced once, when typing rests, and not before.
#[track_caller]
pub(crate) fn announces_its_headline(page: &Page) {
    page.type_into("Revenue target", "1");
    page.wait_for_headline("$1 a month");
    page.run("window.rest()", &json!([]));
    page.look(LISTEN, &json!([]));
    let said = |page: &Page| page.run("return window.said", &json!([]));
    for key in ["2", "3", "4", "5", "6"] {
        let before = page.headline();
        page.type_keys(key);
        page.wait_for("the headline to follow", |page| page.headline() != before);
        assert_eq!(said(page), json!([]), "announced while still typing");
    }
    page.run("window.rest()", &json!([]));
    let headline = page.headline();
    page.wait_for("the announcement", |page| {
        said(page)[0].as_str().is_some_and(|said| crate::planner::plain(said) == headline)
    });
    assert_eq!(said(page).as_array().map(Vec::len), Some(1), "{}", said(page));
}

#[test]
fn a_reset_and_what_is_to_mend_are_announced() {
    announces_what_is_to_mend(&Page::planner());
}

/// Asserts that a plan says what is wrong with it, and what was done to all of it.
#[track_caller]
pub(crate) fn announces_what_is_to_mend(page: &Page) {
    page.look(LISTEN, &json!([]));
    let heard = |words: &'static str| {
        page.wait_for(words, |page| {
            let said = page.run("return window.said.join('|')", &json!([]));
            said.as_str().is_some_and(|said| said.contains(words))
        });
    };
    page.fill_all(&[("winRate", "170")]);
    heard("This is your last complete answer. To bring it up to date, check: Win rate");
    page.push("Start over");
    heard("Back to the example numbers.");
    page.push("Clear them all");
    heard("The form is empty.");
}

/// Opens a check with a clock of the test's own, and listens.
#[track_caller]
fn listening(check: &str) -> Page {
    let page = Page::open_with(&format!("/#/{check}"), &Options { before: CLOCK, ..Options::default() });
    open(&page, check);
    page.look(LISTEN, &json!([]));
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

/// The checks that come to a result, and an answer that is not yet enough for one.
pub(crate) const RESULTS: [(&str, (&str, &str)); 3] =
    [("fit", ("growth", "busy")), ("review", ("decisions", "well")), ("diagnosis", ("praise", "recent"))];

#[test]
fn a_checks_result_is_announced_as_it_comes_about() {
    for (check, first) in RESULTS {
        announces_its_result(&listening(check), check, first);
    }
}

/// Asserts that a check that is blank says what comes of answering it, clearing it, and taking that back.
#[track_caller]
pub(crate) fn announces_its_result(page: &Page, check: &str, first: (&str, &str)) {
    const RESULT: &str = "The result: ";
    page.look(LISTEN, &json!([]));
    answer(page, &[first]);
    says(page, if check == "review" { "." } else { "Too early to say." });
    answer_all(page);
    assert_eq!(says(page, RESULT), 1, "{check}: a result is announced once");
    page.push("Clear answers");
    says(page, if check == "diagnosis" { "Erased." } else { "Cleared." });
    page.push("Undo");
    says(page, RESULT);
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
