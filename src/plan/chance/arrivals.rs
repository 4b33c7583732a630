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
