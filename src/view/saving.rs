//! Keeps what was typed, once the typing rests and at the latest when the page goes.

use std::{cell::RefCell, rc::Rc};

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::edge::{self, Pairs};
use crate::state::{Notebook, Saved, Separators, State};

/// Writing takes longer than drawing: it waits until a frame can be spared.
const REST_MS: u32 = 300;

/// What waits to be kept, and under which key.
type Waiting = Rc<RefCell<Vec<(&'static str, Pairs)>>>;

/// Keeps the plan and the checks' answers for the next visit, each once the visitor changed it.
#[hook]
pub(super) fn use_saving(
    state: &UseReducerHandle<State>,
    notebook: &UseReducerHandle<Notebook>,
    separators: Separators,
) {
    let waiting: Waiting = use_mut_ref(Vec::new);
    {
        let waiting = waiting.clone();
        use_effect_with((), move |()| {
            let window = web_sys::window();
            let listener = window.map(|window| EventListener::new(&window, "pagehide", move |_| flush(&waiting)));
            move || drop(listener)
        });
    }
    let first = use_mut_ref(|| None);
    use_effect_with((state.clone(), notebook.clone()), move |(state, notebook)| {
        let mut timer = None;
        if let Some((plan, notes)) = first.replace(Some((state.clone(), notebook.clone()))) {
            let mut queue = waiting.borrow_mut();
            if *state != plan {
                put(&mut queue, edge::PLAN, Saved::of(state, &separators).pairs().to_vec());
            }
            if *notebook != notes {
                put(&mut queue, edge::CHECKS, notebook.pairs());
            }
            let waiting = waiting.clone();
            timer = Some(Timeout::new(REST_MS, move || flush(&waiting)));
        }
        move || drop(timer)
    });
}

fn put(queue: &mut Vec<(&'static str, Pairs)>, key: &'static str, pairs: Pairs) {
    queue.retain(|waiting| waiting.0 != key);
    queue.push((key, pairs));
}

fn flush(waiting: &Waiting) {
    for (key, pairs) in waiting.take() {
        edge::save(key, &pairs);
    }
}
