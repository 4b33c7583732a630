//! What a goal takes, tried as a plan: it reaches the goal, as typed.

use std::rc::Rc;

use proptest::{prelude::*, test_runner::Config};
use ridgeline::{
    format::Format,
    plan::{Answer, compute, goal::Goal as Wanted},
    state::{Action, Draft, Separators, State, read},
    view::{
        Outcome, figure,
        later::{Asked, Wish, goal},
    },
};
use yew::Callback;

use crate::any_plan::{plain_input, today};

const ENGLISH: Separators = Separators { decimal: '.', group: ',' };

fn reaches(wanted: Wanted, answer: &Answer) -> bool {
    match wanted {
        Wanted::NoValley => answer.valleys.is_empty(),
        _ => answer.windows.iter().all(|window| window.expected.get() >= window.target.get() * (1.0 - 1e-7)),
    }
}

proptest! {
    #![proptest_config(Config { failure_persistence: None, ..Config::with_cases(60) })]

    #[test]
    fn what_is_found_reaches_the_goal_as_a_plan(input in plain_input(), valley in any::<bool>()) {
        let wanted = if valley { Wanted::NoValley } else { Wanted::TargetInEachWindow };
        let format = Rc::new(Format::new("en", "USD"));
        let draft = Draft::given(&input, &|field, value| figure(field, value, &format));
        let state = State::of(draft, Draft::example(&ENGLISH));
        let plan = read(state.draft(), &ENGLISH, today()).plan.unwrap();
        let outcome = Outcome { answer: Rc::new(compute(&plan)), plan };
        let wish = Wish::default().after(Asked::Goal(wanted));
        let (asked, attempt) = (Callback::noop(), Callback::noop());
        let panel = goal::Panel { outcome: &outcome, format: &format, wish: &wish, asked: &asked, attempt: &attempt, room: true };
        for found in goal::attempts(&panel) {
            let tried = state.clone().apply(Action::Try { name: found.name.clone(), changes: found.changes.clone() });
            let plan = read(tried.draft(), &ENGLISH, today()).plan.unwrap();
            prop_assert!(reaches(wanted, &compute(&plan)), "{:?} of {:?}", found, input);
        }
    }
}
