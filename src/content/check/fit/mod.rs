//! Do you need a sales manager, and what kind?

mod figures;
mod outcomes;
mod questions;
mod words;

pub use figures::{CLAIM, ROLE_FIGURES, VP_PREFIX};
pub use outcomes::{REMARKS, Remark};

use super::Check;
use crate::assessment::{Policy, Questionnaire};

/// The fit check.
pub const CHECK: Check = Check {
    sheet: Questionnaire {
        id: "fit",
        questions: questions::QUESTIONS,
        outcomes: outcomes::OUTCOMES,
        policy: Policy::Most { margin: 2.0 },
    },
    name: super::NAMES[0].1,
    title: "Do you need a fractional sales manager?",
    lead: "Your team, your time and how you sell: the result may be a fractional manager or VP, one full-time, or neither.",
    notes: false,
    words: words::WORDS,
    lists: words::LISTS,
    figures: figures::FIGURES,
};
