//! Valleys: runs of weeks whose expected pace falls short of the target.

use time::Date;

use super::{
    answer::{Cause, Valley, WeekAhead},
    calendar,
    cycle::{Cycle, period_days},
    forecast::{Flow, Span},
    input::Plan,
    unit::{Money, Rate},
};

/// Share of target below which a week or a window falls short.
pub(super) const SHORT: f64 = 0.95;
/// Weeks that make a valley.
pub(super) const LEAST_WEEKS: usize = 2;

/// Valleys among `weeks`, in order of time.
pub(super) fn valleys(plan: &Plan, cycle: &Cycle, flow: &Flow, weeks: &[WeekAhead]) -> Vec<Valley> {
    let floor = plan.target.get() * SHORT;
    let mut found = Vec::new();
    let mut first = 0;
    while first < weeks.len() {
        let run = weeks.iter().skip(first).take_while(|week| week.pace.get() < floor).count();
        if run >= LEAST_WEEKS {
            found.extend(valley(plan, cycle, flow, weeks, first, run));
        }
        first += run.max(1);
    }
    found
}

/// The valley of `run` weeks from week `first`.
fn valley(plan: &Plan, cycle: &Cycle, flow: &Flow, weeks: &[WeekAhead], first: usize, run: usize) -> Option<Valley> {
    let low = weeks.get(first..first + run)?;
    let start = low.first()?.start;
    let target = plan.target.get();
    let weekly = target / period_days(plan.period) * 7.0;
    let act_by = act_by(start, cycle);
    Some(Valley {
        start,
        end: weeks.get(first + run).map(|week| week.start),
        weeks: run,
        depth: Rate(low.iter().map(|week| 1.0 - week.pace.get() / target).fold(0.0, f64::max)),
        lost: Money(low.iter().map(|week| weekly - week.expected.get()).sum::<f64>().max(0.0)),
        cause: cause(plan, cycle, flow, first, run),
        act_by,
        baked_in: act_by < plan.start,
    })
}

/// The last day on which new work still closes mostly before `start`: the cycle's median earlier, rounded down.
fn act_by(start: Date, cycle: &Cycle) -> Date {
    calendar::after(start, -calendar::begun(cycle.quantile(0.5)))
}

/// The contribution that falls furthest short of the same integral at target.
fn cause(plan: &Plan, cycle: &Cycle, flow: &Flow, first: usize, run: usize) -> Cause {
    let span = Span::between(cycle, 7.0 * first as f64, 7.0 * (first + run) as f64);
    let got = flow.expected(cycle, span);
    let per_day = plan.target.get() / period_days(plan.period);
    let mid = per_day * span.mid - got.mid.get();
    let top = per_day * span.top - got.top.get();
    let new = per_day * span.new - got.new.get();
    if mid >= top && mid >= new {
        Cause::Mid
    } else if top >= new {
        Cause::Top
    } else {
        Cause::Activity
    }
}
