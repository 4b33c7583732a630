//! A plan that was given as one, as text.

use super::Draft;
use crate::plan::{
    Field, PlanInput,
    input::{Entry, Period},
};

impl Draft {
    /// The text of a plan as it is given. `write` writes the number of a field; what cannot be read stands as it was given, for the
    /// visitor to mend.
    pub fn given(input: &PlanInput, write: &dyn Fn(Field, f64) -> String) -> Self {
        let mut draft = Self::blank();
        if matches!(&input.period, Entry::Value(period) if period == "quarter") {
            draft.set_period(Period::Quarter);
        }
        for (field, entry) in [(Field::Currency, &input.currency), (Field::Start, &input.start)] {
            if let Entry::Value(text) | Entry::Unreadable(text) = entry {
                draft.write(field, None, text);
            }
        }
        let put = |draft: &mut Self, field, row, entry: &Entry<f64>| match entry {
            Entry::Blank => {}
            Entry::Value(value) => draft.write(field, row, &write(field, *value)),
            Entry::Unreadable(text) => draft.write(field, row, text),
        };
        for (field, entry) in [
            (Field::Target, &input.target),
            (Field::Closed, &input.closed),
            (Field::Deal, &input.deal),
            (Field::DealSpread, &input.deal_spread),
            (Field::WinRate, &input.win_rate),
            (Field::LateWinRate, &input.late_win_rate),
            (Field::Reps, &input.reps),
            (Field::MeetingsPerRep, &input.meetings_per_rep),
            (Field::Proposals, &input.proposals),
            (Field::ProspectingHours, &input.prospecting_hours),
            (Field::CycleDays, &input.cycle_days),
            (Field::CycleSpread, &input.cycle_spread),
            (Field::Top, &input.top),
            (Field::Mid, &input.mid),
        ] {
            put(&mut draft, field, None, entry);
        }
        if let Some(evidence) = &input.win_evidence {
            put(&mut draft, Field::EvidenceWon, None, &evidence.won);
            put(&mut draft, Field::EvidenceDecided, None, &evidence.decided);
        }
        for (row, week) in input.weeks.iter().enumerate() {
            if draft.add_row(Field::Weeks) {
                let cells = [
                    (Field::WeekMeetings, &week.meetings),
                    (Field::WeekProposals, &week.proposals),
                    (Field::WeekHours, &week.hours),
                ];
                for (field, entry) in cells {
                    put(&mut draft, field, Some(row), entry);
                }
            }
        }
        for (row, entry) in input.closed_periods.iter().enumerate() {
            if draft.add_row(Field::ClosedPeriods) {
                put(&mut draft, Field::ClosedPeriod, Some(row), entry);
            }
        }
        draft
    }
}
