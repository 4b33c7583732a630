//! Days to come back on.

use time::{Date, Duration, Month};

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::day::{read_day, written_day};

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
}
