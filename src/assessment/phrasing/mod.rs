//! The wording of an interview question: whether it leads, asks for a guess, or can be answered with a yes.
//!
//! English only, and by the surface: a question without a fault here may still be a poor one.

mod pattern;
#[cfg(test)]
mod tests;
mod token;

use std::ops::Range;

use self::{
    pattern::{FAULTS, FINE, OPEN, OPINION, PAST, is_any, longest},
    token::{Token, tokens},
};

/// What is wrong with a wording.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It asks what the candidate would do, or does in general, and not what they did.
    Hypothetical,
    /// It says which answer is wanted.
    Leading,
    /// It can be answered with yes or no, and nothing in it asks for more.
    Closed,
    /// It asks for no account of something that happened. Milder than the others: found only where none of them is.
    Opinion,
}

/// A fault, and the words in which it is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What is wrong.
    pub fault: Fault,
    /// Where the words stand, in bytes of the question.
    pub place: Range<usize>,
}

/// Every fault in the wording, in order; none twice in the same words. What is quoted within it counts as somebody else's words.
pub fn findings(question: &str) -> Vec<Finding> {
    let tokens = tokens(question);
    let mut found: Vec<Finding> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let rest = &tokens[at..];
        let hit = FAULTS.iter().find_map(|(fault, patterns)| Some((*fault, longest(rest, patterns)?)));
        at += match (longest(rest, &FINE), hit) {
            (Some(length), _) => length,
            (None, Some((fault, length))) => {
                found.push(Finding { fault, place: place(&rest[..length]) });
                length
            }
            (None, None) => 1,
        };
    }
    if found.is_empty() {
        found.extend(closed(&tokens).or_else(|| opinion(&tokens)));
    }
    found
}

/// One of `words` stands in the question, outside what is quoted. They are parted by `|`; `*` stands for any ending.
pub fn mentions(question: &str, words: &str) -> bool {
    let is = |token: &Token, word: &str| match word.strip_suffix('*') {
        Some(stem) => token.text.starts_with(stem),
        None => token.text == word,
    };
    tokens(question).iter().any(|token| words.split('|').any(|word| is(token, word)))
}

/// The question is about how things are, or how somebody is, and no word asks for what happened.
fn opinion(tokens: &[Token]) -> Option<Finding> {
    let at = (0..tokens.len()).find(|at| longest(&tokens[*at..], &OPINION).is_some())?;
    let told = tokens.iter().any(|token| is_any(PAST, &token.text) || token.text.ends_with("ed"));
    (!told).then(|| Finding { fault: Fault::Opinion, place: place(&tokens[at..]) })
}

/// The question begins as one that yes or no answers, and no sentence asks for an account.
fn closed(tokens: &[Token]) -> Option<Finding> {
    let mut first = None;
    for pair in tokens.windows(2).filter(|pair| pair[0].text == ".") {
        if is_any(OPEN, &pair[1].text) {
            return None;
        }
        first = first.or(Some(&pair[1]));
    }
    let begins = first.filter(|first| is_any("AUX", &first.text))?;
    longest(tokens, &FINE).is_none().then(|| Finding { fault: Fault::Closed, place: begins.place.clone() })
}

/// From the first word to the last of some tokens, marks apart.
fn place(tokens: &[Token]) -> Range<usize> {
    let mut words = tokens.iter().filter(|token| !is_any(".|,|?", &token.text));
    let first = words.next().map_or(0..0, |token| token.place.clone());
    first.start..words.next_back().map_or(first.end, |last| last.place.end)
}
