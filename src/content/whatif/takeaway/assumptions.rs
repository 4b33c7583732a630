//! What a plan was worked out from: every input, and whether it was given or assumed.

use time::Date;

use crate::{
    content::form,
    format::Format,
    plan::{
        Answer, Field, Plan,
        unit::{Money, Rate},
    },
};

/// What an input is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value {
    /// An amount.
    Money(Money),
    /// A share.
    Share(Rate),
    /// Anything that is counted.
    Number(f64),
    /// A day.
    Day(Date),
}

/// An input by its name.
#[derive(Debug, Clone, PartialEq)]
pub struct Input {
    /// What it is.
    pub label: String,
    /// What was put in, or assumed.
    pub value: Value,
    /// What is counted, where it is a number.
    pub unit: &'static str,
    /// Nothing was put in: the plan goes by this instead.
    pub assumed: bool,
}

/// Inputs that every plan has, in the order of the form; `given` tells of a field whether anything was put in.
pub fn inputs(plan: &Plan, answer: &Answer, given: &dyn Fn(Field) -> bool) -> Vec<Input> {
    let money = Value::Money;
    let (number, share) = (Value::Number, |share: f64| Value::Share(Rate(share)));
    let mut all = Vec::new();
    let mut put = |field: Field, value: Value| {
        let words = form::words(field, plan.period);
        let unit = if matches!(value, Value::Number(_)) { words.unit } else { "" };
        // What the evidence makes of the win rate is as good as given.
        let assumed = !(given(field) || field == Field::WinRate && plan.win_evidence.is_some());
        all.push(Input { label: words.label, value, unit, assumed });
    };
    put(Field::Start, Value::Day(plan.start));
    put(Field::Target, money(plan.target));
    put(Field::Closed, money(plan.closed));
    put(Field::Deal, money(plan.deal));
    put(Field::DealSpread, share(plan.deal_spread));
    put(Field::WinRate, Value::Share(plan.win_rate));
    if let Some(evidence) = plan.win_evidence {
        put(Field::EvidenceWon, number(evidence.won));
        put(Field::EvidenceDecided, number(evidence.decided));
    }
    put(Field::LateWinRate, Value::Share(plan.late_win_rate));
    put(Field::Reps, number(plan.reps));
    put(Field::MeetingsPerRep, number(plan.meetings_per_rep.get()));
    put(Field::Proposals, number(plan.proposals.get()));
    put(Field::ProspectingHours, number(plan.prospecting_hours.get()));
    put(Field::CycleDays, number(plan.cycle_days.get()));
    put(Field::CycleSpread, share(plan.cycle_spread));
    put(Field::Top, money(answer.pipeline.top));
    put(Field::Mid, money(answer.pipeline.mid));
    all
}

/// Inputs in rows: recent weeks and past periods, oldest first.
pub fn rows(plan: &Plan, format: &Format) -> Vec<Input> {
    let mut all = Vec::new();
    let mut put = |row: &str, field: Field, value: Value| {
        let words = form::words(field, plan.period);
        all.push(Input { label: form::cell(row, &words.label), value, unit: words.unit, assumed: false });
    };
    for (at, week) in plan.weeks.iter().enumerate() {
        let row = form::week_name(at, plan.weeks.len(), format);
        put(&row, Field::WeekMeetings, Value::Number(week.meetings));
        put(&row, Field::WeekProposals, Value::Number(week.proposals));
        put(&row, Field::WeekHours, Value::Number(week.hours));
    }
    for (at, closed) in plan.closed_periods.iter().enumerate() {
        let row = form::closed_name(at, plan.closed_periods.len(), plan.period, format);
        put(&row, Field::Closed, Value::Money(*closed));
    }
    all
}

/// An input with its unit, as the page writes it.
pub fn written(input: &Input, format: &Format) -> String {
    match input.value {
        Value::Money(amount) => format.money(amount),
        Value::Share(share) => format.percent_fine(share),
        Value::Day(day) => format.day_year(day),
        Value::Number(number) if input.unit.is_empty() => format.exact(number),
        Value::Number(number) => [&format.exact(number), " ", input.unit].concat(),
    }
}
