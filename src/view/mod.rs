//! What a visitor sees: Yew components and the geometry beneath them.

mod announce;
mod app;
mod chart;
pub mod edge;
mod markup;
mod planner;

pub use app::{App, AppProps};

use crate::format::Format;
