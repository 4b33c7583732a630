//! A rep you have: what was seen, what was checked, what was asked.

use crate::assessment::{Choice, Kind, NONE, Outcome, Question, UNKNOWN};

const SEEN: &str = "What you have seen";
const DONE: &str = "What you have done about it";

/// Where anything at all gave rise to doubt.
const DOUBT: &[(&str, &str)] = &[
    ("results", "once"),
    ("results", "often"),
    ("activity", "undone"),
    ("activity", "unreported"),
    ("activity", "late"),
    ("stories", "heard"),
    ("stories", "both"),
    ("expenses", "corrected"),
    ("expenses", "wrong"),
];

pub(super) const QUESTIONS: &[Question] = &[
    Question::one(
        "results",
        "In the last six months, did results that the rep promised fail to appear?",
        &[
            Choice::new("no", "No, or the reason was known in good time", &[("nothing", 1.0)]),
            Choice::new("once", "Once, and the reason came only when asked for", &[("details", 1.0)]),
            Choice::new(
                "often",
                "Two or more times, or one deal promised again and again",
                &[("details", 2.0), ("meet", 1.0)],
            ),
            Choice::new(UNKNOWN, "I don’t know", &[("unlooked", 0.5)]),
        ],
    )
    .part(SEEN),
    Question::one(
        "activity",
        "Where reports and facts about activity differ, how?",
        &[
            Choice::new(
                "undone",
                "Reported as done, and the customer or the call log says it was not",
                &[("details", 2.0), ("meet", 1.0)],
            ),
            Choice::new("unreported", "Done, and not reported", &[("details", 1.0), ("meet", 0.5)]),
            Choice::new("late", "Entered days late, or on the wrong account", &[("details", 0.5)]),
            Choice::new(NONE, "They do not differ where I looked", &[("nothing", 1.0)]),
            Choice::new(UNKNOWN, "I don’t know: I have not compared them", &[("unlooked", 0.5)]),
        ],
    )
    .kind(Kind::Many)
    .hint("Choose all that you have seen.")
    .part(SEEN),
    Question::one(
        "stories",
        "Have two people been told different things about the same matter?",
        &[
            Choice::new("no", "No", &[("nothing", 1.0)]),
            Choice::new("heard", "I was told so by one of them", &[("details", 1.0)]),
            Choice::new("both", "Yes, I have it from both", &[("details", 2.0), ("meet", 1.0)]),
            Choice::new(UNKNOWN, "I don’t know", &[("unlooked", 0.5)]),
        ],
    )
    .part(SEEN),
    Question::one(
        "expenses",
        "Has an expense report been wrong?",
        &[
            Choice::new("no", "No, or there are none", &[("nothing", 1.0)]),
            Choice::new("corrected", "Yes, and the rep put it right before being asked", &[("details", 0.5)]),
            Choice::new(
                "wrong",
                "Yes: an item without a trip, a date or a receipt that fits",
                &[("details", 2.0), ("meet", 1.0)],
            ),
            Choice::new(UNKNOWN, "I don’t know: nobody compares them", &[("unlooked", 0.5)]),
        ],
    )
    .part(SEEN),
    Question::one(
        "details",
        "Have you set the details side by side: dates, records, what each person said?",
        &[
            Choice::new("not", "Not yet", &[("details", 1.0)]),
            Choice::new("some", "Some of them; a part does not add up", &[("details", 1.0), ("meet", 2.0)]),
            Choice::new("all", "All that I could, and it does not add up", &[("meet", 5.0)]),
            Choice::new("explained", "Yes, and it is explained", &[("nothing", 2.0)])
                .rules_out(&["again", "meet", "details"]),
        ],
    )
    .hint("Records before people: the CRM, the calendar, the call log, the receipts.")
    .asked_if(DOUBT)
    .part(DONE),
    Question::one(
        "talk",
        "Have you asked the rep to help you understand?",
        &[
            Choice::new("not", "Not yet", &[]),
            Choice::new("cleared", "Yes, and what they said fits the records", &[("nothing", 2.0)])
                .rules_out(&["again", "meet", "details"]),
            Choice::new("unclear", "Yes, and what they said does not fit the records", &[("again", 4.0)]),
        ],
    )
    .asked_if(&[("details", "some"), ("details", "all")])
    .part(DONE),
];

pub(super) const OUTCOMES: &[Outcome] = &[
    Outcome {
        id: "again",
        bar: 4.0,
        title: "Write it down, and take advice",
        text: "You looked, you asked, and it still does not fit. That is still no proof of dishonesty, but no longer a matter for a guess.",
        steps: &[
            "Write down what is known, from which record, and what the rep said. Leave out what you think of it.",
            "Take advice from whoever handles employment matters before any step that has consequences.",
            "Agree with the rep on what is reported from now on, how it is checked, and the day you look at it together.",
            "Hear the rep again if a new fact appears. The explanation may still come.",
        ],
    },
    Outcome {
        id: "meet",
        bar: 5.0,
        title: "Meet with an open mind, and ask to understand",
        text: "The records leave a question that only the rep can answer. Nothing here proves dishonesty: go in to learn, not to convict.",
        steps: &[
            "Meet alone, in private, soon, with enough time. Name the subject when you invite.",
            "Put one fact at a time on the table, then: “Help me understand how this came about.”",
            "Stop talking and listen. Take the answer at face value; check it afterwards.",
            "Ask what would have made it easier to report as it was: a tool, a rule, fear of bad news.",
            "Close with what each of you does next, and by when.",
        ],
    },
    Outcome {
        id: "details",
        bar: 1.0,
        title: "Dig into the details first",
        text: "Something does not fit, and it is not yet known what. Nothing here proves dishonesty: find out before you speak of it.",
        steps: &[
            "Take one case and set dates, CRM entries, calendar, call log and receipts side by side.",
            "Ask each person involved what they were told, in their words, without saying why.",
            "Check that the rule was clear: when is an activity “done”, a deal “committed”, an expense allowed?",
            "If it is explained, leave it there. If not, meet the rep with an open mind and ask to understand.",
        ],
    },
    Outcome {
        id: "unlooked",
        bar: 1.0,
        title: "Not looked yet: compare two weeks of reports with the records",
        text: "Nothing was seen, and some of it was not looked at. That says nothing about the rep.",
        steps: &[
            "Take the last two weeks of every rep alike: reports beside calendar, call log, CRM and receipts.",
            "Say beforehand what you compare and why. Then answer again.",
        ],
    },
    Outcome {
        id: "nothing",
        bar: 0.0,
        title: "Nothing to follow up",
        text: "What you have seen does not call for more than the usual rhythm.",
        steps: &[
            "Keep comparing a few reports with the facts each month, for every rep alike.",
            "If a doubt remains, write down what would have to be seen to confirm or remove it.",
        ],
    },
];
