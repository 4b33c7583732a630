//! The questions, from the lowest layer up.

use crate::assessment::{Choice, Id, Question, UNKNOWN};

const EXECUTION: &str = "Execution";
const PEOPLE: &str = "People and systems";
const STRATEGY: &str = "Strategy";

/// The shortfalls of a layer: "not at all", and "partly" or not known.
type Shortfalls = [&'static [(Id, f64)]; 2];

const IN_EXECUTION: Shortfalls = [&[("execution", 2.0)], &[("execution", 1.0)]];
const IN_PEOPLE: Shortfalls = [&[("people", 2.0)], &[("people", 1.0)]];
const IN_STRATEGY: Shortfalls = [&[("strategy", 2.0)], &[("strategy", 1.0)]];

/// A scale of three, anchored in what can be seen.
const fn scale(shortfalls: Shortfalls, labels: [&'static str; 3]) -> [Choice; 3] {
    [
        Choice::new("no", labels[0], shortfalls[0]),
        Choice::new("partly", labels[1], shortfalls[1]),
        Choice::new("well", labels[2], &[]),
    ]
}

/// The same, for what may not be known.
const fn known(shortfalls: Shortfalls, labels: [&'static str; 3], unknown: &'static str) -> [Choice; 4] {
    let [no, partly, well] = scale(shortfalls, labels);
    [no, partly, well, Choice::new(UNKNOWN, unknown, shortfalls[1])]
}

pub(super) const QUESTIONS: &[Question] = &[
    Question::one(
        "meetings",
        "How well are sales meetings conducted?",
        &known(
            IN_EXECUTION,
            [
                "Not at all: no agenda, the rep does most of the talking, no next step",
                "Partly: prepared, but fewer than half end with a date for the next step",
                "Well: the buyer talks most, and nearly all end with a dated next step",
            ],
            "I have not sat in on one this half-year",
        ),
    )
    .hint("Sit in on two before you answer.")
    .part(EXECUTION),
    Question::one(
        "decisions",
        "How well do reps find their way through buyers’ decisions?",
        &known(
            IN_EXECUTION,
            [
                "Not at all: we learn who decides once the deal is lost",
                "Partly: we know one contact, and roughly when they decide",
                "Well: for each open deal, the people, the steps and the date are written down",
            ],
            "I could not say for the deals now open",
        ),
    )
    .part(EXECUTION),
    Question::one(
        "value",
        "How well do reps sell value rather than features?",
        &known(
            IN_EXECUTION,
            [
                "Not at all: the demonstration comes first, and the discount soon after",
                "Partly: some reps put a figure on the buyer’s problem, others list features",
                "Well: proposals say what the problem costs, in the buyer’s own figures",
            ],
            "I have not read a proposal this half-year",
        ),
    )
    .part(EXECUTION),
    Question::one(
        "marketing",
        "Will marketing attract buyers of the ideal profile?",
        &known(
            IN_PEOPLE,
            [
                "Not at all: reps find every lead themselves",
                "Partly: leads come, but fewer than half fit the profile",
                "Well: most leads fit, and a rep calls within a day",
            ],
            "Nobody counts leads by profile",
        ),
    )
    .hint("Here and in the next five, look six months ahead.")
    .part(PEOPLE),
    Question::one(
        "admin",
        "Does admin support free selling time?",
        &known(
            IN_PEOPLE,
            [
                "Not at all: a day a week or more goes into paperwork",
                "Partly: contracts are taken care of, quotes and data entry are not",
                "Well: less than half a day a week goes into it",
            ],
            "Nobody has asked where the hours go",
        ),
    )
    .part(PEOPLE),
    Question::one(
        "offer",
        "Are changes of product and price ready for reps to sell?",
        &scale(
            IN_PEOPLE,
            [
                "Not at all: reps hear of changes from customers",
                "Partly: announced, without training or new material",
                "Well: each has a date, a reason a buyer understands, and training first",
            ],
        ),
    )
    .part(PEOPLE),
    Question::one(
        "crm",
        "Is the CRM set up the way you sell?",
        &scale(
            IN_PEOPLE,
            [
                "Not at all: the forecast is kept in spreadsheets beside it",
                "Partly: stages are there, but are filled in the night before the meeting",
                "Well: stages follow the buyer’s steps, and every deal has its next action",
            ],
        ),
    )
    .part(PEOPLE),
    Question::one(
        "coaching",
        "Is there a rhythm of team and one-on-one coaching?",
        &scale(
            IN_PEOPLE,
            [
                "Not at all: we meet when something has gone wrong",
                "Partly: the team meets regularly, one-on-ones are put off",
                "Well: both are in the calendar, and fewer than one in ten is dropped",
            ],
        ),
    )
    .part(PEOPLE),
    Question::one(
        "pay",
        "Does pay reward the behaviour the strategy needs?",
        &known(
            IN_PEOPLE,
            [
                "Not at all: one rate for any revenue, wanted or not",
                "Partly: there is a bonus, but reps cannot work out theirs",
                "Well: reps can say which deals pay more, and those are the ones we want",
            ],
            "I have not asked how reps read it",
        ),
    )
    .part(PEOPLE),
    Question::one(
        "profile",
        "Are the ideal customer profile and buyer personas still right?",
        &scale(
            IN_STRATEGY,
            [
                "Not at all: not written down, or not opened for a year",
                "Partly: written down, but the last five wins do not all fit",
                "Well: held against the last ten wins and losses this half-year",
            ],
        ),
    )
    .part(STRATEGY),
    Question::one(
        "influences",
        "Are you talking to the right buying influences?",
        &known(
            IN_STRATEGY,
            [
                "Not at all: we talk to whoever answers",
                "Partly: we meet the users; whoever signs comes late",
                "Well: who signs, who uses and who can say no are met before the proposal",
            ],
            "I could not say for the deals now open",
        ),
    )
    .hint("A buying influence is anyone whose yes or no counts.")
    .part(STRATEGY),
    Question::one(
        "wanted",
        "Is the business you win the business you want?",
        &scale(
            IN_STRATEGY,
            [
                "Not at all: most came by the path of least resistance",
                "Partly: about half is what we set out to win",
                "Well: four deals in five are what we set out to win",
            ],
        ),
    )
    .part(STRATEGY),
    Question::one(
        "profitable",
        "Is it profitable?",
        &known(
            IN_STRATEGY,
            [
                "Not at all: several of the last ten deals lost money",
                "Partly: they made money, less discounts nobody had planned",
                "Well: nine in ten kept the planned margin",
            ],
            "We do not know the margin by deal",
        ),
    )
    .part(STRATEGY),
    Question::one(
        "served",
        "Is it easy to serve?",
        &known(
            IN_STRATEGY,
            [
                "Not at all: most new customers need exceptions or rework",
                "Partly: about one in three does",
                "Well: nearly all start on time, with what was sold",
            ],
            "I have not asked those who serve them",
        ),
    )
    .part(STRATEGY),
    Question::one(
        "retained",
        "Does it stay?",
        &known(
            IN_STRATEGY,
            [
                "Not at all: more than one customer in five left in the past year",
                "Partly: between one in ten and one in five left",
                "Well: fewer than one in ten left",
            ],
            "We do not count it",
        ),
    )
    .part(STRATEGY),
];
