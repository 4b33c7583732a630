//! The form: what every visitor fills in, and behind a fold what they may.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::{fieldset::Sheet, header::leaving};
use crate::{
    content::{form, page},
    plan::{Field, input::Period},
    state::Action,
    view::{
        later,
        markup::{button, div, el, p},
        whatif::{Tools, coming},
    },
};

/// The currencies to choose from, by code and name.
pub(in crate::view) type Currencies = Rc<Vec<(String, String)>>;

pub(super) fn form(sheet: &Sheet, currencies: &Currencies, tools: &Tools) -> Html {
    let Sheet { state, on, .. } = sheet;
    let group = |legend: &'static str, fields: Vec<Html>| el("fieldset").with(el("legend").text(legend)).list(fields);
    let currency = currency(state.draft().currency(), currencies, on);
    let two = div("two").with(sheet.field(Field::Deal)).with(sheet.field(Field::Reps)).done();
    let target = vec![period(state.draft().period(), on), sheet.field(Field::Target), two, currency];
    let activity = [Field::MeetingsPerRep, Field::Proposals, Field::ProspectingHours].map(|field| sheet.field(field));
    let activity = group(form::ACTIVITY, activity.into()).with(p("hint", form::ACTIVITY_HINT));
    let clear = button(page::CLEAR).flag("hidden", state.draft().is_blank()).on_click(leaving(
        on,
        Action::StartBlank,
        "[data-field=target] input",
    ));
    let more = el("details").set("class", "more").with(el("summary").text(form::MORE));
    // Without an answer it may be the only place.
    let optional = coming(tools, sheet.outcome.is_none()).unwrap_or_else(|| later::optional(sheet));
    el("form")
        .set("id", "ridgeline-form")
        .set("class", "card form")
        .set("part", "form")
        .set("aria-label", form::NAME)
        .set("tabindex", "-1")
        .set("novalidate", "")
        .on_submit(Callback::from(|event: SubmitEvent| event.prevent_default()))
        .with(group(form::TARGET, target))
        .with(group(form::CONVERSION, vec![sheet.field(Field::WinRate)]))
        .with(activity)
        .with(group(form::PIPELINE, vec![sheet.field(Field::Top), sheet.field(Field::Mid)]))
        .with(more.with(optional))
        .with(clear)
        .done()
}

fn period(chosen: Period, on: &Callback<Action>) -> Html {
    let choices = [Period::Month, Period::Quarter].map(|period| {
        let on = on.clone();
        let choose = Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            if input.checked() {
                on.emit(Action::Period(period));
            }
        });
        let label = page::period_choice(period);
        let radio = el("input").set("type", "radio").set("name", "ridgeline-period").checked(period == chosen);
        el("label").key(label).with(radio.on_change(choose)).with(el("span").text(label))
    });
    let label = form::words(Field::Period, chosen).label;
    div("segments").set("role", "radiogroup").attr("aria-label", label).each(choices).done()
}

fn currency(chosen: &str, known: &Currencies, on: &Callback<Action>) -> Html {
    let label = form::words(Field::Currency, Period::Month).label;
    let choose = {
        let on = on.clone();
        Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            on.emit(Action::Currency(select.value()));
        })
    };
    let stranger = !known.iter().any(|(code, _)| code == chosen);
    let stranger = stranger.then(|| (chosen.to_owned(), chosen.to_owned()));
    let options = known.iter().chain(&stranger).map(|(code, name)| {
        let option = el("option").key(code.clone()).attr("value", code.clone()).text(name.clone());
        option.flag("selected", code == chosen)
    });
    let select = el("select").set("id", "ridgeline-currency").on_change(choose).each(options);
    let label = div("label").with(el("label").set("for", "ridgeline-currency").text(label));
    div("field").with(label).with(div("input").with(select)).done()
}
