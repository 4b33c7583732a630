//! The answers to a check in a link.
//!
//! `/fit/1/` and a body: each name, as the notebook has it after that of the check, and its value. Numbers are written with the marks
//! of [`NEUTRAL`]. What a link may hold is said name by name; names of people and notes are in none.

use super::{
    Answered, LONGEST_NOTE, LinkFault, MOST_REPS, Notebook, Separators,
    answers::write_picked,
    book::seen,
    fragment::{body, sealed, unescaped, write},
    link::NEUTRAL,
    number::{read_number, read_share, rewrite},
};
use crate::{
    assessment::{Answer, Kind, Question, Questionnaire},
    file::day::read_day,
};

const VERSION: &str = "1";

/// What may stand under a name, apart from the answers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Holds<'a> {
    /// One of these.
    One(&'a [&'a str]),
    /// A number, or a share, between the two.
    Number {
        /// The least.
        min: f64,
        /// The greatest.
        max: f64,
        /// It is typed in per cent.
        share: bool,
    },
    /// A day.
    Day,
    /// A text that is about nobody.
    Text,
}

/// A check, and what a link holds of it.
#[derive(Debug, Clone, Copy)]
pub struct Linked<'a> {
    /// Its questions.
    pub sheet: &'a Questionnaire,
    /// What else, by name; in names `#` stands for any number of one or two digits.
    pub more: &'a [(String, Holds<'a>)],
    /// Everything is kept for each of several reps, under their numbers.
    pub is_several: bool,
}

/// A name in the notebook, and what stands under it.
pub type Entry = (String, String);

impl Linked<'_> {
    /// The part of an address behind `#` that opens the answers in `notebook`, whose numbers are written with `separators`, those that
    /// the plan gave among them. None where it would be longer than [`LONGEST_LINK`](super::LONGEST_LINK).
    ///
    /// What cannot be read is left out, and so is what no link holds.
    pub fn link(&self, notebook: &Notebook, answered: &Answered, separators: &Separators) -> Option<String> {
        let mut text = [&*self.start(), VERSION, "/"].concat();
        for (name, value) in notebook.entries() {
            let Some(name) = name.strip_prefix(self.sheet.id).and_then(|name| name.strip_prefix('.')) else { continue };
            if let Some(value) = self.rewritten(name, value, *separators, NEUTRAL) {
                write(name, &mut text);
                write(&value, &mut text);
            }
        }
        for place in &answered.from_plan {
            let question = &self.sheet.questions[*place];
            let value = match answered.answers.get(*place) {
                Some(Answer::Number(number)) => (*number as u64).to_string(),
                Some(Answer::Picked(picked)) => write_picked(question, picked),
                None => continue,
            };
            write(question.id, &mut text);
            write(&value, &mut text);
        }
        sealed(text)
    }

    /// Reads the part of an address behind `#`, and writes its numbers with `separators`; none where it is no link to this check at all.
    ///
    /// # Errors
    /// Why it opens nothing.
    pub fn read(&self, fragment: &str, separators: &Separators) -> Option<Result<Vec<Entry>, LinkFault>> {
        let read = body(fragment, &self.start(), VERSION)?;
        Some(read.and_then(|body| self.entries(body, *separators).ok_or(LinkFault::Damaged)))
    }

    fn entries(&self, body: &str, separators: Separators) -> Option<Vec<Entry>> {
        let mut entries: Vec<Entry> = Vec::new();
        let mut rest = body;
        while !rest.is_empty() {
            let (name, after) = rest.split_once('~')?;
            let (value, after) = after.split_once('~')?;
            let (name, value) = (unescaped(name)?, unescaped(value)?);
            let value = self.rewritten(&name, &value, NEUTRAL, separators)?;
            let name = [self.sheet.id, ".", &name].concat();
            if entries.iter().any(|entry| entry.0 == name) {
                return None;
            }
            entries.push((name, value));
            rest = after;
        }
        Some(entries)
    }

    fn start(&self) -> String {
        ["/", self.sheet.id, "/"].concat()
    }

    /// What stands under `name`, its numbers with other marks; none where nothing does, or what cannot.
    fn rewritten(&self, name: &str, value: &str, from: Separators, to: Separators) -> Option<String> {
        let name = if self.is_several { of_a_rep(name)? } else { name };
        let held = (!value.is_empty()).then(|| value.to_owned());
        if let Some(place) = self.sheet.question(name) {
            let question = &self.sheet.questions[place];
            return match question.kind {
                Kind::Number(min, max) => {
                    let whole = read_number(value, &from).ok().filter(|number| number.fract() == 0.0)?;
                    (min..=max).contains(&whole).then(|| rewrite(value, &from, &to))
                }
                _ => held.filter(|value| is_answer(question, value)),
            };
        }
        let name = numbered(name)?;
        match self.more.iter().find(|(known, _)| *known == name)?.1 {
            Holds::One(of) => held.filter(|value| of.contains(&&**value)),
            Holds::Day => held.filter(|value| read_day(value).is_some()),
            Holds::Text => Some(seen(value, LONGEST_NOTE)).filter(|text| !text.is_empty()),
            Holds::Number { min, max, share } => {
                let read = if share { read_share } else { read_number };
                let number = read(value, &from).ok()?;
                (min..=max).contains(&number).then(|| rewrite(value, &from, &to))
            }
        }
    }
}

/// What the name of something kept for a rep is without their number.
fn of_a_rep(name: &str) -> Option<&str> {
    let (number, rest) = name.split_once('.')?;
    (1..=MOST_REPS).any(|known| known.to_string() == number).then_some(rest)
}

/// `name` with `#` in the place of each number of one or two digits.
fn numbered(name: &str) -> Option<String> {
    let mut out = String::new();
    let (mut digits, mut before) = (0, '#');
    for char in name.chars() {
        digits = if char.is_ascii_digit() { digits + 1 } else { 0 };
        match digits {
            0 => out.push(char),
            1 => out.push('#'),
            2 if before != '0' => {}
            _ => return None,
        }
        before = char;
    }
    Some(out)
}

/// `value` holds options of `question`, in full and such as can be picked together.
fn is_answer(question: &Question, value: &str) -> bool {
    let mut picked = Vec::new();
    for id in value.split(' ') {
        let Some(place) = question.options.iter().position(|option| option.id == id) else { return false };
        picked = question.toggled(&picked, place);
    }
    write_picked(question, &picked) == value
}
