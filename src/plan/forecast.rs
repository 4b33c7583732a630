//! Expected revenue between two days: from mid funnel, from the top of the funnel and from work not begun yet.

use super::{
    answer::Pipeline,
    cycle::{Cycle, Moment},
    input::Plan,
    unit::{Money, Rate, finite},
};

/// Length of the forecast.
pub(super) const WEEKS: usize = 26;

/// A stretch of days and what the cycle does in it, in days of the cycle.
///
/// The three parts are the integrals of MODEL.md: at target each is worth target/Π a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Span {
    /// G(min(b, W)) − G(min(a, W)).
    pub(super) mid: f64,
    /// G(max(b, W)) − G(max(a, W)).
    pub(super) top: f64,
    /// (b − G(b)) − (a − G(a)).
    pub(super) new: f64,
}

impl Span {
    /// Days `from` to `to`.
    pub(super) fn between(cycle: &Cycle, from: f64, to: f64) -> Self {
        Self::of(cycle, (from, cycle.at(from)), (to, cycle.at(to)))
    }

    /// The same, for moments already worked out.
    pub(super) fn of(cycle: &Cycle, (from, start): (f64, Moment), (to, end): (f64, Moment)) -> Self {
        let split = cycle.split;
        let within = |day: f64, moment: Moment| if day < cycle.mid_window { moment } else { split };
        let beyond = |day: f64, moment: Moment| if day > cycle.mid_window { moment } else { split };
        Self {
            mid: (within(to, end).closed - within(from, start).closed).max(0.0),
            top: (beyond(from, start).open - beyond(to, end).open).max(0.0),
            new: (end.begun - start.begun).max(0.0),
        }
    }
}

/// Expected revenue of a span, by where it comes from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Expected {
    /// From today's mid funnel.
    pub(super) mid: Money,
    /// From today's top of funnel.
    pub(super) top: Money,
    /// From work not begun yet.
    pub(super) new: Money,
}

impl Expected {
    /// All of it.
    pub(super) fn total(self) -> Money {
        Money::saturating(self.mid.get() + self.top.get() + self.new.get())
    }
}

/// What the forecast turns on, apart from the days.
#[derive(Debug, Clone, Copy)]
pub(super) struct Flow {
    /// Mid funnel at day 0.
    pub(super) mid: Money,
    /// Top of funnel at day 0.
    pub(super) top: Money,
    /// Value of the proposals begun a day.
    pub(super) new: Money,
    /// Share of new and top value won.
    pub(super) win_rate: Rate,
    /// Share of mid-funnel value won.
    pub(super) late_win_rate: Rate,
}

impl Flow {
    /// The plan's flow, from `pipeline`.
    pub(super) fn of(plan: &Plan, pipeline: Pipeline) -> Self {
        Self {
            mid: pipeline.mid,
            top: pipeline.top,
            new: Money(plan.proposals.get() / 7.0 * plan.deal.get()),
            win_rate: plan.win_rate,
            late_win_rate: plan.late_win_rate,
        }
    }

    /// Expected revenue of `span`.
    ///
    /// # Source
    /// Remaining life in an equilibrium renewal process has density (1 − F)/S: Cox, Renewal Theory, 1962.
    pub(super) fn expected(&self, cycle: &Cycle, span: Span) -> Expected {
        let stock = |value: Money, rate: Rate, share: f64| Money(finite(value.get() * rate.get() * share.min(1.0)));
        Expected {
            mid: stock(self.mid, self.late_win_rate, span.mid / cycle.split.closed),
            top: stock(self.top, self.win_rate, span.top / cycle.split.open),
            new: Money(finite(self.new.get() * self.win_rate.get() * span.new)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{input::Period, unit::Days};

    /// With an exponential cycle of S days, W = 30: half-lives are plain exponentials.
    #[test]
    fn a_cycle_without_memory_closes_exponentially() {
        let cycle = Cycle::new(Days(60.0), 1.0, Period::Month);
        let span = Span::between(&cycle, 10.0, 40.0);
        let e = |t: f64| (-t / 60.0).exp();
        assert!((span.mid - 60.0 * (e(10.0) - e(30.0))).abs() < 1e-12);
        assert!((span.top - 60.0 * (e(30.0) - e(40.0))).abs() < 1e-12);
        assert!((span.new - (30.0 - 60.0 * (e(10.0) - e(40.0)))).abs() < 1e-12);
    }

    #[test]
    fn the_three_parts_of_a_span_fill_it() {
        let cycle = Cycle::new(Days(45.0), 0.3, Period::Quarter);
        for (from, to) in [(0.0, 7.0), (30.0, 60.0), (37.5, 38.5), (90.0, 182.0)] {
            let span = Span::between(&cycle, from, to);
            assert!((span.mid + span.top + span.new - (to - from)).abs() < 1e-10, "{from} to {to}");
        }
    }
}
