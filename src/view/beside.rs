//! The answers to every plan of the book, each worked out anew only where it was changed.

use std::rc::Rc;

use time::Date;

use super::{opening::separators, planner::Outcome, whatif::Beside};
use crate::{
    content::whatif::scenarios as words,
    format::Format,
    plan::compute,
    state::{Book, read},
};

/// The plans of a book, answered.
#[derive(Default)]
pub(super) struct Answered(Vec<Beside>);

impl Answered {
    /// What each plan is called, and its answer. That of the plan which is open is known: `shown`, where it is complete.
    pub(super) fn update(&mut self, book: &Book, shown: Option<&Rc<Outcome>>, format: &Rc<Format>, today: Date) {
        let mut before = std::mem::take(&mut self.0);
        for (at, scenario) in book.scenarios().iter().enumerate() {
            let draft = scenario.draft();
            let name = if scenario.name().is_empty() { words::TODAY } else { scenario.name() }.to_owned();
            let known = before.iter().position(|plan| plan.draft == *draft && plan.format.locale() == format.locale());
            let beside = match known {
                _ if at == book.open() => {
                    Beside { name, draft: draft.clone(), outcome: shown.cloned(), format: Rc::clone(format) }
                }
                Some(known) => Beside { name, ..before.swap_remove(known) },
                None => {
                    let format = if draft.currency() == format.currency() {
                        Rc::clone(format)
                    } else {
                        Rc::new(Format::new(format.locale(), draft.currency()))
                    };
                    let plan = read(draft, &separators(&format), today).plan.ok();
                    let outcome = plan.map(|plan| Rc::new(Outcome { answer: Rc::new(compute(&plan)), plan }));
                    Beside { name, draft: draft.clone(), outcome, format }
                }
            };
            self.0.push(beside);
        }
    }

    /// The plans, in the order of the book.
    pub(super) fn plans(&self) -> &[Beside] {
        &self.0
    }
}
