//! What is kept between visits.

use super::{
    Draft, LONGEST, State, TEXTS, WEEK,
    number::{Separators, rewrite},
};
use crate::plan::{Field, input::Period};

/// The format below; one that is not this one is not read.
const VERSION: &str = "1";

/// A state as it is kept, with the marks its numbers were written with: names and values, in the manner of a query string.
///
/// The names are `v` version, `d` decimal mark, `g` group mark, `x` the example, `q` quarterly, `c` currency, a field's own
/// name, `w` for each of the three cells of a week in turn, `h` for a past period.
///
/// What could be undone is not kept, and of the example only that it was one: the next visit's own takes its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved(Vec<(String, String)>);

impl Saved {
    /// What to keep of `state`, whose numbers are written with `separators`.
    pub fn of(state: &State, separators: &Separators) -> Self {
        let mut saved = Self(Vec::new());
        saved.put("v", VERSION);
        saved.put("d", separators.decimal.encode_utf8(&mut [0; 4]));
        saved.put("g", separators.group.encode_utf8(&mut [0; 4]));
        if state.is_example() {
            saved.put("x", "");
            return saved;
        }
        let draft = state.draft();
        if draft.period() == Period::Quarter {
            saved.put("q", "");
        }
        saved.put("c", draft.currency());
        for field in TEXTS {
            let text = draft.text(field);
            if !text.is_empty() {
                saved.put(field.quantity().name, text);
            }
        }
        for cell in draft.weeks().iter().flatten() {
            saved.put("w", cell);
        }
        for text in draft.closed_periods() {
            saved.put("h", text);
        }
        saved
    }

    fn put(&mut self, name: &str, value: &str) {
        self.0.push((name.to_owned(), value.to_owned()));
    }

    /// The names and values, in order.
    pub fn pairs(&self) -> &[(String, String)] {
        &self.0
    }

    /// What was kept, from its names and values; anything at all may be among them.
    pub const fn from_pairs(pairs: Vec<(String, String)>) -> Self {
        Self(pairs)
    }

    /// The state that was kept, its numbers written with `separators`; `first` is what a reset goes back to, and what the
    /// visit opens on where the example was kept.
    ///
    /// None where what was kept is of another version, or not what [`Saved::of`] writes.
    pub fn restore(&self, separators: &Separators, first: Draft) -> Option<State> {
        let find = |wanted: &str| self.0.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
        let from = Separators { decimal: mark(find("d")?)?, group: mark(find("g")?)? };
        if find("v")? != VERSION || !from.are_sound() {
            return None;
        }
        if find("x").is_some() {
            return Some(State::first_visit(first));
        }
        find("c")?;
        let mut draft = self.draft()?;
        if from != *separators {
            draft.rewrite(from, *separators);
        }
        Some(State::of(draft, first))
    }

    fn draft(&self) -> Option<Draft> {
        let mut draft = Draft::blank();
        let mut cells = 0;
        for (name, value) in &self.0 {
            match name.as_str() {
                "v" | "d" | "g" => {}
                "q" => draft.set_period(Period::Quarter),
                "c" => put(&mut draft, Field::Currency, None, value)?,
                "w" => {
                    let (row, cell) = (cells / WEEK.len(), cells % WEEK.len());
                    if cell == 0 {
                        draft.add_row(Field::Weeks).then_some(())?;
                    }
                    put(&mut draft, *WEEK.get(cell)?, Some(row), value)?;
                    cells += 1;
                }
                "h" => {
                    let row = draft.closed_periods().len();
                    draft.add_row(Field::ClosedPeriods).then_some(())?;
                    put(&mut draft, Field::ClosedPeriod, Some(row), value)?;
                }
                name => {
                    let field = TEXTS.into_iter().find(|field| field.quantity().name == name)?;
                    put(&mut draft, field, None, value)?;
                }
            }
        }
        cells.is_multiple_of(WEEK.len()).then_some(draft)
    }
}

fn mark(text: &str) -> Option<char> {
    let mut chars = text.chars();
    chars.next().filter(|_| chars.next().is_none())
}

/// Writes a text that was kept; none where it could not have been.
fn put(draft: &mut Draft, field: Field, row: Option<usize>, text: &str) -> Option<()> {
    draft.write(field, row, text);
    (draft.row_text(field, row) == text).then_some(())
}

impl Draft {
    /// Writes every number with the marks `to` instead of `from`, its value unchanged.
    fn rewrite(&mut self, from: Separators, to: Separators) {
        for (field, row) in self.fields() {
            if field == Field::Start {
                continue;
            }
            let text = rewrite(self.row_text(field, row), &from, &to);
            debug_assert!(text.chars().count() <= LONGEST);
            self.write(field, row, &text);
        }
    }
}
