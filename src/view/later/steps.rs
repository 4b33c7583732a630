//! Steps back and forward for fingers, at the end of the form: keys do the same.

use yew::prelude::*;

use crate::{
    content::page,
    state::{Action, State},
    view::{
        markup::{button, div, nothing},
        planner::sending,
    },
};

/// The two buttons, once there is anything to take back or to do again.
pub(super) fn steps(state: &State, on: &Callback<Action>) -> Html {
    let (back, forward) = (state.can_undo(), state.can_redo());
    if !back && !forward {
        return nothing();
    }
    // At the last step a button keeps its place, and the focus of who has just pressed it.
    let step = |label: &'static str, about: &'static str, can: bool, action: Action| {
        button(label)
            .set("aria-label", about)
            .maybe("aria-disabled", (!can).then(|| "true".to_owned()))
            .on_click(sending(on, action))
    };
    div("form-steps")
        .with(step(page::UNDO, page::UNDO_EDIT, back, Action::Undo))
        .with(step(page::REDO, page::REDO_EDIT, forward, Action::Redo))
        .done()
}
