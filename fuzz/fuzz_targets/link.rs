//! Whatever an address holds: no panic, and what is accepted is written again and opens the same. `cargo +nightly fuzz run link`; the
//! corpus is read by `tests/state/links.rs` too.

#![no_main]

use libfuzzer_sys::fuzz_target;
use ridgeline::state::{Separators, Shared};

fuzz_target!(|text: &str| {
    let english = Separators { decimal: '.', group: ',' };
    // Digits at the end hardly ever fit by chance: all of the text is tried as a body too.
    for text in [text.to_owned(), format!("/s/1/{text}")] {
        if let Some(Ok(shared)) = Shared::read(&text, &english) {
            let again = shared.book().link(&english).expect("what was read can be written");
            assert_eq!(Shared::read(&again, &english), Some(Ok(shared)));
        }
    }
});
