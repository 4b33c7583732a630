//! Keys that are not letters.

/// A key, or a chord, that a visitor presses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Key {
    /// To the next control.
    Tab,
    /// To the one before.
    ShiftTab,
    /// Activates, submits.
    Enter,
    /// Closes, cancels.
    Escape,
    /// Presses a button, ticks a box.
    Space,
    /// Deletes to the left.
    Backspace,
    /// Deletes to the right.
    Delete,
    /// One up.
    Up,
    /// One down.
    Down,
    /// One to the left.
    Left,
    /// One to the right.
    Right,
    /// To the start.
    Home,
    /// To the end.
    End,
    /// A screen up.
    PageUp,
    /// A screen down.
    PageDown,
    /// Takes the last edit back.
    Undo,
    /// Does it again.
    Redo,
    /// Does it again, as some are used to.
    RedoByY,
}

impl Key {
    /// What the driver takes for the key: pressed in this order, let go in the reverse.
    pub(super) fn codes(self) -> &'static [char] {
        match self {
            Self::Tab => &['\u{E004}'],
            Self::ShiftTab => &['\u{E008}', '\u{E004}'],
            Self::Enter => &['\u{E007}'],
            Self::Escape => &['\u{E00C}'],
            Self::Space => &[' '],
            Self::Backspace => &['\u{E003}'],
            Self::Delete => &['\u{E017}'],
            Self::Up => &['\u{E013}'],
            Self::Down => &['\u{E015}'],
            Self::Left => &['\u{E012}'],
            Self::Right => &['\u{E014}'],
            Self::Home => &['\u{E011}'],
            Self::End => &['\u{E010}'],
            Self::PageUp => &['\u{E00E}'],
            Self::PageDown => &['\u{E00F}'],
            Self::Undo => &['\u{E009}', 'z'],
            Self::Redo => &['\u{E009}', '\u{E008}', 'z'],
            Self::RedoByY => &['\u{E009}', 'y'],
        }
    }
}
