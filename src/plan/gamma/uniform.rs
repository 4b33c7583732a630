//! Temme's uniform expansion: tails of large shapes in one step, whatever the shape.

use std::f64::consts::{FRAC_1_SQRT_2, TAU};

use super::{Tails, departure};

/// The least shape at which [`uniform`] holds its tolerance.
pub(in crate::plan) const LEAST_SHAPE: f64 = 16.0;

// Coefficients of C₀ … C₃ in powers of η, from η·dη = μ/(1 + μ)·dμ and Cₖ = Cₖ₋₁′/η + γₖ/μ.
const C0: [f64; 10] = [
    -1.0 / 3.0,
    1.0 / 12.0,
    -2.0 / 135.0,
    1.0 / 864.0,
    1.0 / 2_835.0,
    -139.0 / 777_600.0,
    1.0 / 25_515.0,
    -2.185_448_510_679_992e-6,
    -1.854_062_210_715_16e-6,
    8.296_711_340_953_087e-7,
];
const C1: [f64; 7] = [
    -1.0 / 540.0,
    -1.0 / 288.0,
    1.0 / 378.0,
    -9.902_263_374_485_596e-4,
    2.057_613_168_724_28e-4,
    -4.018_775_720_164_609e-7,
    -1.809_855_033_448_997_8e-5,
];
const C2: [f64; 5] = [
    25.0 / 6_048.0,
    -2.681_327_160_493_827_3e-3,
    7.716_049_382_716_049e-4,
    2.009_387_860_082_304_7e-6,
    -1.073_665_322_636_516e-4,
];

/// Tails of shape `a` ≥ [`LEAST_SHAPE`] at `x`, to 2e-8.
///
/// `Q = ½·erfc(η·√(a/2)) + e^(−aη²/2)/√(2πa)·(C₀ + C₁/a + C₂/a²)`, `½η² = μ − ln(1 + μ)`, `μ = x/a − 1`.
///
/// # Source
/// Temme 1979; NIST Digital Library of Mathematical Functions, 8.12.
pub(in crate::plan) fn uniform(a: f64, x: f64) -> Tails {
    // Less than e⁻⁹⁰ is left so far below the mean, and the expansion has no value at 0.
    if x < a * 1e-3 {
        return Tails::NONE_BELOW;
    }
    let mu = (x - a) / a;
    let half_square = departure(mu);
    let eta = (2.0 * half_square).sqrt().copysign(mu);
    let peak = (-a * half_square).exp() / (TAU * a).sqrt();
    let inverse = 1.0 / a;
    let correction = polynomial(&C0, eta) + inverse * (polynomial(&C1, eta) + inverse * polynomial(&C2, eta));
    let upper = 0.5 * libm::erfc(eta * a.sqrt() * FRAC_1_SQRT_2) + peak * correction;
    let upper = upper.clamp(0.0, 1.0);
    // Γ(a + 1) is Stirling's value times e^(1/12a − 1/360a³ + …).
    let term = peak * (-inverse * (1.0 / 12.0 - inverse * inverse / 360.0)).exp();
    Tails { lower: 1.0 - upper, upper, term }
}

/// Horner's rule, constant term first.
fn polynomial(coefficients: &[f64], x: f64) -> f64 {
    coefficients.iter().rev().fold(0.0, |sum, coefficient| sum * x + coefficient)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::gamma::tails;

    #[test]
    fn meets_the_classical_formulas_where_both_hold() {
        for a in [16.0, 17.3, 40.0, 150.0, 400.0_f64] {
            for step in -50..=80 {
                let x = a + f64::from(step) / 10.0 * a.sqrt();
                if x <= 0.0 {
                    continue;
                }
                let (exact, quick) = (tails(a, x), uniform(a, x));
                assert!((exact.upper - quick.upper).abs() < 2e-8, "Q({a}, {x}): {} and {}", exact.upper, quick.upper);
                assert!((exact.term - quick.term).abs() < 1e-8 * exact.term.max(1e-3), "D({a}, {x})");
            }
        }
    }

    /// At twice the mean of shape 100 the tail is e⁻³⁴, and each coefficient shows in its ninth figure or before.
    #[test]
    fn a_far_tail_has_its_first_figures_too() {
        let (exact, quick) = (tails(100.0, 200.0).upper, uniform(100.0, 200.0).upper);
        assert!((quick / exact - 1.0).abs() < 2e-9, "{exact:e} and {quick:e}");
    }

    #[test]
    fn nothing_lies_below_nothing() {
        for a in [16.0, 1e3, 1e12] {
            assert_eq!(uniform(a, 0.0), Tails::NONE_BELOW);
        }
    }

    /// At the mean, Q(a, a) = ½ + 1/(3·√(2πa)) + …; with a = 1e12 the rest is far below the last figure.
    #[test]
    fn holds_at_enormous_shapes() {
        let got = uniform(1e12, 1e12).upper;
        assert!((got - (0.5 - 1.0 / (3.0 * (TAU * 1e12).sqrt()))).abs() < 1e-15, "{got}");
        let one_sigma = uniform(1e16, 1e16 + 1e8).upper;
        assert!((one_sigma - 0.158_655_253_9).abs() < 1e-8, "{one_sigma}");
    }
}
