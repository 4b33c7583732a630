//! What the visitor types, how it is read, and what is kept of it.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod actions;
mod attacks;
mod books;
mod check_link_laws;
mod check_links;
mod drafts;
mod entries;
mod links;
mod number_laws;
mod numbers;
mod readings;
mod reps;
mod saved;

use ridgeline::state::{Draft, Separators, State};

const ENGLISH: Separators = Separators { decimal: '.', group: ',' };
const GERMAN: Separators = Separators { decimal: ',', group: '.' };
const FRENCH: Separators = Separators { decimal: ',', group: '\u{202f}' };
const SWISS: Separators = Separators { decimal: '.', group: '’' };
const ARABIC: Separators = Separators { decimal: '٫', group: '٬' };
const EVERY: [Separators; 5] = [ENGLISH, GERMAN, FRENCH, SWISS, ARABIC];

fn first_visit() -> State {
    State::first_visit(Draft::example(&ENGLISH))
}
