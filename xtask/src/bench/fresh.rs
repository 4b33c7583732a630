//! `cargo xtask bench --fresh`: how long the README's commands take in a clean clone with empty caches of Cargo and npm.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::failure::{Failure, Outcome};
use crate::project::Project;

/// The README's first command says this once the page can be opened.
const READY: &str = "Ridgeline is at ";

/// Clones what is committed and runs there, timed, `cargo xtask serve` until it serves and `cargo xtask test` to its end. Rust, Node and
/// Chromium stay as they are; all that the commands install or build is new.
///
/// # Errors
/// Where there is nothing to clone, or a command fails.
pub(crate) fn fresh(project: &Project) -> Outcome {
    let folder = project.bench().join("fresh");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| Failure::file("empty", &folder, &error))?;
    }
    let clone = folder.join("clone");
    fs::create_dir_all(&folder).map_err(|error| Failure::file("create", &folder, &error))?;
    let mut git = Command::new("git");
    git.arg("clone").arg("--quiet").arg("--no-hardlinks").arg(project.root()).arg(&clone);
    let cloned = git.stdin(Stdio::null()).status().is_ok_and(|status| status.success());
    if !cloned {
        return Err(Failure::new("what is committed could not be cloned: git, and a working copy it made, are needed"));
    }
    let mut took = Vec::new();
    for (name, until) in [("serve", Some(READY)), ("test", None)] {
        println!("\ncargo xtask {name}, in a clean clone");
        let begun = Instant::now();
        run_until(&mut command(&clone, &folder, name), until)?;
        took.push((name, begun.elapsed().as_secs_f64() / 60.0));
    }
    println!("\nIn a clean clone, with empty caches of Cargo and npm:");
    for (name, minutes) in took {
        println!("cargo xtask {name}: {minutes:.1} minutes");
    }
    Ok(())
}

/// `cargo xtask NAME` in the clone, its caches beside it and nothing inherited from the cargo that runs us.
fn command(clone: &Path, folder: &Path, name: &str) -> Command {
    let mut command = Command::new("cargo");
    command.current_dir(clone).args(["xtask", name]);
    for (variable, _) in std::env::vars_os() {
        let text = variable.to_string_lossy();
        if text.starts_with("CARGO") && !text.starts_with("CARGO_REGISTR") && !text.starts_with("CARGO_NET") {
            command.env_remove(&variable);
        }
    }
    command.env("CARGO_HOME", folder.join("cargo")).env("npm_config_cache", folder.join("npm")).stdin(Stdio::null());
    command
}

/// Runs to the end, or until a line of its output holds `until`, which ends it.
fn run_until(command: &mut Command, until: Option<&str>) -> Outcome {
    let failed = |error: std::io::Error| Failure::new(format!("cargo cannot be run: {error}"));
    let mut child = command.stdout(Stdio::piped()).spawn().map_err(failed)?;
    for line in child.stdout.take().into_iter().flat_map(|stdout| BufReader::new(stdout).lines()).map_while(Result::ok)
    {
        println!("{line}");
        if until.is_some_and(|until| line.contains(until)) {
            child.kill().and_then(|()| child.wait()).map_err(failed)?;
            return Ok(());
        }
    }
    let status = child.wait().map_err(failed)?;
    if status.success() && until.is_none() {
        return Ok(());
    }
    Err(Failure::new("the command failed, for the reason above"))
}
