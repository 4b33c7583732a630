//! The border to JavaScript: what the widget and the module `load()` answers hand over and take. Its binaries, in `src/bin/`, export it.

mod checks;
mod options;
mod planner;
mod value;

pub use checks::EmbeddedChecks;
pub use planner::EmbeddedPlanner;
