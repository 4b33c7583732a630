//! What may be won in a span of days: two stocks of opportunities and a stream of new ones.

use super::count::Counts;
use crate::plan::{
    cycle::Cycle,
    forecast::{Flow, Span},
    unit::{Money, Rate},
};

/// Opportunities beyond which a count's scatter is nothing beside the count: its square still fits a float.
const UNCOUNTABLE: f64 = 1e90;

/// Win rates, of new and top work and of mid funnel.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rates {
    /// w.
    pub(super) win: Rate,
    /// w₂.
    pub(super) late: Rate,
}

/// A stock of open opportunities.
#[derive(Debug, Clone, Copy)]
struct Stock {
    value: Money,
    /// V/d, the fractional one included.
    opportunities: f64,
    /// Share of the stock's closings that falls in the span.
    share: f64,
}

/// Everything that may be won in a span.
#[derive(Debug, Clone, Copy)]
pub(super) struct Arrivals {
    top: Stock,
    mid: Stock,
    deal: Money,
    /// Proposals that are decided in the span, of those begun after day 0.
    new: f64,
}

/// Mean and cumulants of a count of wins, and its mean revenue.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Moments {
    /// Wins expected.
    pub(super) mean: f64,
    /// Variance of wins.
    pub(super) variance: f64,
    /// Third cumulant of wins.
    pub(super) third: f64,
    /// Revenue expected.
    pub(super) money: Money,
}

impl Arrivals {
    /// What `flow` may win in `span`, in deals of mean value `deal`, with `proposals` begun a day.
    pub(super) fn new(cycle: &Cycle, flow: &Flow, span: Span, deal: Money, proposals: f64) -> Self {
        let stock = |value: Money, part: f64, whole: f64| Stock {
            value,
            opportunities: (value.get() / deal.get()).min(UNCOUNTABLE),
            share: (part / whole).min(1.0),
        };
        Self {
            top: stock(flow.top, span.top, cycle.split.open),
            mid: stock(flow.mid, span.mid, cycle.split.closed),
            deal,
            new: proposals * span.new,
        }
    }

    /// The two stocks, each with the chance of one opportunity to be won in the span.
    fn stocks(&self, rates: Rates) -> [(Stock, f64); 2] {
        [(self.top, rates.win), (self.mid, rates.late)]
            .map(|(stock, rate)| (stock, (rate.get() * stock.share).min(1.0)))
    }

    /// Cumulants of the wins at `rates`.
    pub(super) fn moments(&self, rates: Rates) -> Moments {
        let new = self.new * rates.win.get();
        let mut moments = Moments { mean: new, variance: new, third: new, money: Money(new * self.deal.get()) };
        for (stock, chance) in self.stocks(rates) {
            let whole = stock.opportunities.floor();
            let part = (stock.opportunities - whole) * chance;
            for (trials, chance) in [(whole, chance), (1.0, part)] {
                let wins = trials * chance;
                moments.mean += wins;
                moments.variance += wins * (1.0 - chance);
                moments.third += wins * (1.0 - chance) * (1.0 - 2.0 * chance);
            }
            moments.money.0 += stock.value.get() * chance;
        }
        moments.money = Money::saturating(moments.money.get());
        moments
    }

    /// The distribution of the wins at `rates`.
    pub(super) fn counts(&self, rates: Rates) -> Counts {
        let [top, mid] = self.stocks(rates).map(|(stock, chance)| {
            let whole = stock.opportunities.floor();
            Counts::binomial(whole, chance).and_one((stock.opportunities - whole) * chance)
        });
        top.plus(&mid).plus(&Counts::poisson(self.new * rates.win.get()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Cumulants against the table of wins itself.
    #[test]
    fn the_moments_are_those_of_the_counts() {
        let stock = |opportunities: f64, share| Stock { value: Money(opportunities * 2.0), opportunities, share };
        for (top, mid, new) in [(12.7, 5.4, 3.0), (0.0, 9.9, 0.0), (30.5, 0.0, 8.0), (0.6, 0.3, 0.1)] {
            let arrivals = Arrivals { top: stock(top, 0.5), mid: stock(mid, 0.8), deal: Money(2.0), new };
            let rates = Rates { win: Rate(0.3), late: Rate(0.9) };
            let counts = arrivals.counts(rates);
            let about = |center: f64, power: i32| -> f64 {
                let wins = counts.shares.iter().zip(counts.first..);
                wins.map(|(share, wins)| share * (wins as f64 - center).powi(power)).sum()
            };
            let mean = about(0.0, 1);
            let got = arrivals.moments(rates);
            for (got, want) in [
                (got.mean, mean),
                (got.variance, about(mean, 2)),
                (got.third, about(mean, 3)),
                (got.money.get(), 2.0 * mean),
            ] {
                assert!((got - want).abs() < 1e-4, "{got}, not {want}");
            }
        }
    }
}
