//! Announces each check, times it, and says at the end what failed and how to run it again.

use std::time::{Duration, Instant};

use super::step::{Cargo, Ran};
use super::tally::Tally;
use crate::failure::{Failure, Outcome};
use crate::project::Project;

/// What the checks have come to so far.
pub(super) struct Report {
    steps: usize,
    begun: Instant,
    done: Vec<Done>,
    tally: Tally,
}

struct Done {
    name: &'static str,
    took: Duration,
    failed: Option<Failed>,
}

struct Failed {
    why: String,
    /// What its tests said, once more: in a long run it stands thousands of lines above.
    reasons: String,
    /// The command that repeats it.
    again: String,
}

impl Report {
    /// A report of so many steps to come.
    pub(super) fn of(steps: usize) -> Self {
        Self { steps, begun: Instant::now(), done: Vec::new(), tally: Tally::default() }
    }

    /// Runs a check that is cargo's.
    pub(super) fn cargo(&mut self, project: &Project, step: &Cargo) {
        let begun = self.announce(step.name);
        println!("$ {}", step.line());
        let Ran { mut tally, outcome, reasons } = step.run(project);
        if outcome.is_err() && tally.failed == 0 {
            // What fails before its tests run, or has none, counts as one failure.
            tally.failed = 1;
        }
        self.tally += tally;
        self.note(step.name, begun, outcome, reasons, &step.line());
    }

    /// Runs a check of our own; `again` is the command that repeats it. Answers whether it passed.
    pub(super) fn own(&mut self, name: &'static str, again: &str, work: impl FnOnce() -> Outcome) -> bool {
        let begun = self.announce(name);
        let outcome = work();
        let passed = outcome.is_ok();
        // It is no test: where it passes, it does not count as one.
        self.tally.failed += u64::from(!passed);
        self.note(name, begun, outcome, String::new(), again);
        passed
    }

    /// Notes a check that could not run because an earlier one failed.
    pub(super) fn skip(&mut self, name: &'static str) {
        let begun = self.announce(name);
        self.tally.failed += 1;
        let failed = Err(Failure::new("there is no release build to check"));
        self.note(name, begun, failed, String::new(), "cargo xtask test");
    }

    /// Prints the times, the failures and the closing line.
    ///
    /// # Errors
    /// Where any check failed.
    pub(super) fn close(self) -> Outcome {
        println!();
        for done in &self.done {
            let verdict = if done.failed.is_some() { "FAILED" } else { "ok" };
            println!("{:32} {:>7.1} s  {verdict}", done.name, done.took.as_secs_f64());
        }
        println!("{:32} {:>7.1} s", "in all", self.begun.elapsed().as_secs_f64());
        let failed: Vec<_> = self.done.iter().filter_map(|done| Some((done.name, done.failed.as_ref()?))).collect();
        for (name, Failed { why, reasons, again }) in &failed {
            println!("\n{name}: {why}{reasons}\n  again: {again}");
        }
        if self.tally.left_out > 0 {
            println!("\n{} left out of an engine, for the reasons they give above", self.tally.left_out);
        }
        println!("\n{} passed, {} failed", self.tally.passed, self.tally.failed);
        // That line closes the output: those who count tests look for it there.
        if failed.is_empty() { Ok(()) } else { Err(Failure::told()) }
    }

    fn announce(&self, name: &str) -> Instant {
        println!("\n[{}/{}] {name}", self.done.len() + 1, self.steps);
        Instant::now()
    }

    fn note(&mut self, name: &'static str, begun: Instant, outcome: Outcome, reasons: String, again: &str) {
        let failed = outcome.err().map(|failure| Failed { why: failure.to_string(), reasons, again: again.to_owned() });
        if let Some(Failed { why, .. }) = &failed {
            println!("FAILED: {why}");
        }
        self.done.push(Done { name, took: begun.elapsed(), failed });
    }
}
