//! Several reps in one check, side by side.

use super::{Note, Notebook};

/// There is room for so many.
pub const MOST_REPS: usize = 12;

/// The reps of one check: each is a number, and what is kept of it stands under `diagnosis.2.`. A rep is there as long as anything
/// stands under it; the one in view is always there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reps {
    /// What the names of the check's notes begin with: `diagnosis.`.
    check: String,
    /// The numbers of the reps, rising.
    pub all: Vec<usize>,
    /// The number of the one in view.
    pub current: usize,
}

impl Reps {
    /// The reps that `notebook` keeps for the check called `id`.
    pub fn read(notebook: &Notebook, id: &str) -> Self {
        let check = [id, "."].concat();
        let kept = notebook.get(&[&check, "rep"].concat()).parse().ok();
        let there = |number: usize| notebook.has_any(&[&check, &*number.to_string(), "."].concat());
        let numbers = 1..=MOST_REPS;
        let first = numbers.clone().find(|number| there(*number)).unwrap_or(1);
        let current = kept.filter(|number| numbers.contains(number)).unwrap_or(first);
        let all = numbers.filter(|number| *number == current || there(*number)).collect();
        Self { check, all, current }
    }

    /// What the names of a rep's notes begin with: `diagnosis.2.`.
    pub fn prefix(&self, number: usize) -> String {
        [&self.check, &*number.to_string(), "."].concat()
    }

    /// Takes a rep into view.
    pub fn show(&self, number: usize) -> Note {
        Note::Write([&self.check, "rep"].concat(), number.to_string())
    }

    /// The number a further rep would have; none where there is no room.
    pub fn free(&self) -> Option<usize> {
        (1..=MOST_REPS).find(|number| !self.all.contains(number))
    }

    /// Erases a rep, all that is kept of it; where it is in view, after taking the next one into view. The last note is the one that is
    /// undone.
    pub fn erase(&self, number: usize) -> Vec<Note> {
        let mut notes = Vec::new();
        if number == self.current {
            let others = || self.all.iter().copied().filter(|other| *other != number);
            let next = others().find(|other| *other > number).or_else(|| others().next_back());
            notes.extend(next.map(|next| self.show(next)));
        }
        notes.push(Note::Clear(self.prefix(number)));
        notes
    }
}
