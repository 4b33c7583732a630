//! The other plans of the book, and the one that is open beside the pinned one.

use time::Date;

use super::App;
use crate::view::{arrival::Arrival, beside::Answered, later, opening::AppProps, whatif::Compared};

impl App {
    /// It is `today` by now, the day on which every plan begins that has no start of its own.
    pub(super) fn day(&mut self, props: &AppProps, today: Date) {
        if today != self.today {
            self.today = today;
            self.beside = Answered::default();
            self.read(props, false);
            self.answer();
        }
    }

    /// Answers the plans beside the one that is open, and compares that with the pinned one, once what does has arrived.
    pub(super) fn answer(&mut self) {
        let shown = self.outcome.as_ref().filter(|_| self.fresh);
        let book = self.state.book();
        self.beside.update(book, shown, &self.format, self.today);
        self.compared = Compared::default();
        let pinned = book.pinned().filter(|pinned| *pinned != book.open());
        // What is open may be incomplete for now: its last answer is still what is seen.
        if let (Some(pinned), Some(outcome)) = (pinned.and_then(|at| self.beside.plans().get(at)), &self.outcome) {
            self.tools.need();
            if self.tools.arrival == Arrival::Here {
                self.compared = later::compared(pinned, outcome, &self.format);
            }
        }
    }
}
