//! The planner: the headline, the chart, the form, and what follows from them.

mod card;
mod contact;
mod empty;
mod field;
mod fieldset;
mod form;
mod header;
mod lenses;
mod levers;
mod more;
mod outlook;
mod rows;
mod slider;
mod verdict;
mod warnings;
mod working;

use std::rc::Rc;

use yew::{prelude::*, virtual_dom::VList};

use super::{
    announce::{Announce, AnnounceProps},
    chart::{Elevation, ElevationProps},
    edge::Contact,
    markup::{component, div, el, nothing},
};
use crate::{
    content::{headline::headline, page},
    format::Format,
    plan::{Answer, Plan},
    state::{Action, Reading, State},
};

/// A plan and what the model answers to it.
#[derive(Debug, PartialEq)]
pub(super) struct Outcome {
    /// What was asked.
    pub(super) plan: Plan,
    /// What was answered.
    pub(super) answer: Rc<Answer>,
}

#[derive(Properties, PartialEq)]
pub(super) struct PlannerProps {
    /// What the visitor typed.
    pub(super) state: Rc<State>,
    /// The plan in it, or every error.
    pub(super) reading: Rc<Reading>,
    /// The last complete answer.
    pub(super) outcome: Option<Rc<Outcome>>,
    /// The outcome is not that of what stands in the form now.
    pub(super) stale: bool,
    /// Writes figures.
    pub(super) format: Rc<Format>,
    /// Whom to contact.
    pub(super) contact: Option<Contact>,
    /// Where actions go.
    pub(super) on: Callback<Action>,
}

/// The planner.
#[component]
pub(super) fn Planner(props: &PlannerProps) -> Html {
    let PlannerProps { state, reading, outcome, stale, format, contact, on } = props;
    let chart = match outcome {
        Some(outcome) => component::<Elevation>(ElevationProps {
            answer: outcome.answer.clone(),
            format: format.clone(),
            target: outcome.plan.target,
            period: outcome.plan.period,
            stale: *stale,
        }),
        None => empty::empty(reading, state),
    };
    let form = component::<form::Form>(form::FormProps {
        state: state.clone(),
        reading: reading.clone(),
        outcome: outcome.clone(),
        format: format.clone(),
        on: on.clone(),
    });
    let results = outcome.as_ref().map_or_else(nothing, |outcome| results(outcome, format, contact.as_ref()));
    let (chart_class, results_class) = if *stale {
        ("card planner-chart is-stale", "planner-results is-stale")
    } else {
        ("card planner-chart", "planner-results")
    };
    let main = el("main")
        .set("class", "planner")
        .with(verdict(props))
        .with(div(chart_class).with(chart))
        .with(form)
        .with(div(results_class).with(results));
    div("ridgeline")
        .with(el("a").set("class", "skip").set("href", "#ridgeline-form").text(page::SKIP))
        .with(header::header(state, on))
        .with(main)
        .done()
}

fn verdict(props: &PlannerProps) -> Html {
    let PlannerProps { state, reading, outcome, stale, format, .. } = props;
    let headline = outcome.as_ref().map(|outcome| headline(&outcome.plan, &outcome.answer, format));
    let said = headline.as_ref().filter(|_| !stale).map(|headline| headline.title.clone()).unwrap_or_default();
    let verdict = component::<verdict::Verdict>(verdict::VerdictProps {
        headline,
        example: state.is_example(),
        alarm: outcome.as_ref().is_some_and(|outcome| verdict::is_alarm(&outcome.answer)),
        stale: stale.then(|| empty::to_mend(reading, state)),
    });
    let announce = component::<Announce>(AnnounceProps { text: said.into() });
    VList::from(vec![verdict, announce]).into()
}

fn results(outcome: &Rc<Outcome>, format: &Rc<Format>, contact: Option<&Contact>) -> Html {
    let call = component::<contact::CallToAction>(contact::ContactProps {
        outcome: outcome.clone(),
        format: format.clone(),
        contact: contact.cloned(),
    });
    let left = div("stack").with(levers::levers(outcome, format)).with(outlook::confidence(outcome, format));
    let right = div("stack").with(outlook::waiting(outcome, format)).with(levers::sensitivity(outcome, format));
    let all = vec![
        lenses::lenses(outcome, format),
        outlook::period(outcome, format),
        warnings::warnings(outcome, format),
        div("split").with(left).with(right).done(),
        call,
    ];
    VList::from(all).into()
}
