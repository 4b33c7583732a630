//! Keeps what was typed, once the typing rests and at the latest when the page goes.

use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::edge::{self, Pairs};

/// Writing takes longer than drawing: it waits until a frame can be spared.
const REST_MS: u32 = 300;

/// Keeps `value`, as `pairs` writes it, under `key` for the next visit, once the visitor changed it.
#[hook]
pub(super) fn use_saving<T: Clone + PartialEq + 'static>(
    key: &'static str,
    value: T,
    pairs: impl Fn(&T) -> Pairs + 'static,
) {
    let waiting = use_mut_ref(|| None::<Pairs>);
    let flush = {
        let waiting = waiting.clone();
        Rc::new(move || {
            if let Some(pairs) = waiting.take() {
                edge::save(key, &pairs);
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
    use_effect_with(value, move |value| {
        let mut timer = None;
        if !first.replace(false) {
            *waiting.borrow_mut() = Some(pairs(value));
            timer = Some(Timeout::new(REST_MS, move || flush()));
        }
        move || drop(timer)
    });
}
