//! The words that all checks share.

/// Goes back one question.
pub const BACK: &str = "Back";
/// Goes on to the next question.
pub const NEXT: &str = "Next";
/// Goes on from the last question.
pub const SEE_RESULT: &str = "See the result";
/// Forgets every answer of the check.
pub const CLEAR: &str = "Clear my answers";
/// After that.
pub const CLEARED: &str = "Your answers are cleared.";
/// Beside an answer that was not given but taken over.
pub const FROM_PLAN: &str = "Taken from your plan. Choose another answer if it is not right.";
/// Opens the note.
pub const NOTE: &str = "Note";
/// Where nothing has been answered.
pub const BLANK: &str =
    "Answer the questions and the result builds up here. There is no e-mail to give, and nothing leaves this browser.";
/// Before the result while answers are missing.
pub const SO_FAR: &str = "So far it points to";
/// Before the complete result.
pub const RESULT: &str = "The result";
/// Heading of the ranking.
pub const RANKING: &str = "How the outcomes stand";
/// Heading of the reasons.
pub const WHY: &str = "What led to it";
/// Heading of the changes that would turn the result.
pub const TURN: &str = "What would turn it";
/// Where no three answers would.
pub const FIRM: &str = "No change of three answers or fewer would turn it.";
/// Heading of the steps.
pub const STEPS: &str = "What to do";
/// Heading of the questions left.
pub const OPEN: &str = "Still to answer";
/// Heading of the answers that were "I don't know".
pub const FIND_OUT: &str = "Worth finding out";
/// Names the checks.
pub const CHECKS: &str = "Plan and checks";
/// The planner in the navigation.
pub const PLAN: &str = "Plan";
