//! The planner: the headline, the chart, the form, and what follows from them.

mod confidence;
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
mod sensitivity;
mod slider;
mod verdict;
mod warnings;
mod working;

use std::rc::Rc;

use yew::prelude::*;

use super::{announce::Announce, chart::Elevation, edge::Contact};
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
    let results = outcome.as_ref().map(|outcome| results(outcome, format, contact.as_ref()));
    let dim = stale.then_some("is-stale");
    html! {
        <div class="ridgeline">
            <a class="skip" href="#ridgeline-form">{ page::SKIP }</a>
            { header::header(state, on) }
            <main class="planner">
                { verdict(props) }
                <div class={classes!("planner-chart", dim)}>
                    if let Some(outcome) = outcome {
                        <Elevation
                            answer={outcome.answer.clone()}
                            format={format.clone()}
                            target={outcome.plan.target}
                            period={outcome.plan.period}
                            stale={*stale}
                        />
                    } else {
                        { empty::empty(reading, state) }
                    }
                </div>
                <form::Form
                    state={state.clone()}
                    reading={reading.clone()}
                    outcome={outcome.clone()}
                    format={format.clone()}
                    on={on.clone()}
                />
                <div class={classes!("planner-results", dim)}>{ results.unwrap_or_else(|| html! { <div hidden=true /> }) }</div>
            </main>
        </div>
    }
}

fn verdict(props: &PlannerProps) -> Html {
    let PlannerProps { state, reading, outcome, stale, format, .. } = props;
    let stale = stale.then(|| empty::to_mend(reading, state));
    let headline = outcome.as_ref().map(|outcome| headline(&outcome.plan, &outcome.answer, format));
    let said = match (&headline, &stale) {
        (Some(headline), None) => headline.title.clone(),
        _ => String::new(),
    };
    html! {
        <>
            <verdict::Verdict
                {headline}
                example={state.is_example()}
                alarm={outcome.as_ref().is_some_and(|outcome| verdict::is_alarm(&outcome.answer))}
                {stale}
            />
            <Announce text={said} />
        </>
    }
}

fn results(outcome: &Rc<Outcome>, format: &Rc<Format>, contact: Option<&Contact>) -> Html {
    html! {
        <>
            { lenses::lenses(outcome, format) }
            { outlook::period(outcome, format) }
            { warnings::warnings(outcome, format) }
            <div class="split">
                { levers::levers(outcome, format) }
                { outlook::waiting(outcome, format) }
            </div>
            <div class="split">
                { confidence::confidence(outcome, format) }
                { sensitivity::sensitivity(outcome, format) }
            </div>
            <contact::CallToAction
                outcome={outcome.clone()}
                format={format.clone()}
                contact={contact.cloned()}
            />
        </>
    }
}
