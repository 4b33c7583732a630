//! The form: what every visitor fills in, and behind a fold what they may.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::{Outcome, fieldset::Sheet, more};
use crate::{
    content::{form, page},
    format::{Format, currencies},
    plan::{Field, input::Period},
    state::{Action, Reading, State},
};

#[derive(Properties, PartialEq)]
pub(super) struct FormProps {
    /// What the visitor typed.
    pub(super) state: Rc<State>,
    /// The plan in it, or every error.
    pub(super) reading: Rc<Reading>,
    /// The last complete answer, for what each activity needs.
    pub(super) outcome: Option<Rc<Outcome>>,
    /// Writes figures.
    pub(super) format: Rc<Format>,
    /// Where actions go.
    pub(super) on: Callback<Action>,
}

/// The form.
#[component]
pub(super) fn Form(props: &FormProps) -> Html {
    let FormProps { state, reading, outcome, format, on } = props;
    let sheet = Sheet { state, reading, outcome: outcome.as_deref(), format, on };
    let clear = {
        let on = on.clone();
        Callback::from(move |_: MouseEvent| on.emit(Action::StartBlank))
    };
    let submit = Callback::from(|event: SubmitEvent| event.prevent_default());
    html! {
        <form id="ridgeline-form" class="card form" aria-label={form::NAME} tabindex="-1" onsubmit={submit} novalidate=true>
            <fieldset>
                <legend>{ form::TARGET }</legend>
                { period(state.draft().period(), on) }
                { sheet.field(Field::Target) }
                <div class="two">
                    { sheet.field(Field::Deal) }
                    { sheet.field(Field::Reps) }
                </div>
                <Currency chosen={state.draft().currency().to_owned()} locale={format.locale().to_owned()} on={on.clone()} />
            </fieldset>
            <fieldset>
                <legend>{ form::CONVERSION }</legend>
                { sheet.field(Field::WinRate) }
            </fieldset>
            <fieldset>
                <legend>{ form::ACTIVITY }</legend>
                { sheet.field(Field::MeetingsPerRep) }
                { sheet.field(Field::Proposals) }
                { sheet.field(Field::ProspectingHours) }
            </fieldset>
            <fieldset>
                <legend>{ form::PIPELINE }</legend>
                { sheet.field(Field::Top) }
                { sheet.field(Field::Mid) }
            </fieldset>
            { more::more(&sheet) }
            <button type="button" class="button" hidden={state.draft().is_blank()} onclick={clear}>{ page::CLEAR }</button>
        </form>
    }
}

fn period(chosen: Period, on: &Callback<Action>) -> Html {
    let choices = [Period::Month, Period::Quarter].into_iter().map(|period| {
        let on = on.clone();
        let onchange = Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            if input.checked() {
                on.emit(Action::Period(period));
            }
        });
        let label = page::period_choice(period);
        html! {
            <label key={label}>
                <input type="radio" name="ridgeline-period" checked={period == chosen} {onchange} />
                <span>{ label }</span>
            </label>
        }
    });
    html! {
        <div class="segments" role="radiogroup" aria-label={form::words(Field::Period, chosen).label}>{ for choices }</div>
    }
}

#[derive(Properties, PartialEq)]
struct CurrencyProps {
    chosen: String,
    locale: String,
    on: Callback<Action>,
}

/// The currencies the browser knows, by name.
#[component]
fn Currency(props: &CurrencyProps) -> Html {
    let known = use_memo(props.locale.clone(), |locale| currencies(locale));
    let label = form::words(Field::Currency, Period::Month).label;
    let onchange = {
        let on = props.on.clone();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            on.emit(Action::Currency(select.value()));
        })
    };
    let stranger = !known.iter().any(|(code, _)| *code == props.chosen);
    let stranger = stranger.then(|| (props.chosen.clone(), props.chosen.clone()));
    let options = known.iter().chain(&stranger).map(|(code, name)| {
        html! { <option key={code.clone()} value={code.clone()} selected={*code == props.chosen}>{ name }</option> }
    });
    html! {
        <div class="field">
            <div class="label"><label for="ridgeline-currency">{ label }</label></div>
            <div class="input"><select id="ridgeline-currency" {onchange}>{ for options }</select></div>
        </div>
    }
}
