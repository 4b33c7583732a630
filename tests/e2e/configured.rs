//! A site owner's configuration: a good one is shown, a wrong one is refused in the console and nowhere else.

use std::fs;

use crate::{
    harness::{Options, Page},
    without::copied,
};

/// The release build with a block of configuration in its page, and its address.
pub(crate) fn site(name: &str, block: &str) -> String {
    copied(name, |folder| {
        let path = folder.join("index.html");
        let html = fs::read_to_string(&path).unwrap_or_default();
        // Whether the id is quoted, and where it stands among the attributes, is up to the build.
        let inside = html.find("<div ").and_then(|at| html[at..].find('>').map(|end| at + end + 1)).unwrap_or_default();
        assert!(html[..inside].contains("ridgeline"), "the page has no element to configure");
        let block = format!("<script type=\"application/json\" data-config>{block}</script>");
        let written = fs::write(path, [&html[..inside], &block, &html[inside..]].concat());
        assert!(written.is_ok(), "{written:?}");
    })
}

#[test]
fn a_good_configuration_is_shown_under_the_strict_policy() {
    let block = r#"{ "fit": { "title": "Who should lead your reps?", "questions": { "reps": { "hint": "Ours & yours <b>" } } },
        "diagnosis.name": "A rep" }"#;
    let page = Page::open_at(&site("good-config", block), "/#/fit", &Options::default());
    page.wait_for_text("Who should lead your reps?");
    let seen = page.text("body");
    assert!(seen.contains("Ours & yours <b>"), "{seen}");
    assert!(page.text("nav").contains("A rep"), "{}", page.text("nav"));
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn a_wrong_configuration_is_told_to_the_console_alone() {
    let block = r#"{ "fit": { "title": "Ours", "figures": { "salary": { "value": "much" } },
        "questions": { "sale": { "options": { "simple": { "points": { "boss": 2 } } } } } } }"#;
    let page = Page::open_at(&site("wrong-config", block), "/#/fit", &Options::default());
    page.wait_for("the built-in title", |page| page.text("h1") == "Do you need a fractional sales manager?");
    let errors = page.console_errors();
    assert_eq!(errors.len(), 2, "{errors:?}");
    assert!(errors[0].contains("fit.figures.salary.value: put a number from 0 to 10,000,000"), "{errors:?}");
    let path = "fit.questions.sale.options.simple.points.boss: there is no outcome of that name in this check.";
    assert!(errors[1].contains(path), "{errors:?}");
    let seen = page.text("body");
    assert!(!seen.contains("Ours") && !seen.contains("configuration"), "{seen}");
}

#[test]
fn what_is_wrong_with_a_check_is_told_once_it_is_opened_and_the_others_keep_the_owners_words() {
    let block = r#"{ "fit.title": "Ours", "fit.lead": 2, "review.title": "Our review", "fitness.title": "Ours" }"#;
    let page = Page::open_at(&site("one-wrong", block), "/#/review", &Options::default());
    page.wait_for("the owner's title", |page| page.text("h1") == "Our review");
    let errors = page.console_errors();
    assert!(errors.len() == 1 && errors[0].contains("fitness.title: there is no such entry"), "{errors:?}");
    page.click("a[href='#/fit']");
    page.wait_for("the built-in title", |page| page.text("h1") == "Do you need a fractional sales manager?");
    page.click("a[href='#/review']");
    page.wait_for("the owner's title again", |page| page.text("h1") == "Our review");
    let errors = page.console_errors();
    assert!(errors.len() == 2 && errors[1].contains("fit.lead: put a text here"), "{errors:?}");
}

#[test]
fn what_is_no_json_is_told_to_the_console_alone() {
    for (name, block) in [("no-json", "{ fit: }"), ("no-object", "[1]"), ("empty", "")] {
        let page = Page::open_at(&site(name, block), "/", &Options::default());
        page.wait_for("the complaint", |page| !page.console_errors().is_empty());
        page.wait_until_started();
        let errors = page.console_errors();
        assert!(errors.len() == 1 && errors[0].contains("data-config is not a JSON object"), "{name}: {errors:?}");
    }
}
