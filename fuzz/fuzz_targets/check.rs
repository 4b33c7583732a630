//! Whatever an address holds for a check: no panic, and what is accepted is written again and opens the same; no name and no note is in
//! it. `cargo fuzz run check`; the corpus is read by `tests/state/check_link_laws.rs` too.

#![no_main]

use libfuzzer_sys::fuzz_target;
use ridgeline::{
    content::check::ALL,
    state::{Answered, Holds, Linked, Note, Notebook, Separators},
};
use ridgeline_fuzz::signed;

fuzz_target!(|text: &str| {
    let english = Separators { decimal: '.', group: ',' };
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
            let Some(Ok(entries)) = linked.read(&text, &english) else { continue };
            assert!(entries.iter().all(|(name, _)| !name.ends_with("name") && !name.ends_with("note")));
            let notebook = Notebook::default().apply(Note::Adopt(format!("{id}."), entries.clone()));
            let again = linked.link(&notebook, &Answered::default(), &english).expect("what was read can be written");
            assert_eq!(linked.read(&again, &english), Some(Ok(entries)));
        }
    }
});
