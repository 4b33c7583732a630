//! What may come of the diagnosis. Of outcomes that stand equal the earlier comes first: no cause before any, then the order of the questions.

use crate::assessment::Outcome;

/// An outcome; none has a bar, the most points decide.
const fn outcome(id: &'static str, title: &'static str, text: &'static str, steps: &'static [&'static str]) -> Outcome {
    Outcome { id, bar: 0.0, title, text, steps }
}

pub(super) const OUTCOMES: &[Outcome] = &[
    outcome(
        "no-cause",
        "No cause found in the rep",
        "Nothing you answered explains the gap. That is a finding: look at the target, the territory and the pipeline before you \
         look at the rep again.",
        &[
            "Week 1: put their pipeline, win rate and sales cycle into the plan. If the valley is already there, effort this month will \
             not close it.",
            "Week 2: set their territory and leads beside those of two others.",
            "Weeks 3 and 4: sit in on three of their meetings, to learn, not to rate.",
            "Keep meeting alone every week. Say what you found, even if it is nothing.",
        ],
    ),
    outcome(
        "find-out",
        "Find out first",
        "There are more gaps than signs. *Not knowing is an answer: the step is to find out*, and to decide nothing until then.",
        &[
            "Week 1: an hour alone with the rep, away from the numbers. Ask what drives them, what is in the way and how they are; then \
             listen.",
            "Week 2: sit in on two of their meetings from start to end.",
            "Week 3: ask someone they trust, with their knowledge, what you do not see.",
            "Week 4: answer these questions again.",
        ],
    ),
    outcome(
        "motivate",
        "Feed the motivators",
        "What drives this rep finds little to live on in the job. Pressure does not change that; the job can.",
        &[
            "Week 1: ask for the three drivers and for one example of each, from any job they had.",
            "Week 2: agree on one change per driver: a goal of their own, a contest, a shared account, a word in front of the team, a \
             clearer bonus, a customer to help.",
            "Each week: say by name what they did well, within a day.",
            "Keep the target in view, and tell them the change is meant to help them reach it.",
        ],
    ),
    outcome(
        "equip",
        "Equip and train",
        "Something they need to know, to have or to be able to do is missing. That is for the company to give before it is for the rep to \
         show.",
        &[
            "Week 1: list together what is missing, and order it by what costs most deals.",
            "Week 2: give the first item: the tool, the training, or a CRM that asks less or helps more.",
            "Weeks 2 to 4: practise one skill, twice a week, then watch it used with a buyer.",
            "Thank them for every need they name. It makes the next one come sooner.",
        ],
    ),
    outcome(
        "support",
        "Support the person, mend the relation",
        "Before skill or effort comes how someone is, and whether they can speak with their manager.",
        &[
            "This week: meet alone, without the forecast. Ask how they are and what would help, and offer what the company has: time, lighter \
             duty, someone to talk to.",
            "Agree on what counts for 30 days, and take the rest off the list.",
            "If it is between them and the manager: each says what they need of the other, with a third person if either wants one.",
            "Keep private what is private. A health matter is for them to tell, and for HR to advise on.",
        ],
    ),
    outcome(
        "seat",
        "Another seat on the same bus",
        "The person fits the company; this job may not fit the person. Account management or customer service may.",
        &[
            "Week 1: say what you see them do well, and ask where they would do more of it.",
            "Week 2: find out which seats exist, with what pay and title, before raising hopes.",
            "Weeks 3 and 4: let them try some of its tasks while they keep their accounts.",
            "Let them choose. If they would rather stay in sales, agree on what would show that it works.",
        ],
    ),
    // Its bar makes it wait for every question.
    Outcome {
        bar: 1.0,
        ..outcome(
            "exit",
            "A respectful exit",
            "Each other cause has been looked at and worked on, with them, and the gap remains. Parting well is now fairer than letting \
             them dwindle.",
            &[
                "Before anything else: take advice on notice, pay and law where you are.",
                "Say it in person, soon and plainly: what was tried, what was decided, what comes next.",
                "Agree on dates, handover, reference and what the team is told.",
                "Write down what hiring and the first months should do otherwise.",
            ],
        )
    },
];
