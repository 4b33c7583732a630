//! The answers to a check as scripts write them: an object of question and answer.
//!
//! An answer is an option's id, a list of them where several may be picked, the first first where they are ranked, a number, or `null`
//! for "I don't know". Questions that are left out, or whose list is empty, are open.

use serde::Serialize;

use super::line::Wrong;
use crate::{
    assessment::{Answer, Answers, Id, Kind, NONE, Question, Questionnaire, UNKNOWN},
    plan::Given,
    state::{Note, Notebook, Separators, read_answers},
};

/// What a script is given as the answer to a question.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// `null`: "I don't know".
    Unknown,
    /// An option.
    One(Id),
    /// Options, in order.
    Several(Vec<Id>),
    /// A number.
    Number(f64),
}

/// Entries of a notebook, question and text, for what a script gave for the whole of a check.
///
/// # Errors
/// Everything in it that is no answer, under the names `fit.reps`; `fit` where it is no object.
pub fn read(sheet: &Questionnaire, given: Given) -> Result<Vec<(Id, String)>, Vec<Wrong>> {
    let Given::Fields(fields) = given else {
        let message = ["Enter the answers as an object of question and answer; you gave ", &given.written()].concat();
        return Err(vec![Wrong { field: sheet.id.to_owned(), message }]);
    };
    let (mut entries, mut wrong) = (Vec::new(), Vec::new());
    for (name, value) in fields {
        let read = match sheet.question(&name).map(|place| &sheet.questions[place]) {
            Some(question) => entry(question, &value).map(|text| entries.extend(text.map(|text| (question.id, text)))),
            None => Err(["The check ", sheet.id, " has no question of this name; check the spelling"].concat()),
        };
        if let Err(message) = read {
            let name = Given::Text(name).written();
            wrong.push(Wrong { field: [sheet.id, ".", &name].concat(), message });
        }
    }
    if wrong.is_empty() { Ok(entries) } else { Err(wrong) }
}

/// What such entries answer.
pub fn answers(sheet: &Questionnaire, entries: Vec<(Id, String)>) -> Answers {
    let write = |notebook: Notebook, (id, text): (Id, String)| notebook.apply(Note::Write(id.to_owned(), text));
    let notebook = entries.into_iter().fold(Notebook::default(), write);
    read_answers(sheet, &notebook, "", &[], &Separators::default()).answers
}

/// The answers as scripts are given them, those to questions that are open left out.
pub fn written(sheet: &Questionnaire, answers: &Answers) -> Vec<(Id, Value)> {
    let value =
        |(place, question): (usize, &'static Question)| Some((question.id, value(question, answers.get(place)?)));
    sheet.questions.iter().enumerate().filter_map(value).collect()
}

/// One answer as scripts are given it.
pub fn value(question: &Question, answer: &Answer) -> Value {
    let picked = match answer {
        Answer::Number(number) => return Value::Number(*number),
        Answer::Picked(picked) => picked,
    };
    let ids: Vec<Id> = picked.iter().filter_map(|at| question.options.get(*at)).map(|option| option.id).collect();
    match *ids {
        [UNKNOWN] => Value::Unknown,
        [id] if question.kind == Kind::One => Value::One(id),
        _ => Value::Several(ids),
    }
}

/// The text a notebook keeps for an answer, none where it is open.
fn entry(question: &Question, given: &Given) -> Result<Option<String>, String> {
    let refused = || Err([&asked(question), "; you gave ", &given.written()].concat());
    let has = |id: &str| question.options.iter().any(|option| option.id == id);
    let one = |id: &str| if has(id) { Ok(Some(id.to_owned())) } else { refused() };
    match (given, question.kind) {
        (Given::Nothing, Kind::Number(..)) => Ok(None),
        (Given::Nothing, _) => {
            if has(UNKNOWN) {
                one(UNKNOWN)
            } else {
                Ok(None)
            }
        }
        (Given::Number(number), Kind::Number(min, max)) if (min..=max).contains(number) && number.fract() == 0.0 => {
            Ok(Some((*number as i64).to_string()))
        }
        (Given::Text(id), Kind::One | Kind::Many | Kind::Rank(_)) => one(id),
        (Given::List(rows), Kind::Many | Kind::Rank(_)) => {
            let most = if let Kind::Rank(places) = question.kind { places } else { usize::MAX };
            let mut ids: Vec<&str> = Vec::new();
            for row in rows {
                match row {
                    Given::Text(id) if has(id) && !ids.contains(&id.as_str()) => ids.push(id),
                    _ => return refused(),
                }
            }
            let excludes = ids.len() > 1 && (ids.contains(&UNKNOWN) || ids.contains(&NONE));
            if excludes || ids.len() > most { refused() } else { Ok((!ids.is_empty()).then(|| ids.join(" "))) }
        }
        _ => refused(),
    }
}

/// "Answer with one of solo, small, large".
fn asked(question: &Question) -> String {
    let options: Vec<Id> = question.options.iter().map(|option| option.id).filter(|id| *id != UNKNOWN).collect();
    let unknown = if question.options.len() > options.len() { ", or null for “I don’t know”" } else { "" };
    let options = options.join(", ");
    match question.kind {
        Kind::Number(min, max) => {
            ["Answer with a whole number from ", &(min as i64).to_string(), " to ", &(max as i64).to_string()].concat()
        }
        Kind::One => ["Answer with one of ", &options, unknown].concat(),
        Kind::Many => ["Answer with a list of any of ", &options, unknown].concat(),
        Kind::Rank(places) => {
            ["Answer with a list of up to ", &places.to_string(), ", the first first, of ", &options, unknown].concat()
        }
    }
}
