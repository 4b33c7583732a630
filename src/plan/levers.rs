//! What each lever alone must become, what waiting costs, and what ±20 % of each does.

use super::{
    answer::{Lever, Need, Required, Sensitivity, Waiting},
    cycle::Cycle,
    forecast::{Flow, Span},
    goal::today,
    input::Plan,
    requirements::{carried_per_week, weeks_per_period},
    unit::{Days, Money, Rate, finite},
    win_rate::late_win_rate,
};

/// Days of the revenue that sensitivities speak of.
const HORIZON: f64 = 90.0;
/// Share of itself by which sensitivities move a lever, down and up.
pub const SWING: f64 = 0.2;

/// What a sensitivity moves `lever` to, in the lever's own unit: [`SWING`] less, or more of it where `up`; a win rate goes to 1 at most.
/// `plan` has its stocks [`held`](super::goal::held).
pub fn swung(plan: &Plan, lever: Lever, up: bool) -> f64 {
    let value = today(plan, lever) * times(up);
    if lever == Lever::WinRate { value.min(1.0) } else { value }
}

fn times(up: bool) -> f64 {
    if up { 1.0 + SWING } else { 1.0 - SWING }
}

/// What each lever alone must become for activity to carry the target: today's × ρ, ρ = target / (P·d·w·Π/7).
pub(super) fn needs(plan: &Plan) -> Vec<Need> {
    let carried = carried_per_week(plan) * weeks_per_period(plan);
    let needed = |today: f64, greatest: f64| {
        if plan.target.get() <= carried {
            return Some(today);
        }
        // Where nothing is carried no multiple of it is enough, and 0/0 and x/0 fall through here as well.
        let needed = today * (plan.target.get() / carried);
        (needed > 0.0 && needed <= greatest).then_some(needed)
    };
    let need = |lever, today, greatest| Need { lever, today, needed: needed(today, greatest) };
    vec![
        need(Lever::WinRate, plan.win_rate.get(), 1.0),
        need(Lever::Deal, plan.deal.get(), f64::MAX),
        need(Lever::Proposals, plan.proposals.get(), f64::MAX),
        need(Lever::MeetingsPerRep, plan.meetings_per_rep.get(), f64::MAX),
        need(Lever::ProspectingHours, plan.prospecting_hours.get(), f64::MAX),
    ]
}

/// What each week without the needed activity costs, later and for good.
pub(super) fn waiting(plan: &Plan, required: &Required) -> Waiting {
    let missing = (required.proposals_per_week.get() - plan.proposals.get()).max(0.0);
    let per_week = finite(missing * (plan.deal.get() * plan.win_rate.get()));
    Waiting { per_week: Money(per_week), per_period: Money::saturating(per_week * weeks_per_period(plan)) }
}

/// Expected revenue of 90 days.
pub(super) fn revenue90(cycle: &Cycle, flow: &Flow) -> Money {
    flow.expected(cycle, Span::between(cycle, 0.0, HORIZON)).total()
}

/// The change in revenue of 90 days as each lever alone moves by −20 % and +20 %; blank stocks stay at their value.
pub(super) fn sensitivity(plan: &Plan, cycle: &Cycle, flow: &Flow, base: Money) -> Vec<Sensitivity> {
    let change = |lever, by: f64| {
        let (mut cycle, mut flow) = (*cycle, *flow);
        let scaled = |money: Money| Money::saturating(money.get() * by);
        match lever {
            Lever::WinRate => {
                flow.win_rate = Rate(f64::min(1.0, flow.win_rate.get() * by));
                if !plan.late_win_rate_given {
                    flow.late_win_rate = late_win_rate(flow.win_rate);
                }
            }
            // The stocks are money already: a change of deal or of proposals reaches new work alone.
            Lever::Deal | Lever::Proposals => flow.new = scaled(flow.new),
            Lever::Top => flow.top = scaled(flow.top),
            Lever::Mid => flow.mid = scaled(flow.mid),
            Lever::CycleDays => {
                cycle = Cycle::new(Days(plan.cycle_days.get() * by), plan.cycle_spread, plan.period);
            }
            Lever::MeetingsPerRep | Lever::ProspectingHours => {}
        }
        Money::saturating(revenue90(&cycle, &flow).get() - base.get())
    };
    [Lever::WinRate, Lever::Deal, Lever::Proposals, Lever::Top, Lever::Mid, Lever::CycleDays]
        .into_iter()
        .map(|lever| Sensitivity { lever, low: change(lever, times(false)), high: change(lever, times(true)) })
        .collect()
}
