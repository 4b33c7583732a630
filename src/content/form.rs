//! The form: labels, units, hints.

use crate::{
    format::Format,
    plan::{
        Field, Plan,
        input::Period,
        unit::{PerWeek, Rate},
    },
};

/// The words around one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldWords {
    /// What it is.
    pub label: String,
    /// What it counts, after the figure; nothing for money, which shows its sign.
    pub unit: &'static str,
    /// What to put there.
    pub hint: &'static str,
}

/// The words around `field`, without the hints of those that are [`optional`].
pub fn words(field: Field, period: Period) -> FieldWords {
    let (label, unit, hint) = match field {
        Field::Target => {
            return FieldWords { label: ["Revenue target per ", super::period(period)].concat(), unit: "", hint: "" };
        }
        Field::Mid => {
            let label = match period {
                Period::Month => "Mid funnel, closing in 30 days",
                Period::Quarter => "Mid funnel, closing in 60 days",
            };
            (label, "", "Value of deals you forecast to close by then. Blank: what today’s activity carries.")
        }
        Field::Top => {
            ("Top of funnel, open", "", "Value of all other open opportunities. Blank: what today’s activity carries.")
        }
        Field::Closed => match period {
            Period::Month => ("Closed so far this month", "", ""),
            Period::Quarter => ("Closed so far this quarter", "", ""),
        },
        Field::ClosedPeriods | Field::ClosedPeriod => match period {
            Period::Month => ("Closed in past months", "", ""),
            Period::Quarter => ("Closed in past quarters", "", ""),
        },
        Field::Deal => ("Average deal", "", ""),
        Field::Reps => ("Sales reps", "", ""),
        Field::WinRate => ("Win rate", "%", ""),
        Field::EvidenceWon => ("Proposals won", "won", ""),
        Field::EvidenceDecided => ("Proposals decided", "won or lost", ""),
        Field::LateWinRate => ("Win rate in mid funnel", "%", ""),
        Field::MeetingsPerRep => ("Meetings per rep", "a week", ""),
        Field::Proposals => ("Proposals, whole team", "a week", ""),
        Field::ProspectingHours => ("Prospecting, whole team", "hours a week", ""),
        Field::CycleDays => ("Sales cycle", "days", ""),
        Field::CycleSpread => ("Spread of the cycle", "%", ""),
        Field::DealSpread => ("Spread of deal sizes", "%", ""),
        Field::Start => ("Start date", "", ""),
        Field::Currency => ("Currency", "", ""),
        Field::Period => ("Target for", "", ""),
        Field::Weeks => ("Recent weeks", "", ""),
        Field::WeekMeetings => ("Meetings", "", ""),
        Field::WeekProposals => ("Proposals", "", ""),
        Field::WeekHours => ("Hours", "", ""),
        Field::Version | Field::Unknown => ("", "", ""),
    };
    FieldWords { label: label.to_owned(), unit, hint }
}

/// The words around an optional field, its hint among them.
pub fn optional(field: Field, period: Period) -> FieldWords {
    let hint = match field {
        Field::Closed => "Revenue already won.",
        Field::ClosedPeriods => "Oldest first. Shows what the team can do.",
        Field::LateWinRate => "Blank: one and a half times the win rate.",
        Field::CycleDays => match period {
            Period::Month => "From proposal to signature, on average. Blank: 60.",
            Period::Quarter => "From proposal to signature, on average. Blank: 120.",
        },
        Field::CycleSpread => {
            "How much cycles differ. At 50, most take from half to one and a half times the average. Blank: 50."
        }
        Field::DealSpread => {
            "How much deals differ. At 50, most are from half to one and a half times the average. Blank: 50."
        }
        Field::Start => "Blank: today.",
        Field::Weeks => "Team totals, oldest first. Two or three low weeks in a row foretell a low month.",
        _ => "",
    };
    FieldWords { hint, ..words(field, period) }
}

/// Headings of the groups of fields.
pub const TARGET: &str = "Target";
/// Group of the win rate.
pub const CONVERSION: &str = "Conversion";
/// Group of the three activities.
pub const ACTIVITY: &str = "Weekly activity";
/// How the three activities hang together.
pub const ACTIVITY_HINT: &str = "Meetings and prospecting count through the proposals they lead to.";
/// Group of the two stocks.
pub const PIPELINE: &str = "Pipeline today";
/// Opens the optional fields.
pub const MORE: &str = "Sales cycle, closed revenue, recent weeks";
/// Group of counted proposals.
pub const EVIDENCE: &str = "Evidence for the win rate";
/// What counted proposals do.
pub const EVIDENCE_HINT: &str = "Count your last proposals instead of estimating. They replace the win rate above, and the \
                                 chances allow for how few they are.";
/// Group of the cycle and the spreads.
pub const CYCLE: &str = "Cycle and deals";
/// Group of closed revenue.
pub const CLOSED: &str = "Closed revenue";
/// The choice of a monthly target.
pub const MONTHLY: &str = "Monthly";
/// The choice of a quarterly target.
pub const QUARTERLY: &str = "Quarterly";
/// Names the form.
pub const NAME: &str = "Your numbers";
/// Adds a recent week.
pub const ADD_WEEK: &str = "Add a week";
/// Adds a past month or quarter.
pub const fn add_closed(period: Period) -> &'static str {
    match period {
        Period::Month => "Add a month",
        Period::Quarter => "Add a quarter",
    }
}

/// Names a row of recent weeks, the last being last week.
pub fn week_name(row: usize, rows: usize, format: &Format) -> String {
    match rows - row {
        1 => "Last week".to_owned(),
        ago => format!("{} weeks ago", format.number(ago as f64)),
    }
}

/// Names a past period.
pub fn closed_name(row: usize, rows: usize, period: Period, format: &Format) -> String {
    match rows - row {
        1 => format!("Last {}", super::period(period)),
        ago => format!("{} {}s ago", format.number(ago as f64), super::period(period)),
    }
}

/// Names a cell of a row: "Last week: meetings".
pub fn cell(row: &str, column: &str) -> String {
    format!("{row}: {}", column.to_ascii_lowercase())
}

/// Label of a button that takes a row away.
pub fn remove(row: &str) -> String {
    format!("Remove: {}", row.to_ascii_lowercase())
}

/// Label of a field's slider.
pub fn slider(label: &str) -> String {
    format!("{label}, slider")
}

/// What the proposals of a week need to be, beside their label.
pub fn needs(needed: PerWeek, format: &Format) -> String {
    ["needs ", &format.number(needed.get())].concat()
}

/// What leads to proposals, beside its label: it counts only together with them.
pub fn needs_with(needed: PerWeek, hours: bool, proposals: PerWeek, format: &Format) -> String {
    let unit = if hours { " h" } else { "" };
    let proposals = format.number(proposals.get());
    let noun = if proposals == "1" { " proposal" } else { " proposals" };
    [&needs(needed, format), unit, " with ", &proposals, noun].concat()
}

/// The win rate in words, beside its label.
pub fn win_rate_aside(plan: &Plan, format: &Format) -> String {
    if let Some(evidence) = plan.win_evidence {
        let (won, decided) = (format.exact(evidence.won), format.exact(evidence.decided));
        return ["replaced by ", &won, " won of ", &decided].concat();
    }
    one_in(plan.win_rate, format)
}

fn one_in(rate: Rate, format: &Format) -> String {
    format!("1 in {} proposals", format.number(1.0 / rate.get()))
}

/// Beside a win rate under 1 %, which is more often meant as a share.
pub fn win_rate_doubt(rate: Rate, format: &Format) -> String {
    format!("{}. Per cent, so type 25 for one in four", one_in(rate, format))
}
