//! The name and what can be done to the whole.

use yew::prelude::*;

use crate::{
    content::page,
    state::{Action, State},
    view::{
        edge,
        markup::{El, div, el, p},
    },
};

pub(super) fn header(state: &State, on: &Callback<Action>) -> Html {
    let done = match (state.can_undo(), state.is_example()) {
        (false, _) => "",
        (true, true) => page::RESET_DONE,
        (true, false) => page::CLEARED,
    };
    let summit = el("path").set("d", "M2 22 9 9l5 7 5-10 7 16Z").set("fill", "none").set("stroke-width", "2.4");
    let mark = el("svg").set("viewBox", "0 0 28 28").set("width", "28").set("height", "28").set("aria-hidden", "true");
    let brand = p("brand", "").with(mark.with(summit.set("stroke-linejoin", "round"))).text(page::NAME);
    // Not `disabled`, which would drop the focus: going back to the example from the example changes nothing.
    let reset = button(page::RESET).maybe("aria-disabled", state.is_example().then(|| "true".to_owned()));
    let reset = reset.on_click(sending(on, Action::Reset));
    let print = button(page::PRINT).on_click(Callback::from(|_| edge::print()));
    el("header")
        .set("class", "header")
        .with(brand)
        .with(div("header-done").set("role", "status").with(el("span").text(done)).with(
            button(page::UNDO).flag("hidden", !state.can_undo()).on_click(leaving(
                on,
                Action::Undo,
                ".header-tools .button",
            )),
        ))
        .with(div("header-tools").with(reset).with(print))
        .done()
}

/// A button with its words.
pub(super) fn button(words: impl Into<AttrValue>) -> El {
    el("button").set("type", "button").set("class", "button").text(words)
}

/// Sends `action` on a press.
pub(super) fn sending(on: &Callback<Action>, action: Action) -> Callback<MouseEvent> {
    let on = on.clone();
    Callback::from(move |_| on.emit(action.clone()))
}

/// The same from a button that goes away by it: the focus moves on to `next`.
pub(super) fn leaving(on: &Callback<Action>, action: Action, next: &'static str) -> Callback<MouseEvent> {
    let on = on.clone();
    Callback::from(move |event: MouseEvent| {
        edge::move_focus(&event.target_unchecked_into(), next);
        on.emit(action.clone());
    })
}
