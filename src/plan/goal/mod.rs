//! What would it take: the least change of each lever that reaches a goal, and the least even mix of them.
//!
//! The levers are those of which more is plainly better at any amount: win rate, deal, proposals, top and mid funnel. Meetings
//! and hours follow the proposals. The cycle is not among them: a shorter one brings revenue forward and leaves a gap behind
//! it, so that no amount of it is the least that is enough.
//!
//! Blank stocks are held at the value they have today, as sensitivities hold them.

mod delay;
mod hours;
mod lever;
mod measure;
mod seeking;

pub use self::{
    delay::{DELAYS, Road, delayed},
    hours::{Hours, Load},
    lever::{LEVERS, field, held, limit, moved, today},
    measure::Standing,
    seeking::seek,
};
use super::{answer::Lever, unit::Rate};

/// What is to be reached.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Goal {
    /// No run of two weeks or more below 95 % of target.
    NoValley,
    /// Expected revenue at target in each window.
    TargetInEachWindow,
    /// At least this chance to reach the target in each window.
    ChanceInEachWindow(Rate),
}

/// The chance that is asked for where none is named.
pub const CHANCE: Rate = Rate(0.8);

/// A lever that may move, up to a limit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Allowed {
    /// Which.
    pub lever: Lever,
    /// The greatest value it may have, in its own unit.
    pub most: f64,
}

/// What one lever alone does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Single {
    /// Which.
    pub lever: Lever,
    /// Its value today.
    pub today: f64,
    /// The greatest it may be.
    pub most: f64,
    /// Share of the way from today to the limit; none where the limit is not enough.
    pub share: Option<f64>,
    /// The least value that is enough, rounded up within 0.2 % of the change.
    pub needed: Option<f64>,
    /// Where the plan stands with it at the needed value, or at its limit.
    pub closest: Standing,
    /// What a week takes then.
    pub load: Load,
}

/// A lever in a mix.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part {
    /// Which.
    pub lever: Lever,
    /// Its value today.
    pub today: f64,
    /// Its value in the mix.
    pub value: f64,
}

/// The least even mix: every lever goes the same share of its way from today to its limit.
///
/// A share and not a percentage, because a limit says how far a lever can go, and because nothing has no percentage. It is
/// never more than the least share that a single lever needs.
#[derive(Debug, Clone, PartialEq)]
pub struct Mix {
    /// That share; 1 where not even all limits together are enough.
    pub share: f64,
    /// The levers of the mix. One that would stand in the way of the others is left out.
    pub parts: Vec<Part>,
    /// It reaches the goal.
    pub reached: bool,
    /// Where the plan stands with it.
    pub closest: Standing,
    /// What a week takes then.
    pub load: Load,
}

/// The answer of [`seek`].
#[derive(Debug, Clone, PartialEq)]
pub struct Sought {
    /// Nothing has to change.
    pub reached_already: bool,
    /// Where the plan stands today.
    pub standing: Standing,
    /// What a week takes today.
    pub load: Load,
    /// Each allowed lever alone, in the order given.
    pub singles: Vec<Single>,
    /// All of them together.
    pub mix: Mix,
}
