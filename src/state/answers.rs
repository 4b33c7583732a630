//! Reading a notebook into answers.

use super::{
    Notebook,
    number::{Separators, is_blank, read_number},
};
use crate::assessment::{Answer, Answers, Kind, Question, Questionnaire};

/// The answers to a questionnaire, where each is from, and the numbers that cannot be read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answered {
    /// The answers.
    pub answers: Answers,
    /// Questions answered from the plan, not by the visitor.
    pub from_plan: Vec<usize>,
    /// Questions whose number is no number, or out of its bounds.
    pub wrong: Vec<usize>,
}

/// Something the plan knows: the name of a question, `fit.reps`, and the answer as a notebook would keep it.
pub type Fact = (String, String);

/// The answers that `notebook` keeps for `sheet` under `prefix` (`fit.`), and, where it keeps none, those that the plan gives.
pub fn read_answers(
    sheet: &Questionnaire,
    notebook: &Notebook,
    prefix: &str,
    facts: &[Fact],
    separators: &Separators,
) -> Answered {
    let mut answered = Answered::default();
    for (place, question) in sheet.questions.iter().enumerate() {
        let name = [prefix, question.id].concat();
        let own = notebook.get(&name);
        let known = facts.iter().find(|fact| fact.0 == name).map(|fact| fact.1.as_str());
        let (text, from_plan) = match known {
            Some(known) if is_blank(own) => (known, true),
            _ => (own, false),
        };
        match read_answer(question, text, *separators) {
            Ok(None) => {}
            Ok(answer) => {
                answered.answers.set(place, answer);
                if from_plan {
                    answered.from_plan.push(place);
                }
            }
            Err(Wrong) => answered.wrong.push(place),
        }
    }
    answered
}

struct Wrong;

/// Options are kept by their ids, with spaces between, in order.
fn read_answer(question: &Question, text: &str, separators: Separators) -> Result<Option<Answer>, Wrong> {
    if is_blank(text) {
        return Ok(None);
    }
    if let Kind::Number(min, max) = question.kind {
        let number =
            read_number(text, &separators).ok().filter(|number| (min..=max).contains(number) && number.fract() == 0.0);
        return number.map(|number| Some(Answer::Number(number))).ok_or(Wrong);
    }
    let option = |id: &str| question.options.iter().position(|option| option.id == id);
    let picked: Vec<usize> = text.split(' ').filter_map(option).collect();
    // What is kept may be of an older set of options.
    Ok((!picked.is_empty()).then_some(Answer::Picked(picked)))
}

/// How a notebook keeps options of `question`.
pub fn write_picked(question: &Question, picked: &[usize]) -> String {
    let ids: Vec<&str> = picked.iter().filter_map(|at| question.options.get(*at)).map(|option| option.id).collect();
    ids.join(" ")
}
