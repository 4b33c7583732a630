//! Coverage that meets the target with a given confidence.

use super::{
    answer::Confidence,
    gamma::{departure, nonzero, stirling_error},
    input::Plan,
    normal::{Z80, Z90},
    requirements::{ROUNDING, whole_up},
    unit::{Multiple, Rate, finite},
};

/// Confidences reported, each with the standard normal's quantile there.
const LEVELS: [(f64, f64); 3] = [(0.5, 0.0), (0.8, Z80), (0.9, Z90)];
/// Wins needed above which the normal limit, moved by skewness and kurtosis, is exact to less than an opportunity in a
/// hundred thousand.
const MANY_WINS: f64 = 20_000.0;

/// Win rate below which opportunities are in inverse proportion to it, to one part in 10⁹.
const LEAST_RATE: f64 = 1e-9;

/// The smallest n with P(Binomial(n, w) ≥ ⌈target/d⌉) ≥ q, and its value over the target, for q of 50, 80 and 90 %.
pub(super) fn confidence(plan: &Plan) -> Vec<Confidence> {
    let wins = finite(whole_up(plan.target.get() / plan.deal.get())).max(1.0);
    LEVELS
        .iter()
        .map(|&(level, z)| {
            let opportunities = opportunities(wins, plan.win_rate.get(), level, z);
            let coverage = finite(finite(opportunities * plan.deal.get()) / plan.target.get());
            Confidence { level: Rate(level), opportunities, coverage: Multiple(coverage) }
        })
        .collect()
}

/// The smallest n with P(Binomial(n, rate) ≥ wins) ≥ level; `z` is the standard normal's quantile at `level`.
fn opportunities(wins: f64, rate: f64, level: f64, z: f64) -> f64 {
    if rate >= 1.0 || wins >= 1e15 {
        return finite(wins / rate);
    }
    if rate < LEAST_RATE {
        return finite((opportunities(wins, LEAST_RATE, level, z) * finite(LEAST_RATE / rate)).ceil());
    }
    if wins > MANY_WINS && wins * (1.0 - rate) > 100.0 {
        return limit(wins, rate, z);
    }
    search(wins, rate, level, z)
}

/// The opportunities it takes to win `wins` times are negative binomial: their quantile by Cornish and Fisher's expansion.
///
/// # Source
/// Abramowitz & Stegun 26.2.49, to the second order.
fn limit(wins: f64, rate: f64, z: f64) -> f64 {
    let losing = 1.0 - rate;
    let skewness = (2.0 - rate) / (wins * losing).sqrt();
    // Less what is below a hundredth of an opportunity for so many.
    let kurtosis = 6.0 / wins;
    let z2 = z * z;
    let moved = z + skewness * (z2 - 1.0) / 6.0 + kurtosis * z * (z2 - 3.0) / 24.0
        - skewness * skewness * z * (2.0 * z2 - 5.0) / 36.0;
    let count = wins / rate + (wins * losing).sqrt() / rate * moved;
    finite((count - 0.5).ceil()).max(wins)
}

/// Newton's steps on the exact distribution, kept between what is known to be too few and enough.
fn search(wins: f64, rate: f64, level: f64, z: f64) -> f64 {
    let mut n = limit(wins, rate, z);
    let (mut too_few, mut enough) = (wins - 1.0, f64::INFINITY);
    for _ in 0..40 {
        let (reached, gain) = at_least(wins, n, rate);
        if reached < level * (1.0 - ROUNDING) {
            too_few = n;
        } else {
            enough = n;
        }
        // Beyond 2⁵³ there is no next whole number: then neighbours in the last figures are as good as equal.
        if enough - too_few <= f64::max(1.0, too_few * 1e-14) {
            break;
        }
        let step = n + ((level - reached) / gain).ceil();
        n = if step > too_few && step < enough {
            step
        } else if enough.is_infinite() {
            finite(too_few * 2.0)
        } else {
            f64::midpoint(too_few, enough).floor()
        };
    }
    if enough.is_finite() { enough } else { n }
}

/// P(Binomial(n, rate) ≥ wins), and what one more opportunity adds to it.
///
/// The incomplete beta function I(wins, n − wins + 1) at `rate`.
///
/// # Source
/// Abramowitz & Stegun 26.5.24 and the continued fraction 26.5.8.
fn at_least(wins: f64, n: f64, rate: f64) -> (f64, f64) {
    let (a, b) = (wins, n - wins + 1.0);
    let exactly = binomial_term(wins, n, rate);
    let front = exactly * (1.0 - rate);
    let gain = front * a / b;
    // The mirrored fraction loses figures where the rate is next to nothing; the plain one merely takes more terms.
    let reached = if rate < (a + 1.0) / (a + b + 2.0) || rate < 1e-4 {
        front * beta_fraction(a, b, rate)
    } else {
        1.0 - gain * beta_fraction(b, a, 1.0 - rate)
    };
    (reached, gain)
}

/// P(Binomial(n, rate) = wins).
///
/// # Source
/// Loader, Fast and Accurate Computation of Binomial Probabilities, 2000.
fn binomial_term(wins: f64, n: f64, rate: f64) -> f64 {
    let losses = n - wins;
    if losses <= 0.0 {
        return (n * rate.ln()).exp();
    }
    let deviance = |count: f64, expected: f64| count * departure((expected - count) / count);
    let exponent = stirling_error(n)
        - stirling_error(wins)
        - stirling_error(losses)
        - deviance(wins, n * rate)
        - deviance(losses, n * (1.0 - rate));
    exponent.exp() / (std::f64::consts::TAU * wins * (losses / n)).sqrt()
}

/// a·B(a, b)·I(a, b)/(xᵃ·(1 − x)ᵇ), by Lentz's method.
#[allow(clippy::many_single_char_names, reason = "the names of the method in print")]
fn beta_fraction(a: f64, b: f64, x: f64) -> f64 {
    let mut c = 1.0;
    let mut d = 1.0 / nonzero(1.0 - (a + b) * x / (a + 1.0));
    let mut h = d;
    for m in 1..=5_000 {
        let m = f64::from(m);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / nonzero(1.0 + even * d);
        c = nonzero(1.0 + even / c);
        h *= d * c;
        d = 1.0 / nonzero(1.0 + odd * d);
        c = nonzero(1.0 + odd / c);
        let change = d * c;
        h *= change;
        if (change - 1.0).abs() < 1e-14 {
            break;
        }
    }
    h
}

#[cfg(test)]
mod tests {
    use super::*;

    /// P(Binomial(n, w) ≥ k) by adding up, opportunity by opportunity, until it is enough.
    fn count_up(wins: f64, rate: f64, level: f64) -> f64 {
        let mut n = wins;
        let mut exactly = rate.powf(wins);
        let mut reached = exactly;
        // 299 opportunities at one half win 150 or more exactly half the time.
        while reached < level * (1.0 - 1e-11) {
            // The last of n + 1 opportunities is the one that makes it.
            exactly *= n / (n - wins + 1.0) * (1.0 - rate);
            reached += exactly;
            n += 1.0;
        }
        n
    }

    #[test]
    fn agrees_with_counting_up() {
        for wins in [1.0, 2.0, 3.0, 8.0, 10.0, 20.0, 77.0, 150.0] {
            for rate in [0.005, 0.05, 0.2, 1.0 / 3.0, 0.5, 0.8, 0.99] {
                for (level, z) in LEVELS {
                    let want = if rate < 0.02 && wins > 100.0 { continue } else { count_up(wins, rate, level) };
                    assert_eq!(
                        opportunities(wins, rate, level, z).to_bits(),
                        want.to_bits(),
                        "{wins} wins at {rate}, {level}"
                    );
                }
            }
        }
    }

    /// One opportunity fewer is not enough, however small the rate; there halving alone would not get there in time.
    #[test]
    fn what_is_found_is_the_smallest() {
        for wins in [1.0, 2.0, 5.0, 60.0, 1_000.0, MANY_WINS] {
            for rate in [1e-9, 1e-6, 1e-3, 0.03, 0.4, 0.9, 0.999] {
                for (level, z) in LEVELS {
                    let n = search(wins, rate, level, z);
                    assert!(at_least(wins, n, rate).0 >= level * (1.0 - ROUNDING), "{wins} {rate} {level}: {n}");
                    // Of a million million opportunities the last one does not show in the figures.
                    let fewer = if n > 1e9 { n * (1.0 - 1e-7) } else { n - 1.0 };
                    assert!(fewer < wins || at_least(wins, fewer, rate).0 < level, "{wins} {rate} {level}: {n}");
                }
            }
        }
    }

    /// So few that they have no chance to the last figure, and one more adds none.
    #[test]
    fn a_start_with_far_too_few_leads_there_too() {
        assert_eq!(at_least(4_000.0, limit(4_000.0, 0.5, -50.0), 0.5), (0.0, 0.0));
        for (level, z) in LEVELS {
            let (near, far) = (search(4_000.0, 0.5, level, z), search(4_000.0, 0.5, level, -50.0));
            assert_eq!(near.to_bits(), far.to_bits(), "{level}: {near} and {far}");
        }
    }

    #[test]
    fn the_limit_takes_over_without_a_step() {
        for rate in [0.01, 0.3, 0.9] {
            for (level, z) in LEVELS {
                let (exact, limit) = (search(MANY_WINS, rate, level, z), limit(MANY_WINS, rate, z));
                assert!((exact - limit).abs() <= 1.0, "{rate} {level}: {exact} and {limit}");
            }
        }
    }

    /// Most often they are the same whole number, and neither lies above the other.
    #[test]
    fn the_limit_is_rounded_as_the_exact_count_is() {
        for (level, z) in LEVELS {
            let (mut same, mut off) = (0, 0.0);
            for step in 1..=90 {
                let rate = f64::from(step) / 96.0;
                let difference = limit(MANY_WINS, rate, z) - search(MANY_WINS, rate, level, z);
                same += u32::from(difference == 0.0);
                off += difference;
            }
            assert!(same >= 87 && off.abs() <= 2.0, "{level}: {same} of 90 are the same, {off} apart on the whole");
        }
    }

    /// Fifty wins scatter enough for every term of the expansion to show: the least of them is worth 30 opportunities of 50,000.
    #[test]
    fn the_limit_is_near_for_few_wins_too() {
        for (level, z) in LEVELS {
            let (exact, limit) = (search(50.0, 1e-3, level, z), limit(50.0, 1e-3, z));
            assert!((exact - limit).abs() < 12.0, "{level}: {exact} and {limit}");
        }
    }

    /// ln(1 − q)/ln(1 − w) once more, where w is next to nothing.
    #[test]
    fn opportunities_are_in_inverse_proportion_to_a_tiny_rate() {
        for (level, z) in LEVELS {
            for rate in [1e-9_f64, 1e-10, 1e-13] {
                let want = (1.0 - level).ln() / (-rate).ln_1p();
                let got = opportunities(1.0, rate, level, z);
                assert!((got / want - 1.0).abs() < 2e-9, "{got}, not {want}");
            }
        }
    }

    /// One win at a rate of 1e-9: ln(1 − q)/ln(1 − w) opportunities.
    #[test]
    fn the_first_win_is_geometric() {
        for (level, z) in LEVELS {
            let want = ((1.0 - level).ln() / (-1e-9_f64).ln_1p()).ceil();
            let got = opportunities(1.0, 1e-9, level, z);
            assert!((got - want).abs() <= 1.0, "{got}, not {want}");
        }
    }

    #[test]
    fn extremes_stay_finite() {
        for wins in [1.0, 2e4, 1e10, f64::MAX] {
            for rate in [f64::MIN_POSITIVE, 1e-300, 1e-17, 1.0 - 1e-16, 1.0] {
                for (level, z) in LEVELS {
                    let n = opportunities(wins, rate, level, z);
                    assert!(n.is_finite() && n >= wins, "{wins} {rate}: {n}");
                }
            }
        }
    }
}
