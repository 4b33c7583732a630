//! Warnings, and the slump that recent weeks show.

use super::{
    answer::{Activity, Coverage, Matter, Pipeline, Required, Severity, Stage, Warning},
    calendar,
    cycle::Cycle,
    input::{Plan, Week},
    requirements::carried,
    unit::{Money, Multiple},
};

/// Share of what is needed below which a week's activity is low.
const LOW: f64 = 0.9;
/// Sustaining stock over the rule of thumb, from which the cycle is long.
const LONG: f64 = 1.2;
/// Target over the best closed period, from which it is a stretch.
const STRETCH: f64 = 1.25;
/// Difference, as a share of what activity carries, from which stated pipeline disagrees with it.
const DISAGREES: f64 = 0.5;

/// Weeks in a row, up to the last, with any of the three activities under 90 % of need.
pub(super) fn slump_weeks(plan: &Plan, required: &Required) -> usize {
    plan.weeks.iter().rev().take_while(|week| !low(plan, required, week).is_empty()).count()
}

/// Every warning, the gravest first; among equals the nearest to revenue first.
pub(super) fn warnings(plan: &Plan, cycle: &Cycle, have: Pipeline, required: &Required) -> Vec<Warning> {
    let carried = carried(plan, cycle);
    let found = [
        short(required.mid, have.mid).map(|severity| Warning {
            severity,
            matter: Matter::MidShort { have: have.mid, required: required.mid.value },
        }),
        short(required.top, have.top).map(|severity| Warning {
            severity,
            matter: Matter::TopShort { have: have.top, required: required.top.value },
        }),
        slump(plan, cycle, required),
        long_cycle(required, have),
        closed_falling(plan),
        stretch_target(plan),
        disagreement(Stage::Mid, plan.mid, carried.mid),
        disagreement(Stage::Top, plan.top, carried.top),
    ];
    let mut warnings: Vec<Warning> = Vec::new();
    // A handful: put in place one by one, since a sorting routine would weigh more than all of this file.
    for warning in found.into_iter().flatten() {
        let after = warnings.iter().take_while(|other| other.severity >= warning.severity).count();
        warnings.insert(after, warning);
    }
    warnings
}

/// How grave a gap is: under a quarter of what is required, up to half of it, or more. A stretch that sustains the target is one
/// to watch, whatever the rule asks: the forecast holds.
fn short(coverage: Coverage, have: Money) -> Option<Severity> {
    if coverage.gap.get() <= 0.0 {
        return None;
    }
    let share = have.get() / coverage.value.get();
    Some(if have >= coverage.sustaining {
        Severity::Watch
    } else if share < 0.5 {
        Severity::NearCertain
    } else if share < 0.75 {
        Severity::Likely
    } else {
        Severity::Watch
    })
}

/// The activities of `week` under 90 % of need.
fn low(plan: &Plan, required: &Required, week: &Week) -> Vec<Activity> {
    [
        (Activity::Meetings, week.meetings, required.meetings_per_rep_per_week.get() * plan.reps),
        (Activity::Proposals, week.proposals, required.proposals_per_week.get()),
        (Activity::Hours, week.hours, required.prospecting_hours_per_week.get()),
    ]
    .into_iter()
    .filter(|&(_, done, needed)| done < LOW * needed)
    .map(|(activity, ..)| activity)
    .collect()
}

/// Low weeks up to the last; they land from the cycle's first quartile after they began to its third after they ended.
fn slump(plan: &Plan, cycle: &Cycle, required: &Required) -> Option<Warning> {
    let weeks = slump_weeks(plan, required);
    let severity = match weeks {
        0 => return None,
        1 => Severity::Watch,
        2 => Severity::Likely,
        _ => Severity::NearCertain,
    };
    let days = calendar::weeks(weeks);
    Some(Warning {
        severity,
        matter: Matter::Slump {
            weeks,
            activities: plan.weeks.last().map(|week| low(plan, required, week)).unwrap_or_default(),
            lands_from: calendar::after(plan.start, calendar::whole(cycle.quantile(0.25)) - days),
            lands_to: calendar::after(plan.start, calendar::begun(cycle.quantile(0.75)) - 1),
        },
    })
}

/// The rule of thumb is far too little where the cycle is long. Who holds what the cycle takes all the same has nothing to fear of it.
fn long_cycle(required: &Required, have: Pipeline) -> Option<Warning> {
    let over = |coverage: Coverage| coverage.sustaining.get() / coverage.value.get();
    let (stage, coverage, have) = if over(required.top) >= over(required.mid) {
        (Stage::Top, required.top, have.top)
    } else {
        (Stage::Mid, required.mid, have.mid)
    };
    (over(coverage) > LONG).then_some(Warning {
        severity: if over(coverage) > 2.0 && have < coverage.sustaining { Severity::Likely } else { Severity::Watch },
        matter: Matter::LongCycle { stage, rule: coverage.value, sustaining: coverage.sustaining },
    })
}

fn closed_falling(plan: &Plan) -> Option<Warning> {
    let &[.., first, second, last] = plan.closed_periods.as_slice() else { return None };
    (first > second && second > last).then_some(Warning {
        severity: Severity::Likely,
        matter: Matter::ClosedFalling { periods: [first, second, last] },
    })
}

/// A target beyond anything the team has closed; where it has closed nothing there is no best to compare it with.
fn stretch_target(plan: &Plan) -> Option<Warning> {
    let best = plan.closed_periods.iter().map(|period| period.get()).fold(0.0, f64::max);
    (best > 0.0 && plan.target.get() > STRETCH * best).then_some(Warning {
        severity: if plan.target.get() > 2.0 * best { Severity::Likely } else { Severity::Watch },
        matter: Matter::StretchTarget { best: Money(best), ratio: Multiple::saturating(plan.target.get() / best) },
    })
}

fn disagreement(stage: Stage, stated: Option<Money>, carried: Money) -> Option<Warning> {
    let stated = stated?;
    ((stated.get() - carried.get()).abs() > DISAGREES * carried.get())
        .then_some(Warning { severity: Severity::Watch, matter: Matter::Disagreement { stage, stated, carried } })
}
