//! The accessibility checker, run in the page without touching its policies.

use std::fmt::Write as _;
use std::fs;
use std::sync::OnceLock;

use serde_json::{Value, json};

use super::browser;
use super::page::Page;

const TAGS: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// Runs as the driver's own script, which the page's content security policy does not bind.
const RUN: &str = "
    const [tags] = arguments;
    return axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }).then(({ violations }) =>
        violations.map(({ id, impact, help, nodes }) =>
            ({ id, impact, help, nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })) })));";

impl Page {
    /// Asserts that axe-core finds nothing to complain of in the page as it stands.
    #[track_caller]
    pub(crate) fn axe(&self) {
        let complaints = self.complaints();
        assert!(complaints.is_empty(), "axe finds {} things wrong:{}", complaints.len(), complaints.concat());
    }

    /// All that axe-core finds wrong in the page as it stands.
    #[track_caller]
    pub(crate) fn complaints(&self) -> Vec<String> {
        self.run(source(), &json!([]));
        let violations = self.run(RUN, &json!([TAGS]));
        violations.as_array().into_iter().flatten().map(told).collect()
    }
}

fn source() -> &'static str {
    static SOURCE: OnceLock<String> = OnceLock::new();
    SOURCE.get_or_init(|| {
        let path = browser::named("RIDGELINE_AXE", "target/tools/npm/node_modules/axe-core/axe.min.js");
        let found = fs::read_to_string(&path);
        found.unwrap_or_else(|error| panic!("{}: {error}: `cargo xtask test` installs it", path.display()))
    })
}

fn told(violation: &Value) -> String {
    let word = |name: &str| violation[name].as_str().unwrap_or("?").to_owned();
    let mut out = format!("\n\n{} ({}): {}", word("id"), word("impact"), word("help"));
    for node in violation["nodes"].as_array().into_iter().flatten() {
        let summary = node["failureSummary"].as_str().unwrap_or_default().replace('\n', "\n    ");
        // Writing to a string cannot fail.
        let _ = write!(out, "\n  at {}\n    {summary}", node["target"]);
    }
    out
}
