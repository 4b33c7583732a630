//! What may come of it. Of two that stand equal, what costs less and is sooner undone comes first.

use crate::assessment::{Id, Outcome};

const fn outcome(id: Id, title: &'static str, text: &'static str, steps: &'static [&'static str]) -> Outcome {
    Outcome { id, bar: 0.0, title, text, steps }
}

pub(super) const OUTCOMES: &[Outcome] = &[
    outcome(
        "system",
        "Fix the system first",
        "A manager needs something to manage by: shared steps, a CRM in use and weekly targets. Where they are missing, whoever you \
         engage spends the first months building them, at a manager’s price.",
        &[
            "Write down the steps from first meeting to signature, on one page, with the reps.",
            "Put every open deal in one CRM: value, stage, next step and its date. Drop the fields nobody fills in.",
            "Agree on weekly meetings, proposals and prospecting hours for each rep. The plan works out how many.",
            "Look at the three numbers every Monday for six weeks, then take this check again.",
        ],
    ),
    outcome(
        "manager",
        "A fractional sales manager",
        "Your team needs a manager’s hand each week, but not a whole one. Some days a month of someone experienced give coaching, \
         pipeline reviews and targets at part of a salary.",
        &[
            "Write down what should be different after 90 days, in numbers you already count. If a part of the system is missing, \
             building it is the work of the first 60.",
            "Start with two days a week for three months, with 30 days’ notice on both sides.",
            "Tell the reps who sets targets from now on, and step back from the daily questions.",
            "Compare the leading indicators each month with those of the month before they came.",
        ],
    ),
    outcome(
        "vp",
        "A fractional VP of sales",
        "The operation is large or complex enough for strategy, structure and pay to decide, and handing it over frees the most of your \
         time. That takes someone who has led at this size, not someone there every day.",
        &[
            "Write down what you hand over: markets, structure, pay plan, forecast. And what you keep.",
            "Agree on who manages the reps day by day: the team leads, or a manager hired by the VP.",
            "Ask for a plan after 30 days and a review each quarter.",
            "Decide on a date by which you look again at employing someone.",
        ],
    ),
    outcome(
        "full-time",
        "A full-time sales manager",
        "About ten direct reports, or questions every day all year round, fill a whole week. Someone for some days a month could not do \
         it justice.",
        &[
            "See what the search and the salary cost, and plan for months with nobody.",
            "Write the job description around coaching and pipeline, not personal sales.",
            "Bridge the search with someone fractional, who can also help to choose.",
            "Agree before they start on what the first 30, 60 and 90 days should show.",
        ],
    ),
    outcome(
        "not-now",
        "Not now",
        "At present someone to lead sales would change little for the money.",
        &[
            "Look at meetings, proposals and prospecting hours, rep by rep, every week.",
            "Take this check again when the team, the target or your week changes.",
        ],
    ),
];

/// What is said with a result where certain answers led to it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Remark {
    /// The result.
    pub outcome: Id,
    /// The answers, question and option, that have all been given.
    pub answers: &'static [(Id, Id)],
    /// The words.
    pub words: Id,
}

const fn remark(outcome: Id, answers: &'static [(Id, Id)], words: Id) -> Remark {
    Remark { outcome, answers, words }
}

/// Of each outcome the first that holds is said.
pub const REMARKS: &[Remark] = &[
    remark("not-now", &[("outsider", "no")], "not-now-outsider"),
    remark("not-now", &[("runs", "manager"), ("trained", "yes"), ("results", "short")], "not-now-short"),
    remark("not-now", &[("runs", "manager"), ("trained", "yes")], "not-now-led"),
    remark("not-now", &[("time", "enough"), ("results", "met")], "not-now-led"),
    remark("not-now", &[("cost", "neither")], "not-now-cost"),
    remark("not-now", &[("hire", "yes")], "not-now-hire"),
    remark("not-now", &[("reps", "one")], "not-now-alone"),
    remark("not-now", &[("runs", "manager"), ("trained", "no")], "not-now-manager"),
    remark("not-now", &[("runs", "manager"), ("direct", "all")], "not-now-direct"),
    remark("not-now", &[("results", "short")], "not-now-short"),
    remark("not-now", &[], "not-now-yet"),
    remark("vp", &[("runs", "manager")], "vp-manager"),
    remark("full-time", &[("cost", "fractional"), ("direct", "all")], "full-time-direct"),
    remark("full-time", &[("cost", "fractional")], "full-time-cost"),
];
