//! Which of a text's marks stand for the decimals and which only group.

use super::{Glyph, Separators, affix::is_letter, glyph::fold};

/// Where the number lies among the glyphs of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shape {
    /// The first digit, or the decimal mark before it.
    pub(super) start: usize,
    /// Past the last digit, or past the decimal mark after it.
    pub(super) end: usize,
    /// The decimal mark.
    pub(super) decimal: Option<usize>,
}

impl Shape {
    /// Finds the number in `glyphs`; none where there is none, or more than one, or its marks contradict each other.
    ///
    /// Points and commas decide by these rules, the first that applies:
    ///
    /// 1. Both occur: the last is the decimal mark.
    /// 2. One kind occurs several times: it groups.
    /// 3. It occurs once and is the place's decimal mark: it is that.
    /// 4. It occurs once after a space or an apostrophe that groups: it is the decimal mark.
    /// 5. It occurs once, is the place's group mark, and three digits or more follow, not after a mere zero: it groups. More
    ///    than three are what editing leaves of `100,000` when a nought is added.
    /// 6. It is the decimal mark.
    pub(super) fn of(glyphs: &[Glyph], separators: Separators) -> Option<Self> {
        let marks = Marks::of(separators);
        let first = glyphs.iter().position(|glyph| glyph.is_digit())?;
        let last = glyphs.iter().rposition(|glyph| glyph.is_digit())?;
        let pointed = |at: usize| glyphs.get(at).is_some_and(|glyph| is_point(glyph.face));
        // In `Fr.5` the point is the word's.
        let lettered = first >= 2 && is_letter(glyphs[first - 2].face);
        let start = if first >= 1 && pointed(first - 1) && !lettered { first - 1 } else { first };
        let end = if pointed(last + 1) { last + 2 } else { last + 1 };

        let number = &glyphs[start..end];
        let stray = |glyph: &Glyph| !glyph.is_digit() && !is_mark(glyph.face);
        let doubled = number.windows(2).any(|pair| !pair[0].is_digit() && !pair[1].is_digit());
        if number.iter().any(stray) || doubled {
            return None;
        }
        let decimal = if start < first { Some(0) } else { marks.decimal_in(number) };
        marks.groups_well(number, decimal).then_some(Self { start, end, decimal: decimal.map(|at| start + at) })
    }
}

/// A mark that may stand before decimals.
pub(super) fn is_point(face: char) -> bool {
    matches!(face, '.' | ',' | '٫')
}

/// A mark that may stand between digits.
pub(super) fn is_mark(face: char) -> bool {
    is_point(face) || matches!(face, ' ' | '\'' | '٬')
}

/// The place's marks, folded.
struct Marks {
    decimal: Option<char>,
    group: Option<char>,
}

impl Marks {
    fn of(separators: Separators) -> Self {
        Self { decimal: fold(separators.decimal), group: fold(separators.group) }
    }

    fn decimal_in(&self, number: &[Glyph]) -> Option<usize> {
        let last = number.iter().rposition(|glyph| is_point(glyph.face))?;
        let face = number[last].face;
        let points = number.iter().filter(|glyph| is_point(glyph.face)).count();
        let alike = number.iter().filter(|glyph| glyph.face == face).count();
        if points > alike {
            return Some(last);
        }
        if alike > 1 {
            return None;
        }
        let (whole, decimals) = (&number[..last], number.len() - last - 1);
        let spaced = |part: &[Glyph]| part.iter().any(|glyph| !glyph.is_digit());
        let zero = whole.iter().all(|glyph| glyph.face == '0');
        let groups = self.decimal != Some(face)
            && !spaced(whole)
            && (spaced(&number[last + 1..]) || (self.group == Some(face) && decimals >= 3 && !zero));
        (!groups).then_some(last)
    }

    /// Whether what is left to group could: nothing groups decimals, no mark does both, and groups have three digits, or two
    /// before the last as in India. The place's own mark may stand anywhere, as editing a grouped number leaves it.
    fn groups_well(&self, number: &[Glyph], decimal: Option<usize>) -> bool {
        let whole = &number[..decimal.unwrap_or(number.len())];
        let decimals = &number[decimal.map_or(number.len(), |at| at + 1)..];
        let taken = decimal.map(|at| number[at].face);
        if whole.iter().any(|glyph| glyph.face == '٫' || Some(glyph.face) == taken) {
            return false;
        }
        let foreign = |glyph: &Glyph| !glyph.is_digit() && self.group != Some(glyph.face);
        let mut sizes = whole.split(|glyph| !glyph.is_digit()).map(<[Glyph]>::len);
        let well = !whole.iter().any(foreign)
            || sizes.next().is_some_and(|size| (1..=3).contains(&size))
                && sizes.next_back() == Some(3)
                && sizes.all(|size| (2..=3).contains(&size));
        well && decimals.iter().all(|glyph| glyph.is_digit())
    }
}
