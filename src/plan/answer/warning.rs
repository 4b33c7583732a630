//! The shapes of a warning.

use serde::Serialize;
use time::Date;

use super::iso;
use crate::plan::unit::{Money, Multiple};

/// How grave a warning is, or how likely what it warns of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Severity {
    /// Keep an eye on it.
    Watch,
    /// It is likely to hurt.
    Likely,
    /// It is nearly certain to hurt.
    NearCertain,
}

/// Part of the pipeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Stage {
    /// Mid funnel.
    Mid,
    /// Top of funnel.
    Top,
}

/// One of the three activities of a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Activity {
    /// Meetings with buyers.
    Meetings,
    /// Proposals sent.
    Proposals,
    /// Hours spent prospecting.
    Hours,
}

/// A fact worth a warning.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Warning {
    /// How grave it is.
    pub severity: Severity,
    /// What it is about.
    #[serde(flatten)]
    pub matter: Matter,
}

/// What a warning is about.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Matter {
    /// Mid funnel holds less than its coverage asks.
    MidShort {
        /// What it holds.
        have: Money,
        /// What it must hold.
        required: Money,
    },
    /// Top of funnel holds less than its coverage asks.
    TopShort {
        /// What it holds.
        have: Money,
        /// What it must hold.
        required: Money,
    },
    /// The sales cycle is so long that the rule of thumb is far too little.
    LongCycle {
        /// The stretch of which the rule asks the least compared with what sustains it.
        stage: Stage,
        /// What the rule asks.
        rule: Money,
        /// What keeps the forecast at target for good.
        sustaining: Money,
    },
    /// Recent weeks of too little activity.
    Slump {
        /// Weeks in a row, up to the last.
        weeks: usize,
        /// The activities under 90 % of need in the last of them.
        activities: Vec<Activity>,
        /// First day on which it lands.
        #[serde(serialize_with = "iso")]
        lands_from: Date,
        /// Last day on which it lands.
        #[serde(serialize_with = "iso")]
        lands_to: Date,
    },
    /// Closed revenue fell two periods in a row.
    ClosedFalling {
        /// The last three periods, oldest first.
        periods: [Money; 3],
    },
    /// The target is over 1.25 × the best closed period.
    StretchTarget {
        /// The best closed period.
        best: Money,
        /// Target over best.
        ratio: Multiple,
    },
    /// Stated pipeline and stated activity disagree by more than half.
    Disagreement {
        /// The stretch concerned.
        stage: Stage,
        /// What was stated.
        stated: Money,
        /// What today's activity carries in steady state.
        carried: Money,
    },
}
