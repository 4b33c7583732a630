//! What the fields, the figures and the periods of two plans differ by.
#![allow(clippy::float_cmp, reason = "a test means exactly what it says")]

use time::{Date, Month};

use super::{Change, Comparison, Side, compare};
use crate::plan::{
    Field, Plan, compute, example,
    input::{Evidence, Period},
    unit::{Money, PerWeek, Rate},
};

fn compared(pinned: &Plan, open: &Plan) -> Comparison {
    let (before, after) = (compute(pinned), compute(open));
    compare(Side { plan: pinned, answer: &before }, Side { plan: open, answer: &after }).unwrap()
}

/// The counts of another rate are part of that change.
#[test]
fn the_same_rate_by_other_counts_is_a_change() {
    let counted = |win_rate, won, decided| Plan {
        win_rate: Rate(win_rate),
        win_evidence: Some(Evidence { won, decided }),
        ..example()
    };
    let decided = |from, to| Change { field: Field::EvidenceDecided, from, to };
    assert_eq!(compared(&example(), &counted(0.25, 2.0, 9.0)).changes, [decided(0.0, 9.0)]);
    assert_eq!(compared(&counted(0.25, 4.0, 17.0), &counted(0.25, 2.0, 9.0)).changes, [decided(17.0, 9.0)]);
    let rate = compared(&example(), &Plan { late_win_rate: example().late_win_rate, ..counted(0.3, 2.0, 7.0) }).changes;
    assert_eq!(rate, [Change { field: Field::WinRate, from: 0.25, to: 0.3 }]);
}

/// What is blank in one of them stands there at the value it has.
#[test]
fn what_only_one_plan_is_given_is_a_change() {
    let blank = Plan { top: None, mid: None, ..example() };
    let stocks = compute(&blank).pipeline;
    let [top, mid] = [(stocks.top.get(), 310_000.0), (stocks.mid.get(), 280_000.0)];
    let change = |field, (from, to): (f64, f64)| Change { field, from, to };
    assert_eq!(compared(&blank, &example()).changes, [change(Field::Mid, mid), change(Field::Top, top)]);
    let back = [change(Field::Mid, (mid.1, mid.0)), change(Field::Top, (top.1, top.0))];
    assert_eq!(compared(&example(), &blank).changes, back);
    let late = Plan { late_win_rate: Rate(0.6), late_win_rate_given: true, ..example() };
    assert_eq!(compared(&example(), &late).changes, [change(Field::LateWinRate, (0.375, 0.6))]);
    assert_eq!(compared(&late, &example()).changes, [change(Field::LateWinRate, (0.6, 0.375))]);
}

#[test]
fn figures_differ_by_what_the_answers_differ_by() {
    let open = Plan {
        deal: Money(10_000.0),
        proposals: PerWeek(7.0),
        win_rate: Rate(0.3),
        mid: Some(Money(150_000.0)),
        top: Some(Money(400_000.0)),
        ..example()
    };
    let (before, after) = (compute(&example()), compute(&open));
    let figures = compared(&example(), &open).figures;
    let money = |one: Money, other: Money| Money(other.get() - one.get());
    let mid = figures.mid.unwrap();
    assert_eq!(
        (mid.value, mid.needed),
        (Money(-130_000.0), money(before.required.mid.value, after.required.mid.value))
    );
    let top = figures.top.unwrap();
    assert_eq!((top.value, top.needed), (Money(90_000.0), money(before.required.top.value, after.required.top.value)));
    // 100,000 a month is 100,000 ÷ (365.25 ÷ 84) a week: less what 12,500 × 0.25 and 10,000 × 0.3 a proposal need.
    let week = 100_000.0 * 84.0 / 365.25;
    let needed = week / 3_000.0 - week / 3_125.0;
    assert!((figures.needed.get() - needed).abs() < 1e-9 && figures.today == PerWeek(1.0));
    // Of six proposals a week 6 × 3,125 are earned, of seven 7 × 3,000.
    let waiting = (6.0 * 3_125.0 - 7.0 * 3_000.0) * 365.25 / 84.0;
    assert!((figures.waiting.get() - waiting).abs() < 1e-6, "{:?}", figures.waiting);
    assert_eq!(figures.revenue90, money(before.revenue90, after.revenue90));
    assert_eq!(figures.windows.len(), 3);
    for (window, (one, other)) in figures.windows.iter().zip(before.windows.iter().zip(&after.windows)) {
        assert_eq!(window.expected, money(one.expected, other.expected));
        assert_eq!((window.chance.pinned, window.chance.open), (one.chance, other.chance));
    }
    let (expected, chance) = figures.period.unwrap();
    assert_eq!(expected, money(before.period.expected, after.period.expected));
    assert_eq!((chance.pinned, chance.open), (before.period.chance, after.period.chance));
    for (lever, (one, other)) in figures.levers.iter().zip(before.levers.iter().zip(&after.levers)) {
        assert_eq!((lever.lever, lever.today), (one.lever, other.today - one.today));
        assert_eq!(lever.needed, Some(other.needed.unwrap() - one.needed.unwrap()));
    }
    for (differences, (one, other)) in
        figures.confidence.unwrap().iter().zip(before.confidence.iter().zip(&after.confidence))
    {
        let coverage = other.coverage.get() - one.coverage.get();
        assert_eq!(*differences, [other.opportunities - one.opportunities, coverage]);
    }
    // Without proposals no win rate is enough.
    let idle = Plan { proposals: PerWeek(0.0), ..example() };
    assert!(compared(&example(), &idle).figures.levers.iter().all(|lever| lever.needed.is_none()));
}

/// Only where both tell of the same month or the same quarter. The quarter that ends with December is not December.
#[test]
fn the_period_is_compared_where_it_is_the_same() {
    let at =
        |month, day, period| Plan { start: Date::from_calendar_date(2026, month, day).unwrap(), period, ..example() };
    let end = at(Month::December, 7, Period::Month);
    let compares = |one: &Plan| compared(one, &end).figures.period.is_some();
    assert!(compares(&at(Month::December, 1, Period::Month)));
    assert!(!compares(&at(Month::November, 30, Period::Month)));
    assert!(!compares(&at(Month::December, 7, Period::Quarter)));
}
