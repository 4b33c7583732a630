//! What is kept between visits, as names and values.

use proptest::prelude::*;
use ridgeline::{
    plan::{Field, input::Period},
    state::{Action, Draft, Saved, Separators, State, TEXTS, WEEK, number::read_number},
};

use crate::{ENGLISH, EVERY, FRENCH, GERMAN, first_visit};

type Pairs = Vec<(String, String)>;

fn pairs(of: &[(&str, &str)]) -> Pairs {
    of.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn keep(state: &State, separators: Separators) -> Pairs {
    Saved::of(state, &separators).pairs().to_vec()
}

fn open(kept: Pairs, separators: Separators) -> Option<State> {
    Saved::from_pairs(kept).restore(&separators, Draft::example(&separators))
}

fn own() -> State {
    [
        Action::Type(Field::Target, "1.500,5".to_owned()),
        Action::Type(Field::Start, "2026-03-01".to_owned()),
        Action::Type(Field::WinRate, "12,5 %".to_owned()),
        Action::Type(Field::Deal, "what?".to_owned()),
        Action::Period(Period::Quarter),
        Action::Currency("EUR".to_owned()),
        Action::AddWeek,
        Action::TypeRow(Field::WeekHours, 0, "7,5".to_owned()),
        Action::AddClosed,
        Action::TypeRow(Field::ClosedPeriod, 0, "90.000".to_owned()),
    ]
    .into_iter()
    .fold(State::first_visit(Draft::example(&GERMAN)), State::apply)
}

#[test]
fn the_format() {
    let mut state = own().apply(Action::StartBlank);
    for (field, text) in [(Field::Target, "5"), (Field::EvidenceWon, "3")] {
        state = state.apply(Action::Type(field, text.to_owned()));
    }
    let state = state.apply(Action::AddWeek).apply(Action::AddClosed);
    let one = [("q", ""), ("c", "EUR"), ("target", "5"), ("winEvidence.won", "3")];
    let rows = [("w", ""), ("w", ""), ("w", ""), ("h", "")];
    let head = [("v", "2"), ("d", ","), ("g", "."), ("o", "0"), ("s", "")];
    let format = pairs(&[&head[..], &one, &rows].concat());
    assert_eq!(keep(&state, GERMAN), format);
    assert_eq!(open(format, GERMAN).unwrap().draft(), state.draft());
    // What was kept before there were scenarios.
    let format = pairs(&[&[("v", "1"), ("d", ","), ("g", ".")][..], &one, &rows].concat());
    let opened = open(format, GERMAN).unwrap();
    assert_eq!((opened.draft(), opened.book().scenarios().len()), (state.draft(), 1));
    let example = pairs(&[("v", "1"), ("d", ","), ("g", "."), ("x", "")]);
    assert_eq!(open(example, ENGLISH), Some(first_visit()));
}

#[test]
fn every_scenario_is_kept_with_its_name_and_which_is_open_and_pinned() {
    let state = [
        Action::Pin(String::new()),
        Action::Type(Field::Target, "7".to_owned()),
        Action::Rename(1, "A & b=".to_owned()),
        Action::Pin("B".to_owned()),
        Action::Open(1),
    ]
    .into_iter()
    .fold(first_visit(), State::apply);
    let opened = open(keep(&state, ENGLISH), ENGLISH).unwrap();
    assert_eq!(opened.book(), state.book());
    assert!(!opened.can_undo());
    let opened = open(keep(&state, ENGLISH), FRENCH).unwrap();
    assert_eq!(opened.book().scenarios()[0].draft(), &Draft::example(&FRENCH));
}

#[test]
fn under_other_marks_the_numbers_are_rewritten_and_keep_their_value() {
    let state = open(keep(&own(), GERMAN), ENGLISH).unwrap();
    let draft = state.draft();
    assert_eq!(draft.text(Field::Target), "1,500.5");
    assert_eq!(draft.text(Field::WinRate), "12.5 %");
    assert_eq!(draft.text(Field::Start), "2026-03-01");
    assert_eq!(draft.text(Field::Deal), "what?");
    assert_eq!(draft.row_text(Field::WeekHours, Some(0)), "7.5");
    assert_eq!(draft.closed_periods(), ["90,000"]);
    assert_eq!(draft.input(&ENGLISH), own().draft().input(&GERMAN));
}

#[test]
fn what_was_kept_counts_as_left_and_is_the_visitors() {
    let state = open(keep(&own(), GERMAN), GERMAN).unwrap();
    assert!(!state.is_example() && !state.can_undo());
    assert!(state.has_left(Field::Deal, None) && state.has_left(Field::WeekHours, Some(0)));
    assert!(!state.has_left(Field::WeekMeetings, Some(0)));
    assert_eq!(state.apply(Action::Reset).draft(), &Draft::example(&GERMAN));
}

#[test]
fn an_example_that_was_kept_opens_as_the_example() {
    let state = open(keep(&first_visit(), ENGLISH), FRENCH).unwrap();
    assert_eq!(state, State::first_visit(Draft::example(&FRENCH)));
}

#[test]
fn anything_odd_is_not_restored() {
    let long = "9".repeat(65);
    for (name, odd) in [
        ("v", "3"),
        ("v", ""),
        ("o", "1"),
        ("o", "00"),
        ("o", "-1"),
        ("s", "a\u{0}"),
        ("s", "a\u{202e}"),
        ("d", "."),
        ("d", "5"),
        ("d", "-"),
        ("d", "a"),
        ("d", "ab"),
        ("g", "\u{200e}"),
        ("g", ""),
        ("c", &long),
        ("target", "5\u{0}"),
        ("target", &long),
    ] {
        let mut kept = keep(&own(), GERMAN);
        for (at, value) in &mut kept {
            if at == name {
                odd.clone_into(value);
            }
        }
        assert_eq!(open(kept, GERMAN), None, "{name}: {odd}");
    }
    for (name, times) in
        [("nonsense", 1), ("weeks", 1), ("", 1), ("w", 1), ("w", 53 * 3), ("h", 25), ("s", 1), ("p", 1)]
    {
        let mut kept = keep(&own(), GERMAN);
        kept.extend(std::iter::repeat_n((name.to_owned(), "5".to_owned()), times));
        assert_eq!(open(kept, GERMAN), None, "{times} × {name}");
    }
    for kept in [pairs(&[]), pairs(&[("v", "1")]), pairs(&[("v", "1"), ("d", "."), ("g", ",")])] {
        assert_eq!(open(kept, ENGLISH), None);
    }
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof!["[0-9.,' ]{0,12}", any::<String>()]
}

pub(crate) fn any_draft() -> impl Strategy<Value = Draft> {
    let texts = prop::collection::vec(any_text(), TEXTS.len());
    let weeks = prop::collection::vec([any_text(), any_text(), any_text()], 0..54);
    let closed = prop::collection::vec(any_text(), 0..26);
    (texts, weeks, closed, any::<bool>()).prop_map(|(texts, weeks, closed, quarterly)| {
        let mut draft = Draft::blank();
        draft.set_period(if quarterly { Period::Quarter } else { Period::Month });
        for (field, text) in TEXTS.into_iter().zip(&texts) {
            draft.write(field, None, text);
        }
        for (row, week) in weeks.iter().enumerate() {
            draft.add_row(Field::Weeks);
            for (field, text) in WEEK.into_iter().zip(week) {
                draft.write(field, Some(row), text);
            }
        }
        for (row, text) in closed.iter().enumerate() {
            draft.add_row(Field::ClosedPeriods);
            draft.write(Field::ClosedPeriod, Some(row), text);
        }
        draft
    })
}

/// Any names and values, those of the format among them.
fn any_pairs() -> impl Strategy<Value = Pairs> {
    let name = prop_oneof!["[vdgxqcwh]", Just("target".to_owned()), any::<String>()];
    let value = prop_oneof!["[.,0-9a-z]{0,3}", any::<String>()];
    prop::collection::vec((name, value), 0..12)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(100) })]

    #[test]
    fn any_draft_is_kept_as_it_is(draft in any_draft()) {
        for separators in EVERY {
            let state = State::of(draft.clone(), Draft::example(&separators));
            prop_assert_eq!(open(keep(&state, separators), separators), Some(state));
        }
    }

    #[test]
    fn anything_is_restored_or_not(any in any_pairs()) {
        let _ = open(any.clone(), ENGLISH);
        // What is closest to the format goes furthest.
        let _ = open([keep(&own(), GERMAN), any.clone()].concat(), ENGLISH);
        let _ = open([any, keep(&own(), GERMAN)].concat(), ENGLISH);
    }

    #[test]
    fn every_number_keeps_its_value_under_other_marks(draft in any_draft(), from in 0_usize..5, to in 0_usize..5) {
        let (from, to) = (EVERY[from], EVERY[to]);
        let state = State::of(draft.clone(), Draft::example(&from));
        let opened = open(keep(&state, from), to).unwrap();
        for (field, row) in draft.fields() {
            if let Ok(number) = read_number(draft.row_text(field, row), &from) && field != Field::Start {
                prop_assert_eq!(read_number(opened.draft().row_text(field, row), &to), Ok(number));
            }
        }
    }
}
