//! Scenarios, and going back and forward through what was done to them.

use proptest::prelude::*;
use ridgeline::{
    plan::{Field, input::Period},
    state::{Action, Book, Done, LONGEST_NAME, MOST_SCENARIOS, Shared, State},
};

use crate::first_visit;

fn typed(text: &str) -> Action {
    Action::Type(Field::Target, text.to_owned())
}

fn named(at: usize, name: &str) -> Action {
    Action::Rename(at, name.to_owned())
}

fn pin() -> Action {
    Action::Pin("Copy".to_owned())
}

fn copied(at: usize) -> Action {
    Action::Duplicate(at, "Copy".to_owned())
}

fn after(actions: impl IntoIterator<Item = Action>) -> State {
    actions.into_iter().fold(first_visit(), State::apply)
}

fn targets(book: &Book) -> Vec<&str> {
    book.scenarios().iter().map(|scenario| scenario.draft().text(Field::Target)).collect()
}

/// Three scenarios with the targets 1, 2 and 3; the second is pinned and the third open.
fn three() -> State {
    after([typed("1"), copied(0), typed("2"), pin(), typed("3")])
}

/// The targets, which is open and which is pinned.
#[track_caller]
fn check(state: &State, texts: &[&str], open: usize, pinned: Option<usize>) {
    let book = state.book();
    assert_eq!((&*targets(book), book.open(), book.pinned()), (texts, open, pinned));
    assert_eq!(state.draft(), book.scenarios()[open].draft());
}

#[test]
fn pinning_opens_a_copy_to_change() {
    check(&three(), &["1", "2", "3"], 2, Some(1));
    let state = after([pin()]);
    let names: Vec<_> = state.book().scenarios().iter().map(|one| one.name()).collect();
    assert_eq!(names, ["", "Copy"]);
    check(&state, &["100,000", "100,000"], 1, Some(0));
    assert!(state.is_example(), "an example's copy is no one's either");
    let state = state.apply(typed("2"));
    assert!(!state.is_example() && state.book().scenarios()[0].is_example());
}

#[test]
fn the_pin_moves_with_what_is_compared() {
    check(&three().apply(pin()), &["1", "2", "3", "3"], 3, Some(2));
    check(&three().apply(Action::PinOn(0)), &["1", "2", "3"], 2, Some(0));
    check(&three().apply(Action::PinOn(3)), &["1", "2", "3"], 2, Some(1));
    check(&three().apply(Action::Unpin), &["1", "2", "3"], 2, None);
}

#[test]
fn moving_and_deleting_keeps_the_same_ones_open_and_pinned() {
    let shift = |at, later| three().apply(Action::Shift { at, later });
    check(&shift(1, false), &["2", "1", "3"], 2, Some(0));
    check(&shift(1, true), &["1", "3", "2"], 1, Some(2));
    check(&shift(0, false), &["1", "2", "3"], 2, Some(1));
    check(&shift(2, true), &["1", "2", "3"], 2, Some(1));
    check(&three().apply(Action::Delete(0)), &["2", "3"], 1, Some(0));
    check(&three().apply(Action::Delete(1)), &["1", "3"], 1, None);
    check(&three().apply(Action::Delete(2)), &["1", "2"], 1, Some(1));
    check(&three().apply(Action::Delete(2)).apply(Action::Delete(0)), &["2"], 0, None);
}

#[test]
fn the_last_scenario_stays_and_a_deleted_one_comes_back() {
    assert_eq!(after([Action::Delete(0)]), first_visit());
    let state = three().apply(Action::Delete(1));
    assert_eq!(state.done(), Some(Done::Deleted));
    assert_eq!(state.apply(Action::Undo).book(), three().book());
}

#[test]
fn what_is_tried_is_a_named_copy_against_the_one_that_was_open() {
    let changes = vec![(Field::Target, "9".to_owned()), (Field::Reps, "4".to_owned())];
    let tried = Action::Try { name: "More reps".to_owned(), changes };
    let state = after([typed("1")]).apply(tried.clone());
    check(&state, &["1", "9"], 1, Some(0));
    assert_eq!(state.book().scenarios()[1].name(), "More reps");
    check(&three().apply(tried.clone()), &["1", "2", "3", "9"], 3, Some(1));
    let full = (0..9).fold(three(), |state, _| state.apply(copied(0)));
    assert!(!full.book().can_add());
    assert_eq!(full.clone().apply(tried), full);
}

#[test]
fn a_name_is_one_short_line() {
    let state = after([named(0, "a\u{202e}\u{0}b\nc")]);
    assert_eq!(state.book().scenarios()[0].name(), "ab c");
    let state = after([named(0, &"x".repeat(99)), named(1, "nobody")]);
    assert_eq!(state.book().scenarios()[0].name().len(), LONGEST_NAME);
}

#[test]
fn no_two_are_called_the_same() {
    let names = |state: &State| -> Vec<String> {
        state.book().scenarios().iter().map(|scenario| scenario.name().to_owned()).collect()
    };
    let state = after([named(0, "Plan"), copied(0), copied(0), named(1, "Plan"), named(2, "Copy")]);
    assert_eq!(names(&state), ["Plan", "Plan (2)", "Copy"]);
    let long = "x".repeat(LONGEST_NAME);
    let state = after([named(0, &long), copied(0), named(1, &long)]);
    assert_eq!(names(&state), [long.clone(), format!("{} (2)", &long[4..])]);
    assert_eq!(names(&state.apply(named(0, &long)))[0], long, "its own name is not in its way");
}

#[test]
fn a_currency_chosen_by_its_letters_is_one_step() {
    let chosen = |code: &str| Action::Currency(code.to_owned());
    let state = after([typed("1"), Action::Leave(Field::Target, None), chosen("EUR"), chosen("GBP")]);
    let back = state.apply(Action::Undo);
    assert_eq!((back.draft().currency(), back.draft().text(Field::Target)), ("USD", "1"));
}

#[test]
fn a_text_written_in_one_go_is_one_step() {
    let state = after([typed("1"), typed("12"), typed("123"), Action::Leave(Field::Target, None), typed("1")]);
    let back = state.apply(Action::Undo);
    assert_eq!(back.draft().text(Field::Target), "123");
    let back = back.apply(Action::Undo);
    assert_eq!(back.book(), first_visit().book());
    assert!(!back.can_undo() && back.can_redo());
    assert_eq!(back.apply(Action::Redo).draft().text(Field::Target), "123");
}

#[test]
fn an_edit_ends_what_could_be_redone_and_opening_does_not() {
    let back = three().apply(Action::Undo);
    assert!(back.clone().apply(Action::Open(0)).can_redo());
    assert!(!back.apply(Action::Period(Period::Quarter)).can_redo());
}

#[test]
fn undoing_shows_the_scenario_that_was_changed() {
    let state = three().apply(Action::Open(0)).apply(Action::Undo);
    check(&state, &["1", "2", "2"], 2, Some(1));
}

#[test]
fn a_currency_is_that_of_every_scenario() {
    let state = three().apply(Action::Currency("EUR".to_owned()));
    assert!(state.book().scenarios().iter().all(|scenario| scenario.draft().currency() == "EUR"));
}

#[test]
fn starting_over_leaves_one_scenario_and_clearing_empties_the_open_one() {
    let state = three().apply(Action::Reset);
    assert_eq!(state.book(), first_visit().book());
    assert_eq!(state.apply(Action::Undo).book(), three().book());
    check(&three().apply(Action::StartBlank), &["1", "2", ""], 2, Some(1));
}

#[test]
fn what_was_shared_takes_the_place_of_all_and_can_be_undone() {
    let own = after([typed("7")]);
    let state = own.clone().apply(Action::Adopt(Box::new(Shared::of(&three()))));
    assert_eq!((state.book(), state.done()), (three().book(), Some(Done::Shared)));
    assert_eq!(state.apply(Action::Undo).book(), own.book());
}

fn any_action() -> impl Strategy<Value = Action> {
    let at = 0_usize..7;
    prop_oneof![
        4 => "[0-9a]{0,3}".prop_map(|text| typed(&text)),
        1 => "[0-9a]{0,3}".prop_map(|text| Action::TypeRow(Field::WeekHours, 0, text)),
        1 => at.clone().prop_map(|at| Action::Leave(if at > 3 { Field::Target } else { Field::Deal }, None)),
        1 => Just(Action::Enter(Field::Target, None)),
        1 => Just(Action::AddWeek),
        1 => Just(Action::RemoveWeek(0)),
        1 => Just(Action::StartBlank),
        1 => Just(Action::Reset),
        1 => Just(Action::Unpin),
        2 => Just(pin()),
        1 => at.clone().prop_map(Action::PinOn),
        2 => at.clone().prop_map(Action::Open),
        3 => at.clone().prop_map(copied),
        2 => at.clone().prop_map(Action::Delete),
        2 => (at.clone(), any::<bool>()).prop_map(|(at, later)| Action::Shift { at, later }),
        2 => (at.clone(), "[a-c]{0,2}").prop_map(|(at, name)| named(at, &name)),
        1 => Just(Action::Currency("CAD".to_owned())),
        1 => Just(Action::Adopt(Box::new(Shared::of(&three())))),
        2 => "[a-c]{0,2}".prop_map(|name| Action::Try { name, changes: vec![(Field::Reps, "5".to_owned())] }),
    ]
}

/// Everything but which fields were gone through.
fn seen(state: &State) -> Vec<(String, String, bool)> {
    let book = state.book();
    let scenarios = book.scenarios().iter();
    scenarios.map(|one| (one.name().to_owned(), format!("{:?}", one.draft()), one.is_example())).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn back_is_where_it_began_and_forward_where_it_ended(
        own in "[1-9]",
        actions in prop::collection::vec(any_action(), 0..60),
    ) {
        // Not from the example, over which a link is opened without a step.
        let start = State::of(after([typed(&own)]).draft().clone(), first_visit().draft().clone());
        let end = actions.into_iter().fold(start.clone(), State::apply);
        let mut state = end.clone();
        let mut steps = 0;
        while state.can_undo() {
            state = state.apply(Action::Undo);
            steps += 1;
        }
        prop_assert_eq!(seen(&state), seen(&start));
        let names: Vec<_> = end.book().scenarios().iter().map(|one| one.name()).filter(|name| !name.is_empty()).collect();
        prop_assert!((1..names.len()).all(|at| !names[..at].contains(&names[at])), "{names:?}");
        prop_assert_eq!((state.book().open(), state.book().pinned()), (0, None));
        for _ in 0..steps {
            prop_assert!(state.can_redo());
            state = state.apply(Action::Redo);
        }
        prop_assert_eq!(seen(&state), seen(&end));
        prop_assert_eq!(state.book().pinned(), end.book().pinned());
        prop_assert!(steps == 0 || state.book().open() == end.book().open());
    }

    #[test]
    fn a_book_is_always_whole(actions in prop::collection::vec((any_action(), 0..3_u8), 0..80)) {
        let mut state = first_visit();
        for (action, go) in actions {
            state = state.apply(action);
            state = match go {
                0 => state.apply(Action::Undo),
                1 => state.apply(Action::Redo),
                _ => state,
            };
            let book = state.book();
            let count = book.scenarios().len();
            prop_assert!((1..=MOST_SCENARIOS).contains(&count) && book.open() < count);
            prop_assert!(book.pinned().is_none_or(|pinned| pinned < count));
            prop_assert!(!state.is_example() || state.draft() == first_visit().draft());
        }
    }

    #[test]
    fn no_more_than_a_hundred_steps_are_kept(more in 0..60_usize) {
        let actions = (0..100 + more).flat_map(|at| [typed(&at.to_string()), Action::Leave(Field::Target, None)]);
        let mut state = after(actions);
        let mut steps = 0;
        while state.can_undo() {
            state = state.apply(Action::Undo);
            steps += 1;
        }
        prop_assert_eq!(steps, 100);
    }
}
