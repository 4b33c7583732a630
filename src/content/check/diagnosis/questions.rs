//! The questions about motivation, competence and the person.

use super::seat;
use crate::assessment::{Choice, Id, Kind, NONE, Question, UNKNOWN};

const MOTIVATION: &str = "Motivation";
const COMPETENCE: &str = "Competence";
const PERSON: &str = "The person";

/// What a sign of another cause, or a gap in what is known, rules out.
pub(super) const NO_EXIT: &[Id] = &["exit"];

/// A sign of a cause.
pub(super) const fn sign(id: Id, label: &'static str, points: &'static [(Id, f64)]) -> Choice {
    Choice::new(id, label, points).rules_out(NO_EXIT)
}

/// "I don't know", in words of its own.
pub(super) const fn unknown(label: &'static str) -> Choice {
    sign(UNKNOWN, label, &[("find-out", 1.5)])
}

/// Nothing to mend.
pub(super) const fn fine(id: Id, label: &'static str) -> Choice {
    Choice::new(id, label, &[])
}

pub(super) const QUESTIONS: &[Question] = &[
    Question::one(
        "drivers",
        "What are this rep’s three strongest drivers?",
        &[
            fine("achievement", "Reaching a goal they set themselves"),
            fine("competition", "Being ahead of others"),
            fine("team", "Winning together"),
            fine("recognition", "Being seen for good work, or smarting where they are not"),
            fine("money", "Earning more").absent(&[("seat", 1.0)]),
            fine("helping", "Making things better for people"),
            sign(UNKNOWN, "I have not asked them", &[("find-out", 3.0)]),
        ],
    )
    .kind(Kind::Rank(3))
    .hint("In their order, strongest first. Ask; what drives you may not drive them.")
    .part(MOTIVATION),
    Question::one(
        "fed",
        "Does the job feed those drivers?",
        &[
            // As much as money that drives nobody: that alone points to no other seat.
            Choice::new("yes", "Most weeks there is something of each", &[("no-cause", 1.0)]),
            sign("some", "Of one, now and then", &[("motivate", 3.0)]),
            sign("no", "Nothing I could name in three months", &[("motivate", 6.0)]),
            unknown("I have not looked at it that way"),
        ],
    )
    .asked_if(&[
        ("drivers", "achievement"),
        ("drivers", "competition"),
        ("drivers", "team"),
        ("drivers", "recognition"),
        ("drivers", "money"),
        ("drivers", "helping"),
    ])
    .part(MOTIVATION),
    Question::one(
        "praise",
        "When were they last told, by name, what they did well?",
        &[
            fine("recent", "In the past two weeks"),
            sign("while", "One to three months ago", &[("motivate", 1.0)]),
            sign("never", "Longer ago, or never", &[("motivate", 3.0)]),
            unknown("Someone else would have to say"),
        ],
    )
    .part(MOTIVATION),
    Question::one(
        "tools",
        "Were they given the tools for the job?",
        &[
            fine("all", "Leads, material, CRM and training: I have seen them use each"),
            sign("gaps", "One or two of these are missing", &[("equip", 2.0)]),
            sign("no", "They started with a phone and a login", &[("equip", 5.0)]),
            unknown("I was not there when they started"),
        ],
    )
    .part(COMPETENCE),
    Question::one(
        "ask",
        "Do they know what to ask for?",
        &[
            fine("clear", "They say what they need, and early"),
            sign("vague", "They say it is hard, but not what would help", &[("equip", 2.0)]),
            sign("silent", "They ask for nothing and say all is fine", &[("equip", 1.0)]),
            unknown("I have not asked what would help"),
        ],
    )
    .part(COMPETENCE),
    Question::one(
        "fear",
        "Might they know what they need, and fear to say so?",
        &[
            fine("no", "They have told me of mistakes before they showed"),
            sign("signs", "Colleagues hear from them what I do not", &[("support", 2.0)]),
            sign("yes", "The last time someone asked for help, it was held against them", &[("support", 4.0)]),
            unknown("I cannot tell"),
        ],
    )
    .asked_if(&[("ask", "vague"), ("ask", "silent"), ("ask", UNKNOWN)])
    .part(COMPETENCE),
    Question::one(
        "use",
        "What gets in the way of using what they have?",
        &[
            sign("thin", "The CRM is too thin: it does not say what to do next", &[("equip", 1.0)]),
            sign("complex", "The CRM is too complex: they enter as little as they can", &[("equip", 1.0)]),
            sign("untrained", "A platform they were never trained on", &[("equip", 2.0)]),
            sign("knowledge", "They cannot answer what buyers ask most", &[("equip", 2.0)]),
            sign("skill", "They know it, but it fails them in front of a buyer", &[("equip", 2.0)]),
            fine(NONE, "Nothing: I have watched a whole sale"),
            unknown("I have not watched them at work"),
        ],
    )
    .kind(Kind::Many)
    .asked_if(&[("tools", "all"), ("tools", "gaps"), ("tools", UNKNOWN)])
    .hint("Knowledge is one thing, skill in applying it another.")
    .part(COMPETENCE),
    Question::one(
        "person",
        "How are they, outside work too?",
        &[
            fine("well", "Well, in their words, in the past month"),
            sign("strain", "More tired, absent or short than half a year ago", &[("support", 3.0)]),
            sign("trouble", "They have told me of illness, loss or trouble", &[("support", 6.0)]),
            unknown("I have not asked"),
        ],
    )
    .hint("Ask as someone who wants to know. They need not answer, and you need not note why.")
    .part(PERSON),
    Question::one(
        "relation",
        "How do they and their manager get on?",
        &[
            fine("open", "They meet alone most weeks, and bad news comes early"),
            sign("thin", "They talk about numbers, seldom alone", &[("support", 2.0)]),
            sign("strained", "They avoid each other, or it got loud in the past three months", &[("support", 4.0)]),
            unknown("I have heard one side only"),
        ],
    )
    .hint("One of the best predictors of performance. If the manager is you, ask someone else as well.")
    .part(PERSON),
    seat::COMPETE,
    seat::CLOSE,
    seat::ELSEWHERE,
    seat::FAIR,
    seat::TRIED,
];
