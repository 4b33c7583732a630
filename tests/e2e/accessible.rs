//! Nothing for axe to find in any state, and nothing asked of another host in any; changes announced once typing rests, no motion where none is wanted.

mod contrast;
pub(crate) mod forced;
pub(crate) mod said;

use std::collections::BTreeMap;

use serde_json::json;
use xtask::webdriver::Engine;

use crate::check_states::in_every_state;
use crate::harness::{Options, Page, engine, only_in, release};
use crate::own_host::asked_of;

/// Whether all that a complaint is about are two colours that Firefox, where it has no screen, takes for those of a system that marks what is
/// chosen: `Highlight` and `HighlightText`. No page is to change what its visitor's system imposes.
pub(crate) fn is_of_the_system(complaint: &str) -> bool {
    const SYSTEMS: &str = "(foreground color: #ffffff, background color: #3399ff,";
    let all = complaint.matches("(foreground color: ").count();
    engine() == Engine::Firefox && all > 0 && complaint.matches(SYSTEMS).count() == all
}

/// Runs axe in every state and fails with all that it finds; in another engine than Chromium in every second one, in the dark those that
/// are passed over in the light.
#[track_caller]
fn nothing_found(options: &Options) {
    let page = Page::planner_with(options);
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut is_due = !options.dark;
    in_every_state(&page, |name| {
        is_due = !is_due || engine() == Engine::Chromium;
        if !is_due {
            return;
        }
        for complaint in page.complaints().into_iter().filter(|complaint| !is_of_the_system(complaint)) {
            found.entry(complaint).or_default().push(name.to_owned());
        }
    });
    // What if, what is taken away, what it would take, waiting, links, and each check to its end were among them.
    asked_of(&page, &[release()], 10);
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
    only_in!(Chromium, Firefox; "WebKit has no forced colours");
    nothing_found(&Options { forced_colors: true, ..Options::default() });
}

#[test]
fn nothing_moves_where_less_motion_is_wanted() {
    only_in!(Chromium, Firefox; "WebKit learns of less motion only when it starts");
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
