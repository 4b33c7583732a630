//! The model without an element, from the package for npm: installed in a fresh project, as its users have it.

mod answers;
mod bundles;
mod types;
mod wrong;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use crate::harness::{named, project};

/// What others build with, where `cargo xtask test` installs it.
fn tools() -> PathBuf {
    named("RIDGELINE_USERS", "target/tools/npm/node_modules")
}

/// Runs a program to its end, and fails where it does.
#[track_caller]
fn ran(command: &mut Command) -> Output {
    let done = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(done.status.success(), "{command:?}\n{}\n{}", said(&done.stdout), said(&done.stderr));
    done
}

/// A project that has installed the package and nothing else: it is made once.
fn fresh() -> &'static Path {
    static FRESH: OnceLock<PathBuf> = OnceLock::new();
    FRESH.get_or_init(|| {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("fresh");
        let version = env!("CARGO_PKG_VERSION");
        let package = named("RIDGELINE_PACKAGE", &format!("target/packages/ridgeline-{version}.tgz"));
        assert!(package.is_file(), "{}: `cargo xtask dist` packs it", package.display());
        written(&folder, &[("package.json", r#"{ "name": "fresh", "private": true, "type": "module" }"#)]);
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        ran(Command::new(npm)
            .current_dir(&folder)
            .args(["install", "--offline", "--no-audit", "--no-fund", "--loglevel=error"])
            .arg(&package));
        folder
    })
}

/// A project of its own for one test: the package, and files.
fn fresh_with(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("users").join(name);
    written(&folder, files);
    let copied = crate::without::copy(fresh(), &folder);
    assert!(copied.is_ok(), "{copied:?}");
    // Those who use React have it already.
    for package in ["react", "react-dom", "scheduler", "@types", "csstype"] {
        let copied = crate::without::copy(&tools().join(package), &folder.join("node_modules").join(package));
        assert!(copied.is_ok(), "{package}: {copied:?}: `cargo xtask test` installs it");
    }
    folder
}

/// An empty folder with files.
fn written(folder: &Path, files: &[(&str, &str)]) {
    let wrote = fs::remove_dir_all(folder).or(Ok(())).and_then(|()| {
        files.iter().try_for_each(|(path, text)| {
            let path = folder.join(path);
            fs::create_dir_all(path.parent().unwrap_or(folder))?;
            fs::write(path, text)
        })
    });
    assert!(wrote.is_ok(), "{}: {wrote:?}", folder.display());
}

/// A script of these tests.
fn script(name: &str) -> PathBuf {
    project("tests/e2e/module").join(name)
}
