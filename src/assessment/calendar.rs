//! A calendar file, as RFC 5545 has it.

use time::{Date, Duration, Month};

/// A line is folded so that none is longer, its end not counted.
const LONGEST_LINE: usize = 75;

/// A day to be remembered, or one day in every week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event<'a> {
    /// Tells it from all other events anywhere.
    pub uid: &'a str,
    /// The day, or the first of them.
    pub day: Date,
    /// The last day up to which it comes back every week; once only where there is none.
    pub weekly_until: Option<Date>,
    /// What it is called.
    pub title: &'a str,
    /// What is to be done.
    pub text: &'a str,
}

/// A calendar file of `events`, written at `stamp`, a moment in UTC as `20261123T183500Z`, by the product `maker`.
///
/// The events take no time of day and keep nobody busy: they are days, the same in every time zone. Each reminds at nine that morning.
///
/// # Source
/// RFC 5545: 3.1 lines and folding, 3.3.11 escaping, 3.4 and 3.6.1 what must be there, 3.6.6 alarms, 3.8.5.3 recurrence.
pub fn calendar(maker: &str, stamp: &str, events: &[Event]) -> String {
    let mut out = String::new();
    let mut put = |name: &str, value: &str| fold(&mut out, name, value);
    put("BEGIN:", "VCALENDAR");
    put("VERSION:", "2.0");
    put("PRODID:", &escaped(maker));
    put("CALSCALE:", "GREGORIAN");
    for event in events {
        put("BEGIN:", "VEVENT");
        put("UID:", &escaped(event.uid));
        put("DTSTAMP:", stamp);
        put("DTSTART;VALUE=DATE:", &basic(event.day));
        if let Some(until) = event.weekly_until {
            put("RRULE:FREQ=WEEKLY;UNTIL=", &basic(until));
        }
        put("SUMMARY:", &escaped(event.title));
        put("DESCRIPTION:", &escaped(event.text));
        put("TRANSP:", "TRANSPARENT");
        // Without it nobody is reminded of a day that keeps nobody busy.
        put("BEGIN:", "VALARM");
        put("ACTION:", "DISPLAY");
        put("TRIGGER:", "PT9H");
        put("DESCRIPTION:", &escaped(event.title));
        put("END:", "VALARM");
        put("END:", "VEVENT");
    }
    put("END:", "VCALENDAR");
    out
}

/// The same day so many months later. Where that month is too short for it, its last day: 31 August and six months are 28 or 29
/// February. The calendar's last day where there is none.
pub fn months_after(date: Date, months: u8) -> Date {
    let count = u8::from(date.month()) - 1 + months;
    let Ok(month) = Month::try_from(count % 12 + 1) else { return date };
    let year = date.year() + i32::from(count / 12);
    Date::from_calendar_date(year, month, date.day().min(month.length(year))).unwrap_or(Date::MAX)
}

/// `date`, or the Monday after it where it falls on a weekend.
pub fn working_day(date: Date) -> Date {
    if date.weekday().number_from_monday() > 5 { next_monday(date) } else { date }
}

/// The first Monday after `date`, a week later where it is one itself.
pub fn next_monday(date: Date) -> Date {
    let days = 7 - i64::from(date.weekday().number_days_from_monday());
    date.saturating_add(Duration::days(days))
}

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

fn basic(date: Date) -> String {
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

/// `text` as a value of the kind TEXT.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

/// Adds a line, folded where it is too long: at octets, but never within a character.
fn fold(out: &mut String, name: &str, value: &str) {
    let mut length = 0;
    for letter in name.chars().chain(value.chars()) {
        if length + letter.len_utf8() > LONGEST_LINE {
            out.push_str("\r\n ");
            length = 1;
        }
        out.push(letter);
        length += letter.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        read_day(text).unwrap()
    }

    #[track_caller]
    fn check(from: &str, six_months_later: &str) {
        assert_eq!(written_day(months_after(date(from), 6)), six_months_later);
    }

    #[test]
    fn six_months_end_with_the_month_where_it_is_shorter() {
        check("2026-11-23", "2027-05-23");
        check("2026-06-30", "2026-12-30");
        check("2026-07-01", "2027-01-01");
        check("2026-12-31", "2027-06-30");
        check("2026-08-31", "2027-02-28");
        check("2027-08-31", "2028-02-29");
        check("2027-08-29", "2028-02-29");
        check("2099-08-30", "2100-02-28");
        check("2028-02-29", "2028-08-29");
    }

    #[test]
    fn a_week_begins_on_the_monday_to_come() {
        for (from, monday) in [
            ("2026-11-22", "2026-11-23"),
            ("2026-11-23", "2026-11-30"),
            ("2026-11-24", "2026-11-30"),
            ("2026-12-31", "2027-01-04"),
        ] {
            assert_eq!(written_day(next_monday(date(from))), monday);
        }
    }

    #[test]
    fn a_weekend_gives_way_to_the_monday() {
        for (from, working) in [
            ("2027-05-21", "2027-05-21"),
            ("2027-05-22", "2027-05-24"),
            ("2027-05-23", "2027-05-24"),
            ("2027-05-24", "2027-05-24"),
        ] {
            assert_eq!(written_day(working_day(date(from))), working);
        }
    }

    #[test]
    fn only_days_are_read_as_days() {
        assert_eq!(written_day(date("0999-02-03")), "0999-02-03");
        for text in ["", "2026", "2026-11", "2026-02-30", "2026-13-01", "2026-11-23-1", "23 November", "2026-11-x"] {
            assert_eq!(read_day(text), None, "{text}");
        }
    }

    fn event(text: &str) -> String {
        let weekly_until = Some(date("2027-05-23"));
        let event = Event { uid: "a@b", day: date("2026-11-30"), weekly_until, title: "Look", text };
        calendar("-//Ridgeline//EN", "20261123T183500Z", &[event])
    }

    /// What a reader makes of the lines: unfolded.
    fn lines(file: &str) -> Vec<String> {
        file.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn a_weekly_day() {
        let expected = [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Ridgeline//EN",
            "CALSCALE:GREGORIAN",
            "BEGIN:VEVENT",
            "UID:a@b",
            "DTSTAMP:20261123T183500Z",
            "DTSTART;VALUE=DATE:20261130",
            "RRULE:FREQ=WEEKLY;UNTIL=20270523",
            "SUMMARY:Look",
            "DESCRIPTION:ten minutes",
            "TRANSP:TRANSPARENT",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "TRIGGER:PT9H",
            "DESCRIPTION:Look",
            "END:VALARM",
            "END:VEVENT",
            "END:VCALENDAR",
        ];
        assert_eq!(lines(&event("ten minutes")), expected);
    }

    #[test]
    fn every_line_ends_with_both_marks_and_is_short() {
        for text in ["x".repeat(400), "é".repeat(300), "€".repeat(300), "🙂".repeat(200), "a🙂é€".repeat(60)]
        {
            let file = event(&text);
            assert!(file.ends_with("\r\n"));
            assert!(!file.replace("\r\n", "").contains(['\r', '\n']));
            for line in file.split_terminator("\r\n") {
                assert!((1..=75).contains(&line.len()), "{} octets: {line}", line.len());
            }
            assert!(lines(&file).contains(&["DESCRIPTION:", &text].concat()));
        }
    }

    #[test]
    fn a_line_of_exactly_the_longest_is_not_folded() {
        let fits = "x".repeat(75 - "DESCRIPTION:".len());
        assert!(event(&fits).contains(&["DESCRIPTION:", &fits, "\r\n"].concat()));
        assert!(event(&[&fits, "y"].concat()).contains("x\r\n y\r\n"));
    }

    #[test]
    fn marks_that_mean_something_are_escaped() {
        let file = event("a, b; c\\d\ne\r\nf:\"g\"\u{7}");
        assert!(lines(&file).contains(&r#"DESCRIPTION:a\, b\; c\\d\ne\nf:"g""#.to_owned()), "{file}");
    }
}
