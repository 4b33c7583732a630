//! The many characters people type for the same thing, folded into one each.

/// One character of a text that counts, and where it stood.
#[derive(Clone, Copy)]
pub(super) struct Glyph {
    /// The character's place in the text, in characters.
    pub(super) at: usize,
    /// The character, folded: digits and letters are ASCII and lower case, every space is a space, and so on.
    pub(super) face: char,
}

impl Glyph {
    pub(super) fn is_digit(self) -> bool {
        self.face.is_ascii_digit()
    }
}

/// The characters of `text` that count, folded and with the spaces around them dropped.
pub(super) fn glyphs(text: &str) -> Vec<Glyph> {
    let folded = text.trim().chars().enumerate();
    let skipped = text.chars().count() - text.trim_start().chars().count();
    folded.filter_map(|(at, char)| Some(Glyph { at: at + skipped, face: fold(char)? })).collect()
}

/// Zero in each of the scripts whose digits browsers write: Arabic, Persian, Devanagari, Bengali, Burmese.
const ZEROS: [u32; 5] = [0x0660, 0x06F0, 0x0966, 0x09E6, 0x1040];

/// The character that stands for `char` and all others meaning the same; none where it means nothing, like a text
/// direction mark.
pub(super) fn fold(char: char) -> Option<char> {
    // Full-width forms lie at a fixed distance from ASCII.
    let char = match char {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(char as u32 - 0xfee0)?,
        other => other,
    };
    for zero in ZEROS {
        if let Some(digit) = (char as u32).checked_sub(zero).filter(|digit| *digit < 10) {
            return char::from_digit(digit, 10);
        }
    }
    Some(match char {
        '\t' | '\n' | '\r' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => ' ',
        '\0'..='\u{1f}'
        | '\u{7f}'..='\u{9f}'
        | '\u{61c}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}' => return None,
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' => '-',
        '‘' | '’' | 'ʼ' | '′' | '´' | '`' => '\'',
        '٪' | '﹪' => '%',
        '،' => ',',
        'Ł' => 'ł',
        'Č' => 'č',
        other => other.to_ascii_lowercase(),
    })
}
