//! What the visitor wants to reach, and what may change for it.

use crate::{
    format::Format,
    plan::{
        Field, Plan,
        answer::Lever,
        goal::{Allowed, CHANCE, Goal, Hours, LEVERS, field, limit, today},
        input::Entry,
    },
    state::number::{read_entry, read_number},
    view::{opening::separators, planner::typed},
};

/// The goals to choose from.
pub(super) const GOALS: [Goal; 3] = [Goal::NoValley, Goal::TargetInEachWindow, Goal::ChanceInEachWindow(CHANCE)];
/// A week has no more hours.
pub(super) const WEEK: f64 = 168.0;

/// What the visitor chose in the panel; texts as typed, none where the field still holds what it started with.
#[derive(Debug, Clone, PartialEq)]
pub struct Wish {
    /// What to reach.
    pub goal: Goal,
    /// Which of [`LEVERS`] may change.
    pub allowed: [bool; 5],
    /// Their limits.
    pub limits: [Option<String>; 5],
    /// Hours a meeting takes.
    pub per_meeting: Option<String>,
    /// Hours a rep has.
    pub per_rep: Option<String>,
}

/// A scenario to try: its name, and the texts that change in the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// What to call it.
    pub name: String,
    /// What to type, by field.
    pub changes: Vec<(Field, String)>,
}

impl Default for Wish {
    fn default() -> Self {
        Self { goal: Goal::NoValley, allowed: [true; 5], limits: [const { None }; 5], per_meeting: None, per_rep: None }
    }
}

/// What the visitor does in the panel.
#[derive(Debug, Clone, PartialEq)]
pub enum Asked {
    /// Chooses a goal.
    Goal(Goal),
    /// Lets a lever change, or not.
    Allow(Lever, bool),
    /// Types a limit.
    Limit(Lever, String),
    /// Types the hours a meeting takes.
    PerMeeting(String),
    /// Types the hours a rep has.
    PerRep(String),
}

impl Wish {
    /// The wish after it.
    #[must_use]
    pub fn after(mut self, asked: Asked) -> Self {
        let place = |lever| LEVERS.iter().position(|it| *it == lever);
        match asked {
            Asked::Goal(goal) => self.goal = goal,
            Asked::Allow(lever, on) => {
                if let Some(allowed) = place(lever).and_then(|at| self.allowed.get_mut(at)) {
                    *allowed = on;
                }
            }
            Asked::Limit(lever, text) => {
                if let Some(limit) = place(lever).and_then(|at| self.limits.get_mut(at)) {
                    *limit = Some(text);
                }
            }
            Asked::PerMeeting(text) => self.per_meeting = Some(text),
            Asked::PerRep(text) => self.per_rep = Some(text),
        }
        self
    }

    /// A lever's limit as its field shows it, and its value, none where that cannot be used. `plan` has its stocks held.
    pub(super) fn limit(&self, at: usize, lever: Lever, plan: &Plan, format: &Format) -> (String, Option<f64>) {
        let start = limit(plan, lever);
        let Some(text) = self.limits.get(at).cloned().flatten() else {
            // Down to what the form would show: no limit has more decimals than anyone reads.
            let neat = if start >= 1000.0 { start.floor() } else { (start * 1e4).floor() / 1e4 };
            let most = if neat > today(plan, lever) { neat } else { start };
            return (typed(field(lever), most, format), Some(most));
        };
        let read = read_entry(field(lever), &text, &separators(format));
        let (least, most) = (today(plan, lever), field(lever).quantity().bounds.max);
        let value = match read {
            Entry::Value(value) if value > least && value <= most => Some(value),
            _ => None,
        };
        (text, value)
    }

    /// The levers that may change and whose limit can be used.
    pub(super) fn levers(&self, plan: &Plan, format: &Format) -> Vec<Allowed> {
        let mut levers = Vec::new();
        for (at, lever) in LEVERS.into_iter().enumerate() {
            let on = self.allowed.get(at).copied().unwrap_or(false);
            if let Some(most) = self.limit(at, lever, plan, format).1.filter(|_| on) {
                levers.push(Allowed { lever, most });
            }
        }
        levers
    }

    /// What counts of hours: what is typed where that can be used, else what it started with.
    pub(super) fn hours(&self, format: &Format) -> Hours {
        let start = Hours::default();
        Hours {
            per_meeting: hour(self.per_meeting.as_deref(), format).unwrap_or(start.per_meeting),
            per_rep: hour(self.per_rep.as_deref(), format).unwrap_or(start.per_rep),
        }
    }
}

/// Hours as typed, within a week.
pub(super) fn hour(text: Option<&str>, format: &Format) -> Option<f64> {
    read_number(text?, &separators(format)).ok().filter(|hours| (0.0..=WEEK).contains(hours))
}
