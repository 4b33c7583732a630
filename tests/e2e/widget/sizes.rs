//! In a column as narrow as a small phone, zoomed, with wider spaces: all of the planner stays in its place, whole and legible.

use super::visited::{FRAMED, Place, TRIED, in_states};
use crate::harness::{Options, Page};
use crate::phone::phone;
use crate::phone::sizes::{CUT, OVER, SIDEWAYS, SPACED, found_by};

/// Asserts that nothing is lost in these states.
#[track_caller]
fn nothing_is_lost(place: Place, names: &[&str], options: &Options, looks: &[&[&str]]) {
    let page = place.open(options);
    let mut found = Vec::new();
    place.within(&page, |page: &Page| {
        in_states(page, names, |name| {
            for scripts in looks {
                found.extend(found_by(page, scripts).into_iter().map(|what| format!("{name}: {what}")));
            }
        });
    });
    assert!(found.is_empty(), "{}", found.join("\n"));
    assert_eq!(page.console_errors(), [""; 0]);
}

const LOST: [&str; 3] = [SIDEWAYS, CUT, OVER];
const LOST_IF_SPACED: [&str; 4] = [SPACED, SIDEWAYS, CUT, OVER];

/// A window of 1,280 × 1,024 zoomed to 400 %.
fn zoomed() -> Options {
    Options { width: 320, height: 256, scale: 4.0, ..Options::default() }
}

#[test]
fn nothing_is_lost_on_a_small_phone_however_text_is_spaced() {
    nothing_is_lost(Place::Widget, &TRIED, &phone(320), &[&LOST, &LOST_IF_SPACED]);
}

#[test]
fn nothing_is_lost_at_four_times_the_size() {
    nothing_is_lost(Place::Widget, &TRIED, &zoomed(), &[&LOST, &LOST_IF_SPACED]);
}

#[test]
fn nothing_is_lost_in_a_frame_at_four_times_the_size() {
    nothing_is_lost(Place::Frame, &FRAMED, &zoomed(), &[&LOST, &LOST_IF_SPACED]);
}
