//! The win rate: what evidence says of it, and the late rate that goes with it.

use super::{input::Evidence, unit::Rate};

/// The late win rate over the win rate, where it is not given: 1/2 in mid funnel to 1/3 at the top.
const LATE_OVER_WIN: f64 = 1.5;

/// The share of mid-funnel value won that goes with `win_rate` where none is given.
///
/// # Source
/// The ratio of the two rules of thumb: 2 × target in mid funnel, 3 × at the top.
pub(super) fn late_win_rate(win_rate: Rate) -> Rate {
    Rate(f64::min(1.0, LATE_OVER_WIN * win_rate.get()))
}

/// What is known of a win rate from proposals won and lost: a Beta distribution.
///
/// # Source
/// The posterior of a prior Beta(1, 2), whose mean is the rule's one in three.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Posterior {
    /// 1 + won.
    pub(super) alpha: f64,
    /// 2 + lost.
    pub(super) beta: f64,
}

impl Posterior {
    /// After `evidence`.
    pub(super) fn after(evidence: Evidence) -> Self {
        Self { alpha: 1.0 + evidence.won, beta: 2.0 + (evidence.decided - evidence.won) }
    }

    /// (won + 1) / (decided + 3).
    pub(super) fn mean(self) -> Rate {
        Rate(self.alpha / (self.alpha + self.beta))
    }

    /// Standard deviation of the win rate.
    pub(super) fn deviation(self) -> f64 {
        let total = self.alpha + self.beta;
        (self.alpha * self.beta / (total + 1.0)).sqrt() / total
    }

    /// The likeliest win rate.
    pub(super) fn mode(self) -> f64 {
        (self.alpha - 1.0) / (self.alpha + self.beta - 2.0)
    }

    /// Logarithm of the density at `rate`, but for a constant.
    pub(super) fn ln_density(self, rate: f64) -> f64 {
        // 0·ln 0 is 0 where nothing was won.
        let power = |exponent: f64, logarithm: f64| if exponent > 0.0 { exponent * logarithm } else { 0.0 };
        power(self.alpha - 1.0, rate.ln()) + power(self.beta - 1.0, (-rate).ln_1p())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Beta(6, 17): mean 6/23, variance 6·17/(23²·24), mode 5/21.
    #[test]
    fn five_of_twenty() {
        let posterior = Posterior::after(Evidence { won: 5.0, decided: 20.0 });
        assert!((posterior.mean().get() - 6.0 / 23.0).abs() < 1e-15);
        assert!((posterior.deviation().powi(2) - 102.0 / (529.0 * 24.0)).abs() < 1e-15);
        assert!((posterior.mode() - 5.0 / 21.0).abs() < 1e-15);
    }
}
