//! The verdict of a check as scripts are given it: ids and titles in place of places.

use serde::Serialize;

use super::answers::{Value, value};
use crate::assessment::{Answers, Id, Policy, Questionnaire, Standing, assess, profile, turn, unsure};

/// What a check comes to.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// The check.
    pub check: Id,
    /// The outcome that is the result, so far where `unanswered` is not empty; none where none can be named yet.
    pub winner: Option<Id>,
    /// Why there is none.
    pub undecided: Option<Undecided>,
    /// The answer that decided, whatever the rest says.
    pub decided_by: Option<Pick>,
    /// The result could easily be another.
    pub close_call: bool,
    /// Every outcome, the first first.
    pub outcomes: Vec<Standings>,
    /// Questions that are asked and have no answer.
    pub unanswered: Vec<Id>,
    /// Questions answered with "I don't know".
    pub unknown: Vec<Id>,
    /// The fewest answers whose change would make the result another; none where questions are open, more than three would have to
    /// change, or nothing turns it.
    pub turn: Option<Vec<Turn>>,
}

/// Why no outcome can be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Undecided {
    /// Nothing is answered.
    Blank,
    /// Fewer than half of the questions are.
    Early,
    /// What lies below the result is open or not known: find that out first.
    Unsure,
}

/// A question and one of its options.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Pick {
    /// The question.
    pub question: Id,
    /// The option.
    pub option: Id,
}

/// Where an outcome stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Standings {
    /// Its name.
    pub id: Id,
    /// What it is called.
    pub title: &'static str,
    /// All its points.
    pub points: f64,
    /// The points from which it applies, where the check has such a bar for it.
    pub bar: Option<f64>,
    /// It has that many.
    pub reached: bool,
    /// The answer that rules it out.
    pub ruled_out_by: Option<Pick>,
    /// An answer decided on it.
    pub decided: bool,
    /// Where its points come from, most first.
    pub because: Vec<Because>,
}

/// What an answer brings an outcome.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Because {
    /// The question.
    pub question: Id,
    /// The option whose points these are.
    pub option: Id,
    /// The option was not chosen, which is what brings them.
    pub absent: bool,
    /// Above 0.
    pub points: f64,
}

/// An answer that would be another.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Turn {
    /// The question.
    pub question: Id,
    /// The answer it would have.
    pub answer: Value,
}

/// What `answers` come to.
pub fn report(sheet: &Questionnaire, answers: &Answers) -> Report {
    let verdict = assess(sheet, answers);
    let pick = |(question, option): (usize, usize)| {
        let asked = &sheet.questions[question];
        Pick { question: asked.id, option: asked.options[option].id }
    };
    let decided = verdict.decided_by.map(|(question, option)| sheet.questions[question].options[option].decides);
    let standings = |standing: &Standing| {
        let outcome = &sheet.outcomes[standing.outcome];
        let because = standing.contributions.iter().map(|it| {
            let Pick { question, option } = pick((it.question, it.option));
            Because { question, option, absent: it.absent, points: it.points }
        });
        let bar = (matches!(sheet.policy, Policy::First { .. }) && outcome.bar > 0.0).then_some(outcome.bar);
        Standings {
            id: outcome.id,
            title: outcome.title,
            points: standing.points,
            bar,
            reached: bar.is_none_or(|bar| standing.points >= bar),
            ruled_out_by: standing.ruled_out_by.map(pick),
            decided: decided == Some(outcome.id),
            because: because.collect(),
        }
    };
    let ids = |places: &[usize]| places.iter().map(|place| sheet.questions[*place].id).collect();
    let undecided = undecided(sheet, answers);
    let turned = |change: crate::assessment::Change| {
        let question = &sheet.questions[change.question];
        Turn { question: question.id, answer: value(question, &change.answer) }
    };
    let turn = if verdict.is_complete() && undecided.is_none() { turn(sheet, answers) } else { None };
    Report {
        check: sheet.id,
        winner: undecided.is_none().then(|| sheet.outcomes[verdict.first().outcome].id),
        undecided,
        decided_by: verdict.decided_by.map(pick),
        close_call: undecided.is_none() && verdict.close,
        outcomes: verdict.standings.iter().map(standings).collect(),
        unanswered: ids(&verdict.open),
        unknown: ids(&verdict.unknown),
        turn: turn.map(|changes| changes.into_iter().map(turned).collect()),
    }
}

/// Why no outcome can be named, by the rules that the page has.
fn undecided(sheet: &Questionnaire, answers: &Answers) -> Option<Undecided> {
    let verdict = assess(sheet, answers);
    if verdict.is_blank() {
        return Some(Undecided::Blank);
    }
    if sheet.id == "review" {
        return unsure(&profile(sheet, answers)).map(|_| Undecided::Unsure);
    }
    // Where outcomes have a bar, one that has reached it does not fall below it again.
    let reached = matches!(sheet.policy, Policy::First { .. }) && verdict.first().outcome + 1 < sheet.outcomes.len();
    (!reached && verdict.is_early()).then_some(Undecided::Early)
}
