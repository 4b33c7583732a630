//! What a strict policy forbids: scripts and styles within pages, handlers as attributes, and text that is evaluated.

use std::fs;
use std::path::Path;

use crate::dist::markup::{Tag, tags};
use crate::dist::read;
use crate::failure::{Failure, Outcome};

/// How a script evaluates text. Markup from text is for Trusted Types to stop, and for `tests/architecture.rs`: Yew's glue has the setter of
/// `innerHTML` in it, which nothing of ours calls.
const SINKS: [&str; 3] = ["eval(", "Function(", "document.write("];

/// Looks through every page and script of the release.
///
/// # Errors
/// Names the first that has anything of the kind.
pub(super) fn check(folder: &Path) -> Outcome {
    let files = looked_through(folder)?;
    println!("{files} pages and scripts: nothing inline, and nothing that evaluates text");
    if files == 0 { Err(Failure::new("there is no page and no script in the release")) } else { Ok(()) }
}

fn looked_through(folder: &Path) -> Outcome<usize> {
    let mut files = 0;
    let entries = fs::read_dir(folder).map_err(|error| Failure::file("read", folder, &error))?;
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            files += looked_through(&path)?;
            continue;
        }
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        if !["html", "js", "mjs"].contains(&ending) {
            continue;
        }
        files += 1;
        let text = String::from_utf8_lossy(&read(&path)?).into_owned();
        let found = if ending == "html" { in_page(&text) } else { in_script(&text) };
        if let Some(found) = found {
            return Err(Failure::new(format!("{} has {found}, which the policy forbids", path.display())));
        }
    }
    Ok(files)
}

fn in_page(text: &str) -> Option<String> {
    tags(text).iter().find_map(in_tag)
}

fn in_tag(tag: &Tag) -> Option<String> {
    // A block of data is no script, whatever the element is called.
    let is_data = tag.attribute("type").is_some_and(|kind| kind.ends_with("json"));
    if tag.name == "style" || tag.name == "script" && tag.attribute("src").is_none() && !is_data {
        return Some(format!("an inline <{}>", tag.name));
    }
    tag.attributes().find_map(|(name, value)| {
        let runs = value.trim().to_ascii_lowercase().starts_with("javascript:");
        (runs || name == "style" || name == "srcdoc" || name.starts_with("on")).then(|| format!("{name}={value:?}"))
    })
}

fn in_script(text: &str) -> Option<String> {
    SINKS.iter().find_map(|sink| {
        text.match_indices(sink).find_map(|(at, _)| {
            let before = &text[..at];
            // The end of another name: `makeFunction(`.
            let is_within = before.ends_with(|letter: char| letter.is_alphanumeric() || letter == '_' || letter == '$');
            (!is_within).then(|| (*sink).to_owned())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{in_page, in_script, looked_through};
    use crate::project::Project;

    #[test]
    fn pages() {
        for fine in [
            "<script type=module src=a.js></script><link rel=stylesheet href=a.css>",
            "<script type=\"application/json\" data-config>{}</script><script type=application/ld+json>{}</script>",
            "<a href=https://example.com data-on=x>style</a>",
        ] {
            assert_eq!(in_page(fine), None, "{fine}");
        }
        for bad in [
            "<script>run()</script>",
            "<script type=module>import './a.js'</script>",
            "<style>a{}</style>",
            "<p style=color:red>",
            "<body onload=run()>",
            "<a href=' JavaScript:run()'>",
            "<iframe srcdoc='<p>'>",
        ] {
            assert!(in_page(bad).is_some(), "{bad}");
        }
    }

    #[test]
    fn scripts() {
        for fine in ["evaluate(x); retrieval(y); isFunction(z)", "x.typeof === 'function'", "makeFunction(x)"] {
            assert_eq!(in_script(fine), None, "{fine}");
        }
        for bad in ["eval('1')", "(0,eval)('1');eval(x)", "new Function('a')", "document.write(z)"] {
            assert!(in_script(bad).is_some(), "{bad}");
        }
    }

    #[test]
    fn what_we_wrote_has_nothing_of_it() {
        let root = Project::find().root().to_owned();
        assert!(looked_through(&root.join("embed")).unwrap() > 10);
        let page = std::fs::read_to_string(root.join("index.html")).unwrap();
        assert_eq!(in_page(&page), None);
    }
}
