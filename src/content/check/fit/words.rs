//! The other words of the fit check. What stands in braces is filled in.

use crate::assessment::Id;

pub(super) const WORDS: &[(Id, &str)] = &[
    ("cost-title", "What each would cost you"),
    (
        "cost-lead",
        "Both searches begin today; the curves add up what is paid over 24 months. Sellers of such services publish most of these figures, \
         in Canadian or US dollars: put in your own.",
    ),
    ("role", "Compare for"),
    ("role-manager", "A sales manager"),
    ("role-vp", "A VP of sales"),
    ("full", "Full-time"),
    ("fractional", "Fractional"),
    ("figures", "Change the figures"),
    ("source", "Source"),
    ("reset", "Back to the assumption"),
    ("cheaper-full", "From {month} on, full-time has cost less"),
    ("cheaper-fractional", "From {month} on, fractional has cost less"),
    ("always-full", "Full-time has cost less throughout"),
    ("always-fractional", "Fractional has cost less throughout"),
    ("same", "Both have cost the same"),
    ("after", ": {less} against {more} after 24 months."),
    ("month", "month {n}"),
    (
        "empty",
        "Money is not the whole of it: until month {n} nobody is there full-time, so nothing is paid and nobody leads.",
    ),
    ("row-start", "Nobody there for"),
    ("row-effective", "Effective after"),
    ("row-first", "Paid in the first 12 months"),
    ("row-all", "Paid in 24 months"),
    ("row-year", "A full year once there"),
    ("months", "{n} months"),
    ("one-month", "{n} month"),
    ("picture", "Money paid over 24 months, full-time and fractional."),
    ("axis", "Months from today"),
    ("crossing", "The curves cross in {month} at {money}."),
    ("table", "Month by month"),
    ("column", "Month"),
    ("left-out-title", "What this leaves out"),
    ("stale", "These curves are from before the figure that cannot be read."),
    ("wrong", "Enter {what} from {min} to {max}."),
    ("wrong-money", "an amount"),
    ("wrong-share", "a per cent"),
    ("wrong-number", "a number"),
    ("checklist-title", "How to find a good one"),
    ("checklist-lead", "There is no one-size-fits-all answer. Tick what is done; it is kept in this browser."),
    ("done", "{n} of {all} done"),
    ("for-title", "What outsourcing sales management is for"),
];

pub(super) const LISTS: &[(Id, &[&str])] = &[
    (
        "checklist",
        &[
            "Research the kinds of outsourcing there are: a person, a firm, a programme with coaching.",
            "Write down needs, skills and experience as a job description.",
            "Check references: ask former clients about experience and results, in numbers.",
            "Interview several, with the same questions.",
            "Decide on fit with your culture: let two reps meet them before you do.",
        ],
    ),
    (
        "for",
        &[
            "More sales, through experience of teams like yours.",
            "Cost: part of a salary, and no recruiting fee or benefits.",
            "Flexibility: more days in a busy season, fewer after it, without employing anyone.",
            "Your time: hours with reps go back to what only you can do.",
        ],
    ),
    (
        "left-out",
        &[
            "Revenue: what a leader brings, or what is lost while nobody leads.",
            "Leaving: severance, and a second search. A VP of sales is said to stay nineteen months.",
            "Your own hours for hiring and for working with either.",
        ],
    ),
];
