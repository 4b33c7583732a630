//! The shapes of an answer, in the names and units of `compute`.

use serde::{Serialize, Serializer};
use time::Date;

mod warning;

use super::unit::{Money, Multiple, PerWeek, Rate};

pub use warning::{Activity, Matter, Severity, Stage, Warning};

/// What a plan leads to: everything the page shows comes from here.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Answer {
    /// Where the plan stands, in one word.
    pub state: State,
    /// The pipeline the forecast starts from: as given, or what today's activity carries.
    pub pipeline: Pipeline,
    /// What the target needs.
    pub required: Required,
    /// Coverage for a confidence of 50, 80 and 90 %.
    pub confidence: Vec<Confidence>,
    /// 26 weeks from day 0.
    pub weeks: Vec<WeekAhead>,
    /// Days 0–30, 30–60 and 60–90.
    pub windows: Vec<Window>,
    /// The rest of this calendar month or quarter.
    pub period: PeriodAhead,
    /// Valleys, in order of time.
    pub valleys: Vec<Valley>,
    /// From here on, work begun on day 0 mostly closes: day 0 and the cycle's median, rounded up.
    #[serde(serialize_with = "iso")]
    pub effect_from: Date,
    /// Warnings, the gravest first.
    pub warnings: Vec<Warning>,
    /// Weeks in a row, up to the last, with any activity under 90 % of need.
    pub slump_weeks: usize,
    /// What each lever alone must become.
    pub levers: Vec<Need>,
    /// What waiting costs.
    pub waiting: Waiting,
    /// What each lever's ±20 % does to the revenue of 90 days.
    pub sensitivity: Vec<Sensitivity>,
    /// Expected revenue of days 0–90.
    pub revenue90: Money,
}

/// Where a plan stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum State {
    /// The first window reaches 95 % of its target, a later one does not.
    Peak,
    /// The first window falls short and no later one recovers.
    Valley,
    /// The first window falls short and a later one recovers.
    Climb,
    /// Every window reaches 95 % of its target.
    OnTrack,
}

/// Pipeline at day 0.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Pipeline {
    /// Open opportunities above mid funnel.
    pub top: Money,
    /// Forecast to close in the mid window.
    pub mid: Money,
}

/// What the target needs of pipeline and of a week.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Required {
    /// Top of funnel.
    pub top: Coverage,
    /// Mid funnel.
    pub mid: Coverage,
    /// Proposals a week, whole team.
    pub proposals_per_week: PerWeek,
    /// Meetings per rep and week.
    pub meetings_per_rep_per_week: PerWeek,
    /// Prospecting hours a week, whole team.
    pub prospecting_hours_per_week: PerWeek,
    /// Ratios assumed where today's activity gives none.
    pub assumptions: Vec<Assumption>,
}

/// What one stretch of the pipeline must hold.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Coverage {
    /// Required value as a multiple of target.
    pub coverage: Multiple,
    /// Required value.
    pub value: Money,
    /// What is missing, never below 0.
    pub gap: Money,
    /// Opportunities to open to fill the gap, whole.
    pub opportunities: f64,
    /// What it must hold for the forecast to run at target for good.
    pub sustaining: Money,
}

/// A ratio assumed for want of activity to read it from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Assumption {
    /// 2 meetings a proposal.
    MeetingsPerProposal,
    /// 1.5 prospecting hours a meeting.
    HoursPerMeeting,
}

/// Coverage that meets the target with a given confidence.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Confidence {
    /// 0.5, 0.8 or 0.9.
    pub level: Rate,
    /// Opportunities needed, whole.
    pub opportunities: f64,
    /// Their value as a multiple of target.
    pub coverage: Multiple,
}

/// One week of the forecast.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct WeekAhead {
    /// First day.
    #[serde(serialize_with = "iso")]
    pub start: Date,
    /// Expected revenue of the week.
    pub expected: Money,
    /// The same as revenue a period, comparable with the target.
    pub pace: Money,
    /// Part of `expected` from today's mid funnel.
    pub from_mid: Money,
    /// Part of `expected` from today's top of funnel.
    pub from_top: Money,
    /// Part of `expected` from work not begun yet.
    pub from_new: Money,
    /// Tenth percentile of pace over the 28 days around the week.
    pub p10: Money,
    /// Median of the same.
    pub p50: Money,
    /// Ninetieth percentile of the same.
    pub p90: Money,
}

/// A window of the forecast.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Window {
    /// First day, from day 0.
    pub from_day: u16,
    /// Day after the last.
    pub to_day: u16,
    /// Expected revenue.
    pub expected: Money,
    /// The target's share of the window.
    pub target: Money,
    /// Chance to reach that target.
    pub chance: Rate,
    /// Tenth percentile of revenue.
    pub p10: Money,
    /// Median revenue.
    pub p50: Money,
    /// Ninetieth percentile of revenue.
    pub p90: Money,
}

/// The calendar month or quarter that day 0 falls in.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct PeriodAhead {
    /// Its last day.
    #[serde(serialize_with = "iso")]
    pub end: Date,
    /// Won so far.
    pub closed: Money,
    /// Expected at its end, what is won included.
    pub expected: Money,
    /// The whole period's target.
    pub target: Money,
    /// Chance to reach it.
    pub chance: Rate,
}

/// A stretch of the pipeline, or the activity that feeds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Cause {
    /// Too little in mid funnel.
    Mid,
    /// Too little at the top of the funnel.
    Top,
    /// Too little activity.
    Activity,
}

/// A run of at least two weeks whose expected pace is below 95 % of target.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Valley {
    /// First day.
    #[serde(serialize_with = "iso")]
    pub start: Date,
    /// First day after it; none where it runs past the horizon.
    #[serde(serialize_with = "maybe_iso")]
    pub end: Option<Date>,
    /// Weeks it lasts within the horizon.
    pub weeks: usize,
    /// Largest shortfall as a share of target.
    pub depth: Rate,
    /// Revenue short of target over the whole of it.
    pub lost: Money,
    /// The contribution that falls furthest short.
    pub cause: Cause,
    /// New work begun later mostly closes after the valley starts.
    #[serde(serialize_with = "iso")]
    pub act_by: Date,
    /// `act_by` is before day 0.
    pub baked_in: bool,
}

/// Something a plan can change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Lever {
    /// Share of proposals won.
    WinRate,
    /// Mean won deal.
    Deal,
    /// Proposals a week.
    Proposals,
    /// Meetings per rep and week.
    MeetingsPerRep,
    /// Prospecting hours a week.
    ProspectingHours,
    /// Top of funnel.
    Top,
    /// Mid funnel.
    Mid,
    /// Mean days from proposal to signature.
    CycleDays,
}

/// What a lever alone must become for activity to carry the target.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Need {
    /// Which.
    pub lever: Lever,
    /// Its value today, in its own unit.
    pub today: f64,
    /// The value it must have; none where it is out of reach.
    pub needed: Option<f64>,
}

/// What each week without the needed activity costs, later and for good.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Waiting {
    /// Revenue lost per week of waiting.
    pub per_week: Money,
    /// Revenue lost per period of waiting.
    pub per_period: Money,
}

/// What moving one lever by −20 % and +20 % does to the revenue of 90 days.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Sensitivity {
    /// Which.
    pub lever: Lever,
    /// Change in revenue at −20 %.
    pub low: Money,
    /// Change in revenue at +20 %.
    pub high: Money,
}

/// The date as `YYYY-MM-DD`.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "the shape serde calls")]
fn iso<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    let (year, month, day) = date.to_calendar_date();
    serializer.collect_str(&format_args!("{year:04}-{:02}-{day:02}", u8::from(month)))
}

#[allow(clippy::ref_option, clippy::trivially_copy_pass_by_ref, reason = "the shape serde calls")]
fn maybe_iso<S: Serializer>(date: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
    match date {
        Some(date) => iso(date, serializer),
        None => serializer.serialize_none(),
    }
}
