//! The optional part: evidence for the win rate, the cycle, closed revenue, recent weeks.

use yew::prelude::*;

use super::{fieldset::Sheet, rows};
use crate::{content::form, plan::Field};

pub(super) fn more(sheet: &Sheet) -> Html {
    html! {
        <details class="more">
            <summary>{ form::MORE }</summary>
            <div class="more-fields">
                <fieldset>
                    <legend>{ form::EVIDENCE }</legend>
                    <p class="hint">{ form::EVIDENCE_HINT }</p>
                    <div class="two">
                        { sheet.field(Field::EvidenceWon) }
                        { sheet.field(Field::EvidenceDecided) }
                    </div>
                    { sheet.field(Field::LateWinRate) }
                </fieldset>
                <fieldset>
                    <legend>{ form::CYCLE }</legend>
                    { sheet.field(Field::CycleDays) }
                    { sheet.field(Field::CycleSpread) }
                    { sheet.field(Field::DealSpread) }
                    { sheet.field(Field::Start) }
                </fieldset>
                <fieldset>
                    <legend>{ form::CLOSED }</legend>
                    { sheet.field(Field::Closed) }
                    { rows::closed(sheet) }
                </fieldset>
                { rows::weeks(sheet) }
            </div>
        </details>
    }
}
