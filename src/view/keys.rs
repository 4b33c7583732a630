//! Steps back and forward by keys, where a field has not its own.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent};
use yew::NodeRef;

use super::{
    edge::{self, Options},
    route::is_plan,
};
use crate::state::Action;

/// Inputs in which nothing is written: an edit of theirs is ours to take back.
const UNWRITTEN: [&str; 4] = ["range", "radio", "checkbox", "date"];

/// Calls with every step that is asked for, until what is returned is dropped: from anywhere on the page, or, where that is someone
/// else's, within `place`.
pub(super) fn on_step(place: &NodeRef, options: &Options, call: impl Fn(Action) + 'static) -> Option<EventListener> {
    let is_embedded = options.is_embedded();
    let target = ground(place, options)?;
    let listen = move |event: &web_sys::Event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let is_ours = is_embedded || is_plan(&edge::address());
        if let Some(step) = step(event).filter(|_| is_ours && !is_writing(event)) {
            event.prevent_default();
            call(step);
        }
    };
    Some(EventListener::new_with_options(&target, "keydown", EventListenerOptions::enable_prevent_default(), listen))
}

/// Where what a visitor does is heard: the whole page, or, where that is someone else's, `place`.
pub(super) fn ground(place: &NodeRef, options: &Options) -> Option<EventTarget> {
    Some(if options.is_embedded() { place.cast::<Element>()?.into() } else { web_sys::window()?.unchecked_into() })
}

/// Ctrl+Z; Ctrl+Shift+Z and Ctrl+Y. On a Mac, with its own key for these.
fn step(event: &KeyboardEvent) -> Option<Action> {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return None;
    }
    match (&*event.key(), event.shift_key()) {
        ("z" | "Z", false) => Some(Action::Undo),
        ("z" | "Z", true) | ("y" | "Y", false) => Some(Action::Redo),
        _ => None,
    }
}

fn is_writing(event: &KeyboardEvent) -> bool {
    let Some(target) = event.target() else { return false };
    let input = target.dyn_ref::<HtmlInputElement>();
    input.is_some_and(|input| !UNWRITTEN.contains(&&*input.type_())) || target.has_type::<HtmlTextAreaElement>()
}
