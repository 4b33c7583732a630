//! The command line.

use std::ffi::OsString;

use lexopt::{Arg, Parser, ValueExt};

use crate::bench::{PARTS, Part};
use crate::checks::Extent;
use crate::failure::{Failure, Outcome};
use crate::fuzz::SECONDS;

/// What `cargo xtask --help` prints.
pub(crate) const USAGE: &str = "\
Ridgeline's commands. Each installs what it is missing under target/tools/; rustup and Node 20 or later are enough to start.

cargo xtask serve [--port N] [--open]   build the release and serve it at http://127.0.0.1:8080/
cargo xtask test [--quick | --everywhere]
                                        every check; --quick: formatting, lints and native tests alone; --everywhere: every
                                        end-to-end test in Firefox and WebKit too, which takes half an hour longer
cargo xtask dist                        build dist/, ready to deploy, with .br and .gz beside each file
cargo xtask bench [--only PART]         time the model and the page, beside others: one table of ratios
                                        PART: model, engines, bytes, page, plans, checks, lighthouse
cargo xtask bench --fresh               time serve and test in a clean clone with empty caches
cargo xtask fuzz [TARGET] [--seconds N] hostile input for what is read from outside, a minute for each target
cargo xtask mutants [OPTION ...]        try the model's tests by mistakes made in the model; options are cargo-mutants' own
";

/// A command, read.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    /// Print the usage.
    Help,
    /// Build the release and serve it.
    Serve {
        /// The port asked for; without one, the first free from 8080 on.
        port: Option<u16>,
        /// Whether to open the visitor's browser.
        open: bool,
    },
    /// Run the checks.
    Test(Extent),
    /// Build what is deployed.
    Dist,
    /// Time the model and the page beside others.
    Bench {
        /// The one part to run.
        only: Option<Part>,
        /// Instead, time the other commands in a clean clone.
        fresh: bool,
    },
    /// Try hostile input.
    Fuzz {
        /// The one target to try.
        target: Option<String>,
        /// How long each target is tried.
        seconds: u64,
    },
    /// Try the model's tests by mistakes in the model, with options for cargo-mutants.
    Mutants(Vec<OsString>),
}

/// Reads the command line.
///
/// # Errors
/// A usage failure, exit code 2, that names what was not understood.
pub(crate) fn parse(mut parser: Parser) -> Outcome<Command> {
    let mut command = match parser.next().map_err(Failure::usage)? {
        None | Some(Arg::Long("help") | Arg::Short('h')) => return Ok(Command::Help),
        Some(Arg::Value(name)) => match name.to_string_lossy().as_ref() {
            "help" => return Ok(Command::Help),
            "serve" => Command::Serve { port: None, open: false },
            "test" => Command::Test(Extent::Usual),
            "dist" => Command::Dist,
            "bench" => Command::Bench { only: None, fresh: false },
            "fuzz" => Command::Fuzz { target: None, seconds: SECONDS },
            "mutants" => return Ok(Command::Mutants(parser.raw_args().map_err(Failure::usage)?.collect())),
            other => return Err(Failure::usage(format_args!("there is no command `{other}`"))),
        },
        Some(other) => return Err(Failure::usage(other.unexpected())),
    };
    while let Some(arg) = parser.next().map_err(Failure::usage)? {
        match (&mut command, arg) {
            (_, Arg::Long("help") | Arg::Short('h')) => return Ok(Command::Help),
            (Command::Serve { port, .. }, Arg::Long("port") | Arg::Short('p')) => {
                let value = parser.value().map_err(Failure::usage)?;
                let number = value.parse::<u16>().ok().filter(|number| *number > 0);
                *port = Some(number.ok_or_else(|| {
                    Failure::usage(format_args!("a port is a number from 1 to 65535, not `{}`", value.display()))
                })?);
            }
            (Command::Serve { open, .. }, Arg::Long("open")) => *open = true,
            (Command::Test(extent), Arg::Long("quick")) => *extent = Extent::Quick,
            (Command::Test(extent), Arg::Long("everywhere")) => *extent = Extent::Everywhere,
            (Command::Bench { only, .. }, Arg::Long("only")) => {
                let value = parser.value().map_err(Failure::usage)?;
                let found = PARTS.iter().find(|(name, _)| value == *name);
                let (_, part) = found.ok_or_else(|| {
                    let names = PARTS.map(|(name, _)| name).join(", ");
                    Failure::usage(format_args!("the parts of the bench are {names}, not `{}`", value.display()))
                })?;
                *only = Some(*part);
            }
            (Command::Bench { fresh, .. }, Arg::Long("fresh")) => *fresh = true,
            (Command::Fuzz { seconds, .. }, Arg::Long("seconds")) => {
                let value = parser.value().map_err(Failure::usage)?;
                *seconds = value.parse().ok().filter(|number| *number > 0).ok_or_else(|| {
                    Failure::usage(format_args!("seconds are a number from 1 on, not `{}`", value.display()))
                })?;
            }
            (Command::Fuzz { target: target @ None, .. }, Arg::Value(name)) => {
                *target = Some(name.to_string_lossy().into_owned());
            }
            (_, other) => return Err(Failure::usage(other.unexpected())),
        }
    }
    Ok(command)
}

#[cfg(test)]
mod tests {
    use crate::checks::Extent;

    use super::{Command, Part, parse};

    #[track_caller]
    fn check(line: &str, expected: &Command) {
        let read = parse(lexopt::Parser::from_args(line.split_whitespace())).unwrap();
        assert_eq!(&read, expected, "{line}");
    }

    #[track_caller]
    fn refused(line: &str, because: &str) {
        let failure = parse(lexopt::Parser::from_args(line.split_whitespace())).unwrap_err();
        assert_eq!(failure.code(), 2);
        assert!(failure.to_string().contains(because), "{failure}");
    }

    #[test]
    fn commands_and_their_options() {
        check("", &Command::Help);
        check("--help", &Command::Help);
        check("test --help", &Command::Help);
        check("serve", &Command::Serve { port: None, open: false });
        check("serve --port 9000 --open", &Command::Serve { port: Some(9000), open: true });
        check("serve --port=9000", &Command::Serve { port: Some(9000), open: false });
        check("test --quick", &Command::Test(Extent::Quick));
        check("test --everywhere", &Command::Test(Extent::Everywhere));
        check("dist", &Command::Dist);
        check("bench", &Command::Bench { only: None, fresh: false });
        check("bench --only page", &Command::Bench { only: Some(Part::Page), fresh: false });
        let fuzz = |target: Option<&str>, seconds| Command::Fuzz { target: target.map(str::to_owned), seconds };
        check("fuzz", &fuzz(None, 60));
        check("fuzz link --seconds 5", &fuzz(Some("link"), 5));
        check("bench --fresh", &Command::Bench { only: None, fresh: true });
        check("mutants", &Command::Mutants(Vec::new()));
        check("mutants -f a.rs --list", &Command::Mutants(vec!["-f".into(), "a.rs".into(), "--list".into()]));
    }

    #[test]
    fn what_is_not_understood_is_named() {
        refused("sevre", "sevre");
        refused("--fast", "--fast");
        refused("serve --quick", "--quick");
        refused("dist extra", "extra");
        refused("bench --only pages", "model, engines, bytes, page, plans, checks, lighthouse");
        refused("fuzz link check", "check");
        refused("fuzz --seconds 0", "from 1 on");
        refused("serve --port", "--port");
        refused("serve --port 70000", "70000");
        refused("serve --port 0", "1 to 65535");
    }
}
