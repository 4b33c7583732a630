//! What a visitor sees: Yew components and the geometry beneath them.

pub mod chart;
pub mod format;

pub use format::Format;
