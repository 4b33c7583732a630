//! What a visitor sees: Yew components and the geometry beneath them.

mod announce;
mod app;
mod chart;
mod check;
mod checks;
pub mod configuration;
mod desks;
mod diagnosis;
pub mod edge;
mod fit;
mod frame;
mod interview;
mod markup;
mod planner;
mod review;
mod route;
mod saving;

pub use app::{App, AppProps};
pub use checks::{Checks, ChecksProps};

use crate::format::Format;
