//! Everything a visitor can do to the state.

use super::{Draft, Shared};
use crate::plan::{Field, input::Period};

/// One thing the visitor did. Those marked as an edit make the figures the visitor's own. All but moving
/// about can be undone.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Typed in a field that is not in a row: its whole text. An edit.
    Type(Field, String),
    /// Typed in a field of a row, from 0, oldest first: its whole text. An edit.
    TypeRow(Field, usize, String),
    /// Entered a field, of a row if it is in one: they may be about to mend it, so nothing is said of it until it is left.
    Enter(Field, Option<usize>),
    /// Left a field, of a row if it is in one: what is wrong with it may be said from now on.
    Leave(Field, Option<usize>),
    /// Nobody typed: the same number written otherwise, grouped on leaving a field or [ungrouped](super::number::ungroup) on
    /// entering it.
    Settle {
        /// The field.
        field: Field,
        /// Its row, if it is in one.
        row: Option<usize>,
        /// The number as it is now written.
        text: String,
    },
    /// Chose monthly or quarterly targets. An edit.
    Period(Period),
    /// Chose a currency, by its ISO 4217 code. An edit.
    Currency(String),
    /// Added a week, after the last. An edit.
    AddWeek,
    /// Took away a week. An edit.
    RemoveWeek(usize),
    /// Added a past period, after the last. An edit.
    AddClosed,
    /// Took away a past period. An edit.
    RemoveClosed(usize),
    /// Went back to the first visit's example.
    Reset,
    /// Cleared every figure to type their own; the period and the currency stay.
    StartBlank,
    /// Put someone's figures in place of the open scenario's.
    Restore(Box<Draft>),
    /// Pinned the open scenario, to compare others with it, and opened a copy of it, if there is room, to change: the copy's name.
    Pin(String),
    /// Chose which scenario the others are compared with.
    PinOn(usize),
    /// Compares with none any more.
    Unpin,
    /// Opened a scenario. Not an edit, and not a step to be undone.
    Open(usize),
    /// Opened a copy of a scenario, after it, and how the copy is called; nothing happens where there is no room.
    Duplicate(usize, String),
    /// Named a scenario: its whole name.
    Rename(usize, String),
    /// Moved a scenario one place.
    Shift {
        /// Which.
        at: usize,
        /// To the one after, instead of before.
        later: bool,
    },
    /// Took a scenario away; the last one stays.
    Delete(usize),
    /// Opened a copy of the open scenario, after all others, with some texts changed. Where none was pinned, the one copied is.
    /// Nothing happens where there is no room.
    Try {
        /// What the copy is called.
        name: String,
        /// Fields that are not in a row, and what to write in them.
        changes: Vec<(Field, String)>,
    },
    /// Opened what a link held, in place of all scenarios.
    Adopt(Box<Shared>),
    /// Took back the last edit.
    Undo,
    /// Did it again.
    Redo,
}

impl Action {
    /// The figures that are open may be wholly others after it.
    pub fn replaces(&self) -> bool {
        matches!(self, Self::Restore(_) | Self::Adopt(_) | Self::Open(_) | Self::Delete(_) | Self::Undo | Self::Redo)
    }
}
