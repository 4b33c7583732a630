//! The integrity interview: its questions, the guide before it, the forms after it, and doubts about a rep one has.
//!
//! A part of its own, which arrives when it is first opened (see `arrival`): from outside it is entered by [`come`] and [`screen`] alone.

mod builder;
mod control;
mod form;
mod laid;
mod own;
mod sheet;
mod side;

use yew::prelude::*;

use self::{control::choose, laid::Laid};
use super::{
    check::{Desk, keep::panel, listed, progress, questions, result, step_class},
    markup::{El, button, div, el, nothing, p},
};
use crate::content::check::{Check, interview::CHECK};

/// What the screen can be about, each by the name of its words: the guide, the forms, a rep one has.
const PARTS: [&str; 3] = ["guide", "after", "doubts"];

/// Puts the check to those that are here. (Were it answered, the compiler would put it in the caller's place.)
#[inline(never)]
pub(super) fn come(here: &mut Vec<&'static Check>) {
    here.push(&CHECK);
}

/// The screen: one part at a time, since each is handed to somebody else.
#[inline(never)]
pub(super) fn screen(desk: &Desk) -> Html {
    let part = PARTS.into_iter().find(|part| *part == desk.text("part")).unwrap_or(PARTS[0]);
    let doubts = part == "doubts";
    let options = PARTS.map(|id| (id, desk.check.word(id).to_owned()));
    let parts = choose(desk, "part", desk.check.word("parts"), &options, part);
    let head = div("check-head")
        .set("part", "headline")
        .with(el("h1").text(desk.check.title))
        .with(p("verdict-detail", desk.check.lead))
        .with(parts.set("class", "choice interview-parts"))
        .with(p("caution", desk.check.word("caution-rep")).flag("hidden", !doubts))
        .with(if doubts { progress(desk).done() } else { nothing() });
    let main = el(desk.landmark).key(desk.check.sheet.id).set("data-part", part).with(head);
    if doubts {
        return main
            .set("class", step_class(desk))
            .with(questions(desk))
            .with(result(desk, None, nothing()))
            .with(div("check-extras").with(panel(desk)))
            .done();
    }
    let laid = Laid::read(desk);
    let content = if part == "guide" {
        div("interview")
            .set("part", "form")
            .key("guide")
            .with(builder::builder(desk, &laid))
            .with(sheet::guide(desk, &laid))
    } else {
        div("interview").set("part", "form").key("after").with(form::forms(desk, &laid)).with(side::side(desk, &laid))
    };
    main.set("class", "check").with(content.with(panel(desk))).done()
}
