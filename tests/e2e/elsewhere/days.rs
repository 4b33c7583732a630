//! The day a plan starts on is the visitor's own.

use crate::harness::{Options, Page};

/// Half past eleven in the morning of the last day of 2026 in Greenwich.
const NEW_YEARS_EVE: &str = "{
    const Real = Date, now = Real.UTC(2026, 11, 31, 11, 30);
    globalThis.Date = class extends Real {
        constructor(...given) { super(...(given.length ? given : [now])); }
        static now() { return now; }
    };
}";

#[track_caller]
fn check(timezone: &'static str, day: &str, end: &str) {
    let page = Page::planner_with(&Options { timezone: Some(timezone), before: NEW_YEARS_EVE, ..Options::default() });
    page.click("Show as a table");
    page.wait_for("26 weeks", |page| page.count("[role=region] tbody tr") == 26);
    assert_eq!(page.text("[role=region] tbody th"), day, "{timezone}");
    assert!(page.under("This calendar month").contains(end), "{timezone}: {}", page.under("This calendar month"));
    page.is_well();
}

#[test]
fn it_is_new_years_day_in_auckland_already() {
    check("Pacific/Auckland", "Jan 1", "January 31");
}

#[test]
fn it_is_still_the_old_year_in_los_angeles() {
    check("America/Los_Angeles", "Dec 31", "December 31");
}
