//! The checks as a site owner configured them: texts, points, links to outcomes, bars, margins and figures, replaced one by one under
//! the path that the ids spell.
//!
//! What is configured of a check is taken whole or not at all: where any entry is wrong, every wrong one is refused with its path, and the
//! built-in check stands, whatever becomes of the others: each arrives when it is opened. What may be replaced, and what with, is said in
//! [`reader`].

mod reader;
#[cfg(test)]
mod tests;

use std::cell::RefCell;

use super::{Check, NAMES};
use crate::assessment::Id;

/// The longest text that is taken, in characters.
pub const LONGEST_TEXT: usize = 1_000;

/// What stands in a configuration under a path.
#[derive(Debug, Clone, PartialEq)]
pub enum Setting {
    /// A text.
    Text(String),
    /// A number.
    Number(f64),
    /// Neither: nothing, yes or no.
    Other,
}

/// Why an entry is refused.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Why {
    /// Nothing is called that, or it cannot be replaced.
    Unknown,
    /// The path ends in the id of an outcome that the check does not have, or the text is such an id.
    NoOutcome,
    /// It has to be a text.
    NoText,
    /// A text is empty that must not be.
    Empty,
    /// A text is longer than [`LONGEST_TEXT`].
    TooLong,
    /// It has to be a number between the two.
    NotBetween(f64, f64),
}

/// An entry that is refused.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal {
    /// The path of the entry.
    pub path: String,
    /// Why.
    pub why: Why,
}

/// A configuration: entries by path.
pub type Entries = Vec<(String, Setting)>;

/// What came of the entries of a check.
type Outcome = Result<&'static Check, Vec<Refusal>>;

thread_local! {
    static KNOWN: RefCell<Vec<(Id, Entries, Outcome)>> = const { RefCell::new(Vec::new()) };
}

/// The check that is `built_in` with those of the `entries` in it that are its own.
///
/// The copy is never freed, since a check's data lives as long as the page; the same entries are given the same copy.
///
/// # Errors
/// Every entry of the check that is refused, in the order of the configuration; what is then missing from it, last.
pub fn configured(built_in: &'static Check, entries: &Entries) -> Result<&'static Check, Vec<Refusal>> {
    let id = built_in.sheet.id;
    let own: Entries = entries.iter().filter(|(path, _)| is_of(path, id)).cloned().collect();
    if own.is_empty() {
        return Ok(built_in);
    }
    KNOWN.with_borrow_mut(|known| {
        if let Some((.., result)) = known.iter().find(|it| it.0 == id && it.1 == own) {
            return result.clone();
        }
        let result = reader::read(built_in, &own);
        known.push((id, own, result.clone()));
        result
    })
}

/// The entries that are of no check. They are refused by themselves.
pub fn strangers(entries: &Entries) -> Vec<Refusal> {
    let of_none = |path: &str| !NAMES.iter().any(|(id, _)| is_of(path, id));
    let refusal = |path: &String| Refusal { path: path.clone(), why: Why::Unknown };
    entries.iter().filter(|(path, _)| of_none(path)).map(|(path, _)| refusal(path)).collect()
}

fn is_of(path: &str, id: Id) -> bool {
    path.strip_prefix(id).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

impl Refusal {
    /// Path and remedy; `figure` writes a number.
    pub fn said(&self, figure: &dyn Fn(f64) -> String) -> String {
        let remedy = match self.why {
            Why::Unknown => "there is no such entry. Check the spelling of its path.",
            Why::NoOutcome => "there is no outcome of that name in this check.",
            Why::NoText => "put a text here.",
            Why::Empty => "the text is empty. Put one here, or take the entry out.",
            Why::TooLong => "the text is longer than 1,000 characters. Shorten it.",
            Why::NotBetween(min, max) => {
                return [&self.path, ": put a number from ", &figure(min), " to ", &figure(max), " here."].concat();
            }
        };
        [&self.path, ": ", remedy].concat()
    }
}

/// Before what is refused.
pub const REFUSED: &str = "Ridgeline shows its own words and figures, not the configured ones: ";
/// Where it is no JSON object.
pub const NO_JSON: &str = "data-config is not a JSON object. Check its commas, quotes and braces.";
