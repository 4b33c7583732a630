//! What each lever alone must become, and what moves the next 90 days.

use yew::prelude::*;

use super::{
    Shown,
    card::{card, cells, difference, row, table},
    working,
};
use crate::{
    content::{self, outlook as words, working::Figure},
    format::Format,
    plan::unit::Money,
    view::{
        later,
        markup::{el, marked, nothing, p},
        whatif::coming,
    },
};

pub(super) fn levers(shown: &Shown) -> Html {
    let Shown { outcome, format, .. } = shown;
    let enough = outcome.answer.waiting.per_week.get() <= 0.0;
    let rows = outcome.answer.levers.iter().enumerate().map(|(at, need)| {
        let [name, today, needed, change] = words::lever_row(need, format);
        cells(row(name), [today, needed], shown.differences.levers.get(at)).with(el("td").text(change))
    });
    // Of nothing there is no multiple: what to start with is said instead.
    let none = outcome.plan.proposals.get() <= 0.0;
    let start = if none { words::levers_start(&outcome.plan, &outcome.answer, format) } else { String::new() };
    card("card", "ridgeline-levers", words::LEVERS_HEADING)
        .with(el("p").flag("hidden", !none).with(marked(&start)))
        .with(table(&words::LEVERS_COLUMNS, rows.filter(|_| !none)).flag("hidden", none))
        .with(p("hint", if enough { words::LEVERS_ENOUGH } else { words::LEVERS_NOTE }).flag("hidden", none))
        .with(working::show(Figure::Levers, shown))
        .done()
}

/// What 20 % less or more of each figure does: in figures, and as a picture to try them by once that is here.
pub(super) fn sensitivity(shown: &Shown) -> Html {
    let Shown { outcome, format, .. } = shown;
    let entries = &outcome.answer.sensitivity;
    let none = entries.iter().all(|entry| entry.low.get() == 0.0 && entry.high.get() == 0.0);
    let text = if none {
        words::SENSITIVITY_NOTHING.to_owned()
    } else {
        words::sensitivity_text(&outcome.plan, &outcome.answer, format)
    };
    let figures = if none {
        nothing()
    } else if coming(shown.whatif.tools).is_none() {
        later::tornado(shown.whatif, outcome)
    } else {
        let rows = entries.iter().map(|entry| {
            row(words::lever_name(entry.lever))
                .with(el("td").text(signed(entry.low, format)))
                .with(el("td").text(signed(entry.high, format)))
        });
        table(&words::SENSITIVITY_COLUMNS, rows).done()
    };
    card("card", "ridgeline-sensitivity", words::SENSITIVITY_HEADING)
        .with(el("p").set("class", "hint").with(marked(&text)))
        .with(difference(&shown.differences.revenue90))
        .with(figures)
        .with(working::show(Figure::Sensitivity, shown))
        .done()
}

fn signed(change: Money, format: &Format) -> String {
    content::signed(change.get(), &format.money_short(Money(change.get().abs())))
}
