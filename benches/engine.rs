//! The model on the plans that other engines answer too: prints one JSON line, as `benches/engines/` does.
//!
//! `cargo bench --bench engine` runs it alone; `cargo xtask bench` sets it beside the others.
#![allow(clippy::expect_used, reason = "a bench that cannot go on without its plans")]

mod plans;

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use plans::compared;
use ridgeline::plan::{
    Answer, Plan, compute,
    unit::{Money, Rate},
};
use serde_json::{Map, Value, json};

/// Half a second of each plan, after a tenth to warm up.
const LONG: Duration = Duration::from_millis(500);
const WARM: Duration = Duration::from_millis(100);

fn main() {
    let told: Map<String, Value> = compared().into_iter().map(|(name, plan)| (name, timed(&plan))).collect();
    println!("{}", Value::Object(told));
}

fn timed(plan: &Plan) -> Value {
    times(plan, WARM);
    let mut times = times(plan, LONG);
    times.sort_by(f64::total_cmp);
    let Answer { windows, period, weeks, .. } = compute(plan);
    let chances: Vec<f64> = windows.iter().map(|window| window.chance).chain([period.chance]).map(Rate::get).collect();
    let paces: Vec<[f64; 3]> = weeks.iter().map(|week| [week.p10, week.p50, week.p90].map(Money::get)).collect();
    // No samples: the figures are exact.
    json!({ "ms": times[times.len() / 2], "samples": 0, "chances": chances, "paces": paces })
}

fn times(plan: &Plan, long: Duration) -> Vec<f64> {
    let (begun, mut times) = (Instant::now(), Vec::new());
    while begun.elapsed() < long {
        let start = Instant::now();
        black_box(compute(black_box(plan)));
        times.push(start.elapsed().as_secs_f64() * 1e3);
    }
    times
}
