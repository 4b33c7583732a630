//! One question: what is asked, what may be answered, a note, and on a phone the way back and on.

use yew::prelude::*;

use super::{Desk, El, Entry, button, div, el, entry, nothing, option::options, p, page, said};
use crate::{
    assessment::{Kind, Question},
    view::markup::primary,
};

/// Every question, those that are not asked hidden, with the headings of the parts they stand in.
pub(super) fn questions(desk: &Desk) -> Vec<Html> {
    let step = desk.step();
    let mut part = "";
    let mut all = Vec::new();
    for (place, asked) in desk.check.sheet.questions.iter().enumerate() {
        if asked.part != part {
            part = asked.part;
            let is_empty = !desk.verdict.asked.iter().any(|other| desk.check.sheet.questions[*other].part == part);
            all.push(el("h2").set("class", "part").flag("hidden", is_empty).text(part).done());
        }
        let number = desk.verdict.asked.iter().position(|other| *other == place);
        all.push(question(desk, place, number, number == Some(step)));
    }
    all
}

/// The id of a question; an input in it that takes a number has one of its own.
fn id(desk: &Desk, asked: &Question) -> String {
    ["ridgeline-ask-", desk.check.sheet.id, "-", asked.id].concat()
}

/// `number` is its place among those asked, from 0.
fn question(desk: &Desk, place: usize, number: Option<usize>, current: bool) -> Html {
    let asked = &desk.check.sheet.questions[place];
    let id = id(desk, asked);
    let hint = [&id, "-hint"].concat();
    let title = number.map_or_else(String::new, |number| desk.format.number(number as f64 + 1.0));
    let legend = el("legend")
        .set("class", "ask")
        .set("tabindex", "-1")
        .with(el("span").set("class", "count").text(title))
        .text(asked.title);
    let from_plan = desk.answered.from_plan.contains(&place);
    let answers = match asked.kind {
        Kind::Number(min, max) => figure(desk, place, asked, min, max),
        _ => options(desk, place, &id),
    };
    el("fieldset")
        .set("class", if current { "question card is-current" } else { "question card" })
        .set("data-question", asked.id)
        .attr("id", id)
        .flag("hidden", number.is_none())
        .maybe("aria-describedby", (!asked.hint.is_empty()).then(|| hint.clone()))
        .with(legend)
        .with(said(asked.hint, "hint").attr("id", hint))
        .with(p("from-plan", page::FROM_PLAN).flag("hidden", !from_plan))
        .with(answers)
        .with(note(desk, asked))
        .with(steps(desk, number))
        .done()
}

/// The text that stands for the answer: the visitor's, or the plan's.
fn figure(desk: &Desk, place: usize, asked: &'static Question, min: f64, max: f64) -> Html {
    let own = desk.text(asked.id);
    let text = match desk.answered.answers.get(place) {
        Some(crate::assessment::Answer::Number(number)) if own.is_empty() => desk.format.number(*number),
        _ => own.to_owned(),
    };
    let bounds = || page::number_between(&desk.format.number(min), &desk.format.number(max));
    entry(
        desk,
        Entry {
            name: asked.id,
            label: asked.title,
            hidden_label: true,
            text,
            error: desk.answered.wrong.contains(&place).then(bounds),
            ..Entry::default()
        },
    )
}

fn note(desk: &Desk, asked: &Question) -> Html {
    if !desk.check.notes {
        return nothing();
    }
    let name = [asked.id, "+note"].concat();
    let text = desk.text(&name).to_owned();
    let typed = desk.typing(&name);
    let area = el("textarea").set("rows", "3").set("aria-label", page::NOTE).value(text.clone()).on_input(typed);
    el("details")
        .set("class", "note")
        .flag("data-filled", !text.is_empty())
        .with(el("summary").text(page::NOTE))
        .with(area)
        .with(p("note-printed", text).set("aria-hidden", "true"))
        .done()
}

/// Back and on, where one question is in view at a time.
fn steps(desk: &Desk, number: Option<usize>) -> El {
    let Some(number) = number else { return div("steps") };
    let last = number + 1 == desk.verdict.asked.len();
    let back = button(page::BACK).flag("hidden", number == 0);
    let back = if number == 0 { back } else { back.on_click(desk.stepping(number - 1)) };
    let on = primary(button(if last { page::SEE_RESULT } else { page::NEXT }));
    div("steps").with(back).with(on.on_click(desk.stepping(number + 1)))
}

/// A link that goes to the question at `place`: to its step on a phone, and there with the focus.
pub(super) fn link(desk: &Desk, place: usize) -> El {
    let asked = &desk.check.sheet.questions[place];
    let address = ["#", &id(desk, asked)].concat();
    let step = desk.verdict.asked.iter().position(|other| *other == place).unwrap_or_default();
    let go = desk.stepping(step);
    let go = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        go.emit(event);
    });
    el("a").attr("href", address).text(asked.title).on_click(go)
}
