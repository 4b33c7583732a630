//! Walks through a built-in check and puts in what is configured.
//!
//! The walk is along the data, not along the entries: each place asks for its own path, so that what no place asked for is unknown,
//! and every list is copied once.

use super::{Entries, LONGEST_TEXT, Refusal, Setting, Why};
use crate::{
    assessment::{Choice, Id, Outcome, Policy, Question},
    content::check::{Check, Figure, Texts},
};

/// The most points an option may bring.
const MOST_POINTS: f64 = 100.0;
/// The highest bar, and the widest margin.
const MOST_BAR: f64 = 1_000.0;

pub(super) fn read(built_in: &Check, entries: &Entries) -> Result<&'static Check, Vec<Refusal>> {
    let mut reader = Reader { entries, asked: vec![false; entries.len()], refusals: Vec::new(), path: String::new() };
    let mut check = *built_in;
    reader.within(check.sheet.id, &mut |reader| reader.check(&mut check));
    for (at, (path, _)) in entries.iter().enumerate() {
        if !reader.asked[at] {
            let of_outcome = path.as_bytes().windows(8).any(|step| step == b".points." || step == b".absent.");
            let why = if of_outcome { Why::NoOutcome } else { Why::Unknown };
            reader.refusals.push(Refusal { path: path.clone(), why });
        }
    }
    if reader.refusals.is_empty() {
        return Ok(Box::leak(Box::new(check)));
    }
    // In the order of the configuration; what is missing from it, last.
    let mut refusals = Vec::new();
    for (path, _) in entries {
        let is_next = |refusal: &Refusal| refusal.path == *path;
        while let Some(at) = reader.refusals.iter().position(is_next) {
            refusals.push(reader.refusals.remove(at));
        }
    }
    refusals.append(&mut reader.refusals);
    Err(refusals)
}

struct Reader<'a> {
    entries: &'a Entries,
    /// The entries that a place asked for.
    asked: Vec<bool>,
    refusals: Vec<Refusal>,
    /// Where the walk is: `fit.questions`.
    path: String,
}

impl<'a> Reader<'a> {
    /// Goes on one step down the path, unless nothing is configured there.
    fn within(&mut self, name: &str, walk: &mut dyn FnMut(&mut Self)) {
        let length = self.path.len();
        self.step(name);
        let path = self.path.as_str();
        if self.entries.iter().any(|entry| entry.0.starts_with(path)) {
            walk(self);
        }
        self.path.truncate(length);
    }

    fn step(&mut self, name: &str) {
        if !self.path.is_empty() {
            self.path.push('.');
        }
        self.path.push_str(name);
    }

    /// What is configured under `name`.
    fn take(&mut self, name: &str) -> Option<&'a Setting> {
        let length = self.path.len();
        self.step(name);
        let mut found = None;
        // Of two under one path the later counts, as in JSON.
        for (at, entry) in self.entries.iter().enumerate() {
            if entry.0 == self.path {
                self.asked[at] = true;
                found = Some(&entry.1);
            }
        }
        self.path.truncate(length);
        found
    }

    fn refuse(&mut self, name: &str, why: Why) {
        self.refusals.push(Refusal { path: [&*self.path, ".", name].concat(), why });
    }

    /// What is configured under `name` as a text; refused where it is none, or `holds` says why.
    fn checked(&mut self, name: &str, holds: &dyn Fn(&str) -> Option<Why>) -> Option<&'a str> {
        let found = self.take(name)?;
        let why = match found {
            Setting::Text(text) if text.chars().count() > LONGEST_TEXT => Some(Why::TooLong),
            Setting::Text(text) => holds(text),
            _ => Some(Why::NoText),
        };
        if let Some(why) = why {
            self.refuse(name, why);
            return None;
        }
        if let Setting::Text(text) = found { Some(text.trim()) } else { None }
    }

    /// A text that says something.
    fn text(&mut self, name: &str, text: &mut &'static str) {
        let said = |text: &str| text.trim().is_empty().then_some(Why::Empty);
        if let Some(found) = self.checked(name, &said) {
            *text = String::leak(found.to_owned());
        }
    }

    /// A text that may be empty.
    fn aside(&mut self, name: &str, text: &mut &'static str) {
        if let Some(found) = self.checked(name, &|_| None) {
            *text = String::leak(found.to_owned());
        }
    }

    /// The name of an outcome; empty for none.
    fn link(&mut self, name: &str, outcomes: &[Outcome]) -> Option<Id> {
        let known =
            |text: &str| outcomes.iter().find(|outcome| outcome.id == text.trim()).map_or("", |outcome| outcome.id);
        let holds = |text: &str| (!text.trim().is_empty() && known(text).is_empty()).then_some(Why::NoOutcome);
        self.checked(name, &holds).map(known)
    }

    fn number(&mut self, name: &str, number: &mut f64, [min, max]: [f64; 2]) {
        let given = match self.take(name) {
            None => *number,
            Some(Setting::Number(given)) => *given,
            // Between no two.
            Some(_) => f64::NAN,
        };
        if (min..=max).contains(&given) {
            *number = given;
        } else {
            self.refuse(name, Why::NotBetween(min, max));
        }
    }

    fn check(&mut self, check: &mut Check) {
        self.text("name", &mut check.name);
        self.text("title", &mut check.title);
        self.text("lead", &mut check.lead);
        let (Policy::Most { margin } | Policy::First { margin }) = &mut check.sheet.policy;
        self.number("margin", margin, [0.0, MOST_BAR]);
        let built_in = check.sheet.outcomes;
        self.within("outcomes", &mut |reader| {
            let mut outcomes = built_in.to_vec();
            for outcome in &mut outcomes {
                reader.within(outcome.id, &mut |reader| reader.outcome(outcome));
            }
            check.sheet.outcomes = outcomes.leak();
        });
        self.within("questions", &mut |reader| {
            let mut questions = check.sheet.questions.to_vec();
            for question in &mut questions {
                reader.within(question.id, &mut |reader| reader.question(question, built_in));
            }
            check.sheet.questions = questions.leak();
        });
        self.within("words", &mut |reader| reader.texts(&mut check.words, false));
        self.within("lists", &mut |reader| reader.texts(&mut check.lists, true));
        self.within("figures", &mut |reader| {
            let mut figures = check.figures.to_vec();
            for figure in &mut figures {
                reader.within(figure.id, &mut |reader| reader.figure(figure));
            }
            check.figures = figures.leak();
        });
    }

    /// Texts by name, or by name and place where they are `listed`.
    fn texts(&mut self, texts: &mut Texts, listed: bool) {
        let (mut lines, mut place, mut last) = (String::new(), 0, "");
        for (id, mut text) in texts.iter() {
            place = if id == last { place + 1 } else { 0 };
            last = id;
            let places = if listed { [".", PLACES.get(place).unwrap_or(&"")] } else { ["", ""] };
            self.text(&[id, places[0], places[1]].concat(), &mut text);
            // A line is one text.
            lines.push_str(&[id, "=", &text.replace('\n', " "), "\n"].concat());
        }
        *texts = Texts(lines.leak());
    }

    fn outcome(&mut self, outcome: &mut Outcome) {
        self.text("title", &mut outcome.title);
        self.text("text", &mut outcome.text);
        self.number("bar", &mut outcome.bar, [0.0, MOST_BAR]);
        self.list("steps", &mut outcome.steps);
    }

    fn question(&mut self, question: &mut Question, outcomes: &[Outcome]) {
        self.text("part", &mut question.part);
        self.text("title", &mut question.title);
        self.aside("hint", &mut question.hint);
        self.within("options", &mut |reader| {
            let mut options = question.options.to_vec();
            for option in &mut options {
                reader.within(option.id, &mut |reader| reader.option(option, outcomes));
            }
            question.options = options.leak();
        });
    }

    fn option(&mut self, option: &mut Choice, outcomes: &[Outcome]) {
        self.text("label", &mut option.label);
        self.points("points", &mut option.points, outcomes);
        self.points("absent", &mut option.absent, outcomes);
        if let Some(outcome) = self.link("decides", outcomes) {
            option.decides = outcome;
        }
        self.within("rules_out", &mut |reader| {
            let mut rules_out = option.rules_out.to_vec();
            for (place, _) in outcomes.iter().enumerate() {
                if let Some(outcome) = reader.link(PLACES.get(place).unwrap_or(&""), outcomes) {
                    if let Some(known) = rules_out.get_mut(place) {
                        *known = outcome;
                    } else {
                        rules_out.push(outcome);
                    }
                }
            }
            rules_out.retain(|outcome| !outcome.is_empty());
            option.rules_out = rules_out.leak();
        });
    }

    /// Points by outcome: of those that bring some already, and of any other.
    fn points(&mut self, name: &str, points: &mut &'static [(Id, f64)], outcomes: &[Outcome]) {
        self.within(name, &mut |reader| {
            let mut configured = points.to_vec();
            for outcome in outcomes {
                let place = configured.iter().position(|known| known.0 == outcome.id).unwrap_or(configured.len());
                if place == configured.len() {
                    configured.push((outcome.id, 0.0));
                }
                reader.number(outcome.id, &mut configured[place].1, [0.0, MOST_POINTS]);
            }
            configured.retain(|known| known.1 > 0.0);
            *points = configured.leak();
        });
    }

    /// A list of texts, by their places from 0.
    fn list(&mut self, name: &str, list: &mut &'static [&'static str]) {
        self.within(name, &mut |reader| {
            let mut texts = list.to_vec();
            for (text, place) in texts.iter_mut().zip(PLACES) {
                reader.text(place, text);
            }
            *list = texts.leak();
        });
    }

    fn figure(&mut self, figure: &mut Figure) {
        self.text("label", &mut figure.label);
        self.aside("unit", &mut figure.unit);
        self.text("source", &mut figure.source);
        // What is reckoned with them was made for these bounds: they may be narrowed, not widened.
        let [least, most] = [figure.min, figure.max];
        self.number("min", &mut figure.min, [least, most]);
        self.number("max", &mut figure.max, [figure.min, most]);
        self.number("value", &mut figure.value, [figure.min, figure.max]);
    }
}

/// The places of a list, as they are written in a path.
const PLACES: &[&str] = &[
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20",
    "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31",
];
