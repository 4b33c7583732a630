//! The words that all checks share.

/// Goes back one question.
pub const BACK: &str = "Back";
/// Goes on to the next question.
pub const NEXT: &str = "Next";
/// Goes on from the last question.
pub const SEE_RESULT: &str = "See the result";
/// Forgets every answer of the check.
pub const CLEAR: &str = "Clear answers";
/// After that.
pub const CLEARED: &str = "Cleared.";
/// Beside an answer that was not given but taken over.
pub const FROM_PLAN: &str = "Taken from your plan. Choose another answer if it is not right.";
/// Opens the note.
pub const NOTE: &str = "Note";
/// Where nothing has been answered.
pub const BLANK: &str =
    "Answer the questions and the result builds up here. There is no e-mail to give, and nothing leaves this browser.";
/// Before the result while answers are missing.
pub const SO_FAR: &str = "So far it points to";
/// In place of a result while most answers are missing.
pub const EARLY: &str = "Too early to say";
/// Below that.
pub const EARLY_HINT: &str = "A result is named once half of the questions are answered.";
/// Before the complete result.
pub const RESULT: &str = "The result";
/// Heading of the ranking.
pub const RANKING: &str = "How the outcomes stand";
/// Beside an outcome that would be the result if none stood before it.
pub const APPLIES: &str = "applies";
/// Under a ranking that goes by order, not by points.
pub const IN_ORDER: &str = "The first that applies, in this order, is the result: each rests on those before it.";
/// Heading of the reasons.
pub const WHY: &str = "What led to it";
/// Heading of the changes that would turn the result.
pub const TURN: &str = "What would turn it";
/// Where no three answers would.
pub const FIRM: &str = "No change of three answers or fewer would turn it.";
/// Heading of the outcomes close to the result, each with its first step.
pub const NEAR: &str = "Close behind, and where each begins";
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
/// Names the questions.
pub const QUESTIONS: &str = "Questions";
/// Beside a result that could easily be another.
pub const CLOSE: &str = "A close call";

/// How many are answered.
pub fn progress(answered: &str, asked: &str) -> String {
    [answered, " of ", asked, " answered"].concat()
}

/// What is wrong with a number.
pub fn number_between(min: &str, max: &str) -> String {
    ["Enter a whole number from ", min, " to ", max, "."].concat()
}

/// What is announced: the outcome, and whether it may change.
pub fn announced(outcome: &str, complete: bool, close: bool) -> String {
    let start = if complete { "The result: " } else { "So far it points to: " };
    [start, outcome, if close { ". A close call." } else { "." }].concat()
}

/// The place of an option in a ranking, from 0; `figure` is the same from 1.
pub fn rank(place: usize, figure: &str) -> String {
    match place {
        0 => "1st".to_owned(),
        1 => "2nd".to_owned(),
        2 => "3rd".to_owned(),
        _ => [figure, "th"].concat(),
    }
}

/// One answer decides, whatever the rest says.
pub fn decided(question: &str, answer: &str) -> String {
    ["One answer decides this, whatever the rest says: ", question, " ", answer, "."].concat()
}

/// An answer rules an outcome out.
pub fn ruled_out(question: &str, answer: &str) -> String {
    ["Ruled out for now: ", question, " ", answer, "."].concat()
}

/// A part of the questions that has to be answered before anything is concluded, or whose answers are "I don't know".
pub fn start_there(part: &str, open: bool) -> String {
    [part, if open { " is not rated yet: start there" } else { " is not known yet: find out first" }].concat()
}

/// So many places of a ranking are filled.
pub fn chosen(filled: &str, places: &str) -> String {
    [filled, " of ", places, " chosen"].concat()
}

/// An answer that would be another.
pub fn instead(now: &str, then: &str) -> String {
    ["Instead of “", now, "”: ", then].concat()
}

/// Options that would be chosen too, and others that would not.
pub fn with_and_without(with: &str, without: &str) -> String {
    let [first, between, second] = match (with.is_empty(), without.is_empty()) {
        (false, true) => ["With: ", "", ""],
        (true, _) => ["", "", "Without: "],
        _ => ["With: ", ". ", "Without: "],
    };
    [first, with, between, second, without].concat()
}

/// An option that was not chosen.
pub fn without(label: &str) -> String {
    ["Not chosen: ", label].concat()
}

/// Points that an answer brings.
pub fn points(figure: &str) -> String {
    ["+", figure].concat()
}

/// So many changed answers would turn the result.
pub fn turns(outcome: &str, changes: usize) -> String {
    let answers =
        if changes == 1 { "With one other answer it would be: " } else { "With these other answers it would be: " };
    [answers, outcome, "."].concat()
}

/// What a link to a check holds, and what it does not.
pub const KEEP_HINT: &str = "Your answers are in the link itself, and nowhere else. Names of people and notes are left out; they stay in this browser.";
/// Names the link.
pub const KEEP_LINK: &str = "Link to these answers";
/// Where it would be too long.
pub const KEEP_TOO_LONG: &str =
    "There is more in this check than a link can hold. Shorten questions of your own to get one.";
/// Heading over what came with a link.
pub const OFFER: &str = "Answers came with this link";
/// What opening them does.
pub const OFFER_HINT: &str = "Opening them takes the place of your own answers, names and notes in this check. You can undo that until you change one.";
/// Opens them.
pub const KEEP_OPEN: &str = "Open the answers in the link";
/// After that.
pub const OPENED: &str = "The answers in the link are open.";
/// Heading where a link opens nothing.
pub const FAULT: &str = "This link opens no answers";
