//! The answers to a check in a link.

use serde_json::json;

use crate::harness::{Options, Page};

const ANSWERED: &str = "
    if (!sessionStorage.getItem('once')) {
        sessionStorage.setItem('once', '1');
        localStorage.setItem('ridgeline.checks', 'v=1&fit.reps=4&fit.runs=owner&fit.sale=simple&fit.reps%2Bnote=Ann' +
            '&diagnosis.1.fed=yes&diagnosis.1.name=Ann+Lee&diagnosis.1.drivers=money+team');
    }";

fn answered(screen: &str) -> Page {
    let page = Page::open_with(&format!("/#/{screen}"), &Options { before: ANSWERED, ..Options::default() });
    page.wait_for("the check", |page| page.count("main.check") == 1);
    page
}

/// What stands behind `#` in the link to a check.
fn hash(page: &Page) -> String {
    page.click(".keep summary");
    let link = page.value("Link to these answers");
    link[link.find('#').unwrap_or_default()..].to_owned()
}

fn reps(page: &Page) -> String {
    page.value("#ridgeline-fit-reps")
}

#[test]
fn a_link_opens_at_once_where_nothing_is_lost_and_asks_where_something_is() {
    let page = answered("fit");
    let hash = hash(&page);
    assert!(hash.starts_with("#/fit/1/reps~4~"), "{hash}");
    assert!(page.text(".keep").contains("Names of people and notes are left out"), "{}", page.text(".keep"));
    page.push("Clear answers");
    page.wait_for("no answer", |page| reps(page).is_empty());
    page.run("location.hash = arguments[0]", &json!([hash]));
    page.wait_for("the answers in the link", |page| reps(page) == "4");
    assert_eq!(page.run("return location.hash", &json!([])), "#/fit", "a reload would open it again");
    page.type_into("#ridgeline-fit-reps", "9");
    page.run("location.hash = arguments[0]", &json!([hash]));
    page.wait_for_text("Answers came with this link");
    assert_eq!(reps(&page), "9");
    page.push("Keep my own");
    page.wait_for("the question to go", |page| page.count(".offer") == 0);
    assert_eq!(reps(&page), "9");
    page.run("location.hash = arguments[0]", &json!([hash]));
    page.push("Open the answers in the link");
    page.wait_for("the answers in the link", |page| reps(page) == "4");
    page.wait_for_text("The answers in the link are open.");
    page.push("Undo");
    page.wait_for("one’s own again", |page| reps(page) == "9");
    page.is_well();
}

#[test]
fn a_link_starts_the_page_on_its_check() {
    let page = answered("fit");
    // As some programs that pass a link on write it.
    let hash = hash(&page).replace('~', "%7E");
    page.run("localStorage.clear(); addEventListener('pagehide', () => localStorage.clear()); location.href = arguments[0]; location.reload()", &json!([hash]));
    page.wait_for("the answers in the link", |page| page.count("main.check") == 1 && reps(page) == "4");
    page.reload();
    page.wait_for("the answers, kept", |page| page.count("main.check") == 1 && reps(page) == "4");
    page.is_well();
}

#[test]
fn on_a_phone_a_link_opens_at_what_the_answers_come_to() {
    let page = answered("fit");
    let hash = hash(&page);
    page.run("localStorage.clear()", &json!([]));
    let page = Page::open_with(
        &["/", &hash].concat(),
        &Options { width: 390, height: 844, touch: true, ..Options::default() },
    );
    page.wait_for("the result", |page| page.count("main.is-at-result .check-result h2") == 1);
    assert!(
        !page.text(".check-result").is_empty() && page.text(".check-questions").is_empty(),
        "{}",
        page.text("main")
    );
    page.is_well();
}

#[test]
fn nobodys_name_is_in_a_link() {
    let page = answered("diagnosis");
    page.wait_for("the rep", |page| page.text("body").contains("Ann Lee"));
    let hash = hash(&page);
    assert!(hash.contains("1.fed~yes") && !hash.contains("Ann") && !hash.contains("Lee"), "{hash}");
    page.is_well();
}

#[test]
fn a_bad_link_says_so_and_changes_nothing() {
    let page = answered("fit");
    let good = hash(&page);
    let newer = good.replacen("/1/", "/7/", 1);
    for (hash, said) in [
        (&good[..good.len() - 2], "Part of it is missing or was changed"),
        (&*newer, "It is from a later version"),
        (&*format!("{good}{}", "a".repeat(1 << 16)), "It is longer than any link"),
        ("#/fit/1/%3Cscript%3Ealert(1)%3C/script%3E", "Part of it is missing or was changed"),
    ] {
        page.run("location.hash = arguments[0]", &json!([hash]));
        page.wait_for_text("This link opens no answers");
        page.wait_for_text(said);
        assert_eq!(reps(&page), "4");
        page.push("Close");
        page.wait_for("the notice to go", |page| page.count(".offer") == 0);
    }
    page.is_well();
}

#[test]
fn the_link_is_asked_for_on_unfolding_once() {
    const FAILING: &str = "
        window.asked = 0;
        const real = fetch;
        window.fetch = (...what) => String(what[0]).includes('checks_later') ? (asked++, Promise.reject(new TypeError('no network'))) : real(...what);";
    let before: &'static str = Box::leak([ANSWERED, FAILING].concat().into_boxed_str());
    let page = Page::open_with("/#/fit", &Options { before, ..Options::default() });
    let asked = |page: &Page| page.run("return asked", &json!([]));
    for times in 1..4 {
        page.click(".keep summary");
        page.wait_for("the failure", |page| page.count(".keep .error") == 1);
        // Its event comes in a task of its own.
        page.run("return new Promise((done) => requestAnimationFrame(() => setTimeout(done)))", &json!([]));
        assert_eq!(asked(&page), 1, "folded or unfolded {times} times");
    }
    page.click("[data-again]");
    page.wait_for("it to be asked for again", |page| asked(page) == 2);
    page.wait_for("the fold to have the focus", |page| {
        page.run("return document.activeElement.matches('.keep')", &json!([])) == true
    });
}
