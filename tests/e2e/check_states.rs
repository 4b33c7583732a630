//! States that the checks have, and how a visitor gets there; the planner's are in `states.rs`.

use serde_json::json;

use crate::harness::Page;
use crate::states::STATES;

/// A state: its name, the check it is in, and the way there from a blank one.
pub(crate) type State = (&'static str, &'static str, fn(&Page));

/// All of them.
pub(crate) const CHECKS: [State; 14] = [
    ("fit, blank", "fit", |_| {}),
    ("fit, begun", "fit", |page| answer(page, &[("growth", "busy"), ("support", "coach"), ("support", "pipeline")])),
    ("fit, answered", "fit", fit_answered),
    ("fit, a figure that cannot be read", "fit", |page| wrong_figure(page)),
    ("review, blank", "review", |_| {}),
    ("review, answered", "review", |page| answer_all(page)),
    ("diagnosis, blank", "diagnosis", |_| {}),
    ("diagnosis, two reps", "diagnosis", two_reps),
    ("diagnosis, one erased", "diagnosis", one_erased),
    ("interview, a question of one's own that leads", "interview", own_question),
    ("interview, too little time", "interview", too_short),
    ("interview, blank forms", "interview", |page| part(page, "after")),
    ("interview, forms that differ", "interview", forms),
    ("interview, doubts answered", "interview", |page| {
        part(page, "doubts");
        answer_all(page);
    }),
];

/// Brings the page into every state of the planner and of the checks, one after another, each from a first visit.
#[track_caller]
pub(crate) fn in_every_state(page: &Page, see: impl FnMut(&str)) {
    in_states(page, true, see);
}

/// The same in the states of the checks alone.
#[track_caller]
pub(crate) fn in_every_check(page: &Page, see: impl FnMut(&str)) {
    in_states(page, false, see);
}

#[track_caller]
fn in_states(page: &Page, planner_too: bool, mut see: impl FnMut(&str)) {
    if planner_too {
        page.run("location.hash = '#/'", &json!([]));
        for (name, reach) in STATES {
            page.start_afresh();
            reach(page);
            see(name);
        }
    }
    for (name, check, reach) in CHECKS {
        open(page, check);
        reach(page);
        see(name);
    }
}

/// Opens a check as on a first visit, whatever the page is at.
#[track_caller]
pub(crate) fn open(page: &Page, check: &str) {
    let script = "
        localStorage.clear();
        Storage.prototype.setItem = () => {};
        location.hash = arguments[0];";
    page.run(script, &json!([format!("#/{check}")]));
    page.reload();
    page.wait_for(check, |page| page.count("main.check") == 1);
}

/// Chooses options, each of a question.
#[track_caller]
pub(crate) fn answer(page: &Page, options: &[(&str, &str)]) {
    for (question, option) in options {
        let chosen = format!("[data-question={question}] input[value={option}]");
        page.of(&chosen, "arguments[0].click()");
        page.wait_for("the answer", |page| page.count(&format!("{chosen}:checked")) == 1);
    }
}

/// Answers the next open question by its first option, or by 4; says whether there was one.
const ANSWER_NEXT: &str = "
    const asked = [...tree.querySelectorAll('.question:not([hidden])')];
    const typed = (one) => one.querySelector('input:not([type=radio], [type=checkbox])');
    // Where the first few are to be ranked, it is said how many are.
    const open = asked.find((one) => !one.querySelector(':checked') && !typed(one)?.value || one.querySelector('.options > .hint:not([hidden])'));
    if (!open) return false;
    const field = typed(open);
    if (field) {
        field.value = '4';
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    } else open.querySelector('input:not(:checked)').click();
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))));";

/// Answers every question that is asked, those too that only other answers bring up.
#[track_caller]
pub(crate) fn answer_all(page: &Page) {
    page.wait_for("every answer", |page| page.look(ANSWER_NEXT, &json!([])) == false);
    page.wait_for("the result", |page| {
        page.look("const bar = tree.querySelector('progress'); return bar.value === bar.max", &json!([])) == true
    });
}

fn fit_answered(page: &Page) {
    answer_all(page);
    answer(page, &[("outsider", "yes")]);
}

fn wrong_figure(page: &Page) {
    // On a phone the figures come with the result.
    page.push("See the result");
    page.type_into("#ridgeline-fit-cost-hire", "soon");
    page.leave();
    page.wait_for("what is wrong", |page| page.count("[aria-invalid=true]") == 1);
}

fn named_rep(page: &Page, name: &str) {
    page.type_into("Name of this rep", name);
    page.leave();
    answer_all(page);
}

fn two_reps(page: &Page) {
    named_rep(page, "Ada");
    page.push("Another rep");
    page.wait_for("a blank rep", |page| page.value("Name of this rep").is_empty());
    named_rep(page, "Bo");
    page.wait_for("both", |page| page.count("[data-rep]") == 2);
}

fn one_erased(page: &Page) {
    two_reps(page);
    page.push("Erase Bo");
    page.wait_for("one rep", |page| page.count("[data-rep]") == 1);
}

/// Presses the radio of a group in the interview, by what is kept for it.
fn pick(page: &Page, name: &str, value: &str) {
    page.of(&format!("input[name='ridgeline-interview-{name}'][value='{value}']"), "arguments[0].click()");
}

fn part(page: &Page, id: &str) {
    pick(page, "part", id);
    page.wait_for("the part", |page| page.count(&format!(".check[data-part={id}]")) == 1);
}

fn own_question(page: &Page) {
    page.push("Add a question");
    page.type_into("Question 1", "Don’t you think a rep should always tell the truth?");
    page.leave();
    page.wait_for("the complaint", |page| !page.text(".own-row .error").is_empty());
}

fn too_short(page: &Page) {
    pick(page, "panel", "1");
    pick(page, "minutes", "30");
    page.wait_for("what has no room", |page| page.count(".fits.is-short") == 1);
}

fn forms(page: &Page) {
    part(page, "after");
    pick(page, "form-1-truth", "2");
    pick(page, "form-2-truth", "0");
    page.wait_for("where they differ", |page| page.count("tr.is-apart") == 1);
}
