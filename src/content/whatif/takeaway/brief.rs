//! The brief on paper, in words.

use time::Date;

use crate::{content::count, format::Format, plan::Plan};

/// Heading of the warnings that matter most.
pub const WARNINGS: &str = "What to watch, and until when";
/// Heading of the inputs.
pub const ASSUMPTIONS: &str = "What this rests on";
/// Beside an input that nobody put in.
pub const ASSUMED: &str = "assumed";
/// What a chance is, in a sentence.
pub const NOTE: &str = "Chances are worked out from these figures and are no promise. The hatched stretch of the chart is a valley: expected pace more than 5% below target for two weeks or longer.";

/// Which plan it is of, and when it was made.
pub fn made(name: &str, today: Date, format: &Format) -> String {
    [name, if name.is_empty() { "Made on " } else { ", made on " }, &format.day_year(today)].concat()
}

/// Whom to ask.
pub fn contact(address: &str) -> String {
    ["To talk it through: ", address].concat()
}

/// Rows that are counted and not listed; nothing where there are none.
pub fn more(plan: &Plan, format: &Format) -> String {
    let counted = |rows: usize, one: &str, many: &str| {
        if rows == 0 { String::new() } else { count(&format.number(rows as f64), rows == 1, one, many) }
    };
    let weeks = counted(plan.weeks.len(), "recent week", "recent weeks");
    let period = crate::content::period(plan.period);
    let closed = counted(plan.closed_periods.len(), &["past ", period].concat(), &["past ", period, "s"].concat());
    match (weeks.is_empty(), closed.is_empty()) {
        (true, true) => String::new(),
        (false, false) => ["Also put in: ", &weeks, " and ", &closed, "."].concat(),
        _ => ["Also put in: ", &weeks, &closed, "."].concat(),
    }
}
