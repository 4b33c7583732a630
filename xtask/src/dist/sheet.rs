//! One style sheet for a page, joined from those it names: components keep their own file, visitors fetch one.

use std::fs;
use std::path::Path;

use super::{files, markup, read, write};
use crate::failure::{Failure, Outcome};

/// Joins the style sheets of every page in `stage`, which is changed.
pub(super) fn join(stage: &Path) -> Outcome {
    for page in files(stage)?.iter().filter(|path| path.extension().is_some_and(|extension| extension == "html")) {
        let path = stage.join(page);
        let html = String::from_utf8_lossy(&read(&path)?).into_owned();
        let stem = page.file_stem().unwrap_or_default().to_string_lossy();
        let joined = if stem == "index" { "ridgeline.css".to_owned() } else { format!("{stem}.css") };
        let (html, sheets) = rewritten(&html, &joined);
        if !sheets.is_empty() {
            let mut css = String::new();
            for name in &sheets {
                let sheet = stage.join(name.trim_start_matches("./").trim_start_matches('/'));
                css.push_str(String::from_utf8_lossy(&read(&sheet)?).trim());
                css.push('\n');
            }
            write(&stage.join(joined), css.as_bytes())?;
        }
        fs::write(&path, html).map_err(|error| Failure::file("write", &path, &error))?;
    }
    Ok(())
}

/// The page with one sheet in place of its own, and the names of those. What Trunk leaves of its `rust` link goes too.
fn rewritten(html: &str, joined: &str) -> (String, Vec<String>) {
    let mut out = String::with_capacity(html.len());
    let mut sheets = Vec::new();
    let mut copied = 0;
    for tag in markup::tags(html).iter().filter(|tag| tag.name == "link") {
        let is_sheet = tag.relates_as("stylesheet");
        let is_trunks = tag.attribute("data-trunk").is_some() || tag.attribute("data-trunk-id").is_some();
        if !is_sheet && !is_trunks {
            continue;
        }
        out.push_str(&html[copied..tag.place.start]);
        copied = tag.place.end;
        if is_sheet {
            if sheets.is_empty() {
                out.push_str("<link rel=\"stylesheet\" href=\"");
                out.push_str(joined);
                out.push_str("\">");
            }
            sheets.push(tag.attribute("href").unwrap_or_default().to_owned());
        }
    }
    out.push_str(&html[copied..]);
    (out, sheets)
}

#[cfg(test)]
mod tests {
    use super::rewritten;

    #[test]
    fn one_sheet_takes_the_place_of_the_first() {
        let page = "<title>R</title><link rel=stylesheet href=./a.css><link rel=\"icon\" href=\"i.svg\">\
                    <link data-trunk rel=rust><link rel=stylesheet href=b.css><body>";
        let (page, sheets) = rewritten(page, "ridgeline.css");
        assert_eq!(
            page,
            "<title>R</title><link rel=\"stylesheet\" href=\"ridgeline.css\"><link rel=\"icon\" href=\"i.svg\"><body>"
        );
        assert_eq!(sheets, ["./a.css", "b.css"]);
    }
}
