//! `cargo xtask bench`: what the engine, a keystroke and a switch of plans cost. Reported, never asserted: machines differ.

mod keystroke;
mod plans;

use std::process::Command;

use crate::dist;
use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::run::{Show, run};
use crate::tools::browser;

/// The project's benches, under `benches/`.
const BENCHES: [&str; 2] = ["compute", "ratio"];

/// Runs every bench.
///
/// # Errors
/// Where one cannot be built or run.
pub(crate) fn run_benches(project: &Project) -> Outcome {
    dist::build(project)?;
    for (index, bench) in BENCHES.iter().enumerate() {
        println!("\n[{}/3] cargo bench --bench {bench}", index + 1);
        let heard =
            run(Command::new("cargo").current_dir(project.root()).args(["bench", "--bench", bench]), Show::All)?;
        if !heard.success {
            return Err(Failure::new(format!(
                "the bench failed, for the reason above; `cargo bench --bench {bench}` runs it alone"
            )));
        }
    }
    println!("\n[3/3] A keystroke, a slider and a switch of plans, on a processor slowed four times");
    keystroke::bench(&project.dist(), &browser::find_or_install()?)
}
