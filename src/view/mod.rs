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
mod opening;
mod planner;
mod review;
mod route;
mod saving;
pub mod whatif;

pub use app::{App, Seen, Told};
pub use checks::{Checks, ChecksProps, Found, Told as Noted};
pub use desks::prefix;
pub use opening::AppProps;
pub use planner::{Approach, Fold, Outcome, typed as figure};

use crate::format::Format;
