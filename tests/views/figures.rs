//! Figures beside fields, in tables and under the chart.

use ridgeline::plan::Field;

use crate::page::{page, quarterly, says, typed, words};

/// What stands beside the label of a field, with its class.
fn aside(html: &str, field: &str) -> String {
    let from = html.find(&format!("data-field=\"{field}\"")).unwrap_or_else(|| panic!("no {field}"));
    let rest = &html[from..];
    let at = rest.find("class=\"aside").unwrap_or_else(|| panic!("nothing beside {field}"));
    rest[at..].split("</span>").next().unwrap_or_default().replace("class=\"", "").replace("\">", ": ")
}

#[test]
fn what_leads_to_proposals_is_short_only_as_long_as_they_are() {
    let html = page([]);
    assert_eq!(aside(&html, "proposals"), "aside is-short: needs 7.4");
    assert_eq!(aside(&html, "meetingsPerRep"), "aside is-short: needs 4.9 with 7.4 proposals");
    // More meetings for as few proposals ask for more meetings still; with enough proposals any number of them is enough.
    for meetings in ["1", "4.9", "12"] {
        let html = page(typed(&[(Field::Proposals, "8"), (Field::MeetingsPerRep, meetings)]));
        assert_eq!(aside(&html, "proposals"), "aside is-good: needs 7.4");
        for field in ["meetingsPerRep", "prospectingHours"] {
            let beside = aside(&html, field);
            assert!(beside.starts_with("aside: needs ") && beside.ends_with(" with 7.4 proposals"), "{beside}");
        }
    }
}

#[test]
fn what_moves_most_comes_first() {
    let order = |html: &str| {
        let said = words(html);
        let table = said.split("What moves the next 90 days").nth(1).unwrap_or_default().to_owned();
        let mut names = ["Win rate", "Average deal", "Proposals a week", "Top of funnel", "Mid funnel", "Sales cycle"]
            .map(|name| (table.find(&format!("{name} ")).unwrap_or_else(|| panic!("no {name}")), name));
        names.sort_unstable();
        names.map(|(_, name)| name)
    };
    let usual = ["Win rate", "Sales cycle", "Mid funnel", "Average deal", "Proposals a week", "Top of funnel"];
    assert_eq!(order(&page([])), usual);
    let thin = page(typed(&[(Field::Top, "1m"), (Field::Mid, "1,000")]));
    assert_eq!(order(&thin)[5], "Mid funnel");
}

#[test]
fn a_lever_far_off_is_told_in_multiples() {
    let html = page(typed(&[(Field::Target, "987,654,321"), (Field::Proposals, "0.01")]));
    let said = words(&html);
    let levers = said.split("What would close the gap").nth(1).and_then(|rest| rest.split("Show the").next());
    let levers = levers.unwrap_or_default();
    assert!(levers.contains("out of reach") && levers.contains(" ×"), "{levers}");
    assert!(!levers.contains("000%") && !levers.contains(",000,"), "{levers}");
}

#[test]
fn each_window_has_its_chance_once_whatever_the_cycle() {
    for html in [page([]), page(quarterly()), page(typed(&[(Field::CycleDays, "21")]))] {
        let said = words(&html);
        for days in ["Days 1–30 ", "Days 31–60 ", "Days 61–90 "] {
            assert_eq!(said.matches(days).count(), 1, "{days}: {said}");
        }
        assert!(said.split("Days 1–30 ").nth(1).is_some_and(|rest| rest.contains("% chance to reach $")), "{said}");
    }
}

#[test]
fn mid_funnel_is_advanced_only_against_a_valley_it_reaches() {
    let near = page([]);
    says(&near, &["already baked in", "Advancing what is in mid funnel helps now; each extra win adds $12,500."]);
    // Too much in mid funnel and at the top for a valley before new work is due.
    let far =
        page(typed(&[(Field::Mid, "500k"), (Field::Proposals, "3"), (Field::Top, "900k"), (Field::CycleDays, "90")]));
    says(&far, &["already baked in", "Bringing forward what is in top of funnel helps; each extra win adds $12,500."]);
    assert!(!words(&far).contains("Advancing what is in mid funnel"), "{}", words(&far));
}
