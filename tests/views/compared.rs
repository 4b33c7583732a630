//! The open plan beside the pinned one: the sentence, the differences, the second road.

use ridgeline::{
    content::whatif::{
        difference::column,
        effect::{effect, note},
        scenarios::ROWS,
    },
    format::Format,
    plan::{
        Field, Plan,
        compare::{Side, compare},
        compute,
        input::Period,
        unit::{Days, Money, PerWeek, Rate},
    },
    state::Action,
};
use time::{Date, Duration, Month};

use crate::page::{page, says, tags, typed, words};

/// The example pinned, and a copy of it in which `fields` are others.
fn beside(fields: &[(Field, &str)]) -> String {
    let mut actions = vec![Action::Pin("Plan 2".to_owned())];
    actions.extend(typed(fields));
    page(actions)
}

fn example() -> Plan {
    let day = Date::from_calendar_date(2026, Month::November, 23).unwrap_or(Date::MIN);
    crate::example::example().read(day).unwrap_or_else(|errors| panic!("{errors:?}"))
}

/// What `change` does to the example: the sentence, in brief, and what is to be known.
fn does(change: impl Fn(&mut Plan)) -> [String; 3] {
    told(&example(), change)
}

fn told(pinned: &Plan, change: impl Fn(&mut Plan)) -> [String; 3] {
    let mut open = pinned.clone();
    change(&mut open);
    let (before, after) = (compute(pinned), compute(&open));
    let sides = [Side { plan: pinned, answer: &before }, Side { plan: &open, answer: &after }];
    let compared = compare(sides[0], sides[1]).unwrap_or_else(|| panic!("they are in one currency"));
    let format = Format::new("en", "USD");
    let said = effect(&compared, pinned, &open, &format);
    [said.title, said.brief, note(&compared, pinned, &open)]
}

#[track_caller]
fn check(change: impl Fn(&mut Plan), sentence: &str) {
    assert_eq!(does(change)[0], sentence);
}

#[test]
fn one_change_is_told_with_its_amount_in_singular_and_plural() {
    check(
        |plan| plan.proposals = PerWeek(7.0),
        "One more proposal each week shortens the December valley by 3 weeks and adds $54.5K by 23 May.",
    );
    check(
        |plan| plan.proposals = PerWeek(4.5),
        "1.5 fewer proposals each week make the December valley deeper and take away $81.7K by 23 May.",
    );
    check(
        |plan| plan.deal = Money(15_000.0),
        "An average deal $2,500 larger shortens the December valley by 13 weeks and adds $65.4K by 23 May.",
    );
    check(
        |plan| plan.win_rate = Rate(0.26),
        "A win rate 1 point higher makes the December valley shallower and adds $16.2K by 23 May.",
    );
    check(
        |plan| plan.cycle_days = Days(50.0),
        "A sales cycle 10 days shorter shortens the December valley by 2 weeks and adds $26.8K by 23 May.",
    );
    check(
        |plan| plan.mid = Some(Money(300_000.0)),
        "$20,000 more in mid funnel adds $7.5K by 23 May and leaves the December valley as it is.",
    );
    check(
        |plan| plan.target = Money(80_000.0),
        "A target $20,000 lower closes the December valley and leaves expected revenue as it is.",
    );
}

#[test]
fn what_changes_nothing_in_the_forecast_says_why() {
    check(
        |plan| plan.meetings_per_rep = PerWeek(5.0),
        "One more meeting per rep each week leaves the forecast as it is: meetings and prospecting count through the proposals \
         they lead to.",
    );
    check(
        |plan| plan.closed = Money(20_000.0),
        "$20,000 more closed so far leaves the December valley and expected revenue as they are.",
    );
    let [title, brief, note] = does(|_| {});
    assert_eq!([&*title, &*brief], ["", ""]);
    assert_eq!(note, " No difference yet: change a figure to see what it does.");
}

#[test]
fn a_few_changes_are_named_and_many_are_counted() {
    let two = |plan: &mut Plan| (plan.proposals, plan.meetings_per_rep) = (PerWeek(9.0), PerWeek(5.0));
    assert!(
        does(two)[0].starts_with("One more meeting per rep each week and 3 more proposals each week "),
        "{:?}",
        does(two)
    );
    let three = |plan: &mut Plan| {
        two(plan);
        plan.deal = Money(10_000.0);
    };
    assert!(
        does(three)[0].starts_with("A smaller average deal, more meetings and more proposals "),
        "{:?}",
        does(three)
    );
    let four = |plan: &mut Plan| {
        three(plan);
        plan.win_rate = Rate(0.3);
    };
    assert!(does(four)[0].starts_with("These 4 changes "), "{:?}", does(four));
}

#[test]
fn valleys_close_and_open() {
    let fixed = |plan: &mut Plan| {
        (plan.proposals, plan.top, plan.mid) = (PerWeek(9.0), Some(Money(420_000.0)), Some(Money(330_000.0)));
    };
    let [title, brief, _] = does(fixed);
    assert_eq!(
        title,
        "More proposals, more in mid funnel and more at the top of the funnel close the December valley and add $210K by 23 May."
    );
    assert_eq!(brief, "+$210K by 23 May, valley closed");
    let mut carried = example();
    fixed(&mut carried);
    let [title, brief, _] = told(&carried, |plan| plan.proposals = PerWeek(4.0));
    assert_eq!(title, "5 fewer proposals each week open a valley in December and take away $272K by 23 May.");
    assert_eq!(brief, "−$272K by 23 May, valley opened");
}

#[test]
fn other_starts_periods_and_currencies_are_said() {
    let [title, _, note] = does(|plan| plan.start += Duration::days(7));
    assert!(title.starts_with("A start 7 days later ") && title.contains(" from 30 November to 23 May"), "{title}");
    assert!(note.contains("They begin on different days"), "{note}");
    let [title, _, note] = does(|plan| plan.start += Duration::days(200));
    assert!(title.ends_with("no sum to compare.") && note.contains("share no day"), "{title} {note}");
    let [title, _, note] = does(|plan| (plan.period, plan.target) = (Period::Quarter, Money(3e5)));
    assert!(title.starts_with("A target by the quarter and a target $200,000 higher "), "{title}");
    assert!(note.contains("the chart shows both as a quarter") || note.contains("by the quarter"), "{note}");
}

#[test]
fn a_valley_that_begins_on_the_same_day_is_told_by_its_end() {
    let (before, format) = (example(), Format::new("en", "USD"));
    let row = |one: &Plan, two: &Plan| {
        let (one_answer, two_answer) = (compute(one), compute(two));
        let [one, two] = [Side { plan: one, answer: &one_answer }, Side { plan: two, answer: &two_answer }];
        let at = ROWS.iter().position(|row| *row == "First valley").unwrap_or_default();
        column(one, two, &format)[at].clone()
    };
    let after = |proposals: f64| Plan { proposals: PerWeek(proposals), ..before.clone() };
    assert_eq!(row(&before, &before), "same");
    assert_eq!([row(&before, &after(8.0)), row(&after(8.0), &before)], ["ends now", "no end now"]);
    let ends = row(&after(8.0), &after(9.0));
    assert!(ends.starts_with("ends ") && ends.ends_with(" earlier"), "{ends}");
}

#[test]
fn every_figure_tells_its_difference() {
    let html = beside(&[(Field::Proposals, "9"), (Field::Mid, "330k")]);
    says(&html, &["Difference: +3", "Difference: +$50K"]);
    let shown = tags(&html, "span").into_iter().filter(|tag| tag.contains("\"difference\"") && !tag.contains("hidden"));
    // Three indicators, three windows, the period, waiting, five levers of two figures, three confidences of two, 90 days.
    assert_eq!(shown.count(), 3 + 3 + 1 + 1 + 10 + 6 + 1);
    says(&html, &["Today, pinned"]);
    assert!(html.contains("stays as it was") && !words(&html).contains("No difference yet"));
    assert!(tags(&html, "path").iter().any(|tag| tag.contains("chart-beside") && tag.contains(" d=\"M")));
}

#[test]
fn nothing_differs_until_a_figure_is_changed_and_nothing_is_compared_without_a_pin() {
    for html in [beside(&[]), page([]), page([Action::Pin("Plan 2".to_owned()), Action::Open(0)])] {
        assert!(tags(&html, "span").iter().all(|tag| !tag.contains("\"difference\"") || tag.contains("hidden")));
        assert!(tags(&html, "path").iter().all(|tag| !tag.contains("chart-beside") || tag.contains(" d=\"\"")));
        says(&html, &["The next 30 days are covered."]);
    }
    says(&beside(&[]), &["No difference yet: change a figure to see what it does."]);
}

#[test]
fn an_incomplete_plan_is_not_compared_and_says_so() {
    let html = page([
        Action::Type(Field::Target, String::new()),
        Action::Pin("Plan 2".to_owned()),
        Action::Type(Field::Target, "90,000".to_owned()),
    ]);
    says(&html, &["is incomplete: open it and fill it in to compare with it."]);
    assert!(!words(&html).contains("Difference:"));
}
