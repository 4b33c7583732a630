//! The small grids: recent weeks and closed periods, oldest first.

use yew::prelude::*;

use super::fieldset::Sheet;
use crate::{
    content::form,
    plan::Field,
    state::{Action, WEEK},
};

/// Recent weeks: meetings, proposals, hours.
pub(super) fn weeks(sheet: &Sheet) -> Html {
    let draft = sheet.state.draft();
    let words = form::words(Field::Weeks, draft.period());
    let count = draft.weeks().len();
    let heads = WEEK.iter().map(|field| {
        let label = form::words(*field, draft.period()).label;
        html! { <span key={label.clone()}>{ label }</span> }
    });
    let rows = (0..count).map(|row| {
        let name = form::week_name(row, count, sheet.format);
        let cells = WEEK.iter().map(|field| {
            let label = form::words(*field, draft.period()).label.to_lowercase();
            sheet.cell(*field, row, format!("{name}: {label}"))
        });
        html! {
            <div class="row" key={row}>
                <span class="row-name">{ &name }</span>
                { for cells }
                { remove(sheet, &name, Action::RemoveWeek(row)) }
            </div>
        }
    });
    html! {
        <fieldset>
            <legend>{ words.label }</legend>
            <p class="hint">{ words.hint }</p>
            <div class="rows is-weeks">
                <div class="row row-heads" aria-hidden="true" hidden={count == 0}><span />{ for heads }<span /></div>
                { for rows }
            </div>
            { add(sheet, form::ADD_WEEK, Action::AddWeek, full(count, Field::Weeks)) }
        </fieldset>
    }
}

/// Revenue of past periods.
pub(super) fn closed(sheet: &Sheet) -> Html {
    let draft = sheet.state.draft();
    let words = form::words(Field::ClosedPeriods, draft.period());
    let count = draft.closed_periods().len();
    let rows = (0..count).map(|row| {
        let name = form::closed_name(row, count, draft.period(), sheet.format);
        html! {
            <div class="row" key={row}>
                <span class="row-name">{ &name }</span>
                { sheet.cell(Field::ClosedPeriod, row, name.clone()) }
                { remove(sheet, &name, Action::RemoveClosed(row)) }
            </div>
        }
    });
    html! {
        <div class="field">
            <p class="label">{ words.label }</p>
            <p class="hint">{ words.hint }</p>
            <div class="rows">{ for rows }</div>
            { add(sheet, form::add_closed(draft.period()), Action::AddClosed, full(count, Field::ClosedPeriods)) }
        </div>
    }
}

fn full(count: usize, list: Field) -> bool {
    count as f64 >= list.quantity().bounds.max
}

fn add(sheet: &Sheet, label: &'static str, action: Action, full: bool) -> Html {
    let on = sheet.on.clone();
    let onclick = Callback::from(move |_: MouseEvent| on.emit(action.clone()));
    html! { <button type="button" class="button is-small" disabled={full} {onclick}>{ label }</button> }
}

fn remove(sheet: &Sheet, row: &str, action: Action) -> Html {
    let on = sheet.on.clone();
    let onclick = Callback::from(move |_: MouseEvent| on.emit(action.clone()));
    html! {
        <button type="button" class="row-remove" aria-label={form::remove(row)} {onclick}>
            <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="m4 4 8 8m0-8-8 8" /></svg>
        </button>
    }
}
