//! The optional part: evidence for the win rate, the cycle, closed revenue, recent weeks.

use yew::prelude::*;

use super::rows;
use crate::{
    content::form,
    plan::Field,
    view::{
        markup::{div, el, p},
        planner::fieldset::Sheet,
    },
};

pub(super) fn fields(sheet: &Sheet) -> Html {
    let field = |field: Field| sheet.entry(field, form::optional(field, sheet.state.draft().period()));
    let group = |legend: &'static str| el("fieldset").with(el("legend").text(legend));
    let counts = div("two").with(field(Field::EvidenceWon)).with(field(Field::EvidenceDecided));
    let evidence = group(form::EVIDENCE).with(p("hint", form::EVIDENCE_HINT)).with(counts);
    let cycle = [Field::CycleDays, Field::CycleSpread, Field::DealSpread, Field::Start].map(field);
    div("more-fields")
        .with(evidence.with(field(Field::LateWinRate)))
        .with(group(form::CYCLE).list(cycle.into()))
        .with(group(form::CLOSED).with(field(Field::Closed)).with(rows::closed(sheet)))
        .with(rows::weeks(sheet))
        .done()
}
