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
