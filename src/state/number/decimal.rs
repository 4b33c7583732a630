//! Decimal digits and their value.

use super::Glyph;

/// `mantissa` × 10 to the `exponent`, with a sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Decimal {
    negative: bool,
    mantissa: u64,
    exponent: i32,
}

/// Powers of ten that a float holds exactly.
const TEN_TO: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
];

/// No number is further from zero: it is finite, and beyond the bounds of every field by far.
const FURTHEST: f64 = 1e30;

impl Decimal {
    /// The digits among `glyphs`, those after the place `decimal` being decimals; everything else is passed over.
    ///
    /// Digits past the nineteenth that counts are dropped, and only their place is kept.
    pub(super) fn of(glyphs: &[Glyph], decimal: Option<usize>) -> Self {
        let (mut mantissa, mut exponent) = (0_u64, 0_i32);
        for (place, glyph) in glyphs.iter().enumerate() {
            let Some(digit) = glyph.face.to_digit(10) else { continue };
            let fraction = decimal.is_some_and(|decimal| place > decimal);
            if mantissa < 1_000_000_000_000_000_000 {
                mantissa = mantissa * 10 + u64::from(digit);
                exponent = exponent.saturating_sub(i32::from(fraction));
            } else {
                exponent = exponent.saturating_add(i32::from(!fraction));
            }
        }
        Self { negative: false, mantissa, exponent }
    }

    pub(super) fn signed(self, negative: bool) -> Self {
        Self { negative, ..self }
    }

    pub(super) fn times_ten_to(self, power: i32) -> Self {
        Self { exponent: self.exponent.saturating_add(power), ..self }
    }

    /// The nearest float, up to fifteen digits; the last place may be off beyond that. Held within ± 10³⁰, and zero has no
    /// sign.
    pub(super) fn value(self) -> f64 {
        let mut value = self.mantissa as f64;
        let mut left = self.exponent;
        while left != 0 && value != 0.0 && value < FURTHEST {
            let step = left.clamp(-22, 22);
            let power = TEN_TO[step.unsigned_abs() as usize];
            value = if step < 0 { value / power } else { value * power };
            left -= step;
        }
        let value = value.min(FURTHEST);
        if self.negative && value != 0.0 { -value } else { value }
    }
}
