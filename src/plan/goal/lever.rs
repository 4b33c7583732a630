//! The levers that may move: their value today, how far they may go, and a plan with one of them moved.

use crate::plan::{
    Field, Plan,
    answer::Lever,
    cycle::Cycle,
    input::Evidence,
    requirements::{pipeline, requirements},
    unit::{Money, PerWeek, Rate},
    win_rate::{Posterior, late_win_rate},
};

/// The levers that may move.
pub const LEVERS: [Lever; 5] = [Lever::WinRate, Lever::Deal, Lever::Proposals, Lever::Top, Lever::Mid];

/// The field in which a lever is typed.
pub const fn field(lever: Lever) -> Field {
    match lever {
        Lever::WinRate => Field::WinRate,
        Lever::Deal => Field::Deal,
        Lever::Proposals => Field::Proposals,
        Lever::MeetingsPerRep => Field::MeetingsPerRep,
        Lever::ProspectingHours => Field::ProspectingHours,
        Lever::Top => Field::Top,
        Lever::Mid => Field::Mid,
        Lever::CycleDays => Field::CycleDays,
    }
}

/// `plan` with blank stocks at the value they have today, so that they stay there whatever else moves.
pub fn held(plan: &Plan) -> Plan {
    let cycle = Cycle::new(plan.cycle_days, plan.cycle_spread, plan.period);
    let stocks = pipeline(plan, &cycle);
    Plan { top: Some(stocks.top), mid: Some(stocks.mid), ..plan.clone() }
}

/// The value of `lever` in `plan`, whose stocks are [`held`].
pub fn today(plan: &Plan, lever: Lever) -> f64 {
    match lever {
        Lever::WinRate => plan.win_rate.get(),
        Lever::Deal => plan.deal.get(),
        Lever::Proposals => plan.proposals.get(),
        Lever::MeetingsPerRep => plan.meetings_per_rep.get(),
        Lever::ProspectingHours => plan.prospecting_hours.get(),
        Lever::Top => plan.top.map_or(0.0, Money::get),
        Lever::Mid => plan.mid.map_or(0.0, Money::get),
        Lever::CycleDays => plan.cycle_days.get(),
    }
}

/// How far `lever` goes where nothing else is said: twice today's, or what the target needs where today has none of it.
pub fn limit(plan: &Plan, lever: Lever) -> f64 {
    let now = today(plan, lever);
    let least = if now > 0.0 {
        2.0 * now
    } else {
        let cycle = Cycle::new(plan.cycle_days, plan.cycle_spread, plan.period);
        let need = requirements(plan, &cycle, pipeline(plan, &cycle));
        match lever {
            Lever::Proposals => need.proposals_per_week.get(),
            Lever::Top => need.top.value.get(),
            Lever::Mid => need.mid.value.get(),
            _ => now,
        }
    };
    least.min(greatest(plan, lever))
}

/// The greatest value `lever` can have at all.
///
/// Evidence of so many proposals allows no mean above that of all of them won.
pub(super) fn greatest(plan: &Plan, lever: Lever) -> f64 {
    match (lever, plan.win_evidence) {
        (Lever::WinRate, Some(Evidence { decided, .. })) => {
            Posterior::after(Evidence { won: decided, decided }).mean().get()
        }
        _ => field(lever).quantity().bounds.max,
    }
}

/// `plan` with `lever` at `value`.
///
/// A win rate from evidence moves as if more of as many proposals had been won: it stays as uncertain as it is. The late win
/// rate follows unless it is given. Meetings and prospecting follow the proposals, at today's ratios.
#[must_use]
pub fn moved(plan: &Plan, lever: Lever, value: f64) -> Plan {
    let mut plan = plan.clone();
    match lever {
        Lever::WinRate => {
            plan.win_rate = Rate(value);
            if let Some(Evidence { decided, .. }) = plan.win_evidence {
                let won = (value * (decided + 3.0) - 1.0).clamp(0.0, decided);
                let evidence = Evidence { won, decided };
                plan.win_evidence = Some(evidence);
                plan.win_rate = Posterior::after(evidence).mean();
            }
            if !plan.late_win_rate_given {
                plan.late_win_rate = late_win_rate(plan.win_rate);
            }
        }
        Lever::Deal => plan.deal = Money(value),
        Lever::Proposals => {
            let bound = |field: Field, value: f64| PerWeek(value.min(field.quantity().bounds.max));
            if plan.proposals.get() > 0.0 {
                let times = value / plan.proposals.get();
                plan.meetings_per_rep = bound(Field::MeetingsPerRep, plan.meetings_per_rep.get() * times);
                plan.prospecting_hours = bound(Field::ProspectingHours, plan.prospecting_hours.get() * times);
            }
            plan.proposals = PerWeek(value);
        }
        Lever::Top => plan.top = Some(Money(value)),
        Lever::Mid => plan.mid = Some(Money(value)),
        // Of these no amount is plainly better.
        Lever::MeetingsPerRep | Lever::ProspectingHours | Lever::CycleDays => {}
    }
    plan
}
