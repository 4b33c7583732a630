//! Units: the numbers that cross a module border say what they count.

use serde::Serialize;

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
