//! Which tool is open, and what was chosen in it.

use yew::{Callback, NodeRef};

use crate::{
    state::{Action, LinkFault, Separators, Shared},
    view::{
        arrival::{self, Arrival, Part},
        edge,
        later::{self, Asked, Attempt, Wish},
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
    /// All plans in a link.
    Keep,
    /// The open plan on paper and in files.
    Take,
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
    /// The address holds plans: the part of it behind `#`.
    Linked(String),
    /// A link was pasted.
    Pasted(String),
    /// They are not wanted any more.
    Leave,
    /// What was asked for was done, or could not be: in words.
    Said(&'static str),
    /// A goal, or what may change for it, is chosen.
    Ask(Asked),
    /// A plan is being named, and how far that is typed; none where it is done.
    Name(Option<(usize, String)>),
}

/// The tools of one plan.
pub(crate) struct Tools {
    pub(in crate::view) open: Option<Tool>,
    pub(in crate::view) arrival: Arrival,
    /// Where what has not arrived stands first.
    pub(in crate::view) place: NodeRef,
    pub(in crate::view) wish: Wish,
    /// The plan that is being named, and what stands in its field.
    pub(in crate::view) naming: Option<(usize, String)>,
    /// The part of the address that holds plans, and what was found in it.
    pub(in crate::view) link: Option<String>,
    pub(in crate::view) found: Option<Result<Shared, LinkFault>>,
    /// That link is in the address.
    pub(in crate::view) is_followed: bool,
    /// How what was last asked for in the tool went.
    pub(in crate::view) said: &'static str,
    pub(in crate::view) note: Callback<Note>,
    pub(in crate::view) asked: Callback<Asked>,
    pub(in crate::view) attempt: Callback<Attempt>,
}

impl Tools {
    /// None open. Notes go to `note`, what is tried to `on`.
    pub(in crate::view) fn new(note: Callback<Note>, on: Callback<Action>) -> Self {
        let asked = note.reform(Note::Ask);
        let attempt = Callback::from(move |Attempt { name, changes }| on.emit(Action::Try { name, changes }));
        Self {
            open: None,
            arrival: Arrival::now(Part::Later),
            place: NodeRef::default(),
            wish: Wish::default(),
            naming: None,
            link: None,
            found: None,
            is_followed: false,
            said: "",
            note,
            asked,
            attempt,
        }
    }

    /// Those of someone who has just come: nothing has arrived that comes later.
    #[cfg(not(target_arch = "wasm32"))]
    pub(in crate::view) fn of_a_first_visit() -> Self {
        Self { arrival: Arrival::Absent, ..Self::new(Callback::noop(), Callback::noop()) }
    }

    /// Takes note.
    pub(in crate::view) fn take(&mut self, note: Note) {
        match note {
            Note::Open(tool) => {
                self.open = tool;
                self.said = "";
                self.need();
            }
            Note::Fetch => self.fetch(),
            Note::Arrived(here) => self.arrival = Arrival::of(here),
            Note::Linked(link) => {
                (self.link, self.found) = (Some(link), None);
                self.is_followed = true;
                self.need();
            }
            // What is not of our form is read as what it is: damaged.
            Note::Pasted(text) => {
                let fragment = text.trim().split_once('#').map_or("", |(_, fragment)| fragment);
                (self.link, self.found) = (Some(fragment.to_owned()), None);
            }
            Note::Leave => {
                (self.link, self.found) = (None, None);
                // What was pasted is not in the address, which may be someone else's.
                if std::mem::take(&mut self.is_followed) {
                    edge::forget_link(edge::PLANS);
                }
            }
            Note::Said(said) => self.said = said,
            Note::Ask(asked) => self.wish = self.wish.clone().after(asked),
            Note::Name(naming) => self.naming = naming,
        }
    }

    /// Takes note of an address that holds plans, the part of it behind `#/`.
    pub(in crate::view) fn address(&self, address: &str) {
        if address.starts_with("s/") {
            self.note.emit(Note::Linked(["/", address].concat()));
        }
    }

    /// Reads what came with a link, once that can be read. What is to be opened at once, since there is `nothing` it would replace, is
    /// handed out.
    pub(in crate::view) fn read_link(&mut self, separators: Separators, nothing: bool) -> Option<Shared> {
        let link = self.link.as_ref().filter(|_| self.arrival == Arrival::Here && self.found.is_none())?;
        match later::opened(link, separators) {
            Ok(shared) if nothing => {
                self.take(Note::Leave);
                Some(shared)
            }
            found => {
                self.found = Some(found);
                None
            }
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
        arrival::fetch(Part::Later, Box::new(move |here| note.emit(Note::Arrived(here))));
    }
}
