//! Getting in touch: the visitor sees what they would send, and nothing leaves the browser.

use serde_json::json;

use crate::harness::Page;

/// What the address of the contact link would put into the mail.
const BODY: &str = "return new URLSearchParams(new URL(arguments[0].href).search.slice(1)).get('body')";

#[test]
fn the_summary_holds_the_figures_and_the_link_carries_it() {
    let page = Page::planner();
    page.fill_all(&[("target", "150000")]);
    let headline = page.headline();
    page.click("Talk it through");
    page.wait_for("the summary", |page| page.count("textarea") == 1);
    let asked = page.requests();
    // It opens below the button: a visitor is taken there.
    let taken = "const panel = document.querySelector('textarea').parentElement; const box = panel.getBoundingClientRect(); return [document.activeElement === panel, box.top >= 0 && box.bottom <= innerHeight]";
    page.wait_for("the panel to be in view", |page| page.run(taken, &json!([])) == json!([true, true]));
    let summary = page.value("What you would send");
    for words in [
        headline.as_str(),
        "Target: $150,000 a month",
        "Average deal: $12,500",
        "Win rate: 25%",
        "Sales cycle: 60 days",
        "Reps: 3",
        "A week: 4 meetings per rep, 6 proposals, 18 hours of prospecting",
        "Mid funnel: $280K of $400K needed (Short $120K).",
        "- Revenue valley from ",
    ] {
        assert!(crate::planner::plain(&summary).contains(words), "no “{words}” in {summary}");
    }
    assert!(!summary.contains('*'), "{summary}");
    let link = page.attribute("Open in your e-mail", "href").unwrap_or_default();
    assert!(link.starts_with("mailto:hello@example.com?subject=My%20sales%20pipeline&body="), "{link}");
    assert_eq!(page.of("Open in your e-mail", BODY), json!(summary));

    page.type_into("What you would send", "Call me & bring 50% + tea?\u{2019}");
    page.wait_for("the link to follow", |page| {
        page.of("Open in your e-mail", BODY) == json!("Call me & bring 50% + tea?\u{2019}")
    });
    assert_eq!(page.requests(), asked, "something was asked for");
    page.is_well();
}

#[test]
fn an_open_summary_follows_the_numbers_until_it_is_edited() {
    let page = Page::planner();
    page.click("Talk it through");
    page.fill_all(&[("target", "170000")]);
    page.wait_for("the summary to follow", |page| page.value("What you would send").contains("Target: $170,000"));
    page.type_into("What you would send", "My own words");
    page.fill_all(&[("target", "180000")]);
    page.wait_under("Weekly activity", "$180K");
    assert_eq!(page.value("What you would send"), "My own words");
    page.is_well();
}

#[test]
fn copying_says_that_it_is_copied() {
    let page = Page::planner();
    page.click("Talk it through");
    page.run(
        "navigator.clipboard.writeText = (text) => { window.copied = text; return Promise.resolve() }",
        &json!([]),
    );
    page.click("Copy the summary");
    page.wait_for_text("Copied");
    let copied = page.run("return window.copied", &json!([]));
    assert_eq!(copied, json!(page.value("What you would send")));
    page.run(
        "navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'))",
        &json!([]),
    );
    page.type_into("What you would send", "Other words");
    page.wait_for("no more “Copied”", |page| !page.seen().contains("Copied"));
    page.click("Copy the summary");
    page.is_well();
    assert!(!page.seen().contains("Copied"));
}
