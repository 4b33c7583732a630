//! Whoever visits a planner in someone else's page, or in a frame there, is told all that a visitor of ours is.

use std::collections::BTreeMap;

use super::framed;
use super::visited::{FRAMED, Place, TRIED, in_states, start_afresh};
use crate::accessible::forced::untold;
use crate::accessible::is_of_the_system;
use crate::accessible::said::{
    CLOCK, RESULTS, announces_its_headline, announces_its_result, announces_what_is_to_mend,
};
use crate::harness::{Options, Page, only_in};

/// Looks in these states, and fails with all that is found.
#[track_caller]
fn nothing_found(place: Place, names: &[&str], options: &Options, look: impl Fn(&Page) -> Vec<String>) {
    let page = place.open(options);
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    place.within(&page, |page: &Page| {
        in_states(page, names, |name| {
            for complaint in look(page).into_iter().filter(|complaint| !is_of_the_system(complaint)) {
                found.entry(complaint).or_default().push(name.to_owned());
            }
        });
    });
    let told: Vec<String> = found.iter().map(|(complaint, states)| format!("in {states:?}: {complaint}")).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
    assert_eq!(page.console_errors(), [""; 0]);
}

/// The system imposes its few colours.
fn forced() -> Options {
    Options { forced_colors: true, ..Options::default() }
}

#[test]
fn nothing_is_wrong_with_what_a_visitor_brings_about() {
    nothing_found(Place::Widget, &TRIED, &Options::default(), Page::complaints);
}

#[test]
fn what_colours_told_is_told_by_lines() {
    only_in!(Chromium, Firefox; "WebKit has no forced colours");
    nothing_found(Place::Widget, &TRIED, &forced(), untold);
}

#[test]
fn nothing_is_wrong_in_a_frame_whose_colours_are_the_systems() {
    only_in!(Chromium, Firefox; "WebKit has no forced colours");
    nothing_found(Place::Frame, &FRAMED, &forced(), |page| [framed::complaints(page), untold(page)].concat());
}

/// What is said within the document that the planner is in: a plan's headline, what is to mend in it, a check's result.
#[track_caller]
fn is_said(place: Place, checks: &[(&str, (&str, &str))]) {
    let page = place.open(&Options { before: CLOCK, ..Options::default() });
    place.within(&page, |page: &Page| {
        page.wait_until_started();
        announces_its_headline(page);
        announces_what_is_to_mend(page);
        for (check, first) in checks {
            start_afresh(page, check);
            announces_its_result(page, check, *first);
        }
    });
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn what_changes_is_announced() {
    is_said(Place::Widget, &RESULTS);
}

#[test]
fn what_changes_is_announced_in_a_frame() {
    only_in!(Chromium, Firefox; "WebKit's driver presses keys in the page around a frame");
    is_said(Place::Frame, &RESULTS[..1]);
}
