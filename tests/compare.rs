//! Two plans side by side: what holds for every two, whatever the figures.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops at the first thing that is not as it expects")]

mod any_plan;
mod example;

use any_plan::{any_input, plain_plan, today};
use example::example;
use proptest::{
    prelude::*,
    test_runner::{Config, RngAlgorithm, RngSeed},
};
use ridgeline::plan::{
    Field, Plan,
    compare::{Comparison, Fate, Side, compare},
    compute,
    input::Period,
    unit::{Days, Money, PerWeek, Rate},
};
use time::Duration;

/// The same cases on every run.
fn config(cases: u32) -> Config {
    Config {
        cases,
        rng_seed: RngSeed::Fixed(11),
        rng_algorithm: RngAlgorithm::ChaCha,
        failure_persistence: None,
        ..Config::default()
    }
}

fn compared(pinned: &Plan, open: &Plan) -> Comparison {
    let (before, after) = (compute(pinned), compute(open));
    compare(Side { plan: pinned, answer: &before }, Side { plan: open, answer: &after }).unwrap()
}

/// Every difference of figures, in a row.
fn differences(compared: &Comparison) -> Vec<f64> {
    let figures = &compared.figures;
    let mut all = vec![
        compared.added.get(),
        figures.today.get(),
        figures.needed.get(),
        figures.waiting.get(),
        figures.revenue90.get(),
    ];
    for stock in [figures.mid, figures.top].into_iter().flatten() {
        all.extend([stock.value.get(), stock.needed.get()]);
    }
    for window in &figures.windows {
        all.extend([window.expected.get(), window.chance.open.get() - window.chance.pinned.get()]);
    }
    if let Some((expected, chance)) = figures.period {
        all.extend([expected.get(), chance.open.get() - chance.pinned.get()]);
    }
    for lever in &figures.levers {
        all.push(lever.today);
        all.extend(lever.needed);
    }
    all.extend(figures.confidence.iter().flatten().flatten());
    all
}

/// A plan of which some figures are others.
fn changed(plan: &Plan, by: f64, which: u8) -> Plan {
    let mut plan = plan.clone();
    match which {
        0 => plan.proposals = PerWeek(plan.proposals.get() * by),
        1 => plan.deal = Money(plan.deal.get() * by),
        2 => plan.win_rate = Rate((plan.win_rate.get() * by).min(1.0)),
        3 => plan.cycle_days = Days((plan.cycle_days.get() * by).clamp(14.0, 730.0)),
        4 => plan.target = Money(plan.target.get() * by),
        5 => plan.mid = Some(Money(plan.target.get() * by)),
        6 => plan.top = Some(Money(plan.target.get() * by)),
        _ => plan.closed = Money(plan.target.get() * by),
    }
    plan
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn a_plan_beside_itself_differs_in_nothing(input in any_input()) {
        let plan = input.read(today()).unwrap();
        let compared = compared(&plan, &plan);
        prop_assert!(compared.changes.is_empty());
        prop_assert!(compared.turns.iter().all(|turn| turn.fate == Fate::Stays));
        prop_assert_eq!(compared.turns.len(), compute(&plan).valleys.len());
        for difference in differences(&compared) {
            prop_assert!(difference == 0.0, "{difference}");
        }
        prop_assert_eq!(compared.pinned, compared.open);
    }

    #[test]
    fn plans_that_change_places_negate_every_difference(
        plan in plain_plan(), by in 0.3..3.0_f64, which in 0..8_u8, later in 0..60_i64,
    ) {
        let mut other = changed(&plan, by, which);
        other.start += Duration::days(later);
        let (there, back) = (compared(&plan, &other), compared(&other, &plan));
        let (one, two) = (differences(&there), differences(&back));
        prop_assert_eq!(one.len(), two.len());
        for (one, two) in one.iter().zip(&two) {
            // To the last digit; 0 has two signs.
            prop_assert!((one + two).abs() <= 0.0, "{one} and {two}");
        }
        let fates = |compared: &Comparison| compared.turns.iter().map(|turn| turn.fate).collect::<Vec<_>>();
        prop_assert_eq!(fates(&there), fates(&back).into_iter().map(Fate::reversed).collect::<Vec<_>>());
        prop_assert_eq!(there.changes.len(), back.changes.len());
        for (one, two) in there.changes.iter().zip(&back.changes) {
            prop_assert_eq!(one.field, two.field);
            // A start is told in days after the pinned plan's.
            let turned = if one.field == ridgeline::plan::Field::Start { (0.0, -two.to) } else { (two.to, two.from) };
            prop_assert_eq!((one.from, one.to), turned);
        }
        prop_assert_eq!(there.days, back.days);
    }

    #[test]
    fn what_is_added_is_what_the_forecasts_differ_by(plan in plain_plan(), by in 0.3..3.0_f64, which in 0..8_u8) {
        let other = changed(&plan, by, which);
        let compared = compared(&plan, &other);
        let sum = |plan: &Plan| compute(plan).weeks.iter().map(|week| week.expected.get()).sum::<f64>();
        let (before, after) = (sum(&plan), sum(&other));
        prop_assert!((compared.added.get() - (after - before)).abs() <= 1e-9 * after.max(before).max(1.0));
        // The second road is the forecast of the pinned plan.
        for (pace, week) in compared.paces.iter().zip(&compute(&plan).weeks) {
            prop_assert!((pace.unwrap().get() - week.pace.get()).abs() <= 1e-9 * week.pace.get().max(1.0));
        }
        // The parts are what the working says they are.
        for revenue in [compared.pinned, compared.open] {
            for stock in [revenue.mid, revenue.top] {
                let worked = stock.value.get() * stock.win_rate.get() * stock.share.get();
                prop_assert!((worked - stock.expected.get()).abs() <= 1e-9 * worked.max(1.0));
            }
            let new = revenue.proposals.get() / 7.0 * revenue.new_days.get() * revenue.deal.get() * revenue.win_rate.get();
            prop_assert!((new - revenue.new.get()).abs() <= 1e-9 * new.max(1.0));
        }
    }

    #[test]
    fn no_two_plans_within_bounds_differ_by_what_is_no_number(one in any_input(), two in any_input()) {
        let compared = compared(&one.read(today()).unwrap(), &two.read(today()).unwrap());
        for difference in differences(&compared) {
            prop_assert!(difference.is_finite());
        }
        prop_assert!(compared.paces.iter().flatten().all(|pace| pace.get().is_finite()));
    }
}

fn plan() -> Plan {
    example().read(today()).unwrap()
}

#[test]
fn a_valley_closes_or_opens_shortens_or_lengthens() {
    let base = plan();
    let fates =
        |pinned: &Plan, open: &Plan| compared(pinned, open).turns.iter().map(|turn| turn.fate).collect::<Vec<_>>();
    let fixed =
        Plan { proposals: PerWeek(9.0), top: Some(Money(420_000.0)), mid: Some(Money(330_000.0)), ..base.clone() };
    assert_eq!((fates(&base, &fixed), fates(&fixed, &base)), (vec![Fate::Closes], vec![Fate::Opens]));
    // The valley of today's activity has no end; with more of it there is one.
    let [there, back] = [(6.0, 9.0), (9.0, 6.0)].map(|(one, two)| {
        let at = |proposals| Plan { proposals: PerWeek(proposals), ..base.clone() };
        fates(&at(one), &at(two))
    });
    assert!(matches!(there.as_slice(), [Fate::Shortens(days)] if days % 7 == 0 && *days > 0), "{there:?}");
    assert!(matches!(back.as_slice(), [Fate::Lengthens(_)]), "{back:?}");
    let poorer = Plan { deal: Money(8_000.0), ..base.clone() };
    assert!(matches!(fates(&base, &poorer).as_slice(), [Fate::Deepens | Fate::Lengthens(_)]));
}

#[test]
fn other_dates_line_up_and_other_periods_are_converted() {
    let base = plan();
    let later = Plan { start: base.start + Duration::days(21), ..base.clone() };
    let shifted = compared(&base, &later);
    let weeks = compute(&base).weeks;
    assert_eq!(shifted.paces.iter().filter(|pace| pace.is_none()).count(), 3, "its forecast ends three weeks earlier");
    for (pace, week) in shifted.paces.iter().zip(&weeks[3..]) {
        assert!((pace.unwrap().get() / week.pace.get() - 1.0).abs() < 1e-9);
    }
    assert_eq!(shifted.days, Some((later.start, base.start + Duration::days(181))));
    // A week cut by the start of the forecast is not told.
    let midweek = Plan { start: base.start - Duration::days(3), ..base.clone() };
    let paces = compared(&base, &midweek).paces;
    assert!(paces[0].is_none() && paces[1..].iter().all(Option::is_some));
    let apart = Plan { start: base.start + Duration::days(182), ..base.clone() };
    let compared_apart = compared(&base, &apart);
    assert!(compared_apart.days.is_none() && compared_apart.paces.iter().all(Option::is_none));
    assert_eq!((compared_apart.added, compared_apart.turns.len()), (Money(0.0), 0));

    // The same plan by the quarter, its mid window left as it is by stocks of its own.
    let quarter = Plan { period: Period::Quarter, target: Money(3e5), ..base.clone() };
    let converted = compared(&base, &quarter);
    for (pace, week) in converted.paces.iter().zip(&weeks) {
        assert!((pace.unwrap().get() / (3.0 * week.pace.get()) - 1.0).abs() < 1e-9);
    }
    assert!(converted.figures.mid.is_none() && converted.figures.confidence.is_none());
    assert_eq!(converted.changes[0].field, Field::Period);
}

#[test]
fn amounts_in_different_currencies_are_not_compared() {
    let base = plan();
    let other = Plan { currency: "EUR".to_owned(), ..base.clone() };
    let (before, after) = (compute(&base), compute(&other));
    assert_eq!(compare(Side { plan: &base, answer: &before }, Side { plan: &other, answer: &after }), None);
}

#[test]
fn what_follows_from_something_else_is_no_change_of_its_own() {
    let fields = |open: &Plan| compared(&plan(), open).changes.iter().map(|change| change.field).collect::<Vec<_>>();
    let rate = Plan { win_rate: Rate(0.3), late_win_rate: Rate(0.45), ..plan() };
    assert_eq!(fields(&rate), [Field::WinRate]);
    let blank = |proposals| Plan { top: None, mid: None, proposals: PerWeek(proposals), ..plan() };
    let both = compared(&blank(6.0), &blank(7.0));
    assert_eq!(both.changes.iter().map(|change| change.field).collect::<Vec<_>>(), [Field::Proposals]);
    assert_eq!(fields(&Plan { meetings_per_rep: PerWeek(5.0), ..plan() }), [Field::MeetingsPerRep]);
}
