//! What comes later: it waits for a visitor's first sign of doing anything, or until its place is in view.

use std::cell::RefCell;
use std::fs;
use std::path::PathBuf;

use serde_json::json;

use crate::harness::{Key, Options, Page};
use crate::without::{assets, copied};

/// Holds back what comes later until `go()`, or, with `fail()`, for good.
const HELD: &str = "
    const real = fetch;
    const held = new Promise((done, failed) => { window.go = done; window.fail = () => failed(new TypeError('no network')); });
    window.fetch = (...what) => String(what[0]).includes('_later') ? held.then(() => real(...what)) : real(...what);
    window.printed = [];
    window.print = () => printed.push(document.body.innerText);";

/// The same, from when the visitor's session says so.
const HELD_AGAIN: &str = "
    const real = fetch;
    const held = new Promise((done) => { window.go = done; });
    window.fetch = (...what) => sessionStorage.getItem('hold') && String(what[0]).includes('_later')
        ? held.then(() => real(...what)) : real(...what);";

/// Answers once an observer of the same place has been called: whatever is in view is known to be by then.
const OBSERVED: &str = "
    return new Promise((done) => {
        new IntersectionObserver((seen) => done(seen.pop().isIntersecting)).observe(document.querySelector('[data-coming]'));
    }).then((seen) => new Promise((done) => setTimeout(() => done(seen))));";

/// Observers that tell what they have seen after they were stopped, as Firefox's do, unless that was taken away from them.
const LATE: &str = "
    window.told = [];
    window.IntersectionObserver = class extends IntersectionObserver {
        constructor(call) { super(call); this.call = call; }
        disconnect() {
            super.disconnect();
            this.late = [{ isIntersecting: true, boundingClientRect: { top: 0 } }];
            setTimeout(() => { told.push(this.late.length); this.late.length && this.call(this.late, this); });
        }
        takeRecords() { this.late = []; return super.takeRecords(); }
    };";

/// Where what arrives stands, or stood in what did not, has the focus.
const AROUND: &str = "return document.activeElement.matches('.planner-results')";

fn later(page: &Page) -> usize {
    page.requests().iter().filter(|url| url.contains("planner_later") || url.contains("/later-")).count()
}

#[track_caller]
fn drawn(options: &Options) -> Page {
    let page = Page::open_with("/", options);
    page.wait_until_drawn();
    page
}

/// Waits until what comes later is there.
#[track_caller]
fn arrives(page: &Page) {
    page.wait_for("what comes later", |page| page.count("[data-coming]") == 0);
    for heading in ["Valley warnings", "This calendar month", "What would close the gap", "What if"] {
        assert_ne!(page.under(heading), "", "{heading}");
    }
    page.is_well();
}

#[test]
fn whoever_only_looks_loads_none_of_it() {
    let phone = Options { width: 390, height: 844, scale: 2.0, touch: true, ..Options::default() };
    let small = Options { width: 320, dark: true, ..phone.clone() };
    for options in [Options::default(), phone, small] {
        let page = drawn(&options);
        assert_eq!(page.run(OBSERVED, &json!([])), false, "its place is in view at {} px", options.width);
        assert_eq!((page.count("[data-coming]"), later(&page)), (2, 0));
        assert!(page.seen().contains("One moment…"));
        page.axe();
        page.picture_of(
            "body",
            ["coming-1280", "coming-390", "coming-320"][usize::from(options.touch) + usize::from(options.dark)],
        );
    }
}

#[test]
fn a_key_brings_it() {
    let page = drawn(&Options::default());
    page.press(Key::Tab);
    arrives(&page);
    assert_eq!(later(&page), 2, "its wasm and its sheet, once");
}

#[test]
fn a_press_brings_it() {
    let page = drawn(&Options::default());
    page.click("h1");
    arrives(&page);
}

#[test]
fn scrolling_brings_it() {
    let page = drawn(&Options::default());
    page.run("scrollBy(0, 40)", &json!([]));
    arrives(&page);
}

#[test]
fn focus_from_elsewhere_brings_it() {
    let page = drawn(&Options::default());
    page.run("document.querySelector('[data-app=plan] input').focus()", &json!([]));
    arrives(&page);
}

#[test]
fn what_a_screen_reader_presses_brings_it() {
    let page = drawn(&Options::default());
    page.push("Show as a table");
    page.wait_for("the table", |page| page.count(".chart-table tbody tr") == 26);
    arrives(&page);
}

#[test]
fn a_tall_window_has_it_at_once() {
    let page = drawn(&Options { height: 2400, ..Options::default() });
    arrives(&page);
}

#[test]
fn what_did_not_arrive_says_so_once_and_comes_when_asked_for() {
    let away = RefCell::new(PathBuf::new());
    let site = copied("later", |folder| {
        let found = assets(folder, ".wasm").into_iter().find(|path| path.to_string_lossy().contains("/planner_later"));
        let found = found.unwrap_or_else(|| panic!("nothing comes later"));
        let moved = fs::rename(&found, found.with_extension("away"));
        assert!(moved.is_ok(), "{moved:?}");
        away.replace(found);
    });
    let page = Page::open_at(&site, "/", &Options::default());
    page.wait_until_drawn();
    page.fill_all(&[("target", "150000")]);
    page.wait_for_text("This part did not arrive. Check your connection and try again.");
    assert_eq!((page.seen().matches("did not arrive").count(), page.count("[data-coming]")), (1, 0));
    page.wait_under("Weekly activity", "For $150K a month");
    page.axe();
    page.click(".planner-results [data-again]");
    page.wait_for_text("This part did not arrive.");
    assert_eq!(page.run(AROUND, &json!([])), true, "the focus is lost with the button");
    // Wherever it is missed, it is announced in one place.
    for fold in ["Sales cycle, closed revenue, recent weeks", "Show the working"] {
        page.push(fold);
    }
    page.wait_for("two folds to say so", |page| page.seen().matches("did not arrive").count() >= 3);
    assert_eq!(page.count("[role=alert]:not([hidden])"), 1);
    let path = away.into_inner();
    let back = fs::rename(path.with_extension("away"), &path);
    assert!(back.is_ok(), "{back:?}");
    page.click(".planner-results [data-again]");
    page.wait_for("the warnings", |page| !page.under("Valley warnings").is_empty());
    assert_eq!(page.run(AROUND, &json!([])), true, "the focus is lost with what stood there");
    assert!(!page.seen().contains("did not arrive"));
    assert_eq!(page.field("target"), "150,000");
}

#[test]
fn paper_waits_for_it() {
    let printed = |page: &Page| page.run("return printed", &json!([])).as_array().map_or(0, Vec::len);
    let page = drawn(&Options { before: HELD, ..Options::default() });
    page.push("Print");
    page.wait_for("it to be asked for", |page| page.run(OBSERVED, &json!([])).is_boolean());
    assert_eq!(printed(&page), 0);
    page.run("go()", &json!([]));
    page.wait_for("the paper", |page| printed(page) == 1);
    let paper = page.run("return printed[0]", &json!([])).as_str().unwrap_or_default().to_owned();
    assert!(paper.contains("Valley warnings") && paper.contains("What would close the gap"), "{paper}");
    page.push("Print");
    page.wait_for("more paper", |page| printed(page) == 2);

    let page = drawn(&Options { before: HELD, ..Options::default() });
    page.push("Print");
    page.run("fail()", &json!([]));
    page.wait_for("the rest on paper", |page| printed(page) == 1);
}

#[test]
fn the_way_to_what_is_to_mend_leads_to_where_it_will_be() {
    let page = Page::planner_with(&Options { before: HELD_AGAIN, ..Options::default() });
    page.unfold();
    page.fill_all(&[("target", "150000"), ("cycleDays", "3")]);
    page.wait_for("the plan to be kept", |page| {
        page.run("return localStorage.getItem('ridgeline.plan') ?? ''", &json!([])).to_string().contains("cycleDays=3")
    });
    page.run("sessionStorage.setItem('hold', '1')", &json!([]));
    page.reload();
    page.wait_until_drawn();
    page.push(".empty a");
    page.wait_for("the fold to open", |page| page.count(".more[open]") == 1);
    assert_eq!(page.focused(), "Sales cycle, closed revenue, recent weeks");
    page.run("go()", &json!([]));
    page.wait_for("the field", |page| page.count("#ridgeline-cycleDays") == 1);
    assert_eq!(page.field("cycleDays"), "3");
    page.push(".empty a");
    page.wait_for("the field to have the focus", |page| page.focused().starts_with("Sales cycle, days"));
}

#[test]
fn what_was_seen_of_its_place_is_told_to_nobody_once_it_is_there() {
    let page = drawn(&Options { before: LATE, ..Options::default() });
    page.press(Key::Tab);
    arrives(&page);
    page.wait_for("the last that was seen", |page| page.run("return window.told.length > 0", &json!([])) == true);
    page.fill_all(&[("target", "150000")]);
    page.wait_for_text("$150K");
    page.is_well();
}
