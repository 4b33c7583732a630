//! `cargo xtask mutants`: the model's tests, tried by making mistakes in the model.
//!
//! Building the whole library for each of three thousand mistakes would take days. The model needs nothing of the web, so it is copied
//! out into a crate of its own, with all of its tests in one binary: there a mistake is built and found in seconds.

use std::ffi::OsString;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::dist::{files, read, write};
use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::tools;

/// The rooms that know no web crate, natively.
const ROOMS: [&str; 6] = ["assessment", "content", "file", "format", "plan", "state"];
/// What these rooms and their tests are built with, in the versions the project's manifest asks for.
const DEPENDENCIES: [&str; 3] = ["libm", "serde", "time"];
const DEV_DEPENDENCIES: [&str; 3] = ["csv", "proptest", "serde_json"];
/// The model's tests outside of it.
const TESTS: [&str; 11] = [
    "chances",
    "checks/main",
    "compare",
    "fixtures",
    "goal",
    "needs",
    "properties",
    "reading",
    "seeking",
    "simulation",
    "warnings",
];
/// What mistakes are made in, where no option names files.
const MUTATED: [&str; 4] = ["-f", "src/plan/**/*.rs", "-f", "src/assessment/**/*.rs"];
/// Tests that take cases and trials by the thousand: kept for what the others let pass.
const PATIENT: [&str; 5] = ["simulation::", "properties::", "goal::", "engine::", "no_partial_sheet"];

/// Tries every mistake by the quick tests, and what survives these by all of them. `options` go to cargo-mutants as they are.
///
/// # Errors
/// Where a mistake goes unnoticed that `.cargo/mutants.toml` does not explain, or nothing could be tried.
pub(crate) fn run(project: &Project, options: &[OsString]) -> Outcome {
    tools::mutants(project)?;
    let folder = copied_out(project)?;
    let out = project.root().join("target");
    let mut quick = cargo_mutants(project, &folder, &out, options);
    quick.args(["--", "--"]);
    for test in PATIENT {
        quick.args(["--skip", test]);
    }
    println!("[1/2] Every mutant, by the quick tests");
    if lets_pass(&mut quick, &out)? {
        println!("[2/2] What these let pass, by all tests");
        let mut all = cargo_mutants(project, &folder, &out, options);
        if lets_pass(all.arg("--iterate"), &out)? {
            return Err(Failure::new(
                "the tests let a mistake pass: target/mutants.out/missed.txt lists each; test what it breaks, or say in \
                 .cargo/mutants.toml why it breaks nothing",
            ));
        }
    }
    println!("Every mutant is caught, or explained in .cargo/mutants.toml");
    Ok(())
}

/// The exit codes of cargo-mutants once it has tried all: none was missed, some were, or some tests ran without end, which is one way of
/// noticing. The last hides the one before it: only the list tells.
const TRIED: [i32; 3] = [0, 2, 3];

fn cargo_mutants(project: &Project, folder: &Path, out: &Path, options: &[OsString]) -> Command {
    let mut command = Command::new(project.tool("cargo-mutants"));
    let narrowed = options.iter().any(|option| {
        let option = option.to_string_lossy();
        option.starts_with("-f") || option.starts_with("--file")
    });
    // In place: the crate is a copy already, and what is built of it is of use again.
    command
        .current_dir(folder)
        .args(["mutants", "--in-place", "--output"])
        .arg(out)
        .args(options)
        .args(if narrowed { &[][..] } else { &MUTATED })
        .env_remove("CARGO_TARGET_DIR")
        .env_remove("CARGO_BUILD_TARGET");
    command
}

/// Tries them: whether any mutant went unnoticed, by the list in `out`.
fn lets_pass(command: &mut Command, out: &Path) -> Outcome<bool> {
    let list = out.join("mutants.out/missed.txt");
    let status = command.status().map_err(|error| Failure::new(format!("cannot start cargo-mutants: {error}")))?;
    if !status.code().is_some_and(|code| TRIED.contains(&code)) {
        return Err(Failure::new("cargo-mutants stopped, for the reason above"));
    }
    let missed = fs::read_to_string(&list).map_err(|error| Failure::file("read", &list, &error))?;
    Ok(!missed.trim().is_empty())
}

/// Brings the model's own crate up to date.
fn copied_out(project: &Project) -> Outcome<PathBuf> {
    let (root, folder) = (project.root(), project.root().join("target/mutants"));
    let mut kept = Vec::new();
    for place in ROOMS.iter().map(|room| format!("src/{room}")).chain(["tests".to_owned()]) {
        for file in files(&root.join(&place))? {
            kept.push(Path::new(&place).join(file));
        }
    }
    // What an interrupted run left changed is written over; what is gone from the project goes here too.
    for place in ["src", "tests"] {
        if folder.join(place).exists() {
            for file in files(&folder.join(place))?.iter().map(|file| Path::new(place).join(file)) {
                if !kept.contains(&file) {
                    let path = folder.join(&file);
                    fs::remove_file(&path).map_err(|error| Failure::file("remove", &path, &error))?;
                }
            }
        }
    }
    for file in &kept {
        update(&folder.join(file), &read(&root.join(file))?)?;
    }
    update(&folder.join("Cargo.lock"), &read(&root.join("Cargo.lock"))?)?;
    update(&folder.join(".cargo/mutants.toml"), &read(&root.join(".cargo/mutants.toml"))?)?;
    let manifest = read(&root.join("Cargo.toml"))?;
    update(&folder.join("Cargo.toml"), of_the_model(&String::from_utf8_lossy(&manifest))?.as_bytes())?;
    update(&folder.join("src/lib.rs"), library().as_bytes())?;
    Ok(folder)
}

/// Writes a file that holds anything else: cargo builds anew what was written.
fn update(path: &Path, bytes: &[u8]) -> Outcome {
    if fs::read(path).is_ok_and(|there| there == bytes) { Ok(()) } else { write(path, bytes) }
}

/// The manifest of the model's own crate.
fn of_the_model(manifest: &str) -> Outcome<String> {
    let line = |name: &str| {
        let start = format!("{name} = ");
        manifest
            .lines()
            .find(|line| line.starts_with(&start))
            .ok_or_else(|| Failure::new(format!("Cargo.toml names no {name}, which the model is built with")))
    };
    let mut text = String::from(
        "[package]\nname = \"ridgeline\"\nversion = \"0.0.0\"\nedition = \"2024\"\nautotests = false\n\n[workspace]\n\n[lib]\ndoctest = false\n",
    );
    for (kind, names) in [("dependencies", &DEPENDENCIES[..]), ("dev-dependencies", &DEV_DEPENDENCIES)] {
        let _ = write!(text, "\n[{kind}]\n");
        for name in names {
            text += line(name)?;
            text.push('\n');
        }
    }
    // Little of the model is built anew for a mutant, and that little need not be fast; what it stands on is built once.
    text += "\n[profile.test]\nopt-level = 1\ndebug = 0\n\n[profile.test.package.\"*\"]\nopt-level = 2\n";
    Ok(text)
}

/// The library: the rooms, and the tests beside them.
fn library() -> String {
    let mut text = String::from("//! The model alone.\n#![allow(dead_code, unreachable_pub)]\n\n");
    for room in ROOMS {
        let _ = writeln!(text, "pub mod {room};");
    }
    text += "\n#[cfg(test)]\nextern crate self as ridgeline;\n";
    for test in TESTS {
        let name = test.split('/').next().unwrap_or(test);
        let _ = writeln!(text, "#[cfg(test)]\n#[path = \"../tests/{test}.rs\"]\nmod {name};");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{of_the_model, update};

    #[test]
    fn the_models_crate_takes_its_dependencies_from_the_project() {
        let manifest = "[dependencies]\nyew = \"0.23\"\nlibm = \"0.2\"\nserde = { version = \"1\" }\ntime = \"0.3\"\n\n[dev-dependencies]\ncsv = \"1\"\nproptest = \"1\"\nserde_json = \"1\"\n";
        let of_model = of_the_model(manifest).unwrap();
        assert!(of_model.contains("\n[dependencies]\nlibm = \"0.2\"\nserde = { version = \"1\" }\n"), "{of_model}");
        assert!(!of_model.contains("yew"));
        let failure = of_the_model("[dependencies]\nlibm = \"0.2\"\n").unwrap_err();
        assert!(failure.to_string().contains("serde"), "{failure}");
    }

    #[test]
    fn what_is_as_it_should_be_is_not_written_again() {
        let folder = std::env::temp_dir().join(format!("ridgeline-mutants-{}", std::process::id()));
        let path = folder.join("a/file");
        update(&path, b"one").unwrap();
        let before = std::fs::metadata(&path).unwrap().modified().unwrap();
        update(&path, b"one").unwrap();
        assert_eq!(std::fs::metadata(&path).unwrap().modified().unwrap(), before);
        update(&path, b"two").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"two");
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
