//! The connection is gone once the page is there: it goes on, and what has to be fetched is asked for again.

use serde_json::json;

use crate::harness::{Page, only_in};

fn connect(page: &Page, offline: bool) {
    page.chromium("Network.enable", &json!({}));
    let conditions = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    page.chromium("Network.emulateNetworkConditions", &conditions);
}

#[test]
fn typing_goes_on_and_what_did_not_arrive_is_asked_for_again() {
    only_in!(Chromium; "its own protocol takes the connection away");
    let page = Page::open("/");
    page.wait_until_drawn();
    connect(&page, true);
    page.fill_all(&[("target", "150000")]);
    page.wait_for_text("This part did not arrive. Check your connection and try again.");
    page.axe();
    page.wait_under("Weekly activity", "For $150K a month");
    page.fill_all(&[("winRate", "170")]);
    page.wait_for("the complaint", |page| !page.complaint("winRate").is_empty());
    page.push("Start over");
    page.push("Undo");
    page.wait_for("the visitor's figures", |page| page.field("target") == "150,000");
    page.fill_all(&[("winRate", "17")]);
    page.push("Try again");
    page.wait_for_text("This part did not arrive.");
    connect(&page, false);
    page.push("Try again");
    page.push("What would it take");
    page.wait_for("the answer", |page| page.count(".goal-table") == 1);
    assert_eq!(page.field("target"), "150,000");
    // In its styles too, which had not arrived either.
    let sheets = "return [...document.querySelectorAll('link[rel=stylesheet]')].filter((one) => !one.sheet).length";
    assert_eq!(page.run(sheets, &json!([])), json!(0));
}

#[test]
fn a_check_that_cannot_be_fetched_leaves_the_plan() {
    only_in!(Chromium; "its own protocol takes the connection away");
    let page = Page::planner();
    page.fill_all(&[("target", "150000")]);
    connect(&page, true);
    page.push("a[href='#/fit']");
    page.wait_for("the notice", |page| page.text("[data-failure]").contains("could not start"));
    connect(&page, false);
    page.push("a[href='#/fit']");
    page.wait_for("the checks", |page| page.attribute("#ridgeline", "data-open").as_deref() == Some("checks"));
    page.back();
    page.wait_for("the plan", |page| page.field("target") == "150,000");
}
