//! The plans that benches time.

use std::collections::BTreeMap;

use ridgeline::plan::{Plan, PlanInput};
use time::{Date, Month};

/// A plan such as most teams have.
#[allow(dead_code, reason = "each bench takes its own")]
pub(crate) const TYPICAL: &str = r#"{"target": 100000, "deal": 12500, "winRate": 0.25, "reps": 3, "meetingsPerRep": 4, "proposals": 6,
    "prospectingHours": 18, "top": 310000, "mid": 280000}"#;
/// A win rate from a few proposals.
#[allow(dead_code, reason = "each bench takes its own")]
pub(crate) const EVIDENCE: &str = r#"{"target": 60000, "deal": 15000, "winEvidence": {"won": 5, "decided": 20}, "meetingsPerRep": 6,
    "proposals": 4, "prospectingHours": 10, "top": 200000, "mid": 110000}"#;
/// The slowest kinds of plan within bounds: just under the limit of many deals.
#[allow(dead_code, reason = "each bench takes its own")]
pub(crate) const SLOWEST: [(&str, &str); 3] = [
    (
        "wildly different deals, thin evidence",
        r#"{"target": 60000, "deal": 150, "dealSpread": 3, "winEvidence": {"won": 0, "decided": 1}, "meetingsPerRep": 6,
        "proposals": 400, "prospectingHours": 10, "top": 200000, "mid": 110000}"#,
    ),
    (
        "nearly equal deals, thin evidence",
        r#"{"target": 60000, "deal": 300, "dealSpread": 0.01, "winEvidence": {"won": 5, "decided": 20}, "meetingsPerRep": 6,
        "proposals": 200, "prospectingHours": 10, "top": 200000, "mid": 110000}"#,
    ),
    (
        "a hundred thousand deals",
        r#"{"target": 1e9, "deal": 1e4, "winRate": 0.25, "meetingsPerRep": 6, "proposals": 10000, "prospectingHours": 10}"#,
    ),
];

/// The plans that other engines answer too, each with all that a model needs, under their names.
#[allow(dead_code, reason = "each bench takes its own")]
pub(crate) fn compared() -> Vec<(String, Plan)> {
    let inputs: BTreeMap<String, PlanInput> =
        serde_json::from_str(include_str!("compared.json")).expect("plans in JSON");
    inputs.into_iter().map(|(name, input)| (name, input.read(day()).expect("a plan within bounds"))).collect()
}

/// The plan in a JSON text, from a fixed day.
#[allow(dead_code, reason = "each bench takes its own")]
pub(crate) fn plan(json: &str) -> Plan {
    let input: PlanInput = serde_json::from_str(json).expect("a plan in JSON");
    input.read(day()).expect("a plan within bounds")
}

fn day() -> Date {
    Date::from_calendar_date(2026, Month::November, 23).expect("a day of the calendar")
}
