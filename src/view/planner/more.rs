//! The optional part: evidence for the win rate, the cycle, closed revenue, recent weeks.

use yew::prelude::*;

use super::{fieldset::Sheet, rows};
use crate::{
    content::form,
    plan::Field,
    view::markup::{div, el, p},
};

pub(super) fn more(sheet: &Sheet) -> Html {
    let group = |legend: &'static str| el("fieldset").with(el("legend").text(legend));
    let counts = div("two").with(sheet.field(Field::EvidenceWon)).with(sheet.field(Field::EvidenceDecided));
    let evidence = group(form::EVIDENCE).with(p("hint", form::EVIDENCE_HINT)).with(counts);
    let cycle = [Field::CycleDays, Field::CycleSpread, Field::DealSpread, Field::Start].map(|field| sheet.field(field));
    let fields = div("more-fields")
        .with(evidence.with(sheet.field(Field::LateWinRate)))
        .with(group(form::CYCLE).list(cycle.into()))
        .with(group(form::CLOSED).with(sheet.field(Field::Closed)).with(rows::closed(sheet)))
        .with(rows::weeks(sheet));
    el("details").set("class", "more").with(el("summary").text(form::MORE)).with(fields).done()
}
