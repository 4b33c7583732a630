//! The plan in someone else's page.

use std::{cell::RefCell, rc::Rc};

use js_sys::{Array, Object};
use wasm_bindgen::JsValue;
use web_sys::Element;
use yew::{AppHandle, Callback, Renderer};

use super::{
    given::given,
    line::wrong,
    options::{address, options, store},
    value::{call, get, plainly, set, text},
};
use crate::{
    format::Format,
    plan::{
        Field, FieldError, Given, PlanInput,
        input::{Entry, WeekInput},
        quantity::{Fault, Unit},
    },
    state::{Action, Draft, Saved, Shared},
    view::{
        App, AppProps, Opening, Seen, Told, configuration,
        edge::{self, Store, pairs},
        figure,
    },
};

/// A plan, mounted.
///
/// Its options are a plain object: `locale`, `currency`, `contact`, `contactLabel`, `tools`, `tool`, `config` and, once, `state`, what
/// [`EmbeddedPlanner::snapshot`] answered before. Its host is an object with the functions `keep(key, text)` and `changed()`.
pub struct EmbeddedPlanner {
    handle: AppHandle<App>,
    opening: Rc<Opening>,
    store: Store,
    seen: Callback<Seen>,
    last: Rc<RefCell<Option<Seen>>>,
    options: JsValue,
}

impl EmbeddedPlanner {
    /// Mounts a plan in `place`, whose content goes.
    pub fn new(place: Element, given: &JsValue, host: &JsValue) -> Self {
        let last = Rc::new(RefCell::new(None));
        let seen = {
            let (last, host) = (Rc::clone(&last), host.clone());
            Callback::from(move |seen: Seen| {
                last.replace(Some(seen));
                call(&host, "changed", &[]);
            })
        };
        let store = store(host);
        let kept = text(given, "state");
        let saved = (!kept.is_empty()).then(|| Saved::from_pairs(pairs(&kept)));
        let opening = Opening::of(&options(given, &store), saved.as_ref());
        let props = props(given, &opening, &store, &seen);
        let handle = Renderer::<App>::with_root_and_props(place, props).render();
        Self { handle, opening, store, seen, last, options: given.clone() }
    }

    /// Gives it other options; what was typed stays.
    pub fn update(&mut self, given: &JsValue) {
        self.options = given.clone();
        self.handle.update(props(given, &self.opening, &self.store, &self.seen));
    }

    /// What is seen now: `plan`, `answer` (null where there is none), `errors` and `state`, what to give back to keep it.
    pub fn snapshot(&self) -> JsValue {
        let object = Object::new();
        if let Some(seen) = &*self.last.borrow() {
            let answer = seen.outcome.as_ref().map(|outcome| plainly(&*outcome.answer));
            set(&object, "plan", &written(&seen.state.draft().input(&seen.separators)));
            set(&object, "answer", &answer.unwrap_or(JsValue::NULL));
            set(&object, "errors", &faults(seen.reading.errors()));
            set(&object, "state", &edge::query(Saved::of(&seen.state, &seen.separators).pairs()).into());
            set(&object, "example", &seen.state.is_example().into());
        }
        object.into()
    }

    /// Puts `plan`, an object in the names of a plan, in the place of what was typed, which can be undone. Answers what is wrong
    /// with it, field by field; each shows what it was given, and says so itself.
    pub fn write(&self, plan: &JsValue) -> JsValue {
        let Given::Fields(fields) = given(plan) else { return JsValue::UNDEFINED };
        let input = PlanInput::of(fields);
        let asked = match &input.currency {
            Entry::Value(code) => code.clone(),
            _ => options(&self.options, &self.store).currency,
        };
        let shown = || self.last.borrow().as_ref().map(|seen| seen.state.draft().currency().to_owned());
        let currency = if asked.is_empty() { shown().unwrap_or_default() } else { asked };
        let format = Format::new(&text(&self.options, "locale"), &currency);
        let known = PlanInput { misfits: Vec::new(), ..input.clone() };
        if !input.misfits.is_empty() && known == PlanInput::default() {
            // Names misspelt, and nothing else: what was typed is not lost for it.
            return faults(&input.misfits);
        }
        let mut draft = Draft::given(&input, &|field, value| figure(field, value, &format));
        if !currency.is_empty() {
            draft.write(Field::Currency, None, &currency);
        }
        self.handle.send_message(Told::Did(Action::Restore(Box::new(draft))));
        // What is left out is the visitor's to fill in.
        let mut errors = input.read(edge::today()).err().unwrap_or_default();
        errors.retain(|error| error.fault != Fault::Missing);
        faults(&errors)
    }

    /// Goes back to what [`EmbeddedPlanner::snapshot`] answered as `state`. Answers whether it could be read.
    pub fn restore(&self, state: &str) -> bool {
        let format = Format::new(&text(&self.options, "locale"), "");
        let (decimal, group) = format.separators();
        let separators = crate::state::Separators { decimal, group };
        let restored = Saved::from_pairs(pairs(state)).restore(&separators, Draft::example(&separators));
        let Some(restored) = restored else { return false };
        let action =
            if restored.book().is_first() { Action::Reset } else { Action::Adopt(Box::new(Shared::of(&restored))) };
        self.handle.send_message(Told::Did(action));
        true
    }

    /// Takes it away.
    pub fn destroy(self) {
        self.handle.destroy();
    }
}

fn props(given: &JsValue, opening: &Rc<Opening>, store: &Store, seen: &Callback<Seen>) -> AppProps {
    AppProps {
        options: options(given, store),
        today: edge::today(),
        opening: Rc::clone(opening),
        names: configuration::names_in(&get(given, "config")),
        address: address(given),
        seen: Some(seen.clone()),
    }
}

/// What is wrong, as a list of `{ field, message }`.
fn faults(errors: &[FieldError]) -> JsValue {
    let number = |value: f64, _: Unit| String::from(js_sys::Number::from(value).to_locale_string("en"));
    plainly(&wrong(errors, &number))
}

/// A plan as it stands in the form: a number where there is one, the text where there is none, nothing where nothing is typed.
fn written(input: &PlanInput) -> JsValue {
    let plan = Object::new();
    let number = |object: &Object, name: &str, entry: &Entry<f64>| match entry {
        Entry::Blank => {}
        Entry::Value(value) => set(object, name, &(*value).into()),
        Entry::Unreadable(text) => set(object, name, &text.into()),
    };
    let word = |name: &str, entry: &Entry<String>| {
        if let Entry::Value(text) | Entry::Unreadable(text) = entry {
            set(&plan, name, &text.into());
        }
    };
    word("period", &input.period);
    word("currency", &input.currency);
    word("start", &input.start);
    for (name, entry) in [
        ("target", &input.target),
        ("closed", &input.closed),
        ("deal", &input.deal),
        ("dealSpread", &input.deal_spread),
        ("winRate", &input.win_rate),
        ("lateWinRate", &input.late_win_rate),
        ("reps", &input.reps),
        ("meetingsPerRep", &input.meetings_per_rep),
        ("proposals", &input.proposals),
        ("prospectingHours", &input.prospecting_hours),
        ("cycleDays", &input.cycle_days),
        ("cycleSpread", &input.cycle_spread),
        ("top", &input.top),
        ("mid", &input.mid),
    ] {
        number(&plan, name, entry);
    }
    if let Some(evidence) = &input.win_evidence {
        let counts = Object::new();
        number(&counts, "won", &evidence.won);
        number(&counts, "decided", &evidence.decided);
        set(&plan, "winEvidence", &counts);
    }
    let week = |week: &WeekInput| {
        let object = Object::new();
        number(&object, "meetings", &week.meetings);
        number(&object, "proposals", &week.proposals);
        number(&object, "hours", &week.hours);
        JsValue::from(object)
    };
    if !input.weeks.is_empty() {
        set(&plan, "weeks", &input.weeks.iter().map(week).collect::<Array>());
    }
    let closed = |entry: &Entry<f64>| match entry {
        Entry::Blank => JsValue::NULL,
        Entry::Value(value) => (*value).into(),
        Entry::Unreadable(text) => text.into(),
    };
    if !input.closed_periods.is_empty() {
        set(&plan, "closedPeriods", &input.closed_periods.iter().map(closed).collect::<Array>());
    }
    plan.into()
}
