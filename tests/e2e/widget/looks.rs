//! The widget looks in every host as it does in a plain one.

use std::sync::OnceLock;

use super::{element, hosted, usual};
use crate::harness::{Options, Page, Picture};

/// The share of pixels that may be others: how the last row of an edge falls. A host's colour, typeface, spacing or direction
/// changes many times as many.
const TOLERANCE: f64 = 0.002;

/// The usual element in a host, as a picture, its typeface the same everywhere.
#[track_caller]
fn pictured(host: &str, widget: &str, keep: &str, options: &Options) -> Picture {
    let page = Page::open_at(&hosted(host, widget), "/", options);
    page.wait_until_started();
    page.settle();
    // On whole pixels, wherever the host has it: how halves are rounded is no leak. A page from right to left has its bar on the left.
    page.lay_flat();
    page.reach(
        "const column = document.querySelector('.column');
         for (const [side, name] of [['left', 'margin-left'], ['top', 'margin-top']]) {
             const lack = 1 - (planner().getBoundingClientRect()[side] + scrollX + scrollY) % 1;
             if (name === 'margin-left' && getComputedStyle(document.documentElement).direction === 'rtl')
                 column.style.setProperty('margin-right', `${40 - lack}px`, 'important');
             else column.style.setProperty(name, `${40 + lack}px`, 'important');
         }",
    );
    page.settle();
    page.picture_of("ridgeline-planner", &format!("host-{keep}"))
}

fn still() -> Options {
    Options { reduced_motion: true, ..Options::default() }
}

fn plain() -> &'static Picture {
    static PLAIN: OnceLock<Picture> = OnceLock::new();
    PLAIN.get_or_init(|| pictured("plain", &usual(), "plain", &still()))
}

#[track_caller]
fn looks_the_same(host: &str) {
    pictured(host, &usual(), host, &still()).is_like(plain(), TOLERANCE);
}

#[test]
fn under_resets_that_force_everything() {
    looks_the_same("reset");
}

#[test]
fn where_the_root_and_the_body_have_sizes_of_their_own() {
    looks_the_same("small-root");
}

#[test]
fn in_a_page_from_right_to_left() {
    looks_the_same("right-to-left");
}

#[test]
fn in_a_dark_page() {
    looks_the_same("dark");
}

#[test]
fn in_a_theme_of_wordpress() {
    looks_the_same("wordpress");
}

#[test]
fn in_a_page_of_bootstrap() {
    looks_the_same("bootstrap");
}

/// Were all pictures alike, the tests above would show nothing.
#[test]
fn another_look_is_told_from_the_plain_one() {
    let (wide, high) = plain().size();
    assert!(wide == 720 && high > 600, "the picture is {wide} by {high}");
    for (keep, attributes) in [("dark-theme", "theme=\"dark\""), ("accent", "theme=\"light\" accent=\"#a01050\"")] {
        let attributes = format!(
            "tool=\"plan\" currency=\"CAD\" locale=\"en-CA\" eager contact=\"https://example.com/contact\" {attributes}"
        );
        let other = pictured("plain", &element(&attributes), keep, &still());
        assert!(other.difference(plain()) > TOLERANCE * 2.0, "{keep}: {}", other.difference(plain()));
    }
}

#[test]
fn without_a_theme_it_is_as_the_page_around_it() {
    const REST: &str = "tool=\"plan\" currency=\"CAD\" locale=\"en-CA\" eager contact=\"https://example.com/contact\"";
    let auto = element(REST);
    let dark = pictured("plain", &element(&format!("theme=\"dark\" {REST}")), "asked-dark", &still());
    pictured("dark", &auto, "auto-dark", &still()).is_like(&dark, TOLERANCE);
    // A page that is light whoever reads it.
    let visitor = Options { dark: true, ..still() };
    pictured("plain", &auto, "auto-light", &visitor).is_like(plain(), TOLERANCE);
}
