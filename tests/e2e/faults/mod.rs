//! What goes wrong around the page, and what a visitor typed is not lost for it.

mod crash;
mod offline;
mod tabs;
mod time;
