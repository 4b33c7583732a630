//! What is kept between visits.

use serde::{Deserialize, Serialize};

use super::{
    Draft, LONGEST, State, TEXTS,
    number::{Separators, rewrite},
};
use crate::plan::{Field, input::Period};

/// The format below; one that is not this one is not read.
const VERSION: u32 = 1;

/// A state as it is kept, with the marks its numbers were written with. To be written as JSON.
///
/// What could be undone is not kept, and of the example only that it was one: the next visit's own takes its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saved {
    #[serde(rename = "v")]
    version: u32,
    #[serde(rename = "d")]
    decimal: char,
    #[serde(rename = "g")]
    group: char,
    #[serde(rename = "x")]
    example: bool,
    #[serde(rename = "q")]
    quarterly: bool,
    #[serde(rename = "c")]
    currency: String,
    /// Fields by their name in a plan; pairs, since a map would not survive the way into JSON.
    #[serde(rename = "t")]
    texts: Vec<(String, String)>,
    #[serde(rename = "w")]
    weeks: Vec<[String; 3]>,
    #[serde(rename = "h")]
    closed_periods: Vec<String>,
}

impl Saved {
    /// What to keep of `state`, whose numbers are written with `separators`.
    pub fn of(state: &State, separators: &Separators) -> Self {
        let draft = state.draft();
        let texts = TEXTS.iter().map(|field| (field.quantity().name.to_owned(), draft.text(*field).to_owned()));
        Self {
            version: VERSION,
            decimal: separators.decimal,
            group: separators.group,
            example: state.is_example(),
            quarterly: draft.period() == Period::Quarter,
            currency: draft.currency().to_owned(),
            texts: texts.filter(|(_, text)| !text.is_empty()).collect(),
            weeks: draft.weeks().to_vec(),
            closed_periods: draft.closed_periods().to_vec(),
        }
    }

    /// The state that was kept, its numbers written with `separators`; `first` is what a reset goes back to, and what the
    /// visit opens on where the example was kept.
    ///
    /// None where what was kept is of another version, or not what [`Saved::of`] writes.
    pub fn restore(self, separators: &Separators, first: Draft) -> Option<State> {
        let from = Separators { decimal: self.decimal, group: self.group };
        if self.version != VERSION || !from.are_sound() {
            return None;
        }
        if self.example {
            return Some(State::first_visit(first));
        }
        let mut draft = Draft::blank();
        draft.set_period(if self.quarterly { Period::Quarter } else { Period::Month });
        put(&mut draft, Field::Currency, None, &self.currency)?;
        for (name, text) in &self.texts {
            let field = TEXTS.iter().find(|field| field.quantity().name == name)?;
            put(&mut draft, *field, None, text)?;
        }
        for (row, week) in self.weeks.iter().enumerate() {
            draft.add_row(Field::Weeks).then_some(())?;
            for (field, text) in super::WEEK.into_iter().zip(week) {
                put(&mut draft, field, Some(row), text)?;
            }
        }
        for (row, text) in self.closed_periods.iter().enumerate() {
            draft.add_row(Field::ClosedPeriods).then_some(())?;
            put(&mut draft, Field::ClosedPeriod, Some(row), text)?;
        }
        if from != *separators {
            draft.rewrite(from, *separators);
        }
        Some(State::of(draft, first))
    }
}

/// Writes a text that was kept; none where it could not have been.
fn put(draft: &mut Draft, field: Field, row: Option<usize>, text: &str) -> Option<()> {
    draft.write(field, row, text);
    (draft.row_text(field, row) == text).then_some(())
}

impl Draft {
    /// Writes every number with the marks `to` instead of `from`, its value unchanged.
    fn rewrite(&mut self, from: Separators, to: Separators) {
        let spots: Vec<_> = self.fields().filter(|(field, _)| *field != Field::Start).collect();
        for (field, row) in spots {
            let text = rewrite(self.row_text(field, row), &from, &to);
            debug_assert!(text.chars().count() <= LONGEST);
            self.write(field, row, &text);
        }
    }
}
