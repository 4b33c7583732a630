//! Running Trunk, with the project's own tools and no network.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::run::{Show, run, run_online};

/// Builds the release into the folder returned.
pub(super) fn build(project: &Project) -> Outcome<PathBuf> {
    // Trunk runs offline: what the page is made of is fetched first.
    run_online(
        Command::new("cargo").current_dir(project.root()).args([
            "fetch",
            "--locked",
            "--target",
            "wasm32-unknown-unknown",
        ]),
        "Fetching the page's crates",
    )?;
    println!("Building the release with Trunk (about a minute the first time)");
    let stage = project.root().join("target/xtask/stage");
    fs::create_dir_all(&stage).map_err(|error| Failure::file("create", &stage, &error))?;
    let heard = run(
        Command::new(project.tool("trunk"))
            .current_dir(project.root())
            // Its warning that it cannot minify wasm-bindgen's glue says nothing one could act on.
            .args(["build", "--log", "error", "--dist"])
            .arg(&stage)
            .env("PATH", project.path())
            // Trunk takes NO_COLOR=1 for a malformed answer to a question of its own.
            .env_remove("NO_COLOR"),
        Show::All,
    )?;
    if heard.success {
        Ok(stage)
    } else {
        Err(Failure::new("the release build failed, for the reason above: correct it and run the same command again"))
    }
}
