//! Names of files that hold on every system.

/// Characters of a visitor's words that are kept.
const LONGEST: usize = 40;

/// `words` as part of a file's name: its letters and digits, and a hyphen in place of anything else between them. Empty where it has
/// none.
///
/// Letters of any script are kept. Whatever a system or a shell could take for something else is not, and neither is what cannot be
/// seen or turns the direction of writing, by which the ending could be made to look like another.
pub fn part(words: &str) -> String {
    let mut out = String::new();
    let mut apart = false;
    for letter in words.chars().take(LONGEST) {
        if !is_plain(letter) {
            apart = true;
            continue;
        }
        if apart && !out.is_empty() {
            out.push('-');
        }
        apart = false;
        out.push(letter.to_ascii_lowercase());
    }
    out
}

/// It can stand in a name: an ASCII letter or digit, or beyond ASCII anything but punctuation and what is not seen.
///
/// Ranges in place of the tables of Unicode, which weigh more than the rest of this room.
const fn is_plain(letter: char) -> bool {
    match letter {
        '0'..='9' | 'A'..='Z' | 'a'..='z' => true,
        // Marks of direction and of nothing, private places, what is no character.
        '\u{61c}'
        | '\u{180b}'..='\u{180f}'
        | '\u{2000}'..='\u{206f}'
        | '\u{2e00}'..='\u{2e7f}'
        | '\u{3000}'..='\u{3004}'
        | '\u{3008}'..='\u{3020}'
        | '\u{e000}'..='\u{f8ff}'
        | '\u{fe00}'..='\u{fe6f}'
        | '\u{feff}'..='\u{ff0f}'
        | '\u{ff1a}'..='\u{ff20}'
        | '\u{ffe0}'..='\u{ffff}'
        | '\u{e0000}'.. => false,
        letter => letter >= '\u{c0}',
    }
}

#[cfg(test)]
mod tests {
    use super::part;

    #[track_caller]
    fn check(words: &str, expected: &str) {
        assert_eq!(part(words), expected);
    }

    #[test]
    fn letters_and_digits_are_kept() {
        check("Today", "today");
        check("Plan 2", "plan-2");
        check("Zwölf Abschlüsse, März", "zwölf-abschlüsse-märz");
        check("計画 2", "計画-2");
    }

    #[test]
    fn what_means_something_elsewhere_is_not() {
        check("../../etc/passwd", "etc-passwd");
        check("C:\\con|aux?*\"<>", "c-con-aux");
        check("=cmd|' /C calc'!A0", "cmd-c-calc-a0");
        check("invoice\u{202e}fdp.exe", "invoice-fdp-exe");
        check("a\u{200b}b\u{feff}c\u{fe0f}／．d", "a-b-c-d");
        check(" \t.…/ ", "");
    }

    #[test]
    fn it_is_short() {
        assert_eq!(part(&"x".repeat(500)).len(), 40);
    }
}
