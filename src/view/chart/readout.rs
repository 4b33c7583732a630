//! The week pointed at, in figures.

use super::{
    ElevationProps,
    geometry::{Column, Terrain, tenths},
    key::{stroke, swatch},
    written::{Mood, Written, bare, beside_name},
};
use crate::{
    content::chart as words,
    view::markup::{El, div, el, p},
};

/// Between the week and the card beside it.
const AIR: f64 = 18.0;

/// The card: beside the week where there is room, else in a place of its own above the picture.
///
/// Assistive technology reads the same from the slider.
pub(super) fn card(props: &ElevationProps, week: &Written, beside: String, terrain: &Terrain, at: Option<usize>) -> El {
    let Written { words: week, mood } = week;
    let middle = at.and_then(|at| terrain.weeks.get(at)).map_or(0.0, Column::middle);
    let flip = middle > terrain.width / 2.0;
    let class = match (at, flip) {
        (None, _) => "chart-readout chart-away",
        (Some(_), true) => "chart-readout chart-flip",
        (Some(_), false) => "chart-readout",
    };
    let mood = match mood {
        Mood::Short => "chart-standing chart-short",
        Mood::Near => "chart-standing chart-near",
        Mood::Met => "chart-standing chart-met",
    };
    // Where there is little room a long currency is said once.
    let crowded = !terrain.roomy && props.format.currency_sign().text.chars().nth(1).is_some();
    let amount = |text: &str| if crowded { bare(&props.format, text) } else { text.to_owned() };
    let line = |sample: El, name: String, amount: String| {
        let amount = el("span").set("class", "chart-amount").text(amount);
        el("p").set("class", "chart-row").with(sample).with(el("span").text(name)).with(amount)
    };
    let row = |sample: &'static str, name: &'static str, amount: String| line(swatch(sample), name.to_owned(), amount);
    let none = beside.is_empty();
    let beside = line(stroke("chart-beside"), beside_name(props).to_owned(), beside);
    let beside = beside.set("class", "chart-row chart-other").flag("hidden", none);
    let source = |sample, layer: usize| row(sample, words::SOURCES[layer], amount(&week.sources[layer]));
    let sources =
        div("chart-sources").with(source("chart-mid", 0)).with(source("chart-top", 1)).with(source("chart-new", 2));
    let per = el("span").text(" ").text(words::per(props.period));
    let figure = el("p").set("class", "chart-figure").with(el("strong").text(week.pace.clone())).with(per);
    let range = row("chart-band", words::BAND, words::range(&amount(&week.low), &amount(&week.high)));
    // The spacer pushes the card to its place, so that no style attribute has to.
    let spacer = AIR + if flip { terrain.width - middle } else { middle };
    let spacer = el("svg").set("class", "chart-spacer").attr("width", tenths(spacer)).set("height", "1");
    div(class).set("aria-hidden", "true").with(spacer).with(
        div("chart-card")
            .with(p("chart-week", week.title.clone()))
            .with(figure)
            .with(p(mood, week.standing.clone()))
            .with(range.set("class", "chart-row chart-range"))
            .with(beside)
            .with(sources),
    )
}
