//! The form: what every visitor fills in, and behind a fold what they may.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{
    currencies::Currencies,
    fieldset::Sheet,
    header::leaving,
    steps::steps,
    working::{Folds, MORE},
};
use crate::{
    content::{form, page},
    plan::{Field, input::Period},
    state::Action,
    view::{
        later,
        markup::{button, div, el, p},
    },
};

pub(super) fn form(sheet: &Sheet, currencies: &Currencies, folds: Folds) -> Html {
    let Sheet { state, on, .. } = sheet;
    let group = |legend: &'static str, fields: Vec<Html>| el("fieldset").with(el("legend").text(legend)).list(fields);
    let currency = currencies.field(state.draft().currency(), on);
    let two = div("two").with(sheet.field(Field::Deal)).with(sheet.field(Field::Reps)).done();
    let target = vec![period(state.draft().period(), on), sheet.field(Field::Target), two, currency];
    let activity = [Field::MeetingsPerRep, Field::Proposals, Field::ProspectingHours].map(|field| sheet.field(field));
    let activity = group(form::ACTIVITY, activity.into()).with(p("hint", form::ACTIVITY_HINT));
    // Cleared, it keeps its place: a second press would meet what takes that back.
    let clear = button(page::CLEAR)
        .maybe("aria-disabled", state.draft().is_blank().then(|| "true".to_owned()))
        .on_click(leaving(on, Action::StartBlank, "[data-field=target] input"));
    // What has to be mended in it can be gone to. Without an answer it may be the only place of what comes later.
    let mending = if sheet.reading.plan.is_ok() { 0 } else { MORE };
    let folds = Folds { unfolded: folds.unfolded | mending, tells: sheet.outcome.is_none(), ..folds };
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
        .with(folds.fold(MORE, form::MORE, &|| later::optional(sheet)).set("class", "more"))
        .with(clear)
        .with(steps(state, on))
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
