//! What arrives when it is first asked for: the tools of what-if, and what unfolds under the figures; of the checks, links to answers and
//! the site owner's words. The release cuts it off from the plan, and from the checks, into a wasm of its own (`xtask`, `dist/split`), with
//! all that nothing else uses.
//!
//! The functions of this file are its gates: from outside it is entered through them alone, and only once it has arrived.

mod against;
mod answers;
mod compare;
pub mod goal;
mod keep;
mod road;
mod scenarios;
mod sending;
mod takeaway;
pub mod tornado;
pub mod waiting;
mod wish;
mod working;

use std::rc::Rc;

use yew::prelude::*;

pub use self::wish::{Asked, Attempt, Wish};
use super::{
    check::Desk,
    configuration,
    edge::{self, Contact},
    markup::nothing,
    planner::{Outcome, Shown},
    whatif::{Beside, Compared, Tool, Tools, WhatIf},
};
use crate::{
    content::{
        check::{Check, configured::Entries},
        working::Figure,
    },
    format::Format,
    state::{Action, Entry, LinkFault, Separators, Shared},
};

/// The tool that is open.
#[inline(never)]
pub(super) fn panel(tool: Tool, whatif: &WhatIf) -> Html {
    match (tool, whatif.shown) {
        (Tool::Scenarios, _) => scenarios::panel(whatif),
        (Tool::Goal, Some(outcome)) => goal::panel(&goal::Panel {
            outcome,
            format: whatif.format,
            wish: &whatif.tools.wish,
            asked: &whatif.tools.asked,
            attempt: &whatif.tools.attempt,
            room: whatif.book.can_add(),
        }),
        (Tool::Waiting, Some(outcome)) => waiting::panel(outcome, whatif.format),
        (Tool::Keep, _) => keep::panel(whatif, whatif.base),
        (Tool::Take, _) => takeaway::panel(whatif, edge::today()),
        (_, None) => nothing(),
    }
}

/// What moves the next 90 days, as a picture whose bars can be tried.
#[inline(never)]
pub(super) fn tornado(whatif: &WhatIf, outcome: &Outcome) -> Html {
    tornado::picture(whatif, outcome)
}

/// The plan that is open beside the pinned one.
#[inline(never)]
pub(super) fn compared(pinned: &Beside, open: &Outcome, format: &Rc<Format>) -> Compared {
    compare::compared(pinned, open, format)
}

/// How the difference between them comes about.
#[inline(never)]
pub(super) fn difference(whatif: &WhatIf) -> Html {
    compare::working(whatif)
}

/// The working of a figure.
#[inline(never)]
pub(super) fn working(figure: Figure, shown: &Shown) -> Html {
    working::figure(figure, shown)
}

/// The summary, ready to send.
#[inline(never)]
pub(super) fn sending(contact: &Contact, shown: &Shown) -> Html {
    sending::panel(contact, shown)
}

/// What the part of an address behind `#` holds, numbers written with `separators`.
///
/// # Errors
/// Why it opens nothing.
#[inline(never)]
pub(super) fn opened(fragment: &str, separators: Separators) -> Result<Shared, LinkFault> {
    keep::opened(fragment, separators)
}

/// Asks whether to open what came with a link, or says why it cannot be.
#[inline(never)]
pub(super) fn offer(tools: &Tools, on: &Callback<Action>, found: &Result<Shared, LinkFault>) -> Html {
    keep::offer(tools, on, found)
}

/// The link to the answers of a check.
#[inline(never)]
pub(super) fn answers_link(desk: &Desk) -> Html {
    answers::link(desk)
}

/// What the address holds of `check`; none where it only asks for it.
#[inline(never)]
pub(super) fn answers_opened(check: &Check, address: &str, to: Separators) -> Option<Result<Vec<Entry>, LinkFault>> {
    answers::opened(check, address, to)
}

/// Asks whether to open what came with a link to a check, or says why it cannot be; `on` hears which.
#[inline(never)]
pub(super) fn answers_offer(found: &Result<Vec<Entry>, LinkFault>, on: &Callback<bool>) -> Html {
    answers::offer(found, on)
}

/// The checks that are `built_in`, in the site owner's words.
#[inline(never)]
pub(super) fn configured(built_in: &[&'static Check], entries: &Entries) -> Vec<&'static Check> {
    configuration::checks(built_in, entries)
}
