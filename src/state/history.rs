//! Steps back and forward.

use std::rc::Rc;

use super::{Action, Book, Spot};
use crate::plan::Field;

/// So many steps can be taken back.
const MOST_STEPS: usize = 100;

/// What was done that a visitor may not have meant, and so is told of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// Went back to the example.
    Reset,
    /// Emptied the form.
    Cleared,
    /// Put in other figures, which came from outside.
    Restored,
    /// Took a scenario away.
    Deleted,
    /// Opened what a link held.
    Shared,
}

impl Done {
    fn by(action: &Action) -> Option<Self> {
        match action {
            Action::Reset => Some(Self::Reset),
            Action::StartBlank => Some(Self::Cleared),
            Action::Restore(_) => Some(Self::Restored),
            Action::Delete(_) => Some(Self::Deleted),
            Action::Adopt(_) => Some(Self::Shared),
            _ => None,
        }
    }
}

/// Where text is being written, letter by letter: all of it is one step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Writing {
    Text(Spot),
    Name(usize),
}

impl Writing {
    fn by(action: &Action) -> Option<Self> {
        match action {
            Action::Type(field, _) => Some(Self::Text((*field, None))),
            Action::TypeRow(field, row, _) => Some(Self::Text((*field, Some(*row)))),
            Action::Rename(at, _) => Some(Self::Name(*at)),
            // By its first letters it is chosen letter by letter.
            Action::Currency(_) => Some(Self::Text((Field::Currency, None))),
            _ => None,
        }
    }
}

/// An edit, as it is kept to be recorded.
#[derive(Debug, Clone, Copy)]
pub(super) struct Edit {
    done: Option<Done>,
    writing: Option<Writing>,
}

impl Edit {
    pub(super) fn of(action: &Action) -> Self {
        Self { done: Done::by(action), writing: Writing::by(action) }
    }
}

/// The scenarios on the other side of a step, and what the step was.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Step {
    book: Rc<Book>,
    done: Option<Done>,
}

/// The steps taken, and those taken back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct History {
    undo: Vec<Step>,
    redo: Vec<Step>,
    writing: Option<Writing>,
}

impl History {
    pub(super) fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    pub(super) fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    pub(super) fn done(&self) -> Option<Done> {
        self.undo.last().and_then(|step| step.done)
    }

    /// What is written next is a step of its own.
    pub(super) fn pause(&mut self) {
        self.writing = None;
    }

    /// Records that `before` was edited; what was taken back cannot be redone any more.
    pub(super) fn record(&mut self, before: Rc<Book>, edit: Edit) {
        self.redo.clear();
        if edit.writing.is_none() || edit.writing != self.writing {
            if self.undo.len() == MOST_STEPS {
                self.undo.remove(0);
            }
            self.undo.push(Step { book: before, done: edit.done });
        }
        self.writing = edit.writing;
    }

    /// Forgets what was taken back, and records nothing.
    pub(super) fn pass(&mut self) {
        *self = Self::default();
    }

    /// Takes a step back, or forward; `book` changes places with what is on the other side.
    pub(super) fn step(&mut self, book: &mut Rc<Book>, forward: bool) {
        self.pause();
        let (from, to) = if forward { (&mut self.redo, &mut self.undo) } else { (&mut self.undo, &mut self.redo) };
        if let Some(step) = from.pop() {
            let here = std::mem::replace(book, step.book);
            to.push(Step { book: here, done: step.done });
            // What is wrong in a field they have gone away from is said.
            Rc::make_mut(book).figures_mut().go_through();
        }
    }
}
