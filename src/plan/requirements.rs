//! What the target needs: coverage by rule of thumb, the stock that sustains it, and the activity of a week.

use super::{
    answer::{Assumption, Coverage, Pipeline, Required},
    cycle::{Cycle, period_days},
    input::Plan,
    unit::{Money, Multiple, PerWeek, Rate, finite},
};

/// Least coverage at the top of the funnel: about two in three never buy.
const TOP_RULE: f64 = 3.0;
/// Least coverage in mid funnel.
const MID_RULE: f64 = 2.0;
/// Meetings a proposal takes where today's activity does not say.
const MEETINGS_PER_PROPOSAL: f64 = 2.0;
/// Prospecting hours a meeting takes where today's activity does not say.
const HOURS_PER_MEETING: f64 = 1.5;

/// Parts of one too small to be meant: what binary fractions make of 1.1 / 0.1.
pub(super) const ROUNDING: f64 = 1e-12;

/// The least whole number that is not below `count`, but for rounding.
pub(super) fn whole_up(count: f64) -> f64 {
    (count * (1.0 - ROUNDING)).ceil()
}

/// Weeks in a period.
pub(super) fn weeks_per_period(plan: &Plan) -> f64 {
    period_days(plan.period) / 7.0
}

/// Revenue a week's proposals are worth once they are decided.
pub(super) fn carried_per_week(plan: &Plan) -> f64 {
    plan.proposals.get() * plan.win_rate.get() * plan.deal.get()
}

/// Today's meetings a week, whole team.
pub(super) fn team_meetings(plan: &Plan) -> f64 {
    plan.reps * plan.meetings_per_rep.get()
}

/// What today's activity carries in steady state, stretch by stretch.
///
/// `top = (P/7)·d·(S − G(W))`, `mid = (P/7)·d·(w/w₂)·G(W)`.
///
/// # Source
/// Cox, Renewal Theory, 1962: the stock of an equilibrium renewal process.
pub(super) fn carried(plan: &Plan, cycle: &Cycle) -> Pipeline {
    let per_day = plan.proposals.get() / 7.0 * plan.deal.get();
    let later = plan.win_rate.get() / plan.late_win_rate.get();
    Pipeline {
        top: Money::saturating(per_day * cycle.split.open),
        mid: Money::saturating(finite(per_day * cycle.split.closed) * finite(later)),
    }
}

/// The pipeline the forecast starts from: as given, or what today's activity carries.
pub(super) fn pipeline(plan: &Plan, cycle: &Cycle) -> Pipeline {
    let carried = carried(plan, cycle);
    Pipeline { top: plan.top.unwrap_or(carried.top), mid: plan.mid.unwrap_or(carried.mid) }
}

/// Everything the target needs.
pub(super) fn requirements(plan: &Plan, cycle: &Cycle, have: Pipeline) -> Required {
    let per_day = plan.target.get() / period_days(plan.period);
    let stretch = |rule: f64, rate: Rate, days: f64, have: Money| {
        let coverage = finite(f64::max(rule, 1.0 / rate.get()));
        let value = Money::saturating(plan.target.get() * coverage);
        // A gap within rounding of nothing is none.
        let gap = value.get() - have.get();
        let gap = if gap > value.get() * ROUNDING { gap } else { 0.0 };
        Coverage {
            coverage: Multiple(coverage),
            value,
            gap: Money(gap),
            opportunities: finite(whole_up(gap / plan.deal.get())),
            sustaining: Money::saturating(per_day * days / rate.get()),
        }
    };
    let mut assumptions = Vec::new();
    let mut per = |today: f64, of: f64, assumed: f64, assumption: Assumption| {
        if today > 0.0 && of > 0.0 {
            finite(today / of)
        } else {
            assumptions.push(assumption);
            assumed
        }
    };
    let meetings = team_meetings(plan);
    let meetings_per_proposal =
        per(meetings, plan.proposals.get(), MEETINGS_PER_PROPOSAL, Assumption::MeetingsPerProposal);
    let hours_per_meeting = per(plan.prospecting_hours.get(), meetings, HOURS_PER_MEETING, Assumption::HoursPerMeeting);

    let proposals = proposals_needed(plan);
    let meetings_needed = finite(proposals * meetings_per_proposal);
    Required {
        top: stretch(TOP_RULE, plan.win_rate, cycle.split.open, have.top),
        mid: stretch(MID_RULE, plan.late_win_rate, cycle.split.closed, have.mid),
        proposals_per_week: PerWeek(proposals),
        meetings_per_rep_per_week: PerWeek(meetings_needed / plan.reps),
        prospecting_hours_per_week: PerWeek::saturating(meetings_needed * hours_per_meeting),
        assumptions,
    }
}

/// Proposals a week that carry the target: `target / (d·w) ÷ (Π/7)`.
fn proposals_needed(plan: &Plan) -> f64 {
    let wins = plan.target.get() / plan.deal.get() / weeks_per_period(plan);
    finite(finite(wins) / plan.win_rate.get())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 0.3 made of three tenths is a little more than three tenths in binary.
    #[test]
    fn three_deals_are_three() {
        let count = (0.1 + 0.2) / 0.1;
        assert!(count > 3.0);
        assert_eq!(whole_up(count).to_bits(), 3_f64.to_bits());
        assert_eq!(whole_up(11.01).to_bits(), 12_f64.to_bits());
        assert_eq!(whole_up(0.0).to_bits(), 0_f64.to_bits());
    }
}
