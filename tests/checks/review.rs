//! The strategy review: the lowest weak layer.

use ridgeline::{assessment::turn, content::check::review::CHECK};

use super::{result, verdict};

const WELL: [(&str, &str); 15] = [
    ("meetings", "well"),
    ("decisions", "well"),
    ("value", "well"),
    ("marketing", "well"),
    ("admin", "well"),
    ("offer", "well"),
    ("crm", "well"),
    ("coaching", "well"),
    ("pay", "well"),
    ("profile", "well"),
    ("influences", "well"),
    ("wanted", "well"),
    ("profitable", "well"),
    ("served", "well"),
    ("retained", "well"),
];

/// All is rated "well" but for `changed`: the layer named first, and whether it is a close call.
#[track_caller]
fn check(changed: &[(&str, &str)], expected: &str, close: bool) {
    let mut answers = WELL.to_vec();
    for change in changed {
        answers.iter_mut().find(|answer| answer.0 == change.0).unwrap().1 = change.1;
    }
    let verdict = verdict(&CHECK, &answers);
    assert!(verdict.is_complete());
    assert_eq!((result(&CHECK, &verdict), verdict.close), (expected, close), "{changed:?}");
}

#[test]
fn no_layer_is_weak() {
    check(&[], "on-course", false);
    check(&[("crm", "partly"), ("served", "partly")], "on-course", false);
    // One step from weak.
    check(&[("value", "partly")], "on-course", true);
    check(&[("crm", "partly"), ("pay", "no")], "on-course", true);
    check(&[("served", "no"), ("retained", "partly")], "on-course", true);
}

#[test]
fn execution_comes_before_all() {
    check(&[("meetings", "no")], "execution", true);
    check(&[("meetings", "no"), ("value", "partly")], "execution", false);
    check(&[("meetings", "partly"), ("decisions", "partly")], "execution", true);
    // However weak the layers above it are.
    let above = [("crm", "no"), ("coaching", "no"), ("pay", "no"), ("profile", "no"), ("wanted", "no")];
    check(&[&above[..], &[("decisions", "no"), ("value", "no")]].concat(), "execution", false);
    check(&[&above[..], &[("decisions", "no")]].concat(), "execution", true);
}

#[test]
fn people_and_systems_come_once_execution_holds() {
    check(&[("crm", "no"), ("coaching", "no")], "people", true);
    check(&[("crm", "no"), ("coaching", "no"), ("admin", "partly")], "people", false);
    check(
        &[("marketing", "partly"), ("admin", "partly"), ("offer", "partly"), ("crm", "partly"), ("pay", "no")],
        "people",
        false,
    );
    check(
        &[("crm", "no"), ("coaching", "no"), ("pay", "no"), ("profile", "no"), ("wanted", "no"), ("retained", "no")],
        "people",
        false,
    );
    // Execution is one step from weak, so it could as well be that.
    check(&[("crm", "no"), ("coaching", "no"), ("pay", "no"), ("value", "partly")], "people", true);
}

#[test]
fn strategy_comes_last() {
    check(&[("profile", "no"), ("wanted", "no")], "strategy", true);
    check(&[("profile", "no"), ("wanted", "no"), ("served", "no")], "strategy", false);
    check(&[("profile", "no"), ("wanted", "no"), ("served", "no"), ("crm", "no")], "strategy", false);
}

#[test]
fn what_nobody_knows_counts_as_partly() {
    check(&[("meetings", "unknown")], "on-course", true);
    check(&[("meetings", "unknown"), ("value", "unknown")], "execution", true);
    check(&[("profitable", "unknown"), ("retained", "unknown"), ("wanted", "no")], "strategy", true);
}

#[test]
fn the_fewest_changes_mend_the_layer() {
    let answers = |changed: (&str, &str)| {
        let mut answers = ridgeline::assessment::Answers::default();
        for (id, option) in WELL.map(|answer| if answer.0 == changed.0 { changed } else { answer }) {
            let place = CHECK.sheet.question(id).unwrap();
            let option = CHECK.sheet.questions[place].options.iter().position(|choice| choice.id == option).unwrap();
            answers.set(place, Some(ridgeline::assessment::Answer::Picked(vec![option])));
        }
        answers
    };
    let changes = turn(&CHECK.sheet, &answers(("decisions", "no"))).unwrap();
    assert_eq!(
        changes.iter().map(|change| CHECK.sheet.questions[change.question].id).collect::<Vec<_>>(),
        ["decisions"]
    );
}
