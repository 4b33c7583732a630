//! The worked cases as answers, for tests: only what the chart reads is filled in.

use serde_json::Value;
use time::{Date, Month};

use crate::plan::{
    answer::{Answer, Cause, Coverage, PeriodAhead, Pipeline, Required, State, Valley, Waiting, WeekAhead, Window},
    input::Period,
    unit::{Money, Multiple, PerWeek, Rate},
};

/// Names of the worked cases.
pub(super) const CASES: [&str; 7] = [
    "nothing_yet",
    "peak_before_valley",
    "quarterly_team",
    "rule_of_thumb",
    "slump_and_recovery",
    "steady_state_blank_pipeline",
    "thin_evidence",
];

/// A worked case: its answer, target and period.
pub(super) fn case(name: &str) -> (Answer, Money, Period) {
    let path = [env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/", name, ".json"].concat();
    let case: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let period = if case["plan"]["period"] == "quarter" { Period::Quarter } else { Period::Month };
    (answer(&case["answer"]), money(&case["plan"]["target"]), period)
}

/// The weeks' paces alone, each week from `mid` and the rest not created yet, the band `low` to `high` of the pace.
pub(super) fn paces(paces: &[f64], target: f64, (low, high): (f64, f64)) -> Answer {
    let mut answer = case("nothing_yet").0;
    for (week, &pace) in answer.weeks.iter_mut().zip(paces.iter().cycle()) {
        week.pace = Money(pace);
        week.expected = Money(pace / 4.35);
        week.from_mid = Money(pace / 8.7);
        week.from_new = Money(pace / 8.7);
        (week.p10, week.p90) = (Money(pace * low), Money(pace * high));
    }
    for (i, window) in answer.windows.iter_mut().enumerate() {
        window.expected = Money(answer.weeks[i * 4 + 2].pace.get());
        window.target = Money(target);
    }
    let short = |week: &&WeekAhead| week.pace.get() < 0.95 * target;
    answer.valleys.retain(|_| answer.weeks.iter().all(|week| short(&week)));
    answer
}

fn answer(value: &Value) -> Answer {
    let none = Coverage {
        coverage: Multiple(0.0),
        value: Money(0.0),
        gap: Money(0.0),
        opportunities: 0.0,
        sustaining: Money(0.0),
    };
    Answer {
        state: State::OnTrack,
        pipeline: Pipeline { top: Money(0.0), mid: Money(0.0) },
        required: Required {
            top: none,
            mid: none,
            proposals_per_week: PerWeek(0.0),
            meetings_per_rep_per_week: PerWeek(0.0),
            prospecting_hours_per_week: PerWeek(0.0),
            assumptions: vec![],
        },
        confidence: vec![],
        weeks: list(&value["weeks"], week),
        windows: list(&value["windows"], window),
        period: PeriodAhead {
            end: Date::MAX,
            closed: Money(0.0),
            expected: Money(0.0),
            target: Money(0.0),
            chance: Rate(0.0),
        },
        valleys: list(&value["valleys"], valley),
        effect_from: date(&value["effectFrom"]).unwrap(),
        warnings: vec![],
        slump_weeks: 0,
        levers: vec![],
        waiting: Waiting { per_week: Money(0.0), per_period: Money(0.0) },
        sensitivity: vec![],
        revenue90: Money(0.0),
    }
}

fn list<T>(value: &Value, read: fn(&Value) -> T) -> Vec<T> {
    value.as_array().unwrap().iter().map(read).collect()
}

fn money(value: &Value) -> Money {
    Money(value.as_f64().unwrap())
}

fn date(value: &Value) -> Option<Date> {
    let mut parts = value.as_str()?.split('-').map(|part| part.parse::<u16>().unwrap());
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    Date::from_calendar_date(i32::from(year), Month::try_from(month as u8).unwrap(), day as u8).ok()
}

fn week(value: &Value) -> WeekAhead {
    WeekAhead {
        start: date(&value["start"]).unwrap(),
        expected: money(&value["expected"]),
        pace: money(&value["pace"]),
        from_mid: money(&value["fromMid"]),
        from_top: money(&value["fromTop"]),
        from_new: money(&value["fromNew"]),
        p10: money(&value["p10"]),
        p50: money(&value["p50"]),
        p90: money(&value["p90"]),
    }
}

fn window(value: &Value) -> Window {
    let day = |name: &str| value[name].as_u64().unwrap() as u16;
    Window {
        from_day: day("fromDay"),
        to_day: day("toDay"),
        expected: money(&value["expected"]),
        target: money(&value["target"]),
        chance: Rate(value["chance"].as_f64().unwrap()),
        p10: money(&value["p10"]),
        p50: money(&value["p50"]),
        p90: money(&value["p90"]),
    }
}

fn valley(value: &Value) -> Valley {
    Valley {
        start: date(&value["start"]).unwrap(),
        end: date(&value["end"]),
        weeks: value["weeks"].as_u64().unwrap() as usize,
        depth: Rate(value["depth"].as_f64().unwrap()),
        lost: money(&value["lost"]),
        cause: Cause::Activity,
        act_by: date(&value["actBy"]).unwrap(),
        baked_in: value["bakedIn"].as_bool().unwrap(),
    }
}
