//! What to say of a bad field: what to enter, and what was given.

use crate::plan::{
    Field, FieldError,
    quantity::{Bounds, Fault, Unit},
};

/// Writes a number of a unit: the page in the visitor's locale, a script plainly.
pub type Write<'a> = &'a dyn Fn(f64, Unit) -> String;

/// The name a visitor knows a field by.
pub fn field_label(field: Field) -> &'static str {
    match field {
        Field::Version => "Version",
        Field::Period => "Period",
        Field::Currency => "Currency",
        Field::Start => "Start date",
        Field::Target => "Revenue target",
        Field::Closed => "Closed so far",
        Field::Deal => "Average deal",
        Field::DealSpread => "Deal spread",
        Field::WinRate => "Win rate",
        Field::EvidenceWon => "Proposals won",
        Field::EvidenceDecided => "Proposals decided",
        Field::LateWinRate => "Late win rate",
        Field::Reps => "Reps",
        Field::MeetingsPerRep => "Meetings per rep",
        Field::Proposals => "Proposals",
        Field::ProspectingHours => "Prospecting hours",
        Field::CycleDays => "Sales cycle",
        Field::CycleSpread => "Sales cycle spread",
        Field::Top => "Top of funnel",
        Field::Mid => "Mid funnel",
        Field::Weeks => "Recent weeks",
        Field::WeekMeetings => "Meetings that week",
        Field::WeekProposals => "Proposals that week",
        Field::WeekHours => "Prospecting hours that week",
        Field::ClosedPeriods => "Past periods",
        Field::ClosedPeriod => "Revenue of a past period",
        Field::Unknown => "Unknown field",
    }
}

/// What a field asks for, in the middle of a sentence.
fn noun(field: Field) -> &'static str {
    match field {
        Field::Version => "a version",
        Field::Period => "month or quarter",
        Field::Currency => "a currency code of three letters",
        Field::Start => "a start date",
        Field::Target => "a revenue target",
        Field::Closed => "the revenue closed so far",
        Field::Deal => "an average deal",
        Field::DealSpread => "a spread of deal sizes",
        Field::WinRate => "a win rate",
        Field::EvidenceWon => "the number of proposals won",
        Field::EvidenceDecided => "the number of proposals decided",
        Field::LateWinRate => "a win rate in mid funnel",
        Field::Reps => "the number of reps",
        Field::MeetingsPerRep => "the meetings per rep in a week",
        Field::Proposals => "the proposals in a week",
        Field::ProspectingHours => "the prospecting hours in a week",
        Field::CycleDays => "a sales cycle in days",
        Field::CycleSpread => "a spread of the cycle",
        Field::Top => "the value in top of funnel",
        Field::Mid => "the value in mid funnel",
        Field::Weeks => "a list of recent weeks",
        Field::WeekMeetings => "the meetings of that week",
        Field::WeekProposals => "the proposals of that week",
        Field::WeekHours => "the prospecting hours of that week",
        Field::ClosedPeriods => "a list of past periods",
        Field::ClosedPeriod => "the revenue of that period",
        Field::Unknown => "a field that a plan has",
    }
}

/// What is wrong with a field, for who types it: with an example where there is no number yet, with its bounds where one is
/// out of them.
pub fn page_message(error: &FieldError, write: Write<'_>) -> String {
    let Some(example) = example(error.field) else { return error_message(error, write) };
    let given = match &error.fault {
        Fault::Missing => ["", ""],
        Fault::Unreadable(given) => ["; you gave ", given],
        _ => return error_message(error, write),
    };
    // Money is typed without its sign.
    let unit = if unit(error.field) == Unit::Money { Unit::Number } else { unit(error.field) };
    let [so, given] = given;
    ["Enter ", noun(error.field), ", for example ", &write(example, unit), so, given].concat()
}

/// A plausible figure for a field of numbers.
const fn example(field: Field) -> Option<f64> {
    Some(match field {
        Field::Target => 100_000.0,
        Field::Closed | Field::ClosedPeriod => 90_000.0,
        Field::Deal => 12_500.0,
        Field::Top | Field::Mid => 300_000.0,
        Field::WinRate => 0.25,
        Field::LateWinRate => 0.4,
        Field::CycleSpread | Field::DealSpread => 0.5,
        Field::Reps => 3.0,
        Field::MeetingsPerRep => 4.0,
        Field::Proposals | Field::WeekProposals => 6.0,
        Field::EvidenceWon | Field::WeekMeetings => 12.0,
        Field::ProspectingHours | Field::WeekHours => 18.0,
        Field::EvidenceDecided => 50.0,
        Field::CycleDays => 60.0,
        _ => return None,
    })
}

/// What is wrong with a field, and what to enter: one sentence, without a full stop.
pub fn error_message(error: &FieldError, write: Write<'_>) -> String {
    let FieldError { field, row, fault } = error;
    match fault {
        Fault::Missing => asked(*field, write),
        Fault::Unreadable(given) if row.is_some() && *field == Field::Weeks => {
            ["Enter a week as meetings, proposals and hours; you gave ", given].concat()
        }
        Fault::Unreadable(given) => [&asked(*field, write), "; you gave ", given].concat(),
        Fault::OutOfBounds(given) => [&asked(*field, write), "; you gave ", &write(*given, unit(*field))].concat(),
        Fault::TooMany(rows) => {
            let most = write(field.quantity().bounds.max, Unit::Number);
            ["Enter at most ", &most, " rows; you gave ", &rows.to_string()].concat()
        }
        Fault::MoreWonThanDecided { won, decided } => {
            let (won, decided) = (write(*won, Unit::Number), write(*decided, Unit::Number));
            ["Enter no more proposals won than decided; you gave ", &won, " won of ", &decided].concat()
        }
        Fault::Unknown(name) => ["A plan has no field ", name, "; check the spelling"].concat(),
    }
}

/// The unit a field's bounds are told in; a date's are years.
fn unit(field: Field) -> Unit {
    field.quantity().unit
}

/// "Enter a win rate above 0 and at most 1".
fn asked(field: Field, write: Write<'_>) -> String {
    let mut sentence = ["Enter ", noun(field)].concat();
    sentence += &match unit(field) {
        Unit::Text | Unit::Rows => return sentence,
        Unit::Date => {
            let Bounds { min, max, .. } = field.quantity().bounds;
            [" as YYYY-MM-DD, from ", &write(min, Unit::Date), " to ", &write(max, Unit::Date)].concat()
        }
        unit => {
            let Bounds { min, max, above, whole } = field.quantity().bounds;
            let (low, high) = (write(min, unit), write(max, unit));
            let whole = if whole { ", a whole number" } else { "," };
            if min.total_cmp(&max).is_eq() {
                [" of ", &low].concat()
            } else if above {
                [" above ", &low, " and at most ", &high].concat()
            } else {
                [whole, " from ", &low, " to ", &high].concat()
            }
        }
    };
    sentence
}

/// Where a field is in a plan: `winRate`, `winEvidence.won`, `weeks[2].meetings`, `closedPeriods[0]`.
pub fn field_path(error: &FieldError) -> String {
    let name = error.field.quantity().name;
    match (&error.fault, error.row) {
        (Fault::Unknown(name), _) => name.clone(),
        (_, None) => name.to_owned(),
        (_, Some(row)) => {
            let row = ["[", &row.to_string(), "]"].concat();
            match error.field {
                Field::WeekMeetings | Field::WeekProposals | Field::WeekHours => ["weeks", &row, ".", name].concat(),
                _ => [name, &row].concat(),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(value: f64, _: Unit) -> String {
        value.to_string()
    }

    #[track_caller]
    fn check(field: Field, row: Option<usize>, fault: Fault, path: &str, message: &str) {
        let error = FieldError { field, row, fault };
        assert_eq!(error_message(&error, &plain), message);
        assert_eq!(field_path(&error), path);
    }

    #[test]
    fn a_number_out_of_bounds() {
        check(
            Field::WinRate,
            None,
            Fault::OutOfBounds(1.7),
            "winRate",
            "Enter a win rate above 0 and at most 1; you gave 1.7",
        );
        check(
            Field::Reps,
            None,
            Fault::OutOfBounds(2.5),
            "reps",
            "Enter the number of reps, a whole number from 1 to 10000; you gave 2.5",
        );
    }

    #[test]
    fn who_types_gets_an_example_until_a_number_is_out_of_bounds() {
        let say = |field, fault| page_message(&FieldError { field, row: None, fault }, &plain);
        assert_eq!(say(Field::Target, Fault::Missing), "Enter a revenue target, for example 100000");
        let soon = Fault::Unreadable("soon".to_owned());
        assert_eq!(say(Field::WinRate, soon.clone()), "Enter a win rate, for example 0.25; you gave soon");
        assert!(say(Field::Start, soon).contains("from 1970 to 2199"));
        assert!(say(Field::Target, Fault::OutOfBounds(0.0)).contains("above 0 and at most 1000000000000; you gave 0"));
        let activity = [Field::MeetingsPerRep, Field::Proposals, Field::ProspectingHours, Field::WeekMeetings];
        let rates = [Field::WinRate, Field::LateWinRate, Field::CycleSpread, Field::DealSpread, Field::CycleDays];
        let money = [Field::Target, Field::Deal, Field::Closed, Field::ClosedPeriod, Field::Top, Field::Mid];
        for field in
            [&activity[..], &rates, &money, &[Field::Reps, Field::EvidenceWon, Field::EvidenceDecided]].concat()
        {
            let bounds = field.quantity().bounds;
            let example = example(field).unwrap_or_else(|| panic!("{field:?} has no example"));
            assert!(example > bounds.min && example <= bounds.max, "{field:?}: {example} is out of bounds");
        }
    }

    #[test]
    fn nothing_where_something_is_needed() {
        check(
            Field::WeekHours,
            Some(2),
            Fault::Missing,
            "weeks[2].hours",
            "Enter the prospecting hours of that week, from 0 to 100000",
        );
    }

    #[test]
    fn something_of_another_kind() {
        let text = || Fault::Unreadable("soon".to_owned());
        check(
            Field::Start,
            None,
            text(),
            "start",
            "Enter a start date as YYYY-MM-DD, from 1970 to 2199; you gave soon",
        );
        check(Field::Currency, None, text(), "currency", "Enter a currency code of three letters; you gave soon");
        check(
            Field::Weeks,
            Some(0),
            text(),
            "weeks[0]",
            "Enter a week as meetings, proposals and hours; you gave soon",
        );
    }

    #[test]
    fn rows_and_fields() {
        check(Field::ClosedPeriods, None, Fault::TooMany(30), "closedPeriods", "Enter at most 24 rows; you gave 30");
        check(
            Field::ClosedPeriod,
            Some(0),
            Fault::OutOfBounds(-1.0),
            "closedPeriods[0]",
            "Enter the revenue of that period, from 0 to 1000000000000; you gave -1",
        );
        check(
            Field::Unknown,
            None,
            Fault::Unknown("winrate".to_owned()),
            "winrate",
            "A plan has no field winrate; check the spelling",
        );
    }

    #[test]
    fn more_won_than_decided() {
        let fault = Fault::MoreWonThanDecided { won: 5.0, decided: 3.0 };
        check(
            Field::EvidenceWon,
            None,
            fault,
            "winEvidence.won",
            "Enter no more proposals won than decided; you gave 5 won of 3",
        );
    }
}
