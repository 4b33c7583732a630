//! The roads of waiting in numbers. Pure.

use crate::{
    plan::goal::Road,
    view::chart::{Pen, Scale, at, tenths},
};

/// Width of the box the roads are drawn in: ten a week.
pub(super) const WIDE: f64 = 260.0;
/// Height of that box.
pub(super) const HIGH: f64 = 1000.0;
const TICKS: u8 = 4;

/// All that is drawn, in per cent of the plot but for the paths.
#[derive(Debug, PartialEq)]
pub(super) struct Picture {
    /// A path for each road.
    pub(super) paths: Vec<String>,
    /// Where each road's name stands: half way up what the change adds.
    pub(super) names: Vec<(String, String)>,
    /// Height of the target.
    pub(super) target: String,
    /// Heights and their money, 0 first.
    pub(super) ticks: Vec<(String, f64)>,
}

impl Picture {
    /// `never` is the road without the change.
    pub(super) fn of(roads: &[Road], never: &Road, target: f64) -> Self {
        let highest = roads.iter().flat_map(|road| &road.pace).fold(target, |most, pace| most.max(pace.get()));
        let scale = Scale::reaching(1.1 * highest, TICKS);
        let up = |money: f64| 1.0 - money / scale.top;
        let gain = roads
            .iter()
            .flat_map(|road| road.pace.iter().zip(&never.pace))
            .fold(0.0_f64, |most, (with, without)| most.max(with.get() - without.get()));
        let name = |road: &Road| {
            let half =
                road.pace.iter().zip(&never.pace).position(|(with, without)| with.get() - without.get() >= gain / 2.0);
            let week = half.unwrap_or(road.pace.len().saturating_sub(1));
            let pace = road.pace.get(week).map_or(0.0, |pace| pace.get());
            (across(week as f64 + 0.5), percent(up(pace)))
        };
        let path = |road: &Road| {
            let mut pen = Pen::default();
            for (week, pace) in road.pace.iter().enumerate() {
                let point = at(10.0 * week as f64 + 5.0, HIGH * up(pace.get()));
                if week == 0 { pen.move_to(point) } else { pen.line_to(point) }
            }
            pen.open()
        };
        Self {
            paths: roads.iter().map(path).collect(),
            names: roads.iter().map(name).collect(),
            target: percent(up(target)),
            ticks: scale.ticks().map(|money| (percent(up(money)), money)).collect(),
        }
    }
}

/// How far a week is from the left.
pub(super) fn across(week: f64) -> String {
    percent(week * 10.0 / WIDE)
}

fn percent(share: f64) -> String {
    [&tenths(100.0 * share), "%"].concat()
}
