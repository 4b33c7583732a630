//! The same number, written with other marks.

use super::{Separators, Typed, glyph::glyphs, shape::Shape};

/// `text` as it would be written with the marks `to`, its value unchanged; what cannot be read stays as it is.
pub fn rewrite(text: &str, from: &Separators, to: &Separators) -> String {
    let Some(before) = Typed::read(text, *from) else { return text.to_owned() };
    let grouped = replace(text, *from, to.decimal, Some(to.group));
    // `100 00`, left from editing, would not read as ten thousand once a comma groups.
    match Typed::read(&grouped, *to) {
        Some(after) if after.decimal.value().to_bits() == before.decimal.value().to_bits() => grouped,
        _ => replace(text, *from, to.decimal, None),
    }
}

/// `text` without the marks that group its digits: easier to edit, since no mark can end up in the wrong place.
pub fn ungroup(text: &str, separators: &Separators) -> String {
    let bare = replace(text, *separators, separators.decimal, None);
    // `12,3,.` is no number, and must not become one unseen.
    if Typed::read(text, *separators).is_none() && Typed::read(&bare, *separators).is_some() {
        return text.to_owned();
    }
    bare
}

fn replace(text: &str, from: Separators, decimal: char, group: Option<char>) -> String {
    let glyphs = glyphs(text);
    let Some(shape) = Shape::of(&glyphs, from) else { return text.to_owned() };
    let mut written = String::with_capacity(text.len());
    let mut number =
        glyphs.iter().enumerate().take(shape.end).skip(shape.start).filter(|(_, g)| !g.is_digit()).peekable();
    for (at, char) in text.chars().enumerate() {
        match number.next_if(|(_, glyph)| glyph.at == at) {
            Some((place, _)) if Some(place) == shape.decimal => written.push(decimal),
            Some(_) => written.extend(group),
            None => written.push(char),
        }
    }
    written
}
