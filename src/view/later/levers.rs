//! What each lever alone must become, and what moves the next 90 days.

use yew::prelude::*;

use super::tornado;
use crate::{
    content::{outlook as words, working::Figure},
    view::{
        markup::{el, marked, nothing, p},
        planner::{
            Shown,
            card::{card, cells, difference, row, table},
            working,
        },
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

/// What 20 % less or more of each figure does: a picture to try them by.
pub(super) fn sensitivity(shown: &Shown) -> Html {
    let Shown { outcome, format, .. } = shown;
    let none = outcome.answer.sensitivity.iter().all(|entry| entry.low.get() == 0.0 && entry.high.get() == 0.0);
    let (text, picture) = if none {
        (words::SENSITIVITY_NOTHING.to_owned(), nothing())
    } else {
        let text = words::sensitivity_text(&outcome.plan, &outcome.answer, format);
        (text, tornado::picture(shown.whatif, outcome))
    };
    card("card", "ridgeline-sensitivity", words::SENSITIVITY_HEADING)
        .with(el("p").set("class", "hint").with(marked(&text)))
        .with(difference(&shown.differences.revenue90))
        .with(picture)
        .with(working::show(Figure::Sensitivity, shown))
        .done()
}
