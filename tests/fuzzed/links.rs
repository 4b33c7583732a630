//! Links: no panic, and what is accepted is written again and opens the same.

use ridgeline::{
    content::check::ALL,
    state::{Answered, Holds, Linked, Note, Notebook, Shared},
};

use super::ENGLISH;

/// An address that holds plans.
pub(super) fn link(text: &str) -> bool {
    let mut taken = false;
    // As it is, and as a body: what is behind the digits at the end is to be tried as well.
    for text in [text.to_owned(), signed(&format!("/s/1/{text}"))] {
        if let Some(Ok(shared)) = Shared::read(&text, &ENGLISH) {
            taken = true;
            // What was read is never longer when it is written, but for copies of the first scenario.
            if let Some(again) = shared.book().link(&ENGLISH) {
                assert_eq!(Shared::read(&again, &ENGLISH), Some(Ok(shared)));
            }
        }
    }
    taken
}

/// An address that holds answers to a check; no name and no note is in it.
pub(super) fn check(text: &str) -> bool {
    let mut taken = false;
    let more = [
        ("cost.salary", Holds::Number { min: 0.0, max: 1e7, share: false }),
        ("cost.benefits", Holds::Number { min: 0.0, max: 1.0, share: true }),
        ("tick.#", Holds::One(&["1"])),
        ("begun", Holds::Day),
        ("own-#.text", Holds::Text),
    ]
    .map(|(name, holds)| (name.to_owned(), holds));
    for check in ALL {
        let id = check.sheet.id;
        let linked = Linked { sheet: &check.sheet, more: &more, is_several: id == "diagnosis" };
        // Digits at the end hardly ever fit by chance: what is here is sealed, and tried as a body too.
        for text in [text.to_owned(), signed(&format!("/{id}/1/{text}"))] {
            let Some(Ok(entries)) = linked.read(&text, &ENGLISH) else { continue };
            taken = true;
            assert!(entries.iter().all(|(name, _)| !name.ends_with("name") && !name.ends_with("note")));
            let notebook = Notebook::default().apply(Note::Adopt(format!("{id}."), entries.clone()));
            let again = linked.link(&notebook, &Answered::default(), &ENGLISH);
            let again = again.unwrap_or_else(|| panic!("{entries:?} were read, and cannot be written"));
            assert_eq!(linked.read(&again, &ENGLISH), Some(Ok(entries)));
        }
    }
    taken
}

/// `text` with the digits at its end that a link has: FNV-1a, its 30 lower bits in base 32. Written anew, since hardly any text that a
/// fuzzer tries would have them by chance, and what stands behind them would never be tried.
fn signed(text: &str) -> String {
    let hash = text.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let bits = (hash ^ hash >> 30) & 0x3fff_ffff;
    let digits = (0..6).rev().filter_map(|place| char::from_digit(bits >> (5 * place) & 31, 32));
    text.chars().chain(digits).collect()
}
