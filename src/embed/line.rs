//! What a plan is answered with where no page shows it: the answer, or everything that is wrong with the plan.

use serde::Serialize;
use time::Date;

use crate::{
    content::error::{error_message, field_path},
    plan::{Answer, FieldError, PlanInput, compute, quantity::Unit},
};

/// An answer, or errors. Written as `{"answer": …}` or `{"errors": [{"field", "message"}, …]}`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Line<T> {
    /// The answer.
    Answer(Box<T>),
    /// Everything that is wrong, at least one thing.
    Errors(Vec<Wrong>),
}

/// One thing that is wrong with what was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Wrong {
    /// Where: `winRate`, `weeks[2].meetings`, `fit.reps`; empty where the whole cannot be used at all.
    pub field: String,
    /// What to enter, and what was given: one sentence, without a full stop.
    pub message: String,
}

/// The answer to a plan, or every bad field. A plan without a start begins `today`.
pub fn answer(input: &PlanInput, today: Date) -> Line<Answer> {
    match input.read(today) {
        Ok(plan) => Line::Answer(Box::new(compute(&plan))),
        Err(errors) => Line::Errors(wrong(&errors, &plain)),
    }
}

/// What is wrong with a plan, its figures written by `number`.
pub fn wrong(errors: &[FieldError], number: &dyn Fn(f64, Unit) -> String) -> Vec<Wrong> {
    errors.iter().map(|error| Wrong { field: field_path(error), message: error_message(error, number) }).collect()
}

/// What is no plan at all, for this reason.
pub fn no_plan(message: String) -> Line<Answer> {
    Line::Errors(vec![Wrong { field: String::new(), message }])
}

/// A number as a script would write it.
fn plain(value: f64, _: Unit) -> String {
    value.to_string()
}
