//! Two plans side by side: what differs between them, and what that does.
//!
//! One is pinned, the other is open. Every difference is the open plan's figure less the pinned one's: a plan beside itself differs in
//! nothing, and plans that change places negate every difference.

mod change;
mod figures;
mod revenue;
#[cfg(test)]
mod tests;
mod valleys;

use time::Date;

pub use self::{
    change::Change,
    figures::{Figures, Lever, Share, Stock, Window},
    revenue::{Revenue, Stretch},
    valleys::{Fate, Turn},
};
use super::{Answer, Plan, calendar, forecast::WEEKS, unit::Money};

/// A plan and its answer.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// What was asked.
    pub plan: &'a Plan,
    /// What [`compute`](super::compute) answers to it.
    pub answer: &'a Answer,
}

/// What the open plan does that the pinned one does not.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// What was changed, in the order of the form.
    pub changes: Vec<Change>,
    /// The first and the last day that both forecasts tell of: all 26 weeks where both begin on one day; none where they share no day.
    pub days: Option<(Date, Date)>,
    /// What becomes of each valley in these days, in order of time.
    pub turns: Vec<Turn>,
    /// Expected revenue of these days in the pinned plan.
    pub pinned: Revenue,
    /// The same in the open plan.
    pub open: Revenue,
    /// What the open plan adds to it; below 0 where it takes from it.
    pub added: Money,
    /// The pinned plan's expected pace in each week of the open one, by the same dates and counted by the open plan's period; none where
    /// its forecast does not tell of the whole week.
    pub paces: Vec<Option<Money>>,
    /// What each figure of the answer differs by.
    pub figures: Figures,
}

/// Compares the `open` plan with the `pinned` one; nothing where their amounts are in different currencies.
pub fn compare(pinned: Side, open: Side) -> Option<Comparison> {
    if pinned.plan.currency != open.plan.currency {
        return None;
    }
    let first = pinned.plan.start.max(open.plan.start);
    let end = calendar::after(pinned.plan.start.min(open.plan.start), calendar::weeks(WEEKS));
    let days = (first < end).then(|| (first, calendar::after(end, -1)));
    let revenue = |plan| revenue::of(plan, days.map(|_| (first, end)));
    let (before, after) = (revenue(pinned.plan), revenue(open.plan));
    Some(Comparison {
        changes: change::changes(pinned, open),
        turns: if days.is_some() {
            valleys::turns(&pinned.answer.valleys, &open.answer.valleys, first, end)
        } else {
            Vec::new()
        },
        added: Money::saturating(after.total.get() - before.total.get()),
        paces: revenue::paces(pinned.plan, open.plan),
        figures: figures::differences(pinned, open),
        days,
        pinned: before,
        open: after,
    })
}
