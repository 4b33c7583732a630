//! What each figure of an answer differs by.

use super::Side;
use crate::plan::{
    answer::{Coverage, Need},
    requirements::weeks_per_period,
    unit::{Money, PerWeek, Rate, finite},
};

/// What the figures differ by: the open plan's less the pinned one's.
///
/// What is counted by the period, and what is counted in days of it, is not compared where one plan counts months and the other quarters.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    /// Mid funnel; none where the periods differ.
    pub mid: Option<Stock>,
    /// Top of funnel; none where the periods differ.
    pub top: Option<Stock>,
    /// Proposals a week.
    pub today: PerWeek,
    /// Proposals needed a week.
    pub needed: PerWeek,
    /// The three windows, each counted from its plan's own day 0.
    pub windows: Vec<Window>,
    /// Expected at the end of the calendar period, and the chance to reach its target; none where the periods end on different days.
    pub period: Option<(Money, Share)>,
    /// What waiting costs in a period of the open plan.
    pub waiting: Money,
    /// Each lever.
    pub levers: Vec<Lever>,
    /// Opportunities for each confidence, and pipeline as a multiple of target; none where the periods differ.
    pub confidence: Option<Vec<[f64; 2]>>,
    /// Expected revenue of days 0–90, counted from each plan's own day 0.
    pub revenue90: Money,
}

/// What a stretch of the pipeline differs by.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stock {
    /// What it holds.
    pub value: Money,
    /// What it must hold.
    pub needed: Money,
}

/// A chance in both plans: its difference is that of what is read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// In the pinned plan.
    pub pinned: Rate,
    /// In the open one.
    pub open: Rate,
}

/// What a window differs by.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Window {
    /// Chance to reach its target.
    pub chance: Share,
    /// Expected revenue.
    pub expected: Money,
}

/// What a lever differs by, in its own unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lever {
    /// Which.
    pub lever: crate::plan::answer::Lever,
    /// Its value.
    pub today: f64,
    /// The value it must have; none where either plan has none.
    pub needed: Option<f64>,
}

pub(super) fn differences(pinned: Side, open: Side) -> Figures {
    let (before, after) = (pinned.answer, open.answer);
    let same = pinned.plan.period == open.plan.period;
    let stock = |value: [Money; 2], needed: [&Coverage; 2]| Stock {
        value: money(value[0], value[1]),
        needed: money(needed[0].value, needed[1].value),
    };
    let mut windows = Vec::new();
    for (one, other) in before.windows.iter().zip(&after.windows) {
        let chance = Share { pinned: one.chance, open: other.chance };
        windows.push(Window { chance, expected: money(one.expected, other.expected) });
    }
    let mut levers = Vec::new();
    for (one, other) in before.levers.iter().zip(&after.levers) {
        levers.push(lever(one, other));
    }
    let mut confidence = Vec::new();
    for (one, other) in before.confidence.iter().zip(&after.confidence) {
        let coverage = other.coverage.get() - one.coverage.get();
        confidence.push([finite(other.opportunities - one.opportunities), finite(coverage)]);
    }
    let (ends, end) = (&before.period, &after.period);
    let chance = Share { pinned: ends.chance, open: end.chance };
    let week = after.waiting.per_week.get() - before.waiting.per_week.get();
    let [needs, need] = [&before.required, &after.required];
    Figures {
        mid: same.then(|| stock([before.pipeline.mid, after.pipeline.mid], [&needs.mid, &need.mid])),
        top: same.then(|| stock([before.pipeline.top, after.pipeline.top], [&needs.top, &need.top])),
        today: PerWeek(open.plan.proposals.get() - pinned.plan.proposals.get()),
        needed: PerWeek::saturating(need.proposals_per_week.get() - needs.proposals_per_week.get()),
        windows,
        period: (same && ends.end == end.end).then(|| (money(ends.expected, end.expected), chance)),
        waiting: Money::saturating(week * weeks_per_period(open.plan)),
        levers,
        confidence: same.then_some(confidence),
        revenue90: money(before.revenue90, after.revenue90),
    }
}

fn lever(pinned: &Need, open: &Need) -> Lever {
    let needed = match (pinned.needed, open.needed) {
        (Some(one), Some(other)) => Some(finite(other - one)),
        _ => None,
    };
    Lever { lever: open.lever, today: open.today - pinned.today, needed }
}

fn money(pinned: Money, open: Money) -> Money {
    Money::saturating(open.get() - pinned.get())
}
