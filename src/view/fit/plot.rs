//! The two curves in numbers. Pure.
//!
//! Across and down everything is a share of the plot, so that the picture fits any width and its words keep their size: no
//! one has to measure. The curves themselves are drawn in a box of [`WIDE`] by [`HIGH`], which is stretched.

use crate::{
    assessment::cost::{Comparison, Crossing, HORIZON, Side},
    view::chart::{Pen, Scale, at, tenths},
};

/// Width of the box the curves are drawn in: ten a month.
pub(super) const WIDE: f64 = 240.0;
/// Height of that box.
pub(super) const HIGH: f64 = 1000.0;
/// Ticks of money at the most.
const TICKS: u8 = 4;

/// One curve, in two parts.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Curve {
    /// Until they are effective.
    pub(super) before: String,
    /// From then on; empty where that is past the horizon.
    pub(super) after: String,
    /// Height of its end, in per cent from the top.
    pub(super) end: String,
}

/// A point in per cent of the plot, from the left and from the top.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Spot {
    pub(super) x: String,
    pub(super) y: String,
}

/// All that is drawn.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Plot {
    pub(super) full: Curve,
    pub(super) fractional: Curve,
    /// Heights and their money, 0 first.
    pub(super) ticks: Vec<(String, f64)>,
    /// Where they last cross, and whether its words have more room to the left.
    pub(super) crossing: Option<(Spot, bool)>,
}

impl Plot {
    pub(super) fn of(both: &Comparison, crossing: Option<Crossing>) -> Self {
        let end = f64::from(HORIZON);
        let (full, part) = (both.full.cost(end), both.fractional.cost(end));
        let scale = Scale::reaching(full.max(part), TICKS);
        Self {
            full: curve(&both.full, scale),
            fractional: curve(&both.fractional, scale),
            ticks: scale.ticks().map(|money| (down(money, scale), money)).collect(),
            crossing: crossing.map(|found| {
                let spot = Spot { x: across(found.month), y: down(found.cost, scale) };
                (spot, found.month > end / 2.0)
            }),
        }
    }
}

/// How far a month is from the left, in per cent.
pub(super) fn across(month: f64) -> String {
    percent(month / f64::from(HORIZON))
}

fn down(money: f64, scale: Scale) -> String {
    percent(1.0 - money / scale.top)
}

fn percent(share: f64) -> String {
    [&tenths(100.0 * share), "%"].concat()
}

/// Straight from bend to bend; where a fee falls due, straight up.
fn curve(side: &Side, scale: Scale) -> Curve {
    let end = f64::from(HORIZON);
    let point = |month: f64, money: f64| at(WIDE * month / end, HIGH * (1.0 - money / scale.top));
    let mut moments = side.bends();
    moments.push(side.effective.min(end));
    moments.sort_unstable_by(f64::total_cmp);
    moments.dedup();
    let (mut before, mut after) = (Pen::default(), Pen::default());
    before.move_to(point(0.0, 0.0));
    for &month in &moments {
        if month <= side.effective {
            before.line_to(point(month, side.cost_before(month)));
            before.line_to(point(month, side.cost(month)));
        }
        if (month - side.effective).abs() < f64::EPSILON {
            after.move_to(point(month, side.cost(month)));
        } else if month > side.effective {
            after.line_to(point(month, side.cost(month)));
        }
    }
    Curve { before: before.open(), after: after.open(), end: down(side.cost(end), scale) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 1,000 a month from month 6, effective from month 12 on.
    const SIDE: Side = Side { waiting: 6.0, effective: 12.0, fee: 2_000.0, monthly: 1_000.0, paid: f64::INFINITY };
    const FLAT: Side = Side { waiting: 0.0, effective: 30.0, fee: 0.0, monthly: 500.0, paid: 10.0 };

    #[test]
    fn a_curve_bends_where_someone_starts_and_changes_where_they_are_effective() {
        let plot = Plot::of(&Comparison { full: SIDE, fractional: FLAT }, None);
        // 20,000 is the greatest cost, and the scale's top.
        assert_eq!(plot.full.before, "M0 1000L0 1000L0 1000L60 1000L60 900L120 600L120 600");
        assert_eq!(plot.full.after, "M120 600L240 0");
        assert_eq!((&*plot.full.end, &*plot.fractional.end), ("0%", "75%"));
        assert!(plot.fractional.after.is_empty(), "never effective within the horizon");
        assert_eq!(plot.ticks.first(), Some(&("100%".to_owned(), 0.0)));
    }

    #[test]
    fn a_crossing_is_placed_and_its_words_turn_to_where_there_is_room() {
        use crate::assessment::cost::Who;
        let found = |month| Crossing { month, cost: 10_000.0, cheaper: Who::FullTime };
        let both = Comparison { full: SIDE, fractional: FLAT };
        let spot = |month| Plot::of(&both, Some(found(month))).crossing;
        assert_eq!(spot(6.0), Some((Spot { x: "25%".to_owned(), y: "50%".to_owned() }, false)));
        assert!(spot(18.0).is_some_and(|it| it.1));
    }

    #[test]
    fn nothing_paid_is_a_line_along_the_ground() {
        let free = Side { fee: 0.0, monthly: 0.0, ..SIDE };
        let plot = Plot::of(&Comparison { full: free, fractional: free }, None);
        assert_eq!((&*plot.full.end, plot.full.before.contains('N')), ("100%", false));
    }
}
