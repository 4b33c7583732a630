//! One table of fields: the name each has in a plan, its unit and its bounds.
//!
//! Reading, error messages, sliders and documentation all draw on this table, so a bound is written once.

use serde::Serialize;

/// A field of a plan, in the order a plan lists them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The format of the plan; 1.
    Version,
    /// Whether the target is for a month or a quarter.
    Period,
    /// ISO 4217 code of the one currency.
    Currency,
    /// Day 0 of the forecast.
    Start,
    /// Revenue to win in a period.
    Target,
    /// Revenue won so far in this period.
    Closed,
    /// Mean value of a won deal.
    Deal,
    /// Coefficient of variation of won deals.
    DealSpread,
    /// Share of proposals won.
    WinRate,
    /// Proposals won among those decided.
    EvidenceWon,
    /// Proposals decided, won or lost.
    EvidenceDecided,
    /// Share of mid-funnel value won.
    LateWinRate,
    /// People who sell.
    Reps,
    /// Meetings with buyers, per rep and week.
    MeetingsPerRep,
    /// Proposals sent, whole team, per week.
    Proposals,
    /// Hours spent prospecting, whole team, per week.
    ProspectingHours,
    /// Mean days from proposal to signature.
    CycleDays,
    /// Coefficient of variation of the sales cycle.
    CycleSpread,
    /// Value of open opportunities above mid funnel.
    Top,
    /// Value forecast to close in the mid window.
    Mid,
    /// Recent weeks, oldest first (the list itself).
    Weeks,
    /// Meetings in one recent week, whole team.
    WeekMeetings,
    /// Proposals in one recent week, whole team.
    WeekProposals,
    /// Prospecting hours in one recent week, whole team.
    WeekHours,
    /// Revenue of past periods, oldest first (the list itself).
    ClosedPeriods,
    /// Revenue of one past period.
    ClosedPeriod,
    /// A field that no plan has.
    Unknown,
}

/// What a field counts; decides how it is written and read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Money in the plan's currency.
    Money,
    /// A share between 0 and 1, written as a per cent.
    Share,
    /// A plain count or ratio.
    Number,
    /// Days.
    Days,
    /// A calendar date.
    Date,
    /// A word or a code.
    Text,
    /// A list of rows.
    Rows,
}

/// The bounds of a field, both ends allowed unless `above` says otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Bounds {
    /// The least allowed value; for a list, the least number of rows.
    pub min: f64,
    /// The greatest allowed value; for a list, the greatest number of rows.
    pub max: f64,
    /// The value must be above `min`, not equal to it.
    pub above: bool,
    /// Only whole numbers are allowed.
    pub whole: bool,
}

/// A row of the table: what is known of a field before any value is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Quantity {
    /// The field's name in a plan.
    pub name: &'static str,
    /// What it counts.
    pub unit: Unit,
    /// What it may be.
    pub bounds: Bounds,
}

const fn from(min: f64, max: f64) -> Bounds {
    Bounds { min, max, above: false, whole: false }
}

const fn above(min: f64, max: f64) -> Bounds {
    Bounds { min, max, above: true, whole: false }
}

const fn whole(min: f64, max: f64) -> Bounds {
    Bounds { min, max, above: false, whole: true }
}

impl Field {
    /// The field's name, unit and bounds.
    #[allow(clippy::match_same_arms, reason = "a table keeps a row for each field")]
    pub const fn quantity(self) -> Quantity {
        let (name, unit, bounds) = match self {
            Self::Version => ("version", Unit::Number, whole(1.0, 1.0)),
            Self::Period => ("period", Unit::Text, from(0.0, 0.0)),
            Self::Currency => ("currency", Unit::Text, from(3.0, 3.0)),
            Self::Start => ("start", Unit::Date, from(1970.0, 2199.0)),
            Self::Target => ("target", Unit::Money, above(0.0, 1e12)),
            Self::Closed => ("closed", Unit::Money, from(0.0, 1e12)),
            Self::Deal => ("deal", Unit::Money, above(0.0, 1e12)),
            Self::DealSpread => ("dealSpread", Unit::Share, from(0.0, 3.0)),
            Self::WinRate => ("winRate", Unit::Share, above(0.0, 1.0)),
            Self::EvidenceWon => ("winEvidence.won", Unit::Number, from(0.0, 1e6)),
            Self::EvidenceDecided => ("winEvidence.decided", Unit::Number, from(1.0, 1e6)),
            Self::LateWinRate => ("lateWinRate", Unit::Share, above(0.0, 1.0)),
            Self::Reps => ("reps", Unit::Number, whole(1.0, 10_000.0)),
            Self::MeetingsPerRep => ("meetingsPerRep", Unit::Number, from(0.0, 200.0)),
            Self::Proposals => ("proposals", Unit::Number, from(0.0, 10_000.0)),
            Self::ProspectingHours => ("prospectingHours", Unit::Number, from(0.0, 100_000.0)),
            Self::CycleDays => ("cycleDays", Unit::Days, from(14.0, 730.0)),
            Self::CycleSpread => ("cycleSpread", Unit::Share, from(0.2, 1.0)),
            Self::Top => ("top", Unit::Money, from(0.0, 1e13)),
            Self::Mid => ("mid", Unit::Money, from(0.0, 1e13)),
            Self::Weeks => ("weeks", Unit::Rows, from(0.0, 52.0)),
            // A team's week may hold what every rep's bound allows.
            Self::WeekMeetings => ("meetings", Unit::Number, from(0.0, 2e6)),
            Self::WeekProposals => ("proposals", Unit::Number, from(0.0, 10_000.0)),
            Self::WeekHours => ("hours", Unit::Number, from(0.0, 100_000.0)),
            Self::ClosedPeriods => ("closedPeriods", Unit::Rows, from(0.0, 24.0)),
            Self::ClosedPeriod => ("closedPeriods", Unit::Money, from(0.0, 1e12)),
            // It has no name of its own, and no bounds.
            Self::Unknown => ("", Unit::Text, from(0.0, 0.0)),
        };
        Quantity { name, unit, bounds }
    }
}

/// What is wrong with a field. Words for it are in [`crate::content`].
#[derive(Debug, Clone, PartialEq)]
pub enum Fault {
    /// Nothing was given where something is needed.
    Missing,
    /// What was given cannot be read as this field's kind of value; carries it as given.
    Unreadable(String),
    /// The number is outside the field's bounds, or not a whole one where that is asked.
    OutOfBounds(f64),
    /// A list has more rows than the field allows.
    TooMany(usize),
    /// More proposals were won than decided.
    MoreWonThanDecided {
        /// Proposals won, as given.
        won: f64,
        /// Proposals decided, as given.
        decided: f64,
    },
    /// No plan has a field of this name; as given.
    Unknown(String),
}

/// One bad field of a plan: which, in which row of a list if it is in one, and what is wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldError {
    /// The field.
    pub field: Field,
    /// Row of a list, from 0, oldest first.
    pub row: Option<usize>,
    /// What is wrong with it.
    pub fault: Fault,
}
