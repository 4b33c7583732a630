//! A plan as JSON or as a JavaScript object: whatever is given for a field is kept, and judged when the plan is read.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::{
    input::{Entry, EvidenceInput, PlanInput, WeekInput},
    quantity::{Fault, Field, FieldError},
};

/// Characters of an unreadable text that are kept: enough to know it by.
const KEPT: usize = 40;

/// Any value, as far as a plan can use one.
#[derive(Debug, Clone, PartialEq)]
pub enum Given {
    /// `null`, or nothing at all.
    Nothing,
    /// A number, NaN and infinities included.
    Number(f64),
    /// A text.
    Text(String),
    /// True or false.
    Flag(bool),
    /// A list.
    List(Vec<Given>),
    /// A list of so many rows, more than any field has room for; what is in them was not read.
    Long(usize),
    /// An object's fields.
    Fields(Vec<(String, Given)>),
    /// What no plan can hold, as an error shows it: `a function`.
    Other(&'static str),
}

impl<'de> Deserialize<'de> for Given {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyValue)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = Given;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Given, E> {
        Ok(Given::Nothing)
    }

    fn visit_none<E>(self) -> Result<Given, E> {
        Ok(Given::Nothing)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Given, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Given, E> {
        Ok(Given::Flag(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Given, E> {
        Ok(Given::Number(number as f64))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Given, E> {
        Ok(Given::Number(number as f64))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Given, E> {
        Ok(Given::Number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Given, E> {
        Ok(Given::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Given, E> {
        Ok(Given::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<Given, A::Error> {
        let mut list = Vec::new();
        while let Some(row) = rows.next_element()? {
            list.push(row);
        }
        Ok(Given::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut given: A) -> Result<Given, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = given.next_entry()? {
            fields.push(field);
        }
        Ok(Given::Fields(fields))
    }
}

impl Given {
    fn number(self) -> Entry<f64> {
        match self {
            Self::Nothing => Entry::Blank,
            Self::Number(number) => Entry::Value(number),
            other => Entry::Unreadable(other.written()),
        }
    }

    fn text(self) -> Entry<String> {
        match self {
            Self::Nothing => Entry::Blank,
            Self::Text(text) => Entry::Value(shortened(&text)),
            other => Entry::Unreadable(other.written()),
        }
    }

    /// The value in a few characters, for an error to show.
    pub fn written(&self) -> String {
        match self {
            Self::Nothing => "null".to_owned(),
            Self::Number(number) => decimal(*number),
            Self::Text(text) => shortened(text),
            Self::Flag(flag) => if *flag { "true" } else { "false" }.to_owned(),
            Self::List(_) | Self::Long(_) => "[…]".to_owned(),
            Self::Fields(_) => "{…}".to_owned(),
            Self::Other(what) => (*what).to_owned(),
        }
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(KEPT) {
        Some((end, _)) => text.get(..end).unwrap_or_default().to_owned() + "…",
        None => text.to_owned(),
    }
}

/// A number with up to three decimals. The standard library's exact formatting would double the size of the model.
fn decimal(number: f64) -> String {
    if number.is_nan() {
        return "NaN".to_owned();
    }
    if number.abs() >= 1e15 {
        return if number.is_sign_negative() { "< -1e15" } else { "> 1e15" }.to_owned();
    }
    // Apart, so that a whole number of fifteen digits keeps them all.
    let thousandths = (number.abs().fract() * 1000.0).round() as u64;
    let mut text = if number < 0.0 { String::from("-") } else { String::new() };
    text += &(number.abs() as u64 + thousandths / 1000).to_string();
    // The thousand in front keeps the zeros behind it, and is cut off.
    let rest = (1000 + thousandths).to_string();
    let rest = rest.get(1..).unwrap_or_default().trim_end_matches('0');
    if !rest.is_empty() {
        text.push('.');
        text += rest;
    }
    text
}

impl<'de> Deserialize<'de> for PlanInput {
    /// Takes any object. Values of the wrong kind and fields that no plan has are kept for [`PlanInput::read`] to report.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Plan)
    }
}

struct Plan;

impl<'de> Visitor<'de> for Plan {
    type Value = PlanInput;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a plan: an object of fields")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut given: A) -> Result<PlanInput, A::Error> {
        let mut plan = PlanInput::default();
        while let Some((name, value)) = given.next_entry::<String, Given>()? {
            plan.set(&name, value);
        }
        Ok(plan)
    }
}

impl PlanInput {
    /// The plan that an object's fields are.
    pub fn of(fields: Vec<(String, Given)>) -> Self {
        let mut plan = Self::default();
        for (name, value) in fields {
            plan.set(&name, value);
        }
        plan
    }

    /// Puts a value where its name says.
    fn set(&mut self, name: &str, value: Given) {
        match name {
            "version" => self.version = value.number(),
            "period" => self.period = value.text(),
            "currency" => self.currency = value.text(),
            "start" => self.start = value.text(),
            "target" => self.target = value.number(),
            "closed" => self.closed = value.number(),
            "deal" => self.deal = value.number(),
            "dealSpread" => self.deal_spread = value.number(),
            "winRate" => self.win_rate = value.number(),
            "winEvidence" => self.win_evidence = self.evidence(value),
            "lateWinRate" => self.late_win_rate = value.number(),
            "reps" => self.reps = value.number(),
            "meetingsPerRep" => self.meetings_per_rep = value.number(),
            "proposals" => self.proposals = value.number(),
            "prospectingHours" => self.prospecting_hours = value.number(),
            "cycleDays" => self.cycle_days = value.number(),
            "cycleSpread" => self.cycle_spread = value.number(),
            "top" => self.top = value.number(),
            "mid" => self.mid = value.number(),
            "weeks" => {
                let rows = self.list(Field::Weeks, value);
                self.weeks = rows.into_iter().enumerate().map(|(row, value)| self.week(row, value)).collect();
            }
            "closedPeriods" => {
                let rows = self.list(Field::ClosedPeriods, value);
                self.closed_periods = rows.into_iter().map(Given::number).collect();
            }
            other => self.unknown(shortened(other)),
        }
    }

    fn misfit(&mut self, field: Field, row: Option<usize>, fault: Fault) {
        self.misfits.push(FieldError { field, row, fault });
    }

    fn unknown(&mut self, name: String) {
        self.misfit(Field::Unknown, None, Fault::Unknown(name));
    }

    fn evidence(&mut self, value: Given) -> Option<EvidenceInput> {
        let mut evidence = EvidenceInput::default();
        match value {
            Given::Nothing => return None,
            Given::Fields(fields) => {
                for (name, value) in fields {
                    match name.as_str() {
                        "won" => evidence.won = value.number(),
                        "decided" => evidence.decided = value.number(),
                        other => self.unknown(shortened(&["winEvidence.", other].concat())),
                    }
                }
            }
            other => {
                evidence.won = Entry::Unreadable(other.written());
                evidence.decided = Entry::Unreadable(other.written());
            }
        }
        Some(evidence)
    }

    fn list(&mut self, field: Field, value: Given) -> Vec<Given> {
        match value {
            Given::Nothing => Vec::new(),
            Given::List(rows) => rows,
            Given::Long(rows) => {
                self.misfit(field, None, Fault::TooMany(rows));
                Vec::new()
            }
            other => {
                self.misfit(field, None, Fault::Unreadable(other.written()));
                Vec::new()
            }
        }
    }

    fn week(&mut self, row: usize, value: Given) -> WeekInput {
        let mut week = WeekInput::default();
        let Given::Fields(fields) = value else {
            self.misfit(Field::Weeks, Some(row), Fault::Unreadable(value.written()));
            return week;
        };
        for (name, value) in fields {
            match name.as_str() {
                "meetings" => week.meetings = value.number(),
                "proposals" => week.proposals = value.number(),
                "hours" => week.hours = value.number(),
                other => self.unknown(shortened(&["weeks[", &row.to_string(), "].", other].concat())),
            }
        }
        week
    }
}
