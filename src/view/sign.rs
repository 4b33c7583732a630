//! The first sign of a visitor's doing anything, at which what comes later is asked for.

use gloo_events::EventListener;
use yew::{Callback, NodeRef};

use super::{edge::Options, keys::ground};

/// What a visitor does first: points, presses a key, scrolls, types, comes in by the keyboard, or has something pressed by what reads the
/// page to them.
const SIGNS: [&str; 8] = ["pointerdown", "keydown", "wheel", "touchstart", "scroll", "input", "focusin", "click"];

/// Calls at every one of them, until what is returned is dropped: anywhere on the page, or, where that is someone else's, within `place`.
pub(super) fn on_sign(place: &NodeRef, options: &Options, call: &Callback<()>) -> Vec<EventListener> {
    let mut signs = Vec::new();
    let Some(ground) = ground(place, options) else { return signs };
    for sign in SIGNS {
        let call = call.clone();
        signs.push(EventListener::new(&ground, sign, move |_| call.emit(())));
    }
    signs
}
