//! What can be done to the whole plan.

use yew::prelude::*;

use crate::{
    content::page,
    state::{Action, Done, State},
    view::{
        edge,
        markup::{El, button},
    },
};

/// What was done and can be taken back.
pub(in crate::view) fn done(state: &State) -> &'static str {
    match state.done() {
        None => "",
        Some(Done::Reset) => page::RESET_DONE,
        Some(Done::Cleared) => page::CLEARED,
        Some(Done::Restored) => page::RESTORED,
        Some(Done::Shared) => page::SHARED,
        Some(Done::Deleted) => page::DELETED,
    }
}

/// Takes it back.
pub(in crate::view) fn undo(state: &State, on: &Callback<Action>) -> Option<Callback<MouseEvent>> {
    state.done().map(|_| leaving(on, Action::Undo, ".header-tools .button"))
}

/// Goes back to the example.
pub(in crate::view) fn reset(state: &State, on: &Callback<Action>) -> El {
    // Not `disabled`, which would drop the focus: going back to the example from the example changes nothing.
    let reset = button(page::RESET).maybe("aria-disabled", state.book().is_first().then(|| "true".to_owned()));
    reset.on_click(sending(on, Action::Reset))
}

/// Sends `action` on a press.
pub(in crate::view) fn sending(on: &Callback<Action>, action: Action) -> Callback<MouseEvent> {
    let on = on.clone();
    Callback::from(move |_| on.emit(action.clone()))
}

/// The same from a button that goes away by it: the focus moves on to `next`.
pub(in crate::view) fn leaving(on: &Callback<Action>, action: Action, next: &'static str) -> Callback<MouseEvent> {
    let on = on.clone();
    Callback::from(move |event: MouseEvent| {
        edge::move_focus(&event.target_unchecked_into(), next);
        on.emit(action.clone());
    })
}
