//! What each action does to the state.

use proptest::prelude::*;
use ridgeline::{
    plan::{Field, FieldError, input::Period, quantity::Fault},
    state::{Action, Done, Draft, Reading, State},
};

use crate::{ENGLISH, first_visit};

/// The state after `actions`, from a first visit.
fn after(actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(first_visit(), State::apply)
}

fn typed(field: Field, text: &str) -> Action {
    Action::Type(field, text.to_owned())
}

#[test]
fn a_first_visit_opens_on_the_example_with_nothing_to_undo() {
    let state = first_visit();
    assert!(state.is_example() && !state.can_undo());
    assert_eq!(state.draft(), &Draft::example(&ENGLISH));
}

#[test]
fn every_edit_makes_the_figures_the_visitors() {
    for action in [
        typed(Field::Target, "5"),
        Action::Period(Period::Quarter),
        Action::Currency("EUR".to_owned()),
        Action::AddWeek,
        Action::AddClosed,
    ] {
        let state = after([action.clone()]);
        assert!(!state.is_example(), "{action:?}");
        assert_ne!(state.draft(), first_visit().draft());
    }
}

#[test]
fn what_changes_nothing_is_no_edit() {
    for action in [
        typed(Field::Target, "100,000"),
        typed(Field::Weeks, "5"),
        Action::Period(Period::Month),
        Action::Currency("usd".to_owned()),
        Action::TypeRow(Field::WeekHours, 3, "5".to_owned()),
        Action::RemoveWeek(0),
        Action::RemoveClosed(7),
        Action::Leave(Field::WeekHours, Some(3)),
        Action::Reset,
        Action::Undo,
    ] {
        assert_eq!(after([action.clone()]), first_visit(), "{action:?}");
    }
}

#[test]
fn settling_rewrites_a_text_without_making_it_the_visitors() {
    let settle = Action::Settle { field: Field::Target, row: None, text: "1,00,000".to_owned() };
    let state = after([settle.clone()]);
    assert!(state.is_example());
    assert_eq!(state.draft().text(Field::Target), "1,00,000");
    let cleared = after([Action::StartBlank, settle]);
    assert!(cleared.can_undo());
    assert_eq!(cleared.draft().text(Field::Target), "", "what was cleared does not come back by being grouped");
}

#[test]
fn a_field_is_left_once_and_for_all() {
    let blank = after([Action::StartBlank]);
    assert!(!blank.has_left(Field::Target, None));
    let state = blank.apply(typed(Field::Target, "x"));
    assert!(!state.has_left(Field::Target, None));
    let state = state.apply(Action::Leave(Field::Target, None)).apply(typed(Field::Target, "y"));
    assert!(state.has_left(Field::Target, None));
}

#[test]
fn an_error_is_said_once_its_field_is_left() {
    let missing = |field| FieldError { field, row: None, fault: Fault::Missing };
    let reading = Reading { plan: Err(vec![missing(Field::Target), missing(Field::Deal)]) };
    let state = after([Action::StartBlank, Action::Leave(Field::Target, None)]);
    assert_eq!(state.error(&reading, Field::Target, None), Some(&missing(Field::Target)));
    assert_eq!(state.error(&reading, Field::Deal, None), None);
    assert_eq!(state.still_open(&reading).collect::<Vec<_>>(), [&missing(Field::Deal)]);
}

#[test]
fn fields_found_filled_in_count_as_left() {
    let state = first_visit();
    assert!(state.has_left(Field::Target, None));
    assert!(!state.has_left(Field::CycleDays, None));
}

#[test]
fn a_row_taken_away_takes_what_was_left_of_it_along() {
    let state = after([
        Action::AddWeek,
        Action::AddWeek,
        Action::AddWeek,
        Action::TypeRow(Field::WeekMeetings, 2, "9".to_owned()),
        Action::Leave(Field::WeekMeetings, Some(0)),
        Action::Leave(Field::WeekHours, Some(1)),
        Action::Leave(Field::WeekProposals, Some(2)),
        Action::RemoveWeek(1),
    ]);
    assert_eq!(state.draft().row_text(Field::WeekMeetings, Some(1)), "9");
    assert!(state.has_left(Field::WeekMeetings, Some(0)));
    assert!(state.has_left(Field::WeekProposals, Some(1)));
    assert!(!state.has_left(Field::WeekHours, Some(1)));
    assert!(!state.has_left(Field::WeekProposals, Some(2)));
}

#[test]
fn past_periods_are_rows_of_their_own() {
    let state = after([
        Action::AddClosed,
        Action::AddClosed,
        Action::TypeRow(Field::ClosedPeriod, 1, "80k".to_owned()),
        Action::Leave(Field::ClosedPeriod, Some(1)),
        Action::RemoveClosed(0),
    ]);
    assert_eq!(state.draft().closed_periods(), ["80k"]);
    assert!(state.has_left(Field::ClosedPeriod, Some(0)));
}

#[test]
fn a_reset_goes_back_to_the_example_and_can_be_undone() {
    let edited = [typed(Field::Target, "5"), Action::AddWeek, Action::Leave(Field::Closed, None)];
    let state = after(edited.clone()).apply(Action::Reset);
    assert!(state.is_example() && state.can_undo());
    assert_eq!(state.draft(), first_visit().draft());
    assert_eq!(state.apply(Action::Undo).book(), after(edited).book());
}

#[test]
fn clearing_keeps_the_choices_and_can_be_undone() {
    let state = after([Action::Currency("EUR".to_owned()), Action::Period(Period::Quarter), Action::StartBlank]);
    assert!(state.draft().is_blank() && !state.is_example() && state.can_undo());
    assert_eq!((state.draft().currency(), state.draft().period()), ("EUR", Period::Quarter));
    assert_eq!(after([Action::StartBlank, Action::Undo]).book(), first_visit().book());
}

#[test]
fn typing_ends_the_word_of_what_was_done() {
    let state = after([Action::StartBlank]);
    assert_eq!(state.done(), Some(Done::Cleared));
    let state = state.apply(typed(Field::Target, "5"));
    assert_eq!(state.done(), None);
    assert!(state.can_undo());
}

#[test]
fn ones_own_figures_are_not_lost_between_a_reset_and_a_clearing() {
    let own = typed(Field::Target, "5");
    for [first, second] in [[Action::Reset, Action::StartBlank], [Action::StartBlank, Action::Reset]] {
        let state = after([own.clone(), first, second, Action::Undo, Action::Undo]);
        assert_eq!(state.book(), after([own.clone()]).book());
    }
}

#[test]
fn restored_figures_can_be_undone() {
    let other = Draft::blank();
    let state = after([typed(Field::Target, "5"), Action::Restore(Box::new(other.clone()))]);
    assert_eq!(state.draft(), &other);
    assert!(!state.is_example());
    assert_eq!(state.apply(Action::Undo).draft().text(Field::Target), "5");
}

#[test]
fn given_figures_in_place_of_the_example_leave_nothing_to_take_back() {
    let other = after([typed(Field::Target, "7")]).draft().clone();
    let state = after([Action::Restore(Box::new(other.clone()))]);
    assert_eq!(*state.draft(), other);
    assert!(!state.can_undo() && !state.is_example());
}

fn any_field() -> impl Strategy<Value = Field> {
    prop::sample::select(vec![
        Field::Target,
        Field::WinRate,
        Field::WeekHours,
        Field::ClosedPeriod,
        Field::Weeks,
        Field::Currency,
    ])
}

fn any_action() -> impl Strategy<Value = Action> {
    let row = 0_usize..60;
    prop_oneof![
        (any_field(), any::<String>()).prop_map(|(field, text)| Action::Type(field, text)),
        (any_field(), row.clone(), any::<String>()).prop_map(|(field, row, text)| Action::TypeRow(field, row, text)),
        (any_field(), prop::option::of(row.clone())).prop_map(|(field, row)| Action::Leave(field, row)),
        row.clone().prop_map(Action::RemoveWeek),
        row.prop_map(Action::RemoveClosed),
        Just(Action::AddWeek),
        Just(Action::AddWeek),
        Just(Action::AddClosed),
        Just(Action::Reset),
        Just(Action::StartBlank),
        Just(Action::Undo),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn no_run_of_actions_breaks_the_bounds(actions in prop::collection::vec(any_action(), 0..120)) {
        let state = after(actions);
        let draft = state.draft();
        prop_assert!(draft.weeks().len() <= 52 && draft.closed_periods().len() <= 24);
        prop_assert!(draft.fields().iter().all(|(field, row)| draft.row_text(*field, *row).chars().count() <= 64));
        prop_assert!(!state.is_example() || draft == first_visit().draft());
        let _ = draft.input(&ENGLISH);
    }
}
