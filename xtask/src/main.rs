//! Ridgeline's own commands: `cargo xtask serve | test | dist | bench | mutants`.
//!
//! Each installs what it needs under `target/tools/` and says what it does. A failure is one line that says what to do next.

mod args;
mod bench;
mod checks;
mod dist;
mod failure;
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
        Command::Test { quick } => checks::run(&project, quick),
        Command::Dist => dist::dist(&project),
        Command::Bench => bench::run_benches(&project),
        Command::Mutants(options) => mutants::run(&project, &options),
    }
}
