//! The picture as SVG.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    geometry::{Anchor, Frame, Kind, Label, Terrain, tenths},
    scene::{Mark, Scene},
};
use crate::view::markup::{El, el};

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
pub(super) struct Picture;

impl Component for Picture {
    type Message = ();
    type Properties = PictureProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        picture(&ctx.props().scene)
    }
}

fn picture(Scene { terrain, mark, .. }: &Scene) -> Html {
    let labels = terrain.labels.iter().enumerate().map(|(i, label)| text(label, nth(&terrain.labels, i)));
    // Another width is another picture: it must not ease from the old one.
    el("g")
        .key(tenths(terrain.width))
        .with(definitions(terrain, *mark))
        .with(grid(terrain))
        .with(road(terrain, *mark))
        .with(ribbon(terrain, *mark))
        .with(el("g").each(labels))
        .done()
}

fn definitions(terrain: &Terrain, mark: Mark) -> El {
    let stop = |class, offset| el("stop").set("class", class).set("offset", offset);
    let depth = el("linearGradient")
        .attr("id", mark.id("depth"))
        .set("x2", "0")
        .set("y2", "1")
        .with(stop("chart-depth-near", "0"))
        .with(stop("chart-depth-far", "1"));
    let beyond = el("linearGradient")
        .attr("id", mark.id("beyond"))
        .set("gradientUnits", "userSpaceOnUse")
        .set("x1", "0")
        .set("x2", "0")
        .attr("y1", tenths(terrain.plot.top))
        .attr("y2", tenths(terrain.plot.top + 36.0))
        .with(stop("chart-beyond-far", "0"))
        .with(stop("chart-beyond-near", "1"));
    let hatch = el("pattern")
        .attr("id", mark.id("hatch"))
        .set("width", "6")
        .set("height", "6")
        .set("patternUnits", "userSpaceOnUse")
        .set("patternTransform", "rotate(45)")
        .with(el("rect").set("class", "chart-hatch-ground").set("width", "6").set("height", "6"))
        .with(el("line").set("class", "chart-hatch-line").set("y2", "6"));
    let clip = |name| el("clipPath").attr("id", mark.id(name));
    let valleys = terrain.valleys.iter().enumerate().map(|(i, valley)| {
        let stretch = Frame { left: valley.left, right: valley.right, top: terrain.ridge, bottom: terrain.plot.bottom };
        rect(stretch).key(i)
    });
    el("defs")
        .with(depth)
        .with(beyond)
        .with(hatch)
        .with(clip("plot").with(rect(terrain.plot)))
        .with(clip("valleys").each(valleys))
        .with(clip("ribbon").with(rect(terrain.ribbon).set("rx", "6")))
}

fn grid(terrain: &Terrain) -> El {
    let plot = terrain.plot;
    let ticks = terrain.ticks.iter().enumerate().map(|(i, tick)| {
        let text =
            el("text").set("class", "chart-tick").attr("x", tenths(tick.x)).set("y", "4").set("text-anchor", "end");
        let class = if i == 0 { "chart-ground" } else { "chart-grid" };
        el("g")
            .key(i)
            .set("class", "chart-eased")
            .attr("transform", translate(0.0, tick.y))
            .with(level(class, plot))
            .with(text.text(tick.text.clone()))
    });
    let months = terrain.month_starts.iter().map(|&x| stroke(x, plot.bottom, plot.bottom + 6.0));
    el("g")
        .with(el("g").each(ticks))
        .with(path("chart-month-start", months.collect::<String>()))
        .with(path("chart-today-mark", stroke(plot.left, plot.bottom, plot.bottom + 8.0)))
}

fn road(terrain: &Terrain, mark: Mark) -> El {
    let drops = terrain.marks.iter().map(|&(x, y)| stroke(x, y, terrain.drop.max(y)));
    let dots = terrain.marks.iter().enumerate().map(|(i, &(x, y))| {
        el("circle").key(i).set("class", "chart-dot chart-eased").attr("transform", translate(x, y)).set("r", "4.5")
    });
    let band = if terrain.band_cut {
        path("chart-band chart-band-cut", terrain.band.clone()).attr("fill", mark.url("beyond"))
    } else {
        path("chart-band", terrain.band.clone())
    };
    let clipped = |name| el("g").attr("clip-path", mark.url(name));
    let ridge = level("chart-ridge chart-eased", terrain.plot).attr("transform", translate(0.0, terrain.ridge));
    el("g")
        .with(
            clipped("plot").with(band).with(path("chart-below", terrain.below.clone()).attr("fill", mark.url("depth"))),
        )
        .with(clipped("valleys").with(path("chart-valley", terrain.above.clone()).attr("fill", mark.url("hatch"))))
        .with(path("chart-drop", drops.collect::<String>()))
        .with(ridge)
        .with(path("chart-beside", terrain.beside.clone()))
        .with(path("chart-line", terrain.line.clone()))
        .with(el("g").each(dots))
}

fn ribbon(terrain: &Terrain, mark: Mark) -> El {
    let layers = el("g")
        .attr("clip-path", mark.url("ribbon"))
        .with(rect(terrain.ribbon).set("class", "chart-new"))
        .with(path("chart-top", terrain.strata.top.clone()))
        .with(path("chart-mid", terrain.strata.mid.clone()));
    el("g").with(layers).with(rect(terrain.ribbon).set("class", "chart-frame").set("rx", "6"))
}

/// The week pointed at: its column, what it may bring, what is expected. At rest, less of it.
pub(super) fn pointer(terrain: &Terrain, week: Option<usize>, resting: bool) -> Html {
    let column = week.and_then(|week| terrain.weeks.get(week));
    let Some(column) = column.or(terrain.weeks.first()) else { return el("g").done() };
    let (plot, x) = (terrain.plot, column.middle());
    let (low, high) = column.band;
    let ends = |y: f64| ["M", &tenths(x - 4.0), " ", &tenths(y), "H", &tenths(x + 4.0)].concat();
    let cap = if high > plot.top { ends(high) } else { String::new() };
    let state = match (week, resting) {
        (None, _) => "chart-pointer chart-away",
        (_, true) => "chart-pointer chart-resting",
        _ => "chart-pointer",
    };
    let span = Frame { left: column.left, right: column.left + column.width, bottom: terrain.ribbon.bottom, ..plot };
    let point =
        el("circle").set("class", "chart-point").attr("cx", tenths(x)).attr("cy", tenths(column.pace)).set("r", "6");
    el("g")
        .set("class", state)
        .with(rect(span).set("class", "chart-column"))
        .with(path("chart-whisker", [stroke(x, high, low), cap, ends(low)].concat()))
        .with(point)
        .done()
}

fn text(label: &Label, nth: usize) -> El {
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
    el("text")
        .key([name, &nth.to_string()].concat())
        .set("class", class)
        .attr("transform", translate(label.x, label.y))
        .set("text-anchor", anchor)
        .text(label.text.clone())
}

/// How many labels of the same kind come before label `i`.
fn nth(labels: &[Label], i: usize) -> usize {
    labels[..i].iter().filter(|label| label.kind == labels[i].kind).count()
}

fn path(class: &'static str, data: String) -> El {
    el("path").set("class", class).attr("d", data)
}

/// A rectangle by its edges.
pub(in crate::view) fn rect(frame: Frame) -> El {
    el("rect")
        .attr("x", tenths(frame.left))
        .attr("y", tenths(frame.top))
        .attr("width", tenths((frame.right - frame.left).max(0.0)))
        .attr("height", tenths((frame.bottom - frame.top).max(0.0)))
}

/// A horizontal across the plot, at height 0 before it is moved.
fn level(class: &'static str, plot: Frame) -> El {
    el("line").set("class", class).attr("x1", tenths(plot.left)).attr("x2", tenths(plot.right))
}

/// A vertical, as path data.
pub(in crate::view) fn stroke(x: f64, from: f64, to: f64) -> String {
    ["M", &tenths(x), " ", &tenths(from), "V", &tenths(to)].concat()
}

/// A move, as an attribute.
pub(in crate::view) fn translate(x: f64, y: f64) -> String {
    ["translate(", &tenths(x), " ", &tenths(y), ")"].concat()
}
