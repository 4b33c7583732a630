//! Whether a week's work fits into the hours there are.

use crate::plan::{
    Plan,
    cycle::Cycle,
    requirements::{pipeline, requirements, team_meetings},
    unit::finite,
};

/// What is assumed of hours; the visitor can change both.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hours {
    /// Hours a meeting takes, with the way there and the notes.
    pub per_meeting: f64,
    /// Hours a week that a rep has for prospecting and meetings.
    pub per_rep: f64,
}

impl Default for Hours {
    /// An hour a meeting, and 12 hours a rep: 30 % of a week of 40.
    ///
    /// # Source
    /// Both are assumptions, and said to be so beside the fields.
    fn default() -> Self {
        Self { per_meeting: 1.0, per_rep: 12.0 }
    }
}

/// Hours of prospecting and meetings a week, whole team.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Load {
    /// What the plan takes.
    pub takes: f64,
    /// What the reps have.
    pub have: f64,
}

impl Load {
    /// Of `plan` at `hours`. Proposals where there were none take the meetings and hours that requirements assume.
    pub(super) fn of(plan: &Plan, hours: Hours) -> Self {
        let (mut meetings, mut prospecting) = (team_meetings(plan), plan.prospecting_hours.get());
        if plan.proposals.get() > 0.0 && (meetings <= 0.0 || prospecting <= 0.0) {
            let cycle = Cycle::new(plan.cycle_days, plan.cycle_spread, plan.period);
            let need = requirements(plan, &cycle, pipeline(plan, &cycle));
            // At the ratios of what the target needs, which the proposals of this plan are a part or a multiple of.
            let times = finite(plan.proposals.get() / need.proposals_per_week.get().max(f64::MIN_POSITIVE));
            if meetings <= 0.0 {
                meetings = finite(finite(need.meetings_per_rep_per_week.get() * plan.reps) * times);
            }
            if prospecting <= 0.0 {
                prospecting = finite(need.prospecting_hours_per_week.get() * times);
            }
        }
        Self { takes: finite(prospecting + finite(meetings * hours.per_meeting)), have: plan.reps * hours.per_rep }
    }

    /// There are hours enough.
    pub fn fits(self) -> bool {
        self.takes <= self.have * (1.0 + 1e-9)
    }
}
