//! Packages from npm, installed under the project's tools and pinned.

use std::fmt;
use std::fs;
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::run::{answer, run_online};

/// npm's command.
pub(crate) const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// A package and its version.
pub(crate) struct Package {
    name: &'static str,
    version: &'static str,
    brings: &'static str,
}

/// Optimises wasm.
pub(crate) const BINARYEN: Package = Package { name: "binaryen", version: "132.0.0", brings: "wasm-opt" };

/// Shortens wasm-bindgen's glue.
pub(crate) const TERSER: Package = Package { name: "terser", version: "5.51.2", brings: "the glue's minifier" };

/// The accessibility checker.
pub(crate) const AXE: Package = Package { name: "axe-core", version: "4.14.1", brings: "the accessibility checker" };

/// The calendar parser.
pub(crate) const ICAL: Package = Package { name: "ical.js", version: "2.2.1", brings: "the calendar parser" };

/// Strangers' styles.
pub(crate) const BOOTSTRAP: Package = Package { name: "bootstrap", version: "5.3.9", brings: "a host's style sheet" };

/// What those who use the package for npm build with: its tests do.
pub(crate) const USERS: [Package; 6] = [
    Package { name: "typescript", version: "7.0.2", brings: "the checker of types" },
    Package { name: "react", version: "19.3.1", brings: "React" },
    Package { name: "react-dom", version: "19.3.1", brings: "React for pages" },
    Package { name: "@types/react", version: "19.3.0", brings: "React's types" },
    Package { name: "vite", version: "8.3.8", brings: "a bundler" },
    Package { name: "esbuild", version: "0.28.2", brings: "another bundler" },
];

impl fmt::Display for Package {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} ({}, seconds)", self.name, self.version, self.brings)
    }
}

pub(crate) fn has(project: &Project, package: &Package) -> bool {
    let manifest = project.node_modules().join(package.name).join("package.json");
    fs::read(manifest)
        .ok()
        .and_then(|text| serde_json::from_slice::<serde_json::Value>(&text).ok())
        .is_some_and(|manifest| manifest["version"] == package.version)
}

pub(crate) fn install(project: &Project, package: &Package) -> Outcome {
    if answer(NPM, &["--version"]).is_none() {
        return Err(Failure::new(
            "npm is not on PATH: it comes with Node (https://nodejs.org); install it and open a new terminal",
        ));
    }
    let prefix = project.tools().join("npm");
    fs::create_dir_all(&prefix).map_err(|error| Failure::file("create", &prefix, &error))?;
    run_online(
        Command::new(NPM)
            .current_dir(&prefix)
            .arg("install")
            .arg("--prefix")
            .arg(&prefix)
            // npm's own patience with a dead network is minutes long.
            .args(["--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=3000"])
            .args(["--no-audit", "--no-fund", "--save-exact", "--loglevel=error"])
            .arg(format!("{}@{}", package.name, package.version)),
        &format!("Installing {} from npm", package.name),
    )
}
