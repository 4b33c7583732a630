//! The widget in a window of its own, opened by the button that floats or by one of the host's, with keys alone.

use serde_json::json;

use super::{element, hosted};
use crate::harness::{Key, Options, Page};

const IS_OPEN: &str = "return inside('dialog')?.open ?? false";

/// A host with a button of its own and an element that is a window.
fn open(attributes: &str) -> Page {
    let own = "<p><button type=\"button\" data-ridgeline-open>Plan it</button></p>";
    let element = element(&format!("modal currency=\"CAD\" locale=\"en-CA\" {attributes}"));
    Page::open_at(&hosted("plain", &[own, &element].concat()), "/", &Options::default())
}

#[track_caller]
fn opens_and_closes_from(page: &Page, opener: &str, words: &str) {
    page.of(opener, "arguments[0].focus()");
    assert_eq!(page.focused(), words);
    assert_eq!(page.reach(IS_OPEN), json!(false));
    page.press(Key::Enter);
    page.wait_reach(IS_OPEN, &json!(true));
    page.wait_reach("return inside('[data-app=plan] h1')?.checkVisibility() ?? false", &json!(true));
    page.axe();
    page.press(Key::Escape);
    page.wait_reach(IS_OPEN, &json!(false));
    page.wait_for("the focus to come back", |page| page.focused() == words);
}

#[test]
fn a_button_of_the_hosts_opens_it_and_gets_the_focus_back() {
    opens_and_closes_from(&open(""), "[data-ridgeline-open]", "Plan it");
}

#[test]
fn the_button_that_floats_opens_it_and_gets_the_focus_back() {
    opens_and_closes_from(&open("launcher=\"See your pipeline\""), ".launcher", "See your pipeline");
}

#[test]
fn nothing_but_the_button_loads_before_it_is_opened() {
    let page = open("launcher=\"See your pipeline\"");
    page.wait_reach("return inside('.launcher') !== null", &json!(true));
    page.wait_for("its styles", |page| {
        page.reach("return planner().shadowRoot.adoptedStyleSheets.length > 0") == json!(true)
    });
    let wasm = "return performance.getEntriesByType('resource').filter(({ name }) => name.includes('.wasm')).length";
    assert_eq!(page.reach(wasm), json!(0));
}
