//! How many deals are won: the distribution of a count, as a short table.

/// A term this small beside the largest is left out.
const NEGLIGIBLE: f64 = 1e-7;

/// Shares of 0, 1, 2, … wins, from the first that matters.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Counts {
    /// Wins of the first share.
    pub(super) first: usize,
    /// Shares; they add up to 1.
    pub(super) shares: Vec<f64>,
}

impl Counts {
    /// Wins among `trials` opportunities, each won with probability `chance`.
    ///
    /// # Source
    /// The ratio of neighbouring binomial terms, from the largest outwards; no factorial is left to overflow.
    pub(super) fn binomial(trials: f64, chance: f64) -> Self {
        if chance >= 1.0 {
            return Self { first: trials as usize, shares: vec![1.0] };
        }
        let odds = chance / (1.0 - chance);
        Self::around((trials * chance).floor(), |wins| (trials - wins) / (wins + 1.0) * odds)
    }

    /// Wins that come singly and at random, `mean` of them on average.
    pub(super) fn poisson(mean: f64) -> Self {
        Self::around(mean.floor(), |wins| mean / (wins + 1.0))
    }

    /// Grows a table from its mode, or next to it, by `ratio`, the share of n + 1 wins over that of n.
    fn around(mode: f64, ratio: impl Fn(f64) -> f64) -> Self {
        let mut down = Vec::new();
        let (mut share, mut wins) = (1.0, mode);
        while wins > 0.0 {
            wins -= 1.0;
            share /= ratio(wins);
            if share < NEGLIGIBLE {
                break;
            }
            down.push(share);
        }
        let first = mode as usize - down.len();
        down.reverse();
        let mut shares = down;
        shares.push(1.0);
        (share, wins) = (1.0, mode);
        loop {
            share *= ratio(wins);
            wins += 1.0;
            // Not a number only where nothing can be won, and then there is no more to add.
            if share.is_nan() || share < NEGLIGIBLE {
                break;
            }
            shares.push(share);
        }
        let total: f64 = shares.iter().sum();
        for share in &mut shares {
            *share /= total;
        }
        Self { first, shares }
    }

    /// The same, with one more win of probability `chance`.
    pub(super) fn and_one(mut self, chance: f64) -> Self {
        let mut before = 0.0;
        for share in &mut self.shares {
            let here = *share;
            *share = here * (1.0 - chance) + before * chance;
            before = here;
        }
        self.shares.push(before * chance);
        self
    }

    /// The sum of two independent counts.
    pub(super) fn plus(&self, other: &Self) -> Self {
        let mut shares = vec![0.0; self.shares.len() + other.shares.len() - 1];
        for (offset, weight) in self.shares.iter().enumerate() {
            add(&mut shares, offset, *weight, &other.shares);
        }
        Self { first: self.first + other.first, shares }
    }

    /// Several counts, each in a share of all cases.
    pub(super) fn mixed(parts: &[(f64, Self)]) -> Self {
        let first = parts.iter().map(|(_, part)| part.first).min().unwrap_or(0);
        let last = parts.iter().map(|(_, part)| part.first + part.shares.len()).max().unwrap_or(first);
        let mut shares = vec![0.0; last - first];
        for (weight, part) in parts {
            add(&mut shares, part.first - first, *weight, &part.shares);
        }
        Self { first, shares }
    }
}

/// Adds `weight` × `shares` to `sums` from `offset` on: the model's innermost loop, over plain slices so that it stays tight
/// where the compiler is told to keep code small.
fn add(sums: &mut [f64], offset: usize, weight: f64, shares: &[f64]) {
    if let Some(sums) = sums.get_mut(offset..offset + shares.len()) {
        for (sum, share) in sums.iter_mut().zip(shares) {
            *sum += weight * share;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(counts: &Counts, wins: usize, want: f64) {
        let got = wins.checked_sub(counts.first).and_then(|index| counts.shares.get(index)).copied().unwrap_or(0.0);
        assert!((got - want).abs() < 1e-6, "P({wins}) = {got}, not {want}");
    }

    /// C(10, 3)/2¹⁰ and e⁻²·2³/3!.
    #[test]
    fn textbook_terms() {
        check(&Counts::binomial(10.0, 0.5), 3, 120.0 / 1024.0);
        check(&Counts::binomial(10.0, 1.0), 10, 1.0);
        check(&Counts::binomial(0.0, 0.5), 0, 1.0);
        check(&Counts::poisson(2.0), 3, (-2.0_f64).exp() * 8.0 / 6.0);
        check(&Counts::poisson(0.0), 0, 1.0);
    }

    #[test]
    fn a_great_many_small_chances_are_a_poisson_count() {
        let (many, limit) = (Counts::binomial(1e90, 3e-90), Counts::poisson(3.0));
        for wins in 0..12 {
            check(&many, wins, limit.shares[wins]);
        }
    }

    #[test]
    fn sums_of_counts() {
        check(&Counts::binomial(4.0, 0.3).plus(&Counts::binomial(6.0, 0.3)), 2, 45.0 * 0.09 * 0.7_f64.powi(8));
        check(&Counts::binomial(9.0, 0.3).and_one(0.3), 2, 45.0 * 0.09 * 0.7_f64.powi(8));
        let mixed = Counts::mixed(&[(0.25, Counts::poisson(0.0)), (0.75, Counts::binomial(5.0, 1.0))]);
        check(&mixed, 0, 0.25);
        check(&mixed, 5, 0.75);
    }

    /// What does not matter is not kept: seven standard deviations of a hundred thousand wins, and no wins that none of the parts has.
    #[test]
    fn tables_are_short() {
        for counts in [Counts::binomial(2e5, 0.5), Counts::poisson(1e5)] {
            let deviations = counts.shares.len() as f64 / 1e5_f64.sqrt();
            assert!((5.0..13.0).contains(&deviations), "{deviations}");
        }
        let far = Counts::mixed(&[(0.5, Counts::binomial(40.0, 1.0)), (0.5, Counts::binomial(42.0, 1.0))]);
        assert_eq!((far.first, far.shares), (40, vec![0.5, 0.0, 0.5]));
    }
}
