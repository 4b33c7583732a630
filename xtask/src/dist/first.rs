//! The first view: what a first visit sees first is rendered now and put into the page, where it is shown until the plan has started.

use std::path::Path;
use std::process::Command;

use super::{markup, path::shortened, read, write};
use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::run::{Show, run};

/// Puts the first view into the page in `stage`, in the currency that it is configured for.
pub(super) fn put(project: &Project, stage: &Path) -> Outcome {
    let path = stage.join("index.html");
    let page = String::from_utf8_lossy(&read(&path)?).into_owned();
    let Some(place) = place(&page)? else { return Ok(()) };
    let mut example = Command::new("cargo");
    example.current_dir(project.root()).args(["run", "--locked", "--example", "first-view", "--", &place.currency]);
    let heard = run(&mut example, Show::Progress)?;
    if !heard.success {
        for line in &heard.errors {
            eprintln!("{line}");
        }
        return Err(Failure::new("the first view could not be rendered, for the reason above"));
    }
    write(&path, with(&page, place.at, &shortened(&heard.output.join("\n"))).as_bytes())
}

/// Where the first view goes, and the currency of its figures.
#[derive(Debug, PartialEq, Eq)]
struct Place {
    at: usize,
    currency: String,
}

/// None where figures are written otherwise than in English: a view that jumps to other figures is worse than none.
fn place(page: &str) -> Outcome<Option<Place>> {
    let tags = markup::tags(page);
    let root = tags.iter().find(|tag| tag.attribute("id") == Some("ridgeline"));
    let root =
        root.ok_or_else(|| Failure::new("index.html has no element with id=\"ridgeline\" to mount the plan in"))?;
    let given = |name| root.attribute(name).filter(|value| !value.is_empty());
    let is_english = given("data-locale").is_none_or(|tag| tag == "en" || tag.starts_with("en-"));
    let currency = given("data-currency").unwrap_or("USD").to_owned();
    Ok(is_english.then_some(Place { at: root.place.end, currency }))
}

fn with(page: &str, at: usize, view: &str) -> String {
    [&page[..at], "<div data-first>", view, "</div>", &page[at..]].concat()
}

#[cfg(test)]
mod tests {
    use super::{Place, place, with};

    #[track_caller]
    fn check(root: &str, currency: Option<&str>) {
        let page = format!("<body>{root}<p>Ridgeline</p></div>");
        let expected =
            currency.map(|currency| Place { at: "<body>".len() + root.len(), currency: currency.to_owned() });
        assert_eq!(place(&page).unwrap(), expected, "{root}");
    }

    #[test]
    fn it_is_in_the_currency_of_a_first_visit_and_in_english_alone() {
        check("<div id=ridgeline data-currency=CAD data-locale=en-CA>", Some("CAD"));
        check("<div id=\"ridgeline\" data-currency=\"\" data-locale>", Some("USD"));
        check("<div id=ridgeline data-locale=de>", None);
        assert!(place("<body></body>").is_err());
    }

    #[test]
    fn it_stands_before_what_the_page_says_without_the_plan() {
        assert_eq!(with("<i><p>What</p></i>", 3, "<b></b>"), "<i><div data-first><b></b></div><p>What</p></i>");
    }
}
