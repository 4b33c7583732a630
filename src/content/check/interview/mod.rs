//! The integrity interview: what to ask, how to ask it, what to note afterwards, and what to do about a rep you have.

mod bank;
mod questions;
mod words;

use super::Check;
use crate::assessment::{Id, Policy, Questionnaire, phrasing::mentions};

/// The check. Its questionnaire is about a rep you have.
pub const CHECK: Check = Check {
    sheet: Questionnaire {
        id: "interview",
        questions: questions::QUESTIONS,
        outcomes: questions::OUTCOMES,
        policy: Policy::First { margin: 1.0 },
    },
    name: super::NAMES[3].1,
    title: "Hire someone honest, and be fair to the rep you have",
    lead: "Lay out an interview on what a candidate has done, compare what each interviewer heard, or look into doubts about a rep.",
    notes: true,
    words: words::WORDS,
    lists: bank::LISTS,
    figures: &[],
};

/// A role to hire for, by the name of its words, and the competences to ask about, the weightiest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Role {
    /// Its name in the data.
    pub id: Id,
    /// Each names its words, and the list of its questions.
    pub competences: &'static [Id],
}

/// The roles, the first being the one that stands there before a choice.
pub const ROLES: [Role; 4] = [
    Role { id: "rep", competences: &["prospecting", "asking", "discovery", "setbacks", "method"] },
    Role { id: "development", competences: &["prospecting", "setbacks", "method", "discovery", "learning"] },
    Role { id: "accounts", competences: &["keeping", "growing", "together", "discovery", "method"] },
    Role { id: "manager", competences: &["coaching", "standards", "hiring", "forecast", "change"] },
];

/// Themes of integrity. Each names its words, and the list of its questions.
pub const THEMES: [Id; 3] = ["unseen", "truth", "easy"];

/// Words of each theme, by which a question is told to be on integrity: `*` stands for any ending.
const THEME_WORDS: [&str; 3] = [
    "credit|unfair*|injustice|blame*",
    "lie|lied|lies|lying|liar|honest*|dishonest*|truth*|untru*|mislead*|misled|deceiv*|exaggerat*|conceal*|hid|hide|hiding",
    "rule|rules|cheat*|steal*|stole*|theft|fraud*|fake*|falsif*|brib*|kickback*|integrity|ethic*|unethical*|illegal*",
];

/// The theme of integrity that the words of a question are on; none where they are about the work.
pub fn theme_of(question: &str) -> Option<usize> {
    // The truth before the others: a lie about who earned the credit is one.
    [1, 2, 0].into_iter().find(|theme| mentions(question, THEME_WORDS[*theme]))
}

/// Minutes offered.
pub const MINUTES: [u32; 5] = [30, 45, 60, 75, 90];

/// What to look back for after an interview. Each names its words.
pub const SIGNS: [Id; 6] = ["evasive", "backpedals", "glosses", "ours", "others", "bare"];
