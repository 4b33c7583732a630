//! The form that each interviewer fills in afterwards.

use super::{
    Desk, El, choose,
    control::area,
    div, el,
    laid::{Laid, figure, interviewer},
    p,
    sheet::blanks,
};
use crate::content::check::interview::{SIGNS, THEMES};

/// How a mark is kept.
const MARKS: [&str; 3] = ["0", "1", "2"];

pub(super) fn forms(desk: &Desk, laid: &Laid) -> El {
    let forms = (0..laid.interviewers).map(|at| form(desk, at));
    el("section")
        .set("id", "ridgeline-questions")
        .set("class", "forms")
        .set("tabindex", "-1")
        .set("aria-label", desk.check.word("after"))
        .with(p("caution", desk.check.word("caution")))
        .each(forms)
}

/// What interviewer `at` marked about a theme or a sign.
pub(super) fn mark(desk: &Desk, at: usize, point: &str) -> Option<usize> {
    let text = desk.text(&kept(at, point));
    MARKS.iter().position(|mark| *mark == text)
}

/// Under which name interviewer `at` keeps something.
pub(super) fn kept(at: usize, point: &str) -> String {
    ["form-", &(at + 1).to_string(), ".", point].concat()
}

fn form(desk: &Desk, at: usize) -> El {
    let word = |id: &str| desk.check.word(id);
    let points = |points: &[&'static str], scale: &str| {
        let mut rows = Vec::new();
        for point in points {
            rows.push(point_row(desk, at, point, scale).done());
        }
        div("marks").list(rows)
    };
    let made = THEMES.iter().chain(&SIGNS).filter(|point| mark(desk, at, point).is_some()).count();
    let all = THEMES.len() + SIGNS.len();
    let progress = crate::content::check::page::progress(&figure(desk, made), &figure(desk, all));
    let summary =
        el("summary").with(el("h2").text(interviewer(desk, at))).with(el("span").set("class", "hint").text(progress));
    el("details")
        .key(at as u64)
        .set("class", "card form-after")
        .flag("open", at == 0)
        .with(summary)
        .with(p("form-printed", word("form")).set("aria-hidden", "true"))
        .with(blanks(desk))
        .with(p("hint", word("form-hint")))
        .with(el("h3").text(word("heard")))
        .with(points(&THEMES, "stories").set("class", "marks is-tall"))
        .with(el("h3").text(word("looked-for")))
        .with(points(&SIGNS, "seen"))
        .with(area(desk, &kept(at, "note"), word("quote").to_owned(), None))
}

fn point_row(desk: &Desk, at: usize, point: &str, scale: &str) -> El {
    let mut options = Vec::new();
    for (mark, label) in MARKS.into_iter().zip(desk.check.list(scale)) {
        options.push((mark, (*label).to_owned()));
    }
    let name = kept(at, point);
    let chosen = desk.text(&name);
    choose(desk, &name, desk.check.word(point), &options, chosen)
}
