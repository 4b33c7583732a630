//! The link to a check, beside its result: what is in it, and what is in none.

use ridgeline::content::check::interview::{MINUTES, ROLES, SIGNS, THEMES};

use crate::page::{check, check_linked, says, values};

/// The link as it stands in its field.
#[track_caller]
fn link(id: &str, notes: &[(&str, &str)]) -> String {
    let html = check_linked(id, notes);
    let links = values(&html, "value").into_iter().filter(|value| value.starts_with("https://example.com/#/"));
    let links: Vec<&str> = links.collect();
    assert_eq!(links.len(), 1, "{links:?}");
    links[0].to_owned()
}

#[test]
fn answers_are_in_it_and_names_and_notes_are_not() {
    let notes = [
        ("reps", "4"),
        ("runs", "owner"),
        ("cost.salary", "120,000"),
        ("tick.1", "1"),
        ("reps+note", "Ann"),
        ("@", "runs"),
    ];
    let found = link("fit", &notes);
    let body = found.strip_prefix("https://example.com/#/fit/1/reps~4~runs~owner~cost.salary~120_c000~tick.1~1~");
    assert!(body.is_some_and(|digits| digits.len() == 6), "{found}");
    let reps = [("1.fed", "yes"), ("1.name", "Ann"), ("2.begun", "2026-11-23"), ("2.name", "Bo"), ("rep", "1")];
    let found = link("diagnosis", &reps);
    assert!(found.contains("/diagnosis/1/1.fed~yes~2.begun~2026-11-23~") && !found.contains("Ann"), "{found}");
    let rated = [("meetings", "well"), ("meetings+note", "Ann")];
    assert!(!link("review", &rated).contains("Ann"));
    says(&check_linked("fit", &notes), &["Keep and share", "Names of people and notes are left out"]);
}

#[test]
fn all_that_is_chosen_for_an_interview_is_in_it() {
    let holds = |name: &str, value: &str| {
        let found = link("interview", &[(name, value), ("name-1", "Ann"), ("form-1.note", "evaded")]);
        let escaped = value.replace(' ', "_s");
        assert!(found.contains(&format!("/1/{name}~{escaped}~")), "{found}");
        assert!(!found.contains("Ann") && !found.contains("evaded"), "{found}");
    };
    for role in &ROLES {
        holds("role", role.id);
    }
    for minutes in &MINUTES {
        holds("minutes", &minutes.to_string());
    }
    for panel in 1..=ridgeline::assessment::guide::MOST_INTERVIEWERS {
        holds("panel", &panel.to_string());
    }
    for part in ["guide", "after"] {
        holds("part", part);
    }
    for point in THEMES.iter().chain(&SIGNS) {
        for mark in ["0", "1", "2"] {
            holds(&format!("form-4.{point}"), mark);
        }
    }
    for about in ["auto", "work"].iter().chain(&THEMES) {
        holds("own-12.about", about);
    }
    holds("own-12.text", "Tell me about a time");
}

#[test]
fn without_an_address_there_is_no_link_to_see() {
    let html = check("fit", &[("reps", "4")]);
    assert!(html.contains("class=\"card keep\" hidden"), "{html}");
}

#[test]
fn more_than_a_link_can_hold_is_said() {
    let long = "Tell me about ".repeat(140);
    let notes: Vec<(String, &str)> = (1..=8).map(|number| (format!("own-{number}.text"), &*long)).collect();
    let notes: Vec<(&str, &str)> = notes.iter().map(|(name, text)| (&**name, *text)).collect();
    says(&check_linked("interview", &notes), &["There is more in this check than a link can hold."]);
}
