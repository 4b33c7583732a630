//! The questionnaire engine: what was answered, what follows from it, why, and what would turn it.
//!
//! Pure: no web, no clock. A [`Questionnaire`] is data; it carries its words along, and nothing here reads them. [`Answers`] are
//! what a visitor chose, [`assess()`] answers a [`Verdict`], [`turn()`] the fewest answers whose change would turn it.
//! Beside it stand the parts that one check needs: [`calendar`], [`cost`], [`guide`], [`phrasing`], and the [`profile()`] by layer.

mod answers;
pub mod calendar;
pub mod cost;
mod flip;
pub mod guide;
mod other;
pub mod panel;
pub mod phrasing;
mod profile;
mod question;
#[cfg(test)]
mod tests;
mod verdict;

pub use self::{
    answers::{Answer, Answers},
    flip::turn,
    other::Change,
    profile::{Layer, profile, unsure},
    question::{Choice, Id, Kind, NONE, Outcome, Policy, Question, Questionnaire, UNKNOWN},
    verdict::{Contribution, Standing, Verdict, assess},
};
