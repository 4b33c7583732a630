//! Waiting as a road: the activity that the target needs begins now, or some weeks later.

use crate::plan::{
    Plan,
    cycle::{Cycle, period_days},
    forecast::{Flow, Span, WEEKS},
    requirements::{pipeline, requirements},
    unit::{Money, PerWeek, finite},
};

/// Weeks of waiting that are told.
pub const DELAYS: [usize; 4] = [0, 4, 8, 13];

/// The road where the needed proposals begin some weeks from now.
#[derive(Debug, Clone, PartialEq)]
pub struct Road {
    /// Weeks of waiting.
    pub delay: usize,
    /// Proposals a week from then on: what the target needs, or today's where that is more.
    pub proposals: PerWeek,
    /// Expected pace of 26 weeks.
    pub pace: Vec<Money>,
    /// Expected revenue of these weeks.
    pub revenue: Money,
    /// What of it waiting has cost.
    pub lost: Money,
    /// What waiting costs once all of it is decided.
    pub lost_for_good: Money,
}

/// The road where the needed proposals begin after `weeks` of waiting. Pipeline stays at its value today.
///
/// Before that day new work begins at today's rate, after it at the needed one. What is begun on top from day s on closes as
/// what is begun from day 0 on does, s days later: `(N − P)/7·d·w·[B(b − s) − B(a − s)]`, where `B(t) = t − G(t)`, 0 before
/// day 0.
///
/// # Source
/// The renewal process of the forecast, moved in time: Cox, Renewal Theory, 1962.
pub fn delayed(plan: &Plan, weeks: usize) -> Road {
    let cycle = Cycle::new(plan.cycle_days, plan.cycle_spread, plan.period);
    let stocks = pipeline(plan, &cycle);
    let flow = Flow::of(plan, stocks);
    let needed = requirements(plan, &cycle, stocks).proposals_per_week.get();
    let missing = (needed - plan.proposals.get()).max(0.0);
    // Revenue a day that the missing proposals are worth.
    let worth = finite(finite(missing / 7.0 * plan.deal.get()) * plan.win_rate.get());
    let at = |week: usize| {
        let day = 7.0 * week as f64;
        (day, cycle.at(day))
    };
    // Days of work begun after day 0 and decided by the end of each week.
    let begun = |week: usize| at(week).1.begun;
    let (mut pace, mut revenue, mut lost) = (Vec::with_capacity(WEEKS), 0.0, 0.0);
    for week in 0..WEEKS {
        let today = flow.expected(&cycle, Span::of(&cycle, at(week), at(week + 1))).total().get();
        let at_once = (begun(week + 1) - begun(week)).max(0.0);
        let later = match week.checked_sub(weeks) {
            Some(since) => (begun(since + 1) - begun(since)).max(0.0),
            None => 0.0,
        };
        let expected = finite(today + finite(worth * later));
        revenue = finite(revenue + expected);
        lost = finite(lost + finite(worth * (at_once - later)));
        pace.push(Money::saturating(expected * (period_days(plan.period) / 7.0)));
    }
    Road {
        delay: weeks,
        proposals: PerWeek(plan.proposals.get() + missing),
        pace,
        revenue: Money(revenue),
        lost: Money(lost.max(0.0)),
        lost_for_good: Money::saturating(worth * 7.0 * weeks as f64),
    }
}
