//! Steps back and forward for fingers, at the end of the form: keys do the same.

use yew::prelude::*;

use super::sending;
use crate::{
    content::page,
    state::{Action, State},
    view::markup::{El, button, div},
};

/// The two buttons. They are there before there is anything to take back: nothing moves away from who is about to press it.
pub(super) fn steps(state: &State, on: &Callback<Action>) -> El {
    // At the last step a button keeps its place, and the focus of who has just pressed it.
    let step = |label: &'static str, about: &'static str, can: bool, action: Action| {
        button(label)
            .set("aria-label", about)
            .maybe("aria-disabled", (!can).then(|| "true".to_owned()))
            .on_click(sending(on, action))
    };
    div("two form-steps").with(step(page::UNDO, page::UNDO_EDIT, state.can_undo(), Action::Undo)).with(step(
        page::REDO,
        page::REDO_EDIT,
        state.can_redo(),
        Action::Redo,
    ))
}
