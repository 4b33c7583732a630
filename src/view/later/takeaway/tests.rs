//! The panel and the brief, rendered on the server.

use std::{
    pin::pin,
    rc::Rc,
    task::{Context as Waiting, Poll, Waker},
};

use roxmltree::Document;
use yew::{LocalServerRenderer, prelude::*};

use super::panel;
use crate::{
    file::day::read_day,
    format::Format,
    plan::{Field, compute},
    state::{Action, Draft, Separators, State, read},
    view::{
        beside::Answered,
        edge::Contact,
        planner::Outcome,
        whatif::{Compared, Tools, WhatIf},
    },
};

const ENGLISH: Separators = Separators { decimal: '.', group: ',' };

struct Panel;

#[derive(Properties, PartialEq)]
struct PanelProps {
    state: State,
}

impl Component for Panel {
    type Message = ();
    type Properties = PanelProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let state = &context.props().state;
        let today = read_day("2026-11-23").unwrap();
        let format = Rc::new(Format::new("en", "USD"));
        let plan = read(state.draft(), &ENGLISH, today).plan.ok();
        let shown = plan.map(|plan| Rc::new(Outcome { answer: Rc::new(compute(&plan)), plan }));
        let mut answered = Answered::default();
        answered.update(state.book(), shown.as_ref(), &format, today);
        let contact = Contact::new("mailto:hello@example.com?subject=Plan", "Talk");
        let whatif = WhatIf {
            gone: false,
            compared: &Compared::default(),
            book: state.book(),
            beside: answered.plans(),
            shown: shown.as_ref(),
            format: &format,
            base: "",
            contact: contact.as_ref(),
            tools: &Tools::new(Callback::noop(), Callback::noop()),
            on: &Callback::noop(),
        };
        panel(&whatif, today)
    }
}

fn html(actions: impl IntoIterator<Item = Action>) -> String {
    let state = actions.into_iter().fold(State::first_visit(Draft::example(&ENGLISH)), State::apply);
    let rendering = LocalServerRenderer::<Panel>::with_props(PanelProps { state }).hydratable(false).render();
    let mut rendering = pin!(rendering);
    let mut waiting = Waiting::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(html) = rendering.as_mut().poll(&mut waiting) {
            return html;
        }
    }
}

fn typed(field: Field, text: &str) -> Action {
    Action::Type(field, text.to_owned())
}

/// The picture in a panel, as XML.
fn picture(html: &str) -> &str {
    let begin = html.find("<svg").unwrap();
    &html[begin..html.find("</svg>").unwrap() + "</svg>".len()]
}

#[test]
fn the_picture_stands_alone() {
    for state in [vec![], vec![typed(Field::Proposals, "0")], vec![typed(Field::Target, "987654321")]] {
        let html = html(state);
        let document = Document::parse(picture(&html)).unwrap_or_else(|error| panic!("{error}: {html}"));
        let root = document.root_element();
        let words: String = root.descendants().filter_map(|node| node.text()).collect();
        let named = |name: &str| root.descendants().filter(|node| node.has_tag_name(name)).count();
        assert_eq!((named("title"), named("desc"), named("style"), named("image")), (1, 1, 0, 0));
        for key in ["expected", "80% chance", "target", "valley", "mid funnel", "Made on 23 November 2026"] {
            assert!(words.contains(key), "{key}: {words}");
        }
        let title = root.descendants().find(|node| node.has_tag_name("title")).and_then(|node| node.text()).unwrap();
        let on_it: Vec<&str> = root
            .descendants()
            .filter(|node| node.attribute("font-size") == Some("21"))
            .filter_map(|node| node.text())
            .collect();
        assert_eq!(on_it.join(" "), title, "the headline is on it, in lines");
        for node in root.descendants().filter(roxmltree::Node::is_element) {
            assert!(!node.has_attribute("class") && !node.has_attribute("style"), "{node:?}");
            for attribute in node.attributes().filter(|attribute| attribute.value().contains("url(")) {
                let id = attribute.value().trim_start_matches("url(#").trim_end_matches(')');
                let found = root.descendants().filter(|node| node.attribute("id") == Some(id)).count();
                assert_eq!(found, 1, "{id}");
            }
        }
    }
}

#[test]
fn what_a_visitor_calls_a_plan_is_only_ever_words() {
    let name = "=1+1 <b>&\"'\u{ffff}\u{202e}";
    let html = html([Action::Pin("Plan 2".to_owned()), Action::Rename(1, name.to_owned())]);
    assert!(Document::parse(picture(&html)).is_ok_and(|document| {
        document.descendants().any(|node| node.text().is_some_and(|text| text.starts_with("=1+1 <b>&\"'")))
    }));
    assert!(html.contains("ridgeline-1-1-b-2026-11-23.csv"), "{html}");
    assert!(html.contains("%22%27%3D1%2B1"), "the guard before the formula");
}

#[test]
fn the_brief_marks_what_is_assumed_and_says_whom_to_ask() {
    let html = html([]);
    for words in ["60 days</strong> (assumed)", "$100,000</strong></li>", "To talk it through: hello@example.com<"] {
        assert!(html.contains(words), "{words}: {html}");
    }
    let compared = self::html([Action::Pin("Plan 2".to_owned()), typed(Field::Proposals, "9")]);
    assert!(compared.contains("Plan 2 compared with Today") && compared.contains("Proposals a week: 9, was 6"));
    assert!(!html.contains("compared with"));
}

#[test]
fn where_there_is_no_date_it_is_said() {
    let none = "There is no date for a calendar";
    let with_a_date = html([typed(Field::Top, "900000")]);
    let hidden = |html: &str| html.contains(&["<p class=\"hint\" hidden=\"\">", none].concat());
    assert!(hidden(&with_a_date) && with_a_date.contains("BEGIN%3AVEVENT"));
    let without = html([typed(Field::Proposals, "30"), typed(Field::Top, "900000"), typed(Field::Mid, "900000")]);
    assert!(!hidden(&without) && without.contains(none) && !without.contains("BEGIN%3AVEVENT"));
}

#[test]
fn an_incomplete_plan_is_not_taken_along() {
    let html = html([typed(Field::Target, "")]);
    assert!(html.contains("not complete") && !html.contains("<article") && !html.contains("download"), "{html}");
}
