//! One check that cargo runs.

use std::env;
use std::io::{IsTerminal, stdout};
use std::path::Path;
use std::process::Command;

use super::reasons::reasons;
use super::tally::Tally;
use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::run::{Show, run};

/// Whether a step runs tests, which must then be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tests {
    /// It runs none.
    None,
    /// It runs at least one.
    Some,
}

/// How a step went.
pub(super) struct Ran {
    pub(super) tally: Tally,
    pub(super) outcome: Outcome,
    /// What the tests that failed said; blank where none did.
    pub(super) reasons: String,
}

/// A cargo command, what it is for, and the environment it takes.
#[derive(Debug)]
pub(super) struct Cargo {
    pub(super) name: &'static str,
    arguments: String,
    tests: Tests,
    variables: Vec<(&'static str, String)>,
}

impl Cargo {
    pub(super) fn new(name: &'static str, arguments: impl Into<String>) -> Self {
        Self { name, arguments: arguments.into(), tests: Tests::None, variables: Vec::new() }
    }

    pub(super) fn expecting(self, tests: Tests) -> Self {
        Self { tests, ..self }
    }

    pub(super) fn with(mut self, variable: &'static str, value: &Path) -> Self {
        self.variables.push((variable, value.display().to_string()));
        self
    }

    /// The command as one types it.
    pub(super) fn line(&self) -> String {
        let variables = self.variables.iter().map(|(name, value)| format!("{name}={value} "));
        format!("{}cargo {}", variables.collect::<String>(), self.arguments)
    }

    /// Runs it, counts the tests it ran, and notes why any of them failed.
    pub(super) fn run(&self, project: &Project) -> Ran {
        let mut command = Command::new("cargo");
        command.current_dir(project.root()).args(self.arguments.split(' ')).env("PATH", project.path());
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        if env::var_os("CARGO_TERM_COLOR").is_none() && stdout().is_terminal() {
            command.env("CARGO_TERM_COLOR", "always");
        }
        if env::var_os("RUST_TEST_THREADS").is_none() && self.arguments.contains("--test e2e") {
            // More browsers at once than this starve one another.
            command.env("RUST_TEST_THREADS", "2");
        }
        match run(&mut command, Show::All) {
            Err(failure) => Ran { tally: Tally::default(), outcome: Err(failure), reasons: String::new() },
            Ok(heard) => {
                let tally = Tally::of(&heard.output).without(&heard.errors);
                Ran { tally, outcome: self.judge(heard.success, tally), reasons: reasons(&heard.output) }
            }
        }
    }

    fn judge(&self, success: bool, tally: Tally) -> Outcome {
        if !success {
            return Err(Failure::new("it failed, for the reason above"));
        }
        if self.tests == Tests::Some && tally.total() == 0 {
            return Err(Failure::new("it ran no test"));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Cargo, Tests};
    use crate::checks::tally::Tally;

    #[test]
    fn a_step_that_runs_no_test_has_failed() {
        let step = Cargo::new("Tests", "test").expecting(Tests::Some);
        assert!(step.judge(true, Tally::default()).unwrap_err().to_string().contains("no test"));
        assert!(step.judge(true, Tally { passed: 1, ..Tally::default() }).is_ok());
        assert!(step.judge(false, Tally { passed: 1, ..Tally::default() }).is_err());
        assert!(Cargo::new("Formatting", "fmt").judge(true, Tally::default()).is_ok());
    }

    #[test]
    fn a_step_can_be_run_again_as_it_is_printed() {
        let step = Cargo::new("Tests", "test --test e2e").with("RIDGELINE_DIST", Path::new("dist"));
        assert_eq!(step.line(), "RIDGELINE_DIST=dist cargo test --test e2e");
    }
}
