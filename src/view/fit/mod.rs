//! What belongs to the fit check alone: its questions, the comparison of cost, how to find a good one, what outsourcing is for.
//!
//! A part of its own, which arrives when it is first opened (see `arrival`): from outside it is entered by [`come`] and [`extras`] alone.
//! What the plan hands over is written by [`facts`], in the plan's own module.

mod checklist;
mod cost;
mod facts;
mod figure;
mod picture;
mod plot;

use yew::prelude::*;

use super::check::{Desk, Extras, listed};
use crate::{
    content::check::{
        Check,
        fit::{CHECK, REMARKS},
    },
    view::markup::{div, el, p},
};

pub(super) use self::facts::facts;

/// What a result is called that speaks for nobody from outside.
const FULL_TIME: &str = "full-time";

/// The id of the outcome that stands first; empty where nothing is answered.
fn first(desk: &Desk) -> &'static str {
    if desk.verdict.is_blank() { "" } else { desk.check.sheet.outcomes[desk.verdict.first().outcome].id }
}

/// The option called `option` applies in a question that is asked.
fn applies(desk: &Desk, question: &str, option: &str) -> bool {
    let sheet = &desk.check.sheet;
    let place = sheet.question(question).filter(|place| desk.verdict.asked.contains(place));
    place.is_some_and(|place| {
        let options = sheet.questions[place].options;
        desk.answered.answers.applying(sheet, place).any(|at| options[at].id == option)
    })
}

/// What is said with the result, for the answers that led to it.
fn remark(desk: &Desk) -> &'static str {
    let found = REMARKS.iter().find(|remark| {
        remark.outcome == first(desk) && remark.answers.iter().all(|(question, option)| applies(desk, question, option))
    });
    found.map_or("", |remark| desk.check.word(remark.words))
}

/// Puts the check to those that are here. (Were it answered, the compiler would put it in the caller's place.)
#[inline(never)]
pub(super) fn come(here: &mut Vec<&'static Check>) {
    here.push(&CHECK);
}

/// What stands with the result, and the parts below it.
#[inline(never)]
pub(super) fn extras(desk: &Desk) -> Extras {
    let said = remark(desk);
    let said = p("fit-remark", said).flag("hidden", said.is_empty()).done();
    Extras { within: Some(said), ..Extras::below(below(desk)) }
}

fn below(desk: &Desk) -> Html {
    let check = desk.check;
    let purpose = el("section")
        .set("class", "card fit-purpose")
        .flag("hidden", first(desk) == FULL_TIME)
        .with(el("h2").text(check.word("for-title")))
        .with(listed("bullets", &check.list("for")));
    div("fit").with(cost::cost(desk)).with(div("fit-two").with(checklist::checklist(desk)).with(purpose)).done()
}
