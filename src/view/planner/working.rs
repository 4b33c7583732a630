//! "Show the working", under every figure.

use std::rc::Rc;

use web_sys::HtmlDetailsElement;
use yew::prelude::*;

use super::Shown;
use crate::{
    content::{
        page,
        working::{Figure, working},
    },
    view::markup::{div, el, p},
};

/// Which workings are unfolded, a bit for each figure.
pub(in crate::view) type Unfolded = UseStateHandle<u16>;

/// The working of `figure`, written only while it is unfolded: there are ten, and each keystroke would write them all.
pub(super) fn show(figure: Figure, shown: &Shown) -> Html {
    let bit = 1 << figure as u16;
    let toggle = {
        let unfolded = Rc::new(shown.unfolded.clone());
        Callback::from(move |event: Event| {
            let details: HtmlDetailsElement = event.target_unchecked_into();
            unfolded.set(if details.open() { **unfolded | bit } else { **unfolded & !bit });
        })
    };
    let mut body = div("");
    if **shown.unfolded & bit != 0 {
        let working = working(figure, &shown.outcome.plan, &shown.outcome.answer, shown.format);
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
