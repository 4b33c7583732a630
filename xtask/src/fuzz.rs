//! `cargo xtask fuzz`: hostile input, made by libFuzzer, which is led by what each input reaches.
//!
//! It takes no tool but cargo and a compiler for C++, which builds libFuzzer; nothing of it needs an unstable compiler. What is found to reach
//! something new is kept in `target/fuzz/`, beside the corpus of `fuzz/corpus/`, which is never changed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::run::{Heard, Show, answer, run};

/// How long a target is tried where nothing else is said, in seconds.
pub(crate) const SECONDS: u64 = 60;

/// No process fuzzes for longer, in seconds: the copy of a configuration is never freed, as on a page.
const SLICE: u64 = 20;

/// Tells the compiler to count what is reached and to show what is compared: the passes of LLVM that libFuzzer reads.
const RUSTFLAGS: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares --cfg=fuzzing";

/// Builds the targets and tries all of them, or the one, for so many seconds each.
///
/// # Errors
/// Where there is no such target, they do not build, or one fails; its input is then kept, and named.
pub(crate) fn fuzz(project: &Project, only: Option<&str>, seconds: u64) -> Outcome {
    let targets = targets(project)?;
    let mut chosen: Vec<&String> = targets.iter().filter(|name| only.is_none_or(|only| only == *name)).collect();
    if chosen.is_empty() {
        let only = only.unwrap_or_default();
        return Err(Failure::usage(format_args!("there is no target `{only}`, but {}", targets.join(", "))));
    }
    if chosen.iter().any(|name| *name == MESSAGE) {
        messages(project, seconds)?;
        chosen.retain(|name| *name != MESSAGE);
    }
    if chosen.is_empty() {
        return Ok(());
    }
    let binaries = build(project)?;
    for name in chosen {
        let tried = try_out(project, &binaries.join(name), name, seconds)?;
        println!("{name}: {tried} inputs in {seconds} s, and none that it fails on");
    }
    Ok(())
}

/// What a frame and the page around it say to each other is read by scripts, `embed/frame.js` and `embed/embed.js`: Node changes it, by
/// chance alone.
const MESSAGE: &str = "message";

/// Gives both ends changed messages for so many seconds, other ones every time; in no time at all some thousands, the same ones.
///
/// # Errors
/// Where one is believed that must not be, or something is told to somebody who must not hear it.
pub(crate) fn messages(project: &Project, seconds: u64) -> Outcome {
    let seed = if seconds == 0 { 1 } else { std::process::id() };
    let heard = run(
        Command::new("node")
            .current_dir(project.root())
            .arg("fuzz/messages.mjs")
            .args([seconds.to_string(), seed.to_string()]),
        Show::All,
    )?;
    let failed =
        || Failure::new("a message was believed that must not be, or told to others: the lines above say which");
    heard.success.then_some(()).ok_or_else(failed)
}

fn targets(project: &Project) -> Outcome<Vec<String>> {
    let folder = project.root().join("fuzz/fuzz_targets");
    let read = fs::read_dir(&folder).map_err(|error| Failure::file("read", &folder, &error))?;
    let mut names: Vec<String> = read
        .flatten()
        .filter_map(|entry| entry.path().file_stem().map(|name| name.to_string_lossy().into_owned()))
        .chain([MESSAGE.to_owned()])
        .collect();
    names.sort();
    Ok(names)
}

/// Answers where the binaries are.
fn build(project: &Project) -> Outcome<PathBuf> {
    let said = answer("rustc", &["-vV"]).unwrap_or_default();
    let Some(host) = said.lines().find_map(|line| line.strip_prefix("host: ")) else {
        return Err(Failure::new(
            "rustc does not say for what it builds: install Rust with rustup (https://rustup.rs)",
        ));
    };
    let folder = project.root().join("target/fuzz");
    let heard = run(
        Command::new("cargo")
            .current_dir(project.root())
            // Named, although it is this machine: what runs while building is then built without the flags.
            .args(["build", "--release", "--locked", "--manifest-path", "fuzz/Cargo.toml", "--target", host])
            .env("CARGO_TARGET_DIR", &folder)
            .env("RUSTFLAGS", RUSTFLAGS),
        Show::All,
    )?;
    if heard.success {
        Ok(folder.join(host).join("release"))
    } else {
        Err(Failure::new("the fuzz targets do not build, for the reason above (libFuzzer takes a compiler for C++)"))
    }
}

/// Answers how many inputs were tried.
fn try_out(project: &Project, binary: &Path, name: &str, seconds: u64) -> Outcome<u64> {
    let kept = project.root().join("fuzz/corpus").join(name);
    let found = project.root().join("target/fuzz/found").join(name);
    let failed = project.root().join("target/fuzz/failed").join(name);
    for folder in [&found, &failed] {
        fs::create_dir_all(folder).map_err(|error| Failure::file("create", folder, &error))?;
    }
    let (begun, whole) = (Instant::now(), Duration::from_secs(seconds));
    let mut tried = 0;
    loop {
        let left = whole.saturating_sub(begun.elapsed()).as_secs_f64().ceil() as u64;
        if left == 0 {
            return Ok(tried);
        }
        let heard = run(
            Command::new(binary)
                // What is new goes into the first of them.
                .args([&found, &kept])
                .arg(format!("-max_total_time={}", left.min(SLICE)))
                .arg(format!("-artifact_prefix={}/", failed.display()))
                .args([
                    "-max_len=4096",
                    "-timeout=10",
                    "-rss_limit_mb=4096",
                    "-detect_leaks=0",
                    "-print_final_stats=1",
                ]),
            Show::Progress,
        )?;
        if !heard.success {
            for line in said(&heard) {
                eprintln!("{line}");
            }
            return Err(Failure::new(format!(
                "{name} fails on the newest file in {}: mend it, and keep the file in {}, where the tests try it too",
                failed.display(),
                kept.display()
            )));
        }
        tried += executed(&heard).unwrap_or_default();
    }
}

/// What it said of its end, without its progress.
fn said(heard: &Heard) -> impl Iterator<Item = &String> {
    heard.errors.iter().filter(|line| !line.starts_with('#') && !line.starts_with("INFO:"))
}

fn executed(heard: &Heard) -> Option<u64> {
    let stat = heard.errors.iter().find_map(|line| line.strip_prefix("stat::number_of_executed_units:"))?;
    stat.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{executed, said, targets};
    use crate::project::Project;
    use crate::run::Heard;

    #[test]
    fn what_libfuzzer_says_is_read() {
        let lines = ["INFO: Seed: 1", "#2\tINITED cov: 5", "panicked at x", "stat::number_of_executed_units: 1234"];
        let heard = Heard { errors: lines.map(str::to_owned).to_vec(), ..Heard::default() };
        assert_eq!(executed(&heard), Some(1234));
        assert_eq!(said(&heard).count(), 2);
        assert_eq!(executed(&Heard::default()), None);
    }

    #[test]
    fn targets_are_found_by_their_files() {
        let names = targets(&Project::find()).unwrap();
        assert!(names.contains(&"link".to_owned()) && names.is_sorted(), "{names:?}");
    }
}
