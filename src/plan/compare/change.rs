//! What was changed between two plans.

use super::Side;
use crate::plan::{Field, input::Period};

/// A field that differs, and its values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// Which.
    pub field: Field,
    /// What it is in the pinned plan, in its own unit. A period counts its months, a start the days after the pinned plan's, a list its
    /// rows, which may be other ones at the same count.
    pub from: f64,
    /// What it is in the open plan.
    pub to: f64,
}

/// What differs between the plans as they are read: what follows from something else is no change of its own.
pub(super) fn changes(pinned: Side, open: Side) -> Vec<Change> {
    let (one, other) = (pinned.plan, open.plan);
    let mut found = Vec::new();
    let mut put = |field, from: f64, to: f64, differs: bool| {
        if differs {
            found.push(Change { field, from, to });
        }
    };
    let mut number = |field, from: f64, to: f64| put(field, from, to, from.to_bits() != to.to_bits());
    let months = |period| match period {
        Period::Month => 1.0,
        Period::Quarter => 3.0,
    };
    number(Field::Period, months(one.period), months(other.period));
    number(Field::Start, 0.0, (other.start - one.start).whole_days() as f64);
    number(Field::Target, one.target.get(), other.target.get());
    number(Field::Deal, one.deal.get(), other.deal.get());
    number(Field::WinRate, one.win_rate.get(), other.win_rate.get());
    number(Field::Reps, one.reps, other.reps);
    number(Field::MeetingsPerRep, one.meetings_per_rep.get(), other.meetings_per_rep.get());
    number(Field::Proposals, one.proposals.get(), other.proposals.get());
    number(Field::ProspectingHours, one.prospecting_hours.get(), other.prospecting_hours.get());
    // What is blank in both follows activity, and is no change of its own.
    if one.mid.is_some() || other.mid.is_some() {
        number(Field::Mid, pinned.answer.pipeline.mid.get(), open.answer.pipeline.mid.get());
    }
    if one.top.is_some() || other.top.is_some() {
        number(Field::Top, pinned.answer.pipeline.top.get(), open.answer.pipeline.top.get());
    }
    if one.late_win_rate_given || other.late_win_rate_given {
        number(Field::LateWinRate, one.late_win_rate.get(), other.late_win_rate.get());
    }
    number(Field::CycleDays, one.cycle_days.get(), other.cycle_days.get());
    number(Field::CycleSpread, one.cycle_spread, other.cycle_spread);
    number(Field::DealSpread, one.deal_spread, other.deal_spread);
    number(Field::Closed, one.closed.get(), other.closed.get());
    // The same rate from other counts is more or less certain.
    let decided = |side: Side| side.plan.win_evidence.map_or(0.0, |evidence| evidence.decided);
    let counted =
        one.win_evidence != other.win_evidence && one.win_rate.get().to_bits() == other.win_rate.get().to_bits();
    put(Field::EvidenceDecided, decided(pinned), decided(open), counted);
    put(Field::Weeks, one.weeks.len() as f64, other.weeks.len() as f64, one.weeks != other.weeks);
    let [periods, others] = [&one.closed_periods, &other.closed_periods];
    put(Field::ClosedPeriods, periods.len() as f64, others.len() as f64, periods != others);
    found
}
