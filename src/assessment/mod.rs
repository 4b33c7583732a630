//! The questionnaire engine: what was answered, what follows from it, why, and what would turn it.
//!
//! Pure: no web, no clock. A [`Questionnaire`] is data; it carries its words along, and nothing here reads them. [`Answers`] are
//! what a visitor chose, [`assess()`] answers a [`Verdict`], [`turn()`] the fewest answers whose change would turn it.

mod answers;
mod flip;
pub mod guide;
pub mod panel;
pub mod phrasing;
mod question;
mod verdict;

pub use self::{
    answers::{Answer, Answers},
    flip::{Change, turn},
    question::{Choice, Id, Kind, NONE, Outcome, Policy, Question, Questionnaire, UNKNOWN},
    verdict::{Contribution, Standing, Verdict, assess},
};
