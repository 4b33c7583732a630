//! Reading the draft into a plan.

use time::Date;

use super::{
    Draft,
    draft::WEEK,
    number::{Separators, is_blank, read_entry},
};
use crate::plan::{
    Field, FieldError, Plan, PlanInput,
    input::{Entry, EvidenceInput, Period, WeekInput},
};

/// The plan that a draft gives, or every field that is in its way.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The plan, or its errors; a row is the draft's.
    pub plan: Result<Plan, Vec<FieldError>>,
}

/// Reads `draft`, whose numbers are written with `separators`; `today` is day 0 where no start is given.
pub fn read(draft: &Draft, separators: &Separators, today: Date) -> Reading {
    let plan = draft.input(separators).read(today);
    Reading { plan: plan.map_err(|errors| errors.into_iter().map(|error| draft.locate(error)).collect()) }
}

impl Reading {
    /// Every bad field, in the order of the fields; none where there is a plan.
    pub fn errors(&self) -> &[FieldError] {
        self.plan.as_ref().err().map_or(&[], Vec::as_slice)
    }

    /// What is wrong with a field, in a row of the draft if it is in one.
    pub fn error(&self, field: Field, row: Option<usize>) -> Option<&FieldError> {
        self.errors().iter().find(|error| error.field == field && error.row == row)
    }
}

impl Draft {
    /// The plan as it is given, each text read with `separators`. Weeks and past periods in which nothing is typed are left
    /// out; a typed win rate is left out where evidence replaces it.
    pub fn input(&self, separators: &Separators) -> PlanInput {
        let number = |field, row| read_entry(field, self.row_text(field, row), separators);
        let text = |field| match self.text(field).trim() {
            "" => Entry::Blank,
            text => Entry::Value(text.to_owned()),
        };
        let one = |field| number(field, None);
        let [meetings, proposals, hours] = WEEK;
        PlanInput {
            period: Entry::Value(period_name(self.period()).to_owned()),
            currency: text(Field::Currency),
            start: text(Field::Start),
            target: one(Field::Target),
            closed: one(Field::Closed),
            deal: one(Field::Deal),
            deal_spread: one(Field::DealSpread),
            win_rate: if self.has_evidence() { Entry::Blank } else { one(Field::WinRate) },
            win_evidence: self
                .has_evidence()
                .then(|| EvidenceInput { won: one(Field::EvidenceWon), decided: one(Field::EvidenceDecided) }),
            late_win_rate: one(Field::LateWinRate),
            reps: one(Field::Reps),
            meetings_per_rep: one(Field::MeetingsPerRep),
            proposals: one(Field::Proposals),
            prospecting_hours: one(Field::ProspectingHours),
            cycle_days: one(Field::CycleDays),
            cycle_spread: one(Field::CycleSpread),
            top: one(Field::Top),
            mid: one(Field::Mid),
            weeks: self
                .typed_weeks()
                .map(|row| WeekInput {
                    meetings: number(meetings, Some(row)),
                    proposals: number(proposals, Some(row)),
                    hours: number(hours, Some(row)),
                })
                .collect(),
            closed_periods: self.typed_periods().map(|row| number(Field::ClosedPeriod, Some(row))).collect(),
            ..PlanInput::default()
        }
    }

    /// The rows of the weeks in which something is typed: the draft's row of each week of [`Draft::input`].
    pub fn typed_weeks(&self) -> impl Iterator<Item = usize> {
        let typed = |week: &[String; 3]| !week.iter().all(|text| is_blank(text));
        self.weeks().iter().enumerate().filter(move |(_, week)| typed(week)).map(|(row, _)| row)
    }

    /// The rows of the past periods in which something is typed: the draft's row of each of [`Draft::input`].
    pub fn typed_periods(&self) -> impl Iterator<Item = usize> {
        self.closed_periods().iter().enumerate().filter(|(_, text)| !is_blank(text)).map(|(row, _)| row)
    }

    /// The error with its row of the plan replaced by the row of the draft.
    fn locate(&self, error: FieldError) -> FieldError {
        let row = error.row.map(|row| {
            let typed = if error.field == Field::ClosedPeriod {
                self.typed_periods().nth(row)
            } else {
                self.typed_weeks().nth(row)
            };
            typed.unwrap_or(row)
        });
        FieldError { row, ..error }
    }
}

/// The name of a period in a plan.
pub(super) fn period_name(period: Period) -> &'static str {
    match period {
        Period::Month => "month",
        Period::Quarter => "quarter",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::quantity::Fault;

    /// A draft whose second and fourth weeks and third past period are typed.
    fn draft() -> Draft {
        let mut draft = Draft::blank();
        for _ in 0..4 {
            draft.add_row(Field::Weeks);
            draft.add_row(Field::ClosedPeriods);
        }
        draft.write(Field::WeekHours, Some(1), "5");
        draft.write(Field::WeekMeetings, Some(3), "5");
        draft.write(Field::ClosedPeriod, Some(2), "5");
        draft
    }

    #[track_caller]
    fn check(field: Field, row: Option<usize>, expected: Option<usize>) {
        let located = draft().locate(FieldError { field, row, fault: Fault::Missing });
        assert_eq!(located, FieldError { field, row: expected, fault: Fault::Missing });
    }

    #[test]
    fn a_row_of_the_plan_is_told_as_the_drafts() {
        check(Field::WeekMeetings, Some(0), Some(1));
        check(Field::WeekHours, Some(1), Some(3));
        check(Field::ClosedPeriod, Some(0), Some(2));
        check(Field::Target, None, None);
    }

    #[test]
    fn an_error_is_found_by_its_field_and_row() {
        let error = FieldError { field: Field::WeekHours, row: Some(3), fault: Fault::Missing };
        let reading = Reading { plan: Err(vec![error.clone()]) };
        assert_eq!(reading.error(Field::WeekHours, Some(3)), Some(&error));
        assert_eq!(reading.error(Field::WeekHours, Some(1)), None);
        assert_eq!(reading.error(Field::WeekHours, None), None);
    }
}
