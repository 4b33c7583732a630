//! What a visitor answered.

use super::{Kind, NONE, Question, Questionnaire, UNKNOWN};

/// The answer to one question.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// Options, by their place in the question, in the order they were ranked.
    Picked(Vec<usize>),
    /// A number within the question's bounds.
    Number(f64),
}

/// The answers to a questionnaire, by the place of each question.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answers(Vec<Option<Answer>>);

impl Answers {
    /// The answer to the question at `place`, whether it is asked or not.
    pub fn get(&self, place: usize) -> Option<&Answer> {
        self.0.get(place)?.as_ref()
    }

    /// Answers the question at `place` anew; nothing takes the answer away.
    pub fn set(&mut self, place: usize, answer: Option<Answer>) {
        if self.0.len() <= place {
            self.0.resize(place + 1, None);
        }
        self.0[place] = answer;
    }

    /// The question at `place` is asked: it has no condition, or an option that it hangs on applies in a question that is asked.
    pub fn is_asked(&self, sheet: &Questionnaire, place: usize) -> bool {
        let conditions = sheet.questions[place].asked_if;
        conditions.is_empty()
            || conditions.iter().any(|(question, option)| {
                let earlier = sheet.question(question).filter(|earlier| *earlier < place);
                earlier.is_some_and(|earlier| {
                    self.is_asked(sheet, earlier)
                        && self.applying(sheet, earlier).any(|at| sheet.questions[earlier].options[at].id == *option)
                })
            })
    }

    /// The options that apply in the question at `place`, in their order: those picked, as many as its kind allows, or the one whose
    /// range the number is in. Whatever else was kept under the question is passed over.
    pub fn applying<'a>(&'a self, sheet: &'a Questionnaire, place: usize) -> impl Iterator<Item = usize> + 'a {
        let Question { kind, options, .. } = &sheet.questions[place];
        let (picked, number) = match (self.get(place), *kind) {
            (Some(Answer::Number(number)), Kind::Number(..)) => {
                (&[][..], options.iter().rposition(|option| option.from <= *number))
            }
            (Some(Answer::Picked(picked)), Kind::One) => (&picked[..picked.len().min(1)], None),
            (Some(Answer::Picked(picked)), Kind::Rank(places)) => (&picked[..picked.len().min(places)], None),
            (Some(Answer::Picked(picked)), Kind::Many) => (&**picked, None),
            _ => (&[][..], None),
        };
        let fresh = |(at, option): &(usize, &usize)| **option < options.len() && !picked[..*at].contains(option);
        picked.iter().enumerate().filter(fresh).map(|(_, option)| *option).chain(number)
    }

    /// The question at `place` has an answer: an option applies, and in a ranking as many as there are places, or the one that
    /// excludes all others.
    #[inline(never)]
    pub fn is_answered(&self, sheet: &Questionnaire, place: usize) -> bool {
        let question = &sheet.questions[place];
        let mut applying = self.applying(sheet, place);
        let Some(first) = applying.next() else { return false };
        question.is_alone(first) || applying.count() + 1 >= question.places()
    }

    /// The question at `place` was answered with "I don't know".
    pub fn is_unknown(&self, sheet: &Questionnaire, place: usize) -> bool {
        self.applying(sheet, place).any(|at| sheet.questions[place].options[at].id == UNKNOWN)
    }
}

impl Question {
    /// The option at `place` excludes all others.
    fn is_alone(&self, place: usize) -> bool {
        self.options.get(place).is_some_and(|option| [UNKNOWN, NONE].contains(&option.id))
    }

    /// How many options an answer takes at least: the places of a ranking, as far as there are options for them.
    pub fn places(&self) -> usize {
        let Kind::Rank(places) = self.kind else { return 1 };
        (0..self.options.len()).filter(|at| !self.is_alone(*at)).count().min(places)
    }

    /// `picked` with the option at `place` taken in or out, as a press on it means under this question's kind.
    ///
    /// One option replaces another; "I don't know" and "none of these" exclude all others and are excluded by them; a ranking
    /// that is full takes no more.
    pub fn toggled(&self, picked: &[usize], place: usize) -> Vec<usize> {
        let alone = |at: usize| self.is_alone(at);
        if matches!(self.kind, Kind::One | Kind::Number(..)) {
            return vec![place];
        }
        if picked.contains(&place) {
            return picked.iter().copied().filter(|at| *at != place).collect();
        }
        if alone(place) {
            return vec![place];
        }
        let mut picked: Vec<usize> = picked.iter().copied().filter(|at| !alone(*at)).collect();
        if !matches!(self.kind, Kind::Rank(places) if picked.len() >= places) {
            picked.push(place);
        }
        picked
    }
}
