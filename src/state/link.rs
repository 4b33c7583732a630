//! Scenarios in a link: what is saved, in a form that fits behind the `#` of an address.
//!
//! `/s/1/` and a body. Each name and value of [`Saved`] is a letter of [`LETTERS`], the value and `~`. Numbers are written with the
//! marks of [`NEUTRAL`]. A scenario with the rows of the first is written as `k` and what is not the same.

use super::{
    Book, Draft, LinkFault, MOST_SCENARIOS, Saved, Separators,
    fragment::{body, sealed, unescaped, write},
};

/// Before the version of a link.
const START: &str = "/s/";
const VERSION: &str = "1";
/// How numbers are written in a link, wherever it comes from.
pub(super) const NEUTRAL: Separators = Separators { decimal: '.', group: ',' };

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
/// What a link held: scenarios to be opened in place of all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    pub(super) book: Book,
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
    /// be longer than [`LONGEST_LINK`](super::LONGEST_LINK), which takes names and rows without end.
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
                write(value, &mut text);
            }
        }
        sealed(text)
    }
}

impl Shared {
    /// Reads the part of an address behind `#`, and writes its numbers with `separators`; none where it is no such link at all.
    ///
    /// # Errors
    /// Why it opens nothing.
    pub fn read(fragment: &str, separators: &Separators) -> Option<Result<Self, LinkFault>> {
        Some(body(fragment, START, VERSION)?.and_then(|body| {
            let state = pairs(body).and_then(|pairs| Saved::from_pairs(pairs).restore(separators, Draft::blank()));
            state.map(|state| Self::of(&state)).ok_or(LinkFault::Damaged)
        }))
    }
}

/// The names and values in a link, with those that every link has.
fn pairs(body: &str) -> Option<Vec<Pair>> {
    let own = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let mut pairs = vec![own("v", super::saved::VERSION), own("d", "."), own("g", ",")];
    let mut first: Option<Vec<Pair>> = None;
    let mut scenarios = 0;
    // The letters since the last scenario began: of most there is one.
    let mut seen = String::new();
    for part in body.strip_suffix('~')?.split('~') {
        let letter = part.chars().next()?;
        let value = unescaped(&part[letter.len_utf8()..])?;
        if letter == SAME {
            // A copy of the first, but for what follows.
            if scenarios < 2 || !seen.is_empty() || !value.is_empty() {
                return None;
            }
            seen.push(letter);
            pairs.extend_from_slice(
                first.get_or_insert_with(|| blocks(&pairs).get(1).map_or_else(Vec::new, |all| all[1..].to_vec())),
            );
            continue;
        }
        let (name, _) = LETTERS.iter().find(|(_, known)| *known == letter)?;
        if *name == "s" {
            scenarios += 1;
            seen.clear();
            if scenarios > MOST_SCENARIOS {
                return None;
            }
            pairs.push(own(name, &value));
            continue;
        }
        let scenario = pairs.iter().rposition(|(name, _)| name == "s").unwrap_or(0);
        if !matches!(*name, "w" | "h") {
            if seen.contains(letter) {
                return None;
            }
            seen.push(letter);
            // In place of what was copied.
            if let Some(place) = pairs[scenario..].iter().position(|(known, _)| known == name) {
                pairs[scenario + place].1 = value;
                continue;
            }
        }
        pairs.push(own(name, &value));
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
