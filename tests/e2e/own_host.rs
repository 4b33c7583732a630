//! Nothing is asked of any host but the files' own, whatever a visitor does; in every state of the plan and the checks, `accessible` sees
//! to it. The browser's own record of its requests says so, which holds those too that fail or are made ahead.

use xtask::server::Manner;

use crate::harness::{Options, Page, project, release, serve_as};

/// Every request so far is of one of `hosts`, and there are at least so many.
#[track_caller]
pub(crate) fn asked_of(page: &Page, hosts: &[&str], least: usize) {
    let requests = page.requests();
    assert!(requests.len() >= least, "only {requests:?}");
    for request in requests {
        assert!(hosts.iter().any(|host| request.starts_with(host)), "{request} is of another host");
    }
}

#[test]
fn where_snippets_are_built() {
    let page = Page::open("/configure.html");
    page.wait_until_started();
    page.type_into("#accent", "#5b2a86");
    page.click("[data-kind=wordpress]");
    page.click("[data-kind=frame]");
    asked_of(&page, &[release()], 5);
}

#[test]
fn in_a_frame_of_another_site() {
    let site = serve_as(Manner::of_a_stranger(None), &project("tests/e2e/hosts/framed"));
    let page = Page::open_at(&site, "/other.html", &Options::default());
    page.run(
        "const frame = document.createElement('iframe');
         Object.assign(frame, { src: arguments[0], title: 'Pipeline', width: 900, height: 900 });
         document.body.append(frame)",
        &serde_json::json!([format!("{}/embed.html?currency=CAD&contact=https://example.com/", release())]),
    );
    page.within("iframe", |page| {
        page.wait_for("the planner", |page| page.count(".widget[data-open=plan]") == 1);
        page.fill_all(&[("target", "900000")]);
    });
    asked_of(&page, &[&site, release()], 6);
    assert!(page.requests().iter().any(|request| request.contains("/assets/embed")), "the frame's are not recorded");
}
