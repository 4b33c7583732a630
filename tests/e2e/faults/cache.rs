//! A page that the browser keeps whole while one is elsewhere, and brings back as it was left: the back-forward cache itself, which
//! `pageshow` tells of. What is written or becomes another day meanwhile is met as by any page that comes to the front.

use serde_json::json;
use xtask::webdriver::Engine;

use super::crash::{NOTICE, spoilt_by};
use super::tabs::{shows, types};
use super::time::CLOCK;
use crate::harness::{Options, Page, engine, only_in};

/// Notes that the document is brought back whole, in a place that outlasts it. The clock is then what it is to be.
const NOTED: &str = "addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    sessionStorage.returns = Number(sessionStorage.returns ?? 0) + 1;
    if (globalThis.day) setClock(day);
});";

/// A link to another page of the site, at hand wherever one has scrolled to; there once it is painted.
const LINK: &str = "
    document.getElementById('away')?.remove();
    const link = Object.assign(document.createElement('a'), { id: 'away', href: '/configure.html', textContent: 'Away' });
    link.style.cssText = 'position: fixed; top: 0; left: 0; z-index: 9';
    document.body.append(link);
    return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));";

#[track_caller]
fn open(path: &str) -> Page {
    let options = Options { before: spoilt_by(&format!("{CLOCK} {NOTED}")), ..Options::default() };
    let page = Page::open_with(path, &options);
    page.run("sessionStorage.clear()", &json!([]));
    page
}

/// Goes to another page of the site by a link, does something there, and comes back to what the browser has kept.
#[track_caller]
fn goes_and_comes_back(page: &Page, there: &str) {
    rests(page);
    let before = page.run("return Number(sessionStorage.returns ?? 0)", &json!([])).as_u64().unwrap_or_default();
    page.run(LINK, &json!([]));
    if engine() == Engine::Firefox {
        // A page in which its driver has pressed anything is not kept.
        page.run("document.getElementById('away').click()", &json!([]));
    } else {
        // A script that asks while the page is left keeps it out of Chromium's cache: the driver itself waits for where a link leads.
        page.click("#away");
    }
    page.wait_for("the other page", |page| page.path().starts_with("/configure"));
    page.run(there, &json!([]));
    page.back();
    page.wait_for("the page as it was left", |page| {
        page.run("return Number(sessionStorage.returns ?? 0)", &json!([])) == json!(before + 1)
    });
}

/// The page notes its place in the history once scrolling rests. Done just as it is left, that keeps it out of Chromium's cache.
#[track_caller]
fn rests(page: &Page) {
    page.wait_for("the place to be noted", |page| {
        page.run("return (history.state?.y ?? 0) === scrollY", &json!([])) == json!(true)
    });
}

#[test]
fn what_was_just_typed_is_there_and_goes_on() {
    only_in!(Chromium, Firefox; "WebKit's driver tells a page nothing of being left or come back to");
    let page = open("/");
    page.wait_until_started();
    page.type_into("#ridgeline-target", "6");
    rests(&page);
    // Not left, and not yet kept.
    page.type_keys("54321");
    goes_and_comes_back(&page, "");
    shows(&page, "654321");
    page.fill_all(&[("target", "150000")]);
    page.wait_under("Weekly activity", "For $150K a month");
    goes_and_comes_back(&page, "");
    shows(&page, "150000");
    assert_eq!(page.count(NOTICE), 0);
    page.is_well();
}

#[test]
fn what_another_tab_wrote_meanwhile_is_taken_over_or_offered() {
    only_in!(Chromium, Firefox; "WebKit's driver tells a page nothing of being left or come back to");
    let page = open("/");
    page.wait_until_started();
    types(&page, "222000");
    page.run("sessionStorage.theirs = localStorage.getItem('ridgeline.plan')", &json!([]));
    types(&page, "333000");
    page.reload();
    page.wait_until_started();
    // Nothing was changed since it was opened.
    goes_and_comes_back(&page, "localStorage.setItem('ridgeline.plan', sessionStorage.theirs)");
    shows(&page, "222000");
    assert_eq!(page.count(NOTICE), 0);
    page.wait_until_started();
    types(&page, "444000");
    goes_and_comes_back(&page, "localStorage.setItem('ridgeline.plan', sessionStorage.theirs)");
    page.wait_for("the notice", |page| page.count(NOTICE) == 1);
    shows(&page, "444000");
    page.push("Show what the other tab has");
    shows(&page, "222000");
    page.push("Bring it back");
    shows(&page, "444000");
}

#[test]
fn a_day_that_passed_meanwhile_is_noticed() {
    only_in!(Chromium, Firefox; "WebKit's driver tells a page nothing of being left or come back to");
    let page = open("/");
    page.wait_until_started();
    page.of("Show as a table", "arguments[0].click()");
    page.wait_for("26 weeks", |page| page.count("[role=region] tbody tr") == 26);
    page.type_into("#ridgeline-target", "654321");
    // Nothing is stored for it: that alone would call the page's attention.
    page.run("window.day = '2028-03-01T12:00'", &json!([]));
    goes_and_comes_back(&page, "");
    page.wait_for("the day", |page| page.text("[role=region] tbody th") == "Mar 1");
    shows(&page, "654321");
}

#[test]
fn a_check_is_as_it_was_left() {
    const NAME: &str = "#ridgeline-diagnosis-1-name";
    only_in!(Chromium, Firefox; "WebKit's driver tells a page nothing of being left or come back to");
    let page = open("/#/diagnosis");
    page.wait_for("the check", |page| page.count("main.check") == 1);
    page.type_into(NAME, "Ada");
    goes_and_comes_back(&page, "");
    page.wait_for("Ada", |page| page.value(NAME) == "Ada");
    page.type_into(NAME, "Bo");
    page.wait_for("the name", |page| page.text(".rep[aria-current]") == "Bo");
    assert_eq!(page.count(NOTICE), 0);
}
