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
    embed::line::{self, Line},
    plan::{Answer, PlanInput},
};
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

/// The answer to one line.
fn answer(line: &[u8], today: Date) -> Line<Answer> {
    match serde_json::from_slice::<PlanInput>(line) {
        Ok(input) => line::answer(&input, today),
        Err(error) => line::no_plan(format!("Enter a plan as one JSON object on one line; {error}")),
    }
}

/// Today by the system's clock, in Greenwich.
fn today() -> Date {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let days = i64::try_from(since.as_secs() / 86_400).unwrap_or(0);
    Date::from_calendar_date(1970, Month::January, 1)
        .map_or(Date::MIN, |epoch| epoch.saturating_add(Duration::days(days)))
}
