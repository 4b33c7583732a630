//! What the visitor typed, what they can do to it, and what is kept of it.
//!
//! The state is a [`Book`] of scenarios, one of them open, each a [`Draft`], as text; [`read()`] derives the plan and every error from it, and nothing flows back. One pure
//! reducer, [`State::apply`], takes every [`Action`]. No document, no storage and no words here: those are at the edge.

mod action;
mod answers;
mod book;
mod check_link;
mod draft;
mod fragment;
mod given;
mod history;
mod link;
mod notebook;
pub mod number;
mod reading;
mod reps;
mod saved;

use std::rc::Rc;

use self::history::{Edit, History};
pub use self::{
    action::Action,
    answers::{Answered, Fact, read_answers, write_picked},
    book::{Book, LONGEST_NAME, MOST_SCENARIOS, Scenario},
    check_link::{Entry, Holds, Linked},
    draft::{Draft, LONGEST, TEXTS, WEEK},
    fragment::{LONGEST_LINK, LinkFault},
    history::Done,
    link::Shared,
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
    book: Rc<Book>,
    history: History,
    first: Rc<Draft>,
    editing: bool,
}

impl State {
    /// A first visit: `first` is an example, and what a reset goes back to.
    pub fn first_visit(first: Draft) -> Self {
        Self::on(Book::of(first.clone(), true), first)
    }

    /// A visit that opens on the visitor's own figures; `first` is what a reset goes back to.
    pub fn of(draft: Draft, first: Draft) -> Self {
        Self::on(Book::of(draft, false), first)
    }

    fn on(book: Book, first: Draft) -> Self {
        Self { book: Rc::new(book), history: History::default(), first: Rc::new(first), editing: false }
    }

    /// The scenarios.
    pub fn book(&self) -> &Book {
        &self.book
    }

    /// What the visitor typed, in the scenario that is open.
    pub fn draft(&self) -> &Draft {
        &self.book.figures().draft
    }

    /// The open figures are the example of a first visit, untouched.
    pub fn is_example(&self) -> bool {
        self.book.figures().example
    }

    /// The visitor is in a field.
    pub fn is_editing(&self) -> bool {
        self.editing
    }

    /// There is an edit to take back.
    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// There is an edit to do again.
    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// What was done last, where a visitor is told of it; it can be taken back.
    pub fn done(&self) -> Option<Done> {
        self.history.done()
    }

    /// The visitor has left the field at least once, or found it filled in.
    pub fn has_left(&self, field: Field, row: Option<usize>) -> bool {
        self.book.figures().left.contains(&(field, row))
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

    /// The state after `action`. Rows, fields and scenarios that are not there are passed over.
    #[must_use]
    pub fn apply(mut self, action: Action) -> Self {
        match action {
            Action::Enter(field, row) => {
                self.history.pause();
                self.change().left.retain(|spot| *spot != (field, row));
                self.editing = true;
            }
            Action::Leave(field, row) => {
                self.history.pause();
                self.change().leave((field, row));
                self.editing = false;
            }
            // A field cleared a moment ago may still show, and settle, what it held.
            Action::Settle { field, row, .. } if self.draft().row_text(field, row).is_empty() => {}
            Action::Settle { field, row, text } => self.change().draft.write(field, row, &text),
            Action::Open(at) if at >= self.book.scenarios.len() => {}
            Action::Open(at) => {
                self.history.pause();
                Rc::make_mut(&mut self.book).open = at;
                self.editing = false;
            }
            Action::Undo => self.history.step(&mut self.book, false),
            Action::Redo => self.history.step(&mut self.book, true),
            action => self.edit(action),
        }
        self
    }

    /// The open figures, to change without a step.
    fn change(&mut self) -> &mut book::Figures {
        Rc::make_mut(&mut self.book).figures_mut()
    }

    /// Does an edit, and remembers what was before, if it changed anything.
    fn edit(&mut self, action: Action) {
        let edit = Edit::of(&action);
        // In place of the example nothing of the visitor's is set aside.
        let replaces = matches!(action, Action::Restore(_) | Action::Adopt(_));
        let nothing = replaces && self.book.is_first() && !self.can_undo();
        let before = Rc::clone(&self.book);
        Rc::make_mut(&mut self.book).edit(action, &self.first);
        if self.book == before {
            self.book = before;
        } else if nothing {
            self.history.pass();
        } else {
            self.history.record(before, edit);
        }
    }
}
