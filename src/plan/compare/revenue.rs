//! Expected revenue of the same days in two plans, and how it comes about.

use time::Date;

use crate::plan::{
    Plan, calendar,
    cycle::{Cycle, period_days},
    forecast::{Flow, Span, WEEKS},
    requirements::pipeline,
    unit::{Days, Money, PerWeek, Rate},
};

/// Expected revenue of a stretch of days, by where it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Revenue {
    /// From what is in mid funnel on day 0.
    pub mid: Stretch,
    /// From what is in the top of the funnel on day 0.
    pub top: Stretch,
    /// Proposals a week from day 0 on.
    pub proposals: PerWeek,
    /// Mean won deal.
    pub deal: Money,
    /// Share of new and top value won.
    pub win_rate: Rate,
    /// Days of new work that are decided in the stretch.
    pub new_days: Days,
    /// From work not begun on day 0: `proposals ÷ 7 × new_days × deal × win_rate`.
    pub new: Money,
    /// All three.
    pub total: Money,
}

/// What a stock of the pipeline brings: `value × win_rate × share`.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Stretch {
    /// What it holds on day 0.
    pub value: Money,
    /// Share of it won.
    pub win_rate: Rate,
    /// Share of it decided in the stretch of days.
    pub share: Rate,
    /// What it brings.
    pub expected: Money,
}

/// Expected revenue of `days`, from one to before the other, neither before day 0 of `plan`; nothing where there are none.
///
/// # Source
/// The equilibrium renewal process of the forecast: Cox, Renewal Theory, 1962.
pub(super) fn of(plan: &Plan, days: Option<(Date, Date)>) -> Revenue {
    let Some((from, to)) = days else { return Revenue::default() };
    let cycle = Cycle::new(plan.cycle_days, plan.cycle_spread, plan.period);
    let stocks = pipeline(plan, &cycle);
    let flow = Flow::of(plan, stocks);
    let span = Span::between(&cycle, since(plan, from), since(plan, to));
    let expected = flow.expected(&cycle, span);
    let stretch = |value, win_rate, part: f64, whole: f64, expected| Stretch {
        value,
        win_rate,
        share: Rate(f64::min(1.0, part / whole)),
        expected,
    };
    Revenue {
        mid: stretch(stocks.mid, plan.late_win_rate, span.mid, cycle.split.closed, expected.mid),
        top: stretch(stocks.top, plan.win_rate, span.top, cycle.split.open, expected.top),
        proposals: plan.proposals,
        deal: plan.deal,
        win_rate: plan.win_rate,
        new_days: Days(span.new),
        new: expected.new,
        total: expected.total(),
    }
}

/// Expected pace of `plan` in the weeks of `beside`, counted by the period of that.
pub(super) fn paces(plan: &Plan, beside: &Plan) -> Vec<Option<Money>> {
    let cycle = Cycle::new(plan.cycle_days, plan.cycle_spread, plan.period);
    let flow = Flow::of(plan, pipeline(plan, &cycle));
    let last = 7.0 * WEEKS as f64;
    let mut paces = Vec::with_capacity(WEEKS);
    for week in 0..WEEKS {
        let from = since(plan, calendar::after(beside.start, calendar::weeks(week)));
        let told = from >= 0.0 && from + 7.0 <= last;
        paces.push(told.then(|| {
            let expected = flow.expected(&cycle, Span::between(&cycle, from, from + 7.0)).total();
            Money::saturating(expected.get() * (period_days(beside.period) / 7.0))
        }));
    }
    paces
}

/// Days from day 0 of `plan` to `date`.
fn since(plan: &Plan, date: Date) -> f64 {
    (date - plan.start).whole_days() as f64
}
