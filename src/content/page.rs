//! The frame of the page: name, buttons, states.

use crate::plan::input::Period;

/// The title of the page while the plan is open.
pub const TITLE: &str = "Ridgeline: see the revenue valley before you are in it";
/// The product.
pub const NAME: &str = "Ridgeline";
/// Takes a visitor past the header.
pub const SKIP: &str = "Skip to your numbers";
/// Goes back to the example.
pub const RESET: &str = "Start over";
/// Prints the page.
pub const PRINT: &str = "Print";
/// Marks the example.
pub const EXAMPLE: &str = "These are example numbers. Change any one and they become yours.";
/// Clears the example.
pub const CLEAR: &str = "Clear them all";
/// After a reset.
pub const RESET_DONE: &str = "Back to the example numbers.";
/// After clearing.
pub const CLEARED: &str = "The form is empty.";
/// After the page around it, or a link, has put other figures in.
pub const RESTORED: &str = "Other numbers are in place of yours.";
/// After a link's plans were opened.
pub const SHARED: &str = "The plan in the link is open.";
/// After a scenario was taken away.
pub const DELETED: &str = "The plan is gone.";
/// Takes a reset back.
pub const UNDO: &str = "Undo";
/// Names the button that takes the last edit back.
pub const UNDO_EDIT: &str = "Undo the last change";
/// Does once more what was taken back.
pub const REDO: &str = "Redo";
/// Names its button.
pub const REDO_EDIT: &str = "Redo the change that was undone";
/// Beside a dimmed result, before the fields to mend.
pub const STALE: &str = "This is your last complete answer. To bring it up to date, check:";
/// In place of a result where there has been none.
pub const EMPTY_TITLE: &str = "Your numbers, and the road ahead appears.";
/// Above it.
pub const EMPTY_EYEBROW: &str = "To begin";
/// What to do about it.
pub const EMPTY_TEXT: &str =
    "A target, your average deal, your win rate and a normal week are enough. Still to fill in:";
/// What to do where something is filled in that cannot be used.
pub const EMPTY_MEND: &str = "There is an answer once these can be used. To fill in or to mend:";
/// What will stand there.
pub const EMPTY_PROMISE: &str = "You will see the next 26 weeks against your target, any valley and until when it can be \
                                 helped, and what would close the gap.";
/// Brings the example back.
pub const EMPTY_EXAMPLE: &str = "Show me the example";
/// Before the field that a message is about.
pub const SHOW_WORKING: &str = "Show the working";
/// Names the three indicators.
pub const INDICATORS: &str = "Three leading indicators";

/// Heading of the form's first switch.
pub const fn period_choice(period: Period) -> &'static str {
    match period {
        Period::Month => super::form::MONTHLY,
        Period::Quarter => super::form::QUARTERLY,
    }
}
