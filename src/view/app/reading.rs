//! What was typed, read and answered.

use std::rc::Rc;

use super::App;
use crate::{
    format::Format,
    plan::compute,
    state::{Action, read},
    view::{
        opening::{AppProps, separators},
        planner::{Outcome, settled},
    },
};

impl App {
    /// Reads what was typed, and answers it where it is a plan; the last complete answer stays where it is none, unless all was
    /// `replaced`.
    pub(super) fn read(&mut self, props: &AppProps, replaced: bool) {
        let draft = self.state.draft();
        if self.format.currency() != draft.currency() {
            self.format = Rc::new(Format::new(&props.options.locale, draft.currency()));
        }
        let reading = read(draft, &separators(&self.format), self.today);
        self.unseen = true;
        if self.fresh && reading == *self.reading {
            return;
        }
        let plan = reading.plan.as_ref().ok();
        let fresh = plan.map(|plan| Rc::new(Outcome { answer: Rc::new(compute(plan)), plan: plan.clone() }));
        self.fresh = fresh.is_some();
        if self.fresh || draft.is_blank() || replaced {
            self.outcome = fresh;
        }
        self.reading = Rc::new(reading);
    }

    /// Writes every number as it is written while nobody is in its field.
    pub(super) fn settle(&mut self) {
        for (field, row) in self.state.draft().fields() {
            if let Some(text) = settled(field, self.state.draft().row_text(field, row), &self.format) {
                self.state = self.state.clone().apply(Action::Settle { field, row, text });
            }
        }
    }
}
