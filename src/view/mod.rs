//! What a visitor sees: Yew components and the geometry beneath them.
