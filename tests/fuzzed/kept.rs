//! What a browser kept, or says it did.

use ridgeline::{
    assessment::assess,
    content::check::ALL,
    plan::compute,
    state::{Draft, Note, Notebook, Saved, State, read, read_answers},
};

use super::{ENGLISH, PLACES, pairs};

/// Plans: what is restored can be read and answered, and is kept again as it is.
pub(super) fn saved(text: &str) -> bool {
    let mut taken = false;
    let kept = Saved::from_pairs(pairs(text));
    for place in PLACES {
        let open = |kept: &Saved| kept.restore(&place, Draft::example(&place));
        let Some(state) = open(&kept) else { continue };
        taken = true;
        assert_eq!(open(&Saved::of(&state, &place)).as_ref().map(State::book), Some(state.book()));
        if let Ok(plan) = read(state.draft(), &place, time::Date::MIN).plan {
            let _ = compute(&plan);
        }
    }
    taken
}

/// Answers and notes: what is read is within its bounds, is kept again as it is, and can be weighed.
pub(super) fn notebook(text: &str) -> bool {
    let notebook = Notebook::from_pairs(pairs(text));
    assert_eq!(Notebook::from_pairs(notebook.pairs()), notebook);
    for check in ALL {
        let sheet = &check.sheet;
        for prefix in [format!("{}.", sheet.id), format!("{}.1.", sheet.id)] {
            let answered = read_answers(sheet, &notebook, &prefix, &[], &ENGLISH);
            let _ = assess(sheet, &answered.answers);
            let cleared = notebook.clone().apply(Note::Clear(prefix.clone()));
            assert!(!cleared.has_any(&prefix));
            assert_eq!(cleared.apply(Note::Undo).entries(), notebook.entries());
        }
    }
    !notebook.entries().is_empty()
}
