//! A grid of amounts shared by every span of a plan, and quantiles found on it.
//!
//! What n deals are worth does not depend on the span, only how likely n is. So the gamma tails are worked out once per
//! amount, for the few amounts that quantiles fall between, and a span's distribution there is a sum of products.

use super::{
    law::CountLaw,
    sums::{Column, Sums},
};

/// Steps of the grid, in standard deviations of the deals that are worth the amount. The cubic between two of them is
/// within 1e-4 of the distribution.
const STEP: f64 = 0.4;
/// Below this place on the grid an amount is nothing.
const NOTHING: i64 = -300;

/// The grid, filled in where it is asked about.
#[derive(Debug, Clone)]
pub(super) struct Grid {
    spread: f64,
    sums: Sums,
    /// Columns by place, in order.
    columns: Vec<(i64, Column)>,
}

/// Share below an amount and its slope per step.
#[derive(Debug, Clone, Copy)]
struct Point {
    place: i64,
    share: f64,
    slope: f64,
}

impl Grid {
    /// A grid for sums of `range.0` to `range.1` deals of coefficient of variation `spread` > 0.
    pub(super) fn new(spread: f64, range: (usize, usize)) -> Self {
        Self { spread, sums: Sums::new(spread, range), columns: Vec::new() }
    }

    /// Share of revenue below `amount`, in deals.
    pub(super) fn below(&self, law: &CountLaw, amount: f64) -> f64 {
        law.below(&self.sums.column(amount)).0
    }

    /// The amount at a place: steps of a constant ratio up to c² deals, of constant √amount from there. Both grow with
    /// the standard deviation of a sum that is worth the amount.
    fn amount(&self, place: f64) -> f64 {
        let step = place * STEP;
        let knee = self.spread * self.spread;
        if step < 0.0 { knee * step.exp() } else { (self.spread * (step / 2.0 + 1.0)).powi(2) }
    }

    /// The place of an amount.
    fn place(&self, amount: f64) -> f64 {
        let knee = self.spread * self.spread;
        let step = if amount < knee { (amount / knee).ln() } else { 2.0 * (amount.sqrt() / self.spread - 1.0) };
        step / STEP
    }

    fn point(&mut self, law: &CountLaw, place: i64) -> Point {
        let amount = self.amount(place as f64);
        let index = match self.columns.binary_search_by_key(&place, |(at, _)| *at) {
            Ok(index) => index,
            Err(index) => {
                self.columns.insert(index, (place, self.sums.column(amount)));
                index
            }
        };
        let (share, density) = self.columns.get(index).map_or((0.0, 0.0), |(_, column)| law.below(column));
        // Both parts of the scale move by the standard deviation c·√amount, or by the amount below the knee.
        let per_step = STEP * if place < 0 { amount } else { self.spread * amount.sqrt() };
        Point { place, share, slope: density * per_step }
    }

    /// The least amount, in deals, that revenue stays at or below with probability `level`; `guess` is near it.
    pub(super) fn quantile(&mut self, law: &CountLaw, level: f64, guess: f64) -> f64 {
        if law.none() >= level {
            return 0.0;
        }
        let mut place = (self.place(guess).round() as i64).max(NOTHING);
        let (mut low, mut high): (Option<Point>, Option<Point>) = (None, None);
        let mut stride = 2;
        // Each turn at least halves the bracket or doubles the stride, over places that fit 64 bits.
        for turn in 0..200 {
            let point = self.point(law, place);
            if point.share < level {
                low = Some(point);
            } else {
                high = Some(point);
            }
            let newton = ((level - point.share) / point.slope).floor();
            let newton = if newton.is_finite() { place.saturating_add(newton as i64) } else { place };
            place = match (low, high) {
                (Some(low), Some(high)) if high.place - low.place <= 1 => return self.within(low, high, level),
                (Some(low), Some(high)) if turn % 3 == 2 => low.place + (high.place - low.place) / 2,
                (Some(low), Some(high)) => {
                    let aim = if place == high.place { newton } else { newton.max(low.place + 1) };
                    aim.min(high.place - 1).max(low.place + 1)
                }
                (Some(low), None) => newton.min(low.place + stride).max(low.place + 1),
                (None, Some(high)) if high.place <= NOTHING => return 0.0,
                (None, _) => newton.min(place - 1).max(place - stride).max(NOTHING),
            };
            stride = stride.saturating_mul(2);
        }
        self.amount(place as f64)
    }

    /// Between two neighbouring places: the cubic that meets shares and slopes at both, solved for `level`.
    fn within(&self, low: Point, high: Point, level: f64) -> f64 {
        let rise = high.share - low.share;
        let (square, cube) = (3.0 * rise - 2.0 * low.slope - high.slope, low.slope + high.slope - 2.0 * rise);
        let (mut from, mut to) = (0.0, 1.0);
        let mut t = if rise > 0.0 { (level - low.share) / rise } else { 0.5 };
        for _ in 0..40 {
            let off = low.share + t * (low.slope + t * (square + t * cube)) - level;
            if off < 0.0 {
                from = t;
            } else {
                to = t;
            }
            let next = t - off / (low.slope + t * (2.0 * square + 3.0 * t * cube));
            let next = if next > from && next < to { next } else { f64::midpoint(from, to) };
            if (next - t).abs() < 1e-9 {
                break;
            }
            t = next;
        }
        self.amount(low.place as f64 + t)
    }
}
