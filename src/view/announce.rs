//! Saying what has changed to those who cannot see it, once the typing rests. Silent on load: what is there then is read in its place.

/// Long enough to finish a number, short enough to belong to it.
pub(super) const REST_MS: u32 = 900;
