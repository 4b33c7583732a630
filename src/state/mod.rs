//! What the visitor typed, what they can do to it, and what is kept of it.
//!
//! The state is the [`Draft`], as text; [`read()`] derives the plan and every error from it, and nothing flows back. One pure
//! reducer, [`State::apply`], takes every [`Action`]. No document, no storage and no words here: those are at the edge.

mod action;
mod answers;
mod draft;
mod given;
mod notebook;
pub mod number;
mod reading;
mod reps;
mod saved;

use std::rc::Rc;

use self::number::is_blank;
pub use self::{
    action::Action,
    answers::{Answered, Fact, read_answers, write_picked},
    draft::{Draft, LONGEST, TEXTS, WEEK},
    notebook::{LONGEST_NOTE, Note, Notebook},
    number::Separators,
    reading::{Reading, read},
    reps::{MOST_REPS, Reps},
    saved::Saved,
};
use crate::plan::{Field, FieldError};

/// A field, and its row if it is in one.
type Spot = (Field, Option<usize>);

/// All that the page remembers of its visitor.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    now: Figures,
    undo: Option<Box<Figures>>,
    first: Rc<Draft>,
    editing: bool,
}

/// Figures, whose they are, and how far they have been gone through.
#[derive(Debug, Clone, PartialEq)]
struct Figures {
    draft: Draft,
    example: bool,
    left: Vec<Spot>,
}

impl Figures {
    /// Figures that are complete as they stand: what is wrong with any that is given may be said at once.
    fn given(draft: Draft, example: bool) -> Self {
        let mut left = draft.fields();
        left.retain(|&(field, row)| !is_blank(draft.row_text(field, row)));
        Self { draft, example, left }
    }
}

impl State {
    /// A first visit: `first` is an example, and what a reset goes back to.
    pub fn first_visit(first: Draft) -> Self {
        Self { now: Figures::given(first.clone(), true), undo: None, editing: false, first: Rc::new(first) }
    }

    /// A visit that opens on the visitor's own figures; `first` is what a reset goes back to.
    pub fn of(draft: Draft, first: Draft) -> Self {
        Self { now: Figures::given(draft, false), undo: None, editing: false, first: Rc::new(first) }
    }

    /// What the visitor typed.
    pub fn draft(&self) -> &Draft {
        &self.now.draft
    }

    /// The figures are the example of a first visit, untouched.
    pub fn is_example(&self) -> bool {
        self.now.example
    }

    /// The visitor is in a field.
    pub fn is_editing(&self) -> bool {
        self.editing
    }

    /// There is a reset, a clearing or a restoring to take back.
    pub fn can_undo(&self) -> bool {
        self.undo.is_some()
    }

    /// The visitor has left the field at least once, or found it filled in.
    pub fn has_left(&self, field: Field, row: Option<usize>) -> bool {
        self.now.left.contains(&(field, row))
    }

    /// What to say is wrong with a field: nothing while it is first typed in.
    pub fn error<'a>(&self, reading: &'a Reading, field: Field, row: Option<usize>) -> Option<&'a FieldError> {
        reading.error(field, row).filter(|_| self.has_left(field, row))
    }

    /// Errors in fields the visitor has not left yet, of which nothing is said beside the field: what is still to be filled in
    /// before there is a plan.
    pub fn still_open<'a>(&self, reading: &'a Reading) -> impl Iterator<Item = &'a FieldError> {
        reading.errors().iter().filter(|error| !self.has_left(error.field, error.row))
    }

    /// The state after `action`. Rows and fields that are not there are passed over.
    #[must_use]
    pub fn apply(mut self, action: Action) -> Self {
        match action {
            Action::Type(field, text) => self.edit(|draft| draft.write(field, None, &text)),
            Action::TypeRow(field, row, text) => self.edit(|draft| draft.write(field, Some(row), &text)),
            Action::Enter(field, row) => {
                self.now.left.retain(|spot| *spot != (field, row));
                self.editing = true;
            }
            Action::Leave(field, row) => {
                self.leave((field, row));
                self.editing = false;
            }
            // A field cleared a moment ago may still show, and settle, what it held.
            Action::Settle { field, row, .. } if self.now.draft.row_text(field, row).is_empty() => {}
            Action::Settle { field, row, text } => self.now.draft.write(field, row, &text),
            Action::Period(period) => self.edit(|draft| draft.set_period(period)),
            Action::Currency(code) => self.edit(|draft| draft.write(Field::Currency, None, &code)),
            Action::AddWeek => self.edit(|draft| _ = draft.add_row(Field::Weeks)),
            Action::RemoveWeek(row) => self.remove(Field::Weeks, &WEEK, row),
            Action::AddClosed => self.edit(|draft| _ = draft.add_row(Field::ClosedPeriods)),
            Action::RemoveClosed(row) => self.remove(Field::ClosedPeriods, &[Field::ClosedPeriod], row),
            Action::Reset => self.replace(Figures::given((*self.first).clone(), true)),
            Action::StartBlank => self.replace(Figures::given(self.now.draft.cleared(), false)),
            Action::Undo => self.now = self.undo.take().map_or(self.now, |before| *before),
            // In place of the example nothing of the visitor's is set aside.
            Action::Restore(draft) if self.now.example && self.undo.is_none() => {
                self.now = Figures::given(*draft, false);
            }
            Action::Restore(draft) => self.replace(Figures::given(*draft, false)),
        }
        self
    }

    /// Changes the draft. A change makes the figures the visitor's, and there is nothing to take back any more.
    fn edit(&mut self, change: impl FnOnce(&mut Draft)) {
        let before = self.now.draft.clone();
        change(&mut self.now.draft);
        self.edited(&before);
    }

    fn edited(&mut self, before: &Draft) {
        if self.now.draft != *before {
            self.now.example = false;
            self.undo = None;
        }
    }

    fn leave(&mut self, spot: Spot) {
        if !self.now.left.contains(&spot) && self.now.draft.fields().contains(&spot) {
            self.now.left.push(spot);
        }
    }

    /// Takes a row away; the fields left in later rows move up with them.
    fn remove(&mut self, list: Field, fields: &[Field], row: usize) {
        self.edit(|draft| draft.remove_row(list, row));
        self.now.left.retain(|(field, at)| !(fields.contains(field) && *at == Some(row)));
        for (field, at) in &mut self.now.left {
            if fields.contains(field) {
                *at = at.map(|at| if at > row { at - 1 } else { at });
            }
        }
    }

    /// Puts other figures in place of these, which can be taken back. The visitor's own are not lost for the example or a
    /// blank form: once set aside, only typing ends them.
    fn replace(&mut self, figures: Figures) {
        if self.now.draft == figures.draft && self.now.example == figures.example {
            return;
        }
        let before = std::mem::replace(&mut self.now, figures);
        let own = |figures: &Figures| !figures.example && !figures.draft.is_blank();
        if !self.undo.as_deref().is_some_and(own) || own(&before) {
            self.undo = Some(Box::new(before));
        }
    }
}
