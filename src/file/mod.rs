//! Files that other programs read: calendars, tables, what they are called and how a link carries them.
//!
//! Pure, and without words of its own: whoever has something to write hands it over.

pub mod calendar;
pub mod day;
pub mod link;
pub mod name;
pub mod table;
