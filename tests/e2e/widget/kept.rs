//! What an element that saves keeps in the browser of its host's visitor.

use serde_json::json;

use super::hosted;
use crate::harness::{Options, Page, only_in};

const SAVING: &str = "<ridgeline-planner eager save locale=en-CA></ridgeline-planner>";
const NEWER: &str = "v=3&what=nobody-knows-yet";

fn open() -> Page {
    let page = Page::open_at(&hosted("plain", SAVING), "/", &Options::default());
    page.wait_until_started();
    page
}

fn kept(page: &Page, name: &str) -> String {
    let kept = page.run("return localStorage.getItem(arguments[0]) ?? ''", &json!([name]));
    kept.as_str().unwrap_or_default().to_owned()
}

/// The field has this number, grouped or as it was typed.
fn holds(page: &Page, field: &str, number: &str) -> bool {
    page.field(field).replace(',', "") == number
}

#[test]
fn what_a_newer_version_left_stays_beside_what_takes_its_place() {
    let page = open();
    assert_eq!(kept(&page, "ridgeline.plan.unread"), "");
    for name in ["ridgeline.plan", "ridgeline.checks"] {
        page.run("localStorage.setItem(arguments[0], arguments[1])", &json!([name, NEWER]));
    }
    page.reload();
    page.wait_until_started();
    page.fill_all(&[("target", "150000")]);
    page.wait_for("the visitor's own", |page| kept(page, "ridgeline.plan").starts_with("v=2&"));
    for name in ["ridgeline.plan.unread", "ridgeline.checks.unread"] {
        assert_eq!(kept(&page, name), NEWER);
    }
    page.reload();
    page.wait_until_started();
    assert_eq!(page.field("target"), "150,000");
}

#[test]
fn two_tabs_go_on_from_each_other() {
    only_in!(Chromium, Firefox; "WebKit's driver opens a second tab in which nothing is drawn");
    let page = open();
    let first = page.tab();
    let second = page.open_tab();
    page.turn_to(&second);
    page.go("/");
    page.wait_until_started();
    page.fill_all(&[("target", "222000")]);
    page.wait_for("it to be kept", |page| kept(page, "ridgeline.plan").contains("222"));
    page.turn_to(&first);
    page.wait_for("what the other tab has", |page| holds(page, "target", "222000"));
    // What is added here keeps what was typed there, and goes back.
    page.fill_all(&[("deal", "7654")]);
    page.wait_for("it to be kept", |page| kept(page, "ridgeline.plan").replace("%2C", "").contains("deal=7654"));
    page.turn_to(&second);
    page.wait_for("what was added", |page| holds(page, "deal", "7654"));
    assert!(holds(&page, "target", "222000"));
    // So it is with a check, in either.
    page.run("document.querySelector('ridgeline-planner').setAttribute('tool', 'fit')", &json!([]));
    page.wait_for("the check", |page| page.count("[data-question=growth]") == 1);
    page.of("[data-question=growth] input[value=busy]", "arguments[0].click()");
    page.wait_for("it to be kept", |page| kept(page, "ridgeline.checks").contains("busy"));
    page.turn_to(&first);
    page.run("document.querySelector('ridgeline-planner').setAttribute('tool', 'fit')", &json!([]));
    page.wait_for("the answer", |page| page.count("[data-question=growth] input[value=busy]:checked") == 1);
    page.of("[data-question=support] input[value=coach]", "arguments[0].click()");
    page.wait_for("it to be kept", |page| kept(page, "ridgeline.checks").contains("coach"));
    page.turn_to(&second);
    page.wait_for("what was added", |page| page.count("[data-question=support] input[value=coach]:checked") == 1);
    assert_eq!(page.console_errors(), [""; 0]);
}

/// Another tab keeps this target.
#[track_caller]
fn elsewhere(page: &Page, target: &str) {
    let script = "
        const was = localStorage.getItem('ridgeline.plan');
        const text = was.replace(/target=[^&]*/, `target=${arguments[0]}`);
        localStorage.setItem('ridgeline.plan', text);
        dispatchEvent(new StorageEvent('storage', { key: 'ridgeline.plan', oldValue: was, newValue: text }));";
    page.run(script, &json!([target]));
}

#[test]
fn an_element_that_comes_back_has_what_was_kept_meanwhile_and_what_is_typed_then_is_kept() {
    let page = open();
    page.fill_all(&[("target", "150000")]);
    page.wait_for("it to be kept", |page| kept(page, "ridgeline.plan").contains("target=150"));
    elsewhere(&page, "222000");
    page.wait_for("what the other tab has", |page| holds(page, "target", "222000"));
    page.run(
        "const one = document.querySelector('ridgeline-planner'); window.gone = [one, one.parentNode]; one.remove()",
        &json!([]),
    );
    page.wait_for("it to be gone", |page| page.count("form") == 0);
    elsewhere(&page, "333000");
    page.run("gone[1].append(gone[0])", &json!([]));
    page.wait_for("what came meanwhile", |page| page.count("form") == 1 && holds(page, "target", "333000"));
    page.fill_all(&[("deal", "7654")]);
    page.wait_for("all of it to be kept", |page| {
        let text = kept(page, "ridgeline.plan").replace("%2C", "");
        text.contains("deal=7654") && text.contains("target=333000")
    });
}

#[test]
fn what_the_store_does_not_take_is_not_lost_to_what_it_has() {
    let page = open();
    page.fill_all(&[("target", "150000")]);
    page.wait_for("it to be kept", |page| kept(page, "ridgeline.plan").contains("target=150"));
    page.run("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }", &json!([]));
    page.fill_all(&[("target", "987654")]);
    page.run("dispatchEvent(new Event('pagehide'))", &json!([]));
    // As where the page is gone back to.
    page.run("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))", &json!([]));
    page.fill_all(&[("deal", "7654")]);
    page.wait_reach("return planner().plan.deal", &json!(7654));
    assert!(holds(&page, "target", "987654"), "{}", page.field("target"));
}
