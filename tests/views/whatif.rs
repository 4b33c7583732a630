//! The panels of what-if: a goal and what it takes, and waiting.

use std::rc::Rc;

use ridgeline::{
    format::Format,
    plan::{Field, Plan, PlanInput, answer::Lever, compute, goal::Goal, input::Entry, unit::Rate},
    view::{
        Outcome,
        later::{Asked, Wish, goal, waiting},
    },
};
use time::{Date, Month};
use yew::prelude::*;

use crate::{
    example::example,
    page::{rendered, tags, values, words},
};

fn plan(proposals: f64) -> Plan {
    let input = PlanInput { proposals: Entry::Value(proposals), top: Entry::Blank, ..example() };
    let day = Date::from_calendar_date(2026, Month::November, 23).unwrap_or(Date::MIN);
    input.read(day).unwrap_or_else(|errors| panic!("{errors:?}"))
}

/// Both panels, since a renderer takes a component.
struct Panels;

#[derive(Properties, PartialEq)]
struct PanelsProps {
    plan: Plan,
    wish: Wish,
    room: bool,
}

impl Component for Panels {
    type Message = ();
    type Properties = PanelsProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let PanelsProps { plan, wish, room } = context.props();
        let outcome = Outcome { answer: Rc::new(compute(plan)), plan: plan.clone() };
        let format = Rc::new(Format::new("en", "USD"));
        let (asked, attempt) = (Callback::noop(), Callback::noop());
        let panel =
            goal::Panel { outcome: &outcome, format: &format, wish, asked: &asked, attempt: &attempt, room: *room };
        [goal::panel(&panel), waiting::panel(&outcome, &format)].into_iter().collect()
    }
}

fn panels(proposals: f64, asked: &[Asked], room: bool) -> String {
    let wish = asked.iter().cloned().fold(Wish::default(), Wish::after);
    rendered::<Panels>(PanelsProps { plan: plan(proposals), wish, room })
}

#[test]
fn each_lever_has_a_limit_and_an_answer() {
    let html = panels(6.0, &[], true);
    assert_eq!((tags(&html, "tr").len(), tags(&html, "svg").len()), (1 + 6 + 1 + 4, 2));
    for tag in tags(&html, "input") {
        let id = values(tag, "id").first().copied();
        let wrapped = tag.contains("radio") || tag.contains("checkbox");
        assert!(wrapped || id.is_some_and(|id| values(&html, "for").contains(&id)), "no label: {tag}");
    }
    assert!(!html.contains("NaN") && !html.contains("aria-invalid") && !html.contains(" style="));
    assert!(tags(&html, "button").iter().all(|button| button.contains("aria-label") && !button.contains("disabled")));
}

#[test]
fn a_bad_limit_is_told_beside_it_and_its_lever_left_out() {
    for text in ["", "many", "5", "99,999"] {
        let html = panels(6.0, &[Asked::Limit(Lever::Proposals, text.to_owned())], true);
        assert_eq!(html.matches("aria-invalid").count(), 1, "{text}");
        assert!(words(&html).contains("Enter more than today’s 6 and at most 10,000."), "{text}");
        assert_eq!(tags(&html, "tr").len(), 1 + 5 + 1 + 4, "{text}");
    }
    let off = Asked::Allow(Lever::Proposals, false);
    let html = panels(6.0, &[Asked::Limit(Lever::Proposals, String::new()), off], true);
    assert!(!html.contains("aria-invalid"), "what may not change needs no limit");
}

#[test]
fn out_of_reach_says_what_is_closest_and_offers_nothing() {
    let certain = Asked::Goal(Goal::ChanceInEachWindow(Rate(0.999_999)));
    let html = panels(6.0, &[certain, Asked::Limit(Lever::WinRate, "26".to_owned())], true);
    let said = words(&html);
    assert!(said.contains("Out of reach within these limits.") && said.contains("come closest: days"), "{said}");
    assert!(tags(&html, "button").is_empty());
    let full = panels(6.0, &[], false);
    assert!(
        tags(&full, "button").iter().all(|button| button.contains("disabled")) && !tags(&full, "button").is_empty()
    );
}

#[test]
fn nothing_to_change_and_no_cost_of_waiting_are_said() {
    let html = panels(30.0, &[], true);
    let said = words(&html);
    assert!(said.contains("Nothing has to change"), "{said}");
    assert!(said.contains("waiting costs nothing"), "{said}");
    assert!(html.contains("class=\"delays-stage\" hidden"), "no road is drawn where all are the same");
}

#[test]
fn a_scenario_types_what_was_held() {
    // Top of funnel is blank in this plan: it is held, and so it is typed.
    let outcome = Outcome { answer: Rc::new(compute(&plan(6.0))), plan: plan(6.0) };
    let format = Rc::new(Format::new("en", "USD"));
    let wish = Wish::default();
    let (asked, attempt) = (Callback::noop(), Callback::noop());
    let panel =
        goal::Panel { outcome: &outcome, format: &format, wish: &wish, asked: &asked, attempt: &attempt, room: true };
    let attempts = goal::attempts(&panel);
    let proposals = attempts.iter().find(|attempt| attempt.name.starts_with("Proposals")).unwrap_or_else(|| panic!());
    let fields: Vec<Field> = proposals.changes.iter().map(|change| change.0).collect();
    assert_eq!(fields, [Field::Proposals, Field::MeetingsPerRep, Field::ProspectingHours, Field::Top]);
}

#[test]
fn the_working_shows_how_each_value_was_found_and_what_stays() {
    let said = words(&panels(6.0, &[], true));
    for part in [
        "win rate = today + share × (limit − today) = 25% + ",
        "average deal = today + share × (limit − today) = $12,500 + ",
        "The rest stays: a target of $100K, a cycle of 60 days, ",
        "hours = prospecting + meetings × hours a meeting = 18 + 12 × 1 = 30 h; the reps have 3 × 12 = 36 h",
        "Pipeline stays at its value today, and so do the deal, the win rate and the cycle.",
        "in 13 weeks: 13 × that = $",
    ] {
        assert!(said.contains(part), "no “{part}” in {said}");
    }
    let far = words(&panels(6.0, &[Asked::Limit(Lever::WinRate, "25.1".to_owned())], true));
    assert!(far.contains("win rate: even at its limit, 25"), "{far}");
    let enough = words(&panels(30.0, &[], true));
    assert!(!enough.contains("today + share"), "nothing had to be found: {enough}");
}
