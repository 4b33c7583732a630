//! A calendar file, as RFC 5545 has it.

use time::Date;

use super::day::basic;

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
    /// It reminds at nine that morning.
    pub reminds: bool,
}

/// A calendar file of `events`, written at `stamp`, a moment in UTC as `20261123T183500Z`, by the product `maker`.
///
/// The events take no time of day and keep nobody busy: they are days, the same in every time zone.
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
        if event.reminds {
            put("BEGIN:", "VALARM");
            put("ACTION:", "DISPLAY");
            put("TRIGGER:", "PT9H");
            put("DESCRIPTION:", &escaped(event.title));
            put("END:", "VALARM");
        }
        put("END:", "VEVENT");
    }
    put("END:", "VCALENDAR");
    out
}

/// The beginning of a day, for a file that is written on it.
pub fn stamp(day: Date) -> String {
    [&*basic(day), "T000000Z"].concat()
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
    use crate::file::day::read_day;

    fn date(text: &str) -> Date {
        read_day(text).unwrap()
    }

    fn event(text: &str) -> String {
        let weekly_until = Some(date("2027-05-23"));
        let event = Event { uid: "a@b", day: date("2026-11-30"), weekly_until, title: "Look", text, reminds: true };
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

    #[test]
    fn a_day_that_reminds_nobody_has_no_alarm() {
        let day =
            Event { uid: "a@b", day: date("2026-11-30"), weekly_until: None, title: "Act", text: "", reminds: false };
        let file = calendar("-//Ridgeline//EN", "20261123T183500Z", &[day]);
        assert!(!file.contains("ALARM") && !file.contains("RRULE"), "{file}");
    }
}
