//! The chance of a revenue: exact, not sampled, so the same plan always gives the same figures.
//!
//! In a span of days the two stocks win binomial numbers of deals, new work a Poisson number, and n deals are worth a gamma
//! sum. [`arrivals`] counts the opportunities, [`count`] the wins, [`sums`] what wins are worth, [`evidence`] the win rates
//! that are left open, [`grid`] finds quantiles, and [`limit`] takes over where the wins are very many.
//!
//! # Source
//! The collective risk model: Klugman, Panjer & Willmot, Loss Models.

mod arrivals;
mod count;
mod evidence;
mod grid;
mod law;
mod limit;
mod sums;

use self::{
    arrivals::{Arrivals, Moments, Rates},
    count::Counts,
    evidence::Node,
    grid::Grid,
    law::CountLaw,
    limit::{Limit, Part},
};
use super::{
    cycle::Cycle,
    forecast::{Flow, Span},
    input::Plan,
    requirements::whole_up,
    unit::{Money, Rate, finite},
};

/// A deal spread below which deals are all of one value: 1e-8 of it is beyond the figures of a float's square.
const NO_SPREAD: f64 = 1e-8;

/// Revenue of one span.
#[derive(Debug, Clone)]
enum Law {
    /// Wins counted one by one.
    Counted(CountLaw),
    /// Very many of them.
    Many(Limit),
}

/// Tenth, fiftieth and ninetieth percentile of a revenue.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Percentiles {
    /// Tenth.
    pub(super) p10: Money,
    /// Median.
    pub(super) p50: Money,
    /// Ninetieth.
    pub(super) p90: Money,
}

/// The revenue of several spans of one plan.
#[derive(Debug, Clone)]
pub(super) struct Revenues {
    laws: Vec<Law>,
    grid: Option<Grid>,
    deal: f64,
}

impl Revenues {
    /// The revenue that `flow` wins in each of `spans`.
    pub(super) fn new(plan: &Plan, cycle: &Cycle, flow: &Flow, spans: &[Span]) -> Self {
        let spread = if plan.deal_spread < NO_SPREAD { 0.0 } else { plan.deal_spread };
        let here = Rates { win: plan.win_rate, late: plan.late_win_rate };
        let arrivals: Vec<(Arrivals, Moments)> = spans
            .iter()
            .map(|&span| {
                let arrivals = Arrivals::new(cycle, flow, span, plan.deal, plan.proposals.get() / 7.0);
                (arrivals, arrivals.moments(here))
            })
            .collect();
        // Nodes close enough for the span of least scatter serve them all.
        let least = evidence::sharpest(plan);
        let slope = |arrivals: &Arrivals, rates| evidence::slope(plan, rates, |rates| arrivals.moments(rates).mean);
        let as_rate = |(arrivals, moments): &(Arrivals, Moments)| {
            let slope = slope(arrivals, evidence::steepest(plan));
            if slope > 0.0 { limit::scatter(moments, spread) / slope } else { f64::MAX }
        };
        let nodes = if plan.win_evidence.is_some() {
            evidence::nodes(plan, arrivals.iter().map(as_rate).fold(f64::MAX, f64::min).max(least))
        } else {
            evidence::nodes(plan, f64::MAX)
        };
        let laws: Vec<Law> = arrivals
            .iter()
            .map(|(arrivals, moments)| {
                if limit::holds(moments, spread) {
                    let part = |node: &Node| {
                        // No less scatter than the nodes resolve.
                        let least = if least > 0.0 { least * slope(arrivals, node.rates) } else { 0.0 };
                        Part::new(node.weight, &arrivals.moments(node.rates), spread, least)
                    };
                    Law::Many(Limit::new(nodes.iter().map(part).collect(), plan.deal.get(), spread))
                } else {
                    Law::Counted(CountLaw::new(counts(arrivals, &nodes)))
                }
            })
            .collect();
        let grid = range(&laws).filter(|_| spread > 0.0).map(|range| Grid::new(spread, range));
        Self { laws, grid, deal: plan.deal.get() }
    }

    /// Probability that the revenue of the span at `index` reaches `target`.
    pub(super) fn chance(&self, index: usize, target: Money) -> Rate {
        if target.get() <= 0.0 {
            return Rate(1.0);
        }
        let chance = match (self.laws.get(index), &self.grid) {
            (Some(Law::Counted(law)), Some(grid)) => 1.0 - grid.below(law, finite(target.get() / self.deal)),
            (Some(Law::Counted(law)), None) => law.at_least(whole_up(target.get() / self.deal)),
            (Some(Law::Many(limit)), _) => limit.reaches(target.get()),
            (None, _) => 0.0,
        };
        Rate(chance.clamp(0.0, 1.0))
    }

    /// Percentiles of the revenue of the span at `index`.
    pub(super) fn percentiles(&mut self, index: usize) -> Percentiles {
        let [p10, p50, p90] = [0.1, 0.5, 0.9].map(|level| {
            Money::saturating(match (self.laws.get(index), &mut self.grid) {
                (Some(Law::Counted(law)), Some(grid)) => self.deal * grid.quantile(law, level),
                (Some(Law::Counted(law)), None) => self.deal * law.quantile(level),
                (Some(Law::Many(limit)), _) => limit.quantile(level),
                (None, _) => 0.0,
            })
        });
        // Each is right to within its tolerance, which may be more than what is between them.
        let p50 = f64::max(p50.get(), p10.get());
        Percentiles { p10, p50: Money(p50), p90: Money(f64::max(p90.get(), p50)) }
    }
}

/// The distribution of wins, whichever of the nodes' rates hold.
fn counts(arrivals: &Arrivals, nodes: &[Node]) -> Counts {
    match nodes {
        [node] => arrivals.counts(node.rates),
        nodes => {
            let parts: Vec<_> = nodes.iter().map(|node| (node.weight, arrivals.counts(node.rates))).collect();
            Counts::mixed(&parts)
        }
    }
}

/// Fewest and most wins of all the laws that are counted.
fn range(laws: &[Law]) -> Option<(usize, usize)> {
    laws.iter()
        .filter_map(|law| match law {
            Law::Counted(law) => Some(law.range()),
            Law::Many(_) => None,
        })
        .reduce(|(low, high), (first, last)| (low.min(first), high.max(last)))
}
