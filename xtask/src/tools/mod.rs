//! What the commands need beyond cargo, found or installed under `target/tools/`.

pub(crate) mod browser;
mod cargo_install;
pub(crate) mod debian;
pub(crate) mod engines;
mod node;
mod npm;
pub(crate) mod small_std;
mod target;

pub(crate) use npm::NPM;

use crate::failure::{Failure, Outcome};
use crate::lockfile::locked_version;
use crate::project::Project;
use crate::run;

/// 0.22 wants a newer Rust than ours.
const TRUNK: &str = "0.21.14";
const MUTANTS: &str = "27.1.0";

/// Holds licences, bans and sources.
const DENY: &str = "0.20.2";

/// Everything a release build takes, installed where it is missing.
///
/// # Errors
/// One line that says what is missing or out of reach, and what to do.
pub(crate) fn for_a_release(project: &Project) -> Outcome {
    cargo()?;
    node::check()?;
    let bindgen = locked_version(project, "wasm-bindgen")?;
    let trunk = cargo_install::Tool {
        name: "Trunk",
        package: "trunk",
        binary: "trunk",
        version: TRUNK,
        minutes: 4,
        options: &["--locked", "--no-default-features", "--features", "rustls"],
    };
    // Its own lock file names a crate the registry no longer serves, hence no `--locked`.
    let bindgen = cargo_install::Tool {
        name: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        binary: "wasm-bindgen",
        version: &bindgen,
        minutes: 2,
        options: &[],
    };
    let mut missing: Vec<(String, Box<dyn Fn() -> Outcome + '_>)> = Vec::new();
    if !target::is_installed() {
        missing.push(("the wasm32 target".to_owned(), Box::new(target::install)));
    }
    if small_std::is_possible() && !small_std::has_source() {
        missing.push(("the standard library's source".to_owned(), Box::new(small_std::install_source)));
    }
    for package in [&npm::BINARYEN, &npm::TERSER] {
        if !npm::has(&project.npm(), package) {
            missing.push((package.to_string(), Box::new(|| npm::install(&project.npm(), package))));
        }
    }
    for tool in [&trunk, &bindgen] {
        if !tool.is_installed(project) {
            missing.push((tool.to_string(), Box::new(|| tool.install(project))));
        }
    }
    let count = missing.len();
    for (index, (name, install)) in missing.iter().enumerate() {
        println!("[{}/{count}] Installing {name}", index + 1);
        install()?;
    }
    cargo_install::tidy(project);
    Ok(())
}

/// The checker of licences, bans and sources, as cargo's command `deny`.
///
/// # Errors
/// Where cargo cannot build it.
pub(crate) fn deny(project: &Project) -> Outcome {
    let deny = cargo_install::Tool {
        name: "cargo-deny",
        package: "cargo-deny",
        binary: "cargo-deny",
        version: DENY,
        minutes: 2,
        options: &["--locked", "--no-default-features"],
    };
    built(project, &deny)
}

/// The judge of content security policies.
///
/// # Errors
/// Where npm cannot install it.
pub(crate) fn csp_evaluator(project: &Project) -> Outcome {
    script(project, &npm::CSP_EVALUATOR, "").map(|_| ())
}

/// The tool that makes mistakes in the model.
///
/// # Errors
/// Where it cannot be built.
pub(crate) fn mutants(project: &Project) -> Outcome {
    cargo()?;
    let tool = cargo_install::Tool {
        name: "cargo-mutants",
        package: "cargo-mutants",
        binary: "cargo-mutants",
        version: MUTANTS,
        minutes: 2,
        options: &["--locked"],
    };
    // Cargo's own commands tell their version after their name.
    let found = run::answer(project.tool(tool.binary), &["mutants", "--version"]);
    if found.is_some_and(|said| said.split_whitespace().nth(1) == Some(MUTANTS)) {
        return Ok(());
    }
    built(project, &tool)
}

/// Builds a tool, unless it is there.
fn built(project: &Project, tool: &cargo_install::Tool) -> Outcome {
    if !tool.is_installed(project) {
        println!("Installing {tool}");
        tool.install(project)?;
        cargo_install::tidy(project);
    }
    Ok(())
}

/// The accessibility checker the end-to-end tests run, as a path to its script.
///
/// # Errors
/// Where npm cannot install it.
pub(crate) fn axe(project: &Project) -> Outcome<std::path::PathBuf> {
    script(project, &npm::AXE, "axe-core/axe.min.js")
}

/// The parser that calendar files are tried with, as a path to its script.
///
/// # Errors
/// Where npm cannot install it.
pub(crate) fn ical(project: &Project) -> Outcome<std::path::PathBuf> {
    script(project, &npm::ICAL, "ical.js/dist/ical.js")
}

/// A framework whose style sheet the widget is tried in, as a path to that.
///
/// # Errors
/// Where npm cannot install it.
pub(crate) fn bootstrap(project: &Project) -> Outcome<std::path::PathBuf> {
    script(project, &npm::BOOTSTRAP, "bootstrap/dist/css/bootstrap.min.css")
}

/// What the package for npm is tried with, as the folder it is all in.
///
/// # Errors
/// Where npm cannot install it.
pub(crate) fn users(project: &Project) -> Outcome<std::path::PathBuf> {
    for package in &npm::USERS {
        script(project, package, "")?;
    }
    Ok(project.node_modules())
}

/// A peer the benches measure against, or what they measure with: its name and version, and the folder npm installs them all in.
///
/// # Errors
/// Where npm cannot install it.
pub(crate) fn peer(project: &Project, name: &str) -> Outcome<(String, std::path::PathBuf)> {
    node::check()?;
    let found = npm::PEERS.iter().find(|package| package.name() == name);
    let package = found.ok_or_else(|| Failure::new(format!("no version of {name} is chosen in npm.rs")))?;
    let home = project.bench().join("npm");
    in_place(&home, package)?;
    Ok((package.cited(), home))
}

fn script(project: &Project, package: &npm::Package, path: &str) -> Outcome<std::path::PathBuf> {
    node::check()?;
    in_place(&project.npm(), package)?;
    Ok(project.node_modules().join(path))
}

fn in_place(home: &std::path::Path, package: &npm::Package) -> Outcome {
    if !npm::has(home, package) {
        println!("Installing {package}");
        npm::install(home, package)?;
    }
    Ok(())
}

fn cargo() -> Outcome {
    // `cargo xtask` itself came through some cargo, but perhaps not through one on PATH, where Trunk looks for it.
    run::answer("cargo", &["--version"]).map(|_| ()).ok_or_else(|| {
        Failure::new("cargo is not on PATH: install Rust with rustup (https://rustup.rs) and open a new terminal")
    })
}
