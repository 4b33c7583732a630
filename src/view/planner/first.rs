//! What a first visit sees first, rendered when the site is built and shown until the plan has started.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    Currencies, Folds, Outcome, Shown,
    fieldset::Sheet,
    form, header, lenses,
    verdict::{self, Verdict},
    working,
};
use crate::{
    content::{headline::headline, working::Figure},
    format::Format,
    plan::compute,
    state::{State, read},
    view::{
        chart::{Elevation, ElevationProps},
        frame::{Frame, frame, screens},
        markup::{component, div, el, nothing},
        opening::{AppProps, first, separators},
        told::Approach,
        whatif::{Compared, Tools, WhatIf, pin},
    },
};

/// The top of the page with the example in it, dates left open (see [`Format::with_open_dates`]).
///
/// It is drawn by what draws the plan, so that the plan takes its place without a jump; what only comes into view by scrolling is left
/// to the plan.
pub struct FirstView;

impl Component for FirstView {
    type Message = ();
    type Properties = AppProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let format = Rc::new(Format::with_open_dates(&props.options.currency, props.today));
        let state = State::first_visit(first(&props.options, &format));
        let reading = read(state.draft(), &separators(&format), props.today);
        // The example is complete, which a test holds.
        let Ok(plan) = &reading.plan else { return nothing() };
        let outcome = Rc::new(Outcome { answer: Rc::new(compute(plan)), plan: plan.clone() });
        let (fold, approached, on) = (Callback::noop(), Callback::noop(), Callback::noop());
        let (compared, tools) = (Compared::default(), Tools::of_a_first_visit());
        let whatif = WhatIf {
            book: state.book(),
            beside: &[],
            compared: &compared,
            gone: false,
            base: "",
            contact: None,
            shown: None,
            format: &format,
            tools: &tools,
            on: &on,
        };
        let folds = Folds { unfolded: 0, on: &fold, tools: &tools, tells: false };
        let shown = Shown {
            outcome: &outcome,
            format: &format,
            folds,
            approach: &Approach::default(),
            approached: &approached,
            whatif: &whatif,
            differences: &compared.differences,
        };
        let verdict = Verdict {
            headline: Some(headline(plan, &outcome.answer, &format)),
            example: true,
            alarm: verdict::is_alarm(&outcome.answer),
            stale: None,
            place: &NodeRef::default(),
            away: false,
        };
        let chart = component::<Elevation>(ElevationProps {
            answer: outcome.answer.clone(),
            format: Rc::clone(&format),
            target: plan.target,
            period: plan.period,
            beside: None,
            stale: false,
            awaited: "",
        });
        let sheet = Sheet { state: &state, reading: &reading, outcome: Some(&outcome), format: &format, on: &on };
        let main = el(props.options.landmark())
            .set("class", "planner")
            .with(verdict::verdict(&verdict))
            .with(verdict::brief(&verdict))
            .with(
                div("card planner-chart")
                    .with(chart)
                    .with(lenses::windows(&shown))
                    .with(pin(&whatif))
                    .with(working::show(Figure::Forecast, &shown)),
            )
            .with(form::form(&sheet, &Currencies::new(""), folds))
            .with(div("planner-results").with(lenses::lenses(&shown)))
            .done();
        let around = Frame {
            place: &NodeRef::default(),
            screens: &screens(&props.options, &props.names),
            open: "",
            form: "ridgeline-form",
            done: "",
            undo: None,
            reset: header::reset(&state, &on),
            print: Callback::noop(),
            notice: nothing(),
            said: &AttrValue::default(),
        };
        frame(around, main)
    }
}
