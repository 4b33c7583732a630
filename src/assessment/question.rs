//! Questions, options and outcomes, as data.

/// What a question, an option or an outcome is called: in the data, in what is kept, and in a site owner's configuration. Lower case
/// letters, digits and hyphens; once published it stays.
pub type Id = &'static str;

/// The option that says "I don't know". It may bring points like any other, but is never suggested as a change, and it excludes
/// all others.
pub const UNKNOWN: Id = "unknown";

/// The option that says "none of these", where many may be picked. It excludes all others.
pub const NONE: Id = "none";

/// A set of questions and what may come of them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Questionnaire {
    /// Its name and address: `fit` is at `#/fit`.
    pub id: Id,
    /// In the order they are asked.
    pub questions: &'static [Question],
    /// In order: of outcomes that stand equal, the earlier is first.
    pub outcomes: &'static [Outcome],
    /// How points decide.
    pub policy: Policy,
}

/// How points decide between outcomes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Policy {
    /// The outcome with the most points. Where the next is within `margin` points of it, it is a close call.
    Most {
        /// Points.
        margin: f64,
    },
    /// The first outcome, in their order, whose points reach its [`Outcome::bar`]; the last where none does. It is a close call
    /// where it is that by less than `margin` points.
    First {
        /// Points.
        margin: f64,
    },
}

/// What may come of the answers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outcome {
    /// Its name in the data.
    pub id: Id,
    /// The points from which it applies, under [`Policy::First`]; the last outcome needs none. Under [`Policy::Most`] an outcome
    /// with a bar is a last resort: it stands behind all others until every question that is asked has an answer.
    pub bar: f64,
    /// What it is called.
    pub title: &'static str,
    /// What it means for the visitor.
    pub text: &'static str,
    /// What to do, in order.
    pub steps: &'static [&'static str],
}

/// What a question asks for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    /// One option.
    One,
    /// Any number of options, but at least one; [`NONE`] is one.
    Many,
    /// The first so many options, in order. The first place brings an option's points whole, each next one an equal part less:
    /// of three places 1, 2/3, 1/3.
    Rank(usize),
    /// A number between the two, both allowed. The option with the greatest [`Choice::from`] not above the number applies.
    Number(f64, f64),
}

/// One question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Question {
    /// Its name in the data.
    pub id: Id,
    /// The part of the questionnaire it stands in, as its heading; questions of a part follow one another.
    pub part: &'static str,
    /// What it asks for.
    pub kind: Kind,
    /// What is asked.
    pub title: &'static str,
    /// What helps to answer; may be empty.
    pub hint: &'static str,
    /// Asked only where one of these options of an earlier question applies: question and option. Always, where there are none.
    pub asked_if: &'static [(Id, Id)],
    /// What may be answered.
    pub options: &'static [Choice],
}

/// One option of a question, anchored in words.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Choice {
    /// Its name in the data.
    pub id: Id,
    /// Its words.
    pub label: &'static str,
    /// Under [`Kind::Number`]: the number from which it applies.
    pub from: f64,
    /// Points it brings, by outcome. Never below 0.
    pub points: &'static [(Id, f64)],
    /// Points by outcome where the question is answered without it: money not among the top three.
    pub absent: &'static [(Id, f64)],
    /// The outcome it decides on, whatever the rest says; empty where it decides nothing.
    pub decides: Id,
    /// Outcomes it rules out.
    pub rules_out: &'static [Id],
}

impl Question {
    /// A question that asks for one of `options`.
    pub const fn one(id: Id, title: &'static str, options: &'static [Choice]) -> Self {
        Self { id, part: "", kind: Kind::One, title, hint: "", asked_if: &[], options }
    }

    /// The same, asking for something else than one option.
    #[must_use]
    pub const fn kind(self, kind: Kind) -> Self {
        Self { kind, ..self }
    }

    /// The same, in a part of the questionnaire.
    #[must_use]
    pub const fn part(self, part: &'static str) -> Self {
        Self { part, ..self }
    }

    /// The same, with a hint.
    #[must_use]
    pub const fn hint(self, hint: &'static str) -> Self {
        Self { hint, ..self }
    }

    /// The same, asked only where one of `options` (question and option) applies.
    #[must_use]
    pub const fn asked_if(self, options: &'static [(Id, Id)]) -> Self {
        Self { asked_if: options, ..self }
    }
}

impl Choice {
    /// An option that brings `points`.
    pub const fn new(id: Id, label: &'static str, points: &'static [(Id, f64)]) -> Self {
        Self { id, label, from: 0.0, points, absent: &[], decides: "", rules_out: &[] }
    }

    /// The same, applying from a number on.
    #[must_use]
    pub const fn from(self, from: f64) -> Self {
        Self { from, ..self }
    }

    /// The same, bringing `points` where the question is answered without it.
    #[must_use]
    pub const fn absent(self, points: &'static [(Id, f64)]) -> Self {
        Self { absent: points, ..self }
    }

    /// The same, deciding on `outcome` whatever the rest says.
    #[must_use]
    pub const fn decides(self, outcome: Id) -> Self {
        Self { decides: outcome, ..self }
    }

    /// The same, ruling `outcomes` out.
    #[must_use]
    pub const fn rules_out(self, outcomes: &'static [Id]) -> Self {
        Self { rules_out: outcomes, ..self }
    }
}

impl Questionnaire {
    /// Where the question called `id` stands.
    pub fn question(&self, id: &str) -> Option<usize> {
        self.questions.iter().position(|question| question.id == id)
    }

    /// Where the outcome called `id` stands.
    pub fn outcome(&self, id: &str) -> Option<usize> {
        self.outcomes.iter().position(|outcome| outcome.id == id)
    }
}
