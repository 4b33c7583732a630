//! The one table of ratios, as Markdown.

use std::fmt;

use crate::run::answer;

/// A figure of ours beside one of somebody else's.
#[derive(Debug)]
pub(super) struct Row {
    what: String,
    ours: String,
    peer: String,
    theirs: String,
    ratio: String,
}

impl Row {
    /// A line of the table; `ratio` says how many times ours theirs is.
    pub(super) fn new(
        what: impl Into<String>,
        ours: impl Into<String>,
        peer: impl Into<String>,
        theirs: impl Into<String>,
        ratio: impl Into<String>,
    ) -> Self {
        Self { what: what.into(), ours: ours.into(), peer: peer.into(), theirs: theirs.into(), ratio: ratio.into() }
    }

    /// A line whose figures are both written by `write`.
    pub(super) fn of(what: &str, ours: f64, peer: &str, theirs: f64, write: impl Fn(f64) -> String) -> Self {
        Self::new(what, write(ours), peer, write(theirs), times(theirs / ours))
    }
}

/// A ratio.
pub(super) fn times(ratio: f64) -> String {
    if ratio >= 9.95 { format!("{ratio:.0}×") } else { format!("{ratio:.1}×") }
}

/// Milliseconds.
pub(super) fn milliseconds(value: f64) -> String {
    match value {
        value if value >= 100.0 => format!("{value:.0} ms"),
        value if value >= 1.0 => format!("{value:.1} ms"),
        value => format!("{value:.3} ms"),
    }
}

/// Thousands of bytes.
pub(super) fn kilobytes(bytes: f64) -> String {
    format!("{:.1} kB", bytes / 1e3)
}

/// Millions of bytes.
pub(super) fn megabytes(bytes: f64) -> String {
    format!("{:.1} MB", bytes / 1e6)
}

/// The rows as a table.
pub(super) struct Table<'a>(pub(super) &'a [Row]);

impl fmt::Display for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| What | Ridgeline | Beside | There | Ratio |\n|---|---|---|---|---|")?;
        for Row { what, ours, peer, theirs, ratio } in self.0 {
            writeln!(f, "| {what} | {ours} | {peer} | {theirs} | {ratio} |")?;
        }
        Ok(())
    }
}

/// The day, the machine and Node, in one line.
pub(super) fn occasion() -> String {
    let script = "const os = require('os'), cpus = os.cpus();
        const said = [new Date().toISOString().slice(0, 10), `${cpus.length} cores, ${cpus[0].model.trim()}`, `Node ${process.version.slice(1)}`];
        console.log(said.join(', '))";
    answer("node", &["-e", script]).unwrap_or_default()
}

/// How busy the machine is: programs that want to run, on average over a minute.
pub(super) fn load() -> String {
    answer("node", &["-p", "require('os').loadavg()[0].toFixed(1)"]).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Row, Table, milliseconds, times};

    #[test]
    fn a_row_is_a_line_of_markdown() {
        let row = Row::of("an answer", 0.25, "a simulation", 50.0, milliseconds);
        let table = Table(&[row]).to_string();
        assert!(table.ends_with("| an answer | 0.250 ms | a simulation | 50.0 ms | 200× |\n"), "{table}");
    }

    #[test]
    fn small_ratios_have_a_decimal() {
        assert_eq!([times(0.512), times(9.94), times(9.96), times(310.4)], ["0.5×", "9.9×", "10×", "310×"]);
    }
}
