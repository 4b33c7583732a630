//! The scenarios: several sets of figures side by side, one of them open, one perhaps pinned to compare with.

use std::rc::Rc;

use super::{Action, Draft, Spot, WEEK, draft::tidy, number::is_blank};
use crate::plan::Field;

/// There is room for so many scenarios.
pub const MOST_SCENARIOS: usize = 6;
/// No name of a scenario is longer, in characters.
pub const LONGEST_NAME: usize = 40;

/// All scenarios: one to [`MOST_SCENARIOS`], in the visitor's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Book {
    pub(super) scenarios: Vec<Rc<Scenario>>,
    pub(super) open: usize,
    pub(super) pinned: Option<usize>,
}

/// Figures under a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenario {
    pub(super) name: String,
    pub(super) figures: Figures,
}

/// Figures, whose they are, and how far they have been gone through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Figures {
    pub(super) draft: Draft,
    pub(super) example: bool,
    pub(super) left: Vec<Spot>,
}

impl Figures {
    /// Figures that are complete as they stand: what is wrong with any that is given may be said at once.
    pub(super) fn given(draft: Draft, example: bool) -> Self {
        let mut figures = Self { draft, example, left: Vec::new() };
        figures.go_through();
        figures
    }

    /// Every field with something in it counts as left.
    pub(super) fn go_through(&mut self) {
        for (field, row) in self.draft.fields() {
            if !is_blank(self.draft.row_text(field, row)) {
                self.leave((field, row));
            }
        }
    }

    pub(super) fn leave(&mut self, spot: Spot) {
        if !self.left.contains(&spot) && self.draft.fields().contains(&spot) {
            self.left.push(spot);
        }
    }

    /// Takes a row away; the fields left in later rows move up with them.
    fn remove(&mut self, list: Field, fields: &[Field], row: usize) {
        self.draft.remove_row(list, row);
        self.left.retain(|(field, at)| !(fields.contains(field) && *at == Some(row)));
        for (field, at) in &mut self.left {
            if fields.contains(field) {
                *at = at.map(|at| if at > row { at - 1 } else { at });
            }
        }
    }
}

impl Scenario {
    /// What the visitor called it, on one line; empty where they have not.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its figures.
    pub fn draft(&self) -> &Draft {
        &self.figures.draft
    }

    /// Its figures are the example of a first visit, untouched.
    pub fn is_example(&self) -> bool {
        self.figures.example
    }
}

impl Book {
    /// One scenario, without a name.
    pub(super) fn of(draft: Draft, example: bool) -> Self {
        let only = Scenario { name: String::new(), figures: Figures::given(draft, example) };
        Self { scenarios: vec![Rc::new(only)], open: 0, pinned: None }
    }

    /// The scenarios, in order; there is always one.
    pub fn scenarios(&self) -> &[Rc<Scenario>] {
        &self.scenarios
    }

    /// Which is open.
    pub fn open(&self) -> usize {
        self.open
    }

    /// Which the others are compared with.
    pub fn pinned(&self) -> Option<usize> {
        self.pinned
    }

    /// There is room for one more.
    pub fn can_add(&self) -> bool {
        self.scenarios.len() < MOST_SCENARIOS
    }

    /// Nothing but the example, untouched: nothing of the visitor's is in it.
    pub fn is_first(&self) -> bool {
        self.scenarios.iter().all(|scenario| scenario.figures.example)
            && self.scenarios.len() == 1
            && self.scenarios[0].name.is_empty()
    }

    pub(super) fn figures(&self) -> &Figures {
        &self.scenarios[self.open].figures
    }

    /// The open scenario's figures, to change. Steps that could be gone back to keep theirs.
    pub(super) fn figures_mut(&mut self) -> &mut Figures {
        &mut Rc::make_mut(&mut self.scenarios[self.open]).figures
    }

    /// Does an edit. Where it changes nothing, or what it is about is not there, the book stays as it is.
    pub(super) fn edit(&mut self, action: Action, first: &Draft) {
        let count = self.scenarios.len();
        match action {
            Action::Pin(name) => {
                self.pinned = Some(self.open);
                self.add(self.open + 1, &name, &[]);
            }
            Action::PinOn(at) if at < count => self.pinned = Some(at),
            Action::Unpin => self.pinned = None,
            Action::Duplicate(at, name) if at < count && self.can_add() => {
                self.open = at;
                self.add(at + 1, &name, &[]);
            }
            Action::Rename(at, name) if at < count => {
                let name = self.apart(&name, Some(at));
                if self.scenarios[at].name != name {
                    Rc::make_mut(&mut self.scenarios[at]).name = name;
                }
            }
            Action::Shift { at, later } => {
                let to = if later { at + 1 } else { at.wrapping_sub(1) };
                if at < count && to < count {
                    self.scenarios.swap(at, to);
                    self.follow(&|place| {
                        if place == at {
                            to
                        } else if place == to {
                            at
                        } else {
                            place
                        }
                    });
                }
            }
            Action::Delete(at) if at < count && count > 1 => {
                self.scenarios.remove(at);
                self.pinned = self.pinned.filter(|pinned| *pinned != at && count > 2);
                self.follow(&|place| if place > at { place - 1 } else { place });
                self.open = self.open.min(count - 2);
            }
            Action::Try { name, changes } if self.can_add() => {
                self.pinned = self.pinned.or(Some(self.open));
                self.add(count, &name, &changes);
            }
            Action::Adopt(shared) => *self = shared.book,
            Action::Reset if !self.is_first() => *self = Self::of(first.clone(), true),
            // Amounts in different currencies cannot be compared.
            Action::Currency(code) => {
                for scenario in &mut self.scenarios {
                    let mut draft = scenario.figures.draft.clone();
                    draft.write(Field::Currency, None, &code);
                    if draft != scenario.figures.draft {
                        let figures = &mut Rc::make_mut(scenario).figures;
                        (figures.draft, figures.example) = (draft, false);
                    }
                }
            }
            action => self.edit_open(action),
        }
    }

    /// Does an edit of the open scenario's figures, which makes them the visitor's.
    fn edit_open(&mut self, action: Action) {
        let before = self.figures();
        let mut after = before.clone();
        match action {
            Action::Type(field, text) => after.draft.write(field, None, &text),
            Action::TypeRow(field, row, text) => after.draft.write(field, Some(row), &text),
            Action::Period(period) => after.draft.set_period(period),
            Action::AddWeek => _ = after.draft.add_row(Field::Weeks),
            Action::RemoveWeek(row) => after.remove(Field::Weeks, &WEEK, row),
            Action::AddClosed => _ = after.draft.add_row(Field::ClosedPeriods),
            Action::RemoveClosed(row) => after.remove(Field::ClosedPeriods, &[Field::ClosedPeriod], row),
            Action::StartBlank => after = Figures::given(before.draft.cleared(), false),
            Action::Restore(draft) => after = Figures::given(*draft, false),
            _ => return,
        }
        if after.draft != before.draft || after.example != before.example {
            after.example = false;
            *self.figures_mut() = after;
        }
    }

    /// Adds a copy of the open scenario with some texts changed, and opens it; nothing where there is no room.
    fn add(&mut self, at: usize, name: &str, changes: &[(Field, String)]) {
        if !self.can_add() {
            return;
        }
        let mut copy = Scenario::clone(&self.scenarios[self.open]);
        copy.name = self.apart(name, None);
        for (field, text) in changes {
            copy.figures.draft.write(*field, None, text);
            copy.figures.leave((*field, None));
        }
        copy.figures.example &= copy.figures.draft == *self.scenarios[self.open].draft();
        self.follow(&|place| if place >= at { place + 1 } else { place });
        self.scenarios.insert(at, Rc::new(copy));
        self.open = at;
    }

    /// `name` as it is kept, with a number where another than `own` is called so already.
    fn apart(&self, name: &str, own: Option<usize>) -> String {
        let name = readable(name);
        let others = self.scenarios.iter().enumerate().filter(|(at, _)| Some(*at) != own);
        let is_taken =
            |name: &str| others.clone().any(|(_, other)| !name.is_empty() && other.name.eq_ignore_ascii_case(name));
        let mut apart = name.clone();
        let mut number = 1;
        while is_taken(&apart) {
            number += 1;
            let number = [" (", &number.to_string(), ")"].concat();
            apart = name.chars().take(LONGEST_NAME - number.len()).collect();
            apart += &number;
        }
        apart
    }

    /// The open and the pinned scenario are elsewhere now.
    fn follow(&mut self, to: &dyn Fn(usize) -> usize) {
        self.open = to(self.open);
        self.pinned = self.pinned.map(to);
    }
}

/// A name as it is kept: on one line, and nothing in it that is not seen or would turn round what stands beside it.
pub(super) fn readable(name: &str) -> String {
    seen(name, LONGEST_NAME).trim().to_owned()
}

/// A text as it can be seen: on one line, and no longer than `longest` characters.
pub(super) fn seen(text: &str, longest: usize) -> String {
    let mut text = tidy(text, longest);
    text.retain(|char| !is_unseen(char));
    text
}

/// Turns the direction of what follows, ends a line, or takes no room at all. What joins letters and signs into others is seen.
fn is_unseen(char: char) -> bool {
    matches!(char, '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(char, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}
