//! The package for npm: the element, the model and their types, without the page.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use super::references::loaded_by;
use super::{emptied, read, write};
use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::run::{Show, run};
use crate::tools;

pub(super) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Where packages go.
pub(crate) fn packages(project: &Project) -> PathBuf {
    project.root().join("target/packages")
}

/// The package.
pub(crate) fn place(project: &Project) -> PathBuf {
    packages(project).join(format!("ridgeline-{VERSION}.tgz"))
}

/// Packs what was built.
pub(super) fn pack(project: &Project) -> Outcome {
    let (dist, folder) = (project.dist(), project.root().join("target/xtask/package"));
    emptied(&folder)?;
    let mut files: Vec<PathBuf> = loaded_by(&dist, "ridgeline.js", |_| false)?.into_iter().collect();
    files.extend(["ridgeline.d.ts", "custom-elements.json"].map(PathBuf::from));
    for file in files {
        write(&folder.join(&file), &read(&dist.join(&file))?)?;
    }
    for (from, to) in [
        ("embed/package/react.js", "react.js"),
        ("embed/package/react.d.ts", "react.d.ts"),
        ("embed/package/README.md", "README.md"),
        ("LICENSE", "LICENSE"),
    ] {
        write(&folder.join(to), &read(&project.root().join(from))?)?;
    }
    write(&folder.join("package.json"), format!("{:#}\n", manifest()).as_bytes())?;
    let packages = packages(project);
    fs::create_dir_all(&packages).map_err(|error| Failure::file("create", &packages, &error))?;
    packed(&folder, &packages)
}

fn packed(folder: &Path, into: &Path) -> Outcome {
    let mut npm = Command::new(tools::NPM);
    npm.current_dir(folder).args(["pack", "--silent", "--offline", "--ignore-scripts", "--pack-destination"]).arg(into);
    let heard = run(&mut npm, Show::Progress)?;
    if heard.success {
        return Ok(());
    }
    for line in &heard.errors {
        eprintln!("{line}");
    }
    Err(Failure::new("npm could not pack the package, for the reason above"))
}

fn manifest() -> Value {
    json!({
        "name": "ridgeline",
        "version": VERSION,
        "description": "A sales-pipeline calculator that runs wholly in the browser: an element, a React component, functions",
        "license": "MIT",
        "type": "module",
        "main": "./ridgeline.js",
        "module": "./ridgeline.js",
        "types": "./ridgeline.d.ts",
        "exports": {
            ".": { "types": "./ridgeline.d.ts", "default": "./ridgeline.js" },
            "./react": { "types": "./react.d.ts", "default": "./react.js" },
            "./ridgeline.js": { "types": "./ridgeline.d.ts", "default": "./ridgeline.js" },
            "./assets/*": "./assets/*",
            "./custom-elements.json": "./custom-elements.json",
            "./package.json": "./package.json",
        },
        // They define the element.
        "sideEffects": ["./ridgeline.js", "./react.js"],
        "customElements": "custom-elements.json",
        "engines": { "node": ">=20.16" },
        "peerDependencies": { "react": ">=19", "@types/react": ">=19" },
        "peerDependenciesMeta": { "react": { "optional": true }, "@types/react": { "optional": true } },
    })
}
