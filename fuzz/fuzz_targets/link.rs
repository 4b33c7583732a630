//! Whatever an address holds: no panic, and what is accepted is written again and opens the same. `cargo fuzz run link`; the corpus is read
//! by `tests/state/links.rs` too.

#![no_main]

use libfuzzer_sys::fuzz_target;
use ridgeline::state::{Separators, Shared};
use ridgeline_fuzz::signed;

fuzz_target!(|text: &str| {
    let english = Separators { decimal: '.', group: ',' };
    // As it is, and as a body: what is behind the digits at the end is to be tried as well.
    for text in [text.to_owned(), signed(&format!("/s/1/{text}"))] {
        if let Some(Ok(shared)) = Shared::read(&text, &english) {
            // What was read is never longer when it is written, but for copies of the first scenario.
            if let Some(again) = shared.book().link(&english) {
                assert_eq!(Shared::read(&again, &english), Some(Ok(shared)));
            }
        }
    }
});
