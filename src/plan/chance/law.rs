//! The law of the number of wins in a span, with what quantiles need of it.

use super::{count::Counts, sums::Column};

/// How many deals a span wins.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct CountLaw {
    counts: Counts,
    /// Probability of fewer wins than the first share's, the second's, …, and of any.
    fewer: Vec<f64>,
}

impl CountLaw {
    /// The law of `counts`.
    pub(super) fn new(counts: Counts) -> Self {
        let mut fewer = Vec::with_capacity(counts.shares.len() + 1);
        let mut sum = 0.0;
        fewer.push(0.0);
        for share in &counts.shares {
            sum += share;
            fewer.push(sum);
        }
        Self { counts, fewer }
    }

    /// Fewest and most wins that matter.
    pub(super) fn range(&self) -> (usize, usize) {
        (self.counts.first, self.counts.first + self.counts.shares.len() - 1)
    }

    /// Probability of fewer wins than `wins`.
    fn fewer_than(&self, wins: usize) -> f64 {
        let found = self.fewer.get(wins.saturating_sub(self.counts.first));
        found.or(self.fewer.last()).copied().unwrap_or(1.0)
    }

    /// Probability of `wins` or more, where that may be any amount.
    pub(super) fn at_least(&self, wins: f64) -> f64 {
        // Casting saturates, and no law reaches so far.
        (1.0 - self.fewer_than(wins.ceil().max(0.0) as usize)).max(0.0)
    }

    /// The fewest wins not exceeded with probability `level`.
    pub(super) fn quantile(&self, level: f64) -> f64 {
        let index = self.fewer.iter().skip(1).take_while(|&&share| share < level).count();
        (self.counts.first + index.min(self.counts.shares.len() - 1)) as f64
    }

    /// Share of revenue below an amount, and its density there, given how sums of deals compare with the amount.
    pub(super) fn below(&self, column: &Column) -> (f64, f64) {
        let start = self.counts.first.max(column.first);
        let shares = self.counts.shares.get(start - self.counts.first..).unwrap_or_default();
        let below = column.below.get(start - column.first..).unwrap_or_default();
        let (mut share, mut density) = (self.fewer_than(column.first), 0.0);
        for (weight, tails) in shares.iter().zip(below) {
            share += weight * tails.0;
            density += weight * tails.1;
        }
        (share, density)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three, four or five wins, in a quarter, a half and a quarter of all cases.
    #[test]
    fn three_to_five() {
        let law = CountLaw::new(Counts { first: 3, shares: vec![0.25, 0.5, 0.25] });
        assert_eq!(law.range(), (3, 5));
        for (wins, want) in
            [(-1.0, 1.0), (3.0, 1.0), (3.2, 0.75), (4.0, 0.75), (5.0, 0.25), (6.0, 0.0), (f64::MAX, 0.0)]
        {
            assert!((law.at_least(wins) - want).abs() < 1e-15, "{wins}: {}", law.at_least(wins));
        }
        for (level, want) in [(0.1, 3.0), (0.25, 3.0), (0.26, 4.0), (0.75, 4.0), (0.76, 5.0), (2.0, 5.0)] {
            assert!((law.quantile(level) - want).abs() < 1e-15, "{level}: {}", law.quantile(level));
        }
    }
}
