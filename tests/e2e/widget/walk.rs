//! Tab through a planner between two links of its host: each control in its turn, each seen, and out again.

use serde_json::json;

use super::frame::wait_until_fitted;
use super::visited::{Place, in_states};
use crate::harness::{Key, Options, only_in};
use crate::keyboard::{expected, is_in_turn, is_seen, walk_until};

#[track_caller]
fn is_walked_through(names: &[&str], options: &Options) {
    let page = Place::Widget.open(options);
    in_states(&page, names, |name| {
        page.leave();
        let all = expected(&page);
        assert!(all.len() > 8, "{name}: {all:#?}");
        page.of("Before", "arguments[0].focus()");
        is_in_turn(&walk_until(&page, |stop, _| stop == "After"), &all, name);
        // And in again from there, at the end.
        page.press(Key::ShiftTab);
        assert_eq!(Some(&page.focused()), all.last(), "{name}");
        is_seen(&page);
    });
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn every_control_has_its_turn_and_is_seen() {
    is_walked_through(&["several bad fields", "fit, answered"], &Options::default());
}

#[test]
fn every_control_has_its_turn_at_four_times_the_size() {
    let zoomed = Options { width: 320, height: 256, scale: 4.0, ..Options::default() };
    is_walked_through(&["typed", "diagnosis, one erased"], &zoomed);
}

/// Where in the frame the middle of what has the focus is.
const MIDDLE: &str = "
    const { top, left, width, height } = tree.activeElement.getBoundingClientRect();
    return [left + width / 2, top + height / 2];";

/// Whether a place of the frame is within the window that the page around it is seen in.
const IN_VIEW: &str = "
    const frame = document.querySelector('iframe').getBoundingClientRect();
    const [x, y] = [frame.left + arguments[0], frame.top + arguments[1]];
    return x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight;";

#[test]
fn every_control_of_a_frame_has_its_turn_and_is_seen() {
    only_in!(Chromium, Firefox; "WebKit's driver presses keys in the page around a frame");
    let page = Place::Frame.open(&Options::default());
    for name in ["cleared", "fit, answered"] {
        let mut all = Vec::new();
        Place::Frame.within(&page, |page| {
            in_states(page, &[name], |_| {
                page.leave();
                all = expected(page);
            });
        });
        wait_until_fitted(&page);
        page.of("Before", "arguments[0].focus()");
        let mut stops = Vec::new();
        page.press(Key::Tab);
        while page.focused() != "After" {
            assert!(stops.len() <= all.len(), "{name}: no end to the frame: {stops:#?}");
            let (stop, middle) = Place::Frame.within(&page, |page| {
                is_seen(page);
                (page.focused(), page.look(MIDDLE, &json!([])))
            });
            // The frame is as high as what is in it: its own window shows all of that, the page's does not.
            page.wait_for(&format!("“{stop}” to be in view"), |page| page.run(IN_VIEW, &middle) == true);
            stops.push(stop);
            Place::Frame.within(&page, |page| page.press(Key::Tab));
        }
        is_in_turn(&stops, &all, name);
    }
    assert_eq!(page.console_errors(), [""; 0]);
}
