//! What each lever alone must become.

use std::rc::Rc;

use yew::prelude::*;

use super::{Outcome, working::Working};
use crate::{
    content::{outlook as words, working::Figure},
    format::Format,
};

pub(super) fn levers(outcome: &Rc<Outcome>, format: &Rc<Format>) -> Html {
    let levers = &outcome.answer.levers;
    let enough = outcome.answer.waiting.per_week.get() <= 0.0;
    let heads = words::LEVERS_COLUMNS.iter().map(|head| html! { <th key={*head} scope="col">{ *head }</th> });
    let rows = levers.iter().map(|need| {
        let [name, today, needed, change] = words::lever_row(need, format);
        html! {
            <tr key={name.clone()}>
                <th scope="row">{ name }</th><td>{ today }</td><td>{ needed }</td><td>{ change }</td>
            </tr>
        }
    });
    html! {
        <section class="card" aria-labelledby="ridgeline-levers">
            <h2 id="ridgeline-levers">{ words::LEVERS_HEADING }</h2>
            <table class="figures">
                <thead><tr>{ for heads }</tr></thead>
                <tbody>{ for rows }</tbody>
            </table>
            <p class="hint">{ if enough { words::LEVERS_ENOUGH } else { words::LEVERS_NOTE } }</p>
            <Working figure={Figure::Levers} outcome={outcome.clone()} format={format.clone()} />
        </section>
    }
}
