//! The plan that a first visit opens on.

use ridgeline::{
    plan::PlanInput,
    state::{Draft, Separators},
};

pub(crate) fn example() -> PlanInput {
    let separators = Separators::default();
    Draft::example(&separators).input(&separators)
}
