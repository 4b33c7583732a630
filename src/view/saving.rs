//! Keeps the draft, once the typing rests and at the latest when the page goes.

use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::edge;
use crate::state::{Saved, Separators, State};

/// Writing takes longer than drawing: it waits until a frame can be spared.
const REST_MS: u32 = 300;

/// Keeps `state` for the next visit, unless the visitor only came by.
#[hook]
pub(super) fn use_saving(state: &UseReducerHandle<State>, separators: Separators) {
    let waiting = use_mut_ref(|| None::<Saved>);
    let flush = {
        let waiting = waiting.clone();
        Rc::new(move || {
            if let Some(saved) = waiting.borrow_mut().take() {
                edge::save(&saved);
            }
        })
    };
    {
        let flush = flush.clone();
        use_effect_with((), move |()| {
            let window = web_sys::window();
            let listener = window.map(|window| EventListener::new(&window, "pagehide", move |_| flush()));
            move || drop(listener)
        });
    }
    let first = use_mut_ref(|| true);
    use_effect_with(state.clone(), move |state| {
        let mut timer = None;
        if !first.replace(false) {
            *waiting.borrow_mut() = Some(Saved::of(state, &separators));
            timer = Some(Timeout::new(REST_MS, move || flush()));
        }
        move || drop(timer)
    });
}
