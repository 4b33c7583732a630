//! Reading a plan: every bound, every default, every error together.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::needless_pass_by_value,
    clippy::float_cmp,
    reason = "tests stop at the first surprise, take json!(…) as it is, and mean exactly"
)]

use ridgeline::{
    content::error::{error_message, field_label, field_path},
    plan::{
        Field, FieldError, Given, Plan, PlanInput,
        input::Period,
        quantity::{Fault, Unit},
    },
};
use serde_json::{Value, json};
use time::{Date, Month};

fn today() -> Date {
    Date::from_calendar_date(2026, Month::November, 23).unwrap()
}

fn with(field: &str, value: Value) -> PlanInput {
    let mut plan = json!({
        "target": 100_000, "deal": 10_000, "winRate": 0.3, "meetingsPerRep": 6, "proposals": 7, "prospectingHours": 20
    });
    plan[field] = value;
    serde_json::from_value(plan).unwrap()
}

fn errors(input: &PlanInput) -> Vec<FieldError> {
    input.read(today()).err().unwrap_or_default()
}

#[track_caller]
fn check_good(field: &str, value: Value) -> Plan {
    with(field, value.clone()).read(today()).unwrap_or_else(|errors| panic!("{field}: {value}: {errors:?}"))
}

#[track_caller]
fn check_bad(field: &str, value: Value, path: &str, fault: &Fault) {
    let errors = errors(&with(field, value.clone()));
    let got: Vec<(String, &Fault)> = errors.iter().map(|error| (field_path(error), &error.fault)).collect();
    assert_eq!(got, [(path.to_owned(), fault)], "{field}: {value}");
}

/// Each bound is allowed, and the next number beyond it is not.
#[test]
fn bounds() {
    let next = |value: f64, up: bool| if up { value.next_up() } else { value.next_down() };
    for (field, min, max, above) in [
        ("target", 0.0, 1e12, true),
        ("closed", 0.0, 1e12, false),
        ("deal", 0.0, 1e12, true),
        ("dealSpread", 0.0, 3.0, false),
        ("winRate", 0.0, 1.0, true),
        ("lateWinRate", 0.0, 1.0, true),
        ("meetingsPerRep", 0.0, 200.0, false),
        ("proposals", 0.0, 10_000.0, false),
        ("prospectingHours", 0.0, 100_000.0, false),
        ("cycleDays", 14.0, 730.0, false),
        ("cycleSpread", 0.2, 1.0, false),
        ("top", 0.0, 1e13, false),
        ("mid", 0.0, 1e13, false),
    ] {
        check_good(field, json!(max));
        check_bad(field, json!(next(max, true)), field, &Fault::OutOfBounds(next(max, true)));
        if above {
            check_bad(field, json!(min), field, &Fault::OutOfBounds(min));
            check_good(field, json!(next(min, true)));
        } else {
            check_good(field, json!(min));
            check_bad(field, json!(next(min, false)), field, &Fault::OutOfBounds(next(min, false)));
        }
    }
}

#[test]
fn whole_numbers() {
    check_good("reps", json!(10_000));
    check_bad("reps", json!(0), "reps", &Fault::OutOfBounds(0.0));
    check_bad("reps", json!(1.5), "reps", &Fault::OutOfBounds(1.5));
    check_bad("reps", json!(10_001), "reps", &Fault::OutOfBounds(10_001.0));
    check_good("version", json!(1));
    check_bad("version", json!(2), "version", &Fault::OutOfBounds(2.0));
}

#[test]
fn defaults() {
    let plan = check_good("reps", Value::Null);
    assert_eq!((plan.period, plan.currency.as_str(), plan.start), (Period::Month, "USD", today()));
    assert_eq!([plan.closed.get(), plan.deal_spread, plan.reps, plan.cycle_spread], [0.0, 0.5, 1.0, 0.5]);
    assert!((plan.late_win_rate.get() - 0.45).abs() < 1e-15 && !plan.late_win_rate_given);
    assert_eq!((plan.cycle_days.get(), plan.top, plan.mid), (60.0, None, None));
    assert_eq!(check_good("period", json!("quarter")).cycle_days.get().to_bits(), 120_f64.to_bits());
    assert_eq!(check_good("winRate", json!(0.9)).late_win_rate.get().to_bits(), 1_f64.to_bits());
}

#[test]
fn words_and_dates() {
    assert_eq!(check_good("currency", json!("cad")).currency, "CAD");
    for bad in ["", "CA", "CADS", "C4D", "€uro"] {
        check_bad("currency", json!(bad), "currency", &Fault::Unreadable(bad.to_owned()));
    }
    check_good("start", json!("1970-01-01"));
    check_good("start", json!("2199-12-31"));
    check_bad("start", json!("1969-12-31"), "start", &Fault::OutOfBounds(1969.0));
    check_bad("start", json!("2200-01-01"), "start", &Fault::OutOfBounds(2200.0));
    for bad in ["2026-02-29", "2026-13-01", "2026-1-1", "23/11/2026", "2026-11-2é", "+026-11-23"] {
        check_bad("start", json!(bad), "start", &Fault::Unreadable(bad.to_owned()));
    }
    check_bad("period", json!("year"), "period", &Fault::Unreadable("year".to_owned()));
}

#[test]
fn evidence() {
    let plan = check_good("winEvidence", json!({"won": 5, "decided": 20}));
    assert!((plan.win_rate.get() - 6.0 / 23.0).abs() < 1e-15);
    check_good("winEvidence", json!({"won": 0, "decided": 1}));
    check_bad("winEvidence", json!({"won": 0, "decided": 0}), "winEvidence.decided", &Fault::OutOfBounds(0.0));
    check_bad("winEvidence", json!({"won": 1}), "winEvidence.decided", &Fault::Missing);
    let fault = Fault::MoreWonThanDecided { won: 3.0, decided: 2.0 };
    check_bad("winEvidence", json!({"won": 3, "decided": 2}), "winEvidence.won", &fault);

    // Evidence stands in for a blank win rate, and does not excuse a bad one.
    let mut both = with("winEvidence", json!({"won": 5, "decided": 20}));
    both.win_rate = ridgeline::plan::input::Entry::Blank;
    assert!(both.read(today()).is_ok());
    both.win_rate = ridgeline::plan::input::Entry::Value(1.7);
    assert_eq!(errors(&both).len(), 1);
}

#[test]
fn lists() {
    let week = json!({"meetings": 5, "proposals": 2, "hours": 9});
    assert_eq!(check_good("weeks", json!(vec![week.clone(); 52])).weeks.len(), 52);
    check_bad("weeks", json!(vec![week.clone(); 53]), "weeks", &Fault::TooMany(53));
    check_bad("weeks", json!([week, {"meetings": 5, "hours": 9}]), "weeks[1].proposals", &Fault::Missing);
    check_bad("weeks", json!([7]), "weeks[0]", &Fault::Unreadable("7".to_owned()));
    check_bad("weeks", json!(7), "weeks", &Fault::Unreadable("7".to_owned()));
    check_bad("closedPeriods", json!([1, -2]), "closedPeriods[1]", &Fault::OutOfBounds(-2.0));
    check_bad("closedPeriods", json!(vec![1; 25]), "closedPeriods", &Fault::TooMany(25));
}

#[test]
fn values_of_another_kind() {
    for (value, given) in [
        (json!("ten"), "ten"),
        (json!(true), "true"),
        (json!([1]), "[…]"),
        (json!({"a": 1}), "{…}"),
        (json!("a text that goes on and on and on, far beyond any use"), "a text that goes on and on and on, far b…"),
    ] {
        check_bad("deal", value, "deal", &Fault::Unreadable(given.to_owned()));
    }
    check_bad("period", json!(-2.25), "period", &Fault::Unreadable("-2.25".to_owned()));
    check_bad("currency", json!(7), "currency", &Fault::Unreadable("7".to_owned()));
}

#[test]
fn a_misspelt_field_is_an_error() {
    check_bad("winrate", json!(0.2), "winrate", &Fault::Unknown("winrate".to_owned()));
    let evidence = json!({"won": 1, "decided": 2, "lost": 1});
    check_bad("winEvidence", evidence, "winEvidence.lost", &Fault::Unknown("winEvidence.lost".to_owned()));
}

#[test]
fn all_errors_are_told_together_in_the_order_of_the_fields() {
    let input: PlanInput =
        serde_json::from_value(json!({"mid": -1, "reps": 0, "zzz": 1, "period": 5, "weeks": [{}], "winRate": "x"}))
            .unwrap();
    let paths: Vec<String> = errors(&input).iter().map(field_path).collect();
    let want =
        ["period", "target", "deal", "winRate", "reps", "meetingsPerRep", "proposals", "prospectingHours", "mid"];
    let weeks = ["weeks[0].meetings", "weeks[0].proposals", "weeks[0].hours", "zzz"];
    assert_eq!(paths, [&want[..], &weeks[..]].concat());
}

/// A clock may say anything; it is an error only where the plan leaves day 0 to it.
#[test]
fn a_clock_out_of_bounds_is_an_error() {
    for clock in [Date::MIN, Date::MAX] {
        let errors = with("reps", json!(1)).read(clock).unwrap_err();
        assert_eq!(errors.iter().map(field_path).collect::<Vec<_>>(), ["start"]);
        assert!(with("start", json!("2026-01-31")).read(clock).is_ok());
    }
}

/// Every field has a name and asks for itself, and says what was given.
#[test]
fn every_error_has_words() {
    let write = |value: f64, _: Unit| value.to_string();
    let input: PlanInput = serde_json::from_value(json!({
        "version": "a", "period": "a", "currency": "a", "start": "a", "target": "a", "closed": "a", "deal": "a",
        "dealSpread": "a", "winRate": "a", "winEvidence": "a", "lateWinRate": "a", "reps": "a", "meetingsPerRep": "a",
        "proposals": "a", "prospectingHours": "a", "cycleDays": "a", "cycleSpread": "a", "top": "a", "mid": "a",
        "weeks": "a", "closedPeriods": ["a"]
    }))
    .unwrap();
    let errors = errors(&input);
    assert_eq!(errors.len(), 22);
    for error in &errors {
        let message = error_message(error, &write);
        assert!(message.starts_with("Enter ") && message.ends_with("; you gave a"), "{message}");
        assert!(!field_label(error.field).is_empty());
    }
    assert!(errors.iter().all(|error| error.field != Field::Unknown));
}

/// What an error shows of a number where a text is asked for.
#[test]
fn numbers_are_written_short() {
    for (number, written) in [
        (0.0, "0"),
        (-0.0, "0"),
        (-0.5, "-0.5"),
        (9.25, "9.25"),
        (1_234.000_6, "1234.001"),
        (0.999_96, "1"),
        (999_999_999_999_999.0, "999999999999999"),
        (1e15, "> 1e15"),
        (-1e15, "< -1e15"),
        (f64::INFINITY, "> 1e15"),
        (f64::NAN, "NaN"),
    ] {
        assert_eq!(Given::Number(number).written(), written);
    }
}

#[test]
fn no_figure_is_minus_nothing() {
    assert_eq!(check_good("closed", json!(-0.0)).closed.get().to_bits(), 0.0_f64.to_bits());
}

#[test]
fn dates_have_their_dashes_and_nothing_else() {
    for text in ["2026/11-23", "2026-11/23", "2026-11-230", "2026-1123", "+026-11-23", "2026-1a-23"] {
        check_bad("start", json!(text), "start", &Fault::Unreadable(text.to_owned()));
    }
    check_good("start", json!(" 2026-11-23 "));
}

#[test]
fn fields_one_by_one_are_the_same_as_json() {
    let fields = [("target", 100_000.0), ("deal", 10_000.0), ("winRate", 0.3)];
    let input = PlanInput::of(fields.map(|(name, value)| (name.to_owned(), Given::Number(value))).to_vec());
    assert_eq!(input, serde_json::from_value(json!({"target": 100_000.0, "deal": 10_000.0, "winRate": 0.3})).unwrap());
    assert_ne!(input, PlanInput::default());
}

#[test]
fn what_is_no_plan_is_told_what_one_is() {
    let error = serde_json::from_value::<PlanInput>(json!(3)).unwrap_err().to_string();
    assert!(error.contains("a plan: an object of fields"), "{error}");
    let bytes = serde::de::value::BytesDeserializer::<serde::de::value::Error>::new(b"1");
    let error = <Given as serde::Deserialize>::deserialize(bytes).unwrap_err().to_string();
    assert!(error.ends_with("expected a value"), "{error}");
}

/// 30 days of a monthly target, 60 of a quarterly one, and never the last week of the cycle.
#[test]
fn mid_funnel_closes_within_its_window() {
    let window = |period: &str, cycle: f64| {
        let mut input = with("period", json!(period));
        input.cycle_days = ridgeline::plan::input::Entry::Value(cycle);
        input.read(today()).unwrap().mid_window().get()
    };
    assert_eq!((window("month", 60.0), window("quarter", 90.0), window("month", 20.0)), (30.0, 60.0, 13.0));
}
