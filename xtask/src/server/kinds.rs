//! What kind of file a name promises.

use std::path::Path;

const TEXT: bool = true;
const BINARY: bool = false;

/// Extension, media type, whether compressing it pays.
const KINDS: [(&str, &str, bool); 19] = [
    ("html", "text/html; charset=utf-8", TEXT),
    ("js", "text/javascript; charset=utf-8", TEXT),
    ("mjs", "text/javascript; charset=utf-8", TEXT),
    ("css", "text/css; charset=utf-8", TEXT),
    ("wasm", "application/wasm", TEXT),
    ("json", "application/json", TEXT),
    ("map", "application/json", TEXT),
    ("webmanifest", "application/manifest+json", TEXT),
    ("svg", "image/svg+xml", TEXT),
    ("xml", "application/xml", TEXT),
    ("txt", "text/plain; charset=utf-8", TEXT),
    ("ts", "text/plain; charset=utf-8", TEXT),
    ("csv", "text/csv; charset=utf-8", TEXT),
    ("ico", "image/x-icon", TEXT),
    ("png", "image/png", BINARY),
    ("jpg", "image/jpeg", BINARY),
    ("webp", "image/webp", BINARY),
    ("woff2", "font/woff2", BINARY),
    ("zip", "application/zip", BINARY),
];

/// The media type of a file by its extension.
pub(super) fn media_type(path: &Path) -> &'static str {
    kind(path).map_or("application/octet-stream", |(_, media_type, _)| media_type)
}

/// Whether a file gets a compressed sibling.
pub fn is_compressible(path: &Path) -> bool {
    kind(path).is_some_and(|(.., compressible)| compressible)
}

fn kind(path: &Path) -> Option<(&'static str, &'static str, bool)> {
    let extension = path.extension()?.to_str()?.to_ascii_lowercase();
    KINDS.into_iter().find(|(known, ..)| *known == extension)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{is_compressible, media_type};

    #[test]
    fn a_browser_runs_a_file_only_under_its_right_type() {
        assert_eq!(media_type(Path::new("a/ridgeline_bg-1f.wasm")), "application/wasm");
        assert_eq!(media_type(Path::new("boot.JS")), "text/javascript; charset=utf-8");
        assert_eq!(media_type(Path::new("LICENSE")), "application/octet-stream");
    }

    #[test]
    fn what_is_compressed_already_stays_as_it_is() {
        assert!(is_compressible(Path::new("a.css")));
        assert!(!is_compressible(Path::new("a.woff2")));
        assert!(!is_compressible(Path::new("a.css.br")));
    }
}
