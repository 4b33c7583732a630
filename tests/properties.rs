//! What holds for every plan, whatever the figures.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops at the first thing that is not as it expects")]

mod any_plan;

use any_plan::{any_input, plain_plan, today};
use proptest::{
    prelude::*,
    test_runner::{Config, RngAlgorithm, RngSeed},
};
use ridgeline::plan::{
    Answer, Plan, PlanInput, compute,
    input::Entry,
    unit::{Money, PerWeek, Rate},
};
use serde_json::Value;

/// The same cases on every run.
fn config(cases: u32) -> Config {
    Config {
        cases,
        rng_seed: RngSeed::Fixed(7),
        rng_algorithm: RngAlgorithm::ChaCha,
        failure_persistence: None,
        ..Config::default()
    }
}

/// Every figure of an answer, with its path, in order.
fn figures(answer: &Answer) -> Vec<(String, f64)> {
    fn walk(path: &str, value: &Value, into: &mut Vec<(String, f64)>) {
        match value {
            Value::Number(number) => into.push((path.to_owned(), number.as_f64().unwrap())),
            Value::Array(rows) => {
                for (row, value) in rows.iter().enumerate() {
                    walk(&format!("{path}[{row}]"), value, into);
                }
            }
            Value::Object(fields) => {
                for (name, value) in fields {
                    walk(&format!("{path}.{name}"), value, into);
                }
            }
            Value::Null | Value::Bool(_) | Value::String(_) => {}
        }
    }
    let mut into = Vec::new();
    walk("", &serde_json::to_value(answer).unwrap(), &mut into);
    into
}

/// Paths of what is null, but for what may be: a lever out of reach, a valley without an end.
fn nulls(path: &str, value: &Value, into: &mut Vec<String>) {
    match value {
        Value::Null if !["needed", "end"].contains(&path.rsplit('.').next().unwrap()) => into.push(path.to_owned()),
        Value::Array(rows) => {
            for (row, value) in rows.iter().enumerate() {
                nulls(&format!("{path}[{row}]"), value, into);
            }
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                nulls(&format!("{path}.{name}"), value, into);
            }
        }
        _ => {}
    }
}

/// No figure is missing: `serde_json` writes what is not finite as null.
#[track_caller]
fn check_finite(answer: &Answer, plan: &Plan) {
    let mut missing = Vec::new();
    nulls("", &serde_json::to_value(answer).unwrap(), &mut missing);
    assert!(missing.is_empty(), "{missing:?}\n{plan:?}");
    for window in &answer.windows {
        assert!((0.0..=1.0).contains(&window.chance.get()));
        assert!(window.p10 <= window.p50 && window.p50 <= window.p90, "{window:?}\n{plan:?}");
    }
    for week in &answer.weeks {
        assert!(week.p10 <= week.p50 && week.p50 <= week.p90 && week.expected.get() >= 0.0, "{week:?}\n{plan:?}");
    }
}

fn close(a: f64, b: f64, tolerance: f64) -> bool {
    (a - b).abs() <= tolerance * (1.0 + a.abs().max(b.abs()))
}

proptest! {
    #![proptest_config(config(3_000))]

    #[test]
    fn every_figure_is_finite_within_bounds(input in any_input()) {
        let plan = input.read(today()).unwrap();
        check_finite(&compute(&plan), &plan);
    }
}

proptest! {
    #![proptest_config(config(1_500))]

    /// Out of bounds there are errors, within them an answer, and never a panic.
    #[test]
    fn any_number_whatever_is_read(bits in proptest::collection::vec(any::<u64>(), 16), pick in any::<u32>()) {
        let mut input = PlanInput { target: Entry::Value(1e5), deal: Entry::Value(1e4), win_rate: Entry::Value(0.3),
            meetings_per_rep: Entry::Value(5.0), proposals: Entry::Value(5.0), prospecting_hours: Entry::Value(9.0), ..PlanInput::default() };
        let mut numbers = bits.iter().map(|bits| Entry::Value(f64::from_bits(*bits)));
        for (index, field) in [&mut input.version, &mut input.target, &mut input.closed, &mut input.deal, &mut input.deal_spread,
            &mut input.win_rate, &mut input.late_win_rate, &mut input.reps, &mut input.meetings_per_rep, &mut input.proposals,
            &mut input.prospecting_hours, &mut input.cycle_days, &mut input.cycle_spread, &mut input.top, &mut input.mid].into_iter().enumerate() {
            let number = numbers.next().unwrap();
            if pick >> index & 1 == 1 {
                *field = number;
            }
        }
        if let Ok(plan) = input.read(today()) {
            check_finite(&compute(&plan), &plan);
        }
    }
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn scaling_money_scales_money_and_nothing_else(plan in plain_plan(), scale in 0.01..100.0_f64) {
        let mut scaled = plan.clone();
        for money in [&mut scaled.target, &mut scaled.closed, &mut scaled.deal] {
            money.0 *= scale;
        }
        for money in [&mut scaled.top, &mut scaled.mid].into_iter().flatten() {
            money.0 *= scale;
        }
        let money = |path: &str| {
            let last = path.rsplit('.').next().unwrap();
            ["top", "mid", "value", "gap", "sustaining", "expected", "pace", "fromMid", "fromTop", "fromNew", "p10",
                "p50", "p90", "target", "closed", "lost", "have", "required", "rule", "best", "stated", "carried", "perWeek",
                "perPeriod", "low", "high", "revenue90"].contains(&last)
        };
        let (before, after) = (figures(&compute(&plan)), figures(&compute(&scaled)));
        prop_assert_eq!(before.len(), after.len());
        for ((path, before), (_, after)) in before.into_iter().zip(after) {
            if path.starts_with(".levers[1]") {
                prop_assert!(close(before * scale, after, 1e-6), "{} {} {}", path, before, after);
            } else if path.ends_with("opportunities") || path.contains("coverage") {
                // A count may fall on either side of a whole number.
                prop_assert!((before - after).abs() <= 1.0);
            } else {
                let want = if money(&path) { before * scale } else { before };
                let size = if money(&path) { plan.target.get() * scale } else { 1.0 };
                prop_assert!((want - after).abs() <= 1e-5 * (size + want.abs()), "{}: {} and {}", path, want, after);
            }
        }
    }

    #[test]
    fn more_of_anything_good_never_lowers_revenue_or_a_chance(plan in plain_plan(), which in 0..4, by in 1.0..2.0_f64) {
        // Stated stocks: a blank one is what activity carries, and that falls as the late win rate rises.
        let pipeline = compute(&plan).pipeline;
        let stated = Plan { top: Some(pipeline.top), mid: Some(pipeline.mid), win_evidence: None, ..plan };
        let mut better = stated.clone();
        match which {
            0 => better.proposals = PerWeek(stated.proposals.get() * by),
            1 => {
                better.win_rate = Rate(f64::min(1.0, stated.win_rate.get() * by));
                better.late_win_rate = Rate(f64::min(1.0, stated.late_win_rate.get() * by));
            }
            2 => better.top = Some(Money(pipeline.top.get() * by)),
            _ => better.mid = Some(Money(pipeline.mid.get() * by)),
        }
        let (before, after) = (compute(&stated), compute(&better));
        prop_assert!(after.revenue90.get() >= before.revenue90.get() * (1.0 - 1e-12));
        for (before, after) in before.windows.iter().zip(&after.windows) {
            prop_assert!(after.expected.get() >= before.expected.get() * (1.0 - 1e-12));
            prop_assert!(after.chance.get() >= before.chance.get() - 2e-4, "{:?} {:?} {:?}", before, after, stated);
        }
    }

    #[test]
    fn a_blank_pipeline_is_flat(plan in plain_plan()) {
        let plan = Plan { top: None, mid: None, ..plan };
        let answer = compute(&plan);
        let steady = plan.proposals.get() * plan.win_rate.get() * plan.deal.get();
        for week in &answer.weeks {
            prop_assert!(close(week.expected.get(), steady, 1e-9), "{:?}", week);
        }
    }

    #[test]
    fn what_is_required_sustains_the_target(plan in plain_plan()) {
        let required = compute(&plan).required;
        let sustained = Plan { proposals: required.proposals_per_week, top: Some(required.top.sustaining), mid: Some(required.mid.sustaining), ..plan };
        let answer = compute(&sustained);
        for week in &answer.weeks {
            prop_assert!(close(week.pace.get(), sustained.target.get(), 1e-9), "{:?}", week);
        }
        prop_assert!(answer.valleys.is_empty());
    }

    #[test]
    fn parts_add_up(plan in plain_plan()) {
        let answer = compute(&plan);
        for week in &answer.weeks {
            let parts = week.from_mid.get() + week.from_top.get() + week.from_new.get();
            prop_assert!(close(parts, week.expected.get(), 1e-12));
        }
        let windows: f64 = answer.windows.iter().map(|window| window.expected.get()).sum();
        prop_assert!(close(windows, answer.revenue90.get(), 1e-9));
        // Twelve weeks are 84 days: six more are in the ninety, and the thirteenth week holds them.
        let weeks: f64 = answer.weeks.iter().take(12).map(|week| week.expected.get()).sum();
        prop_assert!(weeks <= windows * (1.0 + 1e-9) && windows <= (weeks + answer.weeks[12].expected.get()) * (1.0 + 1e-9));
    }
}

/// Twenty sizes of everything at once, from the least to the greatest a float holds.
#[test]
fn the_corners_of_the_bounds_are_finite() {
    let ends = |least: f64, most: f64| [least, most];
    let mut cases = 0;
    for target in ends(f64::from_bits(1), 1e12) {
        for deal in ends(f64::from_bits(1), 1e12) {
            for win in [f64::from_bits(1), 1e-300, 0.5, 1.0] {
                for late in [None, Some(f64::from_bits(1)), Some(1.0)] {
                    for proposals in ends(0.0, 1e4) {
                        for stock in [None, Some(0.0), Some(1e13)] {
                            for spread in [0.0, 1e-300, 1e-9, 1e-7, 3.0] {
                                let value = Entry::Value;
                                let input = PlanInput {
                                    target: value(target),
                                    deal: value(deal),
                                    win_rate: value(win),
                                    late_win_rate: late.map_or(Entry::Blank, value),
                                    proposals: value(proposals),
                                    meetings_per_rep: value(200.0),
                                    prospecting_hours: value(f64::from_bits(1)),
                                    deal_spread: value(spread),
                                    top: stock.map_or(Entry::Blank, value),
                                    mid: stock.map_or(Entry::Blank, value),
                                    ..PlanInput::default()
                                };
                                let plan = input.read(today()).unwrap();
                                check_finite(&compute(&plan), &plan);
                                cases += 1;
                            }
                        }
                    }
                }
            }
        }
    }
    assert_eq!(cases, 1_440);
}
