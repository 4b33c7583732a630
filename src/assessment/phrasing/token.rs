//! A question as words and the marks between them.

use std::ops::Range;

use super::pattern::{FILLERS, is_any};

/// A word or a mark.
pub(super) struct Token {
    /// The word in lower case and without apostrophes; the mark.
    pub(super) text: String,
    /// Where it stands in the question.
    pub(super) place: Range<usize>,
}

/// Words in lower case and without apostrophes, and the marks between them.
pub(super) fn tokens(question: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    mark(&mut tokens, ".", 0);
    let mut word = Token { text: String::new(), place: 0..0 };
    let mut skip_to = 0;
    for (at, letter) in question.char_indices() {
        if at < skip_to {
            continue;
        }
        if is_of_a_word(letter) {
            if word.text.is_empty() {
                word.place.start = at;
            }
            word.text.push(letter.to_ascii_lowercase());
            word.place.end = at + letter.len_utf8();
            continue;
        }
        if matches!(letter, '\'' | '’' | '‘' | '´' | '`' | '′' | 'ʼ') {
            continue;
        }
        let after = &question[at + letter.len_utf8()..];
        let inside = letter == '.' && after.starts_with(is_of_a_word);
        if inside {
            continue;
        }
        put(&mut tokens, &mut word);
        match letter {
            '?' => {
                mark(&mut tokens, "?", at);
                mark(&mut tokens, ".", at);
            }
            '.' | '!' | '\n' | '…' => mark(&mut tokens, ".", at),
            ',' | ';' | ':' | '(' | ')' | '–' | '—' => mark(&mut tokens, ",", at),
            '"' | '“' | '”' if tokens.len() > 1 => {
                skip_to = after.find(['"', '”']).map_or(0, |end| at + letter.len_utf8() + end + 1);
            }
            _ => {}
        }
    }
    put(&mut tokens, &mut word);
    tokens
}

/// A letter or a digit. The patterns are English: of other scripts no more is told than that no mark or space is one of their letters,
/// since the tables that tell letters apart weigh more than all patterns.
fn is_of_a_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
        || letter >= '\u{c0}'
            && !matches!(letter, '×' | '÷' | 'ʼ' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ff0f}')
}

/// Adds the word that has been read; not where it is a filler that begins a sentence.
fn put(tokens: &mut Vec<Token>, word: &mut Token) {
    let word = std::mem::replace(word, Token { text: String::new(), place: 0..0 });
    let begins = tokens.last().is_some_and(|last| last.text == ".");
    if !(word.text.is_empty() || begins && is_any(FILLERS, &word.text)) {
        tokens.push(word);
    }
}

/// Adds a mark; a break that begins a sentence is none, and neither is an empty sentence.
fn mark(tokens: &mut Vec<Token>, mark: &str, at: usize) {
    let begins = tokens.last().is_some_and(|last| last.text == ".");
    if !begins {
        tokens.push(Token { text: mark.to_owned(), place: at..at });
    }
}
