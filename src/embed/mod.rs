//! The border to JavaScript: what the widget and the module `load()` answers hand over and take. Its binaries, in `src/bin/`, export it.

pub mod answers;
mod checks;
pub mod given;
pub mod line;
pub mod model;
mod options;
mod planner;
mod value;
pub mod verdict;

pub use checks::EmbeddedChecks;
pub use planner::EmbeddedPlanner;
