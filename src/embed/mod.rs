//! The border to JavaScript: what the widget and the module `load()` answers hand over and take. Its binaries, in `src/bin/`, export it.

pub mod answers;
mod checks;
pub mod given;
pub mod line;
pub mod model;
mod options;
mod planner;
#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]
mod tests;
mod value;
pub mod verdict;

pub use checks::EmbeddedChecks;
pub use planner::EmbeddedPlanner;
