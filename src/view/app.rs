//! The plan: one state, one reducer, everything else derived from it in one pass.

use std::rc::Rc;

use time::Date;
use yew::prelude::*;

use super::{
    announce::use_rested,
    edge::{self, Options},
    fit,
    frame::{Frame, frame},
    planner::{Approach, Outcome, Planner, header, planner, typed, use_away},
    route::{use_address, use_opening},
    saving::use_saving,
};
use crate::{
    assessment::Id,
    content::{check::NAMES, headline::headline, page},
    format::{Format, currencies},
    plan::{Field, compute, input::Entry},
    state::{Draft, Fact, Saved, Separators, State, number::read_entry, read},
};

/// What the plan is mounted with.
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// What the site owner configured.
    #[prop_or_default]
    pub options: Options,
    /// The visitor's date: day 0 unless they choose another.
    pub today: Date,
    /// What was kept on an earlier visit.
    #[prop_or_default]
    pub saved: Option<Saved>,
    /// What the checks are called, by id.
    #[prop_or_default]
    pub names: Vec<(Id, AttrValue)>,
    /// The screen that the address asks for.
    #[prop_or_default]
    pub address: String,
}

/// The plan.
#[component]
pub fn App(props: &AppProps) -> Html {
    let locale = props.options.locale.clone();
    let state = use_reducer(|| opening(props));
    let format =
        use_memo((locale, state.draft().currency().to_owned()), |(locale, currency)| Format::new(locale, currency));
    let separators = separators(&format);

    let reading = use_memo((state.draft().clone(), props.today), |(draft, today)| read(draft, &separators, *today));
    let fresh = use_memo(reading.clone(), |reading| {
        reading.plan.as_ref().ok().map(|plan| Rc::new(Outcome { answer: Rc::new(compute(plan)), plan: plan.clone() }))
    });
    let last = use_mut_ref(|| None::<Rc<Outcome>>);
    if fresh.is_some() || state.draft().is_blank() {
        last.borrow_mut().clone_from(&fresh);
    }
    let outcome = last.borrow().clone();

    use_saving(edge::PLAN, state.clone(), move |state| Saved::of(state, &separators).pairs().to_vec());
    let open = use_address(&props.address);
    let is_open = !NAMES.iter().any(|(id, _)| *id == *open);
    let (frame_place, place) = (use_node_ref(), use_node_ref());
    use_opening(&frame_place, "plan", is_open.then_some(""), page::TITLE);
    let own = outcome.as_deref().filter(|_| !state.is_example());
    let came = use_mut_ref(|| false);
    use_effect_with(facts(&state, own), move |facts| {
        // Of who only came by, nothing is kept.
        if came.replace(true) || facts.len() > 1 {
            edge::save(edge::FACTS, facts);
        }
    });

    let currencies = use_memo(props.options.locale.clone(), |locale| currencies(locale));
    let (unfolded, approach) = (use_state_eq(|| 0), use_state_eq(Approach::default));
    let away = use_away(&place);
    let on = use_callback((), {
        let dispatcher = state.dispatcher();
        move |action, ()| dispatcher.dispatch(action)
    });
    let said = use_rested(match (&outcome, fresh.is_some()) {
        (Some(outcome), true) => headline(&outcome.plan, &outcome.answer, &format).title,
        _ => String::new(),
    });
    let main = planner(&Planner {
        state: &state,
        reading: &reading,
        outcome,
        stale: fresh.is_none(),
        format: &format,
        currencies: &currencies,
        unfolded: &unfolded,
        approach: &approach,
        contact: props.options.contact.as_ref(),
        place: &place,
        away,
        on: &on,
    });
    let around = Frame {
        place: &frame_place,
        checks: &props.names,
        open: "",
        form: "ridgeline-form",
        done: header::done(&state),
        undo: header::undo(&state, &on),
        reset: header::reset(&state, &on),
        said: &said,
    };
    frame(around, main)
}

/// What the checks may take over: the currency, and what the visitor's own plan knows.
fn facts(state: &State, own: Option<&Outcome>) -> Vec<Fact> {
    let mut facts = own.map_or_else(Vec::new, |own| fit::facts(&own.plan, &own.answer));
    facts.push((edge::CURRENCY.to_owned(), state.draft().currency().to_owned()));
    facts
}

/// The characters the locale writes numbers with.
pub(super) fn separators(format: &Format) -> Separators {
    let (decimal, group) = format.separators();
    Separators { decimal, group }
}

fn opening(props: &AppProps) -> State {
    let options = &props.options;
    let format = Format::new(&options.locale, &options.currency);
    let separators = separators(&format);
    let mut first = Draft::example(&separators);
    for (field, row) in first.fields() {
        if let Entry::Value(value) = read_entry(field, first.row_text(field, row), &separators) {
            first.write(field, row, &typed(field, value, &format));
        }
    }
    if !options.currency.is_empty() {
        first.write(Field::Currency, None, &options.currency);
    }
    let kept = props.saved.clone().and_then(|saved| saved.restore(&separators, first.clone()));
    kept.unwrap_or_else(|| State::first_visit(first))
}
