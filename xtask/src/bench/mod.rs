//! `cargo xtask bench`: what the model and the page cost, beside others, in one table of ratios measured in one run. Reported, never
//! asserted: machines differ.
//!
//! A peer that cannot be installed is told of in a line and left out.

mod agreement;
mod checks;
mod engines;
mod fresh;
mod keystroke;
mod lighthouse;
mod memory;
mod page;
mod peer;
mod plans;
mod spread;
mod table;

use std::process::Command;

use self::page::Page;
use self::table::{Row, Table, kilobytes, megabytes, milliseconds};
use crate::checks::budget;
use crate::dist;
use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::run::{Show, run};
use crate::tools::{self, browser};

pub(crate) use fresh::fresh;

/// A part of the benches, which can be run alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// The model's own benches, kind of plan by kind of plan.
    Model,
    /// An answer beside other engines.
    Engines,
    /// What other libraries weigh.
    Bytes,
    /// The page beside the peer page, in Chromium.
    Page,
    /// Plans side by side: a slider, a switch.
    Plans,
    /// An answer in each check.
    Checks,
    /// Lighthouse on both pages.
    Lighthouse,
}

/// Every part, under the name it is asked for by.
pub(crate) const PARTS: [(&str, Part); 7] = [
    ("model", Part::Model),
    ("engines", Part::Engines),
    ("bytes", Part::Bytes),
    ("page", Part::Page),
    ("plans", Part::Plans),
    ("checks", Part::Checks),
    ("lighthouse", Part::Lighthouse),
];

/// Runs every part, or `only` the one, and prints the table.
///
/// # Errors
/// Where the release cannot be built or a part cannot be run.
pub(crate) fn run_benches(project: &Project, only: Option<Part>) -> Outcome {
    dist::build(project)?;
    let (occasion, load) = (table::occasion(), table::load());
    let mut rows = Vec::new();
    for (name, part) in PARTS {
        if only.is_none_or(|only| only == part) {
            println!("\nbench {name}");
            rows.extend(match part {
                Part::Model => model(project)?,
                Part::Engines => engines::rows(project)?,
                Part::Bytes => peer::rows(project, budget::plan_bytes(&project.dist())?),
                Part::Page => in_chromium(project)?,
                Part::Plans => beside_each_other(project)?,
                Part::Checks => in_the_checks(project)?,
                Part::Lighthouse => judged(project)?,
            });
        }
    }
    if !rows.is_empty() {
        println!("\n{}", Table(&rows));
    }
    println!("{occasion}; load average {load} at the start, {} at the end", table::load());
    Ok(())
}

fn model(project: &Project) -> Outcome<Vec<Row>> {
    let heard =
        run(Command::new("cargo").current_dir(project.root()).args(["bench", "--bench", "compute"]), Show::All)?;
    if heard.success { Ok(Vec::new()) } else { Err(Failure::new("the bench failed, for the reason above")) }
}

fn ours(project: &Project) -> Outcome<Page> {
    let url = page::serve(project.dist())?;
    Ok(Page { name: "Ridgeline".to_owned(), url, field: "[data-field=\"target\"] input" })
}

fn beside_each_other(project: &Project) -> Outcome<Vec<Row>> {
    plans::bench(&browser::find_or_install()?, &ours(project)?)?;
    Ok(Vec::new())
}

fn in_the_checks(project: &Project) -> Outcome<Vec<Row>> {
    checks::bench(&browser::find_or_install()?, &ours(project)?)?;
    Ok(Vec::new())
}

/// Our page, and the peer page with each number of trials: a thousand is what Squiggle runs, ten thousand has chances to half a point.
fn pages(project: &Project) -> Outcome<Vec<Page>> {
    let mut pages = vec![ours(project)?];
    match peer::page(project) {
        Ok(folder) => {
            let url = page::serve(folder)?;
            for (trials, written) in [(1_000, "1,000"), (10_000, "10,000")] {
                let name = format!("the peer page, {written} trials");
                pages.push(Page { name, url: format!("{url}?trials={trials}"), field: "#target" });
            }
        }
        Err(failure) => println!("The peer page is left out: {failure}"),
    }
    Ok(pages)
}

/// A row for each page beside ours.
fn beside<T>(
    pages: &[Page],
    all: &[T],
    what: &str,
    figure: impl Fn(&T) -> f64,
    write: impl Fn(f64) -> String,
) -> Vec<Row> {
    let Some(ours) = all.first().map(&figure) else { return Vec::new() };
    let others = pages.iter().zip(all).skip(1);
    others.map(|(page, theirs)| Row::of(what, ours, &page.name, figure(theirs), &write)).collect()
}

fn in_chromium(project: &Project) -> Outcome<Vec<Row>> {
    let browser = browser::find_or_install()?;
    let pages = pages(project)?;
    println!("Cold visits, on a processor slowed {} times", page::SLOWDOWN);
    let visits = page::visits(&browser, &pages)?;
    println!("Keystrokes, on the same");
    let keystrokes = keystroke::keystrokes(&browser, &pages)?;
    println!("A thousand edits");
    // Trials leave nothing behind.
    let held = memory::after_edits(&browser, pages.get(..2).unwrap_or(&pages))?;
    for (page, held) in pages.iter().zip(&held) {
        let memory::Held { heap, whole, before } = held;
        let [heap, whole, before] = [heap, whole, before].map(|bytes| megabytes(*bytes));
        println!("{}: {heap} of heap and document, {whole} in all, {before} before the edits", page.name);
    }
    let mut rows = beside(&pages, &visits, "First answer, cold", |visit| visit.answer, milliseconds);
    rows.extend(beside(
        &pages,
        &visits,
        "First answer, cold, on slow 4G",
        |visit| visit.answer_on_slow_4g,
        milliseconds,
    ));
    rows.extend(beside(&pages, &visits, "Bytes loaded, brotli", |visit| visit.bytes, kilobytes).into_iter().take(1));
    rows.extend(beside(&pages, &keystrokes, "Keystroke to paint, median", |key| key.painted.median, milliseconds));
    rows.extend(beside(&pages, &keystrokes, "Keystroke to paint, p99", |key| key.painted.p99, milliseconds));
    rows.extend(beside(&pages, &keystrokes, "Keystroke, work alone, median", |key| key.work.median, milliseconds));
    rows.extend(beside(&pages, &keystrokes, "Keystroke, work alone, p99", |key| key.work.p99, milliseconds));
    rows.extend(beside(
        &pages,
        &keystrokes,
        "Keystroke, scripting alone, median",
        |key| key.scripting.median,
        milliseconds,
    ));
    rows.extend(beside(&pages, &keystrokes, "Keystroke, scripting alone, p99", |key| key.scripting.p99, milliseconds));
    rows.extend(beside(&pages, &held, "Memory after 1,000 edits", |held| held.whole, megabytes));
    Ok(rows)
}

fn judged(project: &Project) -> Outcome<Vec<Row>> {
    let (cited, home) = match tools::peer(project, "lighthouse") {
        Ok(found) => found,
        Err(failure) => {
            println!("Lighthouse is left out: {failure}");
            return Ok(Vec::new());
        }
    };
    let browser = browser::find_or_install()?;
    let pages = pages(project)?;
    println!("{cited}, its default phone");
    let judgements = lighthouse::judge(&home, &browser, &pages)?;
    for (page, judgement) in pages.iter().zip(&judgements) {
        for shortcoming in &judgement.shortcomings {
            println!("{}: {shortcoming}", page.name);
        }
    }
    let mut rows = Vec::new();
    for (at, (_, name)) in lighthouse::CATEGORIES.iter().enumerate() {
        let score = |judgement: &lighthouse::Judgement| format!("{:.0}", judgement.scores[at]);
        let Some(ours) = judgements.first().map(score) else { continue };
        for (page, theirs) in pages.iter().zip(&judgements).skip(1) {
            // Scores are no ratio of anything.
            rows.push(Row::new(format!("Lighthouse, {name}"), ours.clone(), &*page.name, score(theirs), ""));
        }
    }
    for (at, (_, name)) in lighthouse::MOMENTS.iter().enumerate() {
        let what = format!("Lighthouse, {name}");
        rows.extend(beside(&pages, &judgements, &what, |judgement| judgement.moments[at], milliseconds));
    }
    Ok(rows)
}
