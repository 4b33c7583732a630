//! Keeps what was typed, once the typing rests and at the latest when the page goes.

use std::{cell::RefCell, rc::Rc};

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::edge::{self, Pairs};

/// Writing takes longer than drawing: it waits until a frame can be spared.
const REST_MS: u32 = 300;

/// What is to be kept under one key.
pub(super) struct Saving {
    key: &'static str,
    waiting: Rc<RefCell<Option<Pairs>>>,
    timer: Option<Timeout>,
    _leaving: Option<EventListener>,
}

impl Saving {
    /// Keeps things under `key`, for as long as it is there itself.
    pub(super) fn new(key: &'static str) -> Self {
        let waiting = Rc::new(RefCell::new(None));
        let flush = flushing(key, &waiting);
        let leaving = web_sys::window().map(|window| EventListener::new(&window, "pagehide", move |_| flush()));
        Self { key, waiting, timer: None, _leaving: leaving }
    }

    /// Keeps `pairs` for the next visit.
    pub(super) fn keep(&mut self, pairs: Pairs) {
        self.waiting.replace(Some(pairs));
        self.timer = Some(Timeout::new(REST_MS, flushing(self.key, &self.waiting)));
    }
}

fn flushing(key: &'static str, waiting: &Rc<RefCell<Option<Pairs>>>) -> impl Fn() + 'static {
    let waiting = waiting.clone();
    move || {
        if let Some(pairs) = waiting.take() {
            edge::save(key, &pairs);
        }
    }
}

/// Keeps `value`, as `pairs` writes it, under `key` for the next visit, once the visitor changed it.
#[hook]
pub(super) fn use_saving<T: Clone + PartialEq + 'static>(
    key: &'static str,
    value: T,
    pairs: impl Fn(&T) -> Pairs + 'static,
) {
    let saving = use_mut_ref(|| None::<Saving>);
    use_effect_with(value, move |value| match &mut *saving.borrow_mut() {
        Some(saving) => saving.keep(pairs(value)),
        first => *first = Some(Saving::new(key)),
    });
}
