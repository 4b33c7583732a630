//! What may come of the review, from the lowest layer up.

use crate::assessment::Outcome;

pub(super) const OUTCOMES: &[Outcome] = &[
    Outcome {
        id: "execution",
        bar: 1.5,
        title: "Start with execution",
        text: "The best strategy fails a team that cannot carry it out. *Training and resources come before anything else*; \
               people, systems and strategy come after.",
        steps: &[
            "Take the execution answer rated lowest and train that one skill for four weeks: a short session a week, and each \
             rep practises on a live deal.",
            "Give what it takes: time off quota for it, a meeting guide, a page per deal for who decides, buyers’ figures for \
             the value.",
            "Sit in on one meeting per rep and week, and talk it over the same day.",
            "Leave the strategy as it is until execution holds, unless it loses money.",
        ],
    },
    Outcome {
        id: "people",
        bar: 3.5,
        title: "Strengthen people and systems",
        text: "Execution holds. What is around the team will not carry it through the next six months.",
        steps: &[
            "Begin with what costs most selling time, by the reps’ own count of last week’s hours.",
            "Put team and one-on-one coaching in the calendar for six months, and keep it.",
            "Hold pay against the deals you want before you ask for them.",
            "Give one owner and one date to each answer rated “not at all”.",
        ],
    },
    Outcome {
        id: "strategy",
        bar: 3.5,
        title: "Rework the strategy",
        text: "The team can execute and is supported. What it is asked to win needs another look.",
        steps: &[
            "Lay the last ten wins and ten losses beside the ideal profile, and change whichever is wrong.",
            "For each open deal, name who signs, who uses and who can say no. Meet who is missing.",
            "Choose one kind of business that is easy to get and hard to serve or keep: reprice it, or decline it.",
            "Tell the team what changes and why, before pay and CRM follow.",
        ],
    },
    Outcome {
        id: "on-course",
        bar: 0.0,
        title: "On course",
        text: "No layer is weak on these answers. There is no need to change what works.",
        steps: &[
            "Where an answer falls short of “well”, raise the lowest by one step before the next review.",
            "Watch the three indicators weekly; they move before results do.",
            "Review again in six months, or sooner after a change of product, price or market.",
        ],
    },
];
