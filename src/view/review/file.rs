//! The calendar file, as a link carries it.

use time::Date;

use crate::{
    content::check::Check,
    file::{
        calendar::{Event, calendar, stamp},
        link::address,
    },
};

/// The address of a calendar file with the next review and, from `weekly` until then, a look at the indicators every week.
///
/// Made again it names the same events, so that a calendar which reads it on another day moves them and keeps one of each.
pub(super) fn file(check: &Check, today: Date, weekly: Date, next: Date) -> String {
    let review = Event {
        uid: "ridgeline-review@ridgeline",
        day: next,
        weekly_until: None,
        title: check.word("event-review"),
        text: check.word("event-review-text"),
        reminds: true,
    };
    let indicators = Event {
        uid: "ridgeline-indicators@ridgeline",
        day: weekly,
        weekly_until: Some(next),
        title: check.word("event-weekly"),
        text: check.word("event-weekly-text"),
        reminds: true,
    };
    let events = [indicators, review];
    address("text/calendar", &calendar("-//Ridgeline//Strategy review//EN", &stamp(today), &events))
}
