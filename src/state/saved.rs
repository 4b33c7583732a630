//! What is kept between visits.

use std::rc::Rc;

use super::{
    Book, Draft, LONGEST, MOST_SCENARIOS, Scenario, State, TEXTS, WEEK,
    book::{Figures, readable},
    number::{Separators, rewrite},
};
use crate::plan::{Field, input::Period};

/// The format below. The first had one scenario, without a name.
pub(super) const VERSION: &str = "2";
const FIRST_VERSION: &str = "1";

/// A state as it is kept, with the marks its numbers were written with: names and values, in the manner of a query string.
///
/// The names are `v` version, `d` decimal mark, `g` group mark, `o` the open scenario, `p` the pinned one; then of each scenario `s`
/// its name, `x` the example, `q` quarterly, `c` currency, a field's own name, `w` for each of the three cells of a week in turn, `h`
/// for a past period.
///
/// What could be undone is not kept, and of the example only that it was one: the next visit's own takes its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved(Vec<(String, String)>);

impl Saved {
    /// What to keep of `state`, whose numbers are written with `separators`.
    pub fn of(state: &State, separators: &Separators) -> Self {
        Self::written(state.book(), *separators, &|saved, scenario| {
            if scenario.is_example() {
                saved.put("x", "");
            } else {
                saved.put_draft(scenario.draft());
            }
        })
    }

    /// All of `book`, examples too: its numbers, written with the marks `from`, with the marks `to`.
    pub(super) fn whole(book: &Book, from: Separators, to: Separators) -> Self {
        Self::written(book, to, &|saved, scenario| {
            let mut draft = scenario.draft().clone();
            if from != to {
                draft.rewrite(from, to);
            }
            saved.put_draft(&draft);
        })
    }

    fn written(book: &Book, separators: Separators, put: &dyn Fn(&mut Self, &Scenario)) -> Self {
        let mut saved = Self(Vec::new());
        saved.put("v", VERSION);
        saved.put("d", separators.decimal.encode_utf8(&mut [0; 4]));
        saved.put("g", separators.group.encode_utf8(&mut [0; 4]));
        saved.put("o", &book.open.to_string());
        if let Some(pinned) = book.pinned {
            saved.put("p", &pinned.to_string());
        }
        for scenario in &book.scenarios {
            saved.put("s", &scenario.name);
            put(&mut saved, scenario);
        }
        saved
    }

    fn put_draft(&mut self, draft: &Draft) {
        if draft.period() == Period::Quarter {
            self.put("q", "");
        }
        self.put("c", draft.currency());
        for field in TEXTS {
            let text = draft.text(field);
            if !text.is_empty() {
                self.put(field.quantity().name, text);
            }
        }
        for cell in draft.weeks().iter().flatten() {
            self.put("w", cell);
        }
        for text in draft.closed_periods() {
            self.put("h", text);
        }
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
    /// None where what was kept is of an unknown version, or not what [`Saved::of`] writes.
    pub fn restore(&self, separators: &Separators, first: Draft) -> Option<State> {
        let find = |wanted: &str| self.0.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str());
        let from = Separators { decimal: mark(find("d")?)?, group: mark(find("g")?)? };
        if !from.are_sound() {
            return None;
        }
        let scenario = |name: &str, pairs: &[(String, String)]| {
            let figures = if pairs.iter().any(|(name, _)| name == "x") {
                Figures::given(first.clone(), true)
            } else {
                let mut draft = draft(pairs)?;
                if from != *separators {
                    draft.rewrite(from, *separators);
                }
                Figures::given(draft, false)
            };
            (readable(name) == name).then(|| Rc::new(Scenario { name: name.to_owned(), figures }))
        };
        let mut book = Book { scenarios: Vec::new(), open: 0, pinned: None };
        if find("v")? == FIRST_VERSION {
            book.scenarios.push(scenario("", &self.0)?);
            return Some(State::on(book, first));
        }
        if find("v")? != VERSION {
            return None;
        }
        let mut rest: &[(String, String)] = &self.0;
        rest = &rest[rest.iter().position(|(name, _)| name == "s")?..];
        while let [(_, name), after @ ..] = rest {
            let end = after.iter().position(|(name, _)| name == "s").unwrap_or(after.len());
            book.scenarios.push(scenario(name, &after[..end])?);
            rest = &after[end..];
        }
        let count = book.scenarios.len();
        let place = |text: &str| (0..count).find(|at| at.to_string() == text);
        book.open = place(find("o")?)?;
        if let Some(pinned) = find("p") {
            book.pinned = Some(place(pinned)?);
        }
        (count <= MOST_SCENARIOS).then(|| State::on(book, first))
    }
}

fn draft(pairs: &[(String, String)]) -> Option<Draft> {
    let mut draft = Draft::blank();
    let (mut cells, mut known) = (0, false);
    for (name, value) in pairs {
        match name.as_str() {
            "v" | "d" | "g" => {}
            "q" => draft.set_period(Period::Quarter),
            "c" => {
                put(&mut draft, Field::Currency, None, value)?;
                known = true;
            }
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
    (known && cells.is_multiple_of(WEEK.len())).then_some(draft)
}

fn mark(text: &str) -> Option<char> {
    let mut chars = text.chars();
    chars.next().filter(|_| chars.next().is_none())
}

/// Writes a text that was kept; none where it could not have been.
pub(super) fn put(draft: &mut Draft, field: Field, row: Option<usize>, text: &str) -> Option<()> {
    draft.write(field, row, text);
    (draft.row_text(field, row) == text).then_some(())
}

impl Draft {
    /// Writes every number with the marks `to` instead of `from`, its value unchanged.
    pub(super) fn rewrite(&mut self, from: Separators, to: Separators) {
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
