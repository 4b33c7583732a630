//! Through each check by keys alone: in the order of the page, seen wherever the focus is, on to the result.

use serde_json::json;

use super::{expected, is_in_turn, is_seen, to_the_top, walk};
use crate::check_states::{answer_all, in_every_check, open};
use crate::harness::{Key, Options, Page};

/// Walks through every state of every check.
#[track_caller]
fn is_walked_through(options: &Options) {
    let page = Page::planner_with(options);
    in_every_check(&page, |name| {
        page.leave();
        let all = expected(&page);
        assert!(all.len() > 8, "{name}: {all:#?}");
        to_the_top(&page);
        is_in_turn(&walk(&page), &all, name);
    });
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn every_control_has_its_turn_and_is_seen() {
    is_walked_through(&Options::default());
}

#[test]
fn every_control_has_its_turn_on_a_small_screen() {
    is_walked_through(&Options { width: 390, height: 700, touch: true, ..Options::default() });
}

#[test]
fn every_control_has_its_turn_at_four_times_the_size() {
    is_walked_through(&Options { width: 320, height: 256, scale: 4.0, ..Options::default() });
}

/// The question in view, and whether what has the focus is its heading.
const AT: &str = "
    const one = document.activeElement;
    return [one.matches('.question.is-current .ask'), one.closest('[data-question]')?.dataset.question ?? '', one.matches('.check-result h2')]";

#[test]
fn one_question_leads_to_the_next_and_the_last_to_the_result() {
    let page = Page::planner_with(&Options { width: 390, height: 700, touch: true, ..Options::default() });
    for check in ["fit", "review", "diagnosis"] {
        open(&page, check);
        answer_all(&page);
        let asked = page.run(
            "return [...document.querySelectorAll('.question:not([hidden])')].map((one) => one.dataset.question)",
            &json!([]),
        );
        let asked: Vec<&str> = asked.as_array().into_iter().flatten().filter_map(serde_json::Value::as_str).collect();
        assert!(asked.len() > 5, "{check}: {asked:?}");
        let onward = ".question.is-current .steps .is-primary";
        for next in &asked[1..] {
            page.of(onward, "arguments[0].focus()");
            is_seen(&page);
            page.press(Key::Enter);
            page.wait_for(next, |page| page.run(AT, &json!([])) == json!([true, next, false]));
        }
        page.of(onward, "arguments[0].focus()");
        page.press(Key::Enter);
        page.wait_for("the result", |page| page.run(AT, &json!([])) == json!([false, "", true]));
        // The heading that was jumped to is in view, at the top of what follows.
        let top = page.run("return document.activeElement.getBoundingClientRect().top", &json!([])).as_f64();
        assert!(top.is_some_and(|top| (0.0..400.0).contains(&top)), "{check}: the result is at {top:?}");
        page.press(Key::Tab);
        is_seen(&page);
    }
}
