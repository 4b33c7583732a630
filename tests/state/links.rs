//! Scenarios in a link.

use std::{collections::BTreeSet, fs, path::PathBuf};

use proptest::prelude::*;
use ridgeline::{
    plan::{Field, input::Period},
    state::{
        Action, Book, Draft, LONGEST_LINK, LinkFault, Saved, Separators, Shared, State, TEXTS, number::read_number,
    },
};

use crate::{ENGLISH, EVERY, FRENCH, GERMAN, first_visit, saved::any_draft};

pub(crate) fn read(link: &str) -> Option<Result<Shared, LinkFault>> {
    Shared::read(link, &ENGLISH)
}

pub(crate) fn written(state: &State, separators: Separators) -> String {
    state.book().link(&separators).unwrap()
}

fn after(actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(first_visit(), State::apply)
}

/// What the scenarios hold, as it would be saved.
fn held(shared: Shared) -> String {
    let state = first_visit().apply(Action::Adopt(Box::new(shared)));
    let pairs = Saved::of(&state, &ENGLISH).pairs().to_vec();
    pairs.into_iter().fold(String::new(), |text, (name, value)| format!("{text}{name}={value}\n"))
}

/// Every kind of thing that can be typed.
fn rich() -> State {
    let typed = |field, text: &str| Action::Type(field, text.to_owned());
    let cell = |field, row, text: &str| Action::TypeRow(field, row, text.to_owned());
    after([
        typed(Field::Target, "1,500,000"),
        typed(Field::Deal, "what?! ~ é 日本 🙂 50%_"),
        typed(Field::Start, "2026-03-01"),
        typed(Field::WinRate, "12.5 %"),
        Action::Period(Period::Quarter),
        Action::Currency("EUR".to_owned()),
        Action::AddWeek,
        cell(Field::WeekHours, 0, "7.5"),
        Action::AddClosed,
        cell(Field::ClosedPeriod, 0, "90,000"),
        Action::Pin("Réunion de mars".to_owned()),
        typed(Field::Proposals, "12"),
        Action::Pin("更多 / & = #".to_owned()),
        typed(Field::Top, ""),
        Action::AddWeek,
        Action::Duplicate(0, "🙂".to_owned()),
        Action::Open(2),
    ])
}

pub(crate) fn folder(name: &str) -> Vec<(PathBuf, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(name);
    let mut files: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file()).collect();
    files.sort();
    files
        .into_iter()
        .map(|path| (path.clone(), String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned()))
        .collect()
}

#[test]
fn older_links_still_open() {
    let files = folder("tests/state/links");
    assert!(!files.is_empty());
    for (path, text) in files {
        let (link, content) = text.split_once('\n').unwrap();
        assert_eq!(held(read(link).unwrap().unwrap()), content, "{}", path.display());
    }
}

#[test]
fn what_is_written_is_the_newest_golden_link() {
    for (name, state) in [("1-example.txt", first_visit()), ("1-rich.txt", rich())] {
        let (_, text) = folder("tests/state/links").into_iter().find(|(path, _)| path.ends_with(name)).unwrap();
        assert_eq!(Some(&*written(&state, ENGLISH)), text.lines().next(), "{name}");
    }
}

#[test]
fn a_plan_takes_few_letters_and_a_change_to_it_fewer() {
    let one = written(&first_visit(), ENGLISH);
    assert!(one.len() < 160, "{} {one}", one.len());
    let tried = after([Action::Pin("More".to_owned()), Action::Type(Field::Proposals, "12".to_owned())]);
    let two = written(&tried, ENGLISH);
    assert!(two.len() < one.len() + 24, "{} {two}", two.len());
}

#[test]
fn every_field_has_a_letter() {
    for field in TEXTS {
        let state = after([Action::StartBlank, Action::Type(field, "7".to_owned())]);
        let link = written(&state, ENGLISH);
        let opened = read(&link).unwrap().unwrap();
        assert_eq!(opened.book().scenarios()[0].draft().text(field), "7", "{field:?}");
    }
    let links: BTreeSet<_> = TEXTS
        .into_iter()
        .map(|field| written(&after([Action::StartBlank, Action::Type(field, "7".to_owned())]), ENGLISH))
        .collect();
    assert_eq!(links.len(), TEXTS.len());
}

#[test]
fn a_link_from_elsewhere_is_written_as_the_reader_writes() {
    let german = State::of(Draft::example(&GERMAN), Draft::example(&GERMAN));
    let link = written(&german, GERMAN);
    assert_eq!(link, written(&first_visit(), ENGLISH));
    let opened = Shared::read(&link, &FRENCH).unwrap().unwrap();
    assert_eq!(opened.book().scenarios()[0].draft(), &Draft::example(&FRENCH));
}

#[test]
fn what_is_no_link_of_ours_is_left_alone_and_what_is_damaged_says_how() {
    for other in ["", "/", "/fit", "/s", "s/1/", "#/s/1/", "/S/1/"] {
        assert_eq!(read(other), None, "{other}");
    }
    let link = written(&first_visit(), ENGLISH);
    let newer = link.replacen("/1/", "/2/", 1);
    let huge = format!("{link}{}", "a".repeat(LONGEST_LINK));
    for (text, fault) in [
        (&*newer, LinkFault::Newer),
        ("/s/99/", LinkFault::Newer),
        (&*huge, LinkFault::TooLong),
        ("/s/", LinkFault::Damaged),
        ("/s/1", LinkFault::Damaged),
        ("/s/1/", LinkFault::Damaged),
        ("/s//", LinkFault::Damaged),
        ("/s/x/", LinkFault::Damaged),
        ("/s/1/é日本", LinkFault::Damaged),
    ] {
        assert_eq!(read(text), Some(Err(fault)), "{text}");
    }
}

#[test]
fn a_book_that_is_too_large_gives_no_link() {
    let rows = (0..40).flat_map(|row| [Action::AddWeek, Action::TypeRow(Field::WeekMeetings, row, "日".repeat(40))]);
    let state = after(rows);
    assert_eq!(state.book().link(&ENGLISH), None);
}

/// What the decoder promises of any text: no panic, and what it accepts it writes again.
fn hold(text: &str) {
    if let Some(Ok(shared)) = read(text) {
        let link = shared.book().link(&ENGLISH).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(read(&link), Some(Ok(shared)), "{text}");
    }
}

#[test]
fn the_kept_corpus_holds() {
    let files = folder("fuzz/corpus/link");
    assert!(files.len() >= 12);
    let opened = files.iter().filter(|(_, text)| matches!(read(text), Some(Ok(_)))).count();
    assert!(opened >= 3 && opened < files.len());
    for (_, text) in &files {
        hold(text);
    }
}

/// A text with the digits at its end that let it through to the decoder proper.
pub(crate) fn signed(text: &str) -> String {
    let hash = text.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let mut rest = (hash ^ hash >> 30) & 0x3fff_ffff;
    let mut digits = Vec::new();
    for _ in 0..6 {
        digits.push(char::from_digit(rest % 32, 32).unwrap());
        rest /= 32;
    }
    digits.iter().rev().fold(text.to_owned(), |text, digit| text + &digit.to_string())
}

/// Printed to be kept as golden links, where the format is changed.
#[test]
#[ignore = "writes files"]
fn golden() {
    for (name, state) in [("1-example", first_visit()), ("1-rich", rich())] {
        let link = written(&state, ENGLISH);
        let content = held(read(&link).unwrap().unwrap());
        fs::write(format!("tests/state/links/{name}.txt"), format!("{link}\n{content}")).unwrap();
    }
    let bodies = [
        "o0~s~cUSD~t5~",
        "o1~s~cUSD~t5~sA~k~t6~",
        "k~",
        "o0~k~",
        "s~k~k~",
        "o0~s~~",
        "o0~s~cUSD~t_u110000_~",
        "o0~s~cUSD~t_~",
        "o9~s~cUSD~",
        "o0~p9~s~cUSD~",
        "s~cUSD~w1~",
        "o0~s~cUSD~cEUR~",
        "o0~s_u202e_~cUSD~",
        "o0~s~cUSD~t1~sB~k~k~",
        "o0~s~c~",
        "_u_~",
        "~~~",
    ];
    for (at, body) in bodies.iter().enumerate() {
        fs::write(format!("fuzz/corpus/link/{at:02}"), signed(&format!("/s/1/{body}"))).unwrap();
    }
    fs::write("fuzz/corpus/link/rich", written(&rich(), ENGLISH)).unwrap();
    fs::write("fuzz/corpus/link/example", written(&first_visit(), ENGLISH)).unwrap();
    let cut = written(&rich(), ENGLISH);
    fs::write("fuzz/corpus/link/cut", &cut[..cut.len() / 2]).unwrap();
    fs::write("fuzz/corpus/link/newer", cut.replacen("/1/", "/2/", 1)).unwrap();
}

fn any_state() -> impl Strategy<Value = State> {
    let scenarios = prop::collection::vec((any_draft(), "[^\u{0}-\u{1f}]{0,12}", any::<bool>()), 1..6);
    scenarios.prop_map(|scenarios| {
        scenarios.into_iter().fold(first_visit(), |state, (draft, name, alike)| {
            let state = state.apply(Action::Pin(name));
            if alike { state } else { state.apply(Action::Restore(Box::new(draft))) }
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(60) })]

    #[test]
    fn what_is_written_opens_the_same(state in any_state(), to in 0_usize..5) {
        let Some(link) = state.book().link(&ENGLISH) else { return Ok(()) };
        prop_assert!(link.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_~./".contains(&byte)), "{}", link);
        prop_assert!(link.ends_with(|last: char| last.is_ascii_alphanumeric()));
        let opened = read(&link).unwrap().unwrap();
        let (before, after) = (state.book(), opened.book());
        prop_assert_eq!((after.open(), after.pinned()), (before.open(), before.pinned()));
        let scenarios = |book: &Book| -> Vec<_> {
            book.scenarios().iter().map(|one| (one.name().to_owned(), one.draft().clone())).collect()
        };
        prop_assert_eq!(scenarios(after), scenarios(before));
        // Elsewhere, with the same values.
        let there = Shared::read(&link, &EVERY[to]).unwrap().unwrap();
        for (one, other) in there.book().scenarios().iter().zip(before.scenarios()) {
            for field in TEXTS.into_iter().filter(|field| *field != Field::Start) {
                if let Ok(number) = read_number(other.draft().text(field), &ENGLISH) {
                    prop_assert_eq!(read_number(one.draft().text(field), &EVERY[to]), Ok(number));
                }
            }
        }
    }

    #[test]
    fn what_did_not_arrive_whole_opens_nothing(place in any::<prop::sample::Index>(), byte in "[0-9a-zA-Z~_.-]") {
        let link = written(&rich(), ENGLISH);
        let start = "/s/1/".len();
        let at = start + place.index(link.len() - start);
        let cut = &link[..at];
        prop_assert_eq!(read(cut), Some(Err(LinkFault::Damaged)));
        let lost = format!("{cut}{}", &link[at + 1..]);
        let changed = format!("{cut}{byte}{}", &link[at + 1..]);
        for damaged in [lost, changed].into_iter().filter(|other| *other != link) {
            prop_assert_eq!(read(&damaged), Some(Err(LinkFault::Damaged)), "{}", damaged);
        }
    }

    #[test]
    fn anything_opens_or_not(body in "[a-zA-Z0-9~_.k-]{0,60}", any in any::<String>()) {
        for text in [format!("/s/1/{body}"), format!("/s/1/{any}"), any] {
            hold(&text);
            hold(&signed(&text));
        }
    }
}
