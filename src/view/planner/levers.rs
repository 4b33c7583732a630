//! What each lever alone must become, and what moves the next 90 days.

use yew::prelude::*;

use super::{
    Shown,
    card::{card, row, table},
    lenses::percent,
    working,
};
use crate::{
    content::{outlook as words, working::Figure},
    format::Format,
    plan::{answer::Sensitivity, unit::Money},
    view::markup::{el, marked, p},
};

pub(super) fn levers(shown: &Shown) -> Html {
    let Shown { outcome, format, .. } = shown;
    let enough = outcome.answer.waiting.per_week.get() <= 0.0;
    let rows = outcome.answer.levers.iter().map(|need| {
        let [name, today, needed, change] = words::lever_row(need, format);
        row(name).with(el("td").text(today)).with(el("td").text(needed)).with(el("td").text(change))
    });
    card("card", "ridgeline-levers", words::LEVERS_HEADING)
        .with(table(&words::LEVERS_COLUMNS, rows))
        .with(p("hint", if enough { words::LEVERS_ENOUGH } else { words::LEVERS_NOTE }))
        .with(working::show(Figure::Levers, shown))
        .done()
}

/// A bar either side for each lever.
pub(super) fn sensitivity(shown: &Shown) -> Html {
    let Shown { outcome, format, .. } = shown;
    let entries = &outcome.answer.sensitivity;
    let widest = entries.iter().map(reach).fold(0.0, f64::max);
    let rows = entries.iter().map(|entry| {
        row(words::lever_name(entry.lever))
            .with(el("td").text(signed(entry.low, format)))
            .with(el("td").set("class", "swing").set("aria-hidden", "true").with(swing(entry, widest)))
            .with(el("td").text(signed(entry.high, format)))
    });
    card("card", "ridgeline-sensitivity", words::SENSITIVITY_HEADING)
        .with(el("p").set("class", "hint").with(marked(&words::sensitivity_text(
            &outcome.plan,
            &outcome.answer,
            format,
        ))))
        .with(table(&words::SENSITIVITY_COLUMNS, rows))
        .with(working::show(Figure::Sensitivity, shown))
        .done()
}

fn reach(entry: &Sensitivity) -> f64 {
    entry.low.get().abs().max(entry.high.get().abs())
}

fn signed(change: Money, format: &Format) -> String {
    let sign = match change.get() {
        up if up > 0.0 => "+",
        down if down < 0.0 => "−",
        _ => "",
    };
    [sign, &format.money_short(Money(change.get().abs()))].concat()
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
