//! Days on the calendar.

use time::{Date, Duration, Month};

use super::{input::Period, unit::Days};

/// `days` after `date`; the calendar's last day where there is none.
pub(super) fn after(date: Date, days: i64) -> Date {
    date.saturating_add(Duration::days(days))
}

/// Days in a number of weeks.
pub(super) fn weeks(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(0).saturating_mul(7)
}

/// Whole days in `days`, the part of a day dropped.
pub(super) fn whole(days: Days) -> i64 {
    days.get().floor() as i64
}

/// Whole days in `days`, the part of a day counted as one.
pub(super) fn begun(days: Days) -> i64 {
    days.get().ceil() as i64
}

/// The last day of the calendar month or quarter that `date` falls in.
pub(super) fn period_end(date: Date, period: Period) -> Date {
    let month = match period {
        Period::Month => date.month(),
        Period::Quarter => match date.month() {
            Month::January | Month::February | Month::March => Month::March,
            Month::April | Month::May | Month::June => Month::June,
            Month::July | Month::August | Month::September => Month::September,
            Month::October | Month::November | Month::December => Month::December,
        },
    };
    let last = month.length(date.year());
    Date::from_calendar_date(date.year(), month, last).unwrap_or(date)
}

/// Days from `date` to the end of `end`, both days counted.
pub(super) fn days_through(date: Date, end: Date) -> Days {
    Days((end - date).whole_days() as f64 + 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date((year, month, day): (i32, u8, u8)) -> Date {
        Date::from_calendar_date(year, Month::try_from(month).unwrap(), day).unwrap()
    }

    #[track_caller]
    fn check(from: (i32, u8, u8), period: Period, end: (i32, u8, u8)) {
        assert_eq!(period_end(date(from), period), date(end));
    }

    #[test]
    fn months_end_where_the_calendar_says() {
        check((2026, 11, 23), Period::Month, (2026, 11, 30));
        check((2028, 2, 1), Period::Month, (2028, 2, 29));
        check((2100, 2, 1), Period::Month, (2100, 2, 28));
        check((2026, 12, 31), Period::Month, (2026, 12, 31));
    }

    #[test]
    fn quarters_end_with_their_third_month() {
        check((2026, 1, 1), Period::Quarter, (2026, 3, 31));
        check((2026, 11, 23), Period::Quarter, (2026, 12, 31));
    }

    #[test]
    fn the_last_day_of_a_period_is_one_day() {
        assert_eq!(days_through(date((2026, 11, 30)), date((2026, 11, 30))), Days(1.0));
    }
}
