//! The checks beside the plan: their engine, their data, and what each decides.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where it fails")]

mod any_sheet;
mod content;
mod diagnosis;
mod engine;
mod fit;
mod guide;
mod interview;
mod owners;
mod review;
mod well;

use ridgeline::{
    assessment::{Verdict, assess},
    content::check::Check,
    state::{Note, Notebook, Separators, read_answers},
};

/// The verdict on answers given as the page keeps them: the id of a question, and the ids of the options.
#[track_caller]
fn verdict(check: &Check, answers: &[(&str, &str)]) -> Verdict {
    let mut notebook = Notebook::default();
    for (question, options) in answers {
        let place = check.sheet.question(question).unwrap_or_else(|| panic!("{question} is asked"));
        for option in options.split(' ') {
            let known = check.sheet.questions[place].options.iter().any(|choice| choice.id == option);
            assert!(known, "{question} may be answered {option}");
        }
        notebook = notebook.apply(Note::Write((*question).to_owned(), (*options).to_owned()));
    }
    let answered = read_answers(&check.sheet, &notebook, "", &[], &Separators { decimal: '.', group: ',' });
    assess(&check.sheet, &answered.answers)
}

/// What the verdict says first.
fn result(check: &Check, verdict: &Verdict) -> &'static str {
    check.sheet.outcomes[verdict.first().outcome].id
}
