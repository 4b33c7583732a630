//! Revenue of very many deals: a normal limit, moved by skewness, over the rates that the evidence leaves open.

use super::arrivals::Moments;
use crate::plan::{normal, requirements::whole_up, unit::finite};

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
}

/// Revenue of very many deals.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Limit {
    parts: Vec<Part>,
    /// Mean revenue, in which all else is counted: money may be of any size, its square may not.
    unit: f64,
    deviation: f64,
    /// Mean value of a deal.
    deal: f64,
    /// Coefficient of variation of deals.
    spread: f64,
    /// Deals are so alike, and so few, that whole numbers of them show.
    whole_deals: bool,
}

/// Skewness above which deals are not many yet.
const MOST_SKEWNESS: f64 = 0.5;

/// Standard deviations from the mean beyond which nothing is left: skewness is mild here.
const FAR: f64 = 7.0;
/// Standard deviation, in deals, from which a single deal is below a chance's tolerance.
const SMOOTH: f64 = 300.0;
/// How close a quantile's probability comes.
const CLOSE: f64 = 1e-6;
/// Blur, in deals, below which revenue keeps to whole numbers of deals.
const SHARP: f64 = 1e-6;

/// Variance and third cumulant of revenue in deals.
fn revenue(moments: &Moments, spread: f64) -> (f64, f64) {
    let square = spread * spread;
    (
        moments.variance + moments.mean * square,
        moments.third + 3.0 * moments.variance * square + 2.0 * moments.mean * square * square,
    )
}

/// Standard deviation of revenue, in deals.
pub(super) fn scatter(moments: &Moments, spread: f64) -> f64 {
    revenue(moments, spread).0.sqrt()
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
    /// Revenue with `moments`, in deals of coefficient of variation `spread`; its scatter is at least `least` deals.
    pub(super) fn new(weight: f64, moments: &Moments, spread: f64, least: f64) -> Self {
        let (variance, third) = revenue(moments, spread);
        let mean = moments.money.get();
        let per_mean = |deals: f64| if moments.mean > 0.0 { deals / moments.mean } else { 0.0 };
        let (own, least) = (per_mean(variance.sqrt()), per_mean(least));
        let skewness = third / (variance * variance.sqrt());
        // Next to no variance, there is nothing to skew.
        let skewness = if skewness.is_finite() { skewness.clamp(-2.0, 2.0) } else { 0.0 };
        // What raises the scatter has no skewness of its own.
        let skewness = if own < least { skewness * (own / least).powi(3) } else { skewness };
        Self { weight, mean, deviation: mean * own.max(least), skewness }
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
        if z.abs() > FAR {
            return (if z < 0.0 { 0.0 } else { 1.0 }, 0.0);
        }
        let skewness = self.skewness;
        let (moved, slope) = if skewness.abs() < 1e-4 {
            (z - skewness * (z * z - 1.0) / 6.0, 1.0)
        } else {
            let base = 1.0 + skewness * z / 2.0;
            if base <= 0.0 {
                return (if skewness > 0.0 { 0.0 } else { 1.0 }, 0.0);
            }
            // `cbrt` is right to the last bit, by means of a fused multiply-add that WebAssembly has to do without: 2 kB.
            let root = (base.ln() / 3.0).exp();
            (6.0 / skewness * (root - 1.0) + skewness / 6.0, 1.0 / (root * root))
        };
        (normal::below(moved), normal::density(moved) * slope / self.deviation)
    }
}

impl Limit {
    /// Revenue of deals worth `deal` on average, with coefficient of variation `spread`.
    pub(super) fn new(mut parts: Vec<Part>, deal: f64, spread: f64) -> Self {
        let unit: f64 = parts.iter().map(|part| part.weight * part.mean).sum();
        if unit <= 0.0 {
            parts.clear();
        }
        for part in &mut parts {
            part.mean /= unit;
            part.deviation /= unit;
        }
        let square: f64 =
            parts.iter().map(|part| part.weight * (part.deviation.powi(2) + (part.mean - 1.0).powi(2))).sum();
        let deviation = square.sqrt();
        let deal = finite(deal / unit);
        let whole_deals = deviation < SMOOTH * deal && spread * spread < deal;
        Self { parts, unit, deviation, deal, spread, whole_deals }
    }

    /// Share of a smooth revenue below `amount`, and its density.
    fn smooth(&self, amount: f64) -> (f64, f64) {
        self.parts.iter().fold((0.0, 0.0), |(share, density), part| {
            let (below, here) = part.below(amount);
            (share + part.weight * below, density + part.weight * here)
        })
    }

    /// Probability of revenue at or below `amount`.
    fn below(&self, amount: f64) -> f64 {
        let (share, density) = self.smooth(amount);
        // Far out there is nothing left to add, and deals may be beyond counting.
        if !self.whole_deals || density <= 0.0 {
            return share;
        }
        let deals = amount / self.deal;
        (share + density * self.deal * sawtooth(deals, self.spread * deals.sqrt())).clamp(0.0, 1.0)
    }

    /// Probability that revenue reaches `target`: a whole number of deals counts as reached, but for rounding.
    pub(super) fn reaches(&self, target: f64) -> f64 {
        if self.parts.is_empty() {
            return 0.0;
        }
        let target = finite(target / self.unit);
        let deals = target / self.deal;
        // Where revenue keeps to whole deals, P(revenue ≥ n deals) is 1 − P(revenue ≤ n − 1 deals).
        let sharp = self.whole_deals && self.spread * deals.sqrt() < SHARP;
        let amount = if sharp { (whole_up(deals) - 1.0).max(0.0) * self.deal } else { target };
        1.0 - self.below(amount)
    }

    /// The least amount that revenue stays at or below with probability `level`.
    pub(super) fn quantile(&self, level: f64) -> f64 {
        if self.parts.is_empty() { 0.0 } else { finite(self.unit * self.relative_quantile(level)) }
    }

    fn relative_quantile(&self, level: f64) -> f64 {
        let smooth = self.smooth_quantile(level);
        if !self.whole_deals {
            return smooth;
        }
        // The sawtooth moves a quantile by half a deal at most, over which the smooth density is as good as constant: where
        // the two cancel does not depend on it. A deal's width is halved until it is a thousandth.
        let deals = smooth / self.deal;
        if self.spread * deals.sqrt() < SHARP {
            return (deals - 0.5).ceil().max(0.0) * self.deal;
        }
        let (mut low, mut high) = ((deals - 0.6).max(0.0), deals + 0.6);
        for _ in 0..10 {
            let middle = f64::midpoint(low, high);
            if middle - deals + sawtooth(middle, self.spread * middle.sqrt()) < 0.0 {
                low = middle;
            } else {
                high = middle;
            }
        }
        f64::midpoint(low, high) * self.deal
    }

    /// Newton's steps on the smooth distribution, kept between what is known to be too little and enough.
    fn smooth_quantile(&self, level: f64) -> f64 {
        let mut amount = 1.0;
        if self.deviation < 1e-9 {
            return amount;
        }
        let most = self.parts.iter().map(|part| part.mean + FAR * part.deviation).fold(0.0, f64::max);
        let (mut low, mut high) = (0.0, most);
        for _ in 0..16 {
            let (share, density) = self.smooth(amount);
            if (share - level).abs() < CLOSE {
                break;
            }
            if share >= level {
                high = amount;
            } else {
                low = amount;
            }
            let newton = amount + (level - share) / density;
            amount = if (low..=high).contains(&newton) { newton } else { f64::midpoint(low, high) };
        }
        amount
    }
}

/// What whole numbers of deals add to a smooth distribution, in units of its density per deal: between −½ and ½.
///
/// ⌊u⌋ + ½ − u at `deals` = u, blurred by a normal error of standard deviation `blur`.
///
/// # Source
/// The continuity correction; Esséen's term for lattice distributions.
fn sawtooth(deals: f64, blur: f64) -> f64 {
    let off = deals - deals.round();
    if blur < SHARP {
        // A whole number but for rounding is one: its own deal counts.
        return if off >= -1e-12 * deals { 0.5 - off } else { -0.5 - off };
    }
    if blur > 1.0 {
        return 0.0;
    }
    let reach = 1 + (5.0 * blur).ceil() as i32;
    let teeth: f64 = (-reach..=reach).map(|tooth| normal::below((off - f64::from(tooth)) / blur)).sum();
    teeth - f64::from(reach) - 0.5 - off
}

#[cfg(test)]
mod tests;
