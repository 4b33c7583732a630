//! The two lines of the README on an empty page, and nothing else.

use serde_json::json;

use super::{HEAR, hosted};
use crate::harness::{Options, Page, release};

#[test]
fn two_lines_are_enough() {
    let page = Page::open_at(&hosted("empty", ""), "/", &Options { before: HEAR, ..Options::default() });
    page.wait_until_started();
    page.wait_for("ready", |page| page.heard("ready").len() == 1 && page.heard("ready")[0]["tool"] == "plan");
    page.fill_all(&[("target", "900000"), ("deal", "30000")]);
    page.wait_for("an answer", |page| page.heard("change").last().is_some_and(|it| it["answer"].is_object()));
    assert_eq!(page.heard("change").last().map(|it| it["plan"]["target"].clone()), Some(json!(900_000)));
    // Canadian dollars, written as a Canadian page's visitor reads them.
    assert_eq!(page.value("#ridgeline-currency"), "CAD");
    // What stood in for it is out of the way.
    assert!(!page.invites());
    assert_eq!(page.heard("error"), [json!(null); 0]);
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn it_loads_from_its_own_origin_alone() {
    let site = hosted("empty", "");
    let page = Page::open_at(&site, "/", &Options::default());
    page.wait_until_started();
    page.settle();
    for url in page.requests() {
        assert!(url == format!("{site}/") || url.starts_with(release()), "{url} was asked for");
    }
}
