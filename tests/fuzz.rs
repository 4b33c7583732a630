//! The fuzz targets, natively: each over its kept corpus, and over some thousands of changes to that, the same ones every time. `cargo xtask
//! fuzz` tries them for longer, led by what each change reaches.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod fuzzed;

use std::{fs, panic, path::PathBuf};

/// How many changed texts each target is given.
const CHANGES: usize = 4_000;
/// No text gets longer, in characters.
const LONGEST: usize = 3_000;

/// Pieces that readers treat in ways of their own.
const PIECES: [&str; 44] = [
    "0",
    "9",
    "-",
    "+",
    ".",
    ",",
    "'",
    "’",
    "\"",
    "=",
    "@",
    "|",
    "\\",
    "/",
    "~",
    "_",
    "%",
    "e9",
    "1e308",
    "NaN",
    "∞",
    " ",
    "\u{a0}",
    "\u{202f}",
    "\u{200b}",
    "\u{202e}",
    "\u{feff}",
    "\0",
    "\t",
    "\r",
    "\n",
    "\r\n",
    "\\n",
    ";",
    "<b>",
    "٣",
    "＝",
    "🙂",
    "k",
    "null",
    "__proto__",
    "\u{fffd}",
    "_u41_",
    "99999999999999999999",
];

/// Marsaglia, *Xorshift RNGs*, 2003.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end.max(1) as u64) as usize
    }

    /// A part of `letters`: where it begins and ends.
    fn part(&mut self, letters: &[char]) -> (usize, usize) {
        let (one, other) = (self.below(letters.len() + 1), self.below(letters.len() + 1));
        // Mostly short ones.
        let end = if self.below(3) == 0 { one.max(other) } else { (one.min(other) + self.below(4)).min(letters.len()) };
        (one.min(other), end)
    }
}

/// `text` after one to four changes, with pieces of `other` in it.
fn changed(text: &str, other: &str, chance: &mut Chance) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    let others: Vec<char> = other.chars().collect();
    for _ in 0..=chance.below(4) {
        let (from, to) = chance.part(&letters);
        let into: Vec<char> = match chance.below(6) {
            0 => Vec::new(),
            1 => letters[from..to].repeat(2 + chance.below(3)),
            2 => PIECES[chance.below(PIECES.len())].chars().collect(),
            3 => letters[from..to].iter().rev().copied().collect(),
            4 => {
                let (from, to) = chance.part(&others);
                others[from..to].to_vec()
            }
            _ => letters[from..to].iter().map(|letter| char::from_u32(*letter as u32 ^ 1).unwrap_or('0')).collect(),
        };
        letters.splice(from..to, into);
        letters.truncate(LONGEST);
    }
    letters.into_iter().collect()
}

fn corpus(name: &str) -> Vec<String> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(name);
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| String::from_utf8_lossy(&fs::read(file).unwrap()).into_owned()).collect()
}

/// Runs a target, and tells what it was given where it fails.
#[track_caller]
fn tried(name: &str, text: &str) -> bool {
    panic::catch_unwind(|| fuzzed::run(name, text)).unwrap_or_else(|_| {
        panic!("the target {name} fails on this, to be kept in fuzz/corpus/{name}/:\n{text}\nwhich is {text:?}")
    })
}

#[track_caller]
fn holds(name: &str) {
    let corpus = corpus(name);
    assert!(corpus.len() >= 5, "{name} has hardly a corpus");
    let taken = corpus.iter().filter(|text| tried(name, text)).count();
    assert!(taken >= 2, "of the corpus of {name} only {taken} are taken");
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15);
    let mut taken = 0;
    for _ in 0..CHANGES {
        let (text, other) = (&corpus[chance.below(corpus.len())], &corpus[chance.below(corpus.len())]);
        taken += usize::from(tried(name, &changed(text, other, &mut chance)));
    }
    // Were all refused at once, nothing behind that would have been tried.
    assert!(taken >= CHANGES / 100, "of the changed texts of {name} only {taken} are taken");
}

#[test]
fn calendars() {
    holds("calendar");
}

#[test]
fn links_to_checks() {
    holds("check");
}

#[test]
fn configurations() {
    holds("configured");
}

#[test]
fn links_to_plans() {
    holds("link");
}

#[test]
fn notebooks() {
    holds("notebook");
}

#[test]
fn numbers() {
    holds("number");
}

#[test]
fn plans_that_were_kept() {
    holds("saved");
}

#[test]
fn tables() {
    holds("table");
}

#[test]
fn every_target_has_a_corpus_and_a_file() {
    let names = |folder: &str| {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(folder);
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    };
    let targets = fuzzed::TARGETS.map(|target| target.0);
    // Messages of frames are read by scripts, and changed by one: `fuzz/messages.mjs`.
    let corpora: Vec<String> = names("fuzz/corpus").into_iter().filter(|name| name != "message").collect();
    assert_eq!(corpora, targets);
    assert_eq!(names("fuzz/fuzz_targets"), targets);
}
