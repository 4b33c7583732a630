//! Several reps in one notebook.

use ridgeline::state::{MOST_REPS, Note, Notebook, Reps};

fn notebook(entries: &[(&str, &str)]) -> Notebook {
    let write =
        |notebook: Notebook, (name, text): &(&str, &str)| notebook.apply(Note::Write((*name).into(), (*text).into()));
    entries.iter().fold(Notebook::default(), write)
}

#[track_caller]
fn check(entries: &[(&str, &str)], all: &[usize], current: usize) {
    let reps = Reps::read(&notebook(entries), "diagnosis");
    assert_eq!((reps.all.as_slice(), reps.current), (all, current), "{entries:?}");
}

#[test]
fn a_rep_is_there_as_long_as_anything_is_kept_of_it() {
    check(&[], &[1], 1);
    check(&[("diagnosis.2.name", "Bo")], &[2], 2);
    check(&[("diagnosis.1.tools", "no"), ("diagnosis.12.name", "Bo"), ("diagnosis.rep", "12")], &[1, 12], 12);
    // One in view is there, blank as it may be.
    check(&[("diagnosis.1.tools", "no"), ("diagnosis.rep", "3")], &[1, 3], 3);
    // Neither another check nor what is no rep counts.
    check(
        &[("fit.1.team", "small"), ("diagnosis.0.name", "x"), ("diagnosis.13.name", "x"), ("diagnosis.rep", "13")],
        &[1],
        1,
    );
    check(&[("diagnosis.rep", "two"), ("diagnosis.4.name", "x")], &[4], 4);
}

#[test]
fn one_is_erased_whole_and_comes_back_whole() {
    let entries =
        [("diagnosis.1.name", "Ada"), ("diagnosis.1.tools", "no"), ("diagnosis.11.name", "Bo"), ("diagnosis.rep", "1")];
    let before = notebook(&entries);
    let erase = |notebook: Notebook, number| {
        Reps::read(&notebook, "diagnosis").erase(number).into_iter().fold(notebook, Notebook::apply)
    };
    let after = erase(before.clone(), 1);
    assert!(!after.has_any("diagnosis.1."));
    let reps = Reps::read(&after, "diagnosis");
    assert_eq!((reps.all.as_slice(), reps.current), (&[11][..], 11));
    assert!(after.can_undo());
    let back = after.apply(Note::Undo);
    assert_eq!(
        (back.get("diagnosis.1.name"), back.get("diagnosis.1.tools"), back.get("diagnosis.11.name")),
        ("Ada", "no", "Bo")
    );

    // The last one leaves a blank one in its place.
    let none = erase(erase(before, 11), 1);
    assert_eq!(Reps::read(&none, "diagnosis").all, [1]);
}

#[test]
fn there_is_room_for_a_dozen() {
    let mut notebook = Notebook::default();
    for number in 1..=MOST_REPS {
        let reps = Reps::read(&notebook, "diagnosis");
        let free = if number == 1 { Some(1) } else { reps.free() };
        assert_eq!(free, Some(number));
        notebook = notebook.apply(Note::Write(reps.prefix(number) + "name", "x".into())).apply(reps.show(number));
    }
    assert_eq!(Reps::read(&notebook, "diagnosis").free(), None);
}
