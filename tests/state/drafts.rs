//! The draft, and the plan it gives.

use ridgeline::{
    plan::{
        Field,
        input::{Entry, EvidenceInput, Period, WeekInput},
        quantity::Unit,
    },
    state::{Draft, LONGEST, TEXTS, WEEK},
};

use crate::{ENGLISH, EVERY, FRENCH, GERMAN};

#[test]
fn the_example_reads_alike_with_every_marks() {
    for separators in EVERY {
        let input = Draft::example(&separators).input(&separators);
        assert_eq!(input, Draft::example(&ENGLISH).input(&ENGLISH), "{separators:?}");
        assert_eq!(input.target, Entry::Value(100_000.0));
        assert_eq!(input.deal, Entry::Value(12_500.0));
        assert_eq!(input.win_rate, Entry::Value(0.25));
        assert_eq!((input.reps, input.meetings_per_rep), (Entry::Value(3.0), Entry::Value(4.0)));
        assert_eq!((input.proposals, input.prospecting_hours), (Entry::Value(6.0), Entry::Value(18.0)));
        assert_eq!((input.top, input.mid), (Entry::Value(310_000.0), Entry::Value(280_000.0)));
        assert_eq!((input.start, input.closed, input.cycle_days), (Entry::Blank, Entry::Blank, Entry::Blank));
        assert_eq!(input.period, Entry::Value("month".to_owned()));
    }
    assert_eq!(Draft::example(&FRENCH).text(Field::Target), "100\u{202f}000");
}

#[test]
fn every_scalar_field_has_a_text_of_its_own() {
    let mut draft = Draft::blank();
    for (at, field) in TEXTS.into_iter().enumerate() {
        draft.write(field, None, &at.to_string());
    }
    for (at, field) in TEXTS.into_iter().enumerate() {
        assert_eq!(draft.text(field), at.to_string());
        assert_ne!(field.quantity().unit, Unit::Rows);
    }
    assert_eq!(draft.fields().len(), TEXTS.len());
}

#[test]
fn a_field_or_row_that_is_not_there_has_no_text_and_takes_none() {
    let mut draft = Draft::blank();
    for (field, row) in [
        (Field::Weeks, None),
        (Field::Version, None),
        (Field::WeekHours, None),
        (Field::WeekHours, Some(0)),
        (Field::ClosedPeriod, Some(0)),
        (Field::Target, Some(0)),
        (Field::Currency, Some(0)),
    ] {
        draft.write(field, row, "5");
        draft.remove_row(field, 0);
        assert_eq!(draft.row_text(field, row), "");
    }
    assert_eq!(draft, Draft::blank());
}

#[test]
fn texts_are_one_line_of_a_sane_length() {
    let mut draft = Draft::blank();
    draft.write(Field::Target, None, "1\t000\r\n\0\u{7f}k");
    assert_eq!(draft.text(Field::Target), "1 000  k");
    draft.write(Field::Target, None, &"€".repeat(1_000));
    assert_eq!(draft.text(Field::Target), "€".repeat(LONGEST));
    draft.write(Field::Currency, None, " eur");
    assert_eq!(draft.currency(), "EUR");
}

#[test]
fn lists_stop_at_their_bounds() {
    let mut draft = Draft::blank();
    for _ in 0..100 {
        draft.add_row(Field::Weeks);
        draft.add_row(Field::ClosedPeriods);
    }
    assert_eq!((draft.weeks().len(), draft.closed_periods().len()), (52, 24));
}

#[test]
fn blank_rows_are_left_out_and_partly_blank_ones_are_not() {
    let mut draft = Draft::blank();
    for _ in 0..3 {
        draft.add_row(Field::Weeks);
        draft.add_row(Field::ClosedPeriods);
    }
    for (field, text) in WEEK.into_iter().zip(["12", "", "x"]) {
        draft.write(field, Some(1), text);
    }
    draft.write(Field::WeekHours, Some(0), " ");
    draft.write(Field::ClosedPeriod, Some(2), "90k");
    let input = draft.input(&ENGLISH);
    let (meetings, hours) = (Entry::Value(12.0), Entry::Unreadable("x".to_owned()));
    assert_eq!(input.weeks, [WeekInput { meetings, proposals: Entry::Blank, hours }]);
    assert_eq!(input.closed_periods, [Entry::Value(90_000.0)]);
    assert_eq!(draft.typed_weeks().collect::<Vec<_>>(), [1]);
    assert_eq!(draft.typed_periods().collect::<Vec<_>>(), [2]);
}

#[test]
fn either_count_of_evidence_replaces_the_typed_win_rate() {
    let mut draft = Draft::example(&ENGLISH);
    assert!(!draft.has_evidence());
    assert_eq!(draft.input(&ENGLISH).win_evidence, None);
    draft.write(Field::WinRate, None, "nonsense");
    draft.write(Field::EvidenceDecided, None, "20");
    let input = draft.input(&ENGLISH);
    assert_eq!(input.win_rate, Entry::Blank);
    assert_eq!(input.win_evidence, Some(EvidenceInput { won: Entry::Blank, decided: Entry::Value(20.0) }));
}

#[test]
fn choices_are_given_by_name() {
    let mut draft = Draft::blank();
    draft.set_period(Period::Quarter);
    draft.write(Field::Start, None, " 2026-03-01 ");
    draft.write(Field::Currency, None, "");
    let input = draft.input(&GERMAN);
    assert_eq!(input.period, Entry::Value("quarter".to_owned()));
    assert_eq!(input.start, Entry::Value("2026-03-01".to_owned()));
    assert_eq!(input.currency, Entry::Blank);
}
