//! Few style sheets for a page, joined from those it names: components keep their own file, visitors fetch one with the page and one
//! with each module that they open.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::{files, markup, read, write};
use crate::failure::{Failure, Outcome};

/// Says for which module a sheet is. `boot.js` loads `checks.css` with the module `checks`.
const FOR: &str = "data-for";

/// The module whose first view is in the page: one sheet there is the page's and its own. The widget's modules share the page's alone.
const FIRST: &str = "planner";
const WITH_FIRST: &str = "page";

/// Joins the style sheets of every page in `stage`, which is changed.
pub(super) fn join(stage: &Path) -> Outcome {
    for page in files(stage)?.iter().filter(|path| path.extension().is_some_and(|extension| extension == "html")) {
        let path = stage.join(page);
        let html = String::from_utf8_lossy(&read(&path)?).into_owned();
        let stem = page.file_stem().unwrap_or_default().to_string_lossy();
        let (html, joined) = rewritten(&html, &stem);
        for (name, sheets) in joined {
            let mut css = String::new();
            for sheet in &sheets {
                let sheet = stage.join(sheet.trim_start_matches("./").trim_start_matches('/'));
                css.push_str(String::from_utf8_lossy(&read(&sheet)?).trim());
                css.push('\n');
            }
            write(&stage.join(name), apart(&css).as_bytes())?;
        }
        fs::write(&path, html).map_err(|error| Failure::file("write", &path, &error))?;
    }
    Ok(())
}

/// The sheet with a space after every `var()` that the minifier has put right before a word or a number. Without one Firefox joins the two
/// where a space follows the value someone gave the property: `#1d5c63` and `min(` become `#1d5c63min(`, and the declaration is lost.
fn apart(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut quoted = None;
    // Of every open bracket: whether it is that of a `var()`.
    let mut open = Vec::new();
    let (mut ends_var, mut escaped) = (false, false);
    for letter in css.chars() {
        if ends_var && (letter.is_alphanumeric() || "#.-+_".contains(letter)) {
            out.push(' ');
        }
        ends_var = false;
        let taken = escaped;
        escaped = letter == '\\' && !taken;
        match letter {
            // What is escaped opens and closes nothing.
            _ if taken => {}
            '"' | '\'' if quoted.is_none() => quoted = Some(letter),
            _ if quoted == Some(letter) => quoted = None,
            '(' if quoted.is_none() => open.push(out.ends_with("var")),
            ')' if quoted.is_none() => ends_var = open.pop().unwrap_or_default(),
            _ => {}
        }
        out.push(letter);
    }
    out
}

/// The page with one sheet in place of its own, named after its `stem` or [`WITH_FIRST`], and which sheets go into which. Those for a module
/// are no longer in the page, but for the one whose first view is. What Trunk leaves of its `rust` link goes too.
fn rewritten(html: &str, stem: &str) -> (String, BTreeMap<String, Vec<String>>) {
    let mut out = String::with_capacity(html.len());
    let mut joined: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut copied = 0;
    let tags = markup::tags(html);
    let has_first = tags.iter().any(|tag| tag.attribute(FOR) == Some(FIRST));
    let mut is_linked = false;
    for tag in tags.iter().filter(|tag| tag.name == "link") {
        let is_sheet = tag.relates_as("stylesheet");
        let is_trunks = tag.attribute("data-trunk").is_some() || tag.attribute("data-trunk-id").is_some();
        if !is_sheet && !is_trunks {
            continue;
        }
        out.push_str(&html[copied..tag.place.start]);
        copied = tag.place.end;
        if is_sheet {
            let module = tag.attribute(FOR);
            let sheet = tag.attribute("href").unwrap_or_default();
            let mut into = |name: &str| joined.entry(format!("{name}.css")).or_default().push(sheet.to_owned());
            into(module.unwrap_or(stem));
            if module.is_none_or(|module| module == FIRST) {
                if has_first {
                    into(WITH_FIRST);
                }
                if !is_linked {
                    let name = if has_first { WITH_FIRST } else { stem };
                    out.push_str(&["<link rel=\"stylesheet\" href=\"", name, ".css\">"].concat());
                    is_linked = true;
                }
            }
        }
    }
    out.push_str(&html[copied..]);
    (out, joined)
}

#[cfg(test)]
mod tests {
    use super::{apart, rewritten};

    #[test]
    fn what_a_property_holds_stays_apart_from_what_follows() {
        for (given, expected) in [
            ("a{color:oklch(from var(--a,#123)min(l,.4)c h)}", "a{color:oklch(from var(--a,#123) min(l,.4)c h)}"),
            ("a{border:var(--a,calc(1px*2))solid}", "a{border:var(--a,calc(1px*2)) solid}"),
            ("a{margin:var(--a)1px;top:calc(var(--a)*2)}", "a{margin:var(--a) 1px;top:calc(var(--a)*2)}"),
            (
                r#"a{content:"\")";margin:var(--a)1px}b{content:"\\";top:var(--a)1px;c:"\"var(--a)1px"}"#,
                r#"a{content:"\")";margin:var(--a) 1px}b{content:"\\";top:var(--a) 1px;c:"\"var(--a)1px"}"#,
            ),
            (r".a\(b{top:var(--a)1px}", r".a\(b{top:var(--a) 1px}"),
            (
                "a{content:\"(var(\";margin:max(1px,2px)0 var(--a)}",
                "a{content:\"(var(\";margin:max(1px,2px)0 var(--a)}",
            ),
        ] {
            assert_eq!(apart(given), expected);
        }
    }

    #[test]
    fn one_sheet_takes_the_place_of_the_first_and_one_is_for_each_module() {
        let page = "<title>R</title><link rel=stylesheet href=./a.css><link rel=\"icon\" href=\"i.svg\">\
                    <link data-trunk rel=rust><link rel=stylesheet href=c.css data-for=checks>\
                    <link rel=stylesheet href=d.css data-for=planner><link rel=stylesheet href=b.css><body>";
        let (page, joined) = rewritten(page, "index");
        assert_eq!(
            page,
            "<title>R</title><link rel=\"stylesheet\" href=\"page.css\"><link rel=\"icon\" href=\"i.svg\"><body>"
        );
        let joined: Vec<_> = joined.iter().map(|(name, sheets)| (name.as_str(), sheets.join(" "))).collect();
        let expected = [
            ("checks.css", "c.css"),
            ("index.css", "./a.css b.css"),
            ("page.css", "./a.css d.css b.css"),
            ("planner.css", "d.css"),
        ];
        assert_eq!(joined, expected.map(|(name, of)| (name, of.to_owned())));
        let (alone, _) = rewritten("<link rel=stylesheet href=./a.css><link rel=stylesheet href=b.css>", "other");
        assert_eq!(alone, "<link rel=\"stylesheet\" href=\"other.css\">");
    }
}
