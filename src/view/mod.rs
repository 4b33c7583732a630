//! What a visitor sees: Yew components and the geometry beneath them.

mod announce;
mod app;
mod chart;
pub mod edge;
mod markup;
mod planner;
mod saving;

pub use app::{App, AppProps};

use crate::format::Format;
