//! Revenue of very many deals: a normal limit, moved by skewness, over the rates that the evidence leaves open.

use super::arrivals::Moments;
use crate::plan::{normal, requirements::whole_up};

/// Revenue at one set of win rates, by its first three moments.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Part {
    /// Probability of these rates.
    weight: f64,
    /// Mean revenue.
    mean: f64,
    /// Standard deviation of revenue.
    deviation: f64,
    skewness: f64,
    /// Standard deviation of the deals that are worth the mean, over a deal's value: how far whole numbers of deals show.
    blur: f64,
}

/// Revenue of very many deals.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Limit {
    parts: Vec<Part>,
    /// Mean value of a deal.
    deal: f64,
}

/// Skewness above which a few thousand deals are not many yet.
const MOST_SKEWNESS: f64 = 0.3;

/// Blur below which revenue keeps to whole numbers of deals.
const SHARP: f64 = 1e-6;

/// Variance and third cumulant of revenue in deals.
fn revenue(moments: &Moments, spread: f64) -> (f64, f64) {
    let square = spread * spread;
    (
        moments.variance + moments.mean * square,
        moments.third + 3.0 * moments.variance * square + 2.0 * moments.mean * square * square,
    )
}

/// Standard deviation of revenue over its mean.
pub(super) fn scatter(moments: &Moments, spread: f64) -> f64 {
    if moments.mean > 0.0 { revenue(moments, spread).0.sqrt() / moments.mean } else { f64::MAX }
}

/// Whether the limit is as good as the sum over counts, to well within the tolerance of a chance.
pub(super) fn holds(moments: &Moments, spread: f64) -> bool {
    if moments.mean > 1e6 {
        return true;
    }
    let (variance, third) = revenue(moments, spread);
    let skewed = third.abs() > MOST_SKEWNESS * variance * variance.sqrt();
    !skewed && (moments.variance > 60.0 || (moments.mean > 400.0 && spread * spread * moments.mean > 1.0))
}

impl Part {
    /// Revenue with `moments`, in deals of coefficient of variation `spread`; its scatter is at least `least`.
    pub(super) fn new(weight: f64, moments: &Moments, spread: f64, least: f64) -> Self {
        let (variance, third) = revenue(moments, spread);
        let mean = moments.money.get();
        let own = if moments.mean > 0.0 { variance.sqrt() / moments.mean } else { 0.0 };
        let skewness = if variance > 0.0 { third / (variance * variance.sqrt()) } else { 0.0 };
        // What raises the scatter has no skewness of its own.
        let skewness = if own < least { skewness * (own / least).powi(3) } else { skewness };
        Self { weight, mean, deviation: mean * own.max(least), skewness, blur: spread * moments.mean.sqrt() }
    }

    /// Share below `amount` and density there.
    ///
    /// A gamma distribution with the same three moments, by Wilson and Hilferty's cube root: as good as the skewness of a
    /// compound sum's, whose kurtosis is close to a gamma's.
    ///
    /// # Source
    /// Abramowitz & Stegun 26.4.14; the translated gamma approximation of Klugman, Panjer & Willmot, Loss Models.
    fn below(&self, amount: f64) -> (f64, f64) {
        if self.deviation <= 0.0 {
            return (if amount < self.mean { 0.0 } else { 1.0 }, 0.0);
        }
        let z = (amount - self.mean) / self.deviation;
        let skewness = self.skewness;
        let (moved, slope) = if skewness.abs() < 1e-4 {
            (z - skewness * (z * z - 1.0) / 6.0, 1.0)
        } else {
            let base = 1.0 + skewness * z / 2.0;
            if base <= 0.0 {
                return (if skewness > 0.0 { 0.0 } else { 1.0 }, 0.0);
            }
            let root = base.cbrt();
            (6.0 / skewness * (root - 1.0) + skewness / 6.0, 1.0 / (root * root))
        };
        (normal::below(moved), normal::density(moved) * slope / self.deviation)
    }
}

impl Limit {
    /// Revenue of deals worth `deal` on average.
    pub(super) fn new(parts: Vec<Part>, deal: f64) -> Self {
        Self { parts, deal }
    }

    /// Probability of revenue at or below `amount`, and its density.
    pub(super) fn below(&self, amount: f64) -> (f64, f64) {
        let deals = amount / self.deal;
        let (mut share, mut density) = (0.0, 0.0);
        for part in &self.parts {
            let (below, here) = part.below(amount);
            let whole = if part.blur < 1.0 && deals < 1e9 { here * self.deal * sawtooth(deals, part.blur) } else { 0.0 };
            share += part.weight * (below + whole);
            density += part.weight * here;
        }
        (share.clamp(0.0, 1.0), density)
    }

    /// Probability that revenue reaches `target`: a whole number of deals counts as reached, but for rounding.
    pub(super) fn reaches(&self, target: f64) -> f64 {
        let deals = target / self.deal;
        let sharp = self.parts.iter().all(|part| part.blur < SHARP);
        // P(revenue ≥ n deals) is 1 − P(revenue ≤ n − 1 deals) where revenue keeps to whole deals.
        let amount = if sharp && deals < 1e9 { (whole_up(deals) - 1.0).max(0.0) * self.deal } else { target };
        1.0 - self.below(amount).0
    }

    /// The least amount that revenue stays at or below with probability `level`; `z` is the standard normal's quantile.
    pub(super) fn quantile(&self, level: f64, z: f64) -> f64 {
        let mean: f64 = self.parts.iter().map(|part| part.weight * part.mean).sum();
        let variance: f64 =
            self.parts.iter().map(|part| part.weight * (part.deviation.powi(2) + (part.mean - mean).powi(2))).sum();
        let (mut low, mut high) = (0.0, f64::INFINITY);
        let mut amount = (mean + z * variance.sqrt()).clamp(mean * 0.01, f64::MAX);
        for turn in 0..120 {
            let (share, density) = self.below(amount);
            if share < level {
                low = amount;
            } else {
                high = amount;
            }
            let newton = amount + (level - share) / density;
            let next = if newton > low && newton < high && turn % 4 != 3 {
                newton
            } else if high.is_infinite() {
                (amount * 2.0).min(f64::MAX)
            } else {
                low + (high - low) / 2.0
            };
            if (next - amount).abs() <= 1e-9 * amount {
                break;
            }
            amount = next;
        }
        amount
    }
}

/// What whole numbers of deals add to a smooth distribution, in units of its density: between −½ and ½.
///
/// ⌊u⌋ + ½ − u at `deals` = u, blurred by a normal error of standard deviation `blur` < 1.
///
/// # Source
/// The continuity correction; Esséen's term for lattice distributions.
fn sawtooth(deals: f64, blur: f64) -> f64 {
    // A whole number but for rounding is one: its own deal counts.
    let off = deals - deals.round();
    if blur < SHARP {
        return if off >= -1e-12 * deals { 0.5 - off } else { -0.5 - off };
    }
    let reach = 1 + (6.0 * blur).ceil() as i32;
    let teeth: f64 = (-reach..=reach).map(|tooth| normal::below((off - f64::from(tooth)) / blur)).sum();
    teeth - f64::from(reach) - 0.5 - off
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::unit::Money;

    /// A Poisson count of mean 100: 0.5266 at or below 100 (its cumulative table), 0.9 first reached at 113.
    #[test]
    fn a_hundred_wins_of_one() {
        let moments = Moments { mean: 100.0, variance: 100.0, third: 100.0, money: Money(100.0) };
        let limit = Limit::new(vec![Part::new(1.0, &moments, 0.0, 0.0)], 1.0);
        assert!((limit.below(100.0).0 - 0.526_56).abs() < 2e-4, "{}", limit.below(100.0).0);
        assert!((limit.below(100.9).0 - 0.526_56).abs() < 1e-3);
        assert!((limit.below(89.0).0 - 0.146_06).abs() < 5e-4, "{}", limit.below(89.0).0);
        assert!((limit.quantile(0.9, normal::Z90) - 113.0).abs() < 1e-6);
    }

    #[test]
    fn the_sawtooth_fades_as_deals_scatter() {
        assert!((sawtooth(7.0, 0.0) - 0.5).abs() < 1e-9);
        assert!((sawtooth(7.3, 0.0) - 0.2).abs() < 1e-9);
        assert!((sawtooth(6.7, 0.0) + 0.2).abs() < 1e-9);
        assert!((sawtooth(7.3, 0.001) - 0.2).abs() < 1e-9);
        assert!(sawtooth(7.2, 0.9).abs() < 1e-4);
    }
}
