//! Whether `dist/` is what the sources make: a digest of the sources, taken before a build, and one of what came of it.

use std::fs;
use std::path::{Path, PathBuf};

use super::naming::digest;
use super::{files, read};
use crate::failure::{Failure, Outcome};
use crate::project::Project;

/// What no page is made of.
const APART: [&str; 7] = ["target", "dist", "tests", "benches", "docs", "node_modules", "fuzz"];

/// Whether the last build still stands: the same sources, and `dist/` as it was left.
pub(super) fn is_current(project: &Project) -> Outcome<bool> {
    let Ok(stamp) = fs::read_to_string(place(project)) else { return Ok(false) };
    Ok(project.dist().join("index.html").is_file() && stamp == stamp_of(project, sources(project)?)?)
}

/// Remembers the build just made of sources that had this digest as it began: an edit made meanwhile asks for another, whether or not
/// this one saw it.
pub(super) fn write(project: &Project, sources: u64) -> Outcome {
    super::write(&place(project), stamp_of(project, sources)?.as_bytes())
}

fn stamp_of(project: &Project, sources: u64) -> Outcome<String> {
    Ok(format!("{sources:016x} {:016x}\n", of_folder(&project.dist())?))
}

fn place(project: &Project) -> PathBuf {
    project.root().join("target/xtask/dist.stamp")
}

/// A digest of all that a page is made of.
pub(super) fn sources(project: &Project) -> Outcome<u64> {
    let mut sources = 0;
    let root = project.root();
    let entries = fs::read_dir(root).map_err(|error| Failure::file("list", root, &error))?;
    let mut names: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    names.sort();
    for path in names {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let is_prose = Path::new(&name).extension().is_some_and(|extension| extension == "md");
        // `.cargo` holds what may change a build; other hidden files do not.
        let is_hidden = name.starts_with('.') && name != ".cargo";
        if APART.contains(&name.as_str()) || is_prose || is_hidden {
            continue;
        }
        sources = mix(sources, digest(name.as_bytes()));
        sources = mix(sources, if path.is_dir() { of_folder(&path)? } else { digest(&read(&path)?) });
    }
    Ok(sources)
}

fn of_folder(folder: &Path) -> Outcome<u64> {
    files(folder)?.iter().try_fold(0, |sum, path| {
        let content = digest(&read(&folder.join(path))?);
        Ok(mix(mix(sum, digest(path.to_string_lossy().as_bytes())), content))
    })
}

fn mix(sum: u64, next: u64) -> u64 {
    digest(&[sum.to_le_bytes(), next.to_le_bytes()].concat())
}
