//! Names files after their content, so that a browser may keep them for ever and a new release is a new name.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::references::{is_text, names, replace};
use super::{files, read, write};
use crate::failure::{Failure, Outcome};

/// Where named files go; the server lets browsers keep what is there.
const ASSETS: &str = "assets";

/// Scripts that other people's pages name, and which therefore keep their names.
const ENTRIES: [&str; 2] = ["ridgeline.js", "frame.js"];

/// Copies `stage` to `dist`: files that pages load are renamed and moved to `assets/`, the rest keep their names.
pub(super) fn name(stage: &Path, dist: &Path) -> Outcome {
    let mut contents = BTreeMap::new();
    for path in files(stage)? {
        contents.insert(path.to_string_lossy().replace('\\', "/"), read(&stage.join(&path))?);
    }
    for (path, content) in named(contents)? {
        write(&dist.join(path), &content)?;
    }
    Ok(())
}

/// The work on a site's files, by path: no disk.
fn named(contents: BTreeMap<String, Vec<u8>>) -> Outcome<BTreeMap<PathBuf, Vec<u8>>> {
    let mut namer = Namer { contents, done: BTreeMap::new(), waiting: Vec::new(), out: BTreeMap::new() };
    let paths: Vec<String> = namer.contents.keys().cloned().collect();
    for root in paths.iter().filter(|path| keeps_its_name(path)) {
        // A script takes a name without a dot before it for that of a package.
        let content = namer.rewritten(root, &format!("{}{ASSETS}/", if is_page(root) { "" } else { "./" }))?;
        namer.out.insert(root.into(), content);
    }
    // Style sheets that were joined into another have done their part.
    let unnamed = paths
        .iter()
        .filter(|path| !keeps_its_name(path) && !namer.done.contains_key(*path) && !has_extension(path, "css"));
    for path in unnamed {
        namer.out.insert(path.into(), namer.contents[path].clone());
    }
    Ok(namer.out)
}

fn keeps_its_name(path: &str) -> bool {
    is_page(path) || ENTRIES.contains(&path)
}

fn is_page(path: &str) -> bool {
    has_extension(path, "html")
}

fn has_extension(path: &str, extension: &str) -> bool {
    Path::new(path).extension().is_some_and(|found| found == extension)
}

struct Namer {
    contents: BTreeMap<String, Vec<u8>>,
    /// From a path to the name it got.
    done: BTreeMap<String, String>,
    /// The files being named, each naming the next.
    waiting: Vec<String>,
    out: BTreeMap<PathBuf, Vec<u8>>,
}

impl Namer {
    /// The file's content with the new names in it, `prefix` before each.
    fn rewritten(&mut self, path: &str, prefix: &str) -> Outcome<Vec<u8>> {
        let content = self.contents[path].clone();
        if !is_text(Path::new(path)) {
            return Ok(content);
        }
        let mut text = String::from_utf8(content).map_err(|_| Failure::new(format!("{path} is not UTF-8 text")))?;
        let others: Vec<String> = self
            .contents
            .keys()
            .filter(|other| *other != path && !keeps_its_name(other) && names(&text, other))
            .cloned()
            .collect();
        for other in others {
            let name = self.new_name(&other)?;
            text = replace(&text, &other, &format!("{prefix}{name}"));
        }
        Ok(text.into_bytes())
    }

    /// The name of a file by its content, which holds the new names of the files it names.
    fn new_name(&mut self, path: &str) -> Outcome<String> {
        if let Some(name) = self.done.get(path) {
            return Ok(name.clone());
        }
        if self.waiting.iter().any(|one| one == path) {
            let circle = self.waiting.join(" names ");
            return Err(Failure::new(format!(
                "files that name each other cannot be named by content: {circle} names {path}"
            )));
        }
        self.waiting.push(path.to_owned());
        let content = self.rewritten(path, "./")?;
        self.waiting.pop();
        let (stem, extension) = path.rsplit('/').next().and_then(|file| file.rsplit_once('.')).unwrap_or((path, "bin"));
        let name = format!("{stem}-{:08x}.{extension}", short(digest(&content)));
        self.out.insert(Path::new(ASSETS).join(&name), content);
        self.done.insert(path.to_owned(), name.clone());
        Ok(name)
    }
}

/// A digest folded to half its length: every visitor loads some twenty of these names, and two versions of a file share one once in
/// four thousand million times.
fn short(digest: u64) -> u32 {
    (digest ^ (digest >> 32)) as u32
}

/// FNV-1a: names tell versions apart, they guard nothing.
pub(super) fn digest(content: &[u8]) -> u64 {
    content.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::named;

    fn site(files: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
        files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
    }

    fn names(wasm: &str) -> (Vec<String>, String) {
        let files = [
            ("index.html", "<script src=\"boot.js\"></script><link href=planner_bg.wasm>"),
            ("boot.js", "import init from \"./planner.js\";"),
            ("planner.js", "new URL('planner_bg.wasm', import.meta.url)"),
            ("planner_bg.wasm", wasm),
            ("robots.txt", ""),
        ];
        let out = named(site(&files)).unwrap();
        let page = String::from_utf8(out[std::path::Path::new("index.html")].clone()).unwrap();
        (out.keys().map(|path| path.display().to_string()).collect(), page)
    }

    #[test]
    fn a_change_deep_down_renames_all_that_leads_to_it() {
        let (before, page) = names("one");
        let (after, _) = names("two");
        assert_eq!(before.len(), 5);
        assert_eq!(before.iter().filter(|name| after.contains(name)).collect::<Vec<_>>(), ["index.html", "robots.txt"]);
        assert!(page.contains(&before[0]) && before[0].starts_with("assets/boot-"), "{page} {before:?}");
    }

    #[test]
    fn a_script_that_others_name_keeps_its_name_and_names_assets_as_paths() {
        let files =
            [("embed.html", "<script src=ridgeline.js>"), ("ridgeline.js", "import('./load.js')"), ("load.js", "")];
        let out = named(site(&files)).unwrap();
        let text = |path: &str| String::from_utf8(out[std::path::Path::new(path)].clone()).unwrap();
        let asset = out.keys().find(|path| path.starts_with("assets")).unwrap().to_str().unwrap();
        assert_eq!(text("embed.html"), "<script src=ridgeline.js>");
        assert_eq!(text("ridgeline.js"), format!("import('./{asset}')"));
    }

    #[test]
    fn a_circle_is_told() {
        let files = [("index.html", "'a.js'"), ("a.js", "'b.js'"), ("b.js", "'a.js'")];
        let failure = named(site(&files)).unwrap_err().to_string();
        assert!(failure.contains("a.js names b.js names a.js"), "{failure}");
    }
}
