//! What the files of `dist/` weigh.

use std::fmt;
use std::fs;
use std::path::Path;

use super::files;
use crate::failure::{Failure, Outcome};

/// A file's name and its bytes: raw, gzip, brotli. What is not compressed is sent as it is.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Size {
    /// The path from the folder.
    pub(crate) path: String,
    raw: u64,
    gzip: u64,
    /// What a browser receives.
    pub(crate) brotli: u64,
}

/// The sizes of a folder's files.
#[derive(Debug)]
pub(crate) struct Sizes(Vec<Size>);

impl Sizes {
    /// Weighs every file that is not itself a compressed sibling.
    pub(crate) fn of(folder: &Path) -> Outcome<Self> {
        let mut sizes = Vec::new();
        for path in files(folder)? {
            let path = path.to_string_lossy().into_owned();
            let weigh = |suffix: &str| fs::metadata(folder.join(format!("{path}{suffix}"))).map(|file| file.len());
            if !Path::new(&path).extension().is_some_and(|extension| extension == "br" || extension == "gz") {
                let raw = weigh("").map_err(|error| Failure::file("weigh", Path::new(&path), &error))?;
                let (gzip, brotli) = (weigh(".gz").unwrap_or(raw), weigh(".br").unwrap_or(raw));
                sizes.push(Size { path, raw, gzip, brotli });
            }
        }
        Ok(Self(sizes))
    }

    /// Those of the files that `keep` names.
    pub(crate) fn only(self, keep: impl Fn(&str) -> bool) -> Self {
        Self(self.0.into_iter().filter(|size| keep(&size.path)).collect())
    }

    /// What a browser that takes brotli receives in all.
    pub(crate) fn brotli(&self) -> u64 {
        self.0.iter().map(|size| size.brotli).sum()
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = self.0.iter().map(|size| size.path.len()).max().unwrap_or_default().max(5);
        writeln!(f, "{:width$}  {:>9}  {:>9}  {:>9}", "file", "bytes", "gzip", "brotli")?;
        for Size { path, raw, gzip, brotli } in &self.0 {
            writeln!(f, "{path:width$}  {raw:>9}  {gzip:>9}  {brotli:>9}")?;
        }
        let sum = |part: fn(&Size) -> u64| self.0.iter().map(part).sum::<u64>();
        let (raw, gzip) = (sum(|size| size.raw), sum(|size| size.gzip));
        writeln!(f, "{:width$}  {raw:>9}  {gzip:>9}  {:>9}", "total", self.brotli())
    }
}
