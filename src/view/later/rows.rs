//! The small grids: recent weeks and closed periods, oldest first.

use yew::prelude::*;

use crate::{
    content::form,
    plan::Field,
    state::{Action, WEEK},
    view::{
        markup::{El, button, div, el, p},
        planner::{fieldset::Sheet, leaving, sending},
    },
};

/// Recent weeks: meetings, proposals, hours.
pub(super) fn weeks(sheet: &Sheet) -> Html {
    let draft = sheet.state.draft();
    let words = form::optional(Field::Weeks, draft.period());
    let count = draft.weeks().len();
    let label = |field: Field| form::words(field, draft.period()).label;
    let heads = WEEK.iter().map(|field| el("span").key(field.quantity().name).text(label(*field)));
    let heads = div("row row-heads").set("aria-hidden", "true").flag("hidden", count == 0).with(el("span")).each(heads);
    let rows = (0..count).map(|row| {
        let name = form::week_name(row, count, sheet.format);
        let cells = WEEK.map(|field| sheet.cell(field, row, form::cell(&name, &label(field))));
        div("row").key(row).with(row_name(&name)).list(cells.into()).with(remove(
            sheet,
            &name,
            Action::RemoveWeek(row),
            ".is-weeks + .button",
        ))
    });
    el("fieldset")
        .with(el("legend").text(words.label))
        .with(p("hint", words.hint))
        .with(div("rows is-weeks").with(heads).each(rows))
        .with(add(sheet, form::ADD_WEEK, Action::AddWeek, full(count, Field::Weeks)))
        .done()
}

/// Revenue of past periods.
pub(super) fn closed(sheet: &Sheet) -> Html {
    let draft = sheet.state.draft();
    let words = form::optional(Field::ClosedPeriods, draft.period());
    let count = draft.closed_periods().len();
    let rows = (0..count).map(|row| {
        let name = form::closed_name(row, count, draft.period(), sheet.format);
        let cell = sheet.cell(Field::ClosedPeriod, row, name.clone());
        div("row").key(row).with(row_name(&name)).with(cell).with(remove(
            sheet,
            &name,
            Action::RemoveClosed(row),
            ".is-closed + .button",
        ))
    });
    let label = form::add_closed(draft.period());
    div("field")
        .with(p("label", words.label))
        .with(p("hint", words.hint))
        .with(div("rows is-closed").each(rows))
        .with(add(sheet, label, Action::AddClosed, full(count, Field::ClosedPeriods)))
        .done()
}

fn row_name(name: &str) -> El {
    el("span").set("class", "row-name").text(name.to_owned())
}

fn full(count: usize, list: Field) -> bool {
    count as f64 >= list.quantity().bounds.max
}

fn add(sheet: &Sheet, label: &'static str, action: Action, full: bool) -> El {
    button(label).flag("disabled", full).on_click(sending(sheet.on, action))
}

fn remove(sheet: &Sheet, row: &str, action: Action, next: &'static str) -> El {
    let cross = el("svg").set("viewBox", "0 0 16 16").set("width", "16").set("height", "16").set("aria-hidden", "true");
    el("button")
        .set("type", "button")
        .set("class", "row-remove")
        .attr("aria-label", form::remove(row))
        .with(cross.with(el("path").set("d", "m4 4 8 8m0-8-8 8")))
        .on_click(leaving(sheet.on, action, next))
}
