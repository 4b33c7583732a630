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
    ("role-manager", "Sales manager"),
    ("role-vp", "VP of sales"),
    ("full", "Full-time"),
    ("fractional", "Fractional"),
    ("reset", "Back to {value}"),
    ("overtakes-full", "After {time} full-time is the cheaper: {less} against {more} by month 24."),
    ("overtakes-fractional", "After {time} fractional is the cheaper: {less} against {more} by month 24."),
    ("throughout-full", "Full-time is the cheaper all along: {less} against {more} by month 24."),
    ("throughout-fractional", "Fractional is the cheaper all along: {less} against {more} by month 24."),
    ("same", "Both cost the same by month 24: {less}."),
    (
        "waiting",
        "An empty chair costs nothing, and leads nobody: that lasts {full} with someone full-time, {fractional} with someone fractional.",
    ),
    ("row-waiting", "Until someone is there"),
    ("row-effective", "Until they are effective"),
    ("row-first", "Paid in 12 months"),
    ("row-all", "Paid in 24 months"),
    ("row-year", "A full year’s work, fee apart"),
    ("months", "{n} months"),
    ("one-month", "{n} month"),
    ("picture", "Money paid over 24 months, full-time and fractional"),
    ("axis", "Months from today"),
    ("thin", "Dashed: not yet effective."),
    ("crossing", "The curves last cross after {time}, at {money}."),
    ("no-crossing", "The curves do not cross."),
    ("table", "The curves as a table"),
    ("column", "Month"),
    ("left-out-title", "What this leaves out"),
    ("stale", "One figure cannot be read. What you see is from before."),
    ("wrong-money", "Enter an amount from {min} to {max}."),
    ("wrong-share", "Enter a share from {min} to {max}."),
    ("wrong-number", "Enter a number from {min} to {max}."),
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
