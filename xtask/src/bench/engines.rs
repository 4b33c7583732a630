//! What an answer costs: our model, native and as the released wasm in Node, beside the same plans in JavaScript.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::process::Command;

use serde_json::Value;

use super::agreement::Told;
use super::spread::median;
use super::table::{Row, milliseconds, times};
use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::run::{Show, run};
use crate::tools;

/// Every engine is asked so many times, in turn.
const ROUNDS: usize = 3;
/// The plan whose times the table shows; the ratios are told of all.
const SHOWN: &str = "a team of three";

type Answers = BTreeMap<String, Told>;

struct Engine {
    name: String,
    command: Box<dyn Fn() -> Command>,
    rounds: Vec<Answers>,
}

/// Times every engine that can be had.
///
/// # Errors
/// Where one cannot be run, or answers other figures than ours.
pub(super) fn rows(project: &Project) -> Outcome<Vec<Row>> {
    let mut engines = vec![
        Engine::new("", native(project)),
        Engine::new("the same model as wasm in Node", node(project, "wasm.mjs", project.dist().into())),
        Engine::new("simulation in typed arrays, 10,000 trials", node(project, "simulation.mjs", OsString::new())),
    ];
    match tools::peer(project, "@quri/squiggle-lang") {
        Ok((cited, home)) => {
            let name = format!("Squiggle's language ({cited}), its default 1,000 samples");
            engines.push(Engine::new(&name, node(project, "squiggle.mjs", home.into())));
        }
        Err(failure) => println!("Squiggle's language is left out: {failure}"),
    }
    for round in 1..=ROUNDS {
        println!("Round {round} of {ROUNDS}");
        for engine in &mut engines {
            engine.ask()?;
        }
    }
    let Some((ours, others)) = engines.split_first() else { return Ok(Vec::new()) };
    let rows = others.iter().map(|other| other.row(ours)).collect::<Outcome<_>>()?;
    let unrest = engines.iter().map(Engine::unrest).fold(0.0, f64::max);
    println!("The same engine on the same plan took up to {:.0} % longer in one round than in another", unrest * 100.0);
    Ok(rows)
}

fn native(project: &Project) -> Box<dyn Fn() -> Command> {
    let root = project.root().to_owned();
    Box::new(move || {
        let mut command = Command::new("cargo");
        command.current_dir(&root).args(["bench", "--quiet", "--bench", "engine"]);
        command
    })
}

fn node(project: &Project, script: &str, argument: OsString) -> Box<dyn Fn() -> Command> {
    let script = project.root().join("benches/engines").join(script);
    Box::new(move || {
        let mut command = Command::new("node");
        command.arg(&script).arg(&argument);
        command
    })
}

impl Engine {
    fn new(name: &str, command: Box<dyn Fn() -> Command>) -> Self {
        Self { name: name.to_owned(), command, rounds: Vec::new() }
    }

    fn ask(&mut self) -> Outcome {
        let heard = run(&mut (self.command)(), Show::Progress)?;
        let name = if self.name.is_empty() { "the model" } else { &self.name };
        let told = heard.output.iter().find_map(|line| serde_json::from_str::<Value>(line).ok());
        let Some(told) = told.as_ref().and_then(Value::as_object).filter(|_| heard.success) else {
            let reason = heard.errors.iter().find(|line| line.contains("rror")).cloned().unwrap_or_default();
            return Err(Failure::new(format!("{name} could not be timed: {reason}")));
        };
        let answers = told.iter().map(|(plan, value)| Some((plan.clone(), Told::read(value)?)));
        let answers = answers.collect::<Option<Answers>>();
        self.rounds.push(answers.ok_or_else(|| Failure::new(format!("{name} did not tell all its figures")))?);
        Ok(())
    }

    fn row(&self, ours: &Self) -> Outcome<Row> {
        let (Some(exact), Some(theirs)) = (ours.rounds.first(), self.rounds.first()) else {
            return Err(Failure::new("no engine was asked"));
        };
        let mut ratios = Vec::new();
        for (plan, exact) in exact {
            let told = theirs.get(plan).map(|told| told.disagrees(exact));
            match told {
                Some(None) => ratios.push(self.took(plan) / ours.took(plan)),
                Some(Some(why)) => {
                    return Err(Failure::new(format!("{} and our model disagree on {plan}: {why}", self.name)));
                }
                None => return Err(Failure::new(format!("{} does not answer {plan}", self.name))),
            }
        }
        let (least, most) =
            ratios.iter().fold((f64::MAX, 0.0), |(low, high), &ratio| (ratio.min(low), ratio.max(high)));
        let (mine, their) = (ours.took(SHOWN), self.took(SHOWN));
        let ratio = format!("{} ({} to {})", times(their / mine), times(least), times(most));
        Ok(Row::new("An answer", milliseconds(mine), self.name.clone(), milliseconds(their), ratio))
    }

    fn all(&self, plan: &str) -> Vec<f64> {
        self.rounds.iter().filter_map(|round| round.get(plan)).map(|told| told.ms).collect()
    }

    fn took(&self, plan: &str) -> f64 {
        median(self.all(plan))
    }

    /// By how much its slowest round of a plan is slower than its fastest.
    fn unrest(&self) -> f64 {
        let plans = self.rounds.first().into_iter().flat_map(BTreeMap::keys);
        let ratio = |plan: &String| {
            let all = self.all(plan);
            all.iter().copied().fold(0.0, f64::max) / all.iter().copied().fold(f64::MAX, f64::min) - 1.0
        };
        plans.map(ratio).fold(0.0, f64::max)
    }
}
