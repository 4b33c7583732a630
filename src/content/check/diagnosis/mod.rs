//! The rep diagnosis: a rep is below target, and curiosity comes before judgment.
//!
//! The questions keep an order: motivation, competence, the person, the seat, then what has been tried. Points are signs of a cause, and the
//! cause with the most comes first; of causes that stand equal, the one asked for earlier. What is not known brings points to finding
//! out, so that with several gaps nothing is concluded. A respectful exit waits for every question; it is ruled out by every sign of
//! another cause, by every "I don't know", and until another seat was looked for and not found: what speaks against this seat alone,
//! as too little competing, then leaves no other. The seat is ruled out where no other one was found, together with the rep. Where nothing stands out, that is the result:
//! the target itself, the territory and the pipeline are looked at next.

mod outcomes;
mod questions;
mod seat;

use super::{Check, Texts};
use crate::assessment::{Policy, Questionnaire};

/// The check.
pub const CHECK: Check = Check {
    sheet: Questionnaire {
        id: "diagnosis",
        questions: questions::QUESTIONS,
        outcomes: outcomes::OUTCOMES,
        policy: Policy::Most { margin: 1.0 },
    },
    name: super::NAMES[2].1,
    title: "A rep is below target",
    lead: "Curiosity before judgment: what may be in the way, in the order in which to look, and what to do for 30 days.",
    notes: true,
    words: Texts(
        "\
reps-choose=Which rep
name=Name of this rep
reps-hint=Names and answers are kept in this browser alone. Initials will do.
unnamed=Rep
another=Another rep
full=There is room for twelve reps. Erase one to add another.
reps-title=Your reps, side by side
rep=Rep
trouble=*Before anything else, this week:* meet alone, without the forecast. Ask how they are and what would help.
erase-all=Erase all reps
result=Points to
so-far=, so far
blank=Nothing answered yet
look-at=In 30 days, look at
day=Look again
no-day=30 days not begun
erase=Erase
erased=Erased.
undo=Undo
begin=Begin the 30 days today
begin-again=Begin the 30 days anew
begun=Look again on
",
    ),
    // By outcome, in their order.
    lists: Texts(
        "\
look=The number again, beside the pipeline it comes from
look=The answers that were missing, in the rep’s own words
look=Whether each driver was fed every week, and what the rep says of it
look=The tool or skill you began with: can you watch it being used?
look=How they are, and whether bad news comes earlier
look=How the trial tasks went, and what the rep wants
look=Whether both sides kept what was agreed
",
    ),
    figures: &[],
};
