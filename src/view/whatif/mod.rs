//! What if: other plans beside today's, the lever that closes the gap, what waiting costs, and what is kept of it all.

mod compared;
mod tools;

use std::rc::Rc;

use yew::prelude::*;

pub use self::tools::{Note, Tool};
pub(super) use self::{compared::Compared, tools::Tools};
use super::{
    arrival::Arrival,
    edge::Contact,
    later,
    markup::{El, button, div, el, marked, nothing},
    planner::{Outcome, sending},
};
use crate::{
    content::whatif as words,
    format::Format,
    state::{Action, Book, Draft},
};

/// A plan beside others: what it is called, and its answer where it is complete.
pub(super) struct Beside {
    /// What it is called.
    pub(super) name: String,
    /// What was typed.
    pub(super) draft: Draft,
    /// The plan and its answer.
    pub(super) outcome: Option<Rc<Outcome>>,
    /// Writes its figures.
    pub(super) format: Rc<Format>,
}

/// What the section is drawn from.
pub(super) struct WhatIf<'a> {
    /// The scenarios.
    pub(super) book: &'a Book,
    /// The same, answered.
    pub(super) beside: &'a [Beside],
    /// The plan that is open and its answer, where there is one.
    pub(super) shown: Option<&'a Rc<Outcome>>,
    /// Writes its figures.
    pub(super) format: &'a Rc<Format>,
    /// The page's address, which a link begins with; empty where there can be none.
    pub(super) base: &'a str,
    /// Whom to contact.
    pub(super) contact: Option<&'a Contact>,
    /// The plan that is open beside the pinned one.
    pub(super) compared: &'a Compared,
    /// A plan was deleted last, and can be had back.
    pub(super) gone: bool,
    /// The tools, and what was chosen in them.
    pub(super) tools: &'a Tools,
    /// Where actions go.
    pub(super) on: &'a Callback<Action>,
}

/// What stands in the place of what has not arrived yet, and `tells` of it.
pub(super) fn coming(tools: &Tools, tells: bool) -> Option<Html> {
    tools.arrival.instead("whatif-panel", tells, &|| noting(tools, Note::Fetch)).map(El::done)
}

/// What stands in the place of a part of the page that has not arrived yet. Of those in view at once, the `first` alone says that it did
/// not.
pub(super) fn awaited(tools: &Tools, first: bool) -> Option<Html> {
    let coming = coming(tools, first)?;
    let place = div("card coming");
    Some(match (tools.arrival, first) {
        (Arrival::Failed, true) => place.with(coming).done(),
        (Arrival::Failed, false) => nothing(),
        (_, true) => place.set("data-coming", "").at(&tools.place).with(coming).done(),
        (_, false) => place.set("data-coming", "").with(coming).done(),
    })
}

/// What came with a link, where something did.
pub(super) fn offer(whatif: &WhatIf) -> Html {
    let tools = whatif.tools;
    match &tools.link {
        None => nothing(),
        // What was pasted is offered where it was.
        Some(_) if !tools.is_followed => nothing(),
        Some(_) => match (coming(tools, whatif.shown.is_none()), &tools.found) {
            (Some(coming), _) => el("section").set("class", "card offer").with(coming).done(),
            (None, Some(found)) => later::offer(tools, whatif.on, found),
            (None, None) => nothing(),
        },
    }
}

pub(super) fn noting(tools: &Tools, note: Note) -> Callback<MouseEvent> {
    let on = tools.note.clone();
    Callback::from(move |_| on.emit(note.clone()))
}

/// What one more plan is called: by the next number that no plan has.
pub(super) fn fresh_name(beside: &[Beside]) -> String {
    let mut number = beside.len();
    loop {
        number += 1;
        let format = beside.first().map(|plan| &plan.format);
        let name = words::scenarios::numbered(&format.map_or_else(String::new, |format| format.number(number as f64)));
        if beside.iter().all(|plan| plan.name != name) {
            return name;
        }
    }
}

/// Beneath the chart: pins the plan, or says what it is compared with.
pub(super) fn pin(whatif: &WhatIf) -> Html {
    let WhatIf { book, beside, on, .. } = whatif;
    let name = |at: usize| beside.get(at).map_or("", |plan| &*plan.name);
    let said = match book.pinned() {
        Some(pinned) if pinned == book.open() => words::pinned(name(pinned)),
        Some(pinned) => words::compared(name(book.open()), name(pinned)) + &whatif.compared.note,
        None => String::new(),
    };
    let is_pinned = book.pinned().is_some();
    let (does, action) =
        if is_pinned { (words::UNPIN, Action::Unpin) } else { (words::PIN, Action::Pin(fresh_name(beside))) };
    div("pin")
        .with(el("p").set("class", "pin-said").flag("hidden", !is_pinned).with(marked(&said)))
        .with(button(does).on_click(sending(on, action)))
        .done()
}
