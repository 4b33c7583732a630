//! The normal distribution.

use std::f64::consts::{FRAC_1_SQRT_2, TAU};

/// Share of a standard normal at or below `z`.
pub(super) fn below(z: f64) -> f64 {
    0.5 * libm::erfc(-z * FRAC_1_SQRT_2)
}

/// Density of a standard normal at `z`.
pub(super) fn density(z: f64) -> f64 {
    (-0.5 * z * z).exp() / TAU.sqrt()
}

/// A standard normal's quantile at 0.8.
pub(super) const Z80: f64 = 0.841_621_233_572_914_2;
/// A standard normal's quantile at 0.9.
pub(super) const Z90: f64 = 1.281_551_565_544_600_4;

#[cfg(test)]
mod tests {
    use super::*;

    /// Abramowitz & Stegun, table 26.1.
    #[test]
    fn agrees_with_the_table() {
        for (z, share) in
            [(0.0, 0.5), (1.0, 0.841_344_746_068_543), (2.0, 0.977_249_868_051_821), (Z90, 0.9), (Z80, 0.8)]
        {
            assert!((below(z) - share).abs() < 1e-13, "{z}");
        }
        assert!((density(1.0) - 0.241_970_724_519_143).abs() < 1e-13);
    }
}
