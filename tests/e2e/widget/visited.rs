//! A host that is as wide as its visitor's window, between two links of its own; and all that a visitor brings about in its widget.

use serde_json::json;

use super::frame::{framed, host, script, wait_until_fitted};
use super::{hosted, usual};
use crate::check_states::CHECKS;
use crate::harness::{Options, Page};
use crate::states::STATES;

/// Where the planner is in the host's page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// An element of that page's own.
    Widget,
    /// A frame in it.
    Frame,
}

/// The host, the planner between its links.
const AROUND: &str = "<style>html body .column.column.column { width: auto !important; margin: 8px !important }</style>\
    <p><a href=\"#before\">Before</a></p>PLANNER<p><a href=\"#after\">After</a></p>";

/// What a visitor brings about in a plan and in every check, and the first view of it does not show yet.
pub(super) const TRIED: [&str; 12] = [
    "typed",
    "several bad fields",
    "optional part with bad rows",
    "plans side by side",
    "what it would take",
    "taken away",
    "fit, answered",
    "fit, a figure that cannot be read",
    "review, answered",
    "diagnosis, two reps",
    "interview, forms that differ",
    "interview, doubts answered",
];

/// A few of them, for a frame: what is in it is the same element.
pub(super) const FRAMED: [&str; 4] =
    ["several bad fields", "plans side by side", "fit, answered", "interview, forms that differ"];

impl Place {
    /// Opens the host and waits until the planner stands in it.
    #[track_caller]
    pub(super) fn open(self, options: &Options) -> Page {
        let around = |planner: &str| AROUND.replace("PLANNER", planner);
        let site = match self {
            Self::Widget => hosted("plain", &around(&usual())),
            Self::Frame => host(&format!("{}{}", around(&framed("")), script()), None),
        };
        let page = Page::open_at(&site, "/", options);
        match self {
            Self::Widget => page.wait_until_started(),
            Self::Frame => wait_until_fitted(&page),
        }
        page
    }

    /// Does something in the document that the planner is in.
    #[track_caller]
    pub(super) fn within<T>(self, page: &Page, act: impl FnOnce(&Page) -> T) -> T {
        match self {
            Self::Widget => act(page),
            Self::Frame => page.within("iframe", act),
        }
    }
}

/// Puts a new planner in the place of the old, as on a first visit: nothing is kept of one that is not told to save.
#[track_caller]
pub(super) fn start_afresh(page: &Page, tool: &str) {
    let script = "
        const old = document.querySelector('ridgeline-planner');
        const fresh = old.cloneNode(true);
        fresh.setAttribute('tool', arguments[0]);
        old.replaceWith(fresh);";
    page.run(script, &json!([tool]));
    if tool == "plan" {
        page.wait_until_started();
    } else {
        page.wait_for(tool, |page| page.count(".widget[data-open=checks]:not([hidden]) .check") == 1);
    }
}

/// Brings a planner into each of these states, one after another, each from a first visit; `page` is at the document that it is in.
#[track_caller]
pub(super) fn in_states(page: &Page, names: &[&str], mut see: impl FnMut(&str)) {
    let plans = STATES.into_iter().map(|(name, reach)| (name, "plan", reach));
    let due: Vec<_> = plans.chain(CHECKS).filter(|(name, ..)| names.contains(name)).collect();
    assert_eq!(due.len(), names.len(), "a state has another name by now: {names:?}");
    for (name, tool, reach) in due {
        start_afresh(page, tool);
        reach(page);
        // Sizes are observed, and the chart drawn again, after a frame.
        page.run("return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))", &json!([]));
        see(name);
    }
}
