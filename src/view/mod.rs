//! What a visitor sees: Yew components and the geometry beneath them.

mod announce;
mod app;
pub mod arrival;
mod beside;
mod chart;
mod check;
mod checks;
pub mod configuration;
mod configured;
mod desks;
mod diagnosis;
pub mod edge;
mod fit;
mod frame;
mod interview;
mod keys;
pub mod later;
mod link;
mod markup;
mod opening;
mod planner;
mod review;
mod route;
mod saving;
mod sign;
mod told;
pub mod whatif;

pub use app::App;
pub use checks::{Checks, ChecksProps, Found, Told as Noted};
pub use desks::prefix;
pub use opening::{AppProps, Opening};
#[cfg(not(target_arch = "wasm32"))]
pub use planner::FirstView;
pub use planner::{Fold, Outcome, typed as figure};
pub use told::{Approach, Seen, Told};
pub use whatif::{Note, Tool};

use crate::format::Format;
