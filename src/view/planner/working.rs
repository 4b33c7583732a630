//! "Show the working", under every figure.

use std::rc::Rc;

use web_sys::HtmlDetailsElement;
use yew::prelude::*;

use super::Outcome;
use crate::{
    content::{
        page,
        working::{Figure, working},
    },
    format::Format,
};

#[derive(Properties, PartialEq)]
pub(super) struct WorkingProps {
    /// Whose working.
    pub(super) figure: Figure,
    /// With which numbers.
    pub(super) outcome: Rc<Outcome>,
    /// Written how.
    pub(super) format: Rc<Format>,
}

/// The working, written only while it is open: there are ten of them, and each keystroke would write them all.
#[component]
pub(super) fn Working(props: &WorkingProps) -> Html {
    let open = use_state_eq(|| false);
    let toggle = {
        let open = open.clone();
        Callback::from(move |event: Event| {
            let details = event.target_dyn_into::<HtmlDetailsElement>();
            open.set(details.is_some_and(|details| details.open()));
        })
    };
    let body = if *open {
        let working = working(props.figure, &props.outcome.plan, &props.outcome.answer, &props.format);
        let lines = working.lines.into_iter().enumerate().map(|(at, line)| html! { <li key={at}>{ line }</li> });
        html! { <div><ul>{ for lines }</ul><p class="working-source">{ working.source }</p></div> }
    } else {
        html! { <div /> }
    };
    html! {
        <details class="working" ontoggle={toggle}>
            <summary>{ page::SHOW_WORKING }</summary>
            { body }
        </details>
    }
}
