//! What Lighthouse says of a page on its default phone: a slow processor on a slow 4G network.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::page::Page;
use super::spread::median;
use crate::failure::{Failure, Outcome};
use crate::run::{Show, run};
use crate::tools::browser::Browser;

/// Visits of each page, in turn.
const VISITS: usize = 3;

/// The four categories, as Lighthouse names them.
pub(super) const CATEGORIES: [(&str, &str); 4] = [
    ("performance", "performance"),
    ("accessibility", "accessibility"),
    ("best-practices", "best practices"),
    ("seo", "SEO"),
];
/// The moments it takes down, in milliseconds.
pub(super) const MOMENTS: [(&str, &str); 4] = [
    ("first-contentful-paint", "first contentful paint"),
    ("largest-contentful-paint", "largest contentful paint"),
    ("interactive", "time to interactive"),
    ("total-blocking-time", "total blocking time"),
];

/// Scores from 0 to 100 and moments in milliseconds, medians, and what keeps a score from 100.
pub(super) struct Judgement {
    pub(super) scores: [f64; 4],
    pub(super) moments: [f64; 4],
    pub(super) shortcomings: Vec<String>,
}

/// Has every page judged.
///
/// # Errors
/// Where Lighthouse does not run.
pub(super) fn judge(home: &Path, browser: &Browser, pages: &[Page]) -> Outcome<Vec<Judgement>> {
    let mut all: Vec<Vec<Value>> = pages.iter().map(|_| Vec::new()).collect();
    for _ in 0..VISITS {
        for (page, reports) in pages.iter().zip(&mut all) {
            reports.push(report(home, browser, page)?);
        }
    }
    Ok(all.iter().map(|reports| judgement(reports)).collect())
}

fn judgement(reports: &[Value]) -> Judgement {
    let middle = |figure: &dyn Fn(&Value) -> Option<f64>| median(reports.iter().filter_map(figure).collect());
    let scores = CATEGORIES.map(|(id, _)| middle(&|report| Some(report["categories"][id]["score"].as_f64()? * 100.0)));
    let moments = MOMENTS.map(|(id, _)| middle(&|report| report["audits"][id]["numericValue"].as_f64()));
    let mut shortcomings = Vec::new();
    let report = reports.last().unwrap_or(&Value::Null);
    for (category, _) in CATEGORIES {
        for audit in report["categories"][category]["auditRefs"].as_array().into_iter().flatten() {
            let id = audit["id"].as_str().unwrap_or_default();
            let found = &report["audits"][id];
            let counts = audit["weight"].as_f64().is_some_and(|weight| weight > 0.0);
            if counts && found["score"].as_f64().is_some_and(|score| score < 0.9) {
                shortcomings.push(format!("{category}: {}", found["title"].as_str().unwrap_or(id)));
            }
        }
    }
    Judgement { scores, moments, shortcomings }
}

fn report(home: &Path, browser: &Browser, page: &Page) -> Outcome<Value> {
    let mut command = Command::new("node");
    command
        .arg(home.join("node_modules/lighthouse/cli/index.js"))
        .arg(&page.url)
        .args(["--output=json", "--output-path=stdout", "--quiet", "--no-enable-error-reporting"])
        .args(["--only-categories=performance,accessibility,best-practices,seo"])
        .arg("--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --disable-quic")
        .env("CHROME_PATH", &browser.chrome);
    let heard = run(&mut command, Show::Progress)?;
    let text = heard.output.join("\n");
    let report = serde_json::from_str::<Value>(&text).ok().filter(|report| report["runtimeError"].is_null());
    report.ok_or_else(|| {
        let reason = heard.errors.iter().find(|line| line.contains("rror")).cloned().unwrap_or_default();
        Failure::new(format!("Lighthouse could not judge {}: {}", page.url, reason.trim()))
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::judgement;

    #[test]
    fn what_keeps_a_score_down_is_named() {
        let report = json!({
            "categories": { "seo": { "score": 0.9, "auditRefs": [
                { "id": "robots-txt", "weight": 1 }, { "id": "meta", "weight": 1 }, { "id": "told", "weight": 0 },
            ] } },
            "audits": {
                "robots-txt": { "score": 0, "title": "robots.txt is not valid" },
                "meta": { "score": 1, "title": "meta" },
                "told": { "score": 0, "title": "only told" },
                "interactive": { "numericValue": 1500.5 },
            },
        });
        let said = judgement(&[report]);
        assert_eq!(said.shortcomings, ["seo: robots.txt is not valid"]);
        assert!((said.scores[3] - 90.0).abs() < 1e-9 && (said.moments[2] - 1500.5).abs() < 1e-9);
    }
}
