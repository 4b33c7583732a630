//! An element that is moved, removed, put back, cloned and made by a script.

use serde_json::json;

use super::{open, open_usual};

#[test]
fn an_element_that_is_moved_keeps_everything() {
    let page = open_usual();
    page.fill_all(&[("target", "765432")]);
    page.unfold();
    page.reach("inside('#ridgeline-target').mark = true; document.body.append(planner())");
    page.settle();
    assert_eq!(page.field("target"), "765,432");
    // The same elements, not others with the same content.
    assert_eq!(page.reach("return inside('#ridgeline-target').mark"), json!(true));
    assert!(page.is_unfolded());
    page.fill_all(&[("target", "654321")]);
    page.wait_reach("return planner().plan.target", &json!(654_321));
    assert_eq!(page.heard("ready").len(), 1);
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn an_element_put_back_later_holds_what_was_typed() {
    let page = open_usual();
    page.fill_all(&[("target", "765432"), ("winRate", "31")]);
    page.wait_reach("return planner().plan.winRate", &json!(0.31));
    page.reach("window.kept = planner(); kept.remove(); await wait(300)");
    page.reach("document.querySelector('.column').append(window.kept)");
    page.wait_until_started();
    page.wait_for("what was typed", |page| page.field("target") == "765,432" && page.field("winRate") == "31");
    page.fill_all(&[("target", "654321")]);
    page.wait_reach("return planner().plan.target", &json!(654_321));
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn an_element_that_is_removed_while_it_loads_does_no_harm() {
    let page = open("");
    page.reach(
        "for (const delay of [0, 1, 5, 20, 60, 150]) {
             const one = document.createElement('ridgeline-planner');
             one.setAttribute('eager', '');
             document.querySelector('.column').append(one);
             await wait(delay);
             one.remove();
         }
         const last = document.createElement('ridgeline-planner');
         last.setAttribute('eager', '');
         document.querySelector('.column').append(last)",
    );
    page.wait_until_started();
    page.settle();
    assert_eq!(page.count("form[aria-label='Your numbers']"), 1);
    assert_eq!(page.heard("error"), [json!(null); 0]);
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn to_and_fro_without_a_pause() {
    let page = open_usual();
    page.fill_all(&[("target", "765432")]);
    page.reach(
        "const one = planner(), home = one.parentElement;
         for (let round = 0; round < 50; round += 1) {
             one.remove();
             if (round % 3 === 0) await null;
             if (round % 7 === 0) await frame();
             home.append(one);
         }",
    );
    page.wait_until_started();
    page.settle();
    assert_eq!(page.field("target"), "765,432");
    assert_eq!(page.count("form[aria-label='Your numbers']"), 1);
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn a_copy_of_an_element_is_one_of_its_own() {
    let page = open_usual();
    page.reach("document.querySelector('.column').append(planner().cloneNode(true))");
    page.wait_for("two plans", |page| page.count("form[aria-label='Your numbers']") == 2);
    page.fill_all(&[("target", "765432")]);
    page.wait_reach("return planner(0).plan.target", &json!(765_432));
    assert_ne!(page.reach("return planner(1).plan?.target ?? null"), json!(765_432));
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn what_was_saved_is_restored_in_another_element() {
    let page = open_usual();
    page.fill_all(&[("target", "765432"), ("deal", "")]);
    page.reach(
        "const state = await planner().save();
         if (typeof state !== 'string') throw new Error(typeof state);
         const other = document.createElement('ridgeline-planner');
         other.setAttribute('eager', '');
         other.setAttribute('locale', 'en-CA');
         planner().replaceWith(other);
         await other.ready;
         await other.restore(state);",
    );
    page.wait_for("what was typed", |page| page.field("target") == "765,432" && page.field("deal").is_empty());
}
