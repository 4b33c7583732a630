//! Questionnaires and answers at random, small enough to try everything.

use proptest::{collection::vec, option, prelude::*};
use ridgeline::assessment::{
    Answer, Answers, Choice, Id, Kind, NONE, Outcome, Policy, Question, Questionnaire, UNKNOWN,
};

const QUESTIONS: [Id; 5] = ["q0", "q1", "q2", "q3", "q4"];
const OPTIONS: [Id; 3] = ["o0", "o1", "o2"];
/// The last is no outcome of any sheet.
const OUTCOMES: [Id; 5] = ["a", "b", "c", "d", "nobody"];

/// Keeps `list` for as long as the tests run.
pub(crate) fn keep<T>(list: Vec<T>) -> &'static [T] {
    Vec::leak(list)
}

fn outcome() -> impl Strategy<Value = Id> {
    (0..OUTCOMES.len()).prop_map(|at| OUTCOMES[at])
}

/// Mostly halves, and thirds now and then.
fn number() -> impl Strategy<Value = f64> {
    prop_oneof![4 => (0..13_u8).prop_map(|n| f64::from(n) / 2.0), 1 => (0..19_u8).prop_map(|n| f64::from(n) / 3.0)]
}

fn points() -> impl Strategy<Value = &'static [(Id, f64)]> {
    vec((outcome(), number()), 0..4).prop_map(keep)
}

/// An option, yet without a name.
fn choice() -> impl Strategy<Value = Choice> {
    let gates =
        (prop_oneof![8 => Just(""), 1 => outcome()], prop_oneof![5 => Just(None), 1 => outcome().prop_map(Some)]);
    (points(), prop_oneof![3 => Just(&[][..]), 1 => points()], gates).prop_map(|(points, absent, (decides, out))| {
        Choice::new("", "", points).absent(absent).decides(decides).rules_out(keep(out.into_iter().collect()))
    })
}

fn kind() -> impl Strategy<Value = Kind> {
    prop_oneof![
        3 => Just(Kind::One),
        1 => Just(Kind::Many),
        1 => (1..4_usize).prop_map(Kind::Rank),
        1 => Just(Kind::Number(-1.0, 15.0)),
    ]
}

/// Its place decides its name, and what it can hang on.
fn question(place: usize) -> impl Strategy<Value = Question> {
    let condition = ((0..QUESTIONS.len()), 0..OPTIONS.len()).prop_map(|(at, option)| (QUESTIONS[at], OPTIONS[option]));
    let conditions = prop_oneof![2 => Just(Vec::new()), 1 => vec(condition, 1..3)];
    (kind(), vec(choice(), 1..4), conditions, any::<[bool; 2]>()).prop_map(
        move |(kind, mut options, conditions, extra)| {
            for (at, option) in options.iter_mut().enumerate() {
                (option.id, option.from) = (OPTIONS[at], 5.0 * at as f64 - 2.0);
            }
            let at = options.len();
            match kind {
                Kind::Number(..) => {}
                _ if extra[0] && at > 1 => options[at - 1].id = UNKNOWN,
                Kind::Many if extra[1] && at > 1 => options[at - 1].id = NONE,
                _ => {}
            }
            // Those that name a question of no sheet, or a later one, are passed over by the engine; few are left in.
            let asked_if = if conditions.iter().all(|it| it.0 < QUESTIONS[place]) { conditions } else { Vec::new() };
            Question::one(QUESTIONS[place], "", keep(options)).kind(kind).asked_if(keep(asked_if))
        },
    )
}

pub(crate) fn any_sheet() -> impl Strategy<Value = Questionnaire> {
    let questions = (1..=QUESTIONS.len()).prop_flat_map(|count| (0..count).map(question).collect::<Vec<_>>());
    let policy = (any::<bool>(), number())
        .prop_map(|(most, margin)| if most { Policy::Most { margin } } else { Policy::First { margin } });
    // Under either policy some have none.
    let bar = prop_oneof![1 => Just(0.0), 1 => number()];
    (questions, vec(bar, 2..5), policy).prop_map(|(questions, bars, policy)| {
        let outcome =
            |(at, bar): (usize, &f64)| Outcome { id: OUTCOMES[at], bar: *bar, title: "", text: "", steps: &[] };
        let outcomes = keep(bars.iter().enumerate().map(outcome).collect());
        Questionnaire { id: "any", questions: keep(questions), outcomes, policy }
    })
}

/// An answer of any form, whether it suits its question or not.
fn wild() -> impl Strategy<Value = Answer> {
    let numbers = prop_oneof![-2.0..16.0_f64, any::<f64>(), Just(f64::NAN), Just(f64::INFINITY)];
    prop_oneof![vec(0..5_usize, 0..5).prop_map(Answer::Picked), numbers.prop_map(Answer::Number)]
}

fn suiting(question: &Question) -> BoxedStrategy<Answer> {
    let count = question.options.len();
    match question.kind {
        Kind::One => (0..count).prop_map(|at| Answer::Picked(vec![at])).boxed(),
        Kind::Number(min, max) => (min..=max).prop_map(Answer::Number).boxed(),
        Kind::Many | Kind::Rank(_) => {
            let question = *question;
            let toggle = move |picked: Vec<usize>, at: &usize| question.toggled(&picked, *at);
            vec(0..count, 1..5).prop_map(move |presses| Answer::Picked(presses.iter().fold(Vec::new(), toggle))).boxed()
        }
    }
}

/// A questionnaire, and answers of which most suit it.
pub(crate) fn answered() -> impl Strategy<Value = (Questionnaire, Answers)> {
    any_sheet().prop_flat_map(|sheet| {
        let answer = |question: &Question| {
            option::weighted(0.9, prop_oneof![9 => suiting(question), 1 => wild().boxed()]).boxed()
        };
        let all: Vec<_> = sheet.questions.iter().map(answer).collect();
        all.prop_map(move |given| {
            let mut answers = Answers::default();
            for (place, answer) in given.into_iter().enumerate() {
                answers.set(place, answer);
            }
            (sheet, answers)
        })
    })
}
