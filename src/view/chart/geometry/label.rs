//! Words on the picture: how much room they take, so that none lies on the line, on another or over an edge.

use super::curve::Curve;

/// What a label names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// Money beside a grid line.
    Tick,
    /// A month below the axis.
    Month,
    /// Day 0.
    Today,
    /// The target's ridge.
    Target,
    /// The pace of a window.
    Pace,
    /// The days of a window.
    Days,
    /// A layer of the ribbon.
    Layer,
}

impl Kind {
    /// Size of its type in pixels; never below 12.
    pub(crate) const fn size(self) -> f64 {
        match self {
            Self::Pace => 14.0,
            Self::Target => 13.0,
            _ => 12.0,
        }
    }

    /// How much wider than plain text its weight makes it.
    const fn weight(self) -> f64 {
        match self {
            Self::Pace | Self::Target => 1.08,
            _ => 1.0,
        }
    }
}

/// Which point of a label its `x` names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

/// Text at a place; `y` is its baseline.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Label {
    pub(crate) kind: Kind,
    pub(crate) text: String,
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) anchor: Anchor,
}

impl Label {
    /// The room it takes.
    pub(crate) fn bounds(&self) -> Bounds {
        let width = text_width(self.kind, &self.text);
        let left = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - width / 2.0,
            Anchor::End => self.x - width,
        };
        let size = self.kind.size();
        Bounds { left, right: left + width, top: self.y - 0.8 * size, bottom: self.y + 0.25 * size }
    }
}

/// A box on the picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Bounds {
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
}

impl Bounds {
    /// The two share room.
    pub(crate) fn meets(&self, other: &Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// All of it lies inside `other`.
    pub(crate) fn inside(&self, other: &Self) -> bool {
        self.left >= other.left && self.right <= other.right && self.top >= other.top && self.bottom <= other.bottom
    }

    /// It keeps `air` from the curve.
    pub(crate) fn clears(&self, curve: &Curve, air: f64) -> bool {
        let (high, low) = curve.extent(self.left - air, self.right + air);
        self.bottom + air <= high || self.top - air >= low
    }
}

/// Width in pixels, on the wide side of the usual interface fonts: the picture is laid out before it is drawn.
pub(crate) fn text_width(kind: Kind, text: &str) -> f64 {
    text.chars().map(em).sum::<f64>() * kind.size() * kind.weight()
}

fn em(letter: char) -> f64 {
    match letter {
        'i' | 'l' | 'j' | 't' | 'f' | 'r' | 'I' | '.' | ',' | ':' | '\'' | '’' | '|' | ' ' | '\u{a0}' | '\u{202f}' => {
            0.36
        }
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 0.95,
        'A'..='Z' | '€' | '£' => 0.72,
        '\u{1100}'.. => 1.05,
        _ => 0.64,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bounds(left: f64, right: f64, top: f64, bottom: f64) -> Bounds {
        Bounds { left, right, top, bottom }
    }

    #[test]
    fn no_type_is_smaller_than_twelve() {
        for kind in [Kind::Tick, Kind::Month, Kind::Today, Kind::Target, Kind::Pace, Kind::Days, Kind::Layer] {
            assert!(kind.size() >= 12.0);
        }
    }

    #[test]
    fn boxes_know_each_other() {
        let first = bounds(0.0, 10.0, 0.0, 10.0);
        assert!(first.meets(&bounds(9.0, 20.0, 9.0, 20.0)));
        assert!(!first.meets(&bounds(10.0, 20.0, 0.0, 10.0)), "touching is not meeting");
        assert!(bounds(1.0, 2.0, 1.0, 2.0).inside(&first) && !bounds(1.0, 11.0, 1.0, 2.0).inside(&first));
    }

    #[test]
    fn an_anchor_moves_the_box() {
        let label = |anchor| Label { kind: Kind::Tick, text: "$100K".into(), x: 50.0, y: 20.0, anchor }.bounds();
        let width = text_width(Kind::Tick, "$100K");
        assert!((30.0..45.0).contains(&width));
        assert!((label(Anchor::Start).left - 50.0).abs() < 1e-9);
        assert!((label(Anchor::End).right - 50.0).abs() < 1e-9);
        assert!((label(Anchor::Middle).left - 50.0 + width / 2.0).abs() < 1e-9);
    }
}
