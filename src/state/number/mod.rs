//! Numbers as people type them, in whatever way their country writes them.
//!
//! Lenient where the meaning is plain (`1.5k`, `CA$ 1'200`, `٢٥ ٪`), refusing where a guess would mislead (`8 weeks` of cycle
//! in days, `25 %` of no one knows what). Digits are gathered here, because the standard parser's tables weigh more in the
//! browser than this whole module.

mod affix;
mod decimal;
mod glyph;
mod rewrite;
mod shape;

pub use rewrite::{rewrite, ungroup};

use self::{
    affix::Labels,
    decimal::Decimal,
    glyph::{Glyph, glyphs},
    shape::Shape,
};
use crate::plan::{
    Field,
    input::Entry,
    quantity::{Quantity, Unit},
};

/// The marks with which a place writes numbers: `1,234.5` has a comma to group and a point for the decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Separators {
    /// Stands before the decimals.
    pub decimal: char,
    /// Stands between groups of digits; any kind of space and any kind of apostrophe stand for one another.
    pub group: char,
}

impl Default for Separators {
    fn default() -> Self {
        Self { decimal: '.', group: ',' }
    }
}

impl Separators {
    /// Two marks that some country writes, and that can be told from each other.
    pub fn are_sound(self) -> bool {
        let (decimal, group) = (glyph::fold(self.decimal), glyph::fold(self.group));
        decimal != group && decimal.is_some_and(shape::is_point) && group.is_some_and(shape::is_mark)
    }
}

/// A text is not a number, or not plainly one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unreadable;

/// The number that `text` writes, whatever currency or unit stands with it. Always finite.
///
/// # Errors
/// [`Unreadable`] where it is no number, or one with a percent sign: a share of what?
pub fn read_number(text: &str, separators: &Separators) -> Result<f64, Unreadable> {
    match Typed::read(text, *separators) {
        Some(typed) if !typed.labels.has(Labels::PERCENT) => Ok(typed.decimal.value()),
        _ => Err(Unreadable),
    }
}

/// The share that `text` writes, in per cent (`25`, `25 %`) or as `1/4` or `1 in 4`: 0.25. Always finite.
///
/// # Errors
/// [`Unreadable`] where it is none of these, or has another unit.
pub fn read_share(text: &str, separators: &Separators) -> Result<f64, Unreadable> {
    let number = Typed::read(text, *separators).filter(|typed| typed.labels.within(Labels::PERCENT));
    number.map(|typed| typed.decimal.times_ten_to(-2).value()).or_else(|| ratio(text)).ok_or(Unreadable)
}

/// What `text` gives for `field`, in the field's own unit: a share is typed in per cent (`25`, `25 %`) or as `1/4` or
/// `1 in 4`, and comes back as 0.25.
///
/// A unit that is not the field's makes the text unreadable: 8 weeks are not 8 days.
pub fn read_entry(field: Field, text: &str, separators: &Separators) -> Entry<f64> {
    if is_blank(text) {
        return Entry::Blank;
    }
    let Quantity { unit, .. } = field.quantity();
    let value = match unit {
        Unit::Share => read_share(text, separators).ok(),
        _ => Typed::read(text, *separators)
            .filter(|typed| typed.labels.within(Labels::of(field)))
            .map(|typed| typed.decimal.value()),
    };
    value.map_or_else(|| Entry::Unreadable(text.trim().to_owned()), Entry::Value)
}

/// `text` holds nothing to read.
pub fn is_blank(text: &str) -> bool {
    glyphs(text).iter().all(|glyph| glyph.face == ' ')
}

/// A number as it was typed: its digits, and what stood with them.
struct Typed {
    decimal: Decimal,
    labels: Labels,
}

impl Typed {
    fn read(text: &str, separators: Separators) -> Option<Self> {
        let glyphs = glyphs(text);
        let shape = Shape::of(&glyphs, separators)?;
        let (before, after) = (&glyphs[..shape.start], &glyphs[shape.end..]);
        let (negative, before) = affix::before(before)?;
        let (power, after) = affix::after(after, shape.decimal == shape.end.checked_sub(1))?;
        let decimal = Decimal::of(&glyphs[shape.start..shape.end], shape.decimal.map(|at| at - shape.start));
        Some(Self { decimal: decimal.signed(negative).times_ten_to(power), labels: before.and(after) })
    }
}

/// `1/4`, `1 in 4` or `1 of 4`, as a share.
fn ratio(text: &str) -> Option<f64> {
    let glyphs = glyphs(text);
    let end = glyphs.iter().position(|glyph| !glyph.is_digit())?;
    let start = glyphs.iter().rposition(|glyph| !glyph.is_digit())? + 1;
    let (part, whole) = (&glyphs[..end], &glyphs[start..]);
    let between: String = glyphs[end..start].iter().map(|glyph| glyph.face).collect();
    let all = Decimal::of(whole, None).value();
    let ratio = matches!(between.trim(), "/" | "in" | "of") && !part.is_empty() && all > 0.0;
    ratio.then(|| Decimal::of(part, None).value() / all)
}
