//! Files for other programs, with a visitor's words in them.

use ridgeline::file::{
    calendar::{Event, calendar as written_calendar, stamp},
    name::part,
    table::{Cell, text as words, written},
};
use time::Date;

/// A semicolon between rows, a bar between cells: its first cell is words, the others numbers where they can be. Read back by the library for such files, the words are as they
/// were, and nothing begins as a formula does.
pub(super) fn table(text: &str) -> bool {
    let cell = |text: &str| text.parse().map_or(Cell::Empty, |number| Cell::Number(number, 2));
    let rows: Vec<(String, Vec<Cell>)> = text
        .split(';')
        .map(|line| {
            let mut cells = line.split('|');
            let first = cells.next().unwrap_or_default();
            (first.to_owned(), [words(first)].into_iter().chain(cells.take(12).map(cell)).collect())
        })
        .collect();
    let file = written(&rows.iter().map(|row| row.1.clone()).collect::<Vec<_>>());
    let bare = file.strip_prefix('\u{feff}').unwrap_or_else(|| panic!("no mark before {file:?}"));
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bare.as_bytes());
    // The reader refuses rows of unequal length.
    let read: Vec<csv::StringRecord> =
        reader.records().map(|record| record.unwrap_or_else(|error| panic!("{error}: {file:?}"))).collect();
    assert_eq!(read.len(), rows.len());
    for (record, (first, _)) in read.iter().zip(&rows) {
        let found = &record[0];
        assert!(found == first || found.strip_prefix('\'') == Some(first), "{found:?} for {first:?}");
        let start = found.trim_start_matches([' ', '\u{a0}', '\u{3000}', '\u{feff}']).chars().next();
        assert!(!start.is_some_and(|start| "=+-@\t\r\n\0＝＋－＠".contains(start)), "{found:?}");
        for cell in record.iter().skip(1) {
            assert!(cell.is_empty() || cell.parse().is_ok_and(f64::is_finite), "{cell:?}");
            assert!(cell.chars().all(|letter| matches!(letter, '0'..='9' | '.' | '-')), "{cell:?}");
        }
    }
    true
}

/// A bar between an event's number, its title and its text. Whatever they hold, the lines of the file are those of one event, none is
/// too long, and the words come back without what cannot be seen.
pub(super) fn calendar(given: &str) -> bool {
    let mut parts = given.splitn(3, '|');
    let [uid, title, text] = std::array::from_fn(|_| parts.next().unwrap_or_default());
    let day = Date::MIN;
    let event = Event { uid, day, weekly_until: Some(day), title, text, reminds: true };
    let file = written_calendar("-//Ridgeline//EN", &stamp(day), &[event]);
    assert!(file.ends_with("\r\n") && file.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])));
    let whole = file.replace("\r\n ", "");
    let lines: Vec<&str> = whole.split_terminator("\r\n").collect();
    let names = [
        "BEGIN:VCALENDAR",
        "VERSION:",
        "PRODID:",
        "CALSCALE:",
        "BEGIN:VEVENT",
        "UID:",
        "DTSTAMP:",
        "DTSTART;",
        "RRULE:",
        "SUMMARY:",
        "DESCRIPTION:",
        "TRANSP:",
        "BEGIN:VALARM",
        "ACTION:",
        "TRIGGER:",
        "DESCRIPTION:",
        "END:VALARM",
        "END:VEVENT",
        "END:VCALENDAR",
    ];
    assert_eq!(lines.len(), names.len(), "{file:?}");
    for (line, name) in lines.iter().zip(names) {
        assert!(line.starts_with(name), "{line:?} is no {name}");
    }
    for (line, name, given) in [(9, "SUMMARY:", title), (10, "DESCRIPTION:", text), (5, "UID:", uid)] {
        let seen: String = given.chars().filter(|letter| *letter == '\n' || !letter.is_control()).collect();
        assert_eq!(unescaped(&lines[line][name.len()..]), seen);
    }
    let file = part(title);
    assert!(!file.contains(['/', '\\', '.', ':', '\0', '"', '<', '>', '|', '?', '*', ' ']), "{file:?}");
    true
}

/// A value of the kind TEXT as a reader takes it.
fn unescaped(value: &str) -> String {
    let mut out = String::new();
    let mut letters = value.chars();
    while let Some(letter) = letters.next() {
        match (letter, letter == '\\') {
            (_, true) => out.extend(letters.next().map(|next| if next == 'n' { '\n' } else { next })),
            (letter, _) => {
                assert!(!matches!(letter, ';' | ','), "{value:?}");
                out.push(letter);
            }
        }
    }
    out
}
