//! What if: other plans beside today's, the lever that closes the gap, what waiting costs, and what is kept of it all.

pub mod goal;
mod road;
mod scenarios;
pub mod waiting;
mod wish;
mod working;

use std::rc::Rc;

use yew::prelude::*;

pub use self::wish::{Asked, Attempt, Wish};
use super::{
    markup::{button, div, el, marked, nothing},
    planner::{Outcome, sending},
};
use crate::{
    content::whatif as words,
    format::Format,
    state::{Action, Book, Draft},
};

/// What can be opened, one at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tool {
    /// The plans side by side.
    Scenarios,
}

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
    /// What is open.
    pub(super) tool: Option<Tool>,
    /// Opens another, or closes it.
    pub(super) open: &'a Callback<Option<Tool>>,
    /// Where actions go.
    pub(super) on: &'a Callback<Action>,
}

/// The buttons that open the tools, and the one that is open.
pub(super) fn section(whatif: &WhatIf) -> Html {
    let toggle = |tool: Tool, name: &'static str| {
        let open = whatif.open.clone();
        let is_open = whatif.tool == Some(tool);
        button(name)
            .key(name)
            .set("aria-expanded", if is_open { "true" } else { "false" })
            .on_click(Callback::from(move |_| open.emit((!is_open).then_some(tool))))
    };
    let panel = match whatif.tool {
        Some(Tool::Scenarios) => scenarios::panel(whatif),
        None => nothing(),
    };
    el("section")
        .set("class", "card whatif")
        .set("part", "whatif")
        .set("aria-labelledby", "ridgeline-whatif")
        .with(el("h2").set("id", "ridgeline-whatif").text(words::HEADING))
        .with(el("p").set("class", "hint").text(words::HINT))
        .with(div("whatif-tools").each([toggle(Tool::Scenarios, words::SCENARIOS)]))
        .with(panel)
        .done()
}

/// What one more plan is called: by the next number that no plan has.
fn fresh_name(beside: &[Beside]) -> String {
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
        Some(pinned) => words::compared(name(book.open()), name(pinned)),
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
