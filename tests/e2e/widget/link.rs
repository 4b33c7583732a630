//! Links from an element in someone else's page: they lead elsewhere, and one that was sent is pasted.

use serde_json::json;

use super::{element, open, open_usual};
use crate::harness::Key;

const SHARED: &str =
    "tool=\"plan\" currency=\"CAD\" locale=\"en-CA\" eager share-base=\"https://example.com/plan/?from=us#top\"";

#[test]
fn a_link_leads_to_the_share_base_and_is_pasted_where_it_was_sent() {
    let page = open(&element(SHARED));
    page.wait_until_started();
    page.fill_all(&[("target", "765432")]);
    page.push("Keep and share");
    page.wait_for("the link", |page| page.count("#ridgeline-link") == 1);
    let link = page.value("Link to these plans");
    assert!(link.starts_with("https://example.com/plan/?from=us#/s/1/"), "{link}");
    page.run("location.hash = '#/s/of-the-host'", &json!([]));
    page.fill_all(&[("target", "5000")]);
    page.type_into("Open a link you were sent", &link);
    page.press(Key::Enter);
    page.wait_for("the question where it was pasted", |page| {
        page.count(".keep .offer") == 1 && page.text(".offer").contains("A plan came with this link")
    });
    assert_eq!(page.field("target"), "5,000");
    page.push("Open the plan in the link");
    page.wait_for("the plan", |page| page.field("target") == "765,432");
    page.push("Undo");
    page.wait_for("one’s own again", |page| page.field("target") == "5,000");
    page.type_into("Open a link you were sent", "https://example.com/#/s/1/nonsense");
    page.press(Key::Enter);
    page.wait_for("the fault", |page| {
        page.count(".offer") == 1 && page.text(".offer").contains("This link does not open a plan")
    });
    page.push("Close");
    // The host's address is the host's.
    assert_eq!(page.run("return location.hash", &json!([])), "#/s/of-the-host");
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn the_base_may_come_later_and_without_one_there_are_no_links() {
    let page = open_usual();
    let hidden =
        "return [...inside('.whatif-tools').children].find((one) => one.textContent === 'Keep and share').hidden";
    page.wait_reach(hidden, &json!(true));
    page.reach("planner().setAttribute('share-base', 'https://example.com/')");
    page.wait_reach(hidden, &json!(false));
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn steps_are_heard_within_the_element_alone() {
    let page = open_usual();
    page.of("[data-field=proposals] input[type=range]", "arguments[0].focus()");
    page.press(Key::Right);
    page.wait_for("the slider’s step", |page| page.field("proposals") != "6");
    let moved = page.field("proposals");
    // Elsewhere on the host's page it is the host's key.
    page.run(
        "document.activeElement.shadowRoot.activeElement.blur(); window.prevented = []; addEventListener('keydown', (event) => window.prevented.push(event.defaultPrevented))",
        &json!([]),
    );
    page.press(Key::Undo);
    page.wait_for("the key", |page| page.run("return window.prevented.length", &json!([])) == 2);
    assert_eq!(page.run("return window.prevented.some(Boolean)", &json!([])), false);
    assert_eq!(page.field("proposals"), moved);
    page.of("[data-field=proposals] input[type=range]", "arguments[0].focus()");
    page.press(Key::Undo);
    page.wait_for("the step to be taken back", |page| page.field("proposals") == "6");
    assert_eq!(page.console_errors(), [""; 0]);
}
