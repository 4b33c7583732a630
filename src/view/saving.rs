//! Keeps what was typed, soon after and at the latest when the page goes.

use std::{cell::RefCell, rc::Rc};

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;

use super::edge::{Pairs, Store};

/// Writing takes longer than drawing: not at every key.
const SOON_MS: u32 = 300;

/// What is to be kept under one key.
pub(super) struct Saving {
    key: &'static str,
    store: Store,
    waiting: Rc<RefCell<Option<Pairs>>>,
    _leaving: Option<EventListener>,
}

impl Saving {
    /// Keeps things in `store` under `key`, for as long as it is there itself.
    pub(super) fn new(key: &'static str, store: &Store) -> Self {
        let waiting = Rc::new(RefCell::new(None));
        let flush = flushing(key, store, &waiting);
        let leaving = web_sys::window().map(|window| EventListener::new(&window, "pagehide", move |_| flush()));
        Self { key, store: store.clone(), waiting, _leaving: leaving }
    }

    /// Keeps `pairs` for the next visit.
    pub(super) fn keep(&mut self, pairs: Pairs) {
        let before = self.waiting.replace(Some(pairs));
        if before.is_none() {
            Timeout::new(SOON_MS, flushing(self.key, &self.store, &self.waiting)).forget();
        }
    }
}

fn flushing(key: &'static str, store: &Store, waiting: &Rc<RefCell<Option<Pairs>>>) -> impl Fn() + 'static {
    let (store, waiting) = (store.clone(), waiting.clone());
    move || {
        if let Some(pairs) = waiting.take() {
            store.keep(key, &pairs);
        }
    }
}
