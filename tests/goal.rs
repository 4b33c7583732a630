//! What it would take, and what waiting costs: what holds for every plan, whatever the figures.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops at the first thing that is not as it expects")]

mod any_plan;
mod example;

use any_plan::{any_input, plain_plan, today};
use example::example;
use proptest::{
    prelude::*,
    test_runner::{Config, RngAlgorithm, RngSeed},
};
use ridgeline::plan::{
    Answer, Plan,
    answer::Lever,
    compute,
    goal::{Allowed, CHANCE, DELAYS, Goal, Hours, LEVERS, Sought, delayed, held, limit, moved, seek},
    unit::{Money, PerWeek, Rate},
};

/// The same cases on every run.
fn config(cases: u32) -> Config {
    Config {
        cases,
        rng_seed: RngSeed::Fixed(7),
        rng_algorithm: RngAlgorithm::ChaCha,
        failure_persistence: None,
        ..Config::default()
    }
}

/// The goal by the answer itself, and by nothing that seeking uses.
fn reaches(goal: Goal, answer: &Answer) -> bool {
    match goal {
        Goal::NoValley => answer.valleys.is_empty(),
        Goal::TargetInEachWindow => {
            answer.windows.iter().all(|window| window.expected.get() >= window.target.get() * (1.0 - 1e-9))
        }
        Goal::ChanceInEachWindow(least) => answer.windows.iter().all(|window| window.chance >= least),
    }
}

fn all(plan: &Plan) -> Vec<Allowed> {
    let held = held(plan);
    LEVERS.map(|lever| Allowed { lever, most: limit(&held, lever) }).to_vec()
}

fn goal() -> impl Strategy<Value = Goal> {
    prop_oneof![
        Just(Goal::NoValley),
        Just(Goal::TargetInEachWindow),
        Just(Goal::ChanceInEachWindow(CHANCE)),
        (0.3..0.95_f64).prop_map(|chance| Goal::ChanceInEachWindow(Rate(chance))),
    ]
}

/// `plan` where each lever has gone `of` the way to its value.
fn part(plan: &Plan, to: &[(Lever, f64, f64)], of: f64) -> Plan {
    to.iter().fold(held(plan), |plan, (lever, from, value)| {
        moved(&plan, *lever, if of < 1.0 { from + of * (value - from) } else { *value })
    })
}

#[track_caller]
fn check_least(plan: &Plan, goal: Goal, to: &[(Lever, f64, f64)]) {
    assert!(reaches(goal, &compute(&part(plan, to, 1.0))), "{goal:?} not reached with {to:?}: {plan:?}");
    assert!(!reaches(goal, &compute(&part(plan, to, 0.99))), "{goal:?} reached with less than {to:?}: {plan:?}");
}

fn check(plan: &Plan, goal: Goal, allowed: &[Allowed]) -> Sought {
    let sought = seek(plan, goal, allowed, Hours::default());
    assert_eq!(sought.reached_already, reaches(goal, &compute(&held(plan))));
    assert_eq!(sought.singles.len(), allowed.len());
    let mix: Vec<_> = sought.mix.parts.iter().map(|part| (part.lever, part.today, part.value)).collect();
    if sought.reached_already {
        assert!(sought.mix.reached && mix.iter().all(|(_, from, value)| from.to_bits() == value.to_bits()));
        return sought;
    }
    for single in &sought.singles {
        if let Some(needed) = single.needed {
            check_least(plan, goal, &[(single.lever, single.today, needed)]);
            assert!(needed <= single.most);
            let share = single.share.unwrap();
            assert!(sought.mix.reached && sought.mix.share <= share, "the mix is worse than {single:?}: {plan:?}");
        } else {
            let most = part(plan, &[(single.lever, single.today, single.most)], 1.0);
            assert!(!reaches(goal, &compute(&most)), "{single:?} reaches {goal:?}: {plan:?}");
        }
        assert_eq!(single.closest.reaches(goal), single.needed.is_some());
    }
    if sought.mix.reached {
        check_least(plan, goal, &mix);
    } else {
        assert!(!reaches(goal, &compute(&part(plan, &mix, 1.0))));
    }
    sought
}

proptest! {
    #![proptest_config(config(150))]

    #[test]
    fn what_is_found_is_enough_and_less_is_not(plan in plain_plan(), goal in goal(), stretch in 0.05..1.5_f64) {
        let mut allowed = all(&plan);
        let held = held(&plan);
        for allowed in &mut allowed {
            let now = ridgeline::plan::goal::today(&held, allowed.lever);
            allowed.most = (now + stretch * (allowed.most - now)).min(limit(&held, allowed.lever).max(allowed.most));
        }
        check(&plan, goal, &allowed);
    }

    /// The longer the wait, the lower the road, and not before anything could be different.
    #[test]
    fn roads_fall_with_waiting(plan in plain_plan()) {
        let answer = compute(&plan);
        let needed = answer.required.proposals_per_week.get().max(plan.proposals.get());
        let at_once = compute(&Plan { proposals: PerWeek(needed), ..held(&plan) });
        let roads: Vec<_> = (0..=30).map(|weeks| delayed(&plan, weeks)).collect();
        let close = |a: Money, b: Money| (a.get() - b.get()).abs() <= 1e-9 * (1.0 + a.get().max(b.get()));
        for (week, now) in at_once.weeks.iter().enumerate() {
            prop_assert!(close(now.pace, roads[0].pace[week]), "week {}: {:?} and {:?}", week, now, roads[0].pace[week]);
            for later in &roads[26..] {
                prop_assert!(close(answer.weeks[week].pace, later.pace[week]));
            }
        }
        for pair in roads.windows(2) {
            for (sooner, later) in pair[0].pace.iter().zip(&pair[1].pace) {
                prop_assert!(later.get() <= sooner.get() * (1.0 + 1e-12));
            }
            prop_assert!(pair[0].lost <= pair[1].lost && pair[0].lost_for_good <= pair[1].lost_for_good);
        }
        for road in &roads {
            prop_assert!(close(Money(road.revenue.get() + road.lost.get()), roads[0].revenue));
            prop_assert!(road.lost.get() <= road.lost_for_good.get() * (1.0 + 1e-9) + 1e-9);
            prop_assert!(close(road.lost_for_good, Money(answer.waiting.per_week.get() * road.delay as f64)));
        }
    }
}

proptest! {
    #![proptest_config(config(600))]

    #[test]
    fn every_figure_is_finite_within_bounds(input in any_input(), goal in goal(), which in 0..5_usize) {
        let plan = input.read(today()).unwrap();
        // Chances of odd plans take a while: one lever of them is enough.
        let allowed = match goal {
            Goal::ChanceInEachWindow(_) => vec![all(&plan)[which]],
            _ => all(&plan),
        };
        let sought = seek(&plan, goal, &allowed, Hours::default());
        for single in &sought.singles {
            let figures = [single.today, single.most, single.needed.unwrap_or(0.0), single.load.takes, single.load.have];
            prop_assert!(figures.iter().all(|figure| figure.is_finite() && *figure >= 0.0), "{:?}", single);
        }
        prop_assert!(sought.mix.parts.iter().all(|part| part.value.is_finite()) && sought.mix.load.takes.is_finite());
        for weeks in DELAYS {
            let road = delayed(&plan, weeks);
            let mut figures = vec![road.revenue, road.lost, road.lost_for_good];
            figures.extend(&road.pace);
            prop_assert!(figures.iter().all(|figure| figure.get().is_finite() && figure.get() >= 0.0), "{:?}", road);
        }
    }
}

#[test]
fn the_example_needs_more_than_proposals_for_its_windows() {
    let plan = example().read(today()).unwrap();
    let sought = check(&plan, Goal::TargetInEachWindow, &all(&plan));
    let found = |lever| sought.singles.iter().find(|single| single.lever == lever).unwrap();
    assert!(found(Lever::WinRate).needed.is_some_and(|rate| rate > 0.25 && rate < 0.4));
    assert!(sought.mix.reached && sought.mix.parts.len() == 5);
    // New work is due after the cycle; what is at the top now closes before that.
    assert!(found(Lever::Proposals).share.unwrap_or(2.0) > found(Lever::WinRate).share.unwrap());
}

/// Four meetings of an hour for each of three reps, and 18 hours of prospecting.
#[test]
fn hours_are_those_of_meetings_and_prospecting() {
    let plan = example().read(today()).unwrap();
    let sought = seek(&plan, Goal::NoValley, &all(&plan), Hours::default());
    assert!((sought.load.takes - 30.0).abs() < 1e-9 && (sought.load.have - 36.0).abs() < 1e-9 && sought.load.fits());
    let proposals = sought.singles.iter().find(|single| single.lever == Lever::Proposals).unwrap();
    let value = proposals.needed.unwrap_or(proposals.most);
    assert!((proposals.load.takes - 5.0 * value).abs() < 1e-9, "five hours a proposal: {proposals:?}");
    let longer = seek(&plan, Goal::NoValley, &all(&plan), Hours { per_meeting: 2.0, ..Hours::default() });
    assert!((longer.load.takes - 42.0).abs() < 1e-9 && !longer.load.fits());
}

#[test]
fn nothing_has_to_change_where_all_is_well() {
    let plan = moved(&moved(&example().read(today()).unwrap(), Lever::Top, 1e6), Lever::Mid, 1e6);
    let plan = moved(&plan, Lever::Proposals, 30.0);
    assert!(check(&plan, Goal::ChanceInEachWindow(CHANCE), &all(&plan)).reached_already);
}
