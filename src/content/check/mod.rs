//! The four checks beside the plan, as data: questions, options, points, outcomes, words and figures.
//!
//! Everything here may be replaced by a site owner's configuration, entry by entry, under the path that its ids spell:
//! `fit.questions.team.options.small.label`.

pub mod configured;
pub mod diagnosis;
pub mod fit;
pub mod interview;
pub mod page;
pub mod review;

use crate::assessment::{Id, Questionnaire};

/// The checks, in the order they are offered.
pub const ALL: &[&Check] = &[&fit::CHECK, &review::CHECK, &diagnosis::CHECK, &interview::CHECK];

/// What each check is called in the navigation, apart from the rest: the plan names them without knowing them.
pub const NAMES: [(Id, &str); 4] = [
    ("fit", "Fit check"),
    ("review", "Strategy review"),
    ("diagnosis", "Rep diagnosis"),
    ("interview", "Integrity interview"),
];

/// A check: its questionnaire, and all its other words and figures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Check {
    /// Questions and outcomes.
    pub sheet: Questionnaire,
    /// What it is called in the navigation.
    pub name: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// What it answers, below the heading.
    pub lead: &'static str,
    /// Every question has room for a note.
    pub notes: bool,
    /// Its other words.
    pub words: Texts,
    /// Its lists.
    pub lists: Texts,
    /// Its figures.
    pub figures: &'static [Figure],
}

/// Texts by name, each a line: `name=text`. Lines of one name are a list.
///
/// They are one string, since a table of them is pointers for the most part, which do not compress.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Texts(pub &'static str);

impl Texts {
    /// Every text and its name.
    pub fn iter(self) -> impl Iterator<Item = (Id, &'static str)> {
        self.0.split('\n').filter_map(|line| line.split_once('='))
    }

    /// What is called `id`.
    fn called(self, id: &str) -> impl Iterator<Item = &'static str> {
        self.iter().filter_map(move |(name, text)| (name == id).then_some(text))
    }
}

/// What a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Money, in the currency that the check's words name.
    Money,
    /// A share, 0.25 for 25 per cent.
    Share,
    /// A plain count: months, hours, days.
    Number,
}

/// A figure that a check assumes, and the visitor may change.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figure {
    /// Its name in the data.
    pub id: Id,
    /// What it is.
    pub label: &'static str,
    /// What follows the number: "months"; may be empty.
    pub unit: &'static str,
    /// What it counts.
    pub measure: Measure,
    /// What is assumed.
    pub value: f64,
    /// The least it may be.
    pub min: f64,
    /// The most it may be.
    pub max: f64,
    /// Who says so.
    pub source: &'static str,
}

impl Check {
    /// The words called `id`.
    pub fn word(&self, id: &str) -> &'static str {
        let found = self.words.called(id).next();
        debug_assert!(found.is_some(), "{} has no words {id}", self.sheet.id);
        found.unwrap_or_default()
    }

    /// The list called `id`.
    pub fn list(&self, id: &str) -> Vec<&'static str> {
        let found: Vec<_> = self.lists.called(id).collect();
        debug_assert!(!found.is_empty(), "{} has no list {id}", self.sheet.id);
        found
    }

    /// The figure called `id`.
    pub fn figure(&self, id: &str) -> Option<&'static Figure> {
        let found = self.figures.iter().find(|figure| figure.id == id);
        debug_assert!(found.is_some(), "{} has no figure {id}", self.sheet.id);
        found
    }
}

/// `text` with the name in each pair of braces replaced by what stands beside it in `parts`; an unknown name is left out.
pub fn filled(text: &str, parts: &[(&str, &str)]) -> String {
    let (mut out, mut rest) = (String::new(), text);
    while let Some((before, (name, after))) = rest.split_once('{').and_then(|(a, b)| Some((a, b.split_once('}')?))) {
        out.push_str(before);
        out.push_str(parts.iter().find(|part| part.0 == name).map_or("", |part| part.1));
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::filled;

    #[test]
    fn braces_are_filled_in() {
        let parts = [("a", "1"), ("b", "{a}")];
        for (text, expected) in [
            ("plain", "plain"),
            ("{a} and {b}.", "1 and {a}."),
            ("{unknown}!", "!"),
            ("{a} open {b", "1 open {b"),
            ("} {a}", "} 1"),
            ("", ""),
        ] {
            assert_eq!(filled(text, &parts), expected);
        }
    }
}
