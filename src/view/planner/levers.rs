//! What each lever alone must become, and what moves the next 90 days.

use yew::prelude::*;

use super::{
    Shown,
    card::{card, cells, difference, row, table},
    lenses::percent,
    working,
};
use crate::{
    content::{self, outlook as words, working::Figure},
    format::Format,
    plan::{answer::Sensitivity, unit::Money},
    view::markup::{el, marked, p},
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

/// A bar either side for each lever.
pub(super) fn sensitivity(shown: &Shown) -> Html {
    let Shown { outcome, format, .. } = shown;
    let entries = &outcome.answer.sensitivity;
    let widest = entries.iter().map(reach).fold(0.0, f64::max);
    let none = widest <= 0.0;
    let text = if none {
        words::SENSITIVITY_NOTHING.to_owned()
    } else {
        words::sensitivity_text(&outcome.plan, &outcome.answer, format)
    };
    let mut entries = if none { Vec::new() } else { entries.clone() };
    // What moves most comes first. Six entries are soon in order, and a sort would weigh more.
    for _ in 0..entries.len() {
        for at in 1..entries.len() {
            if let Some([first, second]) = entries.get_mut(at - 1..=at)
                && reach(first) < reach(second)
            {
                std::mem::swap(first, second);
            }
        }
    }
    let rows = entries.iter().map(|entry| {
        row(words::lever_name(entry.lever))
            .with(el("td").text(signed(entry.low, format)))
            .with(el("td").set("class", "swing").set("aria-hidden", "true").with(swing(entry, widest)))
            .with(el("td").text(signed(entry.high, format)))
    });
    card("card", "ridgeline-sensitivity", words::SENSITIVITY_HEADING)
        .with(el("p").set("class", "hint").with(marked(&text)))
        .with(difference(&shown.differences.revenue90))
        .with(table(&words::SENSITIVITY_COLUMNS, rows).flag("hidden", none))
        .with(working::show(Figure::Sensitivity, shown))
        .done()
}

fn reach(entry: &Sensitivity) -> f64 {
    entry.low.get().abs().max(entry.high.get().abs())
}

fn signed(change: Money, format: &Format) -> String {
    content::signed(change.get(), &format.money_short(Money(change.get().abs())))
}

fn swing(entry: &Sensitivity, widest: f64) -> Html {
    let bar = |change: Money, class| {
        let width = if widest > 0.0 { change.get().abs() / widest * 50.0 } else { 0.0 };
        let from = if change.get() < 0.0 { 50.0 - width } else { 50.0 };
        let bar = el("rect").set("class", class).set("y", "3").set("height", "10");
        bar.attr("x", percent(from)).attr("width", percent(width))
    };
    let axis = el("line").set("x1", "50%").set("x2", "50%").set("y2", "16").set("class", "swing-axis");
    el("svg")
        .set("width", "100%")
        .set("height", "16")
        .with(bar(entry.low, "swing-low"))
        .with(bar(entry.high, "swing-high"))
        .with(axis)
        .done()
}
