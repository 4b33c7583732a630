//! The plan that a first visit opens on.

use ridgeline::plan::{PlanInput, input::Entry};

pub(crate) fn example() -> PlanInput {
    let value = Entry::Value;
    PlanInput {
        target: value(1e5),
        deal: value(12_500.0),
        win_rate: value(0.25),
        reps: value(3.0),
        meetings_per_rep: value(4.0),
        proposals: value(6.0),
        prospecting_hours: value(18.0),
        top: value(310_000.0),
        mid: value(280_000.0),
        ..PlanInput::default()
    }
}
