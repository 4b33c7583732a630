//! The gamma distribution's tails, over every shape the bounds allow.
//!
//! Written here because no crate at hand covers the range: sums of won deals have shapes from 1/9 (one deal, spread 3) to
//! 1e16 and beyond (spread 1e-8), and the forecast asks for thousands of tails per keystroke. `statrs` sums its series term by
//! term, so its work grows with the shape until it no longer returns; `puruspe` integrates numerically above shape 100 and
//! loses the figures the forecast's small tails need. What is below is the classical pair for small shapes and Temme's uniform
//! expansion ([`uniform`]) for the rest. `erfc` comes from `libm`; its `lgamma`, with its own logarithm and the coefficients
//! for arguments that do not occur here, is a kilobyte of the page.
//!
//! # Source
//! Abramowitz & Stegun 6.1.41 (Stirling), 6.5.29 (series) and 6.5.31 (continued fraction); Loader, Fast and Accurate
//! Computation of Binomial Probabilities, 2000 (the departure and Stirling's error kept apart).

mod uniform;

pub(super) use uniform::{LEAST_SHAPE, uniform};

/// Both tails of a gamma distribution of scale 1, and the term that joins neighbouring shapes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Tails {
    /// P(a, x), the share below.
    pub(super) lower: f64,
    /// Q(a, x), the share above.
    pub(super) upper: f64,
    /// xᵃ·e⁻ˣ/Γ(a + 1): P(a, x) − P(a + 1, x), and x/a times the density.
    pub(super) term: f64,
}

impl Tails {
    /// Everything above: the tails at 0.
    pub(super) const NONE_BELOW: Self = Self { lower: 0.0, upper: 1.0, term: 0.0 };
    /// Everything below.
    const ALL_BELOW: Self = Self { lower: 1.0, upper: 0.0, term: 0.0 };
}

/// Relative size of a term that no longer matters.
const NEGLIGIBLE: f64 = 1e-16;
/// More terms than any shape below a few hundred asks for; the loops end long before.
const MOST_TERMS: u32 = 500;

/// Tails of shape `a` at `x`, to full precision, for shapes below a few hundred; `ln_gamma` is ln Γ(a + 1).
///
/// # Source
/// Abramowitz & Stegun 6.5.29 below the mean, 6.5.31 (by Lentz's method) above.
pub(super) fn tails_with(a: f64, x: f64, ln_gamma: f64) -> Tails {
    if x <= 0.0 {
        return Tails::NONE_BELOW;
    }
    let term = (a * x.ln() - x - ln_gamma).exp();
    if x < a + 1.0 {
        let lower = (term * series(a, x)).min(1.0);
        return Tails { lower, upper: 1.0 - lower, term };
    }
    if term <= 0.0 {
        return Tails::ALL_BELOW;
    }
    let upper = (term * a * continued_fraction(a, x)).min(1.0);
    Tails { lower: 1.0 - upper, upper, term }
}

#[cfg(test)]
/// [`tails_with`], looking up ln Γ(a + 1) itself.
pub(super) fn tails(a: f64, x: f64) -> Tails {
    tails_with(a, x, ln_gamma(a + 1.0))
}

/// From here on Stirling's series is as exact as a float.
const STIRLING: f64 = 15.0;

/// ln Γ(a), a > 0, to 1e-13: by Stirling's series, after Γ(a) = Γ(a + 1) / a has led to where it holds.
pub(super) fn ln_gamma(a: f64) -> f64 {
    let (mut shape, mut product) = (a, 1.0);
    while shape < STIRLING {
        product *= shape;
        shape += 1.0;
    }
    stirling(shape) - shape.ln() + stirling_error(shape) - product.ln()
}

/// ½·ln(2πa) + a·ln a − a, which is nearly ln Γ(a + 1).
fn stirling(a: f64) -> f64 {
    0.5 * (std::f64::consts::TAU * a).ln() + a * a.ln() - a
}

/// P(a, x) over its leading term: 1 + x/(a + 1) + x²/((a + 1)(a + 2)) + …
fn series(a: f64, x: f64) -> f64 {
    let (mut sum, mut part, mut shape) = (1.0, 1.0, a);
    for _ in 0..MOST_TERMS {
        shape += 1.0;
        part *= x / shape;
        sum += part;
        if part < sum * NEGLIGIBLE {
            break;
        }
    }
    sum
}

/// Q(a, x)·Γ(a)·eˣ/xᵃ.
#[allow(clippy::many_single_char_names, reason = "the names of the method in print")]
fn continued_fraction(a: f64, x: f64) -> f64 {
    let mut b = x + 1.0 - a;
    let mut c = f64::MAX;
    let mut d = 1.0 / b;
    let mut h = d;
    for i in 1..=MOST_TERMS {
        let i = f64::from(i);
        let numerator = -i * (i - a);
        b += 2.0;
        d = 1.0 / nonzero(numerator * d + b);
        c = nonzero(b + numerator / c);
        let change = d * c;
        h *= change;
        if (change - 1.0).abs() < NEGLIGIBLE {
            break;
        }
    }
    h
}

/// Lentz's guard against a vanishing partial denominator.
pub(super) fn nonzero(value: f64) -> f64 {
    if value.abs() < 1e-300 { 1e-300 } else { value }
}

/// μ − ln(1 + μ), which is half of Temme's η²; no figures lost near 0.
pub(super) fn departure(mu: f64) -> f64 {
    if mu.abs() > 0.1 {
        return mu - mu.ln_1p();
    }
    // ln(1 + μ) = 2·atanh(r), r = μ/(2 + μ), and μ = 2r + μr.
    let r = mu / (2.0 + mu);
    let r2 = r * r;
    let tail = r2 * (1.0 / 3.0 + r2 * (1.0 / 5.0 + r2 * (1.0 / 7.0 + r2 * (1.0 / 9.0 + r2 / 11.0))));
    r * (mu - 2.0 * tail)
}

/// ln Γ(a + 1) less [`stirling`]'s, for a > 0.
pub(super) fn stirling_error(a: f64) -> f64 {
    if a < STIRLING {
        return ln_gamma(a + 1.0) - stirling(a);
    }
    let inverse = 1.0 / a;
    let square = inverse * inverse;
    inverse * (1.0 / 12.0 - square * (1.0 / 360.0 - square * (1.0 / 1260.0 - square / 1680.0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(got: f64, want: f64) {
        assert!((got - want).abs() <= 1e-12 + 1e-10 * want.abs(), "{got} is not {want}");
    }

    /// Q(n, x) for whole n is a Poisson sum, tabled in Abramowitz & Stegun 26.7 (χ² = 2x, ν = 2n).
    #[test]
    fn agrees_with_the_chi_square_table() {
        for (chi2, nu, q) in [
            (1.0, 2.0, 0.60653),
            (10.0, 10.0, 0.44049),
            (20.0, 10.0, 0.02925),
            (30.0, 30.0, 0.46565),
            (2.0, 1.0, 0.15730),
        ] {
            let got = tails(nu / 2.0, chi2 / 2.0).upper;
            assert!((got - q).abs() < 5e-6, "Q({chi2}|{nu}) = {got}, tabled {q}");
        }
    }

    #[test]
    fn shape_one_is_exponential() {
        for x in [1e-12, 0.3, 1.0, 2.5, 40.0] {
            check(tails(1.0, x).upper, (-x).exp());
            check(tails(1.0, x).lower, -(-x).exp_m1());
        }
    }

    #[test]
    fn shape_four_is_a_poisson_sum() {
        let x: f64 = 5.5;
        check(tails(4.0, x).upper, (-x).exp() * (1.0 + x + x * x / 2.0 + x * x * x / 6.0));
    }

    #[test]
    fn far_tails_are_clean() {
        assert_eq!(tails(0.5, f64::MAX), Tails::ALL_BELOW);
        assert_eq!(tails(0.5, 0.0), Tails::NONE_BELOW);
        assert!(tails(25.0, 1e-30).lower >= 0.0);
    }

    #[test]
    fn the_departure_is_smooth_where_its_formulas_meet() {
        for mu in [0.099_999_f64, 0.100_001, -0.099_999, -0.100_001] {
            let direct = mu - mu.ln_1p();
            assert!((departure(mu) / direct - 1.0).abs() < 2e-14, "{mu}: {} and {direct}", departure(mu));
        }
        check(departure(1e-9), 5e-19);
    }

    /// A partial denominator of 0 would end the fraction.
    #[test]
    fn nothing_is_nudged_away_from_nothing() {
        assert!(nonzero(0.0) > 0.0 && nonzero(0.0) < 1e-200);
        check(nonzero(-3.0), -3.0);
    }

    #[test]
    fn the_logarithm_agrees_with_another() {
        for a in [1e-3, 0.11, 0.5, 1.0, 1.1, 1.5, 2.0, 7.3, 14.9, 15.0, 15.1, 171.0, 1e5, 1e12] {
            let (got, want) = (ln_gamma(a), libm::lgamma(a));
            assert!((got - want).abs() <= 1e-13 * (1.0 + want.abs()), "ln Γ({a}) = {got}, not {want}");
        }
    }

    /// 10! = 3 628 800.
    #[test]
    fn stirling_meets_the_factorials() {
        check(stirling(10.0) + stirling_error(10.0), 3_628_800_f64.ln());
        check(stirling_error(15.0 - 1e-9), stirling_error(15.0));
    }
}
