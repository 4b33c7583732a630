//! Chances and percentiles against sums worked out term by term, for cycles without memory and deals whose sums have tails in print:
//! exact where the simulation is only near.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops at the first thing that is not as it expects")]

use ridgeline::plan::{Answer, Plan, PlanInput, compute};
use serde_json::{Value, json};
use time::{Date, Month};

/// How far a chance may be off where wins are counted one by one, and where they are very many.
const COUNTED: f64 = 1e-6;
const MANY: f64 = 1e-3;
/// How far a percentile's own probability may be off: the grid that it is found on is within 1e-4.
const PERCENTILE: f64 = 2e-4;

/// Days of a month.
const PERIOD: f64 = 365.25 / 12.0;
/// Mid funnel closes within these.
const SPLIT: f64 = 30.0;

fn read(change: &[(&str, Value)]) -> Plan {
    let mut plan = json!({
        "start": "2026-11-02", "target": 100_000, "deal": 10_000, "winRate": 0.3, "lateWinRate": 0.45, "meetingsPerRep": 6,
        "proposals": 7, "prospectingHours": 20, "top": 305_000, "mid": 207_500, "cycleSpread": 1, "dealSpread": 1
    });
    for (field, value) in change {
        plan[*field] = value.clone();
    }
    let input: PlanInput = serde_json::from_value(plan).unwrap();
    input.read(Date::from_calendar_date(2026, Month::November, 2).unwrap()).unwrap()
}

/// G of a cycle without memory: S·(1 − e^(−t/S)).
fn closed(plan: &Plan, day: f64) -> f64 {
    let mean = plan.cycle_days.get();
    mean * (1.0 - (-day / mean).exp())
}

/// P(n) of a binomial count, one opportunity after the other.
fn binomial(trials: usize, chance: f64) -> Vec<f64> {
    let mut shares = vec![1.0];
    for _ in 0..trials {
        shares = plus(&shares, &[1.0 - chance, chance]);
    }
    shares
}

fn poisson(mean: f64) -> Vec<f64> {
    let mut shares = vec![(-mean).exp()];
    for wins in 1..(mean + 12.0 * mean.sqrt() + 30.0) as usize {
        shares.push(shares[wins - 1] * mean / wins as f64);
    }
    shares
}

fn plus(one: &[f64], other: &[f64]) -> Vec<f64> {
    let mut sum = vec![0.0; one.len() + other.len() - 1];
    for (left, a) in one.iter().enumerate() {
        for (right, b) in other.iter().enumerate() {
            sum[left + right] += a * b;
        }
    }
    sum
}

/// The wins of days `from` to `to` at two rates.
fn wins(plan: &Plan, answer: &Answer, (from, to): (f64, f64), (win, late): (f64, f64)) -> Vec<f64> {
    let g = |day: f64| closed(plan, day);
    let deal = plan.deal.get();
    let mid = (g(to.min(SPLIT)) - g(from.min(SPLIT))) / g(SPLIT) * late;
    let top = (g(to.max(SPLIT)) - g(from.max(SPLIT))) / (plan.cycle_days.get() - g(SPLIT)) * win;
    let new = plan.proposals.get() / 7.0 * win * ((to - g(to)) - (from - g(from)));
    let mut sum = poisson(new);
    for (value, chance) in [(answer.pipeline.top.get(), top), (answer.pipeline.mid.get(), mid)] {
        let count = value / deal;
        sum = plus(&sum, &binomial(count as usize, chance));
        sum = plus(&sum, &binomial(1, count.fract() * chance));
    }
    sum
}

/// The same, over the win rates that evidence leaves open: Beta(1 + won, 2 + lost), cut into strips.
fn mixed(plan: &Plan, answer: &Answer, days: (f64, f64)) -> Vec<f64> {
    let Some(evidence) = plan.win_evidence else {
        return wins(plan, answer, days, (plan.win_rate.get(), plan.late_win_rate.get()));
    };
    let (mut sum, mut total) = (Vec::new(), 0.0);
    let strips = 200;
    for strip in 0..strips {
        let win = (f64::from(strip) + 0.5) / f64::from(strips);
        let weight = win.powf(evidence.won) * (1.0 - win).powf(evidence.decided - evidence.won + 1.0);
        let late = if plan.late_win_rate_given { plan.late_win_rate.get() } else { f64::min(1.0, 1.5 * win) };
        let part = wins(plan, answer, days, (win, late));
        sum.resize(part.len().max(sum.len()), 0.0);
        for (sum, share) in sum.iter_mut().zip(part) {
            *sum += weight * share;
        }
        total += weight;
    }
    sum.iter().map(|share| share / total).collect()
}

/// P(revenue ≥ amount): n deals of one value are worth n, of spread 1/√k a gamma sum of shape n·k, whose upper tail is that of a
/// Poisson count: fewer than n·k events.
fn reaching(plan: &Plan, wins: &[f64], amount: f64) -> f64 {
    if amount <= 0.0 {
        return 1.0;
    }
    let deals = amount / plan.deal.get();
    if plan.deal_spread == 0.0 {
        return wins.iter().skip((deals - 1e-9).ceil() as usize).sum();
    }
    let per_deal = (1.0 / plan.deal_spread.powi(2)).round();
    let events = deals * per_deal;
    let (mut ln_term, mut below) = (-events, 0.0);
    let (mut next, mut share) = (0.0, 0.0);
    for (count, weight) in wins.iter().enumerate() {
        while next < count as f64 * per_deal {
            below += ln_term.exp();
            next += 1.0;
            ln_term += (events / next).ln();
        }
        share += weight * below;
    }
    share
}

#[track_caller]
fn check_percentile(plan: &Plan, wins: &[f64], level: f64, got: f64, off: f64) {
    if plan.deal_spread == 0.0 {
        let deals = (got / plan.deal.get()).round();
        assert!((got / plan.deal.get() - deals).abs() < 1e-9, "{got} is no number of deals");
        let upto = |count: f64| if count < 0.0 { 0.0 } else { wins.iter().take(count as usize + 1).sum() };
        assert!(upto(deals) >= level - off && upto(deals - 1.0) < level + off, "{level}: {deals} deals");
        return;
    }
    if got == 0.0 {
        assert!(wins[0] >= level, "{level}: nothing, at {}", wins[0]);
        return;
    }
    let below = 1.0 - reaching(plan, wins, got);
    assert!((below - level).abs() < off, "the {level} quantile is {got}, which has {below} below it");
}

#[track_caller]
fn check_within(change: &[(&str, Value)], tolerance: f64, off: f64) {
    let plan = read(change);
    let answer = compute(&plan);
    for window in &answer.windows {
        let wins = mixed(&plan, &answer, (f64::from(window.from_day), f64::from(window.to_day)));
        let want = reaching(&plan, &wins, window.target.get());
        let got = window.chance.get();
        assert!((got - want).abs() < tolerance, "days {}: {got}, not {want}\n{change:?}", window.from_day);
        for (level, amount) in [(0.1, window.p10), (0.5, window.p50), (0.9, window.p90)] {
            check_percentile(&plan, &wins, level, amount.get(), off);
        }
    }
    // 2 November to 30 November, both included.
    let wins = mixed(&plan, &answer, (0.0, 29.0));
    let (got, want) = (answer.period.chance.get(), reaching(&plan, &wins, plan.target.get() - plan.closed.get()));
    assert!((got - want).abs() < tolerance, "the period: {got}, not {want}\n{change:?}");
    for week in [0, 1, 5, 20] {
        let (from, to) = ((7.0 * week as f64 - 10.5).max(0.0), 7.0 * week as f64 + 17.5);
        let wins = mixed(&plan, &answer, (from, to));
        let ahead = answer.weeks[week];
        for (level, pace) in [(0.1, ahead.p10), (0.5, ahead.p50), (0.9, ahead.p90)] {
            check_percentile(&plan, &wins, level, pace.get() * (to - from) / PERIOD, off);
        }
    }
}

#[track_caller]
fn check(change: &[(&str, Value)]) {
    check_within(change, COUNTED, PERCENTILE);
}

#[test]
fn deals_that_scatter_as_cycles_without_memory_do() {
    check(&[]);
    check(&[("closed", json!(35_000)), ("proposals", json!(20))]);
    check(&[("deal", json!(37_000)), ("proposals", json!(2))]);
}

#[test]
fn deals_of_half_that_scatter_and_less() {
    check(&[("dealSpread", json!(0.5))]);
    check(&[("dealSpread", json!(0.2)), ("deal", json!(23_000))]);
    check(&[("dealSpread", json!(0.05)), ("deal", json!(30_000))]);
    check(&[("dealSpread", json!(0.5)), ("deal", json!(90_000)), ("proposals", json!(0.8))]);
}

#[test]
fn deals_of_one_value() {
    check(&[("dealSpread", json!(0))]);
    check(&[("dealSpread", json!(0)), ("deal", json!(33_333)), ("closed", json!(50_000))]);
}

/// Each of the three sources alone, and two at a time.
#[test]
fn sources_one_by_one() {
    for spread in [json!(0), json!(1)] {
        for (top, mid, proposals) in [(1, 0, 0), (0, 1, 0), (0, 0, 1), (1, 1, 0), (1, 0, 1), (0, 1, 1), (0, 0, 0)] {
            check(&[
                ("top", json!(top * 405_000)),
                ("mid", json!(mid * 207_500)),
                ("proposals", json!(proposals * 21)),
                ("dealSpread", spread.clone()),
            ]);
        }
    }
}

#[test]
fn rates_that_evidence_leaves_open() {
    for (won, decided) in [(0, 1), (2, 5), (9, 10), (30, 100)] {
        let evidence = ("winEvidence", json!({"won": won, "decided": decided}));
        check_within(std::slice::from_ref(&evidence), 1e-4, 3e-4);
        check_within(&[evidence.clone(), ("lateWinRate", Value::Null)], 1e-4, 3e-4);
    }
    let evidence = ("winEvidence", json!({"won": 4, "decided": 11}));
    check_within(&[evidence, ("deal", json!(2_000)), ("proposals", json!(30))], 1e-3, 1e-3);
}

/// Many deals, counted and in the limit; what is counted is still exact.
#[test]
fn many_deals() {
    check(&[("deal", json!(2_000)), ("proposals", json!(35))]);
    check(&[("dealSpread", json!(0)), ("deal", json!(2_000)), ("proposals", json!(35))]);
    for spread in [json!(0), json!(0.1), json!(0.5), json!(1)] {
        let change = [("dealSpread", spread), ("deal", json!(500)), ("proposals", json!(140))];
        check_within(&change, MANY, MANY);
    }
}
