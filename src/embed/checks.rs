//! The checks in someone else's page.

use js_sys::Object;
use wasm_bindgen::JsValue;
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use super::{
    answers,
    given::given,
    line::Wrong,
    options::{address, options, store},
    value::{call, get, plainly, set, text},
};
use crate::{
    content::check::{
        ALL, Check,
        configured::{Entries, configured},
    },
    format::Format,
    plan::Given,
    state::{Note, Notebook, Separators, read_answers},
    view::{
        Checks, ChecksProps, Found, Noted as Told, arrival, configuration,
        edge::{self, Store, pairs, query},
        prefix,
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
    /// The last configuration, as it was given and as it was read.
    config: (JsValue, Entries),
    locale: String,
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
        // Its host may ask for the answers to any check at any time.
        arrival::whole();
        let config = get(given, "config");
        let entries = configuration::entries_in(&config);
        let handle = Renderer::<Checks>::with_root_and_props(place, props(given, &store, &seen, &entries)).render();
        Self { handle, store, seen, config: (config, entries), locale: text(given, "locale") }
    }

    /// Gives them other options; what was answered stays, unless there is another `state`.
    pub fn update(&mut self, given: &JsValue) {
        self.locale = text(given, "locale");
        let config = get(given, "config");
        if config != self.config.0 {
            self.config = (config.clone(), configuration::entries_in(&config));
        }
        let state = text(given, "state");
        if !state.is_empty() {
            self.handle.send_message(Told::Given(Notebook::from_pairs(pairs(&state))));
        }
        self.handle.update(props(given, &self.store, &self.seen, &self.config.1));
    }

    /// The answers in what was kept as `state`, by check and question.
    pub fn answers(&self, state: &str) -> JsValue {
        let notebook = Notebook::from_pairs(pairs(state));
        let (all, separators) = (Object::new(), self.separators());
        for check in self.checks() {
            let prefix = prefix(&check.sheet, &notebook);
            let answered = read_answers(&check.sheet, &notebook, &prefix, &[], &separators).answers;
            let own = Object::new();
            for (question, value) in answers::written(&check.sheet, &answered) {
                set(&own, question, &plainly(&value));
            }
            if Object::keys(&own).length() > 0 {
                set(&all, check.sheet.id, &own);
            }
        }
        all.into()
    }

    /// What was kept as `state`, with `all`, answers by check and question, in the place of the answers to those checks: `state`, or
    /// `errors`, a list of `{ field, message }`.
    pub fn write(&self, all: &JsValue, state: &str) -> JsValue {
        let mut notebook = Notebook::from_pairs(pairs(state));
        let answer = Object::new();
        let mut errors = Vec::new();
        let mut wrong = |field: String, message: &str| errors.push(Wrong { field, message: message.to_owned() });
        let Given::Fields(checks) = given(all) else {
            wrong(
                String::new(),
                "Give the answers as an object of check, question and answer, such as { fit: { reps: 3 } }",
            );
            set(&answer, "errors", &plainly(&errors));
            return answer.into();
        };
        for (id, own) in checks {
            let Some(check) = self.checks().into_iter().find(|check| check.sheet.id == id) else {
                wrong(id, "There is no check of this name; check the spelling");
                continue;
            };
            match answers::read(&check.sheet, own) {
                Ok(entries) => {
                    let prefix = prefix(&check.sheet, &notebook);
                    for question in check.sheet.questions {
                        notebook = notebook.apply(Note::Write([&prefix, question.id].concat(), String::new()));
                    }
                    for (question, text) in entries {
                        notebook = notebook.apply(Note::Write([&prefix, question].concat(), text));
                    }
                }
                Err(faults) => faults.into_iter().for_each(|fault| wrong(fault.field, &fault.message)),
            }
        }
        set(&answer, "errors", &plainly(&errors));
        if errors.is_empty() {
            set(&answer, "state", &query(&notebook.pairs()).into());
        }
        answer.into()
    }

    /// The checks in the site owner's words; the component tells what is wrong with those.
    fn checks(&self) -> Vec<&'static Check> {
        ALL.iter().map(|check| configured(check, &self.config.1).unwrap_or(check)).collect()
    }

    fn separators(&self) -> Separators {
        let (decimal, group) = Format::new(&self.locale, "").separators();
        Separators { decimal, group }
    }

    /// Takes them away.
    pub fn destroy(self) {
        self.handle.destroy();
    }
}

fn props(given: &JsValue, store: &Store, seen: &Callback<Found>, entries: &Entries) -> ChecksProps {
    ChecksProps {
        options: options(given, store),
        entries: entries.clone(),
        names: configuration::names_in(&get(given, "config")),
        today: edge::today(),
        notebook: Notebook::from_pairs(pairs(&text(given, "state"))),
        facts: pairs(&text(given, "facts")),
        address: address(given),
        seen: Some(seen.clone()),
    }
}
