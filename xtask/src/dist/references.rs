//! Which of our files a file names. Names are looked for as text, so they must stand whole: `"./boot.js"`, `url(mark.svg)`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::{files, read};
use crate::failure::Outcome;

const TEXTS: [&str; 7] = ["html", "js", "mjs", "css", "svg", "json", "webmanifest"];

/// Whether a file can name others.
pub(super) fn is_text(path: &Path) -> bool {
    path.extension().and_then(|extension| extension.to_str()).is_some_and(|extension| TEXTS.contains(&extension))
}

/// `text` with every whole mention of `name` replaced, a `./` or `/` before it included.
pub(super) fn replace(text: &str, name: &str, with: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut copied = 0;
    for (start, end) in mentions(text, name) {
        out.push_str(&text[copied..start]);
        out.push_str(with);
        copied = end;
    }
    out.push_str(&text[copied..]);
    out
}

/// Whether `text` names the file.
pub(super) fn names(text: &str, name: &str) -> bool {
    mentions(text, name).next().is_some()
}

fn mentions(text: &str, name: &str) -> impl Iterator<Item = (usize, usize)> {
    let is_edge = |letter: char| {
        matches!(letter, '"' | '\'' | '`' | '(' | ')' | '=' | ',' | '>' | '?' | '#') || letter.is_whitespace()
    };
    text.match_indices(name).filter_map(move |(at, _)| {
        let before = &text[..at];
        let before = before.strip_suffix("./").or_else(|| before.strip_suffix('/')).unwrap_or(before);
        let end = at + name.len();
        let stands_alone = before.ends_with(is_edge) && text[end..].starts_with(is_edge);
        stands_alone.then_some((before.len(), end))
    })
}

/// Every file that opening `page` makes the browser load: those it names, those they name, and itself; `is_left` are files that
/// are named and yet not asked for.
pub(crate) fn loaded_by(folder: &Path, page: &str, is_left: impl Fn(&Path) -> bool) -> Outcome<BTreeSet<PathBuf>> {
    let mut texts = BTreeMap::new();
    let all = files(folder)?;
    for path in all.iter().filter(|path| is_text(path)) {
        texts.insert(path.clone(), String::from_utf8_lossy(&read(&folder.join(path))?).into_owned());
    }
    let mut loaded = BTreeSet::new();
    let mut next = vec![PathBuf::from(page)];
    while let Some(path) = next.pop() {
        if is_left(&path) || !loaded.insert(path.clone()) {
            continue;
        }
        let Some(text) = texts.get(&path) else { continue };
        let beside = path.parent().unwrap_or(Path::new(""));
        // A name is taken from the folder of the file that says it, as a browser does.
        next.extend(
            all.iter()
                .filter(|other| {
                    other
                        .strip_prefix(beside)
                        .is_ok_and(|name| name.to_str().is_some_and(|name| **other != path && names(text, name)))
                })
                .cloned(),
        );
    }
    Ok(loaded)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::{loaded_by, names, replace};

    #[test]
    fn what_a_page_loads_is_followed_from_file_to_file() {
        let folder = std::env::temp_dir().join(format!("ridgeline-loaded-{}", std::process::id()));
        fs::create_dir_all(folder.join("assets")).unwrap();
        for (path, text) in [
            ("index.html", "<script src=assets/boot-1.js></script>"),
            ("assets/boot-1.js", "import(\"./glue-2.js\"); import(\"./late-5.js\")"),
            ("assets/glue-2.js", "new URL('glue_bg-3.wasm', import.meta.url)"),
            ("assets/glue_bg-3.wasm", "assets/other-4.js"),
            ("assets/other-4.js", ""),
            ("assets/late-5.js", "new URL('late_bg-6.wasm', import.meta.url)"),
            ("assets/late_bg-6.wasm", ""),
            ("embed.html", ""),
        ] {
            fs::write(folder.join(path), text).unwrap();
        }
        let all = loaded_by(&folder, "index.html", |_| false).unwrap();
        let first = loaded_by(&folder, "index.html", |path| path.ends_with("late-5.js")).unwrap();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(all.len(), 6, "{all:?}");
        assert_eq!(first.len(), 4, "what is left leads nowhere: {first:?}");
        assert!(first.contains(Path::new("assets/glue_bg-3.wasm")));
    }

    #[test]
    fn a_name_is_replaced_where_it_stands_whole() {
        let text =
            "import('./a.js'); from\"a.js\"; url(/a.js) <script src=a.js> 'data.js' 'a.json' 'https://x.org/a.js'";
        let out = replace(text, "a.js", "b-1.js");
        assert_eq!(
            out,
            "import('b-1.js'); from\"b-1.js\"; url(b-1.js) <script src=b-1.js> 'data.js' 'a.json' 'https://x.org/a.js'"
        );
        assert!(names(text, "a.json"));
        assert!(!names(text, "ta.js"));
    }
}
