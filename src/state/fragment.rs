//! What all links have in common: the part of an address behind `#` is a start, a version, a body, and digits that tell whether all of
//! it arrived as it was sent.
//!
//! The body is made of letters, digits and `-_~.` alone, and the whole ends in a letter or a digit: mail programs end a link before
//! anything else. In values `_` escapes what may not stand in a link.

/// No link is longer, in characters: what any browser, and nearly any mail program, lets through.
pub const LONGEST_LINK: usize = 8192;
const CHECK: usize = 6;
/// What is escaped by a letter of its own; anything else is `_u`, its code point in hexadecimal, and `_`.
const ESCAPED: [(char, char); 4] = [('_', '_'), (',', 'c'), (' ', 's'), ('%', 'p')];

/// Why a link opens nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkFault {
    /// It is longer than any that is written.
    TooLong,
    /// It is of a later version than is known here.
    Newer,
    /// It did not arrive as it was sent, or was never written here.
    Damaged,
}

/// The body of `fragment`, which begins with `start`, and which of `versions` it is of; none where it is no such link at all.
pub(super) fn body<'a>(fragment: &'a str, start: &str, version: &str) -> Option<Result<&'a str, LinkFault>> {
    let rest = fragment.strip_prefix(start)?;
    if fragment.len() > LONGEST_LINK {
        return Some(Err(LinkFault::TooLong));
    }
    let Some((given, _)) = rest.split_once('/') else { return Some(Err(LinkFault::Damaged)) };
    if given != version {
        let is_number = !given.is_empty() && given.bytes().all(|byte| byte.is_ascii_digit());
        return Some(Err(if is_number { LinkFault::Newer } else { LinkFault::Damaged }));
    }
    Some(whole(fragment).and_then(|text| text.get(start.len() + version.len() + 1..)).ok_or(LinkFault::Damaged))
}

/// All but the digits at the end, where they are those of the rest.
fn whole(fragment: &str) -> Option<&str> {
    let (text, digits) = fragment.split_at_checked(fragment.len().checked_sub(CHECK)?)?;
    (check(text) == digits).then_some(text)
}

/// `text` with its digits at the end; none where that would be longer than [`LONGEST_LINK`].
pub(super) fn sealed(mut text: String) -> Option<String> {
    let check = check(&text);
    text += &check;
    (text.len() <= LONGEST_LINK).then_some(text)
}

/// Writes a value, and `~` after it.
pub(super) fn write(value: &str, text: &mut String) {
    value.chars().for_each(|char| escape(char, text));
    text.push('~');
}

fn escape(char: char, text: &mut String) {
    if char.is_ascii_alphanumeric() || matches!(char, '-' | '.') {
        text.push(char);
    } else if let Some((_, letter)) = ESCAPED.iter().find(|(escaped, _)| *escaped == char) {
        text.push('_');
        text.push(*letter);
    } else {
        *text += &["_u", &digits(char as u32, 16, 1), "_"].concat();
    }
}

/// What was escaped; none where it was not written by [`write()`].
pub(super) fn unescaped(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = text.chars();
    while let Some(char) = rest.next() {
        if char != '_' {
            (char.is_ascii_alphanumeric() || matches!(char, '-' | '.')).then(|| out.push(char))?;
            continue;
        }
        let letter = rest.next()?;
        if letter == 'u' {
            let (hex, after) = rest.as_str().split_once('_')?;
            let code = u32::from_str_radix(hex, 16).ok().filter(|code| digits(*code, 16, 1) == hex)?;
            out.push(char::from_u32(code)?);
            rest = after.chars();
        } else {
            out.push(ESCAPED.iter().find(|(_, known)| *known == letter)?.0);
        }
    }
    Some(out)
}

/// Six digits from all of the text (FNV-1a, its 30 lower bits in base 32): one letter changed, lost or swapped changes them.
fn check(text: &str) -> String {
    let hash = text.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    digits((hash ^ hash >> 30) & 0x3fff_ffff, 32, CHECK)
}

/// A number in a base up to 36, with at least so many digits.
fn digits(mut number: u32, base: u32, least: usize) -> String {
    let mut digits = Vec::new();
    while number > 0 || digits.len() < least {
        digits.extend(char::from_digit(number % base, base));
        number /= base;
    }
    digits.iter().rev().collect()
}
