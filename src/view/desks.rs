//! The open check: what is answered in it, what the plan adds, what follows, and what belongs to it alone.

use std::rc::Rc;

use time::Date;
use yew::prelude::*;

use super::{
    check::{Desk, Extras, check, keep::Keep},
    checks::Found,
    diagnosis, fit, interview,
    markup::nothing,
    review,
};
use crate::{
    assessment::{Change, Questionnaire, Verdict, assess, turn},
    content::check::Check,
    format::Format,
    state::{Answered, Fact, Note, Notebook, Reps, Separators, read_answers},
};

/// A check that is open, with what is answered in it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Opened {
    check: &'static Check,
    prefix: String,
    answered: Answered,
}

/// An open check with what follows from its answers.
#[derive(Debug, PartialEq)]
pub(super) struct Assessed {
    opened: Opened,
    verdict: Verdict,
    turn: Option<Vec<Change>>,
}

impl Opened {
    /// Reads `check` from the notebook; `facts` are what the visitor's own plan answers.
    pub(super) fn new(check: &'static Check, notebook: &Notebook, facts: &[Fact], separators: Separators) -> Self {
        let prefix = prefix(&check.sheet, notebook);
        let answered = read_answers(&check.sheet, notebook, &prefix, facts, &separators);
        Self { check, prefix, answered }
    }
}

/// What the names of the answers to a check begin with: where there are several reps, those of the one in view.
pub fn prefix(sheet: &Questionnaire, notebook: &Notebook) -> String {
    if sheet.id == "diagnosis" {
        let reps = Reps::read(notebook, sheet.id);
        reps.prefix(reps.current)
    } else {
        [sheet.id, "."].concat()
    }
}

/// What follows from the answers of the open check. The search for what would turn it waits until all is answered.
pub(super) fn assessed(opened: Opened) -> Assessed {
    let (sheet, answers) = (&opened.check.sheet, &opened.answered.answers);
    let verdict = assess(sheet, answers);
    let turn = if verdict.is_complete() { turn(sheet, answers) } else { None };
    Assessed { opened, verdict, turn }
}

impl Assessed {
    /// Whether this is what follows from what is `opened`.
    pub(super) fn is_of(&self, opened: &Opened) -> bool {
        self.opened == *opened
    }

    /// The result, once all is answered.
    pub(super) fn found(&self) -> Option<Found> {
        let sheet = &self.opened.check.sheet;
        let outcome = &sheet.outcomes[self.verdict.first().outcome];
        self.verdict.is_complete().then_some(Found { check: sheet.id, outcome: outcome.id, title: outcome.title })
    }

    /// What the screen is drawn from.
    pub(super) fn desk<'a>(
        &'a self,
        notebook: &'a Notebook,
        format: &'a Rc<Format>,
        today: Date,
        on: &'a Callback<Note>,
        landmark: &'static str,
        keep: &'a Keep,
    ) -> Desk<'a> {
        Desk {
            check: self.opened.check,
            prefix: &self.opened.prefix,
            notebook,
            answered: &self.opened.answered,
            verdict: &self.verdict,
            turn: self.turn.as_deref(),
            format,
            today,
            on,
            landmark,
            keep,
        }
    }
}

/// The check's screen.
pub(super) fn screen(desk: &Desk) -> Html {
    let extras = match desk.check.sheet.id {
        "fit" => fit::extras(desk),
        "review" => review::extras(desk),
        "diagnosis" => diagnosis::extras(desk),
        "interview" => return interview::screen(desk),
        _ => Extras::below(nothing()),
    };
    check(desk, extras)
}

/// Takes a clearing back; the focus goes on to the first button.
pub(super) fn undoing(on: &Callback<Note>) -> Callback<MouseEvent> {
    let on = on.clone();
    Callback::from(move |event: MouseEvent| {
        super::edge::move_focus(&event.target_unchecked_into(), ".header-tools .button");
        on.emit(Note::Undo);
    })
}
