//! Worked cases: what the model must answer, figure by figure.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops at the first thing that is not as it expects")]

use std::path::Path;

use ridgeline::plan::{PlanInput, compute};
use serde_json::Value;
use time::{Date, Month};

/// Simulated figures carry the noise of 400,000 trials.
const CHANCE: f64 = 0.003;
const QUANTILE: f64 = 0.01;

#[track_caller]
fn check(name: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name).with_extension("json");
    let case: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let input: PlanInput = serde_json::from_value(case["plan"].clone()).unwrap();
    let plan = input.read(Date::from_calendar_date(2026, Month::November, 23).unwrap()).unwrap();
    let answer = serde_json::to_value(compute(&plan)).unwrap();
    let target = case["plan"]["target"].as_f64().unwrap();
    let mut wrong = Vec::new();
    compare("", &case["answer"], &answer, target, &mut wrong);
    assert!(wrong.is_empty(), "{name}:\n{}", wrong.join("\n"));
}

/// Every figure of `want` is in `got`; `got` may hold more.
fn compare(path: &str, want: &Value, got: &Value, target: f64, wrong: &mut Vec<String>) {
    match (want, got) {
        (Value::Object(want), Value::Object(got)) => {
            for (key, want) in want {
                compare(&format!("{path}.{key}"), want, got.get(key).unwrap_or(&Value::Null), target, wrong);
            }
        }
        (Value::Array(want), Value::Array(got)) if want.len() == got.len() => {
            for (index, (want, got)) in want.iter().zip(got).enumerate() {
                compare(&format!("{path}[{index}]"), want, got, target, wrong);
            }
        }
        (Value::Number(want), Value::Number(got)) => {
            let (want, got) = (want.as_f64().unwrap(), got.as_f64().unwrap());
            let last = path.rsplit('.').next().unwrap_or(path);
            let tolerance = match last {
                "chance" => CHANCE,
                "p10" | "p50" | "p90" => QUANTILE * target,
                _ => 1e-6 * want.abs(),
            };
            if (want - got).abs() > tolerance {
                wrong.push(format!("{path}: {got}, not {want}"));
            }
        }
        _ if want == got => {}
        _ => wrong.push(format!("{path}: {got}, not {want}")),
    }
}

#[test]
fn nothing_yet() {
    check("nothing_yet");
}

#[test]
fn peak_before_valley() {
    check("peak_before_valley");
}

#[test]
fn quarterly_team() {
    check("quarterly_team");
}

#[test]
fn rule_of_thumb() {
    check("rule_of_thumb");
}

#[test]
fn slump_and_recovery() {
    check("slump_and_recovery");
}

#[test]
fn steady_state_blank_pipeline() {
    check("steady_state_blank_pipeline");
}

#[test]
fn thin_evidence() {
    check("thin_evidence");
}
