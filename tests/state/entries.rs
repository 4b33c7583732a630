//! What a text gives for a field, in the field's unit.

use ridgeline::{
    plan::{Field, input::Entry},
    state::number::read_entry,
};

use crate::{ENGLISH, FRENCH};

#[track_caller]
fn check(field: Field, text: &str, worth: impl Into<Option<f64>>) {
    let entry = worth.into().map_or_else(|| Entry::Unreadable(text.trim().to_owned()), Entry::Value);
    assert_eq!(read_entry(field, text, &ENGLISH), entry, "{field:?}: {text:?}");
}

#[test]
fn nothing_typed_is_blank() {
    for text in ["", "  ", "\u{a0}\u{202f}", "\u{200e} "] {
        assert_eq!(read_entry(Field::Target, text, &ENGLISH), Entry::Blank);
    }
}

#[test]
fn shares_are_typed_in_per_cent() {
    for field in [Field::WinRate, Field::LateWinRate, Field::DealSpread, Field::CycleSpread] {
        for text in ["25", "25%", "25 %", "25.0", "25 percent", "25 per cent"] {
            check(field, text, 0.25);
        }
        check(field, "0.5", 0.005);
        check(field, "33.3", 0.333);
        check(field, "150 %", 1.5);
        check(field, "-5", -0.05);
        check(field, "a quarter", None);
        check(field, "$25", None);
    }
    assert_eq!(read_entry(Field::WinRate, "12,5\u{202f}%", &FRENCH), Entry::Value(0.125));
}

#[test]
fn shares_are_typed_as_a_ratio() {
    for text in ["1/4", " 1 / 4 ", "1 in 4", "1 IN 4", "1in4", "2 of 8", "١/٤"] {
        check(Field::WinRate, text, 0.25);
    }
    check(Field::WinRate, "5/4", 1.25);
    check(Field::WinRate, "0/4", 0.0);
    for text in ["1/0", "1/", "/4", "1 in", "1/2/3", "-1/4", "1/4 %", "1.5/4", "1 to 4"] {
        check(Field::WinRate, text, None);
    }
    check(Field::Target, "1/4", None);
    let long = format!("{}/1", "9".repeat(400));
    assert_eq!(read_entry(Field::WinRate, &long, &ENGLISH), Entry::Value(1e30));
}

#[test]
fn a_field_takes_its_own_units_and_no_other() {
    check(Field::Target, "$120k", 120_000.0);
    check(Field::Target, "120 h", None);
    check(Field::CycleDays, "60 days", 60.0);
    check(Field::CycleDays, "60 hours", None);
    check(Field::CycleDays, "8 weeks", None);
    check(Field::ProspectingHours, "18 hours a week", 18.0);
    check(Field::ProspectingHours, "2 days", None);
    check(Field::WeekHours, "18 h", 18.0);
    check(Field::Proposals, "6 per week", 6.0);
    check(Field::MeetingsPerRep, "4/week", 4.0);
    check(Field::Reps, "3", 3.0);
    check(Field::Reps, "$3", None);
    for field in [Field::Target, Field::Reps, Field::CycleDays, Field::ProspectingHours, Field::Proposals] {
        check(field, "25 %", None);
    }
}

#[test]
fn what_is_unreadable_comes_back_as_typed() {
    assert_eq!(read_entry(Field::Target, " About 12 ", &ENGLISH), Entry::Unreadable("About 12".to_owned()));
}
