//! Tables as comma-separated values, which spreadsheets open.

use time::Date;

use super::day::written_day;

/// What stands in a place of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words. Whatever a visitor typed has to be words, and to stand first in its row: see [`written`].
    Text(String),
    /// A number with at most so many decimals.
    Number(f64, u8),
    /// A day.
    Day(Date),
}

/// Words known in advance, or made.
pub fn text(words: impl Into<String>) -> Cell {
    Cell::Text(words.into())
}

/// The rows as a file: every row as long as the longest, a comma between cells, the mark of UTF-8 before it all.
///
/// Without that mark Excel reads the bytes of `é` as two letters; `LibreOffice` and Google Sheets know it and do not show it. Decimals are
/// written with a point and days as `2026-11-23`, in every locale, and no number is grouped.
///
/// No cell begins with what a spreadsheet could take for a formula: before words that do, and before those that begin with an apostrophe,
/// an apostrophe is set, so that taking away one gives the words back. All words are quoted. A spreadsheet that parts rows at semicolons
/// heeds these quotes in the first cell of a row alone; so nothing that a visitor typed may stand in another.
///
/// # Source
/// RFC 4180, 2; OWASP, *CSV Injection*, whose characters these are, those of full width among them.
pub fn written(rows: &[Vec<Cell>]) -> String {
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    let mut out = String::from('\u{feff}');
    for row in rows {
        for place in 0..width {
            if place > 0 {
                out.push(',');
            }
            put(&mut out, row.get(place).unwrap_or(&Cell::Empty));
        }
        out.push_str("\r\n");
    }
    out
}

fn put(out: &mut String, cell: &Cell) {
    match cell {
        Cell::Empty => {}
        Cell::Text(words) => put_words(out, words),
        Cell::Number(value, decimals) => put_number(out, *value, *decimals),
        Cell::Day(day) => out.push_str(&written_day(*day)),
    }
}

fn put_words(out: &mut String, words: &str) {
    out.push('"');
    if could_be_a_formula(words) {
        out.push('\'');
    }
    for letter in words.chars() {
        if letter == '"' {
            out.push('"');
        }
        out.push(letter);
    }
    out.push('"');
}

/// Some spreadsheet could take words that begin so for a formula, or for something it has to undo.
fn could_be_a_formula(words: &str) -> bool {
    for letter in words.chars() {
        match letter {
            '=' | '+' | '-' | '@' | '\'' | '\t' | '\r' | '\n' | '\0' | '＝' | '＋' | '－' | '＠' => return true,
            // Spreadsheets differ in whether they pass over it.
            ' ' | '\u{a0}' | '\u{3000}' | '\u{feff}' => {}
            _ => return false,
        }
    }
    false
}

/// Numbers from here on have no decimals: a float has no more digits.
const EXACT: f64 = 1e15;

fn put_number(out: &mut String, value: f64, decimals: u8) {
    if !value.is_finite() {
        return;
    }
    let mut unit: u64 = 1;
    for _ in 0..decimals {
        unit *= 10;
    }
    let size = value.abs();
    let parts = (size * unit as f64).round();
    let (mut digits, mut zeros) = (parts as u64, 0);
    if parts >= EXACT {
        unit = 1;
        let mut rest = size;
        while rest >= EXACT {
            rest /= 10.0;
            zeros += 1;
        }
        digits = rest.round() as u64;
    }
    if value < 0.0 && digits > 0 {
        out.push('-');
    }
    put_whole(out, digits / unit);
    for _ in 0..zeros {
        out.push('0');
    }
    let mut rest = digits % unit;
    if rest > 0 {
        out.push('.');
    }
    while rest > 0 {
        unit /= 10;
        out.push(digit(rest / unit));
        rest %= unit;
    }
}

fn put_whole(out: &mut String, number: u64) {
    if number >= 10 {
        put_whole(out, number / 10);
    }
    out.push(digit(number % 10));
}

fn digit(number: u64) -> char {
    char::from(b'0' + number as u8)
}

#[cfg(test)]
mod tests {
    use time::Month;

    use super::*;

    #[track_caller]
    fn check(cell: Cell, expected: &str) {
        assert_eq!(written(&[vec![cell]]), ["\u{feff}", expected, "\r\n"].concat());
    }

    #[test]
    fn numbers_are_plain() {
        for (value, decimals, expected) in [
            (0.0, 2, "0"),
            (-0.001, 2, "0"),
            (100_000.0, 2, "100000"),
            (108_019.058_42, 2, "108019.06"),
            (0.587_406_8, 4, "0.5874"),
            (0.05, 4, "0.05"),
            (7.006, 2, "7.01"),
            (0.999_999, 2, "1"),
            (-12.5, 2, "-12.5"),
            (1e13, 2, "10000000000000"),
            (123_456_789_012_345.0, 2, "123456789012345"),
            (1.25e20, 2, "125000000000000000000"),
            (f64::NAN, 2, ""),
            (f64::INFINITY, 2, ""),
        ] {
            check(Cell::Number(value, decimals), expected);
        }
    }

    #[test]
    fn words_and_days() {
        check(text("Today"), "\"Today\"");
        check(text("Say \"hi\", then\r\ngo"), "\"Say \"\"hi\"\", then\r\ngo\"");
        check(Cell::Day(Date::from_calendar_date(2026, Month::December, 1).unwrap()), "2026-12-01");
        check(Cell::Empty, "");
    }

    #[test]
    fn what_could_run_is_words() {
        for words in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "  =1", "'=1"] {
            check(text(words), &["\"'", words, "\""].concat());
        }
        check(text("a=1"), "\"a=1\"");
    }

    #[test]
    fn every_row_is_as_long_as_the_longest() {
        let rows = [vec![text("a")], vec![], vec![text("b"), Cell::Number(1.0, 0), Cell::Number(2.5, 1)]];
        assert_eq!(written(&rows), "\u{feff}\"a\",,\r\n,,\r\n\"b\",1,2.5\r\n");
    }
}
