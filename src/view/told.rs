//! What the plan is told, and what it tells.

use std::rc::Rc;

use yew::AttrValue;

use super::{
    planner::{Fold, Outcome},
    whatif::Note,
};
use crate::state::{Action, Reading, Separators, State};

/// A plan as it is drawn.
#[derive(Clone)]
pub struct Seen {
    /// What the visitor typed.
    pub state: State,
    /// How its numbers are written.
    pub separators: Separators,
    /// The plan in it, or every error.
    pub reading: Rc<Reading>,
    /// The plan and its answer, where there is one.
    pub outcome: Option<Rc<Outcome>>,
}

/// How far the visitor has come with getting in touch.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Approach {
    /// The summary is in view.
    pub(in crate::view) open: bool,
    /// The summary in the visitor's words, once they changed it.
    pub(in crate::view) own: Option<String>,
    /// It is on the clipboard.
    pub(in crate::view) copied: bool,
}

/// What the plan is told.
pub enum Told {
    /// The visitor did something.
    Did(Action),
    /// The address asks for another screen.
    Address(String),
    /// It is time to announce what has changed.
    Rested(AttrValue),
    /// A working was folded or unfolded.
    Folded(Fold),
    /// The visitor came a step nearer to getting in touch.
    Approached(Approach),
    /// The headline went out of view, or came into it.
    Away(bool),
    /// The visitor does the first thing, or has what comes later in view; or not so.
    Sign(bool),
    /// It is to be printed.
    Print,
    /// Something was done in the tools of what-if.
    Noted(Note),
}
