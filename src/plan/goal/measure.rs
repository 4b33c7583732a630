//! How near a plan is to a goal: the few figures of an answer that a goal turns on, and no more.

use super::Goal;
use crate::plan::{
    Plan,
    chance::Revenues,
    compute::{WINDOWS, spans, to_period_end},
    cycle::{Cycle, period_days},
    forecast::{Flow, Span, WEEKS},
    requirements::pipeline,
    unit::{Money, Rate},
    valley::{LEAST_WEEKS, SHORT},
};

/// Parts of a target too small to be meant.
const ROUNDING: f64 = 1e-9;

/// Where a plan stands against a goal, by what is worst in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Standing {
    /// Weeks in valleys, and the largest shortfall among them as a share of target.
    Valley {
        /// How many.
        weeks: usize,
        /// The largest shortfall.
        depth: Rate,
    },
    /// The window whose expected revenue is the least share of its target.
    Window {
        /// Its first day and the day after its last.
        days: (u16, u16),
        /// That share.
        share: f64,
    },
    /// The window with the least chance.
    Chance {
        /// Its first day and the day after its last.
        days: (u16, u16),
        /// That chance.
        chance: Rate,
    },
}

impl Standing {
    /// It is what `goal` asks for.
    pub fn reaches(self, goal: Goal) -> bool {
        match (self, goal) {
            (Self::Valley { weeks, .. }, _) => weeks == 0,
            (Self::Window { share, .. }, _) => share >= 1.0 - ROUNDING,
            (Self::Chance { chance, .. }, Goal::ChanceInEachWindow(least)) => chance >= least,
            (Self::Chance { .. }, _) => false,
        }
    }
}

/// The days of a plan's cycle, which no lever changes.
pub(super) struct Ground {
    goal: Goal,
    cycle: Cycle,
    spans: Vec<Span>,
    weeks: Vec<Span>,
}

impl Ground {
    pub(super) fn new(plan: &Plan, goal: Goal) -> Self {
        let cycle = Cycle::new(plan.cycle_days, plan.cycle_spread, plan.period);
        let mut before = (0.0, cycle.at(0.0));
        let weeks = (1..=WEEKS).map(|week| {
            let day = 7.0 * week as f64;
            let after = (day, cycle.at(day));
            let span = Span::of(&cycle, before, after);
            before = after;
            span
        });
        let weeks = weeks.collect();
        // All that an answer speaks of: its chances are those of all these, and to the last digit the same.
        Self { goal, spans: spans(&cycle, to_period_end(plan, &cycle)), weeks, cycle }
    }

    /// Where `plan` stands.
    pub(super) fn standing(&self, plan: &Plan) -> Standing {
        let flow = Flow::of(plan, pipeline(plan, &self.cycle));
        match self.goal {
            Goal::NoValley => self.valleys(plan, &flow),
            Goal::TargetInEachWindow => {
                let share = |window: usize, target: f64| {
                    let span = self.spans.get(window).copied();
                    span.map_or(0.0, |span| flow.expected(&self.cycle, span).total().get() / target)
                };
                let (days, share) = worst(plan, share);
                Standing::Window { days, share }
            }
            Goal::ChanceInEachWindow(_) => {
                let revenues = Revenues::new(plan, &self.cycle, &flow, &self.spans);
                let (days, chance) = worst(plan, |window, target| revenues.chance(window, Money(target)).get());
                Standing::Chance { days, chance: Rate(chance) }
            }
        }
    }

    fn valleys(&self, plan: &Plan, flow: &Flow) -> Standing {
        let target = plan.target.get();
        let (mut weeks, mut depth) = (0, 0.0_f64);
        let (mut run, mut low) = (0, 0.0_f64);
        let mut close = |run: usize, low: f64| {
            if run >= LEAST_WEEKS {
                weeks += run;
                depth = depth.max(low);
            }
        };
        for span in &self.weeks {
            let expected = flow.expected(&self.cycle, *span).total();
            let pace = Money::saturating(expected.get() * (period_days(plan.period) / 7.0)).get();
            if pace < target * SHORT {
                run += 1;
                low = low.max(1.0 - pace / target);
            } else {
                close(run, low);
                (run, low) = (0, 0.0);
            }
        }
        close(run, low);
        Standing::Valley { weeks, depth: Rate(depth) }
    }
}

/// The window where `figure`, of a window and its target, is least.
fn worst(plan: &Plan, figure: impl Fn(usize, f64) -> f64) -> ((u16, u16), f64) {
    let mut worst = ((0, 0), f64::MAX);
    for (window, days) in WINDOWS.into_iter().enumerate() {
        let target = plan.target.get() * f64::from(days.1 - days.0) / period_days(plan.period);
        let value = figure(window, target);
        if value < worst.1 {
            worst = (days, value);
        }
    }
    worst
}
