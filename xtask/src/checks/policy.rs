//! The content security policies that we send, carry and tell others to send, under the eyes of Google's CSP Evaluator.

use std::process::Command;

use serde_json::Value;
use xtask::server::Manner;

use crate::dist::markup::tags;
use crate::dist::read;
use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::run::{Show, run};

/// The least severity that is passed over: `INFO` and `NONE`. The lower the graver.
const HARMLESS: u64 = 60;

/// What the evaluator is unsure of in any policy that lets a page load its own scripts, and why it stands. Others fail.
const KNOWN: [(&str, &str); 2] = [
    ("'self'", "the page's scripts are files on its own origin, where SECURITY.md asks that nobody else may put any"),
    ("https://example.com", "where a host of the widget has the files"),
];

/// A policy and where it stands.
type Told = (String, String);

/// Holds every policy up to the evaluator.
///
/// # Errors
/// Where it finds anything but what is known and has a reason.
pub(super) fn check(project: &Project) -> Outcome {
    let policies = policies(project)?;
    let heard = run(
        Command::new("node")
            .current_dir(project.root())
            .arg("xtask/src/checks/policy.mjs")
            .arg(project.node_modules())
            .args(policies.iter().map(|policy| &policy.1)),
        Show::All,
    )?;
    if !heard.success || heard.output.len() != policies.len() {
        return Err(Failure::new("csp_evaluator did not run, for the reason above"));
    }
    for ((place, _), line) in policies.iter().zip(&heard.output) {
        let findings: Vec<Value> = serde_json::from_str(line)
            .map_err(|error| Failure::new(format!("csp_evaluator said {line}, which is no JSON: {error}")))?;
        if let Some(found) = findings.iter().find(|found| !is_known(found)) {
            return Err(Failure::new(format!(
                "the policy of {place} is weak in {} {}: {}",
                found["directive"], found["value"], found["description"]
            )));
        }
        println!("{place}: nothing but what is known");
    }
    for (value, why) in KNOWN {
        println!("Known: script-src {value}: {why}");
    }
    Ok(())
}

fn is_known(found: &Value) -> bool {
    // MEDIUM_MAYBE.
    const UNSURE: u64 = 50;
    let severity = found["severity"].as_u64().unwrap_or_default();
    let known = || found["directive"] == "script-src" && KNOWN.iter().any(|known| found["value"] == known.0);
    severity >= HARMLESS || severity == UNSURE && known()
}

/// Every policy: the server's, those that pages carry, those that README tells others to send.
fn policies(project: &Project) -> Outcome<Vec<Told>> {
    let manner = Manner::default();
    let sent =
        ["/", "/embed.html"].into_iter().filter_map(|path| Some((format!("the page {path}"), manner.policy(path)?)));
    let mut policies: Vec<Told> = sent.collect();
    for page in ["embed/embed.html", "embed/configure.html"] {
        policies.push((page.to_owned(), carried(project, page)?));
    }
    let readme = text(project, "README.md")?;
    let told = readme.lines().filter_map(|line| line.strip_prefix("Content-Security-Policy: "));
    policies.extend(told.map(|policy| ("README.md".to_owned(), policy.to_owned())));
    Ok(policies)
}

/// The policy that a page carries.
fn carried(project: &Project, page: &str) -> Outcome<String> {
    let text = text(project, page)?;
    let is_policy = |name: &str| name.eq_ignore_ascii_case("content-security-policy");
    tags(&text)
        .iter()
        .find(|tag| tag.attribute("http-equiv").is_some_and(is_policy))
        .and_then(|tag| tag.attribute("content"))
        .map(str::to_owned)
        .ok_or_else(|| Failure::new(format!("{page} carries no content security policy")))
}

fn text(project: &Project, path: &str) -> Outcome<String> {
    read(&project.root().join(path)).map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use xtask::server::POLICY;

    use super::{carried, is_known, policies};
    use crate::project::Project;

    #[test]
    fn there_is_one_policy() {
        let project = Project::find();
        let told = policies(&project).unwrap();
        let of_readme: Vec<&str> =
            told.iter().filter(|(place, _)| place == "README.md").map(|(_, policy)| policy.as_str()).collect();
        // For the page, and for pages of others, which allow ours beside their own.
        assert_eq!(of_readme.len(), 2);
        assert_eq!(of_readme[0], POLICY);
        // What can be said in a page, and is of use there: the two load no font and no manifest.
        let left_out = ["frame-ancestors", "font-src", "manifest-src"];
        let of_pages = POLICY.split("; ").filter(|part| !left_out.iter().any(|name| part.starts_with(name)));
        let of_pages = of_pages.collect::<Vec<_>>().join("; ");
        for page in ["embed/embed.html", "embed/configure.html"] {
            assert_eq!(carried(&project, page).unwrap(), of_pages, "{page}");
        }
    }

    #[test]
    fn what_is_grave_is_not_known() {
        let found = |severity: u64, directive: &str, value: &str| {
            is_known(&json!({ "severity": severity, "directive": directive, "value": value }))
        };
        assert!(found(50, "script-src", "'self'"));
        assert!(found(60, "style-src", "x"));
        for severity in [0, 10, 20, 30, 40, 45] {
            assert!(!found(severity, "script-src", "'self'"), "{severity}");
        }
        assert!(!found(50, "script-src", "https://cdn.example.org"));
        assert!(!found(50, "default-src", "'self'"));
        assert!(!is_known(&json!({})));
    }
}
