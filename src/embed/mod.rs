//! The border to JavaScript: what the widget and the module `load()` answers hand over and take. Its binaries, in `src/bin/`, export it.

pub mod answers;
pub mod given;
pub mod line;
pub mod model;
pub mod verdict;
