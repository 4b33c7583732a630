//! The calendar file, as a link carries it.

use time::Date;

use crate::{
    assessment::calendar::{Event, calendar, written_day},
    content::check::Check,
};

/// The address of a calendar file with the next review and, from `weekly` until then, a look at the indicators every week.
///
/// It holds the file itself: nothing is fetched, and no policy has to allow anything. Made again it names
/// the same events, so that a calendar which reads it on another day moves them and keeps one of each.
pub(super) fn file(check: &Check, today: Date, weekly: Date, next: Date) -> String {
    let day = written_day(today);
    let review = Event {
        uid: "ridgeline-review@ridgeline",
        day: next,
        weekly_until: None,
        title: check.word("event-review"),
        text: check.word("event-review-text"),
    };
    let indicators = Event {
        uid: "ridgeline-indicators@ridgeline",
        day: weekly,
        weekly_until: Some(next),
        title: check.word("event-weekly"),
        text: check.word("event-weekly-text"),
    };
    let stamp = [&*day.replace('-', ""), "T000000Z"].concat();
    address(&calendar("-//Ridgeline//Strategy review//EN", &stamp, &[indicators, review]))
}

/// `text` as an address of its own.
fn address(text: &str) -> String {
    const HEX: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    let mut out = "data:text/calendar;charset=utf-8,".to_owned();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            out.push(char::from(byte));
        } else {
            out.extend(['%', HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]]);
        }
    }
    out
}
