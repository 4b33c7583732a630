//! The planner: the headline, the chart, the form, and what follows from them.

pub(super) mod card;
mod currencies;
mod empty;
mod field;
pub(super) mod fieldset;
#[cfg(not(target_arch = "wasm32"))]
mod first;
mod form;
pub(super) mod header;
mod lenses;
mod slider;
mod steps;
mod verdict;
pub(super) mod working;

use std::rc::Rc;

use yew::prelude::*;

pub(super) use self::field::settled;
use self::fieldset::Sheet;
#[cfg(not(target_arch = "wasm32"))]
pub use self::first::FirstView;
pub(super) use self::{
    card::difference,
    currencies::Currencies,
    header::{leaving, sending},
    verdict::{Away, watch},
    working::Folds,
};
pub use self::{field::typed, working::Fold};
use super::{
    chart::{Elevation, ElevationProps},
    later,
    markup::{component, div, el, nothing},
    told::Approach,
    whatif::{self, Compared, WhatIf, awaited},
};
use crate::{
    content::{
        headline::{self as words, Headline},
        whatif::difference::Differences,
        working::Figure,
    },
    format::Format,
    plan::{Answer, Plan},
    state::{Action, Reading, State},
};

/// A plan and what the model answers to it.
#[derive(Debug, PartialEq)]
pub struct Outcome {
    /// What was asked.
    pub plan: Plan,
    /// What was answered.
    pub answer: Rc<Answer>,
}

/// What the results are made from.
pub(super) struct Shown<'a> {
    /// The plan and its answer.
    pub(super) outcome: &'a Rc<Outcome>,
    /// Writes figures.
    pub(super) format: &'a Rc<Format>,
    /// What can be unfolded.
    pub(super) folds: Folds<'a>,
    /// How far the visitor has come with getting in touch.
    pub(super) approach: &'a Approach,
    /// Where the next step of it goes.
    pub(super) approached: &'a Callback<Approach>,
    /// Other plans beside it, whom to contact, and whether what unfolds has arrived.
    pub(super) whatif: &'a WhatIf<'a>,
    /// What figures differ by from those of the pinned plan.
    pub(super) differences: &'a Differences,
}

/// All that the planner is drawn from.
pub(super) struct Planner<'a> {
    /// What the visitor typed.
    pub(super) state: &'a State,
    /// The plan in it, or every error.
    pub(super) reading: &'a Reading,
    /// The last complete answer.
    pub(super) outcome: Option<Rc<Outcome>>,
    /// The outcome is not that of what stands in the form now.
    pub(super) stale: bool,
    /// Writes figures.
    pub(super) format: &'a Rc<Format>,
    /// The currencies to choose from.
    pub(super) currencies: &'a Currencies,
    /// What can be unfolded.
    pub(super) folds: Folds<'a>,
    /// How far the visitor has come with getting in touch.
    pub(super) approach: &'a Approach,
    /// Where the next step of it goes.
    pub(super) approached: &'a Callback<Approach>,
    /// Where the headline stands.
    pub(super) place: &'a NodeRef,
    /// The headline has scrolled out of view.
    pub(super) away: bool,
    /// Where actions go.
    pub(super) on: &'a Callback<Action>,
    /// The element that the screen is.
    pub(super) landmark: &'static str,
    /// Other plans beside this one.
    pub(super) whatif: &'a WhatIf<'a>,
}

/// The planner.
pub(super) fn planner(planner: &Planner) -> Html {
    let Planner { state, reading, outcome, stale, format, on, .. } = planner;
    let outcome = outcome.as_ref();
    let chart = outcome.map_or_else(
        || empty::empty(reading, state, on),
        |outcome| {
            component::<Elevation>(ElevationProps {
                answer: outcome.answer.clone(),
                format: Rc::clone(format),
                target: outcome.plan.target,
                period: outcome.plan.period,
                beside: planner.whatif.compared.road.clone(),
                stale: *stale,
                awaited: planner.whatif.tools.arrival.said(),
            })
        },
    );
    let sheet = Sheet { state, reading, outcome: outcome.map(|outcome| &**outcome), format, on };
    let Planner { folds, approach, approached, .. } = *planner;
    let shown = outcome.map(|outcome| Shown {
        outcome,
        format,
        folds,
        approach,
        approached,
        whatif: planner.whatif,
        differences: &planner.whatif.compared.differences,
    });
    let tools = planner.whatif.tools;
    let [windows, change, working, lenses, beside] = match &shown {
        Some(shown) => [
            lenses::windows(shown),
            working::change(planner.whatif, shown),
            working::show(Figure::Forecast, shown),
            lenses::lenses(shown),
            awaited(tools, true).unwrap_or_else(|| later::beside(shown)),
        ],
        None => [nothing(), nothing(), nothing(), nothing(), nothing()],
    };
    // Without an answer, and nothing to go back to, there is nothing to try.
    let [pin, further] = if outcome.is_some() || planner.whatif.beside.len() > 1 {
        let further = awaited(tools, shown.is_none());
        [whatif::pin(planner.whatif), further.unwrap_or_else(|| later::further(planner.whatif, shown.as_ref()))]
    } else {
        [nothing(), nothing()]
    };
    let [chart_class, results_class, further_class] = if *stale && outcome.is_some() {
        ["card planner-chart is-stale", "planner-results is-stale", "planner-further is-stale"]
    } else {
        ["card planner-chart", "planner-results", "planner-further"]
    };
    let [headline, brief] = headline(planner);
    el(planner.landmark)
        .set("class", "planner")
        .with(headline)
        .with(brief)
        .with(div(chart_class).set("part", "chart").with(chart).with(windows).with(pin).with(change).with(working))
        .with(form::form(&sheet, planner.currencies, folds))
        .with(div(results_class).set("part", "results").with(lenses).with(beside))
        .with(div(further_class).set("part", "results").with(further))
        .done()
}

/// The headline, and the line that stands for it once it is out of view.
fn headline(planner: &Planner) -> [Html; 2] {
    let Planner { state, reading, outcome, stale, format, place, away, .. } = planner;
    let outcome = outcome.as_ref();
    let verdict = verdict::Verdict {
        headline: outcome.map(|outcome| said(outcome, planner.whatif.compared, format)),
        example: state.is_example(),
        alarm: outcome.is_some_and(|outcome| verdict::is_alarm(&outcome.answer)),
        stale: stale.then(|| if empty::is_said(reading, state) { empty::to_mend(reading, state) } else { Vec::new() }),
        place,
        away: *away,
    };
    [verdict::verdict(&verdict), verdict::brief(&verdict)]
}

/// The headline: what the change does, where there is one, and where that leaves the plan; else that alone.
pub(super) fn said(outcome: &Outcome, compared: &Compared, format: &Format) -> Headline {
    let mut headline = words::headline(&outcome.plan, &outcome.answer, format);
    let effect = &compared.effect;
    if !effect.title.is_empty() {
        headline.detail = [&headline.title, " ", &headline.detail].concat();
        headline.title.clone_from(&effect.title);
        if !effect.brief.is_empty() {
            headline.brief.clone_from(&effect.brief);
        }
    }
    headline
}
