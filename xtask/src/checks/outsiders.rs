//! Addresses that a page, a style sheet or a script would load from another host. A link to follow is not one.

use std::path::Path;

use crate::dist::markup::{Tag, tags};

/// Relations of a `link` that make a browser fetch or connect.
const LOADING: [&str; 10] = [
    "stylesheet",
    "preload",
    "modulepreload",
    "prefetch",
    "preconnect",
    "dns-prefetch",
    "icon",
    "apple-touch-icon",
    "mask-icon",
    "manifest",
];

/// Attributes that load on any element. `href` loads on a `link` alone, and on SVG's `use` and `image`.
const SOURCES: [&str; 6] = ["src", "srcset", "poster", "data", "background", "xlink:href"];

/// What in a script comes before an address it loads.
const CALLS: [&str; 12] = [
    "from",
    "import",
    "import(",
    "fetch(",
    "URL(",
    "Worker(",
    "EventSource(",
    "WebSocket(",
    "sendBeacon(",
    "importScripts(",
    ".src=",
    ".open(\"GET\",",
];

/// The addresses a file would load from elsewhere.
pub(super) fn in_file(path: &Path, text: &str) -> Vec<String> {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html" | "svg") => tags(text).iter().flat_map(in_tag).collect(),
        Some("css") => in_sheet(text),
        Some("js" | "mjs") => in_script(text),
        _ => Vec::new(),
    }
}

fn in_tag(tag: &Tag) -> Vec<String> {
    let loads_by_href = match tag.name.as_str() {
        "link" => LOADING.iter().any(|relation| tag.relates_as(relation)),
        "use" | "image" | "base" => true,
        _ => false,
    };
    let mut values: Vec<&str> = SOURCES.iter().filter_map(|name| tag.attribute(name)).collect();
    values.extend(tag.attribute("href").filter(|_| loads_by_href));
    let mut found: Vec<String> = values
        .iter()
        .flat_map(|value| value.split([',', ' ']))
        .filter(|url| is_outside(url))
        .map(str::to_owned)
        .collect();
    found.extend(tag.attribute("style").map(in_sheet).unwrap_or_default());
    found
}

fn in_sheet(text: &str) -> Vec<String> {
    let after = |mark: &str| text.match_indices(mark).map(|(at, mark)| &text[at + mark.len()..]).collect::<Vec<_>>();
    after("url(").into_iter().chain(after("@import")).filter_map(outside_at_start).collect()
}

fn in_script(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for quote in ['"', '\'', '`'] {
        for scheme in ["http://", "https://", "ws://", "wss://", "//"] {
            for (at, _) in text.match_indices(&format!("{quote}{scheme}")) {
                let before: String =
                    text[..at].chars().rev().filter(|letter| !letter.is_whitespace()).take(16).collect();
                let before: String = before.chars().rev().collect();
                if CALLS.iter().any(|call| before.ends_with(call)) {
                    found.extend(outside_at_start(&text[at..]));
                }
            }
        }
    }
    found
}

/// The address that `text` starts with, past blanks and a quote, where it lies on another host.
fn outside_at_start(text: &str) -> Option<String> {
    let text = text.trim_start().trim_start_matches(['"', '\'', '`', '(']);
    let url =
        text.split(|letter: char| matches!(letter, '"' | '\'' | '`' | ')' | ';') || letter.is_whitespace()).next()?;
    is_outside(url).then(|| url.to_owned())
}

fn is_outside(url: &str) -> bool {
    let url = url.trim().to_ascii_lowercase();
    ["http:", "https:", "ws:", "wss:", "//"].iter().any(|scheme| url.starts_with(scheme))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::in_file;

    #[track_caller]
    fn check(file: &str, text: &str, expected: &[&str]) {
        assert_eq!(in_file(Path::new(file), text), expected, "{text}");
    }

    #[test]
    fn pages() {
        check(
            "a.html",
            "<a href=https://example.com/contact>Talk</a><img src=a.svg><link rel=canonical href=https://x.org>",
            &[],
        );
        check("a.html", "<script src='https://cdn.org/x.js'></script>", &["https://cdn.org/x.js"]);
        check("a.html", "<link rel=stylesheet href=//fonts.org/a.css>", &["//fonts.org/a.css"]);
        check("a.html", "<img srcset='a.png 1x, http://b.org/b.png 2x'>", &["http://b.org/b.png"]);
        check("a.html", "<svg xmlns='http://www.w3.org/2000/svg'></svg>", &[]);
    }

    #[test]
    fn sheets() {
        check(
            "a.css",
            "a { background: url( 'https://x.org/a.png' ) } @import \"//y.org/b.css\";",
            &["https://x.org/a.png", "//y.org/b.css"],
        );
        check("a.css", "/* https://x.org */ a { background: url(a.png) }", &[]);
    }

    #[test]
    fn scripts() {
        check(
            "a.js",
            "import x from \"https://esm.org/x.js\"; fetch( 'http://api.org' )",
            &["https://esm.org/x.js", "http://api.org"],
        );
        check(
            "a.js",
            "createElementNS('http://www.w3.org/2000/svg', 'g'); // see https://x.org\nimport('./b.js')",
            &[],
        );
    }
}
