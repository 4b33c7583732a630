//! What a visitor sees: Yew components and the geometry beneath them.

pub mod format;

pub use format::Format;
