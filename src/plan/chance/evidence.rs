//! Win rates that the evidence leaves open, as a few nodes with weights.

use super::arrivals::Rates;
use crate::plan::{
    input::Plan,
    unit::{Rate, finite},
    win_rate::{Posterior, late_win_rate},
};

/// Win rates that may hold, and with what probability.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Node {
    /// What the rates are.
    pub(super) rates: Rates,
    /// Probability that they are so; all add up to 1.
    pub(super) weight: f64,
}

/// Gauss–Legendre nodes and weights of order 8 on −1 to 1, the positive half.
///
/// # Source
/// Abramowitz & Stegun, table 25.4.
const LEGENDRE: [(f64, f64); 4] = [
    (0.183_434_642_495_649_8, 0.362_683_783_378_362),
    (0.525_532_409_916_329, 0.313_706_645_877_887_3),
    (0.796_666_477_413_626_7, 0.222_381_034_453_374_48),
    (0.960_289_856_497_536_3, 0.101_228_536_290_376_26),
];

/// Density, as a power of e below the greatest, that is left out.
const NEGLIGIBLE: f64 = -13.0;
/// Panels enough for the steepest count: see [`sharpest`].
const MOST_PANELS: f64 = 40.0;

/// Win rate from which the late rate that goes with it is 1.
const CAPPED: f64 = 2.0 / 3.0;

/// Scatter that nodes resolve, seen as a win rate's: the posterior's own, over this.
const RESOLVED: f64 = 12.0;

/// Scatter, seen as a win rate's, below which a count adds nothing to what the evidence leaves open.
///
/// Scatter is raised to this where it is less; the chance moves by under 0.001 then, and the nodes stay few.
pub(super) fn sharpest(plan: &Plan) -> f64 {
    plan.win_evidence.map_or(0.0, |evidence| Posterior::after(evidence).deviation() / RESOLVED)
}

/// The rates that go with the win rate `win`.
fn rates(plan: &Plan, win: Rate) -> Rates {
    Rates { win, late: if plan.late_win_rate_given { plan.late_win_rate } else { late_win_rate(win) } }
}

/// A win rate where wins rise fastest with it: the plan's, or less where the late rate would be at its cap.
pub(super) fn steepest(plan: &Plan) -> Rates {
    let uncapped = if plan.late_win_rate_given { 1.0 } else { CAPPED };
    rates(plan, Rate(f64::min(plan.win_rate.get(), uncapped)))
}

/// How many more wins a greater win rate brings, at `here`.
pub(super) fn slope(plan: &Plan, here: Rates, wins: impl Fn(Rates) -> f64) -> f64 {
    let less = here.win.get() * (1.0 - 1e-4);
    let slope = (wins(here) - wins(rates(plan, Rate(less)))) / (here.win.get() - less);
    if slope > 0.0 { finite(slope) } else { 0.0 }
}

/// The rates to average over, for counts whose scatter is a win rate's of `scatter` or more; one node without evidence.
///
/// Gauss–Legendre on panels over the posterior, parted where the late rate reaches 1.
pub(super) fn nodes(plan: &Plan, scatter: f64) -> Vec<Node> {
    let Some(evidence) = plan.win_evidence else {
        return vec![Node { rates: rates(plan, plan.win_rate), weight: 1.0 }];
    };
    let posterior = Posterior::after(evidence);
    let (low, high) = (edge(posterior, 0.0), edge(posterior, 1.0));
    let kink = if plan.late_win_rate_given { low } else { CAPPED };
    let parts = if kink > low && kink < high { vec![(low, kink), (kink, high)] } else { vec![(low, high)] };

    // Eight nodes a panel, one for each width of whatever is narrower: the posterior, or the counts seen as win rates.
    let width = posterior.deviation() / f64::hypot(1.0, posterior.deviation() / scatter);
    let greatest = posterior.ln_density(posterior.mode());
    let mut nodes = Vec::new();
    for (from, to) in parts {
        let panels = ((to - from) / (8.0 * width)).ceil().clamp(1.0, MOST_PANELS);
        let half = (to - from) / panels / 2.0;
        for panel in 0..panels as usize {
            let middle = from + half * (2 * panel + 1) as f64;
            for (offset, weight) in LEGENDRE {
                for rate in [middle - half * offset, middle + half * offset] {
                    let weight = weight * half * (posterior.ln_density(rate) - greatest).exp();
                    nodes.push(Node { rates: rates(plan, Rate(rate)), weight });
                }
            }
        }
    }
    let total: f64 = nodes.iter().map(|node| node.weight).sum();
    for node in &mut nodes {
        node.weight /= total;
    }
    nodes.retain(|node| node.weight > 1e-9);
    nodes
}

/// Where, from the mode towards `end`, the density becomes negligible.
fn edge(posterior: Posterior, end: f64) -> f64 {
    let mode = posterior.mode();
    let floor = posterior.ln_density(mode) + NEGLIGIBLE;
    let (mut inside, mut outside) = (mode, end);
    if posterior.ln_density(end) >= floor {
        return end;
    }
    for _ in 0..30 {
        let middle = f64::midpoint(inside, outside);
        if posterior.ln_density(middle) >= floor {
            inside = middle;
        } else {
            outside = middle;
        }
    }
    outside
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{
        PlanInput,
        input::{Entry, EvidenceInput},
    };

    fn plan(won: f64, decided: f64) -> Plan {
        let input = PlanInput {
            target: Entry::Value(1e5),
            deal: Entry::Value(1e4),
            win_evidence: Some(EvidenceInput { won: Entry::Value(won), decided: Entry::Value(decided) }),
            meetings_per_rep: Entry::Value(5.0),
            proposals: Entry::Value(5.0),
            prospecting_hours: Entry::Value(5.0),
            ..PlanInput::default()
        };
        input.read(time::Date::from_ordinal_date(2026, 1).unwrap()).unwrap()
    }

    /// The nodes have the Beta distribution's mean and variance.
    #[test]
    fn nodes_keep_the_moments() {
        for (won, decided) in [(0.0, 1.0), (1.0, 1.0), (5.0, 20.0), (0.5, 3.0), (700.0, 1000.0), (0.0, 1e6), (1e6, 1e6)]
        {
            for scatter in [1.0, 0.2, 0.01_f64] {
                let plan = plan(won, decided);
                let posterior = Posterior::after(plan.win_evidence.unwrap());
                let nodes = nodes(&plan, (scatter * posterior.mean().get()).max(sharpest(&plan)));
                let moment = |power: i32| nodes.iter().map(|n| n.weight * n.rates.win.get().powi(power)).sum::<f64>();
                let (mean, deviation) = (posterior.mean().get(), posterior.deviation());
                assert!((moment(1) - mean).abs() < 2e-3 * deviation, "{won} of {decided}: {} and {mean}", moment(1));
                let variance = moment(2) - moment(1).powi(2);
                assert!(
                    (variance.sqrt() / deviation - 1.0).abs() < 5e-3,
                    "{won} of {decided}, {scatter}: {}",
                    nodes.len()
                );
            }
        }
    }

    /// Ten deviations of the posterior matter: two panels of eight nodes where counts are blunt, a node for each twelfth of a deviation
    /// where they are sharp; none more where that is all that is asked for.
    #[test]
    fn nodes_are_as_many_as_it_takes() {
        let plan = plan(5.0, 20.0);
        let deviation = Posterior::after(plan.win_evidence.unwrap()).deviation();
        assert!((sharpest(&plan) - deviation / 12.0).abs() < 1e-15);
        let count = |scatter: f64| nodes(&plan, scatter).len();
        assert!((16..=32).contains(&count(f64::MAX)), "{}", count(f64::MAX));
        assert!((16..=32).contains(&count(deviation * 3.0)), "{}", count(deviation * 3.0));
        assert!((90..=160).contains(&count(sharpest(&plan))), "{}", count(sharpest(&plan)));
        let sure = Plan { win_evidence: None, ..plan };
        assert_eq!((sharpest(&sure).to_bits(), nodes(&sure, 1e-9).len()), (0, 1));
    }

    /// Ten wins a win rate of one and five a late rate of one: the late rate rises one and a half times as fast, where it is free to.
    #[test]
    fn the_slope_follows_the_late_rate() {
        let free = plan(5.0, 20.0);
        let given = Plan { late_win_rate_given: true, ..free.clone() };
        // Of nearly all proposals won the late rate is all there is; just below that it still rises.
        let capped = plan(18.0, 20.0);
        let wins = |rates: Rates| 10.0 * rates.win.get() + 5.0 * rates.late.get();
        for (plan, want) in [(free, 17.5), (given, 10.0), (capped, 17.5)] {
            let got = slope(&plan, steepest(&plan), wins);
            assert!((got - want).abs() < 1e-6, "{got}, not {want}");
            assert_eq!(slope(&plan, steepest(&plan), |_| 3.0).to_bits(), 0);
        }
    }
}
