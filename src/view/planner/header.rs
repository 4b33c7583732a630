//! The name and what can be done to the whole.

use yew::prelude::*;

use crate::{
    content::page,
    state::{Action, State},
    view::edge,
};

pub(super) fn header(state: &State, on: &Callback<Action>) -> Html {
    let send = |action: Action| {
        let on = on.clone();
        Callback::from(move |_: MouseEvent| on.emit(action.clone()))
    };
    let done = if !state.can_undo() {
        ""
    } else if state.is_example() {
        page::RESET_DONE
    } else {
        page::CLEARED
    };
    html! {
        <header class="header">
            <p class="brand">
                <svg viewBox="0 0 28 28" width="28" height="28" aria-hidden="true">
                    <path d="M2 22 9 9l5 7 5-10 7 16Z" fill="none" stroke-width="2.4" stroke-linejoin="round" />
                </svg>
                { page::NAME }
            </p>
            <div class="header-done" role="status">
                <span>{ done }</span>
                <button type="button" class="button" hidden={!state.can_undo()} onclick={send(Action::Undo)}>
                    { page::UNDO }
                </button>
            </div>
            <div class="header-tools">
                <button type="button" class="button" disabled={state.is_example()} onclick={send(Action::Reset)}>
                    { page::RESET }
                </button>
                <button type="button" class="button" onclick={Callback::from(|_: MouseEvent| edge::print())}>
                    { page::PRINT }
                </button>
            </div>
        </header>
    }
}
