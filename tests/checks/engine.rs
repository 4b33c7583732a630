//! What holds for every questionnaire, whatever is answered.

use proptest::{
    prelude::*,
    test_runner::{Config, RngAlgorithm, RngSeed},
};
use ridgeline::assessment::{
    Answer, Answers, Change, Kind, NONE, Policy, Question, Questionnaire, UNKNOWN, Verdict, assess, turn,
};

use super::any_sheet::{answered, any_sheet, keep};

/// The same cases on every run.
fn config(cases: u32) -> Config {
    Config {
        cases,
        rng_seed: RngSeed::Fixed(7),
        rng_algorithm: RngAlgorithm::ChaCha,
        failure_persistence: None,
        ..Config::default()
    }
}

/// Where the outcome stands, from 0.
fn rank(verdict: &Verdict, outcome: usize) -> usize {
    verdict.standings.iter().position(|standing| standing.outcome == outcome).unwrap()
}

fn with(answers: &Answers, changes: &[Change]) -> Answers {
    let mut turned = answers.clone();
    for change in changes {
        turned.set(change.question, Some(change.answer.clone()));
    }
    turned
}

/// The sheet with so many more points for an outcome, where an option applies or where it does not.
fn more(sheet: &Questionnaire, [question, option, outcome]: [usize; 3], points: f64, absent: bool) -> Questionnaire {
    let mut questions = sheet.questions.to_vec();
    let question = question % questions.len();
    let mut options = questions[question].options.to_vec();
    let option = option % options.len();
    let choice = &mut options[option];
    let list = if absent { &mut choice.absent } else { &mut choice.points };
    *list = keep([*list, &[(sheet.outcomes[outcome].id, points)]].concat());
    questions[question].options = keep(options);
    Questionnaire { questions: keep(questions), ..*sheet }
}

/// Every answer that a change could give, found without the engine: whole rankings, numbers all over the range.
fn every_answer(question: &Question) -> Vec<Answer> {
    let count = question.options.len();
    let is = |at: usize, id: &str| question.options[at].id == id;
    if let Kind::Number(min, max) = question.kind {
        let steps = ((max - min) * 2.0) as u32;
        return (0..=steps).map(|step| Answer::Number(min + f64::from(step) / 2.0)).collect();
    }
    // All lists of distinct options, of any length and order.
    let mut lists: Vec<Vec<usize>> = vec![Vec::new()];
    let mut at = 0;
    while at < lists.len() {
        for option in (0..count).filter(|option| !is(*option, UNKNOWN)) {
            if !lists[at].contains(&option) {
                lists.push([&*lists[at], &[option]].concat());
            }
        }
        at += 1;
    }
    let rankable = (0..count).filter(|at| !is(*at, UNKNOWN) && !is(*at, NONE)).count();
    let suits = |list: &Vec<usize>| {
        let none = list.iter().any(|at| is(*at, NONE));
        match question.kind {
            Kind::One => list.len() == 1,
            Kind::Many => !list.is_empty() && (list.len() == 1 || !none) && list.is_sorted(),
            Kind::Rank(places) => {
                !list.is_empty() && (list.len() == places.min(rankable) && !none || list.len() == 1 && none)
            }
            Kind::Number(..) => false,
        }
    };
    lists.into_iter().filter(suits).map(Answer::Picked).collect()
}

/// So many changes bring a result that is wanted, tried one by one; with or without "none of these" among them.
fn can_turn(
    sheet: &Questionnaire,
    answers: &Answers,
    given: &[usize],
    is_wanted: &dyn Fn(usize) -> bool,
    (changes, none): (usize, bool),
) -> bool {
    if changes == 0 {
        return is_wanted(assess(sheet, answers).first().outcome);
    }
    given.iter().enumerate().any(|(at, question)| {
        let asked = &sheet.questions[*question];
        every_answer(asked).into_iter().filter(|answer| none || !is_none(asked, answer)).any(|answer| {
            let turned = with(answers, &[Change { question: *question, answer }]);
            can_turn(sheet, &turned, &given[at + 1..], is_wanted, (changes - 1, none))
        })
    })
}

/// "None of these".
fn is_none(question: &Question, answer: &Answer) -> bool {
    let Answer::Picked(picked) = answer else { return false };
    question.kind == Kind::Many && picked.iter().any(|at| question.options[*at].id == NONE)
}

proptest! {
    #![proptest_config(config(2_000))]

    #[test]
    fn points_never_lower_an_outcome(
        (sheet, answers) in answered(), at in any::<[u8; 3]>(), more_points in 0.0..4.0_f64, absent in any::<bool>(),
    ) {
        let at = at.map(usize::from);
        let outcome = at[2] % sheet.outcomes.len();
        let before = rank(&assess(&sheet, &answers), outcome);
        let after = assess(&more(&sheet, [at[0], at[1], outcome], more_points, absent), &answers);
        prop_assert!(rank(&after, outcome) <= before, "from {before} to {after:?}");
    }

    #[test]
    fn contributions_are_all_the_points((sheet, answers) in answered()) {
        let verdict = assess(&sheet, &answers);
        for standing in &verdict.standings {
            // Exact, in any order: that is what parts of a point are for.
            let sum = standing.contributions.iter().fold(0.0, |sum, it| sum + it.points);
            prop_assert_eq!(sum.to_bits(), standing.points.to_bits());
            prop_assert!(standing.contributions.is_sorted_by(|a, b| a.points >= b.points));
            for it in &standing.contributions {
                let applies = answers.applying(&sheet, it.question).any(|option| option == it.option);
                prop_assert!(it.points > 0.0 && applies != it.absent && verdict.asked.contains(&it.question));
            }
        }
    }

    #[test]
    fn every_outcome_stands_once_and_a_decided_one_is_first((sheet, answers) in answered()) {
        let verdict = assess(&sheet, &answers);
        let mut outcomes: Vec<usize> = verdict.standings.iter().map(|standing| standing.outcome).collect();
        outcomes.sort_unstable();
        prop_assert!(outcomes.into_iter().eq(0..sheet.outcomes.len()));
        let gates = verdict.asked.iter().flat_map(|place| {
            answers.applying(&sheet, *place).filter_map(|at| sheet.outcome(sheet.questions[*place].options[at].decides))
        });
        let first = gates.into_iter().next();
        prop_assert_eq!(verdict.decided_by.is_some(), first.is_some());
        prop_assert!(first.is_none_or(|outcome| outcome == verdict.first().outcome && !verdict.close));
        // What is ruled out stands behind all that is not.
        let rest = &verdict.standings[usize::from(first.is_some())..];
        let waits = |outcome: usize| {
            matches!(sheet.policy, Policy::Most { .. }) && sheet.outcomes[outcome].bar > 0.0 && !verdict.is_complete()
        };
        prop_assert!(rest.is_sorted_by_key(|it| it.ruled_out_by.is_some() || waits(it.outcome)));
        prop_assert!(verdict.unknown.iter().all(|place| verdict.asked.contains(place) && !verdict.open.contains(place)));
    }

    #[test]
    fn hidden_questions_count_for_nothing((sheet, answers) in answered()) {
        let verdict = assess(&sheet, &answers);
        let mut bare = answers.clone();
        for place in (0..sheet.questions.len()).filter(|place| !verdict.asked.contains(place)) {
            bare.set(place, None);
        }
        prop_assert_eq!(assess(&sheet, &bare), verdict);
    }

    #[test]
    fn presses_follow_their_kind(sheet in any_sheet(), presses in proptest::collection::vec(0..6_usize, 1..8)) {
        for question in sheet.questions {
            let alone = |at: &usize| question.options.get(*at).is_some_and(|it| [UNKNOWN, NONE].contains(&it.id));
            let mut picked = Vec::new();
            for press in presses.iter().map(|press| press % question.options.len()) {
                let before = picked;
                picked = question.toggled(&before, press);
                match question.kind {
                    Kind::One | Kind::Number(..) => prop_assert_eq!(&picked, &[press]),
                    Kind::Many | Kind::Rank(_) => {
                        let places = if let Kind::Rank(places) = question.kind { places } else { usize::MAX };
                        prop_assert!(picked.len() <= places);
                        prop_assert!(picked.len() <= 1 || !picked.iter().any(alone), "{:?}", picked);
                        prop_assert!((1..picked.len()).all(|at| !picked[..at].contains(&picked[at])));
                        // In if it was out, and there was room; out if it was in.
                        let full = before.len() >= places && !before.iter().any(alone) && !alone(&press);
                        prop_assert_eq!(picked.contains(&press), !before.contains(&press) && !full);
                        // Pressed again it is as before, but for what it pushed out.
                        let again = question.toggled(&picked, press);
                        prop_assert!(again.iter().all(|at| before.contains(at) || full));
                    }
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(config(1_000))]

    #[test]
    fn the_fewest_changes_turn_the_result_and_no_fewer_do((sheet, answers) in answered()) {
        let verdict = assess(&sheet, &answers);
        let winner = verdict.first().outcome;
        let given: Vec<usize> = verdict.asked.iter().copied().filter(|place| !verdict.open.contains(place)).collect();
        let turns = |wanted: &dyn Fn(usize) -> bool, how| can_turn(&sheet, &answers, &given, wanted, how);
        let fewest = (1..=3).find(|changes| turns(&|outcome| outcome != winner, (*changes, true)));
        let found = turn(&sheet, &answers);
        prop_assert_eq!(found.as_ref().map(Vec::len), fewest, "{:?}", found);
        if let Some(changes) = found {
            prop_assert!(changes.is_sorted_by(|a, b| a.question < b.question));
            prop_assert!(changes.iter().all(|change| given.contains(&change.question)));
            let result = assess(&sheet, &with(&answers, &changes)).first().outcome;
            prop_assert_ne!(result, winner);
            // To the next outcome where that can be, and to none of several things only where nothing else does it.
            let next = verdict.standings[1].outcome;
            let has_none = changes.iter().any(|it| is_none(&sheet.questions[it.question], &it.answer));
            let as_many = |wanted: &dyn Fn(usize) -> bool, none| turns(wanted, (changes.len(), none));
            if has_none {
                prop_assert!(!as_many(&|outcome| outcome != winner, false));
            }
            if result != next {
                prop_assert!(!as_many(&|outcome| outcome == next, has_none));
            }
            for change in &changes {
                let known = every_answer(&sheet.questions[change.question]);
                prop_assert!(matches!(change.answer, Answer::Number(_)) || known.contains(&change.answer));
            }
        }
    }
}
