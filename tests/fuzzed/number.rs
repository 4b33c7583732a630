//! Numbers as they are typed.

use ridgeline::{
    plan::input::Entry,
    state::{
        TEXTS,
        number::{read_entry, read_number, read_share, rewrite, ungroup},
    },
};

use super::PLACES;

/// In every field and place a text is blank, unreadable or finite, and keeps its value when it is written in another way.
pub(super) fn number(text: &str) -> bool {
    let mut taken = false;
    for from in PLACES {
        for field in TEXTS {
            match read_entry(field, text, &from) {
                Entry::Value(value) => assert!(value.is_finite(), "{field:?}: {value}"),
                Entry::Unreadable(kept) => assert_eq!(kept, text.trim()),
                Entry::Blank => {}
            }
        }
        if let Ok(share) = read_share(text, &from) {
            assert!(share.is_finite());
        }
        let number = read_number(text, &from);
        taken |= number.is_ok();
        assert!(number.is_ok_and(f64::is_finite) || number.is_err());
        assert_eq!(read_number(&ungroup(text, &from), &from), number);
        for to in PLACES {
            let written = rewrite(text, &from, &to);
            assert!(written.chars().count() <= text.chars().count(), "{written}");
            if number.is_ok() {
                assert_eq!(read_number(&written, &to), number, "{written}");
            }
        }
    }
    taken
}
