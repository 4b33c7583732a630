//! The week pointed at, in figures.

use yew::prelude::*;

use super::{
    ElevationProps,
    geometry::{Terrain, tenths},
    key::swatch,
    written::{Mood, Written, bare},
};
use crate::content::chart as words;

/// Between the week and the card beside it.
const AIR: f64 = 18.0;

/// The card: beside the week where there is room, else in a place of its own above the picture.
///
/// Assistive technology reads the same from the slider.
pub(super) fn card(props: &ElevationProps, week: &Written, terrain: &Terrain, at: Option<usize>) -> Html {
    let Written { words: week, mood } = week;
    let middle = at.and_then(|at| terrain.weeks.get(at)).map_or(0.0, |column| column.middle());
    let flip = middle > terrain.width / 2.0;
    // The spacer pushes the card to its place, so that no style attribute has to.
    let spacer = AIR + if flip { terrain.width - middle } else { middle };
    let mood = match mood {
        Mood::Short => "chart-short",
        Mood::Near => "chart-near",
        Mood::Met => "chart-met",
    };
    // Where there is little room a long currency is said once.
    let crowded = !terrain.roomy && props.format.currency_sign().text.chars().nth(1).is_some();
    let amount = |text: &str| if crowded { bare(&props.format, text) } else { text.to_owned() };
    let source = |class: &'static str, layer: usize| {
        html! {
            <p class="chart-row">
                { swatch(class) }
                <span>{ words::SOURCES[layer] }</span>
                <span class="chart-amount">{ amount(&week.sources[layer]) }</span>
            </p>
        }
    };
    let away = at.is_none().then_some("chart-away");
    html! {
        <div class={classes!("chart-readout", flip.then_some("chart-flip"), away)} aria-hidden="true">
            <svg class="chart-spacer" width={tenths(spacer)} height="1" />
            <div class="chart-card">
                <p class="chart-week">{ &week.title }</p>
                <p class="chart-figure"><strong>{ &week.pace }</strong><span>{ " " }{ words::per(props.period) }</span></p>
                <p class={classes!("chart-standing", mood)}>{ &week.standing }</p>
                <p class="chart-row chart-range">
                    { swatch("chart-band") }
                    <span>{ words::BAND }</span>
                    <span class="chart-amount">{ words::range(&amount(&week.low), &amount(&week.high)) }</span>
                </p>
                <div class="chart-sources">
                    { source("chart-mid", 0) }
                    { source("chart-top", 1) }
                    { source("chart-new", 2) }
                </div>
            </div>
        </div>
    }
}
