//! What a visitor is shown, rendered natively: words, figures, and the ties between labels, inputs and messages.

#![cfg(not(target_arch = "wasm32"))]

use std::{
    collections::HashSet,
    pin::pin,
    task::{Context, Poll, Waker},
};

use ridgeline::{
    content::check::ALL,
    plan::{Field, input::Period},
    state::{Action, Draft, Notebook, Saved, Separators, State},
    view::{
        App, AppProps,
        edge::{Contact, Options},
    },
};
use time::{Date, Month};
use yew::LocalServerRenderer;

const ENGLISH: Separators = Separators { decimal: '.', group: ',' };

/// The page as it opens on what `actions` left behind on an earlier visit; as on a first visit where there are none.
fn page(actions: impl IntoIterator<Item = Action>) -> String {
    let first = State::first_visit(Draft::example(&ENGLISH));
    let mut actions = actions.into_iter().peekable();
    let visited = actions.peek().is_some();
    let state = actions.fold(first, State::apply);
    let options = Options {
        locale: "en".to_owned(),
        currency: "USD".to_owned(),
        contact: Contact::new("mailto:hello@example.com", "Talk it through"),
        ..Options::default()
    };
    let saved = visited.then(|| Saved::of(&state, &ENGLISH));
    let props = AppProps {
        options,
        today: Date::from_calendar_date(2026, Month::November, 23).unwrap_or(Date::MIN),
        saved,
        notebook: Notebook::default(),
        address: String::new(),
    };
    let mut rendering = pin!(LocalServerRenderer::<App>::with_props(props).hydratable(false).render());
    let mut context = Context::from_waker(Waker::noop());
    loop {
        // Nothing in it waits for anything.
        if let Poll::Ready(html) = rendering.as_mut().poll(&mut context) {
            return html;
        }
    }
}

fn typed(fields: &[(Field, &str)]) -> Vec<Action> {
    fields.iter().map(|(field, text)| Action::Type(*field, (*text).to_owned())).collect()
}

fn blank() -> Vec<Action> {
    vec![Action::StartBlank]
}

fn quarterly() -> Vec<Action> {
    vec![Action::Period(Period::Quarter)]
}

fn target_met() -> Vec<Action> {
    typed(&[(Field::Closed, "120,000")])
}

fn on_track() -> Vec<Action> {
    typed(&[(Field::Proposals, "9"), (Field::Top, "420k"), (Field::Mid, "330k")])
}

fn nothing_yet() -> Vec<Action> {
    let fields = [Field::MeetingsPerRep, Field::Proposals, Field::ProspectingHours, Field::Top, Field::Mid];
    typed(&fields.map(|field| (field, "0")))
}

fn evidence() -> Vec<Action> {
    let mut actions = typed(&[(Field::EvidenceWon, "12"), (Field::EvidenceDecided, "52")]);
    for row in 0..3 {
        actions.extend([Action::AddWeek, Action::AddClosed]);
        for (field, text) in [(Field::WeekMeetings, "9"), (Field::WeekProposals, "4"), (Field::WeekHours, "12")] {
            actions.push(Action::TypeRow(field, row, text.to_owned()));
        }
        actions.push(Action::TypeRow(Field::ClosedPeriod, row, ["140,000", "120,000", "98,000"][row].to_owned()));
    }
    actions
}

fn bad() -> Vec<Action> {
    let mut actions = typed(&[(Field::Target, "plenty"), (Field::WinRate, "170"), (Field::CycleDays, "3")]);
    actions.extend([Action::AddWeek, Action::TypeRow(Field::WeekHours, 0, "many".to_owned())]);
    actions
}

/// Every state, by name.
fn states() -> [(&'static str, String); 8] {
    [
        ("example", page([])),
        ("blank", page(blank())),
        ("quarterly", page(quarterly())),
        ("target met", page(target_met())),
        ("on track", page(on_track())),
        ("nothing yet", page(nothing_yet())),
        ("evidence", page(evidence())),
        ("bad", page(bad())),
    ]
}

/// The words of `html`, as they would be read aloud one after the other.
fn words(html: &str) -> String {
    let mut plain = String::new();
    for part in html.split('<') {
        plain.push(' ');
        plain.push_str(part.split_once('>').map_or(part, |(_, text)| text));
    }
    let spaced = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    spaced.replace(" .", ".").replace(" ,", ",").replace("&#x27;", "'").replace("&amp;", "&")
}

/// The values of an attribute wherever it stands.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let opening = format!(" {attribute}=\"");
    html.split(opening.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// The opening tags of elements of a name.
fn tags<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let opening = format!("<{name}");
    let starts = html.match_indices(opening.as_str()).map(|(at, _)| &html[at..]);
    let whole = starts.filter(|rest| rest[opening.len()..].starts_with([' ', '>', '/']));
    whole.filter_map(|rest| rest.find('>').map(|end| &rest[..=end])).collect()
}

#[track_caller]
fn says(html: &str, expected: &[&str]) {
    let words = words(html);
    for expected in expected {
        assert!(words.contains(expected), "no “{expected}” in: {words}");
    }
}

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
    says(&html, &["Your numbers, and the road ahead appears.", "Still to fill in: Revenue target a month"]);
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
            "Revenue target a quarter",
            "Revenue ahead, quarterly pace",
            "Mid funnel, closing in 60 days",
            "Due to close in 60 days",
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
    says(&page(nothing_yet()), &["No pipeline and no proposals yet: nothing is on its way.", "none to build on"]);
    says(
        &page(evidence()),
        &[
            "24% from 12 of 52",
            "3 weeks in a row of low activity",
            "Closed revenue fell twice in a row",
            "$140K, then $120K, then $98K.",
            "Last week",
            "3 months ago",
        ],
    );
}

#[test]
fn evidence_makes_the_typed_win_rate_read_only() {
    let input = |html: &str| {
        tags(html, "input").into_iter().find(|tag| tag.contains("\"ridgeline-winRate\"")).map(str::to_owned)
    };
    assert!(input(&page(evidence())).is_some_and(|tag| tag.contains("readonly")));
    assert!(input(&page([])).is_some_and(|tag| !tag.contains("readonly")));
}

#[test]
fn bad_fields_say_so_where_they_are() {
    let html = page(bad());
    says(
        &html,
        &[
            "Enter a revenue target above $0 and at most $1,000,000,000,000; you gave plenty",
            "Enter a win rate above 0% and at most 100%; you gave 170%",
            "Enter a sales cycle in days, from 14 to 730; you gave 3",
            "Enter the prospecting hours of that week, from 0 to 100,000; you gave many",
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
