//! What a visitor sees: Yew components and the geometry beneath them.

mod announce;
mod app;
mod chart;
mod check;
mod configuration;
mod desks;
pub mod edge;
mod frame;
mod markup;
mod planner;
mod route;
mod saving;

pub use app::{App, AppProps};

use crate::format::Format;
