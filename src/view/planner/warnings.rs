//! Valleys and warnings, with the day until which each can be helped.

use std::rc::Rc;

use yew::prelude::*;

use super::{Outcome, working::Working};
use crate::{
    content::{warning, working::Figure},
    format::Format,
    view::marked::marked,
};

pub(super) fn warnings(outcome: &Rc<Outcome>, format: &Rc<Format>) -> Html {
    let notices = warning::notices(&outcome.plan, &outcome.answer, format);
    let nothing = notices.is_empty();
    let items = notices.into_iter().map(|notice| {
        html! {
            <li class={classes!("notice", notice.grave.then_some("is-grave"))} key={notice.title.clone()}>
                <svg class="notice-mark" viewBox="0 0 34 34" width="34" height="34" aria-hidden="true">
                    <rect width="34" height="34" rx="10" /><path d="M11 13h12l-6 9Z" />
                </svg>
                <h3>{ notice.title }</h3>
                <p class="notice-by">{ notice.by }{ " " }<strong>{ notice.when }</strong></p>
                <p class="notice-text">{ marked(&notice.text) }</p>
            </li>
        }
    });
    html! {
        <section class="card" aria-labelledby="ridgeline-warnings">
            <h2 id="ridgeline-warnings">{ warning::HEADING }</h2>
            <p class="hint" hidden={!nothing}>{ warning::NOTHING }</p>
            <ul class="notices">{ for items }</ul>
            <Working figure={Figure::Valleys} outcome={outcome.clone()} format={format.clone()} />
        </section>
    }
}
