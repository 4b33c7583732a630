//! What arrives at a visitor's first sign of doing anything: the warnings and all that stands below them, the tools of what-if, and what
//! unfolds under the figures; of the checks, links to answers. The release cuts it off from the plan, and from the checks, into a wasm of
//! its own (`xtask`, `dist/split`), with all that nothing else uses.
//!
//! The functions of this file are its gates: from outside it is entered through them alone, and only once it has arrived.

mod against;
mod answers;
mod compare;
mod contact;
pub mod goal;
mod keep;
mod levers;
mod more;
mod outlook;
mod road;
mod rows;
mod scenarios;
mod sending;
mod takeaway;
mod tools;
pub mod tornado;
pub mod waiting;
mod warnings;
mod weeks;
mod wish;
mod working;

use std::rc::Rc;

use yew::{prelude::*, virtual_dom::VList};

pub use self::wish::{Asked, Attempt, Wish};
use super::{
    chart::ElevationProps,
    check::Desk,
    markup::{div, nothing},
    planner::{Outcome, Shown, fieldset::Sheet},
    whatif::{Beside, Compared, Tools, WhatIf},
};
use crate::{
    content::{check::Check, working::Figure},
    format::Format,
    state::{Action, Entry, LinkFault, Separators, Shared},
};

/// The weeks of the chart as a table.
#[inline(never)]
pub(super) fn weeks(chart: &ElevationProps) -> Html {
    weeks::table(chart)
}

/// The optional part of the form.
#[inline(never)]
pub(super) fn optional(sheet: &Sheet) -> Html {
    more::fields(sheet)
}

/// What stands beside the form, after the three indicators.
#[inline(never)]
pub(super) fn beside(shown: &Shown) -> Html {
    VList::from(vec![outlook::period(shown), warnings::warnings(shown)]).into()
}

/// What follows below it, over the whole width: the tools, what comes of the plan where it has an answer, and whom to contact.
#[inline(never)]
pub(super) fn further(whatif: &WhatIf, shown: Option<&Shown>) -> Html {
    let [below, contact] = shown.map_or_else(
        || [nothing(), nothing()],
        |shown| {
            let middle = div("stack").with(outlook::waiting(shown)).with(outlook::confidence(shown));
            let below = div("split").with(levers::levers(shown)).with(middle).with(levers::sensitivity(shown));
            [below.done(), contact::call_to_action(shown)]
        },
    );
    VList::from(vec![tools::section(whatif), below, contact]).into()
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
