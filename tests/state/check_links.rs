//! The answers to a check in a link. What else a link holds of each check is its view's, and tried in `tests/views`.

use ridgeline::{
    assessment::{Kind, Questionnaire},
    content::check::{ALL, diagnosis, fit, interview},
    state::{Answered, Entry, Holds, LONGEST_LINK, LinkFault, Linked, Note, Notebook, Separators, read_answers},
};

use crate::{ENGLISH, FRENCH, GERMAN, links::signed};

pub(crate) fn more() -> Vec<(String, Holds<'static>)> {
    [
        ("cost.salary", Holds::Number { min: 0.0, max: 1e7, share: false }),
        ("cost.benefits", Holds::Number { min: 0.0, max: 1.0, share: true }),
        ("tick.#", Holds::One(&["1"])),
        ("begun", Holds::Day),
        ("own-#.text", Holds::Text),
    ]
    .map(|(name, holds)| (name.to_owned(), holds))
    .to_vec()
}

pub(crate) fn linked<'a>(sheet: &'a Questionnaire, more: &'a [(String, Holds<'a>)]) -> Linked<'a> {
    Linked { sheet, more, is_several: sheet.id == "diagnosis" }
}

pub(crate) fn notebook(entries: &[(&str, &str)]) -> Notebook {
    entries.iter().fold(Notebook::default(), |notebook, (name, text)| {
        notebook.apply(Note::Write((*name).to_owned(), (*text).to_owned()))
    })
}

pub(crate) fn link(sheet: &Questionnaire, notebook: &Notebook, separators: Separators) -> String {
    linked(sheet, &more()).link(notebook, &Answered::default(), &separators).unwrap()
}

pub(crate) fn read(sheet: &Questionnaire, text: &str, separators: Separators) -> Option<Result<Vec<Entry>, LinkFault>> {
    linked(sheet, &more()).read(text, &separators)
}

#[track_caller]
fn check(sheet: &Questionnaire, kept: &[(&str, &str)], opened: &[(&str, &str)]) {
    let text = link(sheet, &notebook(kept), ENGLISH);
    assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_~./".contains(&byte)), "{text}");
    let opened = opened.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    assert_eq!(read(sheet, &text, ENGLISH), Some(Ok(opened)));
}

#[test]
fn answers_and_figures_are_held_and_neither_names_nor_notes() {
    let held = [("fit.reps", "7"), ("fit.cost.salary", "120,000"), ("fit.cost.benefits", "31 %"), ("fit.tick.2", "1")];
    let mut kept = held.to_vec();
    kept.extend([("fit.@", "@result"), ("fit.reps+note", "Ann is tired"), ("review.meetings", "well")]);
    kept.extend([("fit.cost.salary.before", "5"), ("fit.cost.other", "5"), ("fit.name", "Ann")]);
    check(&fit::CHECK.sheet, &kept, &held);
    let held =
        [("diagnosis.2.fed", "yes"), ("diagnosis.2.begun", "2026-11-23"), ("diagnosis.11.drivers", "money team")];
    let mut kept = held.to_vec();
    kept.extend([("diagnosis.2.name", "Ann"), ("diagnosis.rep", "2"), ("diagnosis.2.fed+note", "She said so")]);
    kept.extend([("diagnosis.13.fed", "yes"), ("diagnosis.fed", "yes"), ("diagnosis.02.fed", "yes")]);
    check(&diagnosis::CHECK.sheet, &kept, &held);
    let held = [("interview.own-12.text", "Tell me about a time you lost.")];
    let mut kept = held.to_vec();
    kept.extend([("interview.name-1", "Ann"), ("interview.form-1.note", "evaded"), ("interview.own-123.text", "no")]);
    check(&interview::CHECK.sheet, &kept, &held);
}

#[test]
fn what_cannot_be_read_is_left_out() {
    let kept = [
        ("fit.reps", "many"),
        ("fit.runs", "nobody everybody"),
        ("fit.cost.salary", "1e99"),
        ("fit.cost.benefits", "400"),
        ("fit.tick.2", "2"),
    ];
    check(&fit::CHECK.sheet, &kept, &[]);
}

#[test]
fn a_text_is_held_as_it_can_be_seen() {
    let kept = [("interview.own-1.text", "Tell\u{202e} me\u{200b}\nabout 50% & <b>")];
    check(&interview::CHECK.sheet, &kept, &[("interview.own-1.text", "Tell me about 50% & <b>")]);
}

#[test]
fn numbers_are_written_as_the_reader_writes_them() {
    let german = notebook(&[("fit.reps", "12"), ("fit.cost.salary", "120.000,5")]);
    let text = link(&fit::CHECK.sheet, &german, GERMAN);
    assert_eq!(
        text,
        link(&fit::CHECK.sheet, &notebook(&[("fit.reps", "12"), ("fit.cost.salary", "120,000.5")]), ENGLISH)
    );
    let french = read(&fit::CHECK.sheet, &text, FRENCH).unwrap().unwrap();
    assert_eq!(french[1].1, "120\u{202f}000,5");
}

#[test]
fn what_the_plan_answers_goes_along() {
    let sheet = &fit::CHECK.sheet;
    let facts = [("fit.reps".to_owned(), "6".to_owned())];
    let blank = Notebook::default();
    let answered = read_answers(sheet, &blank, "fit.", &facts, &ENGLISH);
    let text = linked(sheet, &more()).link(&blank, &answered, &ENGLISH).unwrap();
    assert_eq!(read(sheet, &text, ENGLISH), Some(Ok(facts.to_vec())));
}

#[test]
fn every_answer_to_every_check_fits_and_few_letters_are_taken() {
    for check in ALL {
        let sheet = &check.sheet;
        let prefix = if sheet.id == "diagnosis" { "diagnosis.1.".to_owned() } else { format!("{}.", sheet.id) };
        let answers = sheet.questions.iter().map(|question| {
            let answer = match question.kind {
                Kind::Number(min, _) => format!("{min}"),
                _ => question.options[0].id.to_owned(),
            };
            (format!("{prefix}{}", question.id), answer)
        });
        let all = answers.fold(Notebook::default(), |notebook, (name, text)| notebook.apply(Note::Write(name, text)));
        let text = link(sheet, &all, ENGLISH);
        let opened = read(sheet, &text, ENGLISH).unwrap().unwrap();
        assert_eq!(opened.len(), sheet.questions.len(), "{}", sheet.id);
        assert!(text.len() < 450, "{}: {}", sheet.id, text.len());
    }
}

#[test]
fn a_link_to_another_check_is_none_and_a_bad_one_says_how() {
    let sheet = &fit::CHECK.sheet;
    let good = link(sheet, &notebook(&[("fit.reps", "7")]), ENGLISH);
    for other in ["", "/fit", "/review/1/", "fit/1/", "/fitness/1/"] {
        assert_eq!(read(sheet, other, ENGLISH), None, "{other}");
    }
    let long = format!("{good}{}", "a".repeat(LONGEST_LINK));
    for (text, fault) in [
        (good.replacen("/1/", "/2/", 1), LinkFault::Newer),
        (long, LinkFault::TooLong),
        ("/fit/".to_owned(), LinkFault::Damaged),
        ("/fit/1/".to_owned(), LinkFault::Damaged),
        ("/fit/x/".to_owned(), LinkFault::Damaged),
        (good[..good.len() - 1].to_owned(), LinkFault::Damaged),
    ] {
        assert_eq!(read(sheet, &text, ENGLISH), Some(Err(fault)), "{text}");
    }
    for body in [
        "reps~",
        "reps~7",
        "reps~7~reps~8~",
        "reps~~",
        "reps~0~",
        "reps~7.5~",
        "reps~7%~",
        "runs~everybody~",
        "runs~nobody_snobody~",
        "tick.01~1~",
        "tick.123~1~",
        "name~Ann~",
        "_u40_~x~",
        "reps_pnote~x~",
        "__proto_____~1~",
        "cost.salary~-1~",
        "~~",
        "~",
    ] {
        let text = signed(&format!("/fit/1/{body}"));
        assert_eq!(read(sheet, &text, ENGLISH), Some(Err(LinkFault::Damaged)), "{body}");
    }
}

#[test]
fn what_a_link_brings_takes_the_place_of_that_check_alone_and_can_be_taken_back() {
    let before = notebook(&[("fit.reps", "7"), ("fit.reps+note", "mine"), ("review.meetings", "well")]);
    let after =
        before.clone().apply(Note::Adopt("fit.".to_owned(), vec![("fit.runs".to_owned(), "nobody".to_owned())]));
    assert_eq!((after.get("fit.reps"), after.get("fit.reps+note"), after.get("fit.runs")), ("", "", "nobody"));
    assert_eq!(after.get("review.meetings"), "well");
    assert!(after.can_undo() && after.has_adopted());
    let back = after.apply(Note::Undo);
    assert_eq!(back.entries(), before.entries());
    assert!(!back.has_adopted());
    let fresh =
        Notebook::default().apply(Note::Adopt("fit.".to_owned(), vec![("fit.reps".to_owned(), "7".to_owned())]));
    assert!(!fresh.can_undo(), "nothing was there to be had back");
    assert!(!before.apply(Note::Clear("fit.".to_owned())).has_adopted());
}
