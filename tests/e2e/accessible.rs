//! Nothing for axe to find in any state, changes announced once typing rests, no motion where none is wanted.

use std::collections::BTreeMap;

use serde_json::json;

use crate::harness::{Options, Page};
use crate::states::STATES;

/// Runs axe in every state and fails with all that it finds.
#[track_caller]
fn nothing_found(options: &Options) {
    let page = Page::planner_with(options);
    let mut found: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for (name, reach) in STATES {
        page.start_afresh();
        reach(&page);
        for complaint in page.complaints() {
            found.entry(complaint).or_default().push(name);
        }
    }
    let told: Vec<String> = found.iter().map(|(complaint, states)| format!("in {states:?}: {complaint}")).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
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

/// A clock of the test's own: what waits for half a second or longer waits until `rest()`, however fast or slow the machine.
const CLOCK: &str = "{
    const [start, stop] = [window.setTimeout, window.clearTimeout];
    const waiting = new Map();
    let next = 1e6;
    window.setTimeout = (run, after, ...given) => after < 500 ? start(run, after, ...given) : (waiting.set(++next, () => run(...given)), next);
    window.clearTimeout = (id) => waiting.delete(id) || stop(id);
    window.rest = () => { for (const [id, run] of [...waiting]) if (waiting.delete(id)) run(); };
}";

#[test]
fn the_headline_is_announced_once_typing_rests() {
    let page = Page::planner_with(&Options { before: CLOCK, ..Options::default() });
    page.type_into("Revenue target", "1");
    page.wait_for_headline("$1 a month");
    page.run("window.rest()", &json!([]));
    page.run(LISTEN, &json!([]));
    let said = |page: &Page| page.run("return window.said", &json!([]));
    for key in ["2", "3", "4", "5", "6"] {
        let before = page.headline();
        page.type_keys(key);
        page.wait_for("the headline to follow", |page| page.headline() != before);
        assert_eq!(said(&page), json!([]), "announced while still typing");
    }
    page.run("window.rest()", &json!([]));
    let headline = page.headline();
    page.wait_for("the announcement", |page| {
        said(page)[0].as_str().is_some_and(|said| crate::planner::plain(said) == headline)
    });
    assert_eq!(said(&page).as_array().map(Vec::len), Some(1), "{}", said(&page));
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
