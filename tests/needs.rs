//! What the target needs, where it is missing and why: the assumptions, the levers, the valleys, and where each warning begins.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops at the first thing that is not as it expects")]

use ridgeline::plan::{
    Answer, Plan, PlanInput,
    answer::{Cause, Lever, Matter, Severity, Stage},
    compute, swung,
};
use serde_json::{Value, json};
use time::{Date, Month};

/// A plan by the rule of thumb, with a cycle without memory, but for `change`.
fn plan(change: &[(&str, Value)]) -> Plan {
    let mut plan = json!({
        "start": "2026-11-23", "target": 100_000, "deal": 10_000, "winRate": 0.25, "lateWinRate": 0.5, "meetingsPerRep": 7,
        "reps": 2, "proposals": 7, "prospectingHours": 21, "cycleSpread": 1, "top": 400_000, "mid": 200_000
    });
    for (field, value) in change {
        plan[*field] = value.clone();
    }
    let input: PlanInput = serde_json::from_value(plan).unwrap();
    input.read(Date::from_calendar_date(2026, Month::November, 23).unwrap()).unwrap()
}

fn answer(change: &[(&str, Value)]) -> Answer {
    compute(&plan(change))
}

#[track_caller]
fn near(got: f64, want: f64) {
    assert!((got - want).abs() <= 1e-9 * want.abs(), "{got}, not {want}");
}

/// 14 meetings and 7 proposals are two each, 21 hours one and a half; where a side of a ratio is nothing, so much is assumed.
#[test]
fn ratios_are_todays_or_assumed() {
    let weeks = 365.25 / 84.0;
    let needed = 100_000.0 / 10_000.0 / 0.25 / weeks;
    for (meetings, proposals, hours, per_proposal, per_meeting, assumed) in [
        (7, 7, 21, 2.0, 1.5, vec![]),
        (14, 7, 21, 4.0, 0.75, vec![]),
        (0, 7, 21, 2.0, 1.5, vec!["meetingsPerProposal", "hoursPerMeeting"]),
        (14, 0, 56, 2.0, 2.0, vec!["meetingsPerProposal"]),
        (14, 7, 0, 4.0, 1.5, vec!["hoursPerMeeting"]),
    ] {
        let required = answer(&[
            ("meetingsPerRep", json!(meetings)),
            ("proposals", json!(proposals)),
            ("prospectingHours", json!(hours)),
        ])
        .required;
        near(required.proposals_per_week.get(), needed);
        near(required.meetings_per_rep_per_week.get(), needed * per_proposal / 2.0);
        near(required.prospecting_hours_per_week.get(), needed * per_proposal * per_meeting);
        assert_eq!(serde_json::to_value(required.assumptions).unwrap(), json!(assumed));
    }
}

#[test]
fn no_multiple_of_nothing_is_enough() {
    let levers = answer(&[("meetingsPerRep", json!(0)), ("proposals", json!(1))]).levers;
    let needed = |lever| levers.iter().find(|need| need.lever == lever).unwrap().needed;
    assert_eq!(needed(Lever::MeetingsPerRep), None);
    assert!(needed(Lever::Proposals).unwrap() > 1.0);
    // 0.25 · 10 is more than all.
    assert_eq!(needed(Lever::WinRate), None);
    let idle = answer(&[("proposals", json!(0))]).levers;
    assert!(idle.iter().all(|need| need.needed.is_none()), "{idle:?}");
}

/// The days in which each part falls short, by the closed form of a cycle without memory.
#[test]
fn a_valleys_cause_is_what_falls_furthest_short() {
    let mut causes = [0; 3];
    let plans = (0..5).flat_map(|top| (0..5).flat_map(move |mid| (0..5).map(move |work| (top, mid, work))));
    for (top, mid, work) in plans {
        let (top, mid, proposals, cycle) = (110_000 * top, 55_000 * mid, 3 * work, 45 + 20 * ((top + mid + work) % 4));
        let change =
            [("top", json!(top)), ("mid", json!(mid)), ("proposals", json!(proposals)), ("cycleDays", json!(cycle))];
        let (plan, answer) = (plan(&change), answer(&change));
        let (mean, split) = (f64::from(cycle), f64::min(30.0, f64::from(cycle) - 7.0));
        let closed = |day: f64| mean * (1.0 - (-day / mean).exp());
        let per_day = 100_000.0 / (365.25 / 12.0);
        for valley in &answer.valleys {
            let first = (valley.start - plan.start).whole_weeks() as f64;
            let (from, to) = (7.0 * first, 7.0 * (first + valley.weeks as f64));
            let in_mid = closed(to.min(split)) - closed(from.min(split));
            let in_top = closed(to.max(split)) - closed(from.max(split));
            let in_new = to - closed(to) - (from - closed(from));
            let short = [
                per_day * in_mid - f64::from(mid) * 0.5 * in_mid / closed(split),
                per_day * in_top - f64::from(top) * 0.25 * in_top / (mean - closed(split)),
                per_day * in_new - f64::from(proposals) / 7.0 * 10_000.0 * 0.25 * in_new,
            ];
            let furthest = (0..3).max_by(|a, b| short[*a].total_cmp(&short[*b])).unwrap();
            assert_eq!(valley.cause, [Cause::Mid, Cause::Top, Cause::Activity][furthest], "{short:?}: {change:?}");
            causes[furthest] += 1;

            let weeks = &answer.weeks[first as usize..first as usize + valley.weeks];
            let lost: f64 = weeks.iter().map(|week| 7.0 * per_day - week.expected.get()).sum();
            near(valley.lost.get(), lost);
            let lowest = weeks.iter().map(|week| week.pace.get()).fold(f64::MAX, f64::min);
            near(valley.depth.get(), 1.0 - lowest / 100_000.0);
        }
    }
    assert!(causes.iter().all(|count| *count > 0), "{causes:?}");
}

/// A day on which to act that is today is not past.
#[test]
fn a_valley_is_baked_in_from_yesterday_on() {
    let mut today = 0;
    for cycle in 14..140 {
        let change = [("cycleDays", json!(cycle)), ("proposals", json!(4))];
        let (start, answer) = (plan(&change).start, answer(&change));
        for valley in &answer.valleys {
            assert_eq!(valley.baked_in, valley.act_by < start, "{valley:?}");
            today += usize::from(valley.act_by == start);
        }
    }
    assert!(today > 0);
}

#[track_caller]
fn check(change: &[(&str, Value)], want: Option<Severity>, is: impl Fn(&Matter) -> bool) {
    let found = answer(change).warnings.into_iter().find(|warning| is(&warning.matter));
    assert_eq!(found.map(|warning| warning.severity), want, "{change:?}");
}

/// Half and three quarters of what is required, to the cent: a cent less is graver.
#[test]
fn short_pipeline_at_its_marks() {
    let mid = |mid: f64, want| check(&[("mid", json!(mid))], want, |it| matches!(it, Matter::MidShort { .. }));
    mid(100_000.0, Some(Severity::Likely));
    mid(99_999.99, Some(Severity::NearCertain));
    mid(150_000.0, Some(Severity::Watch));
    mid(149_999.99, Some(Severity::Likely));
    mid(200_000.0, None);
    mid(199_999.99, Some(Severity::Watch));
}

#[test]
fn closed_revenue_at_its_marks() {
    let falling = |periods: Value, want| {
        check(&[("closedPeriods", periods)], want, |it| matches!(it, Matter::ClosedFalling { .. }));
    };
    falling(json!([100_000, 99_999, 99_998]), Some(Severity::Likely));
    falling(json!([100_000, 100_000, 90_000]), None);
    falling(json!([100_000, 90_000, 90_000]), None);
    let stretch = |best: u32, want| {
        check(&[("closedPeriods", json!([1, best]))], want, |it| matches!(it, Matter::StretchTarget { .. }));
    };
    stretch(80_000, None);
    stretch(79_999, Some(Severity::Watch));
    stretch(50_000, Some(Severity::Watch));
    stretch(49_999, Some(Severity::Likely));
    let warnings = answer(&[("closedPeriods", json!([20_000, 40_000, 30_000]))]).warnings;
    let told = warnings.iter().find_map(|warning| match warning.matter {
        Matter::StretchTarget { best, ratio } => Some((best.get(), ratio.get())),
        _ => None,
    });
    assert_eq!(told, Some((40_000.0, 2.5)));
}

/// Stated pipeline half as much again as activity carries does not disagree with it, a cent more does; as with half of it.
#[test]
fn disagreement_at_its_marks() {
    let carried = answer(&[("top", Value::Null), ("mid", Value::Null)]).pipeline;
    for (field, stage, carried) in [("top", Stage::Top, carried.top.get()), ("mid", Stage::Mid, carried.mid.get())] {
        for (stated, want) in [
            (carried * 1.5 - 0.01, None),
            (carried * 1.5 + 0.01, Some(Severity::Watch)),
            (carried * 0.5, None),
            (carried * 0.5 - 0.01, Some(Severity::Watch)),
        ] {
            check(
                &[(field, json!(stated))],
                want,
                |it| matches!(it, Matter::Disagreement { stage: at, .. } if *at == stage),
            );
        }
    }
}

/// A week with nine tenths of what is needed is not low, whatever the number of reps.
#[test]
fn a_low_week_at_its_mark() {
    let change = ("reps", json!(4));
    let required = answer(std::slice::from_ref(&change)).required;
    let needed = [
        required.meetings_per_rep_per_week.get() * 4.0,
        required.proposals_per_week.get(),
        required.prospecting_hours_per_week.get(),
    ];
    for (which, name) in ["meetings", "proposals", "hours"].into_iter().enumerate() {
        for (share, low) in [(1.0, 0), (1.0 - 1e-9, 1)] {
            let mut week = json!({"meetings": needed[0], "proposals": needed[1], "hours": needed[2]});
            week[name] = json!(0.9 * needed[which] * share);
            let answer = answer(&[change.clone(), ("weeks", json!([week]))]);
            assert_eq!(answer.slump_weeks, low, "{name} {share}");
        }
    }
}

/// A fifth less and a fifth more, each in its own unit; of all proposals none more can be won.
#[test]
fn a_sensitivity_moves_a_lever_by_a_fifth() {
    let plan = plan(&[("winRate", json!(0.9))]);
    for (lever, less, more) in [
        (Lever::WinRate, 0.72, 1.0),
        (Lever::Deal, 8_000.0, 12_000.0),
        (Lever::Proposals, 5.6, 8.4),
        (Lever::Top, 320_000.0, 480_000.0),
        (Lever::Mid, 160_000.0, 240_000.0),
        (Lever::CycleDays, 48.0, 72.0),
    ] {
        near(swung(&plan, lever, false), less);
        near(swung(&plan, lever, true), more);
    }
}
