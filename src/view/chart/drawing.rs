//! The picture as SVG.

use std::{
    rc::Rc,
    sync::atomic::{AtomicU32, Ordering},
};

use yew::prelude::*;

use super::{
    ElevationProps,
    geometry::{Anchor, Ground, Kind, Label, Terrain, Wording, tenths},
    written,
};
use crate::{
    content::chart as words,
    plan::{input::Period, unit::Days},
};

/// Tells one chart's gradients and clippings from another's on the same page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark(u32);

impl Mark {
    /// One no other chart has.
    pub(super) fn next() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        Self(NEXT.fetch_add(1, Ordering::Relaxed))
    }

    fn id(self, name: &str) -> String {
        ["ridgeline-chart-", name, "-", &self.0.to_string()].concat()
    }

    /// Points at what is named.
    pub(super) fn url(self, name: &str) -> String {
        ["url(#", &self.id(name), ")"].concat()
    }
}

/// A laid-out picture and its text alternative.
#[derive(Debug)]
pub(super) struct Scene {
    pub(super) terrain: Terrain,
    pub(super) summary: AttrValue,
    pub(super) view_box: AttrValue,
    mark: Mark,
}

impl Scene {
    pub(super) fn new(props: &ElevationProps, width: u32, mark: Mark) -> Self {
        let period = Days(365.25 / if props.period == Period::Month { 12.0 } else { 4.0 });
        let ground = Ground { answer: &props.answer, target: props.target, period, width };
        let day = |day: u16| props.format.number(f64::from(day));
        let wording = Wording {
            money: &|amount| props.format.money_short(amount),
            bare: &|amount| written::bare(&props.format, amount),
            month: &|date| props.format.month(date),
            target: &words::target,
            window: &|from, to, brief| words::window(&day(from + 1), &day(to), brief),
            today: words::TODAY,
            layers: words::LAYERS,
        };
        let terrain = Terrain::new(&ground, &wording);
        let view_box = ["0 0 ", &tenths(terrain.width), " ", &tenths(terrain.height)].concat();
        Self { terrain, summary: written::summary(props).into(), view_box: view_box.into(), mark }
    }
}

/// What [`Picture`] draws.
#[derive(Properties)]
pub(super) struct PictureProps {
    pub(super) scene: Rc<Scene>,
}

impl PartialEq for PictureProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.scene, &other.scene)
    }
}

/// Everything but the week pointed at: a component of its own, so that pointing redraws none of it.
#[component]
pub(super) fn Picture(props: &PictureProps) -> Html {
    let Scene { terrain, mark, .. } = &*props.scene;
    let mark = *mark;
    html! {
        // Another width is another picture: it must not ease from the old one.
        <g key={tenths(terrain.width)}>
            { definitions(terrain, mark) }
            { grid(terrain) }
            { road(terrain, mark) }
            { ribbon(terrain, mark) }
            { for terrain.labels.iter().enumerate().map(|(i, label)| text(label, nth(&terrain.labels, i))) }
        </g>
    }
}

fn definitions(terrain: &Terrain, mark: Mark) -> Html {
    let plot = terrain.plot;
    let (left, width) = (tenths(plot.left), tenths(plot.right - plot.left));
    let (top, height) = (tenths(plot.top), tenths(plot.bottom - plot.top));
    let ribbon = terrain.ribbon;
    let valleys = terrain.valleys.iter().enumerate().map(|(i, valley)| {
        let height = plot.bottom - terrain.ridge;
        rect(i, valley.left, terrain.ridge, valley.right - valley.left, height, None)
    });
    html! {
        <defs>
            <linearGradient id={mark.id("depth")} x2="0" y2="1">
                <stop class="chart-depth-near" offset="0" />
                <stop class="chart-depth-far" offset="1" />
            </linearGradient>
            <linearGradient
                id={mark.id("beyond")} gradientUnits="userSpaceOnUse" x1="0" x2="0" y1={top.clone()}
                y2={tenths(plot.top + 36.0)}
            >
                <stop class="chart-beyond-far" offset="0" />
                <stop class="chart-beyond-near" offset="1" />
            </linearGradient>
            { hatch(mark) }
            <clipPath id={mark.id("plot")}><rect x={left.clone()} y={top} width={width.clone()} height={height} /></clipPath>
            <clipPath id={mark.id("valleys")}>{ for valleys }</clipPath>
            <clipPath id={mark.id("ribbon")}>
                <rect x={left} y={tenths(ribbon.top)} {width} height={tenths(ribbon.bottom - ribbon.top)} rx="6" />
            </clipPath>
        </defs>
    }
}

fn hatch(mark: Mark) -> Html {
    html! {
        <pattern
            id={mark.id("hatch")} width="6" height="6" patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
        >
            <rect class="chart-hatch-ground" width="6" height="6" />
            <line class="chart-hatch-line" y2="6" />
        </pattern>
    }
}

fn grid(terrain: &Terrain) -> Html {
    let plot = terrain.plot;
    let ticks = terrain.ticks.iter().enumerate().map(|(i, tick)| {
        let class = if i == 0 { "chart-ground" } else { "chart-grid" };
        html! {
            <g key={i} class="chart-eased" transform={translate(0.0, tick.y)}>
                <line {class} x1={tenths(plot.left)} x2={tenths(plot.right)} />
                <text class="chart-tick" x={tenths(tick.x)} y="4" text-anchor="end">{ &tick.text }</text>
            </g>
        }
    });
    let months = terrain.month_starts.iter().map(|&x| stroke(x, plot.bottom, plot.bottom + 6.0));
    html! {
        <g>
            { for ticks }
            <path class="chart-month-start" d={months.collect::<String>()} />
            <path class="chart-today-mark" d={stroke(plot.left, plot.bottom, plot.bottom + 8.0)} />
        </g>
    }
}

fn road(terrain: &Terrain, mark: Mark) -> Html {
    let plot = terrain.plot;
    let drops = terrain.marks.iter().map(|&(x, y)| stroke(x, y, terrain.drop.max(y)));
    let dots = terrain.marks.iter().enumerate().map(|(i, &(x, y))| {
        html! { <circle key={i} class="chart-dot chart-eased" transform={translate(x, y)} r="4.5" /> }
    });
    let band = classes!("chart-band", terrain.band_cut.then_some("chart-band-cut"));
    html! {
        <>
            <g clip-path={mark.url("plot")}>
                <path class={band} d={terrain.band.clone()} fill={terrain.band_cut.then(|| mark.url("beyond"))} />
                <path class="chart-below" d={terrain.below.clone()} fill={mark.url("depth")} />
            </g>
            <g clip-path={mark.url("valleys")}>
                <path class="chart-valley" d={terrain.above.clone()} fill={mark.url("hatch")} />
            </g>
            <path class="chart-drop" d={drops.collect::<String>()} />
            <line
                class="chart-ridge chart-eased" x1={tenths(plot.left)} x2={tenths(plot.right)}
                transform={translate(0.0, terrain.ridge)}
            />
            <path class="chart-line" d={terrain.line.clone()} />
            <g>{ for dots }</g>
        </>
    }
}

fn ribbon(terrain: &Terrain, mark: Mark) -> Html {
    let ribbon = terrain.ribbon;
    let (width, height) = (ribbon.right - ribbon.left, ribbon.bottom - ribbon.top);
    html! {
        <>
            <g clip-path={mark.url("ribbon")}>
                { rect(0, ribbon.left, ribbon.top, width, height, Some("chart-new")) }
                <path class="chart-top" d={terrain.strata.top.clone()} />
                <path class="chart-mid" d={terrain.strata.mid.clone()} />
            </g>
            <rect
                class="chart-frame" x={tenths(ribbon.left)} y={tenths(ribbon.top)} width={tenths(width)}
                height={tenths(height)} rx="6"
            />
        </>
    }
}

/// The week pointed at: its column, what it may bring, what is expected. At rest, less of it.
pub(super) fn pointer(terrain: &Terrain, week: Option<usize>, resting: bool) -> Html {
    let column = week.and_then(|week| terrain.weeks.get(week));
    let Some(column) = column.or(terrain.weeks.first()) else { return html! { <g class="chart-away" /> } };
    let (plot, x) = (terrain.plot, column.middle());
    let (low, high) = column.band;
    let ends = |y: f64| ["M", &tenths(x - 4.0), " ", &tenths(y), "H", &tenths(x + 4.0)].concat();
    let cap = if high > plot.top { ends(high) } else { String::new() };
    let whisker = [stroke(x, high, low), cap, ends(low)].concat();
    let state = if week.is_none() { Some("chart-away") } else { resting.then_some("chart-resting") };
    html! {
        <g class={classes!("chart-pointer", state)}>
            { rect(0, column.left, plot.top, column.width, terrain.ribbon.bottom - plot.top, Some("chart-column")) }
            <path class="chart-whisker" d={whisker} />
            <circle class="chart-point" cx={tenths(x)} cy={tenths(column.pace)} r="6" />
        </g>
    }
}

fn text(label: &Label, nth: usize) -> Html {
    let (name, class) = match label.kind {
        Kind::Tick => ("tick", "chart-tick"),
        Kind::Month => ("month", "chart-tick"),
        Kind::Today => ("today", "chart-today"),
        Kind::Target => ("target", "chart-target chart-eased"),
        Kind::Pace => ("pace", "chart-pace chart-eased"),
        Kind::Days => ("days", "chart-days chart-eased"),
        Kind::Layer => ("layer", "chart-layer"),
    };
    let anchor = match label.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    html! {
        <text key={[name, &nth.to_string()].concat()} {class} transform={translate(label.x, label.y)} text-anchor={anchor}>
            { &label.text }
        </text>
    }
}

/// How many labels of the same kind come before label `i`.
fn nth(labels: &[Label], i: usize) -> usize {
    labels[..i].iter().filter(|label| label.kind == labels[i].kind).count()
}

fn rect(key: usize, x: f64, y: f64, width: f64, height: f64, class: Option<&'static str>) -> Html {
    html! {
        <rect
            {key} {class} x={tenths(x)} y={tenths(y)} width={tenths(width.max(0.0))} height={tenths(height.max(0.0))}
        />
    }
}

/// A vertical, as path data.
fn stroke(x: f64, from: f64, to: f64) -> String {
    ["M", &tenths(x), " ", &tenths(from), "V", &tenths(to)].concat()
}

fn translate(x: f64, y: f64) -> String {
    ["translate(", &tenths(x), " ", &tenths(y), ")"].concat()
}
