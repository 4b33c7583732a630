//! The tornado: drawn by the time one comes to it, tried by pointer and by keys, at any width.

use serde_json::json;

use crate::harness::{Key, Options, Page};

/// How many of its bars are smaller than a finger, or reach out of the page.
const SMALL: &str = "
    const wide = document.documentElement.clientWidth;
    const boxes = [...document.querySelectorAll('.tornado button.swing')].map((one) => one.getBoundingClientRect());
    return boxes.filter((box) => box.width < 44 || box.height < 44 || box.left < 0 || box.right > wide).length";

fn tornado(options: &Options) -> Page {
    let page = Page::planner_with(options);
    page.of("#ridgeline-sensitivity", "arguments[0].scrollIntoView()");
    page.wait_for("the picture", |page| page.count(".tornado button.swing") == 12);
    page
}

#[test]
fn a_bar_is_tried_as_a_plan_beside_the_first() {
    let page = tornado(&Options::default());
    let label = page.attribute(".tornado button.swing", "aria-label").unwrap_or_default();
    assert!(label.starts_with("Try win rate −20%: loses $"), "{label}");
    page.push("Try win rate +20%");
    page.wait_for("the plan", |page| page.field("winRate") == "30");
    page.wait_for("what it is compared with", |page| {
        page.text(".tornado-said").contains("You are changing Win rate +20%")
    });
    page.is_well();
}

#[test]
fn a_bar_is_pressed_by_keys_and_a_full_book_takes_no_more() {
    let page = tornado(&Options::default());
    for _ in 0..5 {
        page.of(".tornado button.swing:enabled", "arguments[0].focus()");
        let before = page.field("winRate");
        page.press(Key::Enter);
        page.wait_for("another win rate", |page| page.field("winRate") != before);
    }
    page.wait_for_text("Six plans is as many as fit. Delete one to try another.");
    assert_eq!(page.count(".tornado button.swing:enabled"), 0);
    page.is_well();
}

#[test]
fn it_fits_a_small_screen_and_a_finger() {
    for width in [320, 390, 1280] {
        let page = tornado(&Options { width, height: 700, ..Options::default() });
        assert_eq!(page.run(SMALL, &json!([])), 0, "{width}");
        page.is_well();
    }
}
