//! `cargo xtask dist`: what is deployed. Trunk builds into a stage; from there the glue is made small, style sheets are joined,
//! files named after their content, and everything is compressed into `dist/`. From there the packages are made.

pub(crate) mod archive;
pub(crate) mod compress;
mod first;
mod glue;
pub(crate) mod markup;
mod naming;
pub(crate) mod package;
mod path;
pub(crate) mod references;
mod sheet;
mod split;
mod stamp;
mod table;
mod trunk;

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::tools;

pub(crate) use table::Sizes;

/// Builds and prints what every file weighs.
///
/// # Errors
/// Where a tool is missing or the build fails.
pub(crate) fn dist(project: &Project) -> Outcome {
    build(project)?;
    print!("{}", Sizes::of(&project.dist())?);
    println!("dist/ is ready to deploy: any static host will do, in any folder");
    println!("{} is the package for npm", package::place(project).display());
    println!("{} is for WordPress, and for any other server", archive::place(project).display());
    Ok(())
}

/// Brings `dist/` up to date, which takes no time where nothing has changed.
///
/// # Errors
/// Where a tool is missing or the build fails.
pub(crate) fn build(project: &Project) -> Outcome {
    if stamp::is_current(project)? && package::place(project).is_file() && archive::place(project).is_file() {
        println!("dist/ is up to date");
        return Ok(());
    }
    if !project.root().join("index.html").is_file() {
        return Err(Failure::new("there is no index.html to build a page from"));
    }
    let sources = stamp::sources(project)?;
    tools::for_a_release(project)?;
    let stage = trunk::build(project)?;
    println!("Naming and compressing what was built");
    let dist = project.dist();
    emptied(&dist)?;
    glue::shrink(project, &stage)?;
    sheet::join(&stage)?;
    first::put(project, &stage)?;
    naming::name(&stage, &dist)?;
    compress::all(&dist)?;
    package::pack(project)?;
    archive::pack(project)?;
    stamp::write(project, sources)
}

/// Every file under `folder`, as paths from it, in a fixed order.
pub(crate) fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(inner) = folders.pop() {
        let path = folder.join(&inner);
        let entries = fs::read_dir(&path).map_err(|error| Failure::file("list", &path, &error))?;
        for entry in entries.flatten() {
            let inner = inner.join(entry.file_name());
            if entry.path().is_dir() {
                folders.push(inner);
            } else {
                found.push(inner);
            }
        }
    }
    found.sort();
    Ok(found)
}

fn emptied(folder: &Path) -> Outcome {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| Failure::file("empty", folder, &error))?;
    }
    fs::create_dir_all(folder).map_err(|error| Failure::file("create", folder, &error))
}

/// Reads a file whole.
pub(crate) fn read(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|error| Failure::file("read", path, &error))
}

/// Writes a file, and the folder it is in.
pub(crate) fn write(path: &Path, content: &[u8]) -> Outcome {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| Failure::file("create", folder, &error))?;
    }
    fs::write(path, content).map_err(|error| Failure::file("write", path, &error))
}
