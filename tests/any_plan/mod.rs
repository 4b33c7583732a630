//! Plans at random: any that the bounds allow, and such as teams have.

use proptest::prelude::*;
use ridgeline::plan::{
    Plan, PlanInput,
    input::{Entry, EvidenceInput, WeekInput},
};
use time::{Date, Month};

pub(crate) fn today() -> Date {
    Date::from_calendar_date(2026, Month::November, 23).unwrap()
}

/// An entry from its least to its greatest value, its ends and their neighbours among them, at any order of magnitude.
fn entry(min: f64, max: f64, above: bool) -> BoxedStrategy<Entry<f64>> {
    let least = if above { f64::from_bits(1) } else { min };
    let low = f64::max(min, 1e-320).ln();
    let (span, top) = (max.ln() - low, max);
    prop_oneof![
        2 => Just(Entry::Value(least)),
        2 => Just(Entry::Value(max)),
        6 => (0.0..1.0_f64).prop_map(move |t| Entry::Value((low + t * span).exp().clamp(least, top))),
        6 => (0.0..1.0_f64).prop_map(move |t| Entry::Value((min + t * (top - min)).clamp(least, top))),
    ]
    .boxed()
}

fn whole(min: u32, max: u32) -> impl Strategy<Value = Entry<f64>> {
    (min..=max).prop_map(|n| Entry::Value(f64::from(n)))
}

fn blank_or(given: BoxedStrategy<Entry<f64>>) -> BoxedStrategy<Entry<f64>> {
    prop_oneof![1 => Just(Entry::Blank), 2 => given].boxed()
}

fn evidence() -> BoxedStrategy<Option<EvidenceInput>> {
    let given = (entry(1.0, 1e6, false), 0.0..=1.0_f64).prop_map(|(decided, share)| {
        let Entry::Value(count) = decided else { unreachable!() };
        Some(EvidenceInput { won: Entry::Value((count * share).min(count)), decided })
    });
    prop_oneof![2 => Just(None), 1 => given].boxed()
}

fn weeks() -> impl Strategy<Value = Vec<WeekInput>> {
    let week = (entry(0.0, 2e6, false), entry(0.0, 1e4, false), entry(0.0, 1e5, false))
        .prop_map(|(meetings, proposals, hours)| WeekInput { meetings, proposals, hours });
    proptest::collection::vec(week, 0..4)
}

/// Any plan within bounds.
pub(crate) fn any_input() -> impl Strategy<Value = PlanInput> {
    let money = (entry(0.0, 1e12, true), entry(0.0, 1e12, false), entry(0.0, 1e12, true), entry(0.0, 3.0, false));
    let rates = (entry(0.0, 1.0, true), evidence(), blank_or(entry(0.0, 1.0, true)), whole(1, 10_000));
    let activity = (entry(0.0, 200.0, false), entry(0.0, 1e4, false), entry(0.0, 1e5, false));
    let cycle = (entry(14.0, 730.0, false), entry(0.2, 1.0, false), any::<bool>());
    let stocks = (blank_or(entry(0.0, 1e13, false)), blank_or(entry(0.0, 1e13, false)));
    let past = (weeks(), proptest::collection::vec(entry(0.0, 1e12, false), 0..5));
    (money, rates, activity, cycle, stocks, past).prop_map(|(money, rates, activity, cycle, stocks, past)| PlanInput {
        target: money.0,
        closed: money.1,
        deal: money.2,
        deal_spread: money.3,
        win_rate: rates.0,
        win_evidence: rates.1,
        late_win_rate: rates.2,
        reps: rates.3,
        meetings_per_rep: activity.0,
        proposals: activity.1,
        prospecting_hours: activity.2,
        cycle_days: cycle.0,
        cycle_spread: cycle.1,
        period: Entry::Value(if cycle.2 { "quarter" } else { "month" }.to_owned()),
        top: stocks.0,
        mid: stocks.1,
        weeks: past.0,
        closed_periods: past.1,
        ..PlanInput::default()
    })
}

/// A plan such as a team has.
pub(crate) fn plain_plan() -> impl Strategy<Value = Plan> {
    plain_input().prop_map(|input| input.read(today()).unwrap())
}

/// What such a plan is read from.
pub(crate) fn plain_input() -> impl Strategy<Value = PlanInput> {
    let money = (1e3..1e6_f64, 1.0..60.0_f64, 0.0..1.5_f64);
    let rates =
        (0.05..0.95_f64, proptest::option::of((0.0..1.0_f64, 1.0..80.0_f64)), proptest::option::of(0.1..1.0_f64));
    let rest = (1.0..40.0_f64, 14.0..300.0_f64, 0.2..1.0_f64, any::<bool>());
    let stocks = (proptest::option::of(0.0..6.0_f64), proptest::option::of(0.0..4.0_f64));
    (money, rates, rest, stocks).prop_map(|((target, deals, spread), rates, rest, stocks)| {
        let value = |value: f64| Entry::Value(value);
        PlanInput {
            target: value(target),
            deal: value(target / deals),
            deal_spread: value(spread),
            win_rate: value(rates.0),
            win_evidence: rates
                .1
                .map(|(share, decided)| EvidenceInput { won: value(share * decided), decided: value(decided) }),
            late_win_rate: rates.2.map_or(Entry::Blank, value),
            meetings_per_rep: value(5.0),
            proposals: value(rest.0),
            prospecting_hours: value(20.0),
            cycle_days: value(rest.1),
            cycle_spread: value(rest.2),
            period: Entry::Value(if rest.3 { "quarter" } else { "month" }.to_owned()),
            top: stocks.0.map_or(Entry::Blank, |cover| value(cover * target)),
            mid: stocks.1.map_or(Entry::Blank, |cover| value(cover * target)),
            ..PlanInput::default()
        }
    })
}
