//! What is answered, and what comes of it.

mod others;

use super::{Answer, Answers, Choice, Kind, NONE, Outcome, Policy, Question, Questionnaire, UNKNOWN, assess, turn};

const fn outcome(id: &'static str, bar: f64) -> Outcome {
    Outcome { id, bar, title: "", text: "", steps: &[] }
}

const QUESTIONS: &[Question] = &[
    Question::one(
        "team",
        "",
        &[
            Choice::new("small", "", &[("part", 2.0)]),
            Choice::new("large", "", &[("full", 2.5)]),
            Choice::new(UNKNOWN, "", &[("part", 0.5)]),
        ],
    ),
    Question::one(
        "drivers",
        "",
        &[
            Choice::new("money", "", &[("full", 3.0)]).absent(&[("later", 1.0)]),
            Choice::new("praise", "", &[("part", 3.0)]),
            Choice::new("ease", "", &[("later", 3.0)]),
        ],
    )
    .kind(Kind::Rank(2)),
    Question::one(
        "reports",
        "",
        &[Choice::new("few", "", &[("part", 1.0)]), Choice::new("many", "", &[("full", 4.0)]).from(10.0)],
    )
    .kind(Kind::Number(1.0, 50.0))
    .asked_if(&[("team", "large")]),
    Question::one(
        "gates",
        "",
        &[
            Choice::new("unwilling", "", &[]).decides("later"),
            Choice::new("seasonal", "", &[("part", 1.0)]).rules_out(&["full"]),
            Choice::new(NONE, "", &[]),
        ],
    )
    .kind(Kind::Many),
];
const MOST: Questionnaire = Questionnaire {
    id: "most",
    questions: QUESTIONS,
    outcomes: &[outcome("part", 0.0), outcome("full", 0.0), outcome("later", 0.0)],
    policy: Policy::Most { margin: 1.0 },
};
const FIRST: Questionnaire = Questionnaire {
    outcomes: &[outcome("part", 2.0), outcome("full", 4.0), outcome("later", 0.0)],
    policy: Policy::First { margin: 1.0 },
    ..MOST
};

#[allow(clippy::unnecessary_wraps, reason = "an answer as it is given, or not")]
fn picked(options: &[usize]) -> Option<Answer> {
    Some(Answer::Picked(options.to_vec()))
}

/// Outcomes with their points in order, `!` before what is ruled out; `?` at the end of a close call.
#[track_caller]
fn check(sheet: &Questionnaire, given: [Option<Answer>; 4], expected: &str) {
    let mut answers = Answers::default();
    for (place, answer) in given.into_iter().enumerate() {
        answers.set(place, answer);
    }
    let verdict = assess(sheet, &answers);
    let mut told: Vec<String> = verdict
        .standings
        .iter()
        .map(|standing| {
            let out = if standing.ruled_out_by.is_some() { "!" } else { "" };
            format!("{out}{} {}", sheet.outcomes[standing.outcome].id, standing.points)
        })
        .collect();
    told.extend(verdict.close.then(|| "?".to_owned()));
    assert_eq!(told.join(", "), expected);
}

#[test]
fn most_points_are_first_and_equals_keep_their_order() {
    check(&MOST, [None, None, None, None], "part 0, full 0, later 0, ?");
    check(&MOST, [picked(&[0]), None, None, None], "part 2, full 0, later 0");
    check(&MOST, [picked(&[1]), None, None, picked(&[2])], "full 2.5, part 0, later 0");
    check(&MOST, [picked(&[0]), picked(&[2, 1]), None, None], "later 4, part 3.5, full 0, ?");
}

#[test]
fn a_ranking_weighs_its_places_and_what_it_lacks() {
    check(&MOST, [None, picked(&[0, 1]), None, None], "full 3, part 1.5, later 0");
    check(&MOST, [None, picked(&[1, 2]), None, None], "part 3, later 2.5, full 0, ?");
    // More places than there are, and one option twice.
    check(&MOST, [None, picked(&[0, 1, 2]), None, None], "full 3, part 1.5, later 0");
    check(&MOST, [picked(&[0, 1]), picked(&[7]), None, picked(&[1, 1])], "part 3, later 0, !full 0");
}

#[test]
fn a_number_brings_its_band_where_it_is_asked_for() {
    let reports = |number| Some(Answer::Number(number));
    check(&MOST, [picked(&[1]), None, reports(9.9), None], "full 2.5, part 1, later 0");
    check(&MOST, [picked(&[1]), None, reports(10.0), None], "full 6.5, part 0, later 0");
    check(&MOST, [picked(&[0]), None, reports(10.0), None], "part 2, full 0, later 0");
    check(&MOST, [picked(&[1]), None, reports(f64::NAN), None], "full 2.5, part 0, later 0");
    check(&MOST, [reports(10.0), reports(1.0), picked(&[1]), None], "part 0, full 0, later 0, ?");
}

#[test]
fn gates_go_before_points() {
    check(&MOST, [picked(&[1]), None, None, picked(&[1])], "part 1, later 0, !full 2.5, ?");
    check(&MOST, [picked(&[1]), None, None, picked(&[0])], "later 0, full 2.5, part 0");
    check(&MOST, [picked(&[1]), None, None, picked(&[1, 0])], "later 0, part 1, !full 2.5");
}

#[test]
fn the_first_at_its_bar_is_first() {
    check(&FIRST, [None, None, None, None], "later 0, part 0, full 0");
    check(&FIRST, [picked(&[0]), None, None, None], "part 2, later 0, full 0, ?");
    check(&FIRST, [picked(&[1]), picked(&[0, 1]), None, None], "full 5.5, later 0, part 1.5, ?");
    check(&FIRST, [picked(&[1]), picked(&[0, 1]), None, picked(&[1])], "part 2.5, later 0, !full 5.5, ?");
}

/// Two outcomes with a bar of 2, and the last: by how many points each of the first two has.
#[test]
fn bars_and_margins_are_met_exactly() {
    const STEPS: [&[Choice]; 2] = [
        &[
            Choice::new("0", "", &[]),
            Choice::new("1", "", &[("one", 1.0)]),
            Choice::new("1.5", "", &[("one", 1.5)]),
            Choice::new("2", "", &[("one", 2.0)]),
            Choice::new("3", "", &[("one", 3.0)]),
        ],
        &[
            Choice::new("0", "", &[]),
            Choice::new("1", "", &[("two", 1.0)]),
            Choice::new("1.5", "", &[("two", 1.5)]),
            Choice::new("2", "", &[("two", 2.0)]),
            Choice::new("3", "", &[("two", 3.0)]),
        ],
    ];
    const SHEET: Questionnaire = Questionnaire {
        id: "bars",
        questions: &[Question::one("one", "", STEPS[0]), Question::one("two", "", STEPS[1])],
        outcomes: &[outcome("one", 2.0), outcome("two", 2.0), outcome("last", 0.0)],
        policy: Policy::First { margin: 1.0 },
    };
    for (one, two, expected) in [
        // As much is lacking, and both reach their bar: the order of the questionnaire.
        (0, 0, "last 0, one 0, two 0"),
        (4, 4, "one 3, two 3, last 0"),
        (0, 1, "last 0, two 1, one 0"),
        // A point to spare is no close call, less is.
        (4, 0, "one 3, last 0, two 0"),
        (3, 0, "one 2, last 0, two 0, ?"),
        // Neither is a point that an earlier one lacks; half a point is; a later one does not matter.
        (1, 4, "two 3, last 0, one 1"),
        (2, 4, "two 3, last 0, one 1.5, ?"),
        (4, 2, "one 3, last 0, two 1.5"),
    ] {
        let mut answers = Answers::default();
        answers.set(0, picked(&[one]));
        answers.set(1, picked(&[two]));
        let verdict = assess(&SHEET, &answers);
        let mut told: Vec<String> =
            verdict.standings.iter().map(|it| format!("{} {}", SHEET.outcomes[it.outcome].id, it.points)).collect();
        told.extend(verdict.close.then(|| "?".to_owned()));
        assert_eq!(told.join(", "), expected);
    }
}

/// Four of six questions open are more than half, three are not; an answer that decides is never too early.
#[test]
fn too_little_to_name_a_result() {
    const ONE: Question = Question::one("", "", &[Choice::new("yes", "", &[("part", 2.0)]).absent(&[])]);
    const SIX: Questionnaire = Questionnaire { questions: &[ONE, ONE, ONE, ONE, ONE, ONE], ..MOST };
    let mut answers = Answers::default();
    for answered in 0..=6 {
        let verdict = assess(&SIX, &answers);
        assert_eq!(verdict.is_blank(), answered == 0, "{answered} answered");
        assert_eq!(verdict.is_early(), answered < 3, "{answered} answered");
        // Equal parts stay in the order of the questions.
        let brought = &verdict.standings[0].contributions;
        assert!(brought.iter().map(|it| it.question).eq(0..answered));
        answers.set(answered, picked(&[0]));
    }
    let mut answers = Answers::default();
    answers.set(3, picked(&[0]));
    assert!(!assess(&MOST, &answers).is_early());
    answers.set(3, picked(&[2]));
    assert!(assess(&MOST, &answers).is_early());
}

#[test]
fn a_question_is_what_it_is_given() {
    let question = Question::one("id", "title", &[]).kind(Kind::Many).part("part").hint("hint").asked_if(&[("a", "b")]);
    assert_eq!((question.id, question.title, question.part, question.hint), ("id", "title", "part", "hint"));
    assert_eq!((question.kind, question.asked_if), (Kind::Many, &[("a", "b")][..]));
}

/// Those within so many points of the first that have any, are not ruled out, and where points decide.
#[test]
fn what_is_near_the_result() {
    #[track_caller]
    fn check(sheet: &Questionnaire, given: [Option<Answer>; 4], points: f64, expected: &[&str]) {
        let mut answers = Answers::default();
        for (place, answer) in given.into_iter().enumerate() {
            answers.set(place, answer);
        }
        let verdict = assess(sheet, &answers);
        let near: Vec<&str> = verdict.near(sheet, points).map(|it| sheet.outcomes[it.outcome].id).collect();
        assert_eq!(near, expected);
    }
    // Later 4, part 3.5, full 0; then later 3, part 0.5; then part 3.5, full ruled out.
    let led = || [picked(&[0]), picked(&[2, 1]), None, None];
    for (points, near) in [(0.5, &["part"][..]), (0.4, &[]), (4.0, &["part"]), (9.0, &["part"])] {
        check(&MOST, led(), points, near);
    }
    check(&MOST, [picked(&[2]), picked(&[2]), None, None], 3.0, &["part"]);
    check(&MOST, [picked(&[1]), picked(&[2, 1]), None, picked(&[1])], 9.0, &["part"]);
    check(&MOST, [picked(&[0]), picked(&[2, 1]), None, picked(&[0])], 9.0, &[]);
    check(&FIRST, led(), 9.0, &[]);
}

#[test]
fn open_and_unknown_are_told_apart() {
    let mut answers = Answers::default();
    answers.set(0, picked(&[2]));
    answers.set(3, picked(&[]));
    let verdict = assess(&MOST, &answers);
    assert_eq!((verdict.asked, verdict.open, verdict.unknown), (vec![0, 1, 3], vec![1, 3], vec![0]));
}

#[test]
fn the_nearest_answers_that_turn_it_are_told() {
    #[track_caller]
    fn check(given: [Option<Answer>; 4], expected: Option<&[(usize, Answer)]>) {
        let mut answers = Answers::default();
        for (place, answer) in given.into_iter().enumerate() {
            answers.set(place, answer);
        }
        let found = turn(&MOST, &answers);
        let found = found.map(|changes| changes.into_iter().map(|it| (it.question, it.answer)).collect::<Vec<_>>());
        assert_eq!(found.as_deref(), expected);
    }
    let only = |options: &[usize]| Answer::Picked(options.to_vec());
    check([None, None, None, None], None);
    check([picked(&[0]), None, None, None], Some(&[(0, only(&[1]))]));
    // To the outcome next to it, where that takes no more changes: praise first would be the nearer ranking.
    check([None, picked(&[0, 2]), None, None], Some(&[(1, only(&[2, 0]))]));
    // A question that others hang on comes last.
    let reports = Some(Answer::Number(12.0));
    check([picked(&[1]), picked(&[1, 2]), reports, None], Some(&[(2, Answer::Number(1.0))]));
    // A gate, where no other answer is enough: the one that leaves the outcome next to it.
    let reports = Some(Answer::Number(12.0));
    check([picked(&[1]), picked(&[0, 1]), reports, picked(&[2])], Some(&[(3, only(&[1]))]));
    check([None, None, None, picked(&[2])], Some(&[(3, only(&[0]))]));
}
