//! Under the strictest policy that lets a page's own files and WebAssembly run, Trusted Types enforced.

use serde_json::{Value, json};
use xtask::server::Manner;

use super::{laid_out, usual};
use crate::harness::{Options, Page, dist, release, serve_as};
use crate::without::copy;

/// What the policies of a page had to forbid.
const WATCH: &str = "
    globalThis.violations = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample, sourceFile, lineNumber }) =>
        violations.push([effectiveDirective, blockedURI, sample, sourceFile, lineNumber].join(' ')));";

/// Everything a visitor may do that writes into the document.
#[track_caller]
fn is_used_without_violation(site: &str) {
    let page = Page::open_at(site, "/", &Options { before: WATCH, ..Options::default() });
    page.wait_until_started();
    page.fill_all(&[("target", "900000")]);
    page.unfold();
    page.push("Show as a table");
    page.push("Talk it through");
    page.wait_for("the summary", |page| page.value("textarea").contains("$900,000"));
    page.push("Take away");
    page.wait_for("the brief", |page| page.count(".paper svg") == 1);
    for tool in ["fit", "review", "diagnosis", "interview", "plan"] {
        page.reach(&format!("planner().setAttribute('tool', '{tool}')"));
        let module = if tool == "plan" { "plan" } else { "checks" };
        page.wait_reach("return inside('.widget').dataset.open", &json!(module));
    }
    page.reach("planner().setAttribute('theme', 'dark'); planner().setAttribute('accent', '#a01050')");
    page.settle();
    assert_eq!(page.run("return violations", &json!([])), Value::Array(Vec::new()));
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn beside_the_page_it_breaks_nothing() {
    const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
        img-src 'self'; require-trusted-types-for 'script'";
    let folder = laid_out("strict", "/ridgeline", &usual());
    let copied = copy(&dist(), &folder.join("ridgeline"));
    assert!(copied.is_ok(), "{copied:?}");
    is_used_without_violation(&serve_as(Manner::of_a_stranger(Some(POLICY)), &folder));
}

#[test]
fn from_another_origin_that_the_policy_names_it_breaks_nothing() {
    let origin = release();
    let policy = format!(
        "default-src 'none'; script-src {origin} 'wasm-unsafe-eval'; style-src 'self'; connect-src {origin}; img-src 'self'; \
        require-trusted-types-for 'script'; trusted-types 'none'"
    );
    let folder = laid_out("strict", origin, &usual());
    is_used_without_violation(&serve_as(Manner::of_a_stranger(Some(&policy)), &folder));
}

/// Were nothing reported, the tests above would show nothing.
#[test]
fn what_a_policy_forbids_is_heard_of() {
    let folder = laid_out("strict", "/ridgeline", "<p style=\"color: red\">Red</p>");
    let site = serve_as(Manner::of_a_stranger(Some("style-src 'self'; script-src 'none'")), &folder);
    let page = Page::open_at(&site, "/", &Options { before: WATCH, ..Options::default() });
    let heard = page.run("return violations.map((one) => one.split(' ')[0]).sort()", &json!([]));
    assert_eq!(heard, json!(["script-src-elem", "style-src-attr"]));
}
