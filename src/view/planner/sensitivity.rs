//! What moves the next 90 days: a bar either side for each lever.

use std::rc::Rc;

use yew::prelude::*;

use super::{Outcome, working::Working};
use crate::{
    content::{outlook as words, working::Figure},
    format::Format,
    plan::{answer::Sensitivity, unit::Money},
    view::marked::marked,
};

pub(super) fn sensitivity(outcome: &Rc<Outcome>, format: &Rc<Format>) -> Html {
    let mut entries = outcome.answer.sensitivity.clone();
    entries.sort_by(|one, other| reach(other).total_cmp(&reach(one)));
    let widest = entries.first().map_or(0.0, reach);
    let rows = entries.iter().map(|entry| {
        let name = words::lever_name(entry.lever);
        html! {
            <tr key={name}>
                <th scope="row">{ name }</th>
                <td>{ signed(entry.low, format) }</td>
                <td class="swing" aria-hidden="true">{ swing(entry, widest) }</td>
                <td>{ signed(entry.high, format) }</td>
            </tr>
        }
    });
    html! {
        <section class="card" aria-labelledby="ridgeline-sensitivity">
            <h2 id="ridgeline-sensitivity">{ words::SENSITIVITY_HEADING }</h2>
            <p class="hint">{ marked(&words::sensitivity_text(&outcome.plan, &outcome.answer, format)) }</p>
            <table class="figures swings">
                <thead>
                    <tr>
                        <th scope="col">{ words::LEVERS_COLUMNS[0] }</th>
                        <th scope="col">{ "−20%" }</th>
                        <td aria-hidden="true" />
                        <th scope="col">{ "+20%" }</th>
                    </tr>
                </thead>
                <tbody>{ for rows }</tbody>
            </table>
            <Working figure={Figure::Sensitivity} outcome={outcome.clone()} format={format.clone()} />
        </section>
    }
}

fn reach(entry: &Sensitivity) -> f64 {
    entry.low.get().abs().max(entry.high.get().abs())
}

fn signed(change: Money, format: &Format) -> String {
    let size = format.money_short(Money(change.get().abs()));
    match change.get() {
        up if up > 0.0 => ["+", &size].concat(),
        down if down < 0.0 => ["−", &size].concat(),
        _ => size,
    }
}

fn swing(entry: &Sensitivity, widest: f64) -> Html {
    let bar = |change: Money, class: &'static str| {
        let width = if widest > 0.0 { change.get().abs() / widest * 50.0 } else { 0.0 };
        let from = if change.get() < 0.0 { 50.0 - width } else { 50.0 };
        let percent = |value: f64| format!("{}%", value.round() as u32);
        html! { <rect {class} x={percent(from)} width={percent(width)} y="3" height="10" /> }
    };
    html! {
        <svg width="100%" height="16">
            { bar(entry.low, "swing-low") }
            { bar(entry.high, "swing-high") }
            <line x1="50%" x2="50%" y2="16" class="swing-axis" />
        </svg>
    }
}
