//! Running Trunk, with the project's own tools and no network.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::run::{Show, run, run_online};
use crate::tools::small_std;

/// Builds the release into the folder returned.
pub(super) fn build(project: &Project) -> Outcome<PathBuf> {
    let is_small = small_std::is_possible();
    if !is_small {
        println!("This Rust does not build its standard library for size: the page will weigh more");
    }
    let with_std = |command: &mut Command| {
        if is_small {
            small_std::build_with(command);
        }
    };
    // Trunk runs offline: what the page is made of is fetched first.
    let mut fetch = Command::new("cargo");
    fetch.current_dir(project.root()).args(["fetch", "--locked", "--target", "wasm32-unknown-unknown"]);
    with_std(&mut fetch);
    run_online(&mut fetch, "Fetching the page's crates")?;
    println!("Building the release with Trunk (about a minute the first time)");
    let stage = project.root().join("target/xtask/stage");
    fs::create_dir_all(&stage).map_err(|error| Failure::file("create", &stage, &error))?;
    let mut trunk = Command::new(project.tool("trunk"));
    trunk
        .current_dir(project.root())
        // Its warning that it cannot minify wasm-bindgen's glue says nothing one could act on.
        .args(["build", "--log", "error", "--dist"])
        .arg(&stage)
        .env("PATH", project.path())
        // The page then waits for what `split` makes a file of its own.
        .env("RIDGELINE_SPLIT", "1")
        // Trunk takes NO_COLOR=1 for a malformed answer to a question of its own.
        .env_remove("NO_COLOR");
    with_std(&mut trunk);
    let heard = run(&mut trunk, Show::All)?;
    if heard.success {
        Ok(stage)
    } else {
        Err(Failure::new("the release build failed, for the reason above: correct it and run the same command again"))
    }
}

#[cfg(test)]
mod tests {
    use crate::dist::references::names;

    const PAGE: &str = include_str!("../../../index.html");

    #[test]
    fn the_page_itself_loads_no_module() {
        // Preloaded, it would be so for every visitor.
        for file in ["planner.js", "planner_bg.wasm", "checks.js", "checks_bg.wasm", "model.js", "model_bg.wasm"] {
            assert!(!names(PAGE, file), "{file}");
        }
    }
}
