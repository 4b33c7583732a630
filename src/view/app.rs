//! The whole: one state, one reducer, everything else derived from it in one pass.

use std::rc::Rc;

use time::Date;
use yew::prelude::*;

use super::{
    edge::{self, Options},
    markup::component,
    planner::{Outcome, Planner, PlannerProps},
};
use crate::{
    format::Format,
    plan::{Field, compute},
    state::{Draft, Saved, Separators, State, read},
};

/// What the page is mounted with.
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
}

/// The page.
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

    {
        let first = use_mut_ref(|| true);
        use_effect_with(state.clone(), move |state| {
            // Only what the visitor did is worth keeping, not that they came by.
            if !first.replace(false) {
                edge::save(&Saved::of(state, &separators));
            }
        });
    }
    component::<Planner>(PlannerProps {
        state: Rc::new((*state).clone()),
        reading,
        outcome,
        stale: fresh.is_none(),
        format,
        contact: props.options.contact.clone(),
        on: Callback::from(move |action| state.dispatch(action)),
    })
}

/// The characters the locale writes numbers with.
pub(super) fn separators(format: &Format) -> Separators {
    let (decimal, group) = format.separators();
    Separators { decimal, group }
}

fn opening(props: &AppProps) -> State {
    let options = &props.options;
    let separators = separators(&Format::new(&options.locale, &options.currency));
    let mut first = Draft::example(&separators);
    if !options.currency.is_empty() {
        first.write(Field::Currency, None, &options.currency);
    }
    let kept = props.saved.clone().and_then(|saved| saved.restore(&separators, first.clone()));
    kept.unwrap_or_else(|| State::first_visit(first))
}
