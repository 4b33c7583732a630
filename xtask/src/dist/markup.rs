//! The tags of an HTML page: enough of a reader for pages we wrote and Trunk minified.

use std::ops::Range;

/// An opening tag and where it stands.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Tag {
    /// The element's name, in small letters.
    pub(crate) name: String,
    /// Where in the page the tag is, brackets included.
    pub(crate) place: Range<usize>,
    attributes: Vec<(String, String)>,
}

impl Tag {
    /// Names and values of all attributes.
    pub(crate) fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.attributes.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The value of an attribute, where the tag has it.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Whether the tag's `rel` names `relation`.
    pub(crate) fn relates_as(&self, relation: &str) -> bool {
        self.attribute("rel").is_some_and(|rel| rel.split_whitespace().any(|one| one.eq_ignore_ascii_case(relation)))
    }
}

/// Every opening tag of a page, comments skipped.
pub(crate) fn tags(page: &str) -> Vec<Tag> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = page[at..].find('<').map(|offset| at + offset) {
        if page[start..].starts_with("<!--") {
            at = page[start..].find("-->").map_or(page.len(), |offset| start + offset + 3);
        } else if page[start + 1..].starts_with(|next: char| next.is_ascii_alphabetic()) {
            let end = end_of(page, start);
            found.push(read(&page[start..end], start..end));
            at = end;
        } else {
            at = start + 1;
        }
    }
    found
}

/// Past the `>` that closes the tag: one inside quotes does not.
fn end_of(page: &str, start: usize) -> usize {
    let mut quote = None;
    for (offset, letter) in page[start..].char_indices() {
        match (quote, letter) {
            (Some(open), _) if letter == open => quote = None,
            (None, '"' | '\'') => quote = Some(letter),
            (None, '>') => return start + offset + 1,
            _ => {}
        }
    }
    page.len()
}

fn read(text: &str, place: Range<usize>) -> Tag {
    let inner = text.trim_start_matches('<').trim_end_matches('>').trim_end_matches('/');
    let (name, mut rest) = inner.split_once(|letter: char| letter.is_whitespace()).unwrap_or((inner, ""));
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start();
        let ends = rest.find(|letter: char| letter == '=' || letter.is_whitespace()).unwrap_or(rest.len());
        if ends == 0 {
            break;
        }
        let (name, after) = rest.split_at(ends);
        rest = after.trim_start();
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            let after = after.trim_start();
            let quote = after.chars().next().filter(|letter| matches!(letter, '"' | '\''));
            (value, rest) = match quote {
                Some(quote) => after[1..].split_once(quote).unwrap_or((&after[1..], "")),
                None => after.split_at(after.find(char::is_whitespace).unwrap_or(after.len())),
            };
        }
        attributes.push((name.to_ascii_lowercase(), value.to_owned()));
    }
    Tag { name: name.to_ascii_lowercase(), place, attributes }
}

#[cfg(test)]
mod tests {
    use super::tags;

    #[test]
    fn tags_as_written_and_as_minified() {
        let page = "<!doctype html><!-- <link> --><link rel=\"stylesheet\" href='a.css' /><link rel=stylesheet href=b.css><p>1 < 2";
        let found = tags(page);
        assert_eq!(found.iter().map(|tag| tag.name.as_str()).collect::<Vec<_>>(), ["link", "link", "p"]);
        assert_eq!(found[0].attribute("href"), Some("a.css"));
        assert_eq!(found[1].attribute("href"), Some("b.css"));
        assert!(found[1].relates_as("stylesheet"));
        assert_eq!(&page[found[1].place.clone()], "<link rel=stylesheet href=b.css>");
    }

    #[test]
    fn a_bracket_in_quotes_and_an_attribute_without_value() {
        let found = tags("<input disabled title=\"a > b\" value = 3>");
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].attribute("disabled"), Some(""));
        assert_eq!(found[0].attribute("title"), Some("a > b"));
        assert_eq!(found[0].attribute("value"), Some("3"));
    }
}
