//! The widget in strangers' pages: they are in `tests/e2e/hosts/`, served from an origin of their own.

mod accessible;
mod attributes;
mod configure;
mod crash;
mod events;
mod failures;
mod forged;
mod frame;
mod framed;
mod guest;
mod hands;
mod kept;
mod lazy;
mod leak;
mod life;
mod link;
mod looks;
mod many;
mod sizes;
mod snippet;
mod strict;
mod takeaway;
mod visited;
mod walk;
mod window;
mod wordpress;
mod zip;

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};
use xtask::server::Manner;

use crate::harness::{Options, Page, named, project, release, serve_as};
use crate::without::copy;

/// What a host invites to where there is no widget.
const CONTACT: &str =
    "<p>Would you rather talk? <a href=\"https://example.com/contact\">Talk to us about your pipeline</a></p>";

/// In front of every script that looks into a widget: `planner(1)` is the second on the page, `inside("form")` is in the first.
const REACH: &str = "
    const planner = (at = 0) => document.querySelectorAll('ridgeline-planner')[at];
    const inside = (selector, at = 0) => planner(at).shadowRoot?.querySelector(selector) ?? null;
    const wait = (ms) => new Promise((done) => setTimeout(done, ms));
    const frame = () => new Promise((done) => requestAnimationFrame(done));
";

/// Hears of every event of every widget, from before there is one.
const HEAR: &str = "
    globalThis.heard = [];
    for (const name of ['ready', 'change', 'result', 'contact', 'error'])
        addEventListener(`ridgeline-${name}`, (event) => {
            const { bubbles, composed, cancelable } = event;
            heard.push({ name, detail: structuredClone(event.detail), bubbles, composed, cancelable });
        });
";

/// The element with some attributes, and the contact link in it.
fn element(attributes: &str) -> String {
    format!("<ridgeline-planner {attributes}>{CONTACT}</ridgeline-planner>")
}

/// The element as most tests want it: at once, in one language, in light.
fn usual() -> String {
    element(
        "tool=\"plan\" currency=\"CAD\" locale=\"en-CA\" theme=\"light\" eager contact=\"https://example.com/contact\"",
    )
}

/// Lays a host out in a folder: the release at `ridgeline`, `widget` where the host has its place.
fn laid_out(host: &str, ridgeline: &str, widget: &str) -> PathBuf {
    static LAID: AtomicUsize = AtomicUsize::new(0);
    let number = LAID.fetch_add(1, Ordering::Relaxed);
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("hosts").join(format!("{number}-{host}"));
    let hosts = project("tests/e2e/hosts");
    let page = folder.join("index.html");
    let laid = fs::remove_dir_all(&folder)
        .or(Ok(()))
        .and_then(|()| copy(&hosts.join(host), &folder))
        .and_then(|()| fs::copy(hosts.join("column.css"), folder.join("column.css")))
        .and_then(|_| fs::read_to_string(&page))
        .and_then(|text| fs::write(&page, text.replace("{ridgeline}", ridgeline).replace("{widget}", widget)));
    assert!(laid.is_ok(), "the host {host} could not be laid out: {laid:?}");
    for (of, variable, path) in THEIRS.into_iter().filter(|(of, ..)| *of == host) {
        let theirs = named(variable, path);
        let name = theirs.file_name().unwrap_or_default();
        let copied = fs::copy(&theirs, folder.join(name));
        assert!(copied.is_ok(), "{of}: {}: `cargo xtask test` installs it: {copied:?}", theirs.display());
    }
    folder
}

/// Style sheets that are not ours: whose, the variable that names another, and where `cargo xtask test` puts it.
const THEIRS: [(&str, &str, &str); 2] = [
    ("bootstrap", "RIDGELINE_BOOTSTRAP", "target/tools/npm/node_modules/bootstrap/dist/css/bootstrap.min.css"),
    (
        "wordpress",
        "RIDGELINE_THEME",
        "target/tools/debian/usr/share/wordpress/wp-content/themes/twentytwentyone/style.css",
    ),
];

/// The address of a host without a policy, `widget` in it, the release at its own origin.
fn hosted(host: &str, widget: &str) -> String {
    hosted_at(host, release(), widget)
}

/// The same with the release elsewhere.
fn hosted_at(host: &str, ridgeline: &str, widget: &str) -> String {
    serve_as(Manner::of_a_stranger(None), &laid_out(host, ridgeline, widget))
}

/// Opens the plain host and hears every event of the widget.
#[track_caller]
fn open(widget: &str) -> Page {
    Page::open_at(&hosted("plain", widget), "/", &Options { before: HEAR, ..Options::default() })
}

/// Opens the plain host with the usual element, and waits until it stands.
#[track_caller]
fn open_usual() -> Page {
    let page = open(&usual());
    page.wait_until_started();
    page
}

impl Page {
    /// Runs a script that reaches into the widgets by `planner(at)` and `inside(selector, at)`.
    #[track_caller]
    fn reach(&self, script: &str) -> Value {
        self.run(&format!("return (async () => {{ {REACH} {script} }})()"), &json!([]))
    }

    /// Waits until such a script answers `expected`.
    #[track_caller]
    fn wait_reach(&self, script: &str, expected: &Value) {
        self.wait_for(&format!("{script} to answer {expected}"), |page| page.reach(script) == *expected);
    }

    /// The details of the events of a name so far.
    #[track_caller]
    fn heard(&self, name: &str) -> Vec<Value> {
        let heard = self
            .run("return heard.filter((one) => one.name === arguments[0]).map((one) => one.detail)", &json!([name]));
        heard.as_array().cloned().unwrap_or_default()
    }

    /// Waits until nothing in the widget has changed for a while.
    #[track_caller]
    fn settle(&self) {
        self.reach(
            "await document.fonts.ready;
             await new Promise((done) => {
                 let rest = setTimeout(done, 400);
                 const again = () => { clearTimeout(rest); rest = setTimeout(done, 400); };
                 new MutationObserver(again).observe(planner().shadowRoot, { subtree: true, childList: true, attributes: true });
                 new ResizeObserver(again).observe(planner());
             });
             await frame(); await frame();",
        );
    }

    /// What the release has been asked for so far, without the digests in its names.
    #[track_caller]
    fn asked_of(&self, site: &str) -> Vec<String> {
        let asked = self.requests();
        asked.iter().filter_map(|url| url.strip_prefix(site)).map(undigested).collect()
    }

    /// Whether the host's own link is there to be clicked.
    #[track_caller]
    fn invites(&self) -> bool {
        self.reach(
            "const link = planner().querySelector('a');
             const box = link.getBoundingClientRect();
             return link.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && box.width > 20 && box.height > 8",
        ) == Value::Bool(true)
    }
}

/// `/assets/widget-01234567.js` as `/assets/widget.js`.
fn undigested(path: &str) -> String {
    let Some((stem, ending)) = path.rsplit_once('.') else { return path.to_owned() };
    let named = stem.rsplit_once('-').filter(|(_, digest)| digest.len() == 8);
    named.map_or_else(|| path.to_owned(), |(name, _)| format!("{name}.{ending}"))
}
