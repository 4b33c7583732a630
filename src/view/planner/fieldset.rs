//! Builds fields from the state: their text, what is wrong with them, what stands beside them.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    Outcome,
    field::{self, Aside, FieldProps, typed},
    slider::Slider,
};
use crate::{
    content::form::{self, FieldWords},
    format::Format,
    plan::{
        Field,
        input::Entry,
        quantity::Unit,
        unit::{PerWeek, Rate},
    },
    state::{Action, Reading, State, number::read_entry},
    view::opening::separators,
};

/// What the form is filled in from.
pub(in crate::view) struct Sheet<'a> {
    pub(in crate::view) state: &'a State,
    pub(in crate::view) reading: &'a Reading,
    pub(in crate::view) outcome: Option<&'a Outcome>,
    pub(in crate::view) format: &'a Rc<Format>,
    pub(in crate::view) on: &'a Callback<Action>,
}

impl Sheet<'_> {
    /// A field that everyone fills in.
    pub(in crate::view) fn field(&self, field: Field) -> Html {
        self.entry(field, form::words(field, self.state.draft().period()))
    }

    /// A field that is not in a row, with the words around it.
    #[inline(never)]
    pub(in crate::view) fn entry(&self, field: Field, words: FieldWords) -> Html {
        let evidence = field == Field::WinRate && self.state.draft().has_evidence();
        let mut text = self.state.draft().text(field).to_owned();
        // What counts instead is shown; what was typed is kept.
        if let Some(outcome) = self.outcome.filter(|outcome| evidence && outcome.plan.win_evidence.is_some()) {
            text = typed(field, (outcome.plan.win_rate.get() * 1e3).round() / 1e3, self.format);
        }
        field::field(&FieldProps {
            field,
            row: None,
            words,
            text: text.into(),
            aside: self.aside(field),
            error: self.error(field, None),
            slider: (!evidence).then(|| self.slider(field)).flatten(),
            readonly: evidence,
            cell: false,
            format: self.format,
            on: self.on,
        })
    }

    /// A field in row `row` of a grid, `label` being the whole of its name.
    pub(in crate::view) fn cell(&self, field: Field, row: usize, label: String) -> Html {
        let words = form::FieldWords { label, unit: "", hint: "" };
        field::field(&FieldProps {
            field,
            row: Some(row),
            words,
            text: self.state.draft().row_text(field, Some(row)).to_owned().into(),
            aside: None,
            error: self.error(field, Some(row)),
            slider: None,
            readonly: false,
            cell: true,
            format: self.format,
            on: self.on,
        })
    }

    fn error(&self, field: Field, row: Option<usize>) -> Option<String> {
        let error = self.state.error(self.reading, field, row)?;
        let write = |value: f64, unit: Unit| match unit {
            Unit::Money => self.format.money(crate::plan::unit::Money(value)),
            Unit::Share => self.format.percent(Rate(value)),
            // A year is not grouped.
            Unit::Date => (value as i32).to_string(),
            _ => self.format.exact(value),
        };
        Some(crate::content::error::page_message(error, &write))
    }

    /// What the field holds, in the unit that is typed; 0 where it cannot be read.
    fn value(&self, field: Field) -> f64 {
        let scale = if field.quantity().unit == Unit::Share { 100.0 } else { 1.0 };
        match read_entry(field, self.state.draft().text(field), &separators(self.format)) {
            Entry::Value(value) if value.is_finite() => (value * scale).max(0.0),
            _ => 0.0,
        }
    }

    /// A slider's reach depends on what the other fields ask for, never on its own, so that it does not move underhand.
    fn slider(&self, field: Field) -> Option<Slider> {
        let value = self.value(field);
        let required = self.outcome.map(|outcome| &outcome.answer.required);
        Some(match field {
            Field::WinRate => Slider { max: 100.0, step: 1.0, value },
            Field::MeetingsPerRep => Slider { step: 0.5, ..Slider::to(20.0, value) },
            Field::Proposals => Slider::to(required.map_or(20.0, |it| it.proposals_per_week.get() * 2.0), value),
            Field::ProspectingHours => Slider::to(self.outcome.map_or(1.0, |it| it.plan.reps) * 20.0, value),
            Field::Top => Slider::to(required.map_or(1e6, |it| it.top.value.get() * 1.5), value),
            Field::Mid => Slider::to(required.map_or(1e6, |it| it.mid.value.get() * 1.5), value),
            _ => return None,
        })
    }

    fn aside(&self, field: Field) -> Option<Aside> {
        let outcome = self.outcome?;
        let required = &outcome.answer.required;
        let proposals = required.proposals_per_week;
        // A shortfall that would be written as none is none.
        let is_short = |today: PerWeek, needed: PerWeek| needed.get() - today.get() >= 0.05;
        let proposals_short = is_short(outcome.plan.proposals, proposals);
        // Where proposals suffice, what leads to them is neither short nor to be praised.
        let need = |today: PerWeek, needed: PerWeek| Aside {
            text: form::needs_with(needed, field == Field::ProspectingHours, proposals, self.format),
            class: if proposals_short && is_short(today, needed) { "aside is-short" } else { "aside" },
        };
        Some(match field {
            Field::WinRate => {
                let rate = outcome.plan.win_rate;
                let doubtful = rate.get() < 0.01 && outcome.plan.win_evidence.is_none();
                let text = if doubtful {
                    form::win_rate_doubt(rate, self.format)
                } else {
                    form::win_rate_aside(&outcome.plan, self.format)
                };
                Aside { text, class: if doubtful { "aside is-short" } else { "aside" } }
            }
            Field::MeetingsPerRep => need(outcome.plan.meetings_per_rep, required.meetings_per_rep_per_week),
            Field::Proposals => Aside {
                text: form::needs(proposals, self.format),
                class: if proposals_short { "aside is-short" } else { "aside is-good" },
            },
            Field::ProspectingHours => need(outcome.plan.prospecting_hours, required.prospecting_hours_per_week),
            _ => return None,
        })
    }
}
