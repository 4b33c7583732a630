//! Days and months along the axis.

use time::{Date, Month};

/// A calendar month within the horizon, in days from day 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct MonthAhead {
    /// Any day of it, for its name.
    pub(crate) day: Date,
    /// Its first day within the horizon.
    pub(crate) from: f64,
    /// The day after its last within the horizon.
    pub(crate) to: f64,
}

/// The months from `start` over `days`, the first and last cut where the horizon cuts them.
pub(crate) fn months(start: Date, days: f64) -> Vec<MonthAhead> {
    let mut found = Vec::with_capacity(8);
    let mut first = Some(start);
    while let Some(day) = first {
        let from = f64::from(day.to_julian_day() - start.to_julian_day());
        if from >= days {
            break;
        }
        let next = after(day);
        let to = next.map_or(days, |next| f64::from(next.to_julian_day() - start.to_julian_day()));
        found.push(MonthAhead { day, from, to: to.min(days) });
        first = next;
    }
    found
}

/// The first day of the month after `day`.
fn after(day: Date) -> Option<Date> {
    let year = if day.month() == Month::December { day.year() + 1 } else { day.year() };
    Date::from_calendar_date(year, day.month().next(), 1).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_begin_on_their_first() {
        let start = Date::from_calendar_date(2026, Month::November, 23).unwrap();
        let months = months(start, 182.0);
        let starts: Vec<f64> = months.iter().map(|month| month.from).collect();
        assert_eq!(starts, [0.0, 8.0, 39.0, 70.0, 98.0, 129.0, 159.0]);
        assert!((months[6].to - 182.0).abs() < 1e-9);
        assert_eq!(months[2].day.month(), Month::January);
    }

    #[test]
    fn the_end_of_the_calendar_is_no_crash() {
        let months = months(Date::MAX, 182.0);
        assert_eq!(months.len(), 1);
    }
}
