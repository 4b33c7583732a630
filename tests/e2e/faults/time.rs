//! A page that is left for a day, or taken to another time zone, begins today once one comes back to it.

use serde_json::json;

use crate::harness::{Options, Page, only_in};

/// A clock that `setClock` sets, in milliseconds since 1970.
pub(super) const CLOCK: &str = "{
    const Real = Date;
    let now = Real.UTC(2028, 1, 28, 17, 0);
    globalThis.setClock = (to) => { now = Real.parse(to); };
    globalThis.Date = class extends Real {
        constructor(...given) { super(...(given.length ? given : [now])); }
        static now() { return now; }
    };
}";

fn at(timezone: &'static str) -> Page {
    let page = Page::planner_with(&Options { timezone: Some(timezone), before: CLOCK, ..Options::default() });
    page.click("Show as a table");
    page.wait_for("26 weeks", |page| page.count("[role=region] tbody tr") == 26);
    page
}

#[track_caller]
fn comes_back(page: &Page, at: &str, first: &str) {
    page.run("setClock(arguments[0]); dispatchEvent(new Event('focus'))", &json!([at]));
    page.wait_for(&format!("{first} at {at}"), |page| page.text("[role=region] tbody th") == first);
}

#[test]
fn a_day_later_a_leap_day_and_a_new_year() {
    let page = at("America/Toronto");
    page.fill_all(&[("target", "150000")]);
    page.wait_under("Weekly activity", "For $150K a month");
    page.push("Start over");
    page.wait_for_text("Back to the example numbers.");
    comes_back(&page, "2028-02-29T09:00-05:00", "Feb 29");
    assert!(page.under("This calendar month").contains("February 29"), "{}", page.under("This calendar month"));
    comes_back(&page, "2028-03-01T00:00:01-05:00", "Mar 1");
    assert!(page.under("This calendar month").contains("March 31"));
    comes_back(&page, "2028-12-31T23:59:59-05:00", "Dec 31");
    comes_back(&page, "2029-01-01T00:00-05:00", "Jan 1");
    // What could be undone still can.
    page.push("Undo");
    page.wait_for("the visitor's figures", |page| page.field("target") == "150,000");
    page.is_well();
}

#[test]
fn the_days_on_which_clocks_change() {
    let page = at("America/Toronto");
    comes_back(&page, "2028-03-12T00:30-05:00", "Mar 12");
    comes_back(&page, "2028-03-12T23:30-04:00", "Mar 12");
    comes_back(&page, "2028-03-13T00:30-04:00", "Mar 13");
    comes_back(&page, "2028-11-05T00:30-04:00", "Nov 5");
    comes_back(&page, "2028-11-05T23:30-05:00", "Nov 5");
    comes_back(&page, "2028-11-06T00:30-05:00", "Nov 6");
    // A clock that was set back is the clock.
    comes_back(&page, "2028-03-12T12:00-04:00", "Mar 12");
}

#[test]
fn a_plan_with_a_start_of_its_own_keeps_it() {
    let page = at("America/Toronto");
    page.unfold();
    page.set_date("start", "2031-03-10");
    page.wait_for("the start", |page| page.text("[role=region] tbody th").starts_with("Mar 10"));
    page.run("setClock('2028-06-01T12:00-04:00'); dispatchEvent(new Event('focus'))", &json!([]));
    page.fill_all(&[("target", "150000")]);
    page.wait_under("Weekly activity", "For $150K a month");
    assert_eq!(page.text("[role=region] tbody th"), "Mar 10");
}

#[test]
fn another_time_zone_is_another_day() {
    only_in!(Chromium; "its own protocol moves an open page to another time zone");
    let page = at("America/Toronto");
    page.change(&Options { timezone: Some("Pacific/Auckland"), before: CLOCK, ..Options::default() });
    page.run("dispatchEvent(new Event('focus'))", &json!([]));
    page.wait_for("the day there", |page| page.text("[role=region] tbody th") == "Feb 29");
}
