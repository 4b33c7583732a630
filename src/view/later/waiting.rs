//! The cost of waiting: the road if the change starts now or later, as a picture and as a table.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    road::{HIGH, Picture, WIDE, across},
    working::working,
};
use crate::{
    content::whatif::waiting as words,
    format::Format,
    plan::{
        goal::{DELAYS, Road, delayed},
        unit::Money,
    },
    view::{
        chart::tenths,
        markup::{El, div, el, marked},
        planner::{
            Outcome,
            card::{cell, row, table as figures},
        },
    },
};

const TITLE: &str = "ridgeline-roads-title";
const ABOUT: &str = "ridgeline-roads-about";
/// Weeks of waiting after which nothing of the change shows within the forecast.
const NEVER: usize = 26;
/// What tells the roads apart beside their names.
const CLASSES: [&str; 4] = ["road is-first", "road is-second", "road is-third", "road is-fourth"];

/// The panel.
pub fn panel(outcome: &Outcome, format: &Rc<Format>) -> Html {
    let Outcome { plan, answer } = outcome;
    let roads = DELAYS.map(|weeks| delayed(plan, weeks));
    let none = answer.waiting.per_week.get() <= 0.0;
    let picture = Picture::of(&roads, &delayed(plan, NEVER), plan.target.get());
    let drawn = drawing(&picture, &words::about(plan, &roads, format), format);
    div("whatif-panel delays")
        .with(el("h3").text(words::HEADING))
        .with(el("p").set("class", "hint").with(marked(&words::text(plan, answer, &roads, format))))
        .with(div("delays-stage").flag("hidden", none).with(drawn))
        .with(table(&roads, format).flag("hidden", none))
        .with(working(words::working(plan, answer, &roads, format), words::SOURCE))
        .done()
}

fn drawing(picture: &Picture, about: &str, format: &Format) -> El {
    let paths = picture.paths.iter().zip(CLASSES).enumerate();
    let paths = paths.map(|(at, (path, class))| el("path").key(at).set("class", class).attr("d", path.clone()));
    let curves = el("svg")
        .attr("viewBox", ["0 0 ", &tenths(WIDE), " ", &tenths(HIGH)].concat())
        .set("preserveAspectRatio", "none")
        .set("width", "100%")
        .set("height", "100%")
        .with(el("g").each(paths));
    let levels = picture.ticks.iter().enumerate().map(|(at, (y, money))| {
        let line = el("line").set("x2", "100%").attr("y1", y.clone()).attr("y2", y.clone());
        let text = el("text").set("x", "-6").set("dy", "4").set("text-anchor", "end").attr("y", y.clone());
        el("g").key(at).with(line).with(text.text(format.money_short(Money(*money))))
    });
    let weeks = (0_u8..=26).step_by(13).map(|week| {
        let text = el("text").key(u32::from(week)).set("y", "100%").set("dy", "18").set("text-anchor", "middle");
        text.attr("x", across(f64::from(week))).text(format.number(f64::from(week)))
    });
    let names = picture.names.iter().zip(DELAYS).map(|((x, y), delay)| {
        let text = el("text").key(delay).set("class", "road-name").set("text-anchor", "middle").set("dy", "4");
        text.attr("x", x.clone()).attr("y", y.clone()).text(words::label(delay, format))
    });
    let y = &picture.target;
    let ridge = el("line").set("class", "delays-ridge").set("x2", "100%").attr("y1", y.clone()).attr("y2", y.clone());
    let target = el("text").set("class", "delays-target").attr("y", y.clone()).set("dy", "-6").set("x", "4");
    let axis =
        el("text").set("x", "50%").set("y", "100%").set("dy", "36").set("text-anchor", "middle").text(words::AXIS);
    el("svg")
        .set("class", "delays-picture")
        .set("role", "img")
        .set("aria-labelledby", TITLE)
        .set("aria-describedby", ABOUT)
        .with(el("title").set("id", TITLE).text(words::PICTURE))
        .with(el("desc").set("id", ABOUT).text(about.to_owned()))
        .with(el("g").set("class", "delays-grid").each(levels))
        .with(el("g").set("class", "delays-weeks").each(weeks).with(axis))
        .with(curves)
        .with(ridge)
        .with(target.text(words::TARGET))
        .with(el("g").each(names))
}

fn table(roads: &[Road], format: &Format) -> El {
    let rows = roads.iter().map(|road| {
        [road.revenue, road.lost, road.lost_for_good]
            .into_iter()
            .fold(row(words::start(road.delay, format)), |row, money| row.with(cell(format.money_short(money))))
    });
    figures(&words::COLUMNS, rows)
}
