//! Where the widget cannot start it says why, plainly, and the host's invitation stays.

use std::collections::BTreeMap;

use xtask::server::{Manner, Slip};

use super::{HEAR, element, hosted_at, laid_out, usual};
use crate::harness::{Options, Page, dist, release, serve_as};

/// What goes wrong, and the kind it is reported as.
struct Situation {
    name: &'static str,
    kind: &'static str,
    release: Option<Manner>,
    policy: Option<&'static str>,
    before: &'static str,
    attributes: &'static str,
}

impl Situation {
    fn new(name: &'static str, kind: &'static str) -> Self {
        Self { name, kind, release: None, policy: None, before: "", attributes: "" }
    }

    /// The release's host makes a mistake with what `part` names.
    fn slipping(name: &'static str, kind: &'static str, part: &'static str, slip: Slip) -> Self {
        Self { release: Some(Manner::default().slipping(part, slip)), ..Self::new(name, kind) }
    }

    /// Opens it, holds the message against the kind, and answers it.
    #[track_caller]
    fn message(&self) -> String {
        let name = self.name;
        let ridgeline = self.release.clone().map_or_else(|| release().to_owned(), |manner| serve_as(manner, &dist()));
        let widget = if self.attributes.is_empty() { usual() } else { element(self.attributes) };
        let policy = self.policy.map(|policy| policy.replace("RELEASE", &ridgeline));
        let site = serve_as(Manner::of_a_stranger(policy.as_deref()), &laid_out("plain", &ridgeline, &widget));
        let before: &'static str = Box::leak(format!("{HEAR} {}", self.before).into_boxed_str());
        let page = Page::open_at(&site, "/", &Options { before, ..Options::default() });
        page.wait_for(&format!("an error: {name}"), |page| !page.heard("error").is_empty());
        let errors = page.heard("error");
        assert_eq!(errors[0]["kind"], self.kind, "{name}: {errors:?}");
        page.wait_for(&format!("a message: {name}"), |page| !page.text(PANEL).is_empty());
        let message = page.text(PANEL);
        assert!(message.len() > 40 && message.split_whitespace().count() > 8, "{name}: “{message}” says little");
        for jargon in ["undefined", "[object", "TypeError", "CompileError", "null", "panicked"] {
            assert!(!message.contains(jargon), "{name}: {message}");
        }
        assert!(page.invites(), "{name}: the contact link is gone");
        page.axe();
        message
    }
}

const PANEL: &str = ".notice-panel";

const WASM: &str = "/widget-plan_bg-";
const GLUE: &str = "/widget-plan-";
const SHEET: &str = "/widget-";

/// Each kind with its situations; what is of one kind may be told in other words, but no two kinds in the same.
#[track_caller]
fn check(situations: &[Situation]) {
    let mut told: BTreeMap<String, &str> = BTreeMap::new();
    for situation in situations {
        let message = situation.message();
        let other = told.insert(message.clone(), situation.kind);
        assert!(other.is_none_or(|other| other == situation.kind), "{other:?} and {} say “{message}”", situation.kind);
    }
}

#[test]
fn each_mistake_of_a_host_has_its_own_message() {
    check(&[
        Situation::slipping("no wasm", "not-found", WASM, Slip::Missing),
        Situation::slipping("no script", "not-found", GLUE, Slip::Missing),
        Situation::slipping("the script as text", "mime", GLUE, Slip::Type("text/plain")),
        Situation::slipping("the wasm as a page", "mime", WASM, Slip::Type("text/html; charset=utf-8")),
        Situation::slipping("wasm kept from others", "cors", WASM, Slip::Closed),
        Situation::slipping("scripts kept from others", "cors", GLUE, Slip::Closed),
        Situation::slipping("half of the wasm", "damaged", WASM, Slip::Cut),
        Situation::slipping("half of the script", "damaged", GLUE, Slip::Cut),
        Situation {
            policy: Some("script-src 'unsafe-inline' RELEASE; connect-src RELEASE"),
            ..Situation::new("a policy without wasm", "policy")
        },
        Situation {
            policy: Some("script-src RELEASE 'wasm-unsafe-eval'; connect-src 'none'"),
            ..Situation::new("a policy without connections", "policy")
        },
    ]);
}

#[test]
fn each_lack_of_a_browser_has_its_own_message() {
    check(&[
        Situation { before: "delete globalThis.WebAssembly", ..Situation::new("no WebAssembly", "unsupported") },
        Situation {
            attributes: "tool=\"plan\" eager base=\"file:///nowhere/\"",
            ..Situation::new("files of this computer", "file")
        },
        Situation::slipping("no wasm", "not-found", WASM, Slip::Missing),
    ]);
}

/// Nothing of ours runs then: all that can be done is to leave the host's own link alone.
#[test]
fn without_the_loader_the_link_stays() {
    for (name, slip) in
        [("missing", Slip::Missing), ("text", Slip::Type("text/plain")), ("closed", Slip::Closed), ("cut", Slip::Cut)]
    {
        let site = serve_as(Manner::default().slipping("/ridgeline.js", slip), &dist());
        let page = Page::open_at(&hosted_at("plain", &site, &usual()), "/", &Options::default());
        assert!(page.invites(), "{name}");
    }
    let copied = laid_out("plain", &format!("file://{}", dist().display()), &usual());
    let page = Page::open_at(&format!("file://{}", copied.display()), "/index.html", &Options::default());
    assert!(page.invites(), "from the disk");
}

/// The loader runs, and finds nothing to load.
#[test]
fn without_what_the_loader_loads_the_link_stays_and_the_page_is_told() {
    for (name, slip) in
        [("missing", Slip::Missing), ("text", Slip::Type("text/plain")), ("closed", Slip::Closed), ("cut", Slip::Cut)]
    {
        let site = serve_as(Manner::default().slipping(SHEET, slip), &dist());
        let page =
            Page::open_at(&hosted_at("plain", &site, &usual()), "/", &Options { before: HEAR, ..Options::default() });
        page.wait_for(&format!("an error: {name}"), |page| !page.heard("error").is_empty());
        assert!(page.invites(), "{name}");
        assert!(page.console_errors().iter().any(|error| error.contains("Ridgeline")), "{name}");
    }
}

#[test]
fn what_failed_is_tried_again_when_it_is_asked_for() {
    // The first download of the wasm fails, the second does not.
    const ONCE: &str = "{
        const own = fetch;
        let failed = false;
        globalThis.fetch = async (url, ...rest) => {
            if (!failed && String(url?.url ?? url).includes('_bg-')) { failed = true; return new Response('', { status: 404 }); }
            return own(url, ...rest);
        };
    }";
    let before: &'static str = Box::leak(format!("{HEAR} {ONCE}").into_boxed_str());
    let site = hosted_at("plain", release(), &usual());
    let page = Page::open_at(&site, "/", &Options { before, ..Options::default() });
    page.wait_for("a message", |page| !page.text(PANEL).is_empty());
    page.click("Try again");
    page.wait_until_started();
    page.wait_for("the message to go", |page| page.text(PANEL).is_empty());
}
