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

    /// The least amount, in deals, that revenue stays at or below with probability `level`.
    pub(super) fn quantile(&mut self, law: &CountLaw, level: f64) -> f64 {
        // Near what that many wins are worth; from there by strides that double, then by halves.
        let start = (self.place(law.quantile(level)) as i64).max(NOTHING);
        let mut low = self.point(law, start);
        let (mut high, mut stride) = (low, 1);
        while low.share >= level {
            if low.place <= NOTHING {
                return 0.0;
            }
            high = low;
            low = self.point(law, (low.place - stride).max(NOTHING));
            stride *= 2;
        }
        while high.share < level {
            low = high;
            high = self.point(law, high.place + stride);
            stride *= 2;
        }
        while high.place - low.place > 1 {
            let middle = self.point(law, i64::midpoint(low.place, high.place));
            if middle.share >= level {
                high = middle;
            } else {
                low = middle;
            }
        }
        self.within(low, high, level)
    }

    /// Between two neighbouring places: the cubic that meets shares and slopes at both, halved down to `level`.
    fn within(&self, low: Point, high: Point, level: f64) -> f64 {
        let rise = high.share - low.share;
        let (square, cube) = (3.0 * rise - 2.0 * low.slope - high.slope, low.slope + high.slope - 2.0 * rise);
        let (mut from, mut to) = (0.0, 1.0);
        for _ in 0..24 {
            let t = f64::midpoint(from, to);
            if low.share + t * (low.slope + t * (square + t * cube)) >= level {
                to = t;
            } else {
                from = t;
            }
        }
        self.amount(low.place as f64 + to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A step is so many standard deviations of a sum worth the amount; below c² deals, so much of the amount.
    #[test]
    fn places_are_evenly_far_apart() {
        for spread in [0.01, 0.5, 1.0, 3.0] {
            let grid = Grid::new(spread, (1, 5));
            let knee = spread * spread;
            assert!((grid.amount(0.0) / knee - 1.0).abs() < 1e-12 && (grid.amount(-1e-12) / knee - 1.0).abs() < 1e-9);
            for place in [-40.0, -3.0, -0.5, 0.5, 1.0, 7.0, 500.0] {
                let amount = grid.amount(place);
                assert!((grid.place(amount) - place).abs() < 1e-9, "{spread} {place}: {}", grid.place(amount));
                let slope = (grid.amount(place + 1e-4) - grid.amount(place - 1e-4)) / 2e-4;
                let want = STEP * if place < 0.0 { amount } else { spread * amount.sqrt() };
                assert!((slope / want - 1.0).abs() < 1e-6, "{spread} {place}: {slope}, not {want}");
            }
        }
    }
}
