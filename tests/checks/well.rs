//! A rep of whom all is well, for the tests of the decision and of its screen.

/// Nothing stands out, and nothing has been tried.
pub(crate) const WELL: [(&str, &str); 14] = [
    ("drivers", "competition money achievement"),
    ("fed", "yes"),
    ("praise", "recent"),
    ("tools", "all"),
    ("ask", "clear"),
    ("fear", "no"),
    ("use", "none"),
    ("person", "well"),
    ("relation", "open"),
    ("compete", "yes"),
    ("close", "yes"),
    ("elsewhere", "here"),
    ("fair", "yes"),
    ("tried", "nothing"),
];
