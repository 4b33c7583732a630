//! The page in every state, and what can be read off it.

use std::{
    pin::pin,
    task::{Context, Poll, Waker},
};

use ridgeline::{
    content::check::NAMES,
    plan::{Field, input::Period},
    state::{Action, Draft, Note, Notebook, Saved, Separators, State},
    view::{
        App, AppProps, Checks, ChecksProps, Opening,
        edge::{Contact, Options},
    },
};
use time::{Date, Month};
use yew::{BaseComponent, LocalServerRenderer};

const ENGLISH: Separators = Separators { decimal: '.', group: ',' };

/// The page as it opens on what `actions` left behind on an earlier visit; as on a first visit where there are none.
pub(crate) fn page(actions: impl IntoIterator<Item = Action>) -> String {
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
        opening: Opening::of(&options, saved.as_ref()),
        options,
        today: Date::from_calendar_date(2026, Month::November, 23).unwrap_or(Date::MIN),
        names: Vec::new(),
        address: String::new(),
        seen: None,
    };
    rendered::<App>(props)
}

/// The screen of a check, with what is kept under the names of `notes`.
pub(crate) fn check(id: &str, notes: &[(&str, &str)]) -> String {
    check_at("", id, notes)
}

/// The same on a page whose links begin with `https://example.com/`.
pub(crate) fn check_linked(id: &str, notes: &[(&str, &str)]) -> String {
    check_at("https://example.com/", id, notes)
}

fn check_at(base: &str, id: &str, notes: &[(&str, &str)]) -> String {
    let write = |notebook: Notebook, (name, text): &(&str, &str)| {
        notebook.apply(Note::Write([id, ".", name].concat(), (*text).to_owned()))
    };
    rendered::<Checks>(ChecksProps {
        options: Options {
            locale: "en".to_owned(),
            currency: "USD".to_owned(),
            share_base: base.to_owned(),
            ..Options::default()
        },
        entries: Vec::new(),
        names: NAMES.iter().map(|(id, name)| (*id, (*name).into())).collect(),
        today: Date::from_calendar_date(2026, Month::November, 23).unwrap_or(Date::MIN),
        notebook: notes.iter().fold(Notebook::default(), write),
        facts: Vec::new(),
        address: id.to_owned(),
        seen: None,
    })
}

pub(crate) fn rendered<C: BaseComponent>(props: C::Properties) -> String {
    let mut rendering = pin!(LocalServerRenderer::<C>::with_props(props).hydratable(false).render());
    let mut context = Context::from_waker(Waker::noop());
    loop {
        // Nothing in it waits for anything.
        if let Poll::Ready(html) = rendering.as_mut().poll(&mut context) {
            return html;
        }
    }
}

pub(crate) fn typed(fields: &[(Field, &str)]) -> Vec<Action> {
    fields.iter().map(|(field, text)| Action::Type(*field, (*text).to_owned())).collect()
}

pub(crate) fn blank() -> Vec<Action> {
    vec![Action::StartBlank]
}

pub(crate) fn quarterly() -> Vec<Action> {
    vec![Action::Period(Period::Quarter)]
}

pub(crate) fn target_met() -> Vec<Action> {
    typed(&[(Field::Closed, "120,000")])
}

pub(crate) fn on_track() -> Vec<Action> {
    typed(&[(Field::Proposals, "9"), (Field::Top, "420k"), (Field::Mid, "330k")])
}

pub(crate) fn nothing_yet() -> Vec<Action> {
    let fields = [Field::MeetingsPerRep, Field::Proposals, Field::ProspectingHours, Field::Top, Field::Mid];
    typed(&fields.map(|field| (field, "0")))
}

pub(crate) fn evidence() -> Vec<Action> {
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

pub(crate) fn bad() -> Vec<Action> {
    let mut actions = typed(&[(Field::Target, "plenty"), (Field::WinRate, "170"), (Field::CycleDays, "3")]);
    actions.extend([Action::AddWeek, Action::TypeRow(Field::WeekHours, 0, "many".to_owned())]);
    actions
}

/// Every state, by name.
pub(crate) fn states() -> [(&'static str, String); 8] {
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
pub(crate) fn words(html: &str) -> String {
    let mut plain = String::new();
    for part in html.split('<') {
        plain.push(' ');
        plain.push_str(part.split_once('>').map_or(part, |(_, text)| text));
    }
    let spaced = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    spaced.replace(" .", ".").replace(" ,", ",").replace("&#x27;", "'").replace("&amp;", "&")
}

/// The values of an attribute wherever it stands.
pub(crate) fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let opening = format!(" {attribute}=\"");
    html.split(opening.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// The opening tags of elements of a name.
pub(crate) fn tags<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let opening = format!("<{name}");
    let starts = html.match_indices(opening.as_str()).map(|(at, _)| &html[at..]);
    let whole = starts.filter(|rest| rest[opening.len()..].starts_with([' ', '>', '/']));
    whole.filter_map(|rest| rest.find('>').map(|end| &rest[..=end])).collect()
}

#[track_caller]
pub(crate) fn says(html: &str, expected: &[&str]) {
    let words = words(html);
    for expected in expected {
        assert!(words.contains(expected), "no “{expected}” in: {words}");
    }
}
