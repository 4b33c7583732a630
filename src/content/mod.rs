//! Every word a visitor reads. No arithmetic: figures arrive written.

pub mod chart;
