//! Scenarios in a link: what is saved, in a form that fits behind the `#` of an address.
//!
//! `/s/1/` and a body. The body is made of letters, digits and `-_~.` alone, and ends in a letter or a digit: mail programs end a link
//! before anything else. Each name and value of [`Saved`] is a letter of [`LETTERS`], the value and `~`. Numbers are written with the
//! marks of [`NEUTRAL`]. In values `_` escapes what may not stand in a link. A scenario with the rows of the first is written as `k`
//! and what is not the same. Six digits at the end tell whether all arrived as it was sent.

use super::{Book, Draft, Saved, Separators};

/// Before the version of a link.
const START: &str = "/s/";
const VERSION: &str = "1";
/// No link is longer, in characters: what any browser, and nearly any mail program, lets through.
pub const LONGEST_LINK: usize = 8192;
/// How numbers are written in a link, wherever it comes from.
const NEUTRAL: Separators = Separators { decimal: '.', group: ',' };
const CHECK: usize = 6;

/// The names of [`Saved`] and their letters, which stay as they are: older links are to open.
const LETTERS: [(&str, char); 24] = [
    ("o", 'o'),
    ("p", 'p'),
    ("s", 's'),
    ("q", 'q'),
    ("c", 'c'),
    ("w", 'w'),
    ("h", 'h'),
    ("target", 't'),
    ("closed", 'C'),
    ("deal", 'd'),
    ("dealSpread", 'D'),
    ("winRate", 'r'),
    ("lateWinRate", 'R'),
    ("winEvidence.won", 'e'),
    ("winEvidence.decided", 'E'),
    ("reps", 'n'),
    ("meetingsPerRep", 'm'),
    ("proposals", 'P'),
    ("prospectingHours", 'H'),
    ("cycleDays", 'y'),
    ("cycleSpread", 'Y'),
    ("top", 'T'),
    ("mid", 'M'),
    ("start", 'S'),
];
/// The scenario begins as the first.
const SAME: char = 'k';
/// What is escaped by a letter of its own; anything else is `_u`, its code point in hexadecimal, and `_`.
const ESCAPED: [(char, char); 4] = [('_', '_'), (',', 'c'), (' ', 's'), ('%', 'p')];

/// What a link held: scenarios to be opened in place of all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    pub(super) book: Book,
}

/// Why a link opens nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkFault {
    /// It is longer than any that is written.
    TooLong,
    /// It is of a later version than is known here.
    Newer,
    /// It did not arrive as it was sent, or was never written here.
    Damaged,
}

/// A name and a value.
type Pair = (String, String);

impl Shared {
    /// What `state` holds.
    pub fn of(state: &super::State) -> Self {
        Self { book: state.book().clone() }
    }

    /// The scenarios.
    pub fn book(&self) -> &Book {
        &self.book
    }
}

impl Book {
    /// The part of an address behind `#` that opens these scenarios, whose numbers are written with `separators`. None where it would
    /// be longer than [`LONGEST_LINK`], which takes names and rows without end.
    pub fn link(&self, separators: &Separators) -> Option<String> {
        let saved = Saved::whole(self, *separators, NEUTRAL);
        let blocks: Vec<&[Pair]> = blocks(saved.pairs());
        let mut text = [START, VERSION, "/"].concat();
        for (at, block) in blocks.iter().enumerate() {
            // The first block is what stands before the scenarios, the second the first of them.
            let same = blocks.get(1).filter(|_| at > 1).and_then(|first| difference(first, block));
            for (name, value) in same.as_deref().unwrap_or(block) {
                // The version and the marks are known.
                let Some(letter) = letter(name) else { continue };
                text.push(letter);
                value.chars().for_each(|char| escape(char, &mut text));
                text.push('~');
            }
        }
        let check = check(&text);
        text += &check;
        (text.len() <= LONGEST_LINK).then_some(text)
    }
}

impl Shared {
    /// Reads the part of an address behind `#`, and writes its numbers with `separators`; none where it is no such link at all.
    ///
    /// # Errors
    /// Why it opens nothing.
    pub fn read(fragment: &str, separators: &Separators) -> Option<Result<Self, LinkFault>> {
        let rest = fragment.strip_prefix(START)?;
        if fragment.len() > LONGEST_LINK {
            return Some(Err(LinkFault::TooLong));
        }
        let Some((version, _)) = rest.split_once('/') else { return Some(Err(LinkFault::Damaged)) };
        if version != VERSION {
            let is_number = !version.is_empty() && version.bytes().all(|byte| byte.is_ascii_digit());
            return Some(Err(if is_number { LinkFault::Newer } else { LinkFault::Damaged }));
        }
        let read = pairs(fragment).and_then(|pairs| Saved::from_pairs(pairs).restore(separators, Draft::blank()));
        Some(read.map(|state| Self::of(&state)).ok_or(LinkFault::Damaged))
    }
}

/// The names and values in a link, with those that every link has.
fn pairs(fragment: &str) -> Option<Vec<Pair>> {
    let at = fragment.len().checked_sub(CHECK)?;
    let (text, digits) = (fragment.get(..at)?, fragment.get(at..)?);
    if check(text) != digits {
        return None;
    }
    let body = text.strip_prefix(START)?.strip_prefix(VERSION)?.strip_prefix('/')?;
    let own = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let mut pairs = vec![own("v", super::saved::VERSION), own("d", "."), own("g", ",")];
    let mut first: Option<Vec<Pair>> = None;
    for part in body.strip_suffix('~')?.split('~') {
        let letter = part.chars().next()?;
        let value = unescaped(&part[letter.len_utf8()..])?;
        if letter == SAME {
            // A copy of the first, but for what follows.
            pairs.extend_from_slice(
                first.get_or_insert_with(|| blocks(&pairs).get(1).map_or_else(Vec::new, |all| all[1..].to_vec())),
            );
            continue;
        }
        let (name, _) = LETTERS.iter().find(|(_, known)| *known == letter)?;
        let scenario = pairs.iter().rposition(|(name, _)| name == "s").unwrap_or(0);
        let is_single = !matches!(*name, "s" | "w" | "h");
        match pairs[scenario..].iter().position(|(known, _)| known == name).filter(|_| is_single) {
            Some(place) => pairs[scenario + place].1 = value,
            None => pairs.push(own(name, &value)),
        }
    }
    Some(pairs)
}

/// What stands before the first scenario, and each of them.
fn blocks(pairs: &[Pair]) -> Vec<&[Pair]> {
    pairs.chunk_by(|_, (name, _)| name != "s").collect()
}

/// `block` as what it has that `first` has not; none where that cannot be said, or takes longer.
fn difference(first: &[Pair], block: &[Pair]) -> Option<Vec<Pair>> {
    let is_listed = |pair: &&Pair| matches!(&*pair.0, "q" | "w" | "h");
    if !first.iter().filter(is_listed).eq(block.iter().filter(is_listed)) {
        return None;
    }
    let mut pairs = vec![block.first()?.clone(), (SAME.to_string(), String::new())];
    pairs.extend(block.iter().skip(1).filter(|pair| !first.contains(pair)).cloned());
    let gone = first.iter().skip(1).filter(|(name, _)| !block.iter().any(|(other, _)| other == name));
    pairs.extend(gone.map(|(name, _)| (name.clone(), String::new())));
    (pairs.len() < block.len()).then_some(pairs)
}

fn letter(name: &str) -> Option<char> {
    if name.chars().eq([SAME]) {
        return Some(SAME);
    }
    LETTERS.iter().find(|(known, _)| *known == name).map(|(_, letter)| *letter)
}

fn escape(char: char, text: &mut String) {
    if char.is_ascii_alphanumeric() || matches!(char, '-' | '.') {
        text.push(char);
    } else if let Some((_, letter)) = ESCAPED.iter().find(|(escaped, _)| *escaped == char) {
        text.push('_');
        text.push(*letter);
    } else {
        *text += &["_u", &digits(char as u32, 16, 1), "_"].concat();
    }
}

fn unescaped(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = text.chars();
    while let Some(char) = rest.next() {
        if char != '_' {
            (char.is_ascii_alphanumeric() || matches!(char, '-' | '.')).then(|| out.push(char))?;
            continue;
        }
        let letter = rest.next()?;
        if letter == 'u' {
            let (hex, after) = rest.as_str().split_once('_')?;
            out.push(char::from_u32(u32::from_str_radix(hex, 16).ok()?)?);
            rest = after.chars();
        } else {
            out.push(ESCAPED.iter().find(|(_, known)| *known == letter)?.0);
        }
    }
    Some(out)
}

/// Six digits from all of the text (FNV-1a, its 30 lower bits in base 32): one letter changed, lost or swapped changes them.
fn check(text: &str) -> String {
    let hash = text.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    digits((hash ^ hash >> 30) & 0x3fff_ffff, 32, CHECK)
}

/// A number in a base up to 36, with at least so many digits.
fn digits(mut number: u32, base: u32, least: usize) -> String {
    let mut digits = Vec::new();
    while number > 0 || digits.len() < least {
        digits.extend(char::from_digit(number % base, base));
        number /= base;
    }
    digits.iter().rev().collect()
}
