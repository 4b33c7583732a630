//! The two curves as SVG, and the table that says the same.

use yew::prelude::*;

use super::plot::{HIGH, Plot, WIDE, across};
use crate::{
    assessment::cost::{Comparison, HORIZON},
    plan::unit::Money,
    view::{
        chart::tenths,
        check::Desk,
        markup::{El, div, el},
    },
};

const TITLE: &str = "ridgeline-fit-picture";
const ABOUT: &str = "ridgeline-fit-picture-about";

/// The picture; `about` says in words what it shows, `crossing` names the point where the curves cross.
pub(super) fn picture(desk: &Desk, plot: &Plot, about: String, crossing: String) -> Html {
    let word = |id| desk.check.word(id);
    let curves = el("svg")
        .attr("viewBox", ["0 0 ", &tenths(WIDE), " ", &tenths(HIGH)].concat())
        .set("preserveAspectRatio", "none")
        .set("width", "100%")
        .set("height", "100%")
        .with(line("fit-line is-full is-before", &plot.full.before))
        .with(line("fit-line is-full", &plot.full.after))
        .with(line("fit-line is-fractional is-before", &plot.fractional.before))
        .with(line("fit-line is-fractional", &plot.fractional.after));
    let svg = el("svg")
        .set("class", "fit-picture")
        .set("role", "img")
        .set("aria-labelledby", TITLE)
        .set("aria-describedby", ABOUT)
        .with(el("title").set("id", TITLE).text(word("picture")))
        .with(el("desc").set("id", ABOUT).text(about))
        .with(grid(desk, plot))
        .with(curves)
        .with(square().set("x", "100%").attr("y", plot.full.end.clone()))
        .with(round().set("cx", "100%").attr("cy", plot.fractional.end.clone()))
        .with(mark(plot, crossing));
    div("fit-stage").with(svg).done()
}

fn line(class: &'static str, path: &str) -> El {
    el("path").set("class", class).attr("d", path.to_owned())
}

fn grid(desk: &Desk, plot: &Plot) -> El {
    let levels = plot.ticks.iter().enumerate().map(|(at, (y, money))| {
        let level = el("line").set("x2", "100%").attr("y1", y.clone()).attr("y2", y.clone());
        let money = el("text")
            .set("x", "-8")
            .attr("y", y.clone())
            .set("dy", "4")
            .set("text-anchor", "end")
            .text(desk.format.money_short(Money(*money)));
        el("g").key(at).set("class", if at == 0 { "fit-grid is-ground" } else { "fit-grid" }).with(level).with(money)
    });
    let months = (0..=HORIZON).step_by(6).map(|month| {
        el("text")
            .key(u32::from(month))
            .attr("x", across(f64::from(month)))
            .set("y", "100%")
            .set("dy", "20")
            .set("text-anchor", "middle")
            .text(desk.format.number(f64::from(month)))
    });
    let axis = el("text").set("x", "50%").set("y", "100%").set("dy", "40").set("text-anchor", "middle");
    el("g").with(el("g").each(levels)).with(el("g").each(months)).with(axis.text(desk.check.word("axis")))
}

/// What marks the end of full-time's curve.
fn square() -> El {
    el("rect")
        .set("class", "fit-end is-full")
        .set("width", "10")
        .set("height", "10")
        .set("transform", "translate(-5 -5)")
}

/// What marks the end of the other.
fn round() -> El {
    el("circle").set("class", "fit-end is-fractional").set("r", "5.5")
}

/// The names of the curves, with what they come to: beside the picture, where no curve runs through them.
pub(super) fn key([full, fractional]: [String; 2]) -> Html {
    let sample = |class| {
        let line = line(class, "M0 8H28");
        el("svg").set("width", "36").set("height", "16").set("aria-hidden", "true").with(line)
    };
    let full = el("li")
        .with(sample("fit-line is-full").with(square().set("x", "28").set("y", "8")))
        .with(el("span").text(full));
    let fractional = el("li")
        .with(sample("fit-line is-fractional").with(round().set("cx", "28").set("cy", "8")))
        .with(el("span").text(fractional));
    el("ul").set("class", "fit-key").with(full).with(fractional).done()
}

/// The point where the curves cross, with its words above the plot, where no curve can be.
fn mark(plot: &Plot, words: String) -> El {
    let group = el("g").set("class", "fit-crossing").flag("hidden", plot.crossing.is_none());
    let Some((spot, left)) = &plot.crossing else { return group };
    let drop =
        el("line").attr("x1", spot.x.clone()).attr("x2", spot.x.clone()).set("y1", "-24").attr("y2", spot.y.clone());
    let dot = el("circle").attr("cx", spot.x.clone()).attr("cy", spot.y.clone()).set("r", "5");
    let text = el("text")
        .attr("x", spot.x.clone())
        .set("y", "-28")
        .set("text-anchor", if *left { "end" } else { "start" })
        .text(words);
    group.with(drop).with(dot).with(text)
}

/// The curves every three months.
pub(super) fn table(desk: &Desk, both: &Comparison) -> Html {
    let word = |id| desk.check.word(id);
    let head = ["column", "full", "fractional"].into_iter();
    let head = head.fold(el("tr"), |row, id| row.with(el("th").set("scope", "col").text(word(id))));
    let rows = (0..=HORIZON).step_by(3).map(|month| {
        let at = f64::from(month);
        let money = |cost| el("td").text(desk.format.money(Money(cost)));
        el("tr")
            .key(u32::from(month))
            .with(el("th").set("scope", "row").text(desk.format.number(at)))
            .with(money(both.full.cost(at)))
            .with(money(both.fractional.cost(at)))
    });
    let table = el("table")
        .set("class", "fit-table")
        .with(el("caption").set("class", "visually-hidden").text(word("picture")))
        .with(el("thead").with(head))
        .with(el("tbody").each(rows));
    el("details").set("class", "working fit-rows").with(el("summary").text(word("table"))).with(table).done()
}
