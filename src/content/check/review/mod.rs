//! The strategy review, every six months: from execution up to strategy, because the best strategy fails a team that cannot
//! carry it out.
//!
//! Points are shortfalls of the layer they go to: 2 for "not at all", 1 for "partly", 0 for "well", and 1 where nobody knows,
//! which may be either. The outcomes stand from the lowest layer up, and a layer's bar lies just above a quarter of all its
//! possible shortfall: *the first layer, from below, that reaches no more than about two thirds* is the result, however weak those
//! above it are. As long as that hangs on what is open or unknown in a layer, the result is to find that out. All questions of a layer weigh the same; nobody has published better weights.

mod outcomes;
mod questions;

use super::{Check, Texts};
use crate::assessment::{Policy, Questionnaire};

/// The check.
pub const CHECK: Check = Check {
    sheet: Questionnaire {
        id: "review",
        questions: questions::QUESTIONS,
        outcomes: outcomes::OUTCOMES,
        policy: Policy::First { margin: 1.0 },
    },
    name: super::NAMES[1].1,
    title: "Strategy review",
    lead: "Every six months: can the team carry the strategy out, do people and systems support it, and is it still the right one?",
    notes: true,
    words: Texts(
    "\
profile-title=The profile, layer by layer
profile-hint=Read it from below: what rests on a weak layer does not hold.
holds=holds
partly=partly
weak=weak
find-out=find out first
so-far=so far
open=not rated yet
some-open=not rated yet:
some-unknown=not known:
mark=The notch marks where a layer begins to hold.
cycle-title=Then keep the cycle going
calendar-title=Put it in the calendar
calendar-link=Download the calendar file
calendar-next=Next review:
calendar-weekly=and every week until then, from
calendar-check=, a look at the three indicators.
calendar-hint=An .ics file for any calendar program. Nothing is sent anywhere.
file=strategy-review.ics
event-review=Strategy review
event-review-text=Rate execution, people and systems, and strategy again. Compare with the last profile, then plan.
event-weekly=Three indicators, ten minutes
event-weekly-text=Mid funnel, top of funnel and the week’s activity, each against what the target needs. What is low now shows in \
    results later.
",
),
    lists: Texts(
    "\
cycle=*Plan:* one change in the weakest lowest layer, with a date and what it should show by then.
cycle=*Do:* give it the time and the people it takes.
cycle=*Assess and correct:* look at what it did, and mend the plan, not the memory.
cycle=*Repeat:* every week the indicators, every six months this review.
",
),
    figures: &[],
};
