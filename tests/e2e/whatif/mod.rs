//! What if: plans pinned, tried side by side, kept and taken back.

mod compared;

use serde_json::json;

use crate::harness::{Key, Options, Page};

/// The example pinned, and a copy of it with more proposals open, beside it.
fn side_by_side(options: &Options) -> Page {
    let page = Page::planner_with(options);
    page.push("Pin this plan and try another");
    page.wait_for_text("stays as it was");
    page.fill_all(&[("proposals", "9")]);
    page.push("Compare plans");
    page.wait_for("both plans", |page| page.count(".scenario") == 2);
    page
}

#[test]
fn plans_stand_side_by_side_and_any_can_be_opened() {
    let page = side_by_side(&Options::default());
    let (tried, table) = (page.headline(), page.under("What if"));
    for figure in ["Proposals a week", "6", "9"] {
        assert!(table.contains(figure), "{figure}: {table}");
    }
    page.push("Open: Today");
    page.wait_for("today’s figures", |page| page.field("proposals") == "6");
    assert_ne!(page.headline(), tried);
    page.is_well();
}

#[test]
fn every_plan_is_there_after_a_reload() {
    let page = side_by_side(&Options::default());
    page.reload();
    page.wait_until_started();
    assert_eq!(page.field("proposals"), "9");
    page.wait_for_text("stays as it was");
    page.push("Compare plans");
    page.wait_for("both plans", |page| page.count(".scenario") == 2);
    page.is_well();
}

#[test]
fn a_plan_that_is_deleted_can_be_had_back() {
    let page = side_by_side(&Options::default());
    page.push("Delete: Plan 2");
    page.wait_for("one plan", |page| page.count(".scenario") == 1);
    assert_eq!(page.field("proposals"), "6");
    // In view, and at hand.
    page.wait_for("the focus on what takes it back", |page| page.focused() == "Undo");
    let seen =
        "const box = document.activeElement.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight";
    assert_eq!(page.run(seen, &json!([])), true);
    page.press(Key::Enter);
    page.wait_for("both plans", |page| page.count(".scenario") == 2);
    assert_eq!(page.field("proposals"), "9");
    page.wait_for("a name to have the focus", |page| page.focused() == "Name of Today");
    page.is_well();
}

#[test]
fn a_plan_is_moved_by_keys_and_the_focus_goes_along() {
    let page = side_by_side(&Options::default());
    page.push("Duplicate: Plan 2");
    page.wait_for("three plans", |page| page.count(".scenario") == 3);
    page.of("Move down: Today", "arguments[0].focus()");
    for names in ["Plan 2 Today Plan 3", "Plan 2 Plan 3 Today"] {
        page.press(Key::Enter);
        let names_of = "return [...document.querySelectorAll('.scenario input')].map((one) => one.value).join(' ')";
        page.wait_for(names, |page| page.run(names_of, &json!([])) == names);
        page.wait_for("the focus to go along", |page| page.focused() == "Move down: Today");
    }
    page.is_well();
}

#[test]
fn whatever_a_plan_differs_in_stands_in_the_table() {
    let page = side_by_side(&Options::default());
    let rows = || page.text(".scenario-table");
    assert!(!rows().contains("Sales reps") && !rows().contains("Mid funnel"), "{}", rows());
    page.fill_all(&[("reps", "4"), ("mid", "")]);
    page.wait_for("what was changed", |_| rows().contains("Sales reps") && rows().contains("Mid funnel"));
    assert!(rows().contains("+1") && rows().contains("blank"), "{}", rows());
    page.is_well();
}

#[test]
fn names_are_told_apart_and_the_longest_stays_on_the_page() {
    for width in [1280, 390, 320] {
        let page = side_by_side(&Options { width, ..Options::default() });
        let longest = "W".repeat(40);
        let second = "return document.querySelector('.scenario:nth-child(2) input').value";
        // Today’s plan has no other name than that, and a plan is not without: both leave it its own.
        for (typed, name) in [("today ", "Plan 2"), (" ", "Plan 2"), (&*longest, &*longest)] {
            page.of(".scenario:nth-child(2) input", "arguments[0].select(); arguments[0].focus()");
            page.type_keys(typed);
            page.press(Key::Tab);
            page.wait_for(name, |page| {
                page.run(second, &json!([])) == name && page.count(&format!("[aria-label='Name of {name}']")) == 1
            });
        }
        for on in ["Today", &*longest] {
            page.push(&format!("Pin this one: {on}"));
            let wide = page.run("return document.scrollingElement.scrollWidth", &json!([]));
            assert!(wide.as_u64() <= Some(width.into()), "{wide} at {width}, compared with {on}");
        }
        page.is_well();
    }
}

#[test]
fn what_a_step_brings_back_is_written_as_figures_are() {
    let page = Page::planner();
    // Finer than can be written, a figure stays as it was typed.
    page.fill_all(&[("deal", "12500.1234567")]);
    page.fill_all(&[("target", "120000")]);
    for (button, target) in [("Undo the last change", "100,000"), ("Redo the change that was undone", "120,000")] {
        page.push(button);
        page.wait_for(target, |page| page.field("target") == target);
        assert_eq!(page.field("deal"), "12500.1234567");
    }
    page.is_well();
}

#[test]
fn a_name_that_is_being_typed_stands_while_the_page_is_drawn_anew() {
    let page = side_by_side(&Options::default());
    page.type_into("Name of Plan 2", "Two more re");
    let headline = page.headline();
    let typed = "
        const field = document.getElementById('ridgeline-target');
        field.value = '150000';
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));";
    page.run(typed, &json!([]));
    page.wait_for("the page drawn anew", |page| page.headline() != headline);
    page.type_keys("ps");
    page.press(Key::Tab);
    page.wait_for("the name", |page| page.count("[aria-label='Delete: Two more reps']") == 1);
    page.is_well();
}

#[test]
fn a_name_that_is_being_typed_is_there_after_a_reload() {
    let page = side_by_side(&Options::default());
    let after_a_reload = |delete: &str| {
        page.reload();
        page.wait_until_started();
        page.push("Compare plans");
        page.wait_for("the name", |page| page.count(&format!("[aria-label='{delete}']")) == 1);
    };
    page.type_into("Name of Plan 2", "Two more reps");
    after_a_reload("Delete: Two more reps");
    // A name that is rubbed out takes the place of none.
    page.type_into("Name of Two more reps", "");
    page.wait_for("the empty field", |page| page.value("Name of Two more reps").is_empty());
    after_a_reload("Delete: Two more reps");
    page.is_well();
}

#[test]
fn a_name_that_is_only_looked_at_keeps_nothing() {
    let page = Page::planner();
    page.push("Compare plans");
    let visited = "
        const name = document.querySelector(\"[aria-label='Name of Today']\");
        name.focus();
        name.blur();
        dispatchEvent(new Event('pagehide'));
        return localStorage.getItem('ridgeline.plan');";
    page.wait_for("its field", |page| page.count("[aria-label='Name of Today']") == 1);
    assert!(page.run(visited, &json!([])).is_null(), "the example is not the visitor's");
}

#[test]
fn what_it_takes_is_found_tried_and_reaches_the_goal() {
    let page = Page::planner();
    page.push("What would it take");
    page.wait_for("the answer", |page| page.count(".goal-table") == 1);
    assert!(page.under("What if").contains("Several changes are enough on their own"), "{}", page.under("What if"));
    page.push("Try it as a plan: Average deal");
    page.wait_for_text("stays as it was");
    assert_ne!(page.field("deal"), "12,500");
    page.wait_for_text("Nothing has to change");
    page.wait_for("the way back to have the focus", |page| page.focused() == "Go back to “Today”");
    page.press(Key::Enter);
    page.wait_for("today’s figures", |page| page.field("deal") == "12,500");
    page.wait_for("the focus on the first tool", |page| page.focused() == "Compare plans");
    page.is_well();
}

#[test]
fn every_edit_is_taken_back_and_done_again_by_a_press() {
    let page = Page::planner();
    let idle = ".form-steps [aria-disabled=true]";
    page.wait_for("nothing to take back", |page| page.count(idle) == 2);
    page.fill_all(&[("proposals", "9")]);
    page.push("Clear them all");
    page.wait_for("an empty form", |page| page.field("proposals").is_empty());
    for (button, proposals) in
        [("Undo the last change", "9"), ("Undo the last change", "6"), ("Redo the change that was undone", "9")]
    {
        page.of(button, "arguments[0].focus()");
        page.press(Key::Enter);
        page.wait_for(proposals, |page| page.field("proposals") == proposals);
        assert_eq!(page.focused(), button);
    }
    page.push("Undo the last change");
    let idle = ".form-steps [aria-label='Undo the last change'][aria-disabled=true]";
    page.wait_for("nothing more to take back", |page| page.count(idle) == 1);
    page.axe();
    page.is_well();
}

#[test]
fn the_cost_of_waiting_is_drawn() {
    let page = Page::planner();
    page.push("Cost of waiting");
    page.wait_for("four roads", |page| page.count(".delays-picture .road") == 4);
    page.push("Cost of waiting");
    page.wait_for("it is closed", |page| page.count(".delays-picture") == 0);
    page.is_well();
}

/// The link to the plans of a page.
fn link(page: &Page) -> String {
    page.push("Keep and share");
    page.wait_for("the link", |page| page.count("#ridgeline-link") == 1);
    page.value("Link to these plans")
}

#[test]
fn a_link_opens_at_once_where_nothing_is_lost_and_asks_where_something_is() {
    let page = side_by_side(&Options::default());
    let link = link(&page);
    let hash = &link[link.find('#').unwrap_or_default()..];
    page.run("localStorage.clear(); addEventListener('pagehide', () => localStorage.clear()); location.href = arguments[0]; location.reload()", &json!([hash]));
    page.wait_for("the plans in the link", |page| page.field("proposals") == "9");
    assert_eq!(page.run("return location.hash", &json!([])), "#/", "a reload would open it again");
    page.fill_all(&[("target", "77000")]);
    page.run("scrollTo(0, 1500); location.hash = arguments[0]", &json!([hash]));
    page.wait_for_text("A plan came with this link");
    page.wait_for("the question in view", |page| page.run("return scrollY", &json!([])) == 0);
    assert_eq!(page.field("target"), "77,000");
    page.push("Keep my own");
    page.wait_for("the question to go", |page| page.count(".offer") == 0);
    page.run("location.hash = arguments[0]", &json!([hash]));
    page.push("Open the plan in the link");
    page.wait_for("the plan", |page| page.field("target") == "100,000");
    page.push("Undo");
    page.wait_for("one’s own again", |page| page.field("target") == "77,000");
    page.is_well();
}

#[test]
fn a_damaged_link_says_so_and_changes_nothing() {
    let page = side_by_side(&Options::default());
    let link = link(&page);
    let hash = &link[link.find('#').unwrap_or_default()..link.len() - 3];
    page.run("location.hash = arguments[0]", &json!([hash]));
    page.wait_for_text("This link does not open a plan");
    assert_eq!(page.field("proposals"), "9");
    page.push("Close");
    page.wait_for("the notice to go", |page| page.count(".offer") == 0);
    page.is_well();
}
