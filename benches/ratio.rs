//! The typical plan's answer beside the JavaScript peer's 10,000 trials: prints one JSON line.
//!
//! `cargo bench --bench ratio`; needs `node` on the path.
#![allow(clippy::expect_used, reason = "a bench that cannot go on without its plan")]

mod plans;

use std::{error::Error, hint::black_box, path::Path, process::Command, time::Instant};

use plans::{TYPICAL, plan};
use ridgeline::plan::compute;
use serde_json::{Value, json};

const RUNS: usize = 2_000;

fn main() -> Result<(), Box<dyn Error>> {
    let plan = plan(TYPICAL);
    let mut times: Vec<f64> = (0..RUNS)
        .map(|_| {
            let start = Instant::now();
            black_box(compute(black_box(&plan)));
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let ours = times[RUNS / 2];

    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peer.mjs");
    let output = Command::new("node").arg(script).output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    let peer: Value = serde_json::from_slice(&output.stdout)?;
    let theirs = peer["medianMs"].as_f64().ok_or("the peer prints no medianMs")?;
    println!("{}", json!({"ridgelineMs": ours, "peerMs": theirs, "ratio": theirs / ours}));
    Ok(())
}
