//! Days as files write them: ISO 8601.

use time::{Date, Month};

/// A day as `2026-11-23`.
pub fn written_day(date: Date) -> String {
    digits(date, "-")
}

/// The day that [`written_day`] wrote.
pub fn read_day(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let (year, month, day) =
        (parts.next()?.parse().ok()?, parts.next()?.parse::<u8>().ok()?, parts.next()?.parse().ok()?);
    Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok().filter(|_| parts.next().is_none())
}

/// A day as `20261123`.
pub(super) fn basic(date: Date) -> String {
    digits(date, "")
}

fn digits(date: Date, between: &str) -> String {
    let mut out = String::new();
    put_digits(&mut out, date.year().unsigned_abs(), 1_000);
    for part in [u8::from(date.month()), date.day()] {
        out.push_str(between);
        put_digits(&mut out, u32::from(part), 10);
    }
    out
}

/// Adds a number's digits, from the place of `unit` down.
fn put_digits(out: &mut String, number: u32, unit: u32) {
    out.extend(char::from_digit(number / unit % 10, 10));
    if unit > 1 {
        put_digits(out, number, unit / 10);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_are_read_as_days() {
        assert_eq!(written_day(read_day("0999-02-03").unwrap()), "0999-02-03");
        for text in ["", "2026", "2026-11", "2026-02-30", "2026-13-01", "2026-11-23-1", "23 November", "2026-11-x"] {
            assert_eq!(read_day(text), None, "{text}");
        }
    }
}
