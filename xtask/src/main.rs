//! Ridgeline's own commands: `cargo xtask serve | test | dist | bench | fuzz | mutants`.
//!
//! Each installs what it needs under `target/tools/` and says what it does. A failure is one line that says what to do next.

mod args;
mod bench;
mod checks;
mod dist;
mod failure;
mod fuzz;
mod lockfile;
mod mutants;
mod project;
mod run;
mod serve;
mod tools;

use std::process::ExitCode;

use args::Command;
use failure::Outcome;
use project::Project;

fn main() -> ExitCode {
    match act() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if !failure.is_told() {
                eprintln!("xtask: {failure}");
            }
            ExitCode::from(failure.code())
        }
    }
}

fn act() -> Outcome {
    let command = args::parse(lexopt::Parser::from_env())?;
    let project = Project::find();
    match command {
        Command::Help => {
            print!("{}", args::USAGE);
            Ok(())
        }
        Command::Serve { port, open } => serve::serve(&project, port, open),
        Command::Test(extent) => checks::run(&project, extent),
        Command::Dist => dist::dist(&project),
        Command::Fuzz { target, seconds } => fuzz::fuzz(&project, target.as_deref(), seconds),
        Command::Bench { fresh: true, .. } => bench::fresh(&project),
        Command::Bench { only, .. } => bench::run_benches(&project, only),
        Command::Mutants(options) => mutants::run(&project, &options),
    }
}
