//! What is asked, and what each answer speaks for.
//!
//! The weightiest factor is the size and complexity of the operation, then what there is inside to run it, growth, cost, the support
//! needed, the owner's time, flexibility. A system to manage with and someone willing to be led come before all of that: without
//! the first, nobody has anything to manage, and without the second nobody can.
//!
//! Whether someone is needed is told from who runs sales, time, growth and results: they speak for all three who would lead nearly alike.
//! Which of the three, is told from size, sale, reports, support, cost and seasons.

use crate::assessment::{Choice, Id, Kind, NONE, Question, UNKNOWN};

const MANAGER: Id = "manager";
const VP: Id = "vp";
const FULL: Id = "full-time";
const SYSTEM: Id = "system";
const NOT_NOW: Id = "not-now";

const SIZE: &str = "Your sales operation";
const LEAD: &str = "Who runs it";
const NEED: &str = "What you need";
const BASIS: &str = "What there is to build on";

/// All who would lead.
const LEADERS: &[Id] = &[MANAGER, VP, FULL];

/// There are reps to manage.
const TEAM: &[(Id, Id)] = &[("reps", "few"), ("reps", "some"), ("reps", "near"), ("reps", "many")];

pub(super) const QUESTIONS: &[Question] = &[
    Question::one(
        "reps",
        "How many people sell for you?",
        &[
            Choice::new("one", "One", &[(SYSTEM, 3.0), (NOT_NOW, 1.0)]).rules_out(LEADERS),
            Choice::new("few", "2 to 4", &[(MANAGER, 4.0)]).from(2.0),
            Choice::new("some", "5 to 7", &[(MANAGER, 3.0), (VP, 3.0), (FULL, 2.0)]).from(5.0),
            Choice::new("near", "8 or 9", &[(MANAGER, 2.0), (VP, 3.0), (FULL, 3.0)]).from(8.0),
            Choice::new("many", "10 or more", &[(VP, 5.0), (FULL, 4.0)]).from(10.0),
        ],
    )
    .part(SIZE)
    .kind(Kind::Number(1.0, 10_000.0))
    .hint("Count yourself if you sell."),
    Question::one(
        "hire",
        "Will you add a rep in the next six months?",
        &[
            Choice::new("yes", "Yes, the money is set aside", &[]),
            Choice::new("no", "No, or it is not decided", &[(NOT_NOW, 3.0)]),
        ],
    )
    .part(SIZE)
    .asked_if(&[("reps", "one")]),
    Question::one(
        "direct",
        "How many reps report to one person?",
        &[
            Choice::new("all", "Ten or more to the same person", &[(FULL, 6.0)]).rules_out(&[MANAGER, VP]),
            Choice::new("eight", "Eight or nine to the same person", &[(FULL, 4.0)]),
            Choice::new("leads", "Fewer: team leads stand in between", &[(VP, 3.0)]),
        ],
    )
    .part(SIZE)
    .asked_if(&[("reps", "near"), ("reps", "many")]),
    Question::one(
        "sale",
        "What does a typical sale take?",
        &[
            Choice::new("simple", "One or two people decide, within two meetings", &[(MANAGER, 2.0)]),
            Choice::new("several", "Three to five people decide, over several meetings", &[(MANAGER, 1.5), (VP, 1.0)]),
            Choice::new("complex", "Six or more decide, or a tender, pilot or legal review", &[(VP, 4.0), (FULL, 0.5)]),
        ],
    )
    .part(SIZE),
    Question::one(
        "runs",
        "Who runs the reps today?",
        &[
            Choice::new("owner", "I do, beside the rest of the company", &[(MANAGER, 2.0), (VP, 2.0), (FULL, 2.0)]),
            Choice::new("rep", "A rep who also sells", &[(MANAGER, 2.5), (VP, 1.5), (FULL, 2.0)]),
            Choice::new(
                "nobody",
                "Nobody: each looks after themselves",
                &[(MANAGER, 2.0), (VP, 1.5), (FULL, 2.0), (SYSTEM, 1.0)],
            ),
            Choice::new("manager", "A manager, for most of the week", &[(NOT_NOW, 3.5)]).rules_out(&[MANAGER, FULL]),
        ],
    )
    .part(LEAD)
    .asked_if(TEAM),
    Question::one(
        "trained",
        "Has that person led a sales team to its target before, for a year or more?",
        &[
            Choice::new("yes", "Yes", &[(NOT_NOW, 2.0)]),
            Choice::new("no", "No", &[(MANAGER, 1.5), (VP, 1.5), (FULL, 1.5)]),
            Choice::new(UNKNOWN, "I don’t know", &[]),
        ],
    )
    .part(LEAD)
    .asked_if(&[("runs", "owner"), ("runs", "rep"), ("runs", "manager")]),
    Question::one(
        "time",
        "How much of your week goes into managing reps?",
        &[
            Choice::new("most", "More than 15 hours", &[(MANAGER, 1.5), (VP, 2.5), (FULL, 2.0)]),
            Choice::new("some", "5 to 15 hours", &[(MANAGER, 1.5), (VP, 1.0), (FULL, 1.0)]),
            Choice::new("short", "Under 5, and reps wait for my answer", &[(MANAGER, 1.5), (VP, 1.0), (FULL, 1.5)]),
            Choice::new("enough", "Under 5, and nobody waits", &[(NOT_NOW, 4.0)]),
        ],
    )
    .part(LEAD)
    .asked_if(TEAM),
    Question::one(
        "only-you",
        "What is left undone meanwhile that only you can do?",
        &[
            Choice::new("product", "Develop the product or service", &[(MANAGER, 0.5), (VP, 0.5), (FULL, 0.5)]),
            Choice::new("accounts", "Look after the largest customers", &[(MANAGER, 0.5), (VP, 0.5), (FULL, 0.5)]),
            Choice::new("company", "Lead the rest of the company", &[(MANAGER, 0.5), (VP, 0.5), (FULL, 0.5)]),
            Choice::new(NONE, "Nothing: managing reps is my job", &[(NOT_NOW, 1.5)]),
        ],
    )
    .part(LEAD)
    .kind(Kind::Many)
    .hint("Choose all that apply.")
    .asked_if(&[("time", "most"), ("time", "some")]),
    Question::one(
        "growth",
        "In the last three months, how often did a lead or order wait because nobody could take it?",
        &[
            Choice::new("weekly", "Most weeks", &[(MANAGER, 3.0), (VP, 3.0), (FULL, 2.5)]),
            Choice::new("busy", "In the busy weeks", &[(MANAGER, 2.0), (VP, 2.0), (FULL, 1.5)]),
            Choice::new("never", "Hardly ever", &[(NOT_NOW, 3.0)]),
            Choice::new(UNKNOWN, "I don’t know", &[]),
        ],
    )
    .part(NEED),
    Question::one(
        "cost",
        "Which could you pay for two years, a weak quarter included?",
        &[
            Choice::new("neither", "Neither", &[(NOT_NOW, 3.0), (SYSTEM, 1.0)]).rules_out(LEADERS),
            Choice::new("fractional", "Someone fractional, not someone full-time", &[(MANAGER, 2.5), (VP, 1.5)]),
            Choice::new("full", "Someone full-time", &[(FULL, 3.0), (VP, 0.5)]),
            Choice::new(UNKNOWN, "I don’t know", &[]),
        ],
    )
    .part(NEED)
    .hint("The comparison of cost works it out on your own figures, and says where they do not go with your answer."),
    Question::one(
        "support",
        "What should this person do?",
        &[
            Choice::new("coach", "Coach each rep every week", &[(MANAGER, 1.0)]),
            Choice::new("pipeline", "Go through each pipeline every week", &[(MANAGER, 1.0)]),
            Choice::new("recruit", "Recruit and train reps", &[(MANAGER, 0.5), (VP, 0.5), (FULL, 0.5)]),
            Choice::new("strategy", "Set markets, territories and the pay plan", &[(VP, 2.5)]),
            Choice::new("daily", "Be there every day, for each question", &[(FULL, 5.0)]),
            Choice::new(UNKNOWN, "I don’t know", &[]),
        ],
    )
    .part(NEED)
    .kind(Kind::Many)
    .hint("Choose all that apply."),
    Question::one(
        "seasons",
        "When does the work of leading sales rise or fall?",
        &[
            Choice::new("season", "In busy seasons", &[(MANAGER, 1.0), (VP, 0.5)]),
            Choice::new("launch", "With a launch or a new market", &[(MANAGER, 0.5), (VP, 1.0)]),
            Choice::new("size", "The team may double or halve within a year", &[(MANAGER, 0.5), (VP, 0.5)]),
            Choice::new(NONE, "It is much the same all year", &[(FULL, 1.5)]),
        ],
    )
    .part(NEED)
    .kind(Kind::Many)
    .hint("Choose all that apply."),
    Question::one(
        "results",
        "Is the sales target being met?",
        &[
            Choice::new("met", "Yes, and the pipeline carries the next 90 days", &[(NOT_NOW, 4.5)]),
            Choice::new(
                "ahead",
                "Now, but the pipeline is short for later",
                &[(MANAGER, 2.0), (VP, 1.5), (FULL, 1.5)],
            ),
            Choice::new(
                "short",
                "No, not at present",
                &[(MANAGER, 2.0), (VP, 1.5), (FULL, 1.5), (SYSTEM, 0.5)],
            ),
            Choice::new(UNKNOWN, "I don’t know", &[(SYSTEM, 2.0)]),
        ],
    )
    .part(BASIS),
    Question::one(
        "watch",
        "Who looks at meetings, proposals and prospecting hours?",
        &[
            Choice::new("weekly", "Someone, rep by rep, every week", &[(NOT_NOW, 2.0)]),
            Choice::new("late", "Someone, after a bad month", &[(MANAGER, 1.5), (VP, 1.0), (FULL, 1.0)]),
            Choice::new("nobody", "Nobody, or they are not counted", &[(SYSTEM, 3.0), (MANAGER, 0.5)]),
            Choice::new(UNKNOWN, "I don’t know", &[(SYSTEM, 1.5)]),
        ],
    )
    .part(BASIS),
    Question::one(
        "system",
        "How much of a system do you have?",
        &[
            // Nothing is left to build.
            Choice::new("all", "All three", &[]).rules_out(&[SYSTEM]),
            Choice::new("no-process", "All but the written steps", &[(SYSTEM, 4.0)]),
            Choice::new("no-crm", "All but the CRM", &[(SYSTEM, 4.0)]),
            Choice::new("no-targets", "All but the weekly targets", &[(SYSTEM, 4.0)]),
            Choice::new("single", "One of the three", &[(SYSTEM, 6.0)]).rules_out(LEADERS),
            Choice::new("nothing", "None of them", &[(SYSTEM, 6.0)]).rules_out(LEADERS),
            Choice::new(UNKNOWN, "I don’t know", &[(SYSTEM, 6.0)]),
        ],
    )
    .part(BASIS)
    .hint(
        "Steps of a sale, written down, that every rep follows; a CRM with every open deal, updated within the week; a weekly activity \
         target for each rep.",
    ),
    Question::one(
        "gap",
        "What keeps you from building the missing part yourselves?",
        &[
            Choice::new("begin", "Nothing: we can begin this month", &[(SYSTEM, 3.0)]).rules_out(LEADERS),
            Choice::new(
                "hands",
                "Nobody has the time, or has done it before",
                &[(MANAGER, 1.0), (VP, 1.0), (FULL, 1.0)],
            ),
            Choice::new(UNKNOWN, "I don’t know", &[]),
        ],
    )
    .part(BASIS)
    .asked_if(&[("system", "no-process"), ("system", "no-crm"), ("system", "no-targets")]),
    Question::one(
        "outsider",
        "Would you let someone from outside set the reps’ targets and hold them to it?",
        &[
            Choice::new("yes", "Yes, and I would tell the team so", &[]),
            Choice::new("steps", "Yes, if I agree to each large step", &[]),
            Choice::new("no", "No", &[(NOT_NOW, 6.0)]).rules_out(LEADERS).decides(NOT_NOW),
            Choice::new(UNKNOWN, "I don’t know", &[]),
        ],
    )
    .part(BASIS),
];
