//! The plan model: what pipeline a target needs, what revenue is coming, and which valley with it.
//!
//! Pure: no web, no words, no clock. [`PlanInput::read`] holds a plan against its bounds, [`compute`] answers it.

pub mod answer;
pub mod input;
pub mod quantity;
pub mod unit;

pub use answer::Answer;
pub use input::{Plan, PlanInput};
pub use quantity::{Field, FieldError};

/// Everything the model answers for `plan`.
pub fn compute(plan: &Plan) -> Answer {
    let _ = plan;
    todo!()
}
