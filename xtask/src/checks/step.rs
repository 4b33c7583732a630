//! One check that cargo runs.

use std::env;
use std::io::{IsTerminal, stdout};
use std::path::Path;
use std::process::Command;

use super::reasons::{Struck, reasons, struck};
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
    /// The tests that were run once more, each with what had stopped it.
    pub(super) again: Struck,
}

impl Default for Ran {
    fn default() -> Self {
        Self { tally: Tally::default(), outcome: Ok(()), reasons: String::new(), again: Vec::new() }
    }
}

impl Ran {
    /// A second run of the tests that were `struck` in the `first`, as both together.
    fn after(mut self, first: &Self, struck: Struck) -> Self {
        let Tally { passed, left_out, .. } = first.tally;
        if self.outcome.is_ok() && self.tally.total() + self.tally.left_out != struck.len() as u64 {
            self.outcome = Err(Failure::new("it did not run once more all that it was to"));
        }
        self.tally += Tally { passed, left_out, failed: 0 };
        self.again = struck;
        self
    }
}

/// If more tests than this were stopped at once, that is no accident.
const MOST_AGAIN: usize = 3;

/// A cargo command, what it is for, and the environment it takes.
#[derive(Debug)]
pub(super) struct Cargo {
    pub(super) name: &'static str,
    arguments: String,
    tests: Tests,
    variables: Vec<(&'static str, String)>,
    /// Whether what a test has left, its name and a line, is a fault of what it ran in.
    is_fault: fn(&str, &str) -> bool,
}

impl Cargo {
    pub(super) fn new(name: &'static str, arguments: impl Into<String>) -> Self {
        Self { name, arguments: arguments.into(), tests: Tests::None, variables: Vec::new(), is_fault: |_, _| false }
    }

    pub(super) fn expecting(self, tests: Tests) -> Self {
        Self { tests, ..self }
    }

    pub(super) fn with(mut self, variable: &'static str, value: &Path) -> Self {
        self.variables.push((variable, value.display().to_string()));
        self
    }

    /// A few tests that failed while a line that they left is a fault of what they ran in are run once more, where no other failed.
    pub(super) fn but_for(self, is_fault: fn(&str, &str) -> bool) -> Self {
        Self { is_fault, ..self }
    }

    /// The command as one types it.
    pub(super) fn line(&self) -> String {
        let variables = self.variables.iter().map(|(name, value)| format!("{name}={value} "));
        format!("{}cargo {}", variables.collect::<String>(), self.arguments)
    }

    /// Runs it, counts the tests it ran, and notes why any of them failed.
    pub(super) fn run(&self, project: &Project) -> Ran {
        let (ran, struck) = self.run_once(project);
        if struck.is_empty() || struck.len() > MOST_AGAIN || struck.len() as u64 != ran.tally.failed {
            return ran;
        }
        let tests: Vec<&str> = struck.iter().map(|(test, _)| test.as_str()).collect();
        let only = self.of(&tests);
        println!("\nWhat these ran in failed, so they are run once more: {}\n$ {}", tests.join(", "), only.line());
        let (again, _) = only.run_once(project);
        again.after(&ran, struck)
    }

    /// The same of these tests alone.
    fn of(&self, tests: &[&str]) -> Self {
        let all = self.arguments.split(" -- ").next().unwrap_or_default();
        let arguments = format!("{all} -- --exact {}", tests.join(" "));
        Self { arguments, variables: self.variables.clone(), ..*self }
    }

    fn run_once(&self, project: &Project) -> (Ran, Struck) {
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
            Err(failure) => (Ran { outcome: Err(failure), ..Ran::default() }, Vec::new()),
            Ok(heard) => {
                let tally = Tally::of(&heard.output).without(&heard.errors);
                let (outcome, reasons) = (self.judge(heard.success, tally), reasons(&heard.output));
                let ran = Ran { tally, outcome, reasons, again: Vec::new() };
                (ran, struck(&heard.output, self.is_fault))
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

    use super::{Cargo, Ran, Tests};
    use crate::checks::tally::Tally;
    use crate::failure::Failure;

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
        let some = Cargo { arguments: "test --test e2e -- fit:: review".to_owned(), ..step };
        assert_eq!(some.of(&["fit::one"]).line(), "RIDGELINE_DIST=dist cargo test --test e2e -- --exact fit::one");
    }

    #[test]
    fn a_second_run_counts_where_it_ran_all_that_it_was_to() {
        let struck = vec![("fit::one".to_owned(), "trap".to_owned())];
        let first = Ran { tally: Tally { passed: 6, failed: 1, left_out: 2 }, ..Ran::default() };
        let second =
            |passed, failed, outcome| Ran { tally: Tally { passed, failed, left_out: 0 }, outcome, ..Ran::default() };
        let ran = second(1, 0, Ok(())).after(&first, struck.clone());
        assert_eq!(ran.tally, Tally { passed: 7, failed: 0, left_out: 2 });
        assert!(ran.outcome.is_ok() && ran.again == struck);
        let failed = second(0, 1, Err(Failure::new("it failed"))).after(&first, struck.clone());
        assert_eq!(failed.tally, Tally { passed: 6, failed: 1, left_out: 2 });
        assert!(failed.outcome.is_err());
        assert!(second(0, 0, Ok(())).after(&first, struck).outcome.is_err(), "it was not run");
    }
}
