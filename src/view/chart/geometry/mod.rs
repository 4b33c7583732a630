//! The picture in numbers: an answer, a target and a width in pixels become paths, places and labels. Pure.

mod calendar;
mod curve;
mod label;
mod pen;
mod place;
mod scale;
mod strata;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
mod valley;

use time::Date;

use self::{
    curve::Curve,
    pen::Point,
    place::Site,
    strata::{Names, Ribbon},
};
pub(crate) use self::{
    label::{Anchor, Kind, Label, text_width},
    pen::{Pen, at, tenths},
    scale::Scale,
    strata::Strata,
    valley::Stretch,
};
use crate::plan::{
    answer::{Answer, WeekAhead},
    unit::Money,
};

/// From this width on the picture has room for its full words, and for a card beside the week pointed at.
const ROOMY: f64 = 660.0;

/// What is drawn, and how wide.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ground<'a> {
    pub(crate) answer: &'a Answer,
    pub(crate) target: Money,
    /// Another plan's pace in each week, where it has one; empty without another.
    pub(crate) beside: &'a [Option<Money>],
    /// Pixels.
    pub(crate) width: u32,
}

/// How figures and dates are written, and the words beside them.
pub(crate) struct Wording<'a> {
    pub(crate) money: &'a dyn Fn(Money) -> String,
    pub(crate) month: &'a dyn Fn(Date) -> String,
    /// Money as written, without its currency.
    pub(crate) bare: &'a dyn Fn(&str) -> String,
    /// Names the ridge, given its money as written.
    pub(crate) target: &'a dyn Fn(&str) -> String,
    /// Names a window from a day to a day; in brief where told.
    pub(crate) window: &'a dyn Fn(u16, u16, bool) -> String,
    pub(crate) today: &'static str,
    pub(crate) layers: [&'static Names; 3],
}

/// Everything the picture is drawn from, in pixels.
#[derive(Debug)]
pub(crate) struct Terrain {
    pub(crate) width: f64,
    pub(crate) height: f64,
    /// It has room for its full words.
    pub(crate) roomy: bool,
    pub(crate) plot: Frame,
    pub(crate) ribbon: Frame,
    /// Expected pace.
    pub(crate) line: String,
    /// The other plan's pace.
    pub(crate) beside: String,
    /// Everything below the line.
    pub(crate) below: String,
    /// Everything above the line, to be seen through the valleys.
    pub(crate) above: String,
    /// From the tenth to the ninetieth percentile.
    pub(crate) band: String,
    /// The band goes on beyond the top of the plot.
    pub(crate) band_cut: bool,
    /// Height of the target.
    pub(crate) ridge: f64,
    pub(crate) valleys: Vec<Stretch>,
    pub(crate) ticks: Vec<Label>,
    /// First days of months after day 0.
    pub(crate) month_starts: Vec<f64>,
    /// Ends of the windows, on the line.
    pub(crate) marks: Vec<(f64, f64)>,
    /// How far down the marks reach.
    pub(crate) drop: f64,
    pub(crate) strata: Strata,
    pub(crate) labels: Vec<Label>,
    pub(crate) weeks: Vec<Column>,
}

/// Edges of a rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Frame {
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
}

/// A week on the picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Column {
    pub(crate) left: f64,
    pub(crate) width: f64,
    /// Height of the expected pace.
    pub(crate) pace: f64,
    /// Heights of the tenth and the ninetieth percentile, within the plot.
    pub(crate) band: (f64, f64),
}

impl Column {
    /// Its middle.
    pub(crate) fn middle(&self) -> f64 {
        self.left + self.width / 2.0
    }
}

impl Terrain {
    /// Lays out `ground`.
    pub(crate) fn new(ground: &Ground, wording: &Wording) -> Self {
        let width = f64::from(ground.width.clamp(200, 2400));
        let roomy = width >= ROOMY;
        let weeks = &ground.answer.weeks;
        let days = 7.0 * weeks.len().max(1) as f64;
        let target = sound(ground.target);
        let highest =
            |figure: fn(&WeekAhead) -> Money| weeks.iter().map(|week| sound(figure(week))).fold(0.0, f64::max);
        let (mut pace, band) = (highest(|week| week.pace), highest(|week| week.p90));
        for other in ground.beside.iter().flatten() {
            pace = pace.max(sound(*other));
        }
        let scale = Scale::reaching(scale::peak(target, pace, band), if roomy { 5 } else { 4 });

        let (top, bottom) = if roomy { (12.0, 220.0) } else { (10.0, 184.0) };
        let (ticks, left) = place::ticks(scale, width, bottom, top, wording);
        let plot = Frame { left, right: width - if roomy { 4.0 } else { 2.0 }, top, bottom };

        let span = plot.right - plot.left;
        let x = |day: f64| plot.left + span * day / days;
        // Beyond a few heights of the plot, how far is no longer seen.
        let y = |money: Money| bottom - (bottom - top) * (sound(money) / scale.top).min(8.0);
        // The band is cut to the plot; its ends lie beyond, so that its edge is drawn only above and below.
        let through = |figure: fn(&WeekAhead) -> Money, beyond: f64| {
            let ends = |i: usize| y(weeks.get(i).map_or(Money(0.0), figure));
            let mut points = Vec::with_capacity(weeks.len() + 2);
            points.push(at(plot.left - beyond, ends(0)));
            points.extend(weeks.iter().zip(0u32..).map(|(week, i)| at(x(f64::from(i) * 7.0 + 3.5), y(figure(week)))));
            points.push(at(plot.right + beyond, ends(weeks.len().wrapping_sub(1))));
            Curve::through(points)
        };
        let mut lines = vec![through(|week| week.pace, 0.0)];
        let mut points = Vec::with_capacity(ground.beside.len() + 2);
        for (other, i) in ground.beside.iter().zip(0u32..) {
            let Some(pace) = *other else { continue };
            if i == 0 {
                points.push(at(plot.left, y(pace)));
            }
            points.push(at(x(f64::from(i) * 7.0 + 3.5), y(pace)));
            if i as usize + 1 == weeks.len() {
                points.push(at(plot.right, y(pace)));
            }
        }
        if points.len() > 1 {
            lines.push(Curve::through(points));
        }
        let line = &lines[0];
        let (high, low) = (through(|week| week.p90, 4.0), through(|week| week.p10, 4.0));
        let ridge = y(ground.target);

        let ribbon_top = bottom + if roomy { 36.0 } else { 32.0 };
        let ribbon = Frame { top: ribbon_top, bottom: ribbon_top + if roomy { 40.0 } else { 36.0 }, ..plot };
        let week = span * 7.0 / days;
        let names = Ribbon { left: ribbon.left, top: ribbon.top, bottom: ribbon.bottom, week };
        let mut strata = strata::lay(weeks, names, wording.layers);

        let marks: Vec<(f64, f64)> =
            ground.answer.windows.iter().map(|window| x(f64::from(window.to_day))).map(|x| (x, line.y_at(x))).collect();
        let start = weeks.first().map_or(Date::MIN, |week| week.start);
        let (month_starts, mut labels) = place::axis(start, days, plot, wording);
        labels.append(&mut strata.names);
        let site = Site { ground, wording, plot, days, lines: &lines, ridge };
        let drop = site.windows(&mut labels);
        site.target(&mut labels);

        Self {
            width,
            height: ribbon.bottom + 2.0,
            roomy,
            plot,
            ribbon,
            beside: lines.get(1).map_or_else(String::new, open),
            below: closed(line, bottom),
            above: closed(line, top - 1.0),
            band: between(&high, &low),
            band_cut: band > scale.top,
            ridge,
            valleys: valleys(ground.answer, line, ridge, plot, week),
            ticks,
            month_starts,
            marks,
            drop,
            strata,
            labels,
            weeks: (0..weeks.len())
                .map(|i| Column {
                    left: plot.left + week * i as f64,
                    width: week,
                    pace: y(weeks[i].pace),
                    band: (y(weeks[i].p10), y(weeks[i].p90).max(top)),
                })
                .collect(),
            line: open(line),
        }
    }

    /// The week below a point, the nearest where it lies beside the plot.
    pub(crate) fn week_at(&self, x: f64) -> Option<usize> {
        let first = self.weeks.first()?;
        Some((((x - first.left) / first.width).max(0.0) as usize).min(self.weeks.len() - 1))
    }
}

/// An amount that can be drawn.
fn sound(money: Money) -> f64 {
    let amount = money.get();
    if amount.is_finite() { amount.max(0.0) } else { 0.0 }
}

fn ends(curve: &Curve) -> (Point, Point) {
    let points = curve.points();
    (points.first().copied().unwrap_or(at(0.0, 0.0)), points.last().copied().unwrap_or(at(0.0, 0.0)))
}

fn open(curve: &Curve) -> String {
    let mut pen = Pen::default();
    pen.move_to(ends(curve).0);
    curve.draw(&mut pen);
    pen.open()
}

/// The room between a curve and the horizontal at `y`.
fn closed(curve: &Curve, y: f64) -> String {
    let (first, last) = ends(curve);
    let mut pen = Pen::default();
    pen.move_to(first);
    curve.draw(&mut pen);
    pen.line_to(at(last.x, y));
    pen.line_to(at(first.x, y));
    pen.closed()
}

fn between(high: &Curve, low: &Curve) -> String {
    let mut pen = Pen::default();
    pen.move_to(ends(high).0);
    high.draw(&mut pen);
    pen.line_to(ends(low).1);
    low.draw_back(&mut pen);
    pen.closed()
}

fn valleys(answer: &Answer, line: &Curve, ridge: f64, plot: Frame, week: f64) -> Vec<Stretch> {
    let found = answer.valleys.iter().filter_map(|valley| {
        let first = answer.weeks.iter().position(|week| week.start == valley.start)?;
        let last = (first + valley.weeks.max(1) - 1).min(answer.weeks.len() - 1);
        let edge = |week_number: usize| plot.left + week * week_number as f64;
        let reported = Stretch { left: edge(first), right: edge(last + 1) };
        Some(valley::stretch(line, ridge, first, last, reported))
    });
    found.collect()
}
