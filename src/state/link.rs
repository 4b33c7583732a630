//! Scenarios in a link.

use super::{Book, State};

/// What a link held: scenarios to be opened in place of all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    pub(super) book: Book,
}

impl Shared {
    /// What `state` holds.
    pub fn of(state: &State) -> Self {
        Self { book: state.book().clone() }
    }

    /// The scenarios.
    pub fn book(&self) -> &Book {
        &self.book
    }
}
