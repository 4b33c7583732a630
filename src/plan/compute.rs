//! A plan's answer, put together.

use super::{
    answer::{Answer, PeriodAhead, State, WeekAhead, Window},
    calendar,
    chance::Revenues,
    confidence::confidence,
    cycle::{Cycle, period_days},
    forecast::{Flow, Span, WEEKS},
    input::Plan,
    levers::{needs, revenue90, sensitivity, waiting},
    requirements::{pipeline, requirements},
    unit::Money,
    valley::{SHORT, valleys},
    warning::{slump_weeks, warnings},
};

/// First day and the day after the last of each window.
pub(super) const WINDOWS: [(u16, u16); 3] = [(0, 30), (30, 60), (60, 90)];

/// Everything the model answers for `plan`.
///
/// Where bounds allow a figure beyond the greatest finite float, that float stands for it.
pub fn compute(plan: &Plan) -> Answer {
    let cycle = Cycle::new(plan.cycle_days, plan.cycle_spread, plan.period);
    let pipeline = pipeline(plan, &cycle);
    let flow = Flow::of(plan, pipeline);
    let required = requirements(plan, &cycle, pipeline);
    let revenue90 = revenue90(&cycle, &flow);

    let end = calendar::period_end(plan.start, plan.period);
    let to_end = to_period_end(plan, &cycle);
    let spans = spans(&cycle, to_end);
    let windows = spans.iter().copied();
    let mut revenues = Revenues::new(plan, &cycle, &flow, &spans);

    let windows: Vec<Window> = WINDOWS
        .into_iter()
        .zip(windows)
        .enumerate()
        .map(|(index, ((from_day, to_day), span))| {
            let target = plan.target.get() * f64::from(to_day - from_day) / period_days(plan.period);
            let percentiles = revenues.percentiles(index);
            Window {
                from_day,
                to_day,
                expected: flow.expected(&cycle, span).total(),
                target: Money(target),
                chance: revenues.chance(index, Money(target)),
                p10: percentiles.p10,
                p50: percentiles.p50,
                p90: percentiles.p90,
            }
        })
        .collect();
    let period = PeriodAhead {
        end,
        closed: plan.closed,
        expected: Money::saturating(plan.closed.get() + flow.expected(&cycle, to_end).total().get()),
        target: plan.target,
        chance: revenues.chance(WINDOWS.len(), Money(plan.target.get() - plan.closed.get())),
    };
    let first_week = WINDOWS.len() + 1;
    let mut before = (0.0, cycle.at(0.0));
    let weeks: Vec<WeekAhead> = (0..WEEKS)
        .map(|week| {
            let (from, to) = around(week);
            let length = to - from;
            let day = 7.0 * (week + 1) as f64;
            let after = (day, cycle.at(day));
            let expected = flow.expected(&cycle, Span::of(&cycle, before, after));
            before = after;
            let percentiles = revenues.percentiles(first_week + week);
            let pace = |money: Money, days: f64| Money::saturating(money.get() * (period_days(plan.period) / days));
            WeekAhead {
                start: calendar::after(plan.start, calendar::weeks(week)),
                expected: expected.total(),
                pace: pace(expected.total(), 7.0),
                from_mid: expected.mid,
                from_top: expected.top,
                from_new: expected.new,
                p10: pace(percentiles.p10, length),
                p50: pace(percentiles.p50, length),
                p90: pace(percentiles.p90, length),
            }
        })
        .collect();

    Answer {
        state: state(&windows),
        pipeline,
        confidence: confidence(plan),
        period,
        valleys: valleys(plan, &cycle, &flow, &weeks),
        effect_from: calendar::after(plan.start, calendar::begun(cycle.quantile(0.5))),
        warnings: warnings(plan, &cycle, pipeline, &required),
        slump_weeks: slump_weeks(plan, &required),
        levers: needs(plan),
        waiting: waiting(plan, &required),
        sensitivity: sensitivity(plan, &cycle, &flow, revenue90),
        revenue90,
        required,
        weeks,
        windows,
    }
}

/// All that chances and percentiles speak of: the windows, the rest of the period, and the days around each week.
pub(super) fn spans(cycle: &Cycle, to_end: Span) -> Vec<Span> {
    let mut spans: Vec<Span> =
        WINDOWS.iter().map(|&(from, to)| Span::between(cycle, f64::from(from), f64::from(to))).collect();
    spans.push(to_end);
    for week in 0..WEEKS {
        let (from, to) = around(week);
        spans.push(Span::between(cycle, from, to));
    }
    spans
}

/// Day 0 to the end of the period under way.
pub(super) fn to_period_end(plan: &Plan, cycle: &Cycle) -> Span {
    let end = calendar::period_end(plan.start, plan.period);
    Span::between(cycle, 0.0, calendar::days_through(plan.start, end).get())
}

/// The 28 days around a week, fewer where day 0 cuts them.
fn around(week: usize) -> (f64, f64) {
    ((7.0 * week as f64 - 10.5).max(0.0), 7.0 * week as f64 + 17.5)
}

/// The headline: which windows reach 95 % of their target.
fn state(windows: &[Window]) -> State {
    let reaches = |window: &Window| window.expected.get() >= SHORT * window.target.get();
    let now = windows.first().is_some_and(reaches);
    let mut later = windows.iter().skip(1).map(reaches);
    match now {
        true if later.all(|reached| reached) => State::OnTrack,
        true => State::Peak,
        false if later.any(|reached| reached) => State::Climb,
        false => State::Valley,
    }
}
