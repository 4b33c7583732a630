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
    view::markup::{component, div, el, p},
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

/// The working of `figure`.
pub(super) fn show(figure: Figure, outcome: &Rc<Outcome>, format: &Rc<Format>) -> Html {
    component::<Working>(WorkingProps { figure, outcome: outcome.clone(), format: format.clone() })
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
    let mut body = div("");
    if *open {
        let working = working(props.figure, &props.outcome.plan, &props.outcome.answer, &props.format);
        let lines = working.lines.into_iter().enumerate().map(|(at, line)| el("li").key(at).text(line));
        body = body.with(el("ul").each(lines)).with(p("working-source", working.source));
    }
    el("details")
        .set("class", "working")
        .on_toggle(toggle)
        .with(el("summary").text(page::SHOW_WORKING))
        .with(body)
        .done()
}
