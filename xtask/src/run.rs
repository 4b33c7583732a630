//! Running other programs: their progress goes through, the reason they failed becomes one line.

use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};
use std::thread;

use crate::failure::{Failure, Outcome};

/// What a program said while it ran.
#[derive(Debug, Default)]
pub(crate) struct Heard {
    /// Whether it exited with 0.
    pub(crate) success: bool,
    /// Its standard output, line by line.
    pub(crate) output: Vec<String>,
    /// Its standard error, line by line.
    pub(crate) errors: Vec<String>,
}

/// Which lines reach the terminal while a program runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Show {
    /// Every line.
    All,
    /// Cargo's progress (`   Compiling yew v0.23.0`) and nothing else: a failure is told by the caller, once.
    Progress,
}

/// Runs a program to its end.
///
/// # Errors
/// Where it cannot be started.
pub(crate) fn run(command: &mut Command, show: Show) -> Outcome<Heard> {
    let name = command.get_program().to_string_lossy().into_owned();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| Failure::new(format!("cannot start {name}: {error}")))?;
    let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
    let reading =
        thread::spawn(move || stderr.map_or_else(Vec::new, |stderr| lines(stderr, show, |line| eprintln!("{line}"))));
    let output = stdout.map_or_else(Vec::new, |stdout| lines(stdout, show, |line| println!("{line}")));
    let status = child.wait().map_err(|error| Failure::new(format!("{name} was lost while it ran: {error}")))?;
    Ok(Heard { success: status.success(), output, errors: reading.join().unwrap_or_default() })
}

/// Runs a program that needs the network to do `what`.
///
/// # Errors
/// One line: that the network is out of reach, or that it failed, after what it said.
pub(crate) fn run_online(command: &mut Command, what: &str) -> Outcome {
    let heard = run(command, Show::Progress)?;
    if heard.success {
        return Ok(());
    }
    if let Some(sign) = heard.errors.iter().find(|line| speaks_of_network(line)) {
        return Err(Failure::new(format!(
            "{what} needs the network, and the package registry could not be reached ({}): connect, or turn offline mode off, then run the same command again",
            // Cargo follows some of its errors with advice as long again.
            sign.trim().split(". ").next().unwrap_or_default().chars().take(100).collect::<String>()
        )));
    }
    for line in heard.errors.iter().filter(|line| !is_progress(line)) {
        eprintln!("{line}");
    }
    Err(Failure::new(format!("{what} failed, for the reason above")))
}

/// What a program prints, trimmed, where it starts and succeeds; `None` where it is missing or fails.
pub(crate) fn answer(program: impl AsRef<std::ffi::OsStr>, args: &[&str]) -> Option<String> {
    let output = Command::new(program).args(args).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn lines(stream: impl Read, show: Show, print: impl Fn(&str)) -> Vec<String> {
    let mut reader = BufReader::new(stream);
    let mut heard = Vec::new();
    let mut line = Vec::new();
    while reader.read_until(b'\n', &mut line).is_ok_and(|length| length > 0) {
        let text = String::from_utf8_lossy(&line).trim_end_matches(['\n', '\r']).to_owned();
        if show == Show::All || (show == Show::Progress && is_progress(&text)) {
            print(&text);
        }
        heard.push(text);
        line.clear();
    }
    heard
}

/// Cargo right-aligns the verb of a progress line to column 12.
fn is_progress(line: &str) -> bool {
    const VERBS: [&str; 9] = [
        "Compiling",
        "Downloading",
        "Downloaded",
        "Installing",
        "Updating",
        "Finished",
        "Replacing",
        "Installed",
        "Locking",
    ];
    line.starts_with(' ') && VERBS.contains(&line.split_whitespace().next().unwrap_or_default())
}

fn speaks_of_network(line: &str) -> bool {
    const SIGNS: [&str; 25] = [
        "enotfound",
        "econnrefused",
        "econnreset",
        "etimedout",
        "eai_again",
        "enotcached",
        "fetch failed",
        "--offline was specified",
        "--offline flag",
        "without --offline",
        "offline mode",
        // Offline, with no index at hand, cargo takes every package for unknown.
        "in registry `crates-io`",
        "spurious network error",
        "could not resolve host",
        "couldn't resolve host",
        "could not connect",
        "couldn't connect",
        "failed to connect",
        "failed to download",
        "could not download",
        "temporary failure resolving",
        "network failure",
        // apt-get updates its lists without complaint where it reaches no mirror, and then knows no package.
        "unable to locate package",
        "failed to fetch",
        "unable to fetch",
    ];
    let line = line.to_lowercase();
    SIGNS.iter().any(|sign| line.contains(sign))
}

#[cfg(test)]
mod tests {
    use super::{is_progress, speaks_of_network};

    #[test]
    fn progress_goes_through_and_complaints_wait() {
        assert!(is_progress("   Compiling yew v0.23.0"));
        assert!(!is_progress("error: could not compile `yew`"));
        assert!(!is_progress("  Compile it yourself"));
    }

    #[test]
    fn an_unreachable_registry_is_told_from_a_broken_build() {
        assert!(speaks_of_network("npm error code ENOTFOUND"));
        assert!(speaks_of_network("  [6] Could not resolve hostname (Could not resolve host: registry)"));
        assert!(speaks_of_network("error: attempting to make an HTTP request, but --offline was specified"));
        assert!(!speaks_of_network("error[E0425]: cannot find value `network` in this scope"));
    }
}
