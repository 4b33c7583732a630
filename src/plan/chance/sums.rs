//! What n won deals are worth together: a gamma sum, for every n at once.

use crate::plan::gamma::{LEAST_SHAPE, Tails, ln_gamma, tails_with, uniform};

/// Deals whose sum may lie on either side of an amount, each with the share below it and the density there.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Column {
    /// The fewest of them; fewer deals are worth less than the amount for certain.
    pub(super) first: usize,
    /// For `first` deals and more: share below the amount, density per deal value. More deals than these are worth more.
    pub(super) below: Vec<(f64, f64)>,
}

/// Sums of won deals with one coefficient of variation, in units of a deal's mean value.
#[derive(Debug, Clone)]
pub(super) struct Sums {
    /// Shape of one deal, 1/c².
    shape: f64,
    /// Fewest and most deals that are asked about.
    range: (usize, usize),
    /// ln Γ(n/c² + 1) of the small shapes, from `range.0` deals.
    ln_gamma: Vec<f64>,
}

/// Tails below e to this power are left out.
const NEGLIGIBLE: f64 = 17.0;

impl Sums {
    /// Sums of `range.0` to `range.1` deals of coefficient of variation `spread` > 0.
    pub(super) fn new(spread: f64, range: (usize, usize)) -> Self {
        let shape = 1.0 / (spread * spread);
        let range = (range.0.max(1), range.1);
        let ln_gamma = (range.0..=range.1)
            .map(|deals| deals as f64 * shape)
            .take_while(|&shape| shape < LEAST_SHAPE)
            .map(|shape| ln_gamma(shape + 1.0))
            .collect();
        Self { shape, range, ln_gamma }
    }

    /// How sums compare with `amount`, in deals.
    ///
    /// The range is Chernoff's bound on both gamma tails: beyond a − √(2aL) and a + √(2aL) + L less than e⁻ᴸ is left.
    pub(super) fn column(&self, amount: f64) -> Column {
        let x = (amount * self.shape).min(f64::MAX);
        if x <= 0.0 {
            return Column { first: self.range.0, below: Vec::new() };
        }
        let half = (NEGLIGIBLE / 2.0).sqrt();
        let surely_below = if x > NEGLIGIBLE { ((x - NEGLIGIBLE / 2.0).sqrt() - half).powi(2) } else { 0.0 };
        let surely_above = ((x + NEGLIGIBLE / 2.0).sqrt() + half).powi(2);
        let (fewest, most) = (self.range.0 as f64, self.range.1 as f64);
        let first = ((surely_below / self.shape).floor() + 1.0).min(most + 1.0).max(fewest) as usize;
        let last = (surely_above / self.shape).ceil().min(most) as usize;
        let below = (first..=last)
            .map(|deals| {
                let shape = deals as f64 * self.shape;
                let Tails { lower, term, .. } = match self.ln_gamma.get(deals - self.range.0) {
                    Some(&ln_gamma) => tails_with(shape, x, ln_gamma),
                    None => uniform(shape, x),
                };
                (lower, term * shape / amount)
            })
            .collect();
        Column { first, below }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::gamma::tails;

    /// Beyond the range less than e⁻¹⁷ is left; a little within it, more than a ten thousandth of that.
    #[test]
    fn the_range_is_as_wide_as_it_must_be() {
        for spread in [0.2, 0.5, 1.0] {
            let sums = Sums::new(spread, (1, 2_000));
            for amount in [2.0, 9.0, 40.0, 300.0_f64] {
                let Column { first, below } = sums.column(amount);
                let last = first + below.len() - 1;
                let shape = |deals: usize| deals as f64 * sums.shape;
                let at_least = |deals: usize| tails(shape(deals), amount * sums.shape).upper;
                let below = |deals: usize| tails(shape(deals), amount * sums.shape).lower;
                let (enough, waste) = ((-NEGLIGIBLE).exp(), (-NEGLIGIBLE - 9.0).exp());
                assert!(first == 1 || at_least(first - 1) < enough, "{spread} {amount}: from {first}");
                assert!(below(last + 1) < enough, "{spread} {amount}: to {last}");
                // The bound is loose for a few deals, and tight for many.
                if amount * sums.shape > 100.0 {
                    let (after, before) = (at_least(first + first / 16 + 3), below(last - last / 16 - 3));
                    assert!(after > waste && before > waste, "{spread} {amount}: {first} to {last}, {after} {before}");
                }
            }
        }
        // Where the lower bound begins, one deal of this spread is already more than is left out.
        assert_eq!(Sums::new(0.925, (1, 9)).column(14.56).first, 1);
        assert!(Sums::new(0.5, (1, 9)).column(0.0).below.is_empty());
        assert!(Sums::new(0.5, (4, 9)).column(1e9).below.is_empty());
    }
}
