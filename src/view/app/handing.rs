//! What others are told of the plan: the checks, and whoever embeds it.

use std::rc::Rc;

use super::App;
use crate::{
    state::{Action, Fact, Saved, number::is_blank},
    view::{
        edge::{self, Options},
        fit,
        opening::separators,
        told::Seen,
    },
};

impl App {
    /// Hands what the checks may take over to whoever keeps it, where it has changed. Of who only came by, nothing is kept.
    pub(super) fn hand_over(&mut self, options: &Options, first: bool) {
        let facts = self.known();
        if facts != self.facts || (first && facts.len() > 1) {
            options.store.keep(edge::FACTS, &facts);
            self.facts = facts;
        }
    }

    /// Keeps the visitor's plans for the next visit. One that is being named has its name once the field is left; a page that goes
    /// before that comes back with what was typed.
    pub(super) fn keep(&mut self) {
        let Some(saving) = &mut self.saving else { return };
        let mut state = self.state.clone();
        if let Some((at, name)) = self.tools.naming.clone().filter(|(_, name)| !is_blank(name)) {
            state = state.apply(Action::Rename(at, name));
        }
        saving.keep(Saved::of(&state, &separators(&self.format)).pairs().to_vec());
    }

    /// What the checks may take over: the currency, and what the visitor's own plan knows.
    pub(super) fn known(&self) -> Vec<Fact> {
        let own = self.outcome.as_deref().filter(|_| !self.state.is_example());
        let mut facts = own.map_or_else(Vec::new, |own| fit::facts(&own.plan, &own.answer));
        facts.push((edge::CURRENCY.to_owned(), self.state.draft().currency().to_owned()));
        facts
    }

    pub(super) fn seen(&self) -> Seen {
        Seen {
            state: self.state.clone(),
            separators: separators(&self.format),
            reading: Rc::clone(&self.reading),
            outcome: self.outcome.clone().filter(|_| self.fresh),
        }
    }
}
