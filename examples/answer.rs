//! Answers plans from the command line: JSON Lines in, JSON Lines out.
//!
//! Each line of standard input is a plan; each line of standard output is `{"answer": …}` or `{"errors": [{"field",
//! "message"}, …]}`. Blank lines are skipped. A plan without `start` begins today.
//!
//!     echo '{"target":1e5,"deal":1e4,"winRate":0.3,"meetingsPerRep":6,"proposals":7,"prospectingHours":20}' \
//!         | cargo run --release --example answer

use std::{
    io::{self, BufRead, Write},
    time::{SystemTime, UNIX_EPOCH},
};

use ridgeline::{
    content::error::{error_message, field_path},
    plan::{Answer, PlanInput, compute, quantity::Unit},
};
use serde::Serialize;
use time::{Date, Duration, Month};

fn main() -> io::Result<()> {
    match answer_lines(io::stdin().lock(), io::stdout().lock()) {
        // Whoever reads has read enough: `head` does so.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}

fn answer_lines(mut plans: impl BufRead, mut answers: impl Write) -> io::Result<()> {
    let today = today();
    let mut line = Vec::new();
    while plans.read_until(b'\n', &mut line)? > 0 {
        if !line.trim_ascii().is_empty() {
            serde_json::to_writer(&mut answers, &answer(&line, today))?;
            answers.write_all(b"\n")?;
            answers.flush()?;
        }
        line.clear();
    }
    Ok(())
}

/// What a line is answered with.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
enum Line {
    Answer(Box<Answer>),
    Errors(Vec<Fault>),
}

/// One thing that is wrong with a line; the field is empty where the line is no plan at all.
#[derive(Serialize)]
struct Fault {
    field: String,
    message: String,
}

/// The answer to one line.
fn answer(line: &[u8], today: Date) -> Line {
    let input = match serde_json::from_slice::<PlanInput>(line) {
        Ok(input) => input,
        Err(error) => {
            let message = format!("Enter a plan as one JSON object on one line; {error}");
            return Line::Errors(vec![Fault { field: String::new(), message }]);
        }
    };
    match input.read(today) {
        Ok(plan) => Line::Answer(Box::new(compute(&plan))),
        Err(errors) => {
            let fault = |error| Fault { field: field_path(error), message: error_message(error, &plain) };
            Line::Errors(errors.iter().map(fault).collect())
        }
    }
}

/// A number as a script would write it.
fn plain(value: f64, _: Unit) -> String {
    value.to_string()
}

/// Today by the system's clock, in Greenwich.
fn today() -> Date {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let days = i64::try_from(since.as_secs() / 86_400).unwrap_or(0);
    Date::from_calendar_date(1970, Month::January, 1)
        .map_or(Date::MIN, |epoch| epoch.saturating_add(Duration::days(days)))
}
