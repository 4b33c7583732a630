//! What the visitor typed, as text.

use super::number::{Separators, is_blank};
use crate::plan::{Field, input::Period};

/// The fields that are one text each, in the order of a plan.
pub const TEXTS: [Field; 17] = [
    Field::Start,
    Field::Target,
    Field::Closed,
    Field::Deal,
    Field::DealSpread,
    Field::WinRate,
    Field::EvidenceWon,
    Field::EvidenceDecided,
    Field::LateWinRate,
    Field::Reps,
    Field::MeetingsPerRep,
    Field::Proposals,
    Field::ProspectingHours,
    Field::CycleDays,
    Field::CycleSpread,
    Field::Top,
    Field::Mid,
];

/// The fields of a recent week, in the order of [`Draft::weeks`].
pub const WEEK: [Field; 3] = [Field::WeekMeetings, Field::WeekProposals, Field::WeekHours];

/// No text is longer, in characters.
pub const LONGEST: usize = 64;

/// The visitor's text, field by field. Everything else on the page is derived from it.
///
/// No text has control characters or is longer than [`LONGEST`], and no list has more rows than its field allows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    period: Period,
    currency: String,
    texts: [String; TEXTS.len()],
    weeks: Vec<[String; 3]>,
    closed_periods: Vec<String>,
}

/// Where a text is kept.
enum Place {
    Currency,
    Text(usize),
    Week(usize, usize),
    Closed(usize),
}

impl Draft {
    /// Nothing typed: monthly targets, in US dollars.
    pub fn blank() -> Self {
        Self {
            period: Period::Month,
            currency: "USD".to_owned(),
            texts: Default::default(),
            weeks: Vec::new(),
            closed_periods: Vec::new(),
        }
    }

    /// The figures of a first visit, grouped with `separators`: three reps with 100,000 a month to win, whose pipeline
    /// covers it and whose activity does not.
    pub fn example(separators: &Separators) -> Self {
        let mut draft = Self::blank();
        for (field, thousands, rest) in [
            (Field::Target, "100", "000"),
            (Field::Deal, "12", "500"),
            (Field::WinRate, "", "25"),
            (Field::Reps, "", "3"),
            (Field::MeetingsPerRep, "", "4"),
            (Field::Proposals, "", "6"),
            (Field::ProspectingHours, "", "18"),
            (Field::Top, "310", "000"),
            (Field::Mid, "280", "000"),
        ] {
            let mut text = String::from(thousands);
            text.extend((!thousands.is_empty()).then_some(separators.group));
            text.push_str(rest);
            draft.write(field, None, &text);
        }
        draft
    }

    /// Monthly or quarterly targets.
    pub fn period(&self) -> Period {
        self.period
    }

    /// The currency's ISO 4217 code.
    pub fn currency(&self) -> &str {
        &self.currency
    }

    /// What stands in a field that is not in a row; nothing for a field that has no text.
    pub fn text(&self, field: Field) -> &str {
        self.row_text(field, None)
    }

    /// What stands in a field, of a row if it is in one; nothing where there is no such field or row.
    pub fn row_text(&self, field: Field, row: Option<usize>) -> &str {
        match self.place(field, row) {
            Some(Place::Currency) => &self.currency,
            Some(Place::Text(at)) => &self.texts[at],
            Some(Place::Week(row, column)) => &self.weeks[row][column],
            Some(Place::Closed(row)) => &self.closed_periods[row],
            None => "",
        }
    }

    /// Recent weeks, oldest first: meetings, proposals, hours.
    pub fn weeks(&self) -> &[[String; 3]] {
        &self.weeks
    }

    /// Revenue of past periods, oldest first.
    pub fn closed_periods(&self) -> &[String] {
        &self.closed_periods
    }

    /// Nothing is typed.
    pub fn is_blank(&self) -> bool {
        self.fields().iter().all(|&(field, row)| is_blank(self.row_text(field, row)))
    }

    /// A blank form with this one's period and currency.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self { period: self.period, currency: self.currency.clone(), ..Self::blank() }
    }

    /// The win rate is read from proposals won and decided, and a typed one does not count.
    pub fn has_evidence(&self) -> bool {
        !is_blank(self.text(Field::EvidenceWon)) || !is_blank(self.text(Field::EvidenceDecided))
    }

    /// Every field that has a text, with its row if it is in one.
    pub fn fields(&self) -> Vec<(Field, Option<usize>)> {
        // Pushed: a chain of iterators is written out anew wherever it is run.
        let mut fields = Vec::new();
        for field in TEXTS {
            fields.push((field, None));
        }
        for row in 0..self.weeks.len() {
            for field in WEEK {
                fields.push((field, Some(row)));
            }
        }
        for row in 0..self.closed_periods.len() {
            fields.push((Field::ClosedPeriod, Some(row)));
        }
        fields
    }

    /// Writes `text` into a field, tidied; nothing happens where there is no such field or row.
    pub fn write(&mut self, field: Field, row: Option<usize>, text: &str) {
        let Some(place) = self.place(field, row) else { return };
        let text = tidy(text, LONGEST);
        match place {
            Place::Currency => self.currency = text.trim().to_ascii_uppercase(),
            Place::Text(at) => self.texts[at] = text,
            Place::Week(row, column) => self.weeks[row][column] = text,
            Place::Closed(row) => self.closed_periods[row] = text,
        }
    }

    /// Chooses monthly or quarterly targets.
    pub fn set_period(&mut self, period: Period) {
        self.period = period;
    }

    /// Adds a blank row to [`Field::Weeks`] or [`Field::ClosedPeriods`], unless the list is full; answers whether it did.
    pub fn add_row(&mut self, list: Field) -> bool {
        let most = list.quantity().bounds.max as usize;
        match list {
            Field::Weeks if self.weeks.len() < most => self.weeks.push(Default::default()),
            Field::ClosedPeriods if self.closed_periods.len() < most => self.closed_periods.push(String::new()),
            _ => return false,
        }
        true
    }

    /// Takes a row from [`Field::Weeks`] or [`Field::ClosedPeriods`], if it is there.
    pub fn remove_row(&mut self, list: Field, row: usize) {
        match list {
            Field::Weeks if row < self.weeks.len() => drop(self.weeks.remove(row)),
            Field::ClosedPeriods if row < self.closed_periods.len() => drop(self.closed_periods.remove(row)),
            _ => {}
        }
    }

    fn place(&self, field: Field, row: Option<usize>) -> Option<Place> {
        match (field, row) {
            (Field::Currency, None) => Some(Place::Currency),
            (Field::ClosedPeriod, Some(row)) => (row < self.closed_periods.len()).then_some(Place::Closed(row)),
            (_, None) => TEXTS.iter().position(|text| *text == field).map(Place::Text),
            (_, Some(row)) => {
                let column = WEEK.iter().position(|week| *week == field)?;
                (row < self.weeks.len()).then_some(Place::Week(row, column))
            }
        }
    }
}

/// `text` on one line, without control characters and no longer than `longest` characters.
pub(super) fn tidy(text: &str, longest: usize) -> String {
    let spaced = text.chars().map(|char| if matches!(char, '\t' | '\n' | '\r') { ' ' } else { char });
    spaced.filter(|char| !matches!(char, '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}')).take(longest).collect()
}
