//! What 20 % less or more does: the picture, and the plans that its bars make.

use std::rc::Rc;

use proptest::{prelude::*, test_runner::Config};
use ridgeline::{
    format::Format,
    plan::{Field, PlanInput, answer::Lever, compute, input::Entry},
    state::{Action, Draft, Separators, State, read},
    view::{
        Outcome, figure,
        later::{Attempt, tornado::attempt},
    },
};

use crate::{
    any_plan::{plain_input, today},
    example::example,
    page::{blank, nothing_yet, page, says, tags, typed, values},
};

const ENGLISH: Separators = Separators { decimal: '.', group: ',' };

fn format() -> Format {
    Format::new("en", "USD")
}

/// The plan that a form holds, and its answer.
#[track_caller]
fn outcome(state: &State) -> Outcome {
    let plan = read(state.draft(), &ENGLISH, today()).plan.unwrap_or_else(|errors| panic!("{errors:?}"));
    Outcome { answer: Rc::new(compute(&plan)), plan }
}

fn tried(state: &State, Attempt { name, changes }: Attempt) -> State {
    state.clone().apply(Action::Try { name, changes })
}

/// Every bar that can be tried makes a plan whose 90 days are another by what the bar says. Answers how many bars cannot be.
#[track_caller]
fn check(input: &PlanInput) -> usize {
    let format = format();
    let draft = Draft::given(input, &|field, value| figure(field, value, &format));
    let state = State::of(draft, Draft::example(&ENGLISH));
    let before = outcome(&state);
    let base = before.answer.revenue90.get();
    let mut left = 0;
    for entry in &before.answer.sensitivity {
        for (up, change) in [(false, entry.low.get()), (true, entry.high.get())] {
            let Some(attempt) = attempt(&before, &format, entry.lever, up) else {
                left += 1;
                continue;
            };
            let after = outcome(&tried(&state, attempt.clone())).answer.revenue90.get();
            // Texts have six decimals.
            let close = 2e-6 * (base.abs() + change.abs()) + 1e-3;
            assert!(
                (after - base - change).abs() <= close,
                "{attempt:?}: {} and not {change} of {input:?}",
                after - base
            );
        }
    }
    left
}

proptest! {
    #![proptest_config(Config { failure_persistence: None, ..Config::with_cases(200) })]

    #[test]
    fn a_bar_that_is_tried_does_what_it_says(input in plain_input()) {
        // A cycle near its bounds goes no further.
        prop_assert!(check(&input) <= 4);
    }
}

fn attempted(input: &PlanInput, lever: Lever, up: bool) -> Option<Attempt> {
    let plan = input.read(today()).unwrap_or_else(|errors| panic!("{errors:?}"));
    attempt(&Outcome { answer: Rc::new(compute(&plan)), plan }, &format(), lever, up)
}

#[track_caller]
fn types(input: &PlanInput, lever: Lever, up: bool, name: &str, changes: &[(Field, &str)]) {
    let changes = changes.iter().map(|(field, text)| (*field, (*text).to_owned())).collect();
    assert_eq!(attempted(input, lever, up), Some(Attempt { name: name.to_owned(), changes }));
}

#[test]
fn a_bar_types_its_value_and_what_was_held() {
    let full = example();
    types(&full, Lever::WinRate, true, "Win rate +20%", &[(Field::WinRate, "30")]);
    types(&full, Lever::CycleDays, false, "Sales cycle −20%", &[(Field::CycleDays, "48")]);
    let blank_top = PlanInput { top: Entry::Blank, ..example() };
    let Some(deal) = attempted(&blank_top, Lever::Deal, true) else { panic!() };
    let fields: Vec<Field> = deal.changes.iter().map(|change| change.0).collect();
    assert_eq!(fields, [Field::Deal, Field::Top]);
    check(&blank_top);
}

#[test]
fn a_win_rate_ends_at_all_won() {
    let sure = PlanInput { win_rate: Entry::Value(0.9), ..example() };
    types(&sure, Lever::WinRate, true, "Win rate to 100%", &[(Field::WinRate, "100")]);
    check(&sure);
    let certain = PlanInput { win_rate: Entry::Value(1.0), ..example() };
    check(&certain);
}

#[test]
fn evidence_moves_where_it_can_and_gives_way_where_it_cannot() {
    let with = |won: f64, decided: f64| {
        let evidence = ridgeline::plan::input::EvidenceInput { won: Entry::Value(won), decided: Entry::Value(decided) };
        PlanInput { win_evidence: Some(evidence), ..example() }
    };
    // (12 + 1) ÷ (49 + 3) is 25 %; 30 % is 14.6 won.
    types(&with(12.0, 49.0), Lever::WinRate, true, "Win rate +20%", &[(Field::EvidenceWon, "14.6")]);
    check(&with(12.0, 49.0));
    // All of two won is 60 %, and no number of two gives 72 %.
    let gone = [(Field::EvidenceWon, ""), (Field::EvidenceDecided, ""), (Field::WinRate, "72")];
    types(&with(2.0, 2.0), Lever::WinRate, true, "Win rate +20%", &gone);
    check(&with(2.0, 2.0));
    check(&with(0.0, 5.0));
}

#[test]
fn what_the_form_does_not_take_is_not_tried() {
    let short = PlanInput { cycle_days: Entry::Value(15.0), ..example() };
    assert_eq!(attempted(&short, Lever::CycleDays, false), None);
    assert_eq!(check(&short), 1);
    let none = PlanInput { proposals: Entry::Value(0.0), ..example() };
    assert_eq!(attempted(&none, Lever::Proposals, true), None);
}

fn buttons(html: &str) -> Vec<String> {
    let labels = tags(html, "button").into_iter().filter(|tag| tag.contains("swing"));
    labels.filter_map(|tag| values(tag, "aria-label").first().map(|label| (*label).to_owned())).collect()
}

#[test]
fn the_strongest_stands_first_and_each_side_is_a_button() {
    let html = page([]);
    let buttons = buttons(&html);
    assert_eq!(buttons.len(), 12, "{buttons:?}");
    assert!(buttons[0].starts_with("Try win rate −20%: loses $"), "{buttons:?}");
    assert!(buttons[1].starts_with("Try win rate +20%: adds $"), "{buttons:?}");
    says(&html, &["What moves the next 90 days", "+20%: adds $", "Press a bar to try it as a plan beside this one."]);
    // Widths are those of the effects: the strongest fills its side.
    assert!(html.contains("width=\"100%\"") && !html.contains("NaN"));
    for tag in tags(&html, "button").iter().filter(|tag| tag.contains("swing")) {
        assert!(!tag.contains("disabled"), "{tag}");
    }
}

#[test]
fn a_full_book_says_so_and_takes_nothing() {
    let pins = (0..5).map(|number| Action::Pin(format!("Plan {number}")));
    let html = page(pins.chain(typed(&[(Field::Deal, "13,000")])));
    says(&html, &["Six plans is as many as fit. Delete one to try another."]);
    assert!(tags(&html, "button").iter().filter(|tag| tag.contains("swing")).all(|tag| tag.contains("disabled")));
}

#[test]
fn where_nothing_moves_there_is_nothing_to_press() {
    assert!(buttons(&page(nothing_yet())).is_empty() && buttons(&page(blank())).is_empty());
    let sure = page(typed(&[(Field::WinRate, "100")]));
    let labels = buttons(&sure);
    assert!(labels.iter().all(|label| !label.starts_with("Try win rate to")), "{labels:?}");
    says(&sure, &["to 100%: no change"]);
}

#[test]
fn the_working_has_each_figure_and_what_stays() {
    let plan = example().read(today()).unwrap_or_else(|errors| panic!("{errors:?}"));
    let lines = ridgeline::content::whatif::tornado::working(&plan, &compute(&plan), &format());
    let said = lines.join("\n");
    for part in [
        "expected revenue of days 1–90 = $",
        "Win rate 25%: at 20% $",
        "Sales cycle 60 days: at 48 days $",
        "Pipeline stays at $310K at the top and $280K in mid funnel. The win rate in mid funnel follows the win rate",
    ] {
        assert!(said.contains(part), "no “{part}” in {said}");
    }
}
