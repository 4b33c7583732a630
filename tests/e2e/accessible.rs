//! Nothing for axe to find in any state, changes announced once typing rests, no motion where none is wanted.

use serde_json::json;

use crate::harness::{Options, Page};
use crate::states::STATES;

/// Runs axe in every state and fails with all that it finds.
#[track_caller]
fn nothing_found(options: &Options) {
    let page = Page::planner_with(options);
    let mut found = Vec::new();
    for (name, reach) in STATES {
        page.start_afresh();
        reach(&page);
        found.extend(page.complaints().into_iter().map(|complaint| format!("{name}: {complaint}")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
    page.is_well();
}

#[test]
fn in_light() {
    nothing_found(&Options::default());
}

#[test]
fn in_the_dark() {
    nothing_found(&Options { dark: true, width: 390, touch: true, ..Options::default() });
}

#[test]
fn in_forced_colours() {
    nothing_found(&Options { forced_colors: true, ..Options::default() });
}

/// Notes down whatever a live region comes to say.
const LISTEN: &str = "
    window.said = [];
    const note = (records) => {
        for (const { target } of records) {
            const region = (target.nodeType === 1 ? target : target.parentElement)?.closest('[role=status], [role=alert], [aria-live]');
            const words = region?.textContent.trim();
            if (words && said.at(-1) !== words) said.push(words);
        }
    };
    new MutationObserver(note).observe(document.body, { subtree: true, childList: true, characterData: true });";

#[test]
fn the_headline_is_announced_once_typing_rests() {
    let page = Page::planner();
    page.run(LISTEN, &json!([]));
    page.click("Revenue target");
    page.type_into("Revenue target", "234567");
    let headline = page.headline();
    page.wait_for("the announcement", |page| {
        page.run("return window.said.at(-1) ?? ''", &json!([]))
            .as_str()
            .is_some_and(|said| crate::planner::plain(said) == headline)
    });
    let said = page.run("return window.said", &json!([]));
    let count = said.as_array().map_or(0, Vec::len);
    assert!(count <= 2, "six keys and {count} announcements: {said}");
    page.is_well();
}

#[test]
fn a_reset_and_what_is_to_mend_are_announced() {
    let page = Page::planner();
    page.run(LISTEN, &json!([]));
    let heard = |words: &'static str| {
        page.wait_for(words, |page| {
            let said = page.run("return window.said.join('|')", &json!([]));
            said.as_str().is_some_and(|said| said.contains(words))
        });
    };
    page.fill_all(&[("winRate", "170")]);
    heard("This is your last complete answer. To bring it up to date, check: Win rate");
    page.click("Start over");
    heard("Back to the example numbers.");
    page.click("Clear them all");
    heard("The form is empty.");
}

#[test]
fn nothing_moves_where_less_motion_is_wanted() {
    let moving = "return [...document.querySelectorAll('*')].filter((one) => {
        const style = getComputedStyle(one);
        return /[1-9]/.test(style.transitionDuration) || style.animationName !== 'none';
    }).map((one) => one.tagName + ' ' + (one.className.baseVal ?? one.className))";
    let page = Page::planner_with(&Options { reduced_motion: true, ..Options::default() });
    assert_eq!(page.run(moving, &json!([])), json!([]));
    page.change(&Options::default());
    assert_ne!(page.run(moving, &json!([])), json!([]), "the test sees no motion where there is some");
}

#[test]
fn every_control_has_a_name_of_its_own() {
    let page = Page::planner();
    crate::states::optional(&page);
    let script = "
        const name = (one) => one.getAttribute('aria-label') ?? one.labels?.[0]?.textContent ?? one.textContent;
        const names = [...document.querySelectorAll('input, select, textarea, button')].filter((one) => one.checkVisibility()).map((one) => name(one).trim());
        return names.filter((one, at) => !one || names.indexOf(one) !== at)";
    assert_eq!(page.run(script, &json!([])), json!([]));
}

#[test]
fn headings_and_landmarks_tell_the_page() {
    let page = Page::planner();
    let levels = "return [...document.querySelectorAll('h1, h2, h3, h4')].filter((one) => one.checkVisibility()).map((one) => Number(one.tagName[1]))";
    let levels = page.run(levels, &json!([]));
    let levels: Vec<i64> = levels.as_array().into_iter().flatten().filter_map(serde_json::Value::as_i64).collect();
    assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
    assert_eq!(levels.first(), Some(&1));
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    assert_eq!(page.count("main"), 1);
    assert_eq!(page.count("form[aria-label]"), 1);
    assert_eq!(page.attribute("html", "lang").as_deref(), Some("en"));
}
