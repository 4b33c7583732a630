//! Coverage by confidence.

use std::rc::Rc;

use yew::prelude::*;

use super::{Outcome, working::Working};
use crate::{
    content::{outlook as words, working::Figure},
    format::Format,
    view::marked::marked,
};

pub(super) fn confidence(outcome: &Rc<Outcome>, format: &Rc<Format>) -> Html {
    let heads = words::CONFIDENCE_COLUMNS.iter().map(|head| html! { <th key={*head} scope="col">{ *head }</th> });
    let rows = outcome.answer.confidence.iter().map(|entry| {
        let level = format.percent(entry.level);
        html! {
            <tr key={level.clone()}>
                <th scope="row">{ level }</th>
                <td>{ format.number(entry.opportunities) }</td>
                <td>{ format.number(entry.coverage.get()) }{ "×" }</td>
            </tr>
        }
    });
    html! {
        <section class="card" aria-labelledby="ridgeline-confidence">
            <h2 id="ridgeline-confidence">{ words::CONFIDENCE_HEADING }</h2>
            <p class="hint">{ marked(&words::confidence_text(&outcome.plan, &outcome.answer, format)) }</p>
            <table class="figures">
                <thead><tr>{ for heads }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
            <Working figure={Figure::Confidence} outcome={outcome.clone()} format={format.clone()} />
        </section>
    }
}
