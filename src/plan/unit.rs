//! Units: the numbers that cross a module border say what they count.

use serde::Serialize;

/// The greatest finite number in place of infinity.
///
/// Bounds allow a target of 1e12 beside a deal of 1e-300: no calculator needs the quotient, and none may answer infinity.
pub(super) const fn finite(value: f64) -> f64 {
    if value > f64::MAX {
        f64::MAX
    } else if value < f64::MIN {
        f64::MIN
    } else {
        value
    }
}

macro_rules! unit {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default, Serialize)]
        #[serde(transparent)]
        pub struct $name(pub f64);

        impl $name {
            /// The bare number, in this unit.
            pub const fn get(self) -> f64 {
                self.0
            }

            /// The number, or the greatest finite one where it is too great to hold.
            pub const fn saturating(value: f64) -> Self {
                Self(finite(value))
            }
        }
    };
}

unit!(
    /// An amount of money, in the plan's one currency.
    Money
);
unit!(
    /// A share between 0 and 1: a win rate, a chance, a depth.
    Rate
);
unit!(
    /// A length of time in days.
    Days
);
unit!(
    /// How many times a week something happens: meetings, proposals, hours.
    PerWeek
);
unit!(
    /// A multiple of the target: pipeline coverage.
    Multiple
);

#[cfg(test)]
mod tests {
    use super::finite;

    #[test]
    fn only_what_is_too_great_is_cut() {
        for (value, held) in [
            (f64::INFINITY, f64::MAX),
            (f64::MAX, f64::MAX),
            (1.5, 1.5),
            (-1e300, -1e300),
            (f64::MIN, f64::MIN),
            (f64::NEG_INFINITY, f64::MIN),
        ] {
            assert_eq!(finite(value).to_bits(), held.to_bits(), "{value}");
        }
    }
}
