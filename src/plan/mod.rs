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
