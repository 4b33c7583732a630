//! The peers' code, bundled as a page would ship it: by esbuild, minified, brotli at its hardest.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::table::{Row, kilobytes, times};
use crate::dist::{self, compress};
use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::run::{Show, run};
use crate::tools;

/// A peer: what it is, the packages it takes, what a page would import, and files besides that it loads.
struct Peer {
    what: &'static str,
    packages: &'static [&'static str],
    entry: &'static str,
    besides: &'static [&'static str],
}

const PEERS: [Peer; 5] = [
    Peer {
        what: "Preact with uPlot",
        packages: &["preact", "uplot"],
        entry: "export * from 'preact'; export * from 'preact/hooks'; export { default } from 'uplot'; import 'uplot/dist/uPlot.min.css';",
        besides: &[],
    },
    Peer {
        what: "Chart.js, whole",
        packages: &["chart.js"],
        entry: "export { default } from 'chart.js/auto';",
        besides: &[],
    },
    Peer {
        what: "Squiggle's language, to run a source",
        packages: &["@quri/squiggle-lang"],
        entry: "export { run } from '@quri/squiggle-lang';",
        besides: &[],
    },
    Peer { what: "SurveyJS core", packages: &["survey-core"], entry: "export * from 'survey-core';", besides: &[] },
    Peer {
        what: "Perspective's viewer, its wasm included",
        packages: &["@perspective-dev/viewer"],
        // The package's own bundle: its modules find their glue at run time only.
        entry: "import '@perspective-dev/viewer/dist/cdn/perspective-viewer.js';",
        besides: &["@perspective-dev/viewer/dist/wasm/perspective-viewer.wasm"],
    },
];

/// Bytes of each peer beside all that `/` loads, `ours`. A peer that cannot be had is told of and left out.
pub(super) fn rows(project: &Project, ours: u64) -> Vec<Row> {
    let mut rows = Vec::new();
    for peer in &PEERS {
        match peer.weigh(project) {
            Ok((cited, bytes)) => rows.push(Row::new(
                "Bytes to load, the whole page against the library alone",
                kilobytes(ours as f64),
                format!("{} ({cited})", peer.what),
                kilobytes(bytes as f64),
                times(bytes as f64 / ours as f64),
            )),
            Err(failure) => println!("{} is left out: {failure}", peer.what),
        }
    }
    rows
}

impl Peer {
    fn weigh(&self, project: &Project) -> Outcome<(String, u64)> {
        let mut cited = Vec::new();
        for package in self.packages {
            cited.push(tools::peer(project, package)?.0);
        }
        let home = project.bench().join("npm");
        let name: String = self.packages.concat().chars().filter(char::is_ascii_alphanumeric).collect();
        let folder = project.bench().join("weighed").join(&name);
        let entry = folder.join("entry.mjs");
        dist::write(&entry, self.entry.as_bytes())?;
        let out = folder.join("out");
        bundle(project, &[&entry], &out)?;
        let mut bytes = 0;
        for file in dist::files(&out)? {
            bytes += compress::brotli(&dist::read(&out.join(file))?)?.len() as u64;
        }
        for file in self.besides {
            bytes += compress::brotli(&dist::read(&home.join("node_modules").join(file))?)?.len() as u64;
        }
        Ok((cited.join(", "), bytes))
    }
}

/// Builds the peer page of `benches/peer/`, and answers the folder to serve.
///
/// # Errors
/// Where esbuild, Preact or uPlot cannot be installed, or the page does not build.
pub(super) fn page(project: &Project) -> Outcome<PathBuf> {
    for package in ["preact", "uplot"] {
        tools::peer(project, package)?;
    }
    let source = project.root().join("benches/peer");
    let folder = project.bench().join("peer");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| Failure::file("empty", &folder, &error))?;
    }
    bundle(project, &[&source.join("page.jsx"), &source.join("page.css")], &folder.join("assets"))?;
    for name in ["index.html", "robots.txt"] {
        dist::write(&folder.join(name), &dist::read(&source.join(name))?)?;
    }
    compress::all(&folder)?;
    Ok(folder)
}

fn bundle(project: &Project, entries: &[&Path], out: &Path) -> Outcome {
    let (_, home) = tools::peer(project, "esbuild")?;
    let esbuild = home.join("node_modules/.bin").join(if cfg!(windows) { "esbuild.cmd" } else { "esbuild" });
    let modules = home.join("node_modules");
    let mut out_dir = OsStr::new("--outdir=").to_owned();
    out_dir.push(out);
    let mut command = Command::new(esbuild);
    command
        .args(entries)
        .arg(out_dir)
        .args(["--bundle", "--minify", "--format=esm", "--target=es2022", "--log-level=error", "--legal-comments=none"])
        // What a library has for Node alone, and loads only there.
        .args(["--external:node:*", "--external:fs", "--external:path", "--external:url", "--external:worker_threads"])
        .args(["--loader:.wasm=file", "--loader:.woff2=file", "--loader:.svg=dataurl"])
        .args(["--jsx=automatic", "--jsx-import-source=preact", "--define:process.env.NODE_ENV=\"production\""])
        .env("NODE_PATH", modules);
    let heard = run(&mut command, Show::Progress)?;
    if heard.success {
        return Ok(());
    }
    let reason = heard.errors.iter().find(|line| line.contains("ERROR")).map(|line| line.trim().to_owned());
    Err(Failure::new(format!("esbuild could not bundle it: {}", reason.unwrap_or_default())))
}
