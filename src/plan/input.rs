//! A plan as it is given, and the [`Plan`] within bounds that it is read into.

use time::Date;

use super::{
    quantity::FieldError,
    unit::{Days, Money, PerWeek, Rate},
};

/// One value of a plan as it is given: nothing, a value, or something that cannot be read as one.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Entry<T> {
    /// Nothing was given: the default, if the field has one.
    #[default]
    Blank,
    /// A value of the right kind, not yet held against its bounds.
    Value(T),
    /// Something of another kind, as it was given.
    Unreadable(String),
}

/// A plan as it is given, field by field, nothing checked.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PlanInput {
    /// Format of the plan.
    pub version: Entry<f64>,
    /// `"month"` or `"quarter"`.
    pub period: Entry<String>,
    /// ISO 4217 code.
    pub currency: Entry<String>,
    /// ISO date of day 0.
    pub start: Entry<String>,
    /// Money a period.
    pub target: Entry<f64>,
    /// Money won so far this period.
    pub closed: Entry<f64>,
    /// Mean won deal, money.
    pub deal: Entry<f64>,
    /// Coefficient of variation of won deals.
    pub deal_spread: Entry<f64>,
    /// Share of proposals won.
    pub win_rate: Entry<f64>,
    /// Counts that replace `win_rate`.
    pub win_evidence: Option<EvidenceInput>,
    /// Share of mid-funnel value won.
    pub late_win_rate: Entry<f64>,
    /// People.
    pub reps: Entry<f64>,
    /// Meetings per rep and week.
    pub meetings_per_rep: Entry<f64>,
    /// Proposals a week, whole team.
    pub proposals: Entry<f64>,
    /// Prospecting hours a week, whole team.
    pub prospecting_hours: Entry<f64>,
    /// Mean days from proposal to signature.
    pub cycle_days: Entry<f64>,
    /// Coefficient of variation of the cycle.
    pub cycle_spread: Entry<f64>,
    /// Value of open opportunities above mid funnel.
    pub top: Entry<f64>,
    /// Value forecast to close in the mid window.
    pub mid: Entry<f64>,
    /// Recent weeks, oldest first.
    pub weeks: Vec<WeekInput>,
    /// Money of past periods, oldest first.
    pub closed_periods: Vec<Entry<f64>>,
    /// What was given that has no place above: fields no plan has, something else in place of a list or of a row.
    pub misfits: Vec<FieldError>,
}

/// Proposals won and decided, as given.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct EvidenceInput {
    /// Proposals won.
    pub won: Entry<f64>,
    /// Proposals decided.
    pub decided: Entry<f64>,
}

/// A recent week, whole team, as given.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct WeekInput {
    /// Meetings with buyers.
    pub meetings: Entry<f64>,
    /// Proposals sent.
    pub proposals: Entry<f64>,
    /// Hours spent prospecting.
    pub hours: Entry<f64>,
}

/// Whether a target is for a month or a quarter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Period {
    /// 365.25 / 12 days.
    #[default]
    Month,
    /// 365.25 / 4 days.
    Quarter,
}

/// Proposals won among those decided.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Evidence {
    /// Proposals won.
    pub won: f64,
    /// Proposals decided, won or lost.
    pub decided: f64,
}

/// What the whole team did in one week.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Week {
    /// Meetings with buyers.
    pub meetings: f64,
    /// Proposals sent.
    pub proposals: f64,
    /// Hours spent prospecting.
    pub hours: f64,
}

/// A plan within bounds, defaults filled in.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// Month or quarter.
    pub period: Period,
    /// ISO 4217 code, upper case.
    pub currency: String,
    /// Day 0.
    pub start: Date,
    /// Revenue to win in a period.
    pub target: Money,
    /// Revenue won so far this period.
    pub closed: Money,
    /// Mean won deal.
    pub deal: Money,
    /// Coefficient of variation of won deals.
    pub deal_spread: f64,
    /// Share of proposals won: as given, or the posterior mean of the evidence.
    pub win_rate: Rate,
    /// The counts the win rate was read from.
    pub win_evidence: Option<Evidence>,
    /// Share of mid-funnel value won.
    pub late_win_rate: Rate,
    /// `late_win_rate` was given, and does not follow the win rate.
    pub late_win_rate_given: bool,
    /// People who sell.
    pub reps: f64,
    /// Meetings per rep and week.
    pub meetings_per_rep: PerWeek,
    /// Proposals a week, whole team.
    pub proposals: PerWeek,
    /// Prospecting hours a week, whole team.
    pub prospecting_hours: PerWeek,
    /// Mean days from proposal to signature.
    pub cycle_days: Days,
    /// Coefficient of variation of the cycle.
    pub cycle_spread: f64,
    /// Value of open opportunities above mid funnel; none where blank.
    pub top: Option<Money>,
    /// Value forecast to close in the mid window; none where blank.
    pub mid: Option<Money>,
    /// Recent weeks, oldest first.
    pub weeks: Vec<Week>,
    /// Revenue of past periods, oldest first.
    pub closed_periods: Vec<Money>,
}

impl Plan {
    /// The days within which mid funnel is forecast to close.
    pub fn mid_window(&self) -> Days {
        super::cycle::mid_window(self.cycle_days, self.period)
    }
}
