//! Chances and percentiles against 400,000 simulated trials of the same model, worked out apart from it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops at the first thing that is not as it expects")]

mod oracle;

use oracle::{Random, Trials};
use ridgeline::plan::{Plan, PlanInput, compute};
use serde_json::{Value, json};
use time::{Date, Month};

/// Tolerance of a chance; four standard errors of the simulation are 0.0032 at the most.
const CHANCE: f64 = 0.003;
/// Tolerance of a percentile, as a share of target.
const QUANTILE: f64 = 0.01;
/// Four standard errors of the simulation's share at the tenth percentile.
const NOISE: f64 = 0.002;

fn read(plan: Value) -> Plan {
    let input: PlanInput = serde_json::from_value(plan).unwrap();
    input.read(Date::from_calendar_date(2026, Month::November, 2).unwrap()).unwrap()
}

fn plan(change: &[(&str, Value)]) -> Plan {
    let mut plan = json!({
        "target": 100_000, "deal": 10_000, "winRate": 0.3, "meetingsPerRep": 6, "proposals": 7, "prospectingHours": 20,
        "top": 310_000, "mid": 205_000
    });
    for (field, value) in change {
        plan[*field] = value.clone();
    }
    read(plan)
}

#[track_caller]
fn check(plan: &Plan) {
    let answer = compute(plan);
    let period_days = if plan.period == ridgeline::plan::input::Period::Month { 365.25 / 12.0 } else { 365.25 / 4.0 };
    let target = plan.target.get();
    let mut random = Random::new(0x5eed);
    for window in &answer.windows {
        let trials = Trials::run(plan, &answer, f64::from(window.from_day), f64::from(window.to_day), &mut random);
        let simulated = trials.reaching(window.target.get());
        let chance = window.chance.get();
        assert!(
            (chance - simulated).abs() < CHANCE,
            "days {}: {chance}, simulated {simulated}\n{plan:?}",
            window.from_day
        );
        for (level, got) in [(0.1, window.p10), (0.5, window.p50), (0.9, window.p90)] {
            trials.check_quantile(level, got.get(), QUANTILE * target, NOISE);
        }
    }
    for week in [1, 14] {
        let (from, to) = ((7.0 * week as f64 - 10.5).max(0.0), 7.0 * week as f64 + 17.5);
        let trials = Trials::run(plan, &answer, from, to, &mut random);
        let ahead = answer.weeks[week];
        let pace = period_days / (to - from);
        for (level, got) in [(0.1, ahead.p10), (0.5, ahead.p50), (0.9, ahead.p90)] {
            trials.check_quantile(level, got.get() / pace, QUANTILE * target / pace, NOISE);
        }
    }
}

#[test]
fn a_plan_by_the_rule() {
    check(&plan(&[]));
}

#[test]
fn deals_of_one_value() {
    check(&plan(&[("dealSpread", json!(0))]));
    check(&plan(&[("dealSpread", json!(0)), ("deal", json!(1_250)), ("proposals", json!(56))]));
}

#[test]
fn deals_nearly_of_one_value() {
    check(&plan(&[("dealSpread", json!(0.01))]));
    check(&plan(&[("dealSpread", json!(0.08))]));
    check(&plan(&[("dealSpread", json!(1e-7))]));
}

#[test]
fn deals_of_wildly_different_values() {
    check(&plan(&[("dealSpread", json!(1.3))]));
    check(&plan(&[("dealSpread", json!(3))]));
    check(&plan(&[("dealSpread", json!(3)), ("deal", json!(1_000)), ("proposals", json!(70))]));
    check(&plan(&[("dealSpread", json!(3)), ("deal", json!(600)), ("proposals", json!(117))]));
}

#[test]
fn few_deals_and_many_empty_months() {
    check(&plan(&[("deal", json!(90_000)), ("proposals", json!(0.8))]));
    check(&plan(&[("deal", json!(400_000)), ("proposals", json!(0.8)), ("dealSpread", json!(2.2))]));
    check(&plan(&[("deal", json!(90_000)), ("proposals", json!(0.8)), ("dealSpread", json!(0))]));
}

#[test]
fn the_limit_of_many_deals_and_either_side_of_it() {
    for scale in [3.0, 12.0, 40.0] {
        for spread in [0.0, 0.05, 1.5] {
            let change =
                [("deal", json!(10_000.0 / scale)), ("proposals", json!(7.0 * scale)), ("dealSpread", json!(spread))];
            check(&plan(&change));
        }
    }
}

#[test]
fn thin_evidence() {
    for (won, decided) in [(0, 1), (3, 9), (9, 10)] {
        check(&plan(&[("winEvidence", json!({"won": won, "decided": decided}))]));
    }
}

#[test]
fn thin_evidence_of_many_deals() {
    for (scale, spread) in [(5.0, 0.5), (15.0, 0.0), (15.0, 2.0)] {
        let evidence = json!({"won": 2, "decided": 5});
        let change = [
            ("deal", json!(10_000.0 / scale)),
            ("proposals", json!(7.0 * scale)),
            ("dealSpread", json!(spread)),
            ("winEvidence", evidence),
        ];
        check(&plan(&change));
    }
}

#[test]
fn thin_evidence_and_a_late_rate_of_its_own() {
    check(&plan(&[("winEvidence", json!({"won": 4, "decided": 11})), ("lateWinRate", json!(0.6))]));
}

#[test]
fn nearly_everything_is_won() {
    check(&plan(&[
        ("winRate", json!(0.97)),
        ("deal", json!(30_000)),
        ("cycleSpread", json!(0.2)),
        ("cycleDays", json!(37)),
    ]));
    check(&plan(&[("winRate", json!(1)), ("deal", json!(7_000)), ("cycleDays", json!(21))]));
}

#[test]
fn quarters_and_long_cycles() {
    check(&plan(&[("period", json!("quarter")), ("target", json!(300_000))]));
    check(&plan(&[("cycleDays", json!(400)), ("top", Value::Null), ("mid", Value::Null), ("cycleSpread", json!(1))]));
}

/// Plans drawn at random, the same on every run.
#[test]
fn whatever_the_plan() {
    let mut random = Random::new(20_261_123);
    for _ in 0..8 {
        let mut between = |low: f64, high: f64| low * (high / low).powf(random.uniform());
        let target = 100_000.0;
        let (cover_top, cover_mid, deals) = (between(0.5, 8.0), between(0.3, 5.0), between(1.5, 40.0));
        let change = [
            ("deal", json!(target / deals)),
            ("dealSpread", json!(between(0.03, 2.5))),
            ("winRate", json!(between(0.05, 0.9))),
            ("proposals", json!(between(1.0, 25.0))),
            ("cycleDays", json!(between(14.0, 300.0))),
            ("cycleSpread", json!(between(0.2, 1.0))),
            ("top", json!(target * cover_top)),
            ("mid", json!(target * cover_mid)),
        ];
        check(&plan(&change));
    }
}
