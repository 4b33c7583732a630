//! The other answers that a question could have, and which of them is suggested.

use super::{super::other::others, *};

/// A question that hangs on itself is not asked, and asking so comes to an end.
#[test]
fn nothing_hangs_on_itself() {
    const SELF: Question =
        Question::one("self", "", &[Choice::new("yes", "", &[("part", 1.0)])]).asked_if(&[("self", "yes")]);
    const SHEET: Questionnaire = Questionnaire { questions: &[SELF], ..MOST };
    let mut answers = Answers::default();
    answers.set(0, picked(&[0]));
    assert!(assess(&SHEET, &answers).asked.is_empty());
}

/// The nearest come first: by how many places of a ranking, how many options taken in or out, how far on a scale.
#[test]
fn other_answers_come_in_the_order_of_their_distance() {
    const SCALE: Question = Question::one(
        "",
        "",
        &[
            Choice::new("a", "", &[]),
            Choice::new(NONE, "", &[]),
            Choice::new("b", "", &[]),
            Choice::new(UNKNOWN, "", &[]),
        ],
    );
    const BANDS: Question = Question::one(
        "",
        "",
        &[
            Choice::new("a", "", &[]),
            Choice::new("b", "", &[]).from(0.5),
            Choice::new("c", "", &[]).from(10.0),
            Choice::new("d", "", &[]).from(60.0),
        ],
    )
    .kind(Kind::Number(1.0, 50.0));
    #[track_caller]
    fn check(sheet: &Questionnaire, question: usize, now: Option<Answer>, expected: &[Answer]) {
        let mut answers = Answers::default();
        answers.set(question, now);
        assert_eq!(others(sheet, &answers, question), expected);
    }
    let lists = |lists: &[&[usize]]| lists.iter().map(|list| Answer::Picked(list.to_vec())).collect::<Vec<_>>();
    check(&MOST, 0, picked(&[0]), &lists(&[&[1]]));
    check(&MOST, 1, picked(&[0, 2]), &lists(&[&[0, 1], &[1, 2], &[1, 0], &[2, 0], &[2, 1]]));
    check(&MOST, 3, picked(&[1]), &lists(&[&[0, 1], &[0], &[2]]));
    check(&MOST, 3, picked(&[2]), &lists(&[&[0], &[1], &[0, 1]]));
    // On a scale "none" has its place like any other.
    check(&Questionnaire { questions: &[SCALE], ..MOST }, 0, picked(&[0]), &lists(&[&[1], &[2]]));
    // Of numbers the least that makes a difference, within the bounds: 0.5 to 1 has none, and neither has 60 and more.
    let sheet = Questionnaire { questions: &[BANDS], ..MOST };
    check(&sheet, 0, Some(Answer::Number(20.0)), &[Answer::Number(1.0)]);
    check(&sheet, 0, Some(Answer::Number(3.0)), &[Answer::Number(10.0)]);
}

/// Either answer turns it; to have none of several things is suggested only where nothing else does it.
#[test]
fn having_none_is_the_last_resort() {
    const SEVERAL: Question =
        Question::one("several", "", &[Choice::new("a", "", &[("part", 2.0)]), Choice::new(NONE, "", &[])])
            .kind(Kind::Many);
    const OTHER: Question =
        Question::one("other", "", &[Choice::new("y", "", &[("full", 1.0)]), Choice::new("z", "", &[("full", 3.0)])]);
    const SETTLED: Question = Question::one("other", "", &[Choice::new("y", "", &[("full", 1.0)])]);
    let sheet = Questionnaire { questions: &[SEVERAL, OTHER], ..MOST };
    let mut answers = Answers::default();
    answers.set(0, picked(&[0]));
    answers.set(1, picked(&[0]));
    let changes = turn(&sheet, &answers).unwrap();
    assert_eq!((changes.len(), changes[0].question, changes[0].answer.clone()), (1, 1, Answer::Picked(vec![1])));
    let sheet = Questionnaire { questions: &[SEVERAL, SETTLED], ..MOST };
    let changes = turn(&sheet, &answers).unwrap();
    assert_eq!((changes.len(), changes[0].question), (1, 0));
}
