//! The picture and the brief, rendered on the server.
