//! Packages from npm, installed under the project's tools and pinned.

use std::fmt;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::failure::{Failure, Outcome};
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

/// The judge of content security policies.
pub(crate) const CSP_EVALUATOR: Package =
    Package { name: "csp_evaluator", version: "1.1.8", brings: "the judge of policies" };

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

/// What the benches measure against, and with. Lighthouse 13 wants a newer Node than ours.
pub(crate) const PEERS: [Package; 8] = [
    Package { name: "esbuild", version: "0.28.2", brings: "a bundler" },
    Package { name: "preact", version: "11.2.0", brings: "a peer" },
    Package { name: "uplot", version: "1.6.32", brings: "a peer" },
    Package { name: "@quri/squiggle-lang", version: "0.10.0", brings: "a peer" },
    Package { name: "survey-core", version: "3.1.1", brings: "a peer" },
    Package { name: "chart.js", version: "4.6.1", brings: "a peer" },
    Package { name: "@perspective-dev/viewer", version: "5.5.1", brings: "a peer" },
    Package { name: "lighthouse", version: "12.8.2", brings: "the page's judge" },
];

impl fmt::Display for Package {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} ({}, seconds)", self.name, self.version, self.brings)
    }
}

impl Package {
    /// Its name and version, as a table cites it.
    pub(crate) fn cited(&self) -> String {
        format!("{} {}", self.name, self.version)
    }

    pub(crate) const fn name(&self) -> &'static str {
        self.name
    }
}

/// Whether `home`, the project's or the benches' folder for npm, holds the package in its version.
pub(crate) fn has(home: &Path, package: &Package) -> bool {
    let manifest = home.join("node_modules").join(package.name).join("package.json");
    fs::read(manifest)
        .ok()
        .and_then(|text| serde_json::from_slice::<serde_json::Value>(&text).ok())
        .is_some_and(|manifest| manifest["version"] == package.version)
}

pub(crate) fn install(prefix: &Path, package: &Package) -> Outcome {
    if answer(NPM, &["--version"]).is_none() {
        return Err(Failure::new(
            "npm is not on PATH: it comes with Node (https://nodejs.org); install it and open a new terminal",
        ));
    }
    fs::create_dir_all(prefix).map_err(|error| Failure::file("create", prefix, &error))?;
    run_online(
        Command::new(NPM)
            .current_dir(prefix)
            .arg("install")
            .arg("--prefix")
            .arg(prefix)
            // npm's own patience with a dead network is minutes long.
            .args(["--fetch-retries=1", "--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=3000"])
            .args(["--no-audit", "--no-fund", "--save-exact", "--loglevel=error"])
            .arg(format!("{}@{}", package.name, package.version)),
        &format!("Installing {} from npm", package.name),
    )
}
