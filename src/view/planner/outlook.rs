//! The period under way, and the cost of waiting.

use std::rc::Rc;

use yew::prelude::*;

use super::{Outcome, working::Working};
use crate::{
    content::{outlook as words, working::Figure},
    format::Format,
    view::marked::marked,
};

pub(super) fn period(outcome: &Rc<Outcome>, format: &Rc<Format>) -> Html {
    html! {
        <section class="card period" aria-labelledby="ridgeline-period">
            <h2 id="ridgeline-period">{ words::period_heading(&outcome.plan) }</h2>
            <p>{ marked(&words::period_text(&outcome.plan, &outcome.answer, format)) }</p>
            <Working figure={Figure::Period} outcome={outcome.clone()} format={format.clone()} />
        </section>
    }
}

pub(super) fn waiting(outcome: &Rc<Outcome>, format: &Rc<Format>) -> Html {
    let (figure, text) = words::waiting(&outcome.plan, &outcome.answer, format);
    let tone = if outcome.answer.waiting.per_week.get() > 0.0 { "is-short" } else { "is-good" };
    html! {
        <section class={classes!("card", "waiting", tone)} aria-labelledby="ridgeline-waiting">
            <h2 id="ridgeline-waiting">{ words::WAITING_HEADING }</h2>
            <p class="big">{ figure }</p>
            <p class="hint">{ marked(&text) }</p>
            <Working figure={Figure::Waiting} outcome={outcome.clone()} format={format.clone()} />
        </section>
    }
}
