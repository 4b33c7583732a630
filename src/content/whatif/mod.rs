//! Words of the four what-if panels.

pub mod goal;
pub mod waiting;
