//! What goes wrong around the page, and what a visitor typed is not lost for it.

mod again;
mod cache;
mod checks;
mod crash;
mod offline;
mod store;
mod tabs;
mod time;
