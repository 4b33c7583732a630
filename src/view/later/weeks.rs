//! The chart as a table.

use yew::Html;

use crate::{
    content::chart as words,
    format::Format,
    view::{
        chart::{ElevationProps, written},
        markup::{div, el},
    },
};

/// The weeks as rows.
pub(super) fn table(props: &ElevationProps) -> Html {
    let caption = words::caption(props.period);
    let beside = written::beside_name(props);
    let weeks = props.answer.weeks.iter().enumerate().map(|(at, week)| {
        let figures = written::figures(props, week, props.format.day_short(week.start), Format::money);
        let (standing, share) = written::standing(week.pace, props.target);
        let valley = written::in_valley(&props.answer, week);
        let [mid, top, new] = figures.sources;
        let range = words::range(&figures.low, &figures.high);
        let against = words::against(standing, &props.format.percent(share), valley);
        let row = el("tr").key(week.start.to_julian_day());
        let row = if valley { row.set("class", "chart-in-valley") } else { row };
        let row = row.with(el("th").set("scope", "row").text(figures.title));
        let row = [figures.pace, range, mid, top, new, against]
            .into_iter()
            .fold(row, |row, cell| row.with(el("td").text(cell)));
        row.with(el("td").flag("hidden", beside.is_empty()).text(written::beside(props, at, Format::money)))
    });
    let columns = words::COLUMNS.into_iter();
    let head = columns.fold(el("tr"), |row, column| row.with(el("th").set("scope", "col").text(column)));
    let head = head.with(el("th").set("scope", "col").flag("hidden", beside.is_empty()).text(beside.to_owned()));
    let table = el("table")
        .set("class", "chart-table")
        .with(el("caption").text(caption))
        .with(el("thead").with(head))
        .with(el("tbody").each(weeks));
    div("chart-scroll").set("role", "region").set("aria-label", caption).set("tabindex", "0").with(table).done()
}
