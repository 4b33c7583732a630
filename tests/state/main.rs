//! What the visitor types, reads and keeps.
