//! Which tool is open, and what was chosen in it.

use yew::Callback;

use crate::{
    state::Action,
    view::{
        arrival::{self, Arrival},
        later::{Asked, Attempt, Wish},
    },
};

/// What can be opened, one at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tool {
    /// The plans side by side.
    Scenarios,
    /// What it would take to reach a goal.
    Goal,
    /// What waiting costs.
    Waiting,
}

/// What is done in the tools.
#[derive(Debug, Clone, PartialEq)]
pub enum Note {
    /// Another is opened, or the one that is open closed.
    Open(Option<Tool>),
    /// What did not arrive is asked for again.
    Fetch,
    /// It arrived, or not.
    Arrived(bool),
    /// A goal, or what may change for it, is chosen.
    Ask(Asked),
}

/// The tools of one plan.
pub(crate) struct Tools {
    pub(in crate::view) open: Option<Tool>,
    pub(in crate::view) arrival: Arrival,
    pub(in crate::view) wish: Wish,
    pub(in crate::view) note: Callback<Note>,
    pub(in crate::view) asked: Callback<Asked>,
    pub(in crate::view) attempt: Callback<Attempt>,
}

impl Tools {
    /// None open. Notes go to `note`, what is tried to `on`.
    pub(in crate::view) fn new(note: Callback<Note>, on: Callback<Action>) -> Self {
        let asked = note.reform(Note::Ask);
        let attempt = Callback::from(move |Attempt { name, changes }| on.emit(Action::Try { name, changes }));
        Self { open: None, arrival: Arrival::now(), wish: Wish::default(), note, asked, attempt }
    }

    /// Takes note.
    pub(in crate::view) fn take(&mut self, note: Note) {
        match note {
            Note::Open(tool) => {
                self.open = tool;
                self.need();
            }
            Note::Fetch => self.fetch(),
            Note::Arrived(here) => self.arrival = if here { Arrival::Here } else { Arrival::Failed },
            Note::Ask(asked) => self.wish = self.wish.clone().after(asked),
        }
    }

    /// Something is opened that may not have arrived yet.
    pub(in crate::view) fn need(&mut self) {
        if self.arrival == Arrival::Absent {
            self.fetch();
        }
    }

    fn fetch(&mut self) {
        if self.arrival == Arrival::Coming {
            return;
        }
        self.arrival = Arrival::Coming;
        let note = self.note.clone();
        arrival::fetch(move |here| note.emit(Note::Arrived(here)));
    }
}
