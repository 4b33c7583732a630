//! Answers and verdicts as scripts see them, without a browser.

use super::{
    answers::{self, Value},
    verdict::{Undecided, report},
};
use crate::{
    assessment::Questionnaire,
    content::check::{ALL, diagnosis, fit, review},
    plan::Given,
};

fn text(text: &str) -> Given {
    Given::Text(text.to_owned())
}

fn given(fields: &[(&str, Given)]) -> Given {
    Given::Fields(fields.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect())
}

/// What is read of one answer, written back.
#[track_caller]
fn check(sheet: &Questionnaire, question: &str, value: &Given, expected: Option<&Value>) {
    let entries = answers::read(sheet, given(&[(question, value.clone())])).unwrap();
    let written = answers::written(sheet, &answers::answers(sheet, entries));
    assert_eq!(written.first().map(|it| &it.1), expected, "{question}: {value:?}");
}

#[test]
fn answers_come_back_as_they_were_given() {
    let [fit, diagnosis] = [&fit::CHECK.sheet, &diagnosis::CHECK.sheet];
    check(fit, "reps", &Given::Number(10_000.0), Some(&Value::Number(10_000.0)));
    check(fit, "direct", &text("leads"), Some(&Value::One("leads")));
    check(fit, "direct", &Given::Nothing, None);
    check(diagnosis, "drivers", &Given::Nothing, Some(&Value::Unknown));
    let ranked = Given::List(vec![text("team"), text("money")]);
    check(diagnosis, "drivers", &ranked, Some(&Value::Several(vec!["team", "money"])));
    check(diagnosis, "drivers", &Given::List(Vec::new()), None);
}

#[test]
fn everything_wrong_is_told_at_once_by_its_question() {
    let all = given(&[("reps", text("six")), ("direct", text("none-such")), ("rep", Given::Number(1.0))]);
    let wrong = answers::read(&fit::CHECK.sheet, all).unwrap_err();
    let fields: Vec<&str> = wrong.iter().map(|wrong| wrong.field.as_str()).collect();
    assert_eq!(fields, ["fit.reps", "fit.direct", "fit.rep"]);
    assert!(wrong[0].message.ends_with("from 1 to 10000; you gave six"), "{}", wrong[0].message);
    assert_eq!(answers::read(&fit::CHECK.sheet, Given::Flag(true)).unwrap_err()[0].field, "fit");
}

/// The verdict where each question is answered with its first option.
fn first_of_each(sheet: &Questionnaire) -> super::verdict::Report {
    let fields: Vec<(&str, Given)> = sheet
        .questions
        .iter()
        .map(|question| {
            let id = text(question.options[0].id);
            let value =
                if matches!(question.kind, crate::assessment::Kind::Number(..)) { Given::Number(6.0) } else { id };
            (question.id, value)
        })
        .collect();
    report(sheet, &answers::answers(sheet, answers::read(sheet, given(&fields)).unwrap()))
}

#[test]
fn a_verdict_names_outcomes_questions_and_options() {
    for check in ALL {
        let sheet = &check.sheet;
        let nothing = report(sheet, &answers::answers(sheet, Vec::new()));
        assert_eq!((nothing.winner, nothing.undecided), (None, Some(Undecided::Blank)), "{}", sheet.id);
        assert!(!nothing.unanswered.is_empty() && nothing.turn.is_none(), "{}", sheet.id);

        let verdict = first_of_each(sheet);
        assert_eq!(verdict.outcomes.len(), sheet.outcomes.len());
        for outcome in &verdict.outcomes {
            let sum: f64 = outcome.because.iter().map(|it| it.points).sum();
            assert!((sum - outcome.points).abs() < 1e-9, "{}: {}", sheet.id, outcome.id);
            assert!(outcome.bar.is_none_or(|bar| outcome.reached == (outcome.points >= bar)));
        }
        if verdict.undecided.is_none() {
            assert_eq!(verdict.winner, Some(verdict.outcomes[0].id), "{}", sheet.id);
        }
    }
}

#[test]
fn what_would_turn_a_verdict_turns_it() {
    let verdict = first_of_each(&review::CHECK.sheet);
    assert!(verdict.unanswered.is_empty());
    let turn = verdict.turn.unwrap();
    let fields: Vec<(&str, Given)> = review::CHECK
        .sheet
        .questions
        .iter()
        .map(|question| {
            let turned = turn.iter().find(|change| change.question == question.id);
            let id = match turned.map(|change| &change.answer) {
                Some(Value::One(id)) => id,
                _ => question.options[0].id,
            };
            (question.id, text(id))
        })
        .collect();
    let sheet = &review::CHECK.sheet;
    let turned = report(sheet, &answers::answers(sheet, answers::read(sheet, given(&fields)).unwrap()));
    assert_ne!(turned.outcomes[0].id, verdict.outcomes[0].id);
}
