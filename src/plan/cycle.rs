//! The sales cycle: how long from proposal to signature, and what share of a pipeline closes when.

use super::{
    gamma::{self, Tails},
    input::Period,
    unit::Days,
};

/// Days in a period, on average over the leap years.
pub(super) const fn period_days(period: Period) -> f64 {
    match period {
        Period::Month => 365.25 / 12.0,
        Period::Quarter => 365.25 / 4.0,
    }
}

/// W: the days within which mid funnel is forecast to close: 30 for monthly targets, 60 for quarterly ones, and never more than
/// the cycle less a week.
pub(super) fn mid_window(mean: Days, period: Period) -> Days {
    let days = match period {
        Period::Month => 30.0,
        Period::Quarter => 60.0,
    };
    Days(f64::min(days, mean.get() - 7.0))
}

/// A sales cycle with a gamma distribution.
///
/// # Source
/// The pipeline as an equilibrium renewal process: Cox, Renewal Theory, 1962, chapter 5.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cycle {
    /// Mean, S.
    mean: f64,
    shape: f64,
    scale: f64,
    ln_gamma: f64,
    /// W: the days within which mid funnel is forecast to close.
    pub(super) mid_window: f64,
    /// What the cycle does by the end of W.
    pub(super) split: Moment,
}

/// What a day past day 0 parts a pipeline into, in days of the cycle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Moment {
    /// G(t) = ∫₀ᵗ (1 − F): closings of a pipeline in renewal by day t, over those of a day.
    pub(super) closed: f64,
    /// S − G(t): what of it is still open.
    pub(super) open: f64,
    /// t − G(t) = ∫₀ᵗ F: closings of work begun after day 0.
    pub(super) begun: f64,
}

impl Cycle {
    /// A cycle of `mean` days and coefficient of variation `spread`, for targets set by `period`.
    pub(super) fn new(mean: Days, spread: f64, period: Period) -> Self {
        let shape = 1.0 / (spread * spread);
        let mut cycle = Self {
            mean: mean.get(),
            shape,
            scale: mean.get() * spread * spread,
            ln_gamma: gamma::ln_gamma(shape + 1.0),
            mid_window: mid_window(mean, period).get(),
            split: Moment { closed: 0.0, open: 0.0, begun: 0.0 },
        };
        cycle.split = cycle.at(cycle.mid_window);
        cycle
    }

    fn tails(&self, day: f64) -> Tails {
        gamma::tails_with(self.shape, day / self.scale, self.ln_gamma)
    }

    /// G, S − G and t − G at `day`.
    ///
    /// `G(t) = t·(1 − F(t)) + S·F⁺(t)`, where `F⁺ = F −` [`Tails::term`] is gamma with one more in the shape.
    pub(super) fn at(&self, day: f64) -> Moment {
        let Tails { lower, upper, term } = self.tails(day);
        // Each of the three is worked out on its own side, so that none is left of two nearly equal numbers.
        let begun = ((day - self.mean) * lower + self.mean * term).max(0.0);
        let open = ((self.mean - day) * upper + self.mean * term).max(0.0);
        let closed = if day < self.mean { day - begun } else { self.mean - open };
        Moment { closed, open, begun }
    }

    /// The day by which a share `level` of cycles has ended.
    pub(super) fn quantile(&self, level: f64) -> Days {
        let (mut low, mut high) = (0.0, self.mean * 20.0);
        let mut day = self.mean;
        // Newton's steps, kept within what is known: seven or eight reach the last figure.
        for _ in 0..12 {
            let Tails { lower, term, .. } = self.tails(day);
            if lower >= level {
                high = day;
            } else {
                low = day;
            }
            let density = term * self.shape / day;
            let next = day + (level - lower) / density;
            day = if (low..=high).contains(&next) { next } else { f64::midpoint(low, high) };
        }
        Days(day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(got: f64, want: f64, tolerance: f64) {
        assert!((got - want).abs() <= tolerance, "{got} is not {want}");
    }

    /// An exponential cycle: 1 − F = e^(−t/S), so G = S·(1 − e^(−t/S)) and the median is S·ln 2.
    #[test]
    fn a_cycle_without_memory() {
        let cycle = Cycle::new(Days(60.0), 1.0, Period::Month);
        check(cycle.at(30.0).closed, 60.0 * (1.0 - (-0.5_f64).exp()), 1e-12);
        check(cycle.at(90.0).open, 60.0 * (-1.5_f64).exp(), 1e-12);
        check(cycle.quantile(0.5).get(), 60.0 * 2_f64.ln(), 1e-10);
        check(cycle.quantile(0.25).get(), 60.0 * (4_f64 / 3.0).ln(), 1e-10);
    }

    /// As of the longest cycle of all, whose third quartile is far from its mean.
    #[test]
    fn quantiles_are_where_so_many_cycles_have_ended() {
        for mean in [14.0, 60.0, 730.0] {
            for spread in [0.2, 0.35, 0.5, 0.8, 1.0] {
                let cycle = Cycle::new(Days(mean), spread, Period::Month);
                for level in [0.25, 0.5, 0.75] {
                    let day = cycle.quantile(level).get();
                    check(cycle.tails(day).lower, level, 1e-12);
                }
            }
        }
        check(Cycle::new(Days(730.0), 1.0, Period::Month).quantile(0.75).get(), 730.0 * 4_f64.ln(), 1e-9);
    }

    /// Early nearly all of a day's closings are still to come, late nearly all of the cycle's are done: neither is what is left of two
    /// nearly equal numbers.
    #[test]
    fn no_figures_are_lost_early_or_late() {
        let cycle = Cycle::new(Days(700.0), 1.0, Period::Month);
        for day in [1e-9, 1e-4] {
            check(cycle.at(day).closed / (700.0 * -(-day / 700.0).exp_m1()), 1.0, 1e-14);
        }
        check(cycle.at(1e12).closed, 700.0, 1e-9);
    }

    /// Half the 0.5 point of χ² with 8 degrees of freedom, 7.344 in every table, times the scale of 15 days.
    #[test]
    fn the_median_of_sixty_days_and_spread_one_half() {
        let cycle = Cycle::new(Days(60.0), 0.5, Period::Month);
        check(cycle.quantile(0.5).get(), 7.344 / 2.0 * 15.0, 0.005);
    }

    #[test]
    fn the_three_parts_add_up() {
        for spread in [0.2, 0.5, 1.0] {
            let cycle = Cycle::new(Days(60.0), spread, Period::Quarter);
            for day in [0.0, 0.1, 7.0, 59.9, 60.0, 182.0, 2000.0] {
                let moment = cycle.at(day);
                check(moment.closed + moment.open, 60.0, 1e-11);
                check(moment.closed + moment.begun, day, 1e-9);
            }
        }
    }

    #[test]
    fn the_mid_window_leaves_a_week_of_the_cycle() {
        check(Cycle::new(Days(20.0), 0.5, Period::Month).mid_window, 13.0, 0.0);
        check(Cycle::new(Days(120.0), 0.5, Period::Quarter).mid_window, 60.0, 0.0);
    }
}
