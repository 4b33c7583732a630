//! Which screen the address asks for: `#/fit` is the fit check, anything unknown the plan.
//!
//! The plan and the checks are two apps in two modules, so that a visitor loads only what they look at. Both may be in the page, each in a
//! place of its own; the one whose screen is asked for opens itself, and the styles hide the other.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::edge::{self, Options};
use crate::content::check::NAMES;

/// The screen that an address asks for: `fit` of `fit/1/…`, where answers came with it.
pub(super) fn screen(address: &str) -> &str {
    address.split_once('/').map_or(address, |(screen, _)| screen)
}

/// The address asks for the plan: for none of the checks.
pub(super) fn is_plan(address: &str) -> bool {
    !NAMES.iter().any(|(id, _)| *id == screen(address))
}

/// Calls back with every other screen that the address asks for, until what is returned is dropped.
pub(super) fn on_address(call: impl Fn(String) + 'static) -> Option<EventListener> {
    web_sys::window().map(|window| EventListener::new(&window, "hashchange", move |_| call(edge::address())))
}

/// Opens the app that `place` is in, called `app`: the other is hidden, the page's title says `title`, and the focus goes to the heading,
/// unless the page has only just arrived. Title and scroll are left alone in a page that is someone else's.
pub(super) fn open(place: &NodeRef, app: &'static str, title: &str, options: &Options) {
    let own = place.cast::<HtmlElement>();
    let root = own.as_ref().and_then(|own| own.closest("[data-app]").ok()?).and_then(|app| app.parent_element());
    let (Some(own), Some(root)) = (own, root) else { return };
    // Who is elsewhere on a page of someone else's is not called away from there either.
    let arrived = !root.has_attribute("data-open") || root.has_attribute("data-quiet");
    let _ = root.set_attribute("data-open", app);
    if let Some(page) = own.owner_document().filter(|_| !options.is_embedded()) {
        page.set_title(title);
    }
    if arrived {
        return;
    }
    if let Some(heading) = own.query_selector("h1").ok().flatten().and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = heading.set_attribute("tabindex", "-1");
        let _ = heading.focus();
        if let Some(window) = web_sys::window().filter(|_| !options.is_embedded()) {
            window.scroll_to_with_x_and_y(0.0, 0.0);
        }
    }
}
