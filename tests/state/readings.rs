//! The plan a draft reads into, and the fields that are in its way.

use ridgeline::{
    plan::{Field, quantity::Fault},
    state::{Draft, read},
};
use time::{Date, Month};

use crate::{ENGLISH, EVERY, GERMAN};

fn today() -> Date {
    Date::from_calendar_date(2026, Month::March, 1).unwrap()
}

#[test]
fn the_example_is_a_plan() {
    for separators in EVERY {
        let reading = read(&Draft::example(&separators), &separators, today());
        let plan = reading.plan.clone().unwrap();
        assert_eq!((plan.target.get(), plan.win_rate.get(), plan.start), (100_000.0, 0.25, today()));
        assert_eq!(reading.errors(), []);
    }
}

#[test]
fn a_blank_form_misses_what_is_required_and_no_more() {
    let reading = read(&Draft::blank(), &ENGLISH, today());
    let required =
        [Field::Target, Field::Deal, Field::WinRate, Field::MeetingsPerRep, Field::Proposals, Field::ProspectingHours];
    assert_eq!(reading.errors().iter().map(|error| error.field).collect::<Vec<_>>(), required);
    assert!(reading.errors().iter().all(|error| error.fault == Fault::Missing && error.row.is_none()));
}

#[test]
fn errors_point_at_the_rows_the_visitor_sees() {
    let mut draft = Draft::example(&GERMAN);
    for _ in 0..4 {
        draft.add_row(Field::Weeks);
        draft.add_row(Field::ClosedPeriods);
    }
    draft.write(Field::WeekMeetings, Some(1), "9");
    draft.write(Field::WeekProposals, Some(1), "viele");
    draft.write(Field::WeekHours, Some(1), "-1,5");
    draft.write(Field::ClosedPeriod, Some(3), "50 %");
    let reading = read(&draft, &GERMAN, today());
    let fault = |field, row| reading.error(field, Some(row)).map(|error| error.fault.clone());
    assert_eq!(fault(Field::WeekMeetings, 1), None);
    assert_eq!(fault(Field::WeekProposals, 1), Some(Fault::Unreadable("viele".to_owned())));
    assert_eq!(fault(Field::WeekHours, 1), Some(Fault::OutOfBounds(-1.5)));
    assert_eq!(fault(Field::ClosedPeriod, 3), Some(Fault::Unreadable("50 %".to_owned())));
    assert_eq!(reading.errors().len(), 3);
}

#[test]
fn a_half_typed_week_misses_its_other_half() {
    let mut draft = Draft::example(&ENGLISH);
    draft.add_row(Field::Weeks);
    draft.add_row(Field::Weeks);
    draft.write(Field::WeekMeetings, Some(1), "9");
    let reading = read(&draft, &ENGLISH, today());
    for field in [Field::WeekProposals, Field::WeekHours] {
        assert_eq!(reading.error(field, Some(1)).map(|error| &error.fault), Some(&Fault::Missing));
    }
}

#[test]
fn evidence_without_its_other_half_misses_it() {
    let mut draft = Draft::example(&ENGLISH);
    draft.write(Field::EvidenceWon, None, "5");
    let reading = read(&draft, &ENGLISH, today());
    assert_eq!(reading.error(Field::EvidenceDecided, None).map(|error| &error.fault), Some(&Fault::Missing));
    draft.write(Field::EvidenceDecided, None, "17");
    let plan = read(&draft, &ENGLISH, today()).plan.unwrap();
    assert!((plan.win_rate.get() - 0.3).abs() < 1e-12);
}
