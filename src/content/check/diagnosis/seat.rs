//! The questions about the seat, the number, and what has been tried.

use super::questions::{NO_EXIT, fine, sign, unknown};
use crate::assessment::{Choice, Question};

const SEAT: &str = "The seat";
const BEFORE: &str = "Before you decide";

pub(super) const COMPETE: Question = Question::one(
    "compete",
    "Do they compete?",
    &[
        fine("yes", "They know where they stand and bring it up"),
        Choice::new("some", "When there is a contest", &[("seat", 1.0)]),
        Choice::new("no", "Being last in the ranking does not move them", &[("seat", 3.0)]),
        unknown("I have not noticed either way"),
    ],
)
.part(SEAT);

pub(super) const CLOSE: Question = Question::one(
    "close",
    "Do they ask for the business?",
    &[
        fine("yes", "In most of the meetings someone sat in on"),
        Choice::new("some", "When the buyer brings it up", &[("seat", 1.0)]),
        Choice::new("no", "Proposals go out, and nobody asks", &[("seat", 3.0)]),
        unknown("Nobody has sat in on their meetings"),
    ],
)
.part(SEAT);

pub(super) const ELSEWHERE: Question = Question::one(
    "elsewhere",
    "Where do they do best?",
    &[
        // Then something is in the way: an exit waits until another seat has been looked for.
        fine("here", "In this job, when nothing is in the way").rules_out(NO_EXIT),
        sign("accounts", "With customers they already have", &[("seat", 2.0)]),
        sign("service", "When a customer has a problem to solve", &[("seat", 2.0)]),
        sign("inside", "In preparing, explaining or organizing", &[("seat", 2.0)]),
        // No other seat: what is left is this one, or none.
        fine("nowhere", "We looked together and found no other seat here").rules_out(&["seat"]),
        unknown("I have not looked beyond this job"),
    ],
)
.hint("Someone who neither competes nor asks may be excellent in account management or customer service.")
.part(SEAT);

pub(super) const FAIR: Question = Question::one(
    "fair",
    "Could someone else reach this target from the same place?",
    &[
        fine("yes", "Others do, with a pipeline and territory like it"),
        sign("no", "The pipeline they were given, or the territory, is too small for it", &[("no-cause", 4.0)]),
        sign("new", "They have not yet had one whole sales cycle", &[("no-cause", 4.0)]),
        unknown("I have not worked it out"),
    ],
)
.hint("The plan on this site works it out from their pipeline.")
.part(BEFORE);

pub(super) const TRIED: Question = Question::one(
    "tried",
    "What has been tried, with them, for 30 days or more?",
    &[
        sign("nothing", "Nothing yet, or talk about the numbers", &[("no-cause", 0.5)]),
        sign("some", "One or two things", &[("no-cause", 0.5)]),
        Choice::new(
            "all",
            "Drivers, tools, person and seat, each in turn; they knew what was at stake",
            &[("exit", 6.0)],
        ),
        unknown("It was before my time"),
    ],
)
.part(BEFORE);
