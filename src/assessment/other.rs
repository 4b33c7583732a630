//! The other answers that a question could have.

use super::{Answer, Answers, Kind, NONE, Questionnaire, UNKNOWN};

/// One answer that would be another.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The question.
    pub question: usize,
    /// The answer it would have.
    pub answer: Answer,
}

/// The other answers that `question` could have, the nearest first, "I don't know" apart.
pub(super) fn others(sheet: &Questionnaire, answers: &Answers, question: usize) -> Vec<Answer> {
    let asked = &sheet.questions[question];
    let is = |at: usize, id: &str| asked.options[at].id == id;
    let known: Vec<usize> = (0..asked.options.len()).filter(|at| !is(*at, UNKNOWN)).collect();
    let present: Vec<usize> = answers.applying(sheet, question).collect();
    let now = present.first().copied().unwrap_or_default();
    let mut lists: Vec<Vec<usize>> = match asked.kind {
        Kind::One | Kind::Number(..) => known.iter().map(|at| vec![*at]).collect(),
        Kind::Many | Kind::Rank(_) => {
            let some: Vec<usize> = known.iter().copied().filter(|at| !is(*at, NONE)).collect();
            let mut lists = if let Kind::Rank(places) = asked.kind { rankings(&some, places) } else { subsets(&some) };
            lists.extend(known.iter().filter(|at| is(**at, NONE)).map(|none| vec![*none]));
            lists
        }
    };
    lists.retain(|list| *list != present);
    lists.sort_unstable_by_key(|list| {
        let away = match asked.kind {
            Kind::One | Kind::Number(..) => list[0].abs_diff(now),
            Kind::Many => known.iter().filter(|at| list.contains(at) != present.contains(at)).count(),
            Kind::Rank(_) => list.iter().enumerate().filter(|(place, at)| present.get(*place) != Some(*at)).count(),
        };
        // Of answers that do the same, "none of these" is the last to be suggested.
        let none = asked.kind == Kind::Many && list.iter().any(|at| is(*at, NONE));
        (none, away, list.clone())
    });
    let Kind::Number(min, max) = asked.kind else { return lists.into_iter().map(Answer::Picked).collect() };
    let number = |list: &Vec<usize>| min.max(asked.options[list[0]].from);
    let applies = |list: &&Vec<usize>| {
        let number = number(list);
        number <= max && asked.options.iter().rposition(|option| option.from <= number) == Some(list[0])
    };
    lists.iter().filter(applies).map(|list| Answer::Number(number(list))).collect()
}

/// Every choice of one or more of `options`.
fn subsets(options: &[usize]) -> Vec<Vec<usize>> {
    let mut lists = vec![Vec::new()];
    for option in options {
        lists.extend(lists.clone().into_iter().map(|list| [list, vec![*option]].concat()));
    }
    lists.split_off(1)
}

/// Every order of `places` of `options`; of all of them, where there are fewer.
fn rankings(options: &[usize], places: usize) -> Vec<Vec<usize>> {
    let mut lists = vec![Vec::new()];
    for _ in 0..places.min(options.len()) {
        let longer = |list: &Vec<usize>| -> Vec<Vec<usize>> {
            options.iter().filter(|at| !list.contains(at)).map(|at| [&**list, &[*at]].concat()).collect()
        };
        lists = lists.iter().flat_map(longer).collect();
    }
    lists
}
