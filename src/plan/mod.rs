//! The plan model: what pipeline a target needs, what revenue is coming, and which valley with it.
//!
//! Pure: no web, no words, no clock. [`PlanInput::read`] holds a plan against its bounds, [`compute`] answers it.

pub mod answer;
mod calendar;
mod chance;
pub mod compare;
mod compute;
mod confidence;
mod cycle;
mod forecast;
mod gamma;
pub mod goal;
pub mod input;
mod levers;
mod normal;
pub mod quantity;
mod reading;
mod requirements;
pub mod unit;
mod valley;
mod warning;
mod win_rate;
mod wire;

pub use answer::Answer;
pub use compute::compute;
pub use input::{Plan, PlanInput};
pub use levers::{SWING, swung};
pub use quantity::{Field, FieldError};
pub use wire::Given;

/// What the tests of this crate begin with.
#[cfg(test)]
pub(crate) fn example() -> Plan {
    let value = input::Entry::Value;
    let input = PlanInput {
        target: value(1e5),
        deal: value(12_500.0),
        win_rate: value(0.25),
        reps: value(3.0),
        meetings_per_rep: value(4.0),
        proposals: value(6.0),
        prospecting_hours: value(18.0),
        top: value(310_000.0),
        mid: value(280_000.0),
        ..PlanInput::default()
    };
    input.read(time::Date::from_calendar_date(2026, time::Month::November, 23).unwrap()).unwrap()
}
