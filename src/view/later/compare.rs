//! The open plan beside the pinned one.

use std::rc::Rc;

use yew::prelude::*;

use super::working::lines as listed;
use crate::{
    content::whatif::{self as words, difference, effect, road},
    format::Format,
    plan::compare::{Side, compare},
    state::Action,
    view::{
        chart,
        markup::{El, button, div, el, marked, nothing},
        planner::{Outcome, leaving},
        whatif::{Beside, Compared, WhatIf},
    },
};

/// A plan and its answer.
pub(super) fn side(outcome: &Outcome) -> Side<'_> {
    Side { plan: &outcome.plan, answer: &outcome.answer }
}

/// The plan that is open beside the pinned one.
pub(super) fn compared(pinned: &Beside, open: &Outcome, format: &Rc<Format>) -> Compared {
    let Some(before) = &pinned.outcome else {
        return Compared { note: effect::incomplete(&pinned.name), ..Compared::default() };
    };
    let Some(found) = compare(side(before), side(open)) else {
        return Compared { note: effect::CURRENCIES.to_owned(), ..Compared::default() };
    };
    let (one, two) = (&before.plan, &open.plan);
    let note = effect::note(&found, one, two);
    // Two plans that are the same have one road, and nothing to tell apart.
    if found.changes.is_empty() {
        return Compared { note, ..Compared::default() };
    }
    let called = road::name(&pinned.name, one, two);
    let about = road::about(&pinned.name, &open.answer.weeks, &found.paces, two, format);
    let chance = two.closed.get() > 0.0 && two.closed < two.target && one.closed.get() > 0.0;
    Compared {
        effect: effect::effect(&found, one, two, format),
        differences: difference::differences(&found.figures, chance, format),
        road: (!about.is_empty()).then(|| Rc::new(chart::Beside { name: called, paces: found.paces, about })),
        note,
    }
}

/// What the open plan is compared with, where that is another.
fn other(whatif: &WhatIf) -> Option<usize> {
    whatif.book.pinned().filter(|pinned| *pinned != whatif.book.open())
}

fn name<'a>(whatif: &WhatIf<'a>, at: usize) -> &'a str {
    whatif.beside.get(at).map_or("", |plan| &plan.name)
}

/// What is being changed and what is not, where two plans are compared.
pub(super) fn said(whatif: &WhatIf) -> String {
    let said = |pinned| words::compared(name(whatif, whatif.book.open()), name(whatif, pinned));
    other(whatif).map_or_else(String::new, said)
}

/// The same with the way back, or that the pinned plan is the open one; nothing where none is pinned.
pub(super) fn changing(whatif: &WhatIf) -> Option<El> {
    let Some(pinned) = other(whatif) else {
        let pinned = words::pinned(name(whatif, whatif.book.pinned()?));
        return Some(div("changing").with(el("p").set("class", "hint").with(marked(&pinned))));
    };
    let back = button(words::back(name(whatif, pinned)));
    let back = back.on_click(leaving(whatif.on, Action::Open(pinned), ".whatif-tools .button"));
    Some(div("changing").with(el("p").with(marked(&said(whatif)))).with(back))
}

/// How the difference in revenue comes about.
pub(super) fn working(whatif: &WhatIf) -> Html {
    let WhatIf { book, beside, .. } = whatif;
    let pinned = book.pinned().and_then(|at| beside.get(at));
    let lines = pinned.zip(whatif.shown).and_then(|(pinned, open)| {
        let found = compare(side(pinned.outcome.as_ref()?), side(open))?;
        let name = beside.get(book.open()).map_or("", |open| &*open.name);
        Some(effect::working(&found, [&pinned.name, name], whatif.format))
    });
    lines.map_or_else(nothing, |lines| listed(div(""), lines, effect::SOURCE).done())
}
