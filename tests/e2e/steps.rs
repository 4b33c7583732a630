//! Steps back and forward by keys.

use serde_json::json;
use xtask::webdriver::Engine;

use crate::harness::{Key, Page, engine};

/// Puts the focus on a slider, where nobody writes.
const SLIDER: &str = "[data-field=proposals] input[type=range]";

fn focus(page: &Page, on: &str) {
    page.of(on, "arguments[0].focus()");
}

#[test]
fn an_edit_is_taken_back_and_done_again_by_keys() {
    let page = Page::planner();
    let is = |proposals: &'static str| move |page: &Page| page.field("proposals") == proposals;
    focus(&page, SLIDER);
    page.press(Key::Right);
    page.wait_for("the slider’s step", |page| page.field("proposals") != "6");
    let moved = page.field("proposals");
    page.press(Key::Undo);
    page.wait_for("the step to be taken back", is("6"));
    page.press(Key::Redo);
    page.wait_for("the step to be done again", |page| page.field("proposals") == moved);
    page.press(Key::Undo);
    page.wait_for("the step to be taken back", is("6"));
    page.press(Key::RedoByY);
    page.wait_for("the step to be done again", |page| page.field("proposals") == moved);
    // With the focus nowhere at all.
    page.run("document.activeElement.blur()", &json!([]));
    page.press(Key::Undo);
    page.wait_for("the step to be taken back", is("6"));
    page.is_well();
}

#[test]
fn plans_side_by_side_are_stepped_through_too() {
    let page = Page::planner();
    page.push("Pin this plan and try another");
    page.push("Compare plans");
    page.wait_for("both plans", |page| page.count(".scenario") == 2);
    page.press(Key::Undo);
    page.wait_for("one plan", |page| page.count(".scenario") == 1);
    page.press(Key::Redo);
    page.wait_for("both plans", |page| page.count(".scenario") == 2);
    page.is_well();
}

#[test]
fn a_field_in_which_one_writes_has_its_own_steps() {
    let page = Page::planner();
    page.fill_all(&[("proposals", "9")]);
    focus(&page, SLIDER);
    page.press(Key::Right);
    page.wait_for("the slider’s step", |page| page.field("proposals") != "9");
    let moved = page.field("proposals");
    page.type_into("Revenue target", "5");
    page.wait_for("what is typed", |page| page.field("target") == "5");
    page.run("addEventListener('keydown', (event) => { window.taken = event.defaultPrevented })", &json!([]));
    page.press(Key::Undo);
    page.wait_for("the key", |page| page.run("return window.taken ?? null", &json!([])).is_boolean());
    assert_eq!(page.run("return window.taken", &json!([])), false, "the key is the field’s");
    if engine() == Engine::WebKit {
        // Its small browser has no key for what every field can do.
        page.run("document.execCommand('undo')", &json!([]));
    }
    page.wait_for("the field’s own step", |page| page.field("target") != "5");
    assert_eq!(page.field("proposals"), moved, "an edit elsewhere was taken back");
    page.is_well();
}
