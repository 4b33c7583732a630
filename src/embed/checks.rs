//! The checks in someone else's page.

use wasm_bindgen::JsValue;
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use super::{
    options::{address, options, store},
    value::{call, get, text},
};
use crate::{
    content::check::configured,
    state::Notebook,
    view::{
        Checks, ChecksProps, Found, configuration,
        edge::{self, Store, pairs},
    },
};

/// The checks, mounted.
///
/// Their options are those of a plan, and `facts`, what it kept under that name. Their host is an object with the functions
/// `keep(key, text)` and `found(check, outcome, title)`.
pub struct EmbeddedChecks {
    handle: AppHandle<Checks>,
    store: Store,
    seen: Callback<Found>,
    /// The last configuration, and the checks in its words: made once, since they stay for as long as the page does.
    configured: (JsValue, configured::Checks),
}

impl EmbeddedChecks {
    /// Mounts the checks in `place`, whose content goes.
    pub fn new(place: Element, given: &JsValue, host: &JsValue) -> Self {
        let store = store(host);
        let seen = {
            let host = host.clone();
            Callback::from(move |found: Found| {
                call(&host, "found", &[found.check.into(), found.outcome.into(), found.title.into()]);
            })
        };
        let config = get(given, "config");
        let configured = configuration::checks_in(&config);
        let props = props(given, &store, &seen, &configured);
        let handle = Renderer::<Checks>::with_root_and_props(place, props).render();
        Self { handle, store, seen, configured: (config, configured) }
    }

    /// Gives them other options; what was answered stays, unless there is another `state`.
    pub fn update(&mut self, given: &JsValue) {
        let config = get(given, "config");
        if config != self.configured.0 {
            self.configured = (config.clone(), configuration::checks_in(&config));
        }
        self.handle.update(props(given, &self.store, &self.seen, &self.configured.1));
    }

    /// Takes them away.
    pub fn destroy(self) {
        self.handle.destroy();
    }
}

fn props(given: &JsValue, store: &Store, seen: &Callback<Found>, checks: &configured::Checks) -> ChecksProps {
    ChecksProps {
        options: options(given, store),
        checks: checks.clone(),
        today: edge::today(),
        notebook: Notebook::from_pairs(pairs(&text(given, "state"))),
        facts: pairs(&text(given, "facts")),
        address: address(given),
        seen: Some(seen.clone()),
    }
}
