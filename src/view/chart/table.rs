//! The chart as a table.

use yew::prelude::*;

use super::{ElevationProps, Format, written};
use crate::content::chart as words;

/// The weeks as rows, where the table is open: closed, it costs nothing to write.
pub(super) fn rows(props: &ElevationProps, open: bool) -> Html {
    let caption = words::caption(props.period);
    let weeks = props.answer.weeks.iter().filter(|_| open).map(|week| {
        let figures = written::figures(props, week, props.format.day_year(week.start), Format::money);
        let valley = written::in_valley(&props.answer, week);
        let [mid, top, new] = figures.sources;
        html! {
            <tr key={week.start.to_julian_day()} class={classes!(valley.then_some("chart-in-valley"))}>
                <th scope="row">{ figures.title }</th>
                <td>{ figures.pace }</td>
                <td>{ words::range(&figures.low, &figures.high) }</td>
                <td>{ mid }</td>
                <td>{ top }</td>
                <td>{ new }</td>
                <td>{ words::against(&figures.standing, valley) }</td>
            </tr>
        }
    });
    html! {
        <div class="chart-scroll" role="region" aria-label={caption} tabindex="0" hidden={!open}>
            <table class="chart-table">
                <caption>{ caption }</caption>
                <thead>
                    <tr>{ for words::COLUMNS.iter().map(|column| html! { <th key={*column} scope="col">{ *column }</th> }) }</tr>
                </thead>
                <tbody>{ for weeks }</tbody>
            </table>
        </div>
    }
}
