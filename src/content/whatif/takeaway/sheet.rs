//! The table of plans: inputs, windows and weeks.

use time::{Date, Duration};

use super::assumptions::{Input, Value, inputs, rows};
use crate::{
    file::table::{Cell, text},
    format::Format,
    plan::{Answer, Field, Plan, unit::Money},
};

/// A plan to be put in the table.
pub struct Subject<'a> {
    /// What it is called.
    pub name: &'a str,
    /// The plan.
    pub plan: &'a Plan,
    /// The answer to it.
    pub answer: &'a Answer,
    /// Names its rows.
    pub format: &'a Format,
    /// Whether anything was put in for a field.
    pub given: Box<dyn Fn(Field) -> bool + 'a>,
}

// Heads of the columns, parted by semicolons: as one sentence they arrive with what uses them.
const INPUTS: &str = "Plan;Input;Value;Unit;Basis";
const WINDOWS: &str = "Plan;From day;To day;From;To;Expected revenue;Target;Chance to reach target;10th percentile;Median;90th percentile;Currency";
const WEEKS: &str = "Plan;Week of;Expected revenue;Expected pace;Pace, 10th percentile;Pace, median;Pace, 90th percentile;From mid funnel;From top of funnel;Not created yet;Target;Currency";

/// Three tables, one below the other, each with its heads: a row an input, a window, a week; the name of the plan first, since a
/// visitor typed it. Money is in the currency beside it, shares are between 0 and 1, a pace is money in the target's period.
pub fn sheet(subjects: &[Subject]) -> Vec<Vec<Cell>> {
    let mut out = vec![heads(INPUTS)];
    for subject in subjects {
        let Subject { name, plan, answer, format, given } = subject;
        for input in inputs(plan, answer, given).iter().chain(&rows(plan, format)) {
            out.push(input_row(name, plan, input));
        }
    }
    out.push(Vec::new());
    out.push(heads(WINDOWS));
    for Subject { name, plan, answer, .. } in subjects {
        for window in &answer.windows {
            let mut row = vec![text(*name), count(window.from_day + 1), count(window.to_day)];
            row.push(Cell::Day(later(plan.start, window.from_day)));
            row.push(Cell::Day(later(plan.start, window.to_day - 1)));
            put(&mut row, &[window.expected, window.target]);
            row.push(Cell::Number(window.chance.get(), 4));
            put(&mut row, &[window.p10, window.p50, window.p90]);
            row.push(text(&*plan.currency));
            out.push(row);
        }
    }
    out.push(Vec::new());
    out.push(heads(WEEKS));
    for Subject { name, plan, answer, .. } in subjects {
        for week in &answer.weeks {
            let mut row = vec![text(*name), Cell::Day(week.start)];
            let sources = [week.from_mid, week.from_top, week.from_new];
            put(&mut row, &[week.expected, week.pace, week.p10, week.p50, week.p90]);
            put(&mut row, &sources);
            put(&mut row, &[plan.target]);
            row.push(text(&*plan.currency));
            out.push(row);
        }
    }
    out
}

fn heads(heads: &'static str) -> Vec<Cell> {
    let mut row = Vec::new();
    for head in heads.split(';') {
        row.push(text(head));
    }
    row
}

fn input_row(name: &str, plan: &Plan, input: &Input) -> Vec<Cell> {
    let (value, unit) = match input.value {
        Value::Money(amount) => (money(amount), &*plan.currency),
        Value::Share(rate) => (Cell::Number(rate.get(), 6), "share"),
        Value::Number(number) => (Cell::Number(number, 6), input.unit),
        Value::Day(day) => (Cell::Day(day), ""),
    };
    let basis = if input.assumed { "assumed" } else { "given" };
    vec![text(name), text(&*input.label), value, text(unit), text(basis)]
}

fn money(amount: Money) -> Cell {
    Cell::Number(amount.get(), 2)
}

fn put(row: &mut Vec<Cell>, amounts: &[Money]) {
    for amount in amounts {
        row.push(money(*amount));
    }
}

fn count(number: u16) -> Cell {
    Cell::Number(f64::from(number), 0)
}

fn later(start: Date, days: u16) -> Date {
    start.saturating_add(Duration::days(i64::from(days)))
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::{
        file::{day::read_day, table::written},
        plan::{compute, example, unit::PerWeek},
    };

    pub(in super::super) fn day(text: &str) -> Date {
        read_day(text).unwrap()
    }

    /// The example, but for the proposals of a week and the top of funnel.
    pub(in super::super) fn plan(proposals: f64, top: f64) -> Plan {
        Plan { proposals: PerWeek(proposals), top: Some(Money(top)), ..example() }
    }

    /// Records as the `csv` crate reads them: it refuses rows of other lengths than the first.
    fn records(names: &[&str]) -> Vec<Vec<String>> {
        let (plan, format) = (plan(6.0, 310_000.0), Format::new("en", "USD"));
        let answer = compute(&plan);
        let given = |field| !matches!(field, Field::Start | Field::CycleDays | Field::Top);
        let subjects: Vec<Subject> = names
            .iter()
            .map(|name| Subject { name, plan: &plan, answer: &answer, format: &format, given: Box::new(given) })
            .collect();
        let file = written(&sheet(&subjects));
        let bare = file.strip_prefix('\u{feff}').unwrap();
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bare.as_bytes());
        reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    #[test]
    fn another_parser_reads_every_input_window_and_week() {
        let records = records(&["Today", "Plan 2"]);
        let starting = |head: &str| records.iter().filter(|record| record[0] == head).count();
        assert_eq!(starting("Plan"), 3);
        assert_eq!(starting("Today"), 15 + 3 + 26);
        assert_eq!(starting("Plan 2"), starting("Today"));
        let find = |second: &str| records.iter().find(|record| record[0] == "Today" && record[1] == second).unwrap();
        assert_eq!(find("Revenue target per month")[2..5], ["100000", "USD", "given"]);
        assert_eq!(find("Sales cycle")[2..5], ["60", "days", "assumed"]);
        assert_eq!(find("Win rate")[2..5], ["0.25", "share", "given"]);
        assert_eq!(find("Start date")[2..5], ["2026-11-23", "", "assumed"]);
        assert_eq!(find("1")[2..5], ["30", "2026-11-23", "2026-12-22"]);
        assert_eq!(find("2026-11-23")[11], "USD");
        let chance: f64 = find("31")[7].parse().unwrap();
        assert!((0.0..=1.0).contains(&chance));
    }

    proptest::proptest! {
        #[test]
        fn any_name_comes_back_as_words_and_no_cell_is_a_formula(name in "\\PC*", start in "[=+@\t\r'＝-]?") {
            let name = start + &name;
            for record in records(&[&name]) {
                for cell in &record {
                    proptest::prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']), "{cell:?}");
                }
                let told = record[0].strip_prefix('\'').unwrap_or(&record[0]);
                proptest::prop_assert!(told == name || told == "Plan" || record.iter().all(String::is_empty), "{told:?}");
            }
        }
    }
}
