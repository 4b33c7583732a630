//! What goal seeking tells, held against the answer itself and against figures worked out by hand.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::float_cmp, reason = "a test stops at the first surprise, and means exactly")]

use ridgeline::plan::{
    Plan, PlanInput,
    answer::Lever,
    compute,
    goal::{Allowed, Goal, Hours, LEVERS, Load, Sought, Standing, delayed, held, limit, moved, seek, today},
    unit::Rate,
};
use serde_json::{Value, json};
use time::{Date, Month};

fn plan(change: &[(&str, Value)]) -> Plan {
    let mut plan = json!({
        "start": "2026-11-23", "target": 100_000, "deal": 10_000, "winRate": 0.25, "meetingsPerRep": 7, "reps": 3,
        "proposals": 7, "prospectingHours": 15, "top": 300_000, "mid": 200_000
    });
    for (field, value) in change {
        plan[*field] = value.clone();
    }
    let input: PlanInput = serde_json::from_value(plan).unwrap();
    held(&input.read(Date::from_calendar_date(2026, Month::November, 23).unwrap()).unwrap())
}

fn sought(plan: &Plan, goal: Goal, levers: &[Lever], hours: Hours) -> Sought {
    let allowed: Vec<Allowed> = levers.iter().map(|&lever| Allowed { lever, most: limit(plan, lever) }).collect();
    seek(plan, goal, &allowed, hours)
}

#[track_caller]
fn near(got: f64, want: f64) {
    assert!((got - want).abs() <= 1e-9 * (1.0 + want.abs()), "{got}, not {want}");
}

/// 15 hours of prospecting and 21 meetings of two hours for three reps; where a plan has none of either, two meetings a proposal and an
/// hour and a half a meeting are assumed, and nothing where it has no proposals.
#[test]
fn a_week_takes_hours() {
    let hours = Hours { per_meeting: 2.0, per_rep: 10.0 };
    for (meetings, proposals, prospecting, takes) in [
        (7.0, 7.0, 15.0, 15.0 + 42.0),
        (0.0, 8.0, 15.0, 15.0 + 32.0),
        (7.0, 8.0, 0.0, 1.5 * 21.0 + 42.0),
        (0.0, 8.0, 0.0, 1.5 * 16.0 + 32.0),
        (0.0, 0.0, 15.0, 15.0),
        (7.0, 0.0, 0.0, 42.0),
    ] {
        let plan = plan(&[
            ("meetingsPerRep", json!(meetings)),
            ("proposals", json!(proposals)),
            ("prospectingHours", json!(prospecting)),
        ]);
        let load = sought(&plan, Goal::NoValley, &[], hours).load;
        near(load.takes, takes);
        near(load.have, 30.0);
    }
    assert!(Load { takes: 30.0, have: 30.0 }.fits() && Load { takes: 30.0 + 1e-9, have: 30.0 }.fits());
    assert!(!Load { takes: 30.01, have: 30.0 }.fits() && !Load { takes: 0.5, have: 0.2 }.fits());
}

/// Twice today's; what the target needs where today has none; never more than there can be.
#[test]
fn levers_go_so_far() {
    let some = plan(&[]);
    for (lever, most) in [
        (Lever::WinRate, 0.5),
        (Lever::Deal, 20_000.0),
        (Lever::Proposals, 14.0),
        (Lever::Top, 600_000.0),
        (Lever::Mid, 400_000.0),
    ] {
        near(limit(&some, lever), most);
    }
    let none = plan(&[("proposals", json!(0)), ("top", json!(0)), ("mid", json!(0))]);
    let required = compute(&none).required;
    near(limit(&none, Lever::Proposals), required.proposals_per_week.get());
    near(limit(&none, Lever::Top), required.top.value.get());
    near(limit(&none, Lever::Mid), required.mid.value.get());
    near(limit(&plan(&[("winRate", json!(0.7))]), Lever::WinRate), 1.0);
    // Of eight proposals all won: 9/11.
    let evidence = plan(&[("winEvidence", json!({"won": 6, "decided": 8}))]);
    near(limit(&evidence, Lever::WinRate), 9.0 / 11.0);
}

#[test]
fn what_moves_takes_along_what_follows_it() {
    let evidence = plan(&[("winEvidence", json!({"won": 3, "decided": 17}))]);
    let better = moved(&evidence, Lever::WinRate, 0.35);
    near(better.win_rate.get(), 0.35);
    near(better.late_win_rate.get(), 0.525);
    let counts = better.win_evidence.unwrap();
    assert_eq!(counts.decided, 17.0);
    near(counts.won, 6.0);

    let given = plan(&[("lateWinRate", json!(0.6))]);
    near(moved(&given, Lever::WinRate, 0.35).late_win_rate.get(), 0.6);
    near(moved(&plan(&[]), Lever::WinRate, 0.35).late_win_rate.get(), 0.525);

    let more = moved(&plan(&[]), Lever::Proposals, 10.5);
    near(more.meetings_per_rep.get(), 10.5);
    near(more.prospecting_hours.get(), 22.5);
    // Of nothing there is no ratio: they stay.
    let first = moved(&plan(&[("proposals", json!(0))]), Lever::Proposals, 10.5);
    assert_eq!((first.meetings_per_rep.get(), first.prospecting_hours.get()), (7.0, 15.0));
    for lever in LEVERS {
        near(today(&moved(&plan(&[]), lever, 0.375), lever), 0.375);
    }
}

/// Valleys, windows and chances as the answer has them.
#[test]
fn a_plan_stands_where_its_answer_says() {
    for (top, mid, proposals) in [
        (300_000, 200_000, 7),
        (100_000, 200_000, 7),
        (100_000, 40_000, 12),
        (500_000, 300_000, 2),
        (0, 0, 0),
        (150_000, 250_000, 9),
    ] {
        let plan = plan(&[("top", json!(top)), ("mid", json!(mid)), ("proposals", json!(proposals))]);
        let answer = compute(&plan);
        let standing = |goal| sought(&plan, goal, &[], Hours::default()).standing;

        let Standing::Valley { weeks, depth } = standing(Goal::NoValley) else { panic!("a goal without valleys") };
        assert_eq!(weeks, answer.valleys.iter().map(|valley| valley.weeks).sum::<usize>());
        near(depth.get(), answer.valleys.iter().map(|valley| valley.depth.get()).fold(0.0, f64::max));

        // Of equals the first.
        let least = |figure: &dyn Fn(usize) -> f64| (0..3).min_by(|a, b| figure(*a).total_cmp(&figure(*b))).unwrap();
        let shares = |at: usize| answer.windows[at].expected.get() / answer.windows[at].target.get();
        let Standing::Window { days, share } = standing(Goal::TargetInEachWindow) else { panic!("a goal of windows") };
        near(share, shares(least(&shares)));
        assert_eq!(days.0, answer.windows[least(&shares)].from_day);

        let chances = |at: usize| answer.windows[at].chance.get();
        let Standing::Chance { days, chance } = standing(Goal::ChanceInEachWindow(Rate(0.8))) else {
            panic!("a goal of chances")
        };
        near(chance.get(), chances(least(&chances)));
        assert_eq!(days.0, answer.windows[least(&chances)].from_day);
    }
}

#[test]
fn a_goal_is_reached_at_its_mark() {
    let window = |share| Standing::Window { days: (0, 30), share }.reaches(Goal::TargetInEachWindow);
    assert!(window(1.0) && window(1.0 - 1e-12) && !window(0.999));
    let chance =
        |chance| Standing::Chance { days: (0, 30), chance: Rate(chance) }.reaches(Goal::ChanceInEachWindow(Rate(0.8)));
    assert!(chance(0.8) && !chance(0.799));
    let valley = |weeks| Standing::Valley { weeks, depth: Rate(0.0) }.reaches(Goal::NoValley);
    assert!(valley(0) && !valley(2));
}

/// What is needed is the least, to 1 % of the way, and short to write; a mix needs no greater share than its best lever.
#[test]
fn what_is_needed_is_the_least() {
    let lacking = plan(&[("top", json!(250_000)), ("mid", json!(150_000)), ("proposals", json!(6))]);
    let few =
        plan(&[("deal", json!(40_000)), ("proposals", json!(2.5)), ("top", json!(280_000)), ("mid", json!(190_000))]);
    let mut found = 0;
    for plan in [&lacking, &few] {
        for goal in [Goal::NoValley, Goal::TargetInEachWindow, Goal::ChanceInEachWindow(Rate(0.6))] {
            let allowed: Vec<Allowed> = LEVERS.map(|lever| Allowed { lever, most: 2.0 * limit(plan, lever) }).to_vec();
            let sought = seek(plan, goal, &allowed, Hours::default());
            let reaches = |plan: &Plan| seek(plan, goal, &[], Hours::default()).reached_already;
            for single in &sought.singles {
                let Some(needed) = single.needed else {
                    assert!(!reaches(&moved(plan, single.lever, single.most)));
                    continue;
                };
                found += 1;
                let (at, change) = (single.today, needed - single.today);
                assert!(change > 0.0 && reaches(&moved(plan, single.lever, needed)), "{goal:?} {single:?}");
                assert!(!reaches(&moved(plan, single.lever, at + 0.99 * change)), "{goal:?} {single:?}");
                // Three figures of the change, or a few more.
                let figures = format!("{}", (needed / 10_f64.powf(change.log10().floor() - 3.0) * 1e6).round() / 1e6);
                assert!(!figures.contains('.'), "{goal:?} {single:?}: {figures}");
                assert!(sought.mix.reached && sought.mix.share <= single.share.unwrap());
                assert_eq!(sought.mix.closest.reaches(goal), sought.mix.reached);
                // The share leads there, and is halved no finer than it has to be: by the greatest power of ½ within 0.2 % of it.
                let share = single.share.unwrap();
                let way = share * (single.most - at);
                assert!((-1e-9..=0.002 * way).contains(&(change - way)), "{goal:?} {single:?}");
                let finest = 2_f64.powf((0.002 * share).log2().floor());
                near((share / finest).fract(), 0.0);
            }
        }
    }
    assert!(found > 5, "{found}");
}

/// A deal of 100,000 ÷ 30.4375 × 30 is the target of a window by itself; of larger ones there are fewer.
#[test]
fn a_deal_that_is_large_enough_is_found_where_a_larger_one_is_less_sure() {
    let plan = plan(&[
        ("deal", json!(90_000)),
        ("dealSpread", json!(0)),
        ("proposals", json!(3)),
        ("top", json!(500_000)),
        ("mid", json!(333_000)),
    ]);
    let goal = Goal::ChanceInEachWindow(Rate(0.7));
    let single = seek(&plan, goal, &[Allowed { lever: Lever::Deal, most: 360_000.0 }], Hours::default()).singles[0];
    assert!(!sought(&moved(&plan, Lever::Deal, 360_000.0), goal, &[], Hours::default()).reached_already);
    let whole = 100_000.0 / 30.4375 * 30.0;
    assert!(single.needed.is_some_and(|needed| (whole..whole + 40.0).contains(&needed)), "{single:?}");
    assert!(single.closest.reaches(goal));
}

/// Deals of 150,000 are large already; larger ones only make a chance less sure.
#[test]
fn what_stands_in_the_way_of_the_others_is_left_out_of_the_mix() {
    let plan = plan(&[
        ("deal", json!(150_000)),
        ("dealSpread", json!(0)),
        ("proposals", json!(5)),
        ("top", json!(200_000)),
        ("mid", json!(133_000)),
    ]);
    let goal = Goal::ChanceInEachWindow(Rate(0.5));
    for levers in [[Lever::WinRate, Lever::Mid, Lever::Proposals], [Lever::Proposals, Lever::Mid, Lever::WinRate]] {
        let mut allowed = levers.map(|lever| Allowed { lever, most: limit(&plan, lever) }).to_vec();
        let without = seek(&plan, goal, &allowed, Hours::default());
        assert!(without.mix.reached && without.singles.iter().all(|single| single.share.is_some()));
        for most in [300_000.0, 450_000.0, 1_350_000.0] {
            allowed.push(Allowed { lever: Lever::Deal, most });
            let sought = seek(&plan, goal, &allowed, Hours::default());
            assert_eq!(sought.singles.last().unwrap().share, None);
            assert_eq!(sought.mix, without.mix);
            allowed.pop();
        }
    }
    // Where nothing has to change nothing stands in the way.
    let allowed = LEVERS.map(|lever| Allowed { lever, most: limit(&plan, lever) });
    let reached = seek(&plan, Goal::ChanceInEachWindow(Rate(0.1)), &allowed, Hours::default());
    assert_eq!((reached.reached_already, reached.mix.share, reached.mix.parts.len()), (true, 0.0, 5));
    // Alone it reaches nothing, and there are no others to go without it.
    let alone = seek(&plan, goal, &[Allowed { lever: Lever::Deal, most: 300_000.0 }], Hours::default());
    assert_eq!((alone.mix.reached, alone.mix.share, alone.mix.parts[0].value), (false, 1.0, 300_000.0));
}

#[test]
fn the_road_has_the_proposals_that_are_needed() {
    let some = plan(&[]);
    near(delayed(&some, 4).proposals.get(), compute(&some).required.proposals_per_week.get());
    near(delayed(&plan(&[("proposals", json!(40))]), 4).proposals.get(), 40.0);
}
