//! The words a visitor reads. No arithmetic here.

pub mod error;
