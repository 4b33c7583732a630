//! On a phone: nothing to scroll sideways, nothing too small to touch, and the answer in view while a field is edited.

pub(crate) mod sizes;

use serde_json::json;

use crate::harness::{Options, Page, only_in};

/// A phone of that width.
pub(crate) fn phone(width: u32) -> Options {
    Options { width, height: 700, scale: 2.0, touch: true, ..Options::default() }
}

#[test]
fn the_headline_shrinks_to_a_line_that_stays_while_a_field_is_edited() {
    let page = Page::planner_with(&phone(390));
    let brief = "return [...document.querySelectorAll('*')].filter((one) => getComputedStyle(one).position === 'sticky'
        && one.checkVisibility({ visibilityProperty: true }) && Math.abs(one.getBoundingClientRect().top) < 1)
        .map((one) => one.innerText).join()";
    let line = |page: &Page| page.run(brief, &json!([])).as_str().unwrap_or_default().to_owned();
    assert_eq!(line(&page), "");
    page.type_into("Proposals, whole team", "5");
    page.wait_for("the line", |page| line(page).starts_with("Covered, then $"));
    let before = line(&page);
    page.type_into("Proposals, whole team", "3");
    page.wait_for("the line to follow", |page| line(page) != before && line(page).starts_with("Covered, then $"));
    // It leaves room: the field being edited is not under it.
    let hidden = page.of("Proposals, whole team", "return arguments[0].getBoundingClientRect().top < 48");
    assert_eq!(hidden, false);
    page.leave();
    page.wait_for("the line to go", |page| line(page).is_empty());
    page.is_well();
}

#[test]
fn weeks_are_read_by_touch() {
    only_in!(Chromium; "fingers are Chromium's own protocol");
    let page = Page::planner_with(&phone(390));
    let tap = "
        const box = arguments[0].getBoundingClientRect();
        scrollBy(0, box.top - 200);
        const at = arguments[0].getBoundingClientRect();
        return [at.left + at.width * 0.9, at.top + at.height / 2];";
    let point = page.of("svg[role=img]", tap);
    let (x, y) = (point[0].as_f64().unwrap_or_default(), point[1].as_f64().unwrap_or_default());
    page.tap(x, y);
    page.wait_for("a late week", |page| {
        page.value("Read the forecast week by week").parse::<u32>().is_ok_and(|week| week > 18)
    });
    page.wait_for("its figures", |page| {
        page.seen().contains("18% below target") || page.seen().contains("19% below target")
    });
    page.is_well();
}

#[test]
fn numbers_bring_up_the_keys_for_numbers() {
    let page = Page::planner_with(&phone(390));
    assert_eq!(page.attribute("Revenue target", "inputmode").as_deref(), Some("decimal"));
    assert_eq!(page.attribute("Sales reps", "inputmode").as_deref(), Some("numeric"));
    // Smaller, and a phone zooms into the field.
    let size = page.of("Revenue target", "return parseFloat(getComputedStyle(arguments[0]).fontSize)").as_f64();
    assert!(size.is_some_and(|size| size >= 16.0), "{size:?}");
}

#[test]
fn the_open_screen_is_in_view_in_the_row_of_them() {
    for width in [390, 320] {
        let page = Page::open_with("/#/interview", &phone(width));
        page.wait_for("the check", |page| page.count("main.check") == 1);
        let seen = "
            const [row, link] = [document.querySelector('[data-app=checks] .nav'), document.querySelector('.nav [aria-current]')];
            const [around, within] = [row, link].map((one) => one.getBoundingClientRect());
            return [row.scrollWidth > row.clientWidth, within.left >= around.left && within.right <= around.right + 1]";
        page.wait_for("the open one to be in view", |page| page.run(seen, &json!([])) == json!([true, true]));
        page.axe();
        page.push("a[href='#/fit']");
        page.wait_for("the fit check", |page| page.text("h1").contains("fractional"));
        page.wait_for("the open one to be in view", |page| page.run(seen, &json!([])) == json!([true, true]));
    }
}
