//! What a visitor is shown, rendered natively: words, figures, and the ties between labels, inputs and messages.

#![cfg(not(target_arch = "wasm32"))]

#[path = "../any_plan/mod.rs"]
#[allow(dead_code, clippy::unwrap_used, reason = "plans for other tests too; a test stops at what it does not expect")]
mod any_plan;
mod compared;
#[path = "../example/mod.rs"]
mod example;
mod figures;
mod fit;
#[allow(clippy::unwrap_used, reason = "a test stops at what it does not expect")]
mod found;
mod keep;
mod page;
mod result;
mod tornado;
#[path = "../checks/well.rs"]
mod well;
mod whatif;

use std::collections::HashSet;

use page::{
    bad, blank, evidence, nothing_yet, on_track, page, quarterly, says, states, tags, target_met, values, words,
};

use ridgeline::content::check::ALL;
#[test]
fn the_example_is_answered() {
    says(
        &page([]),
        &[
            "You are on a peak",
            "The next 30 days are covered. From 21 December you fall $22.7K a month short of target.",
            "These are example numbers.",
            "Revenue ahead, monthly pace",
            "$280K of $267K needed",
            "$310K of $400K needed",
            "6 of 7.4 proposals a week",
            "Revenue valley from 21 December, up to 23% below target",
            "Top of funnel is below its minimum",
            "Average deal $12,500 $15,332 +23%",
            "Cost of waiting $18.5K",
            "How much pipeline is enough",
            "What moves the next 90 days",
            "Talk it through",
        ],
    );
}

#[test]
fn a_blank_form_says_what_is_needed() {
    let html = page(blank());
    says(&html, &["Your numbers, and the road ahead appears.", "Still to fill in: Revenue target per month"]);
    let words = words(&html);
    for gone in ["Valley warnings", "Cost of waiting", "These are example numbers."] {
        // What is not there yet may be in the document, but not for anyone to see.
        assert!(!words.contains(gone) || gone.starts_with("These"), "{gone}: {words}");
    }
    assert!(!html.contains("aria-invalid=\"true\""), "nothing is wrong with a blank form");
}

#[test]
fn quarters_are_spoken_of_as_such() {
    says(
        &page(quarterly()),
        &[
            "Revenue target per quarter",
            "Revenue ahead, quarterly pace",
            "Mid funnel, closing in 60 days",
            "Due in 60 days",
            "This calendar quarter",
            "By 31 December",
        ],
    );
}

#[test]
fn odd_states_have_words_of_their_own() {
    says(
        &page(target_met()),
        &["This month’s target is already met.", "You have closed $120K of $100K: the target is met."],
    );
    says(
        &page(on_track()),
        &["You are on course for $100K a month.", "Nothing to warn about.", "waiting costs nothing"],
    );
    let nothing = page(nothing_yet());
    says(
        &nothing,
        &[
            "No pipeline and no proposals yet: nothing is on its way.",
            "Start with what the target takes. For $100K a month: 7.4 proposals a week, 4.9 meetings per rep (today 0)",
            "Nothing is expected in the next 90 days",
            "already here",
        ],
    );
    for empty in ["none to build on", "+$0", "0× target", "Advancing what is in mid funnel"] {
        assert!(!words(&nothing).contains(empty), "{empty}");
    }
    says(
        &page(evidence()),
        &[
            "replaced by 12 won of 52",
            "3 weeks in a row of low activity",
            "Closed revenue fell twice in a row",
            "$140K, then $120K, then $98K.",
        ],
    );
}

#[test]
fn evidence_makes_the_typed_win_rate_read_only() {
    let input = |html: &str| {
        tags(html, "input").into_iter().find(|tag| tag.contains("\"ridgeline-winRate\"")).map(str::to_owned)
    };
    let replaced = input(&page(evidence())).unwrap_or_default();
    // (12 + 1) ÷ (52 + 3).
    assert!(replaced.contains("readonly") && replaced.contains("value=\"23.6\""), "{replaced}");
    assert!(input(&page([])).is_some_and(|tag| !tag.contains("readonly")));
}

#[test]
fn bad_fields_say_so_where_they_are() {
    let html = page(bad());
    says(
        &html,
        &[
            "Enter a revenue target, for example 100,000; you gave plenty",
            "Enter a win rate above 0% and at most 100%; you gave 170%",
            "Enter a sales cycle in days, from 14 to 730; you gave 3",
            "Enter the prospecting hours of that week, for example 18; you gave many",
        ],
    );
    for id in ["ridgeline-target", "ridgeline-winRate", "ridgeline-cycleDays", "ridgeline-hours-0"] {
        let own = format!(" id=\"{id}\"");
        let tag = tags(&html, "input").into_iter().find(|tag| tag.contains(&own)).unwrap_or_else(|| panic!("no {id}"));
        assert!(tag.contains("aria-invalid=\"true\""), "{tag}");
        assert!(tag.contains(&format!("aria-describedby=\"{id}-error")), "{tag}");
    }
}

#[test]
fn ids_are_unique_and_whatever_is_named_is_there() {
    for (state, html) in states() {
        let ids = values(&html, "id");
        assert!(ids.len() > 30, "{state}: only {} ids were found", ids.len());
        let known: HashSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), known.len(), "{state}: an id occurs twice in {ids:?}");
        for attribute in ["for", "aria-describedby", "aria-labelledby", "aria-controls", "aria-details"] {
            for id in values(&html, attribute).into_iter().flat_map(str::split_whitespace) {
                assert!(known.contains(id), "{state}: {attribute} names {id}, which is not there");
            }
        }
        for link in values(&html, "href").into_iter().filter_map(|address| address.strip_prefix('#')) {
            let screen = link.strip_prefix('/');
            if screen.is_some_and(|id| id.is_empty() || ALL.iter().any(|check| check.sheet.id == id)) {
                continue;
            }
            assert!(known.contains(link), "{state}: a link goes to {link}, which is not there");
        }
    }
}

#[test]
fn every_input_has_a_label_of_its_own() {
    for (state, html) in states() {
        let labelled: Vec<&str> = values(&html, "for");
        assert_eq!(labelled.len(), labelled.iter().collect::<HashSet<_>>().len(), "{state}: two labels for one field");
        for tag in tags(&html, "input").into_iter().chain(tags(&html, "select")) {
            let id = values(tag, "id").first().copied();
            let named = id.is_some_and(|id| labelled.contains(&id))
                || tag.contains(" aria-label=\"")
                || tag.contains("type=\"radio\"");
            assert!(named, "{state}: no label for {tag}");
        }
        for label in values(&html, "aria-label") {
            assert!(!label.trim().is_empty(), "{state}: an empty aria-label");
        }
    }
}

#[test]
fn headings_say_something_and_no_figure_is_no_number() {
    for (state, html) in states() {
        assert_eq!(tags(&html, "h1").len(), 1, "{state}");
        for level in ["h1", "h2", "h3", "legend", "caption", "summary", "button", "label"] {
            for rest in html.split(&format!("<{level}")).skip(1).filter(|rest| rest.starts_with([' ', '>'])) {
                let inner = rest.split(&format!("</{level}>")).next().unwrap_or_default();
                let said = words(&format!("<x{inner}"));
                assert!(!said.is_empty() || inner.contains("aria-label=\""), "{state}: an empty {level}: {inner}");
            }
        }
        for odd in ["NaN", "inf", "undefined", "Some(", "None"] {
            let found = words(&html).split(' ').any(|word| word.contains(odd) && !word.contains("info"));
            assert!(!found && !html.contains("NaN"), "{state}: {odd}");
        }
        assert!(!html.contains(" style=\""), "{state}: an inline style, which a strict policy forbids");
    }
}
