//! The answers to a check in a link: where it stands, and what of the check is the visitor's own.

use yew::prelude::*;

use super::{Desk, El, el, p};
use crate::{
    content::{
        check::{Check, page as words},
        whatif::keep as keep_words,
    },
    state::Notebook,
    view::{arrival::Arrival, later},
};

/// Where a link begins, and whether the last one was copied.
pub(in crate::view) struct Keep {
    /// The page's address; empty where there are no links.
    pub(in crate::view) base: String,
    /// How copying it went, once that was asked for.
    pub(in crate::view) said: &'static str,
    /// Hears how it goes.
    pub(in crate::view) on: Callback<&'static str>,
    /// Whether what writes and reads links is here.
    pub(in crate::view) arrival: Arrival,
    /// Hears that it is needed.
    pub(in crate::view) need: Callback<()>,
}

impl Keep {
    /// What stands in the place of what it is not here for yet.
    pub(in crate::view) fn instead(&self) -> Option<El> {
        self.arrival.instead("keep-coming", true, &|| self.need.reform(|_| ()))
    }
}

/// The link, below the result: what sticks beside the questions is to be no higher than a screen.
pub(in crate::view) fn panel(desk: &Desk) -> El {
    let Desk { check, keep, .. } = desk;
    let none = keep.base.is_empty() || !is_begun(check, desk.notebook);
    let place = el("details").set("class", "card keep").flag("hidden", none);
    // Unfolded first it is asked for; folded, or unfolded again, no more.
    let place = if keep.arrival == Arrival::Absent { place.on_toggle(keep.need.reform(|_| ())) } else { place };
    let place = place.with(el("summary").text(keep_words::HEADING)).with(p("hint", words::KEEP_HINT));
    match keep.instead() {
        Some(coming) => place.with(coming),
        None => place.with(later::answers_link(desk)),
    }
}

/// Something of the visitor's own stands in the check: more than how far they have come in it.
pub(in crate::view) fn is_begun(check: &Check, notebook: &Notebook) -> bool {
    let start = [check.sheet.id, "."].concat();
    let own = |name: &str| name.starts_with(&start) && !name.ends_with(super::STEP) && name != "diagnosis.rep";
    notebook.entries().iter().any(|entry| own(&entry.0))
}
