//! What follows from the answers, and why.

use std::cmp::Ordering;

use super::{Answers, Kind, Policy, Question, Questionnaire};

/// Points are counted in so many parts of one. A power of two: sums come out the same in any order, and equals are equal.
const PARTS: f64 = 4096.0;

/// What the answers come to.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// Every outcome, the result first.
    pub standings: Vec<Standing>,
    /// The question and the option that decided, whatever the rest says.
    pub decided_by: Option<(usize, usize)>,
    /// The result could easily be another: see [`Policy`].
    pub close: bool,
    /// Questions that are asked, in order.
    pub asked: Vec<usize>,
    /// Those of them that have no answer yet.
    pub open: Vec<usize>,
    /// Those of them answered with "I don't know".
    pub unknown: Vec<usize>,
}

/// Where one outcome stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// Its place in the questionnaire.
    pub outcome: usize,
    /// All its points.
    pub points: f64,
    /// Where they come from, most first.
    pub contributions: Vec<Contribution>,
    /// The question and the option that rule it out.
    pub ruled_out_by: Option<(usize, usize)>,
}

/// What one answer brings an outcome.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Contribution {
    /// The question.
    pub question: usize,
    /// The option whose points these are.
    pub option: usize,
    /// The option was not chosen, which is what brings them.
    pub absent: bool,
    /// Above 0.
    pub points: f64,
}

impl Verdict {
    /// The result.
    pub fn first(&self) -> &Standing {
        &self.standings[0]
    }

    /// Every question that is asked has an answer.
    pub fn is_complete(&self) -> bool {
        self.open.is_empty()
    }

    /// No question has an answer yet.
    pub fn is_blank(&self) -> bool {
        self.open.len() == self.asked.len()
    }

    /// Fewer than half of the questions have an answer, and no answer decides by itself: too little to name a result.
    pub fn is_early(&self) -> bool {
        self.decided_by.is_none() && self.open.len() * 2 > self.asked.len()
    }

    /// The outcomes within so many points of the result, where points decide and did.
    pub fn near<'a>(&'a self, sheet: &Questionnaire, points: f64) -> impl Iterator<Item = &'a Standing> {
        let decides = self.decided_by.is_none() && matches!(sheet.policy, Policy::Most { .. });
        let least = (self.first().points - points).max(1.0 / PARTS);
        let is_near = move |other: &&Standing| decides && other.ruled_out_by.is_none() && other.points >= least;
        self.standings[1..].iter().filter(is_near)
    }
}

/// The verdict on `answers`. Questions that are not asked count for nothing, whatever was answered there.
///
/// # Panics
/// Where the questionnaire has no outcome.
pub fn assess(sheet: &Questionnaire, answers: &Answers) -> Verdict {
    let mut standings = blank(sheet);
    let (mut asked, mut open, mut unknown) = (Vec::new(), Vec::new(), Vec::new());
    let mut decided_by = None;
    for place in 0..sheet.questions.len() {
        if !answers.is_asked(sheet, place) {
            continue;
        }
        asked.push(place);
        if !answers.is_answered(sheet, place) {
            open.push(place);
        }
        if answers.is_unknown(sheet, place) {
            unknown.push(place);
        }
        let gate = collect(sheet, answers, place, &mut standings);
        decided_by = decided_by.or(gate);
    }
    let decided =
        decided_by.and_then(|(question, option)| sheet.outcome(sheet.questions[question].options[option].decides));
    let order = Order { sheet, decided, complete: open.is_empty() };
    order.rank(&mut standings);
    let close = decided.is_none() && is_close(&order, &standings);
    Verdict { standings, decided_by, close, asked, open, unknown }
}

/// Every outcome, in the order of the questionnaire, before anything is answered.
pub(super) fn blank(sheet: &Questionnaire) -> Vec<Standing> {
    let blank = |outcome| Standing { outcome, points: 0.0, contributions: Vec::new(), ruled_out_by: None };
    (0..sheet.outcomes.len()).map(blank).collect()
}

/// Adds what the answer to one question brings to each outcome; the option that decides, if one does.
pub(super) fn collect(
    sheet: &Questionnaire,
    answers: &Answers,
    question: usize,
    standings: &mut [Standing],
) -> Option<(usize, usize)> {
    let asked = &sheet.questions[question];
    let mut decided_by = None;
    let mut applies = vec![false; asked.options.len()];
    for (rank, option) in answers.applying(sheet, question).enumerate() {
        applies[option] = true;
        let choice = &asked.options[option];
        for (outcome, points) in choice.points {
            let points = points * weight(asked, rank);
            add(sheet, standings, outcome, Contribution { question, option, absent: false, points });
        }
        for outcome in choice.rules_out {
            if let Some(at) = sheet.outcome(outcome) {
                standings[at].ruled_out_by = standings[at].ruled_out_by.or(Some((question, option)));
            }
        }
        if sheet.outcome(choice.decides).is_some() {
            decided_by = decided_by.or(Some((question, option)));
        }
    }
    if answers.is_answered(sheet, question) && !answers.is_unknown(sheet, question) {
        for (option, choice) in asked.options.iter().enumerate().filter(|(option, _)| !applies[*option]) {
            for (outcome, points) in choice.absent {
                add(sheet, standings, outcome, Contribution { question, option, absent: true, points: *points });
            }
        }
    }
    decided_by
}

/// The part of its points that an option brings at a place of a ranking, from 0.
fn weight(question: &Question, rank: usize) -> f64 {
    match question.kind {
        Kind::Rank(places) => places.saturating_sub(rank) as f64 / places as f64,
        _ => 1.0,
    }
}

fn add(sheet: &Questionnaire, standings: &mut [Standing], outcome: &str, mut contribution: Contribution) {
    contribution.points = (contribution.points * PARTS).round_ties_even() / PARTS;
    let Some(standing) = sheet.outcome(outcome).map(|at| &mut standings[at]) else { return };
    if contribution.points > 0.0 {
        standing.points += contribution.points;
        let more = standing.contributions.iter().position(|other| other.points < contribution.points);
        standing.contributions.insert(more.unwrap_or(standing.contributions.len()), contribution);
    }
}

/// What decides the order of outcomes, apart from their points.
pub(super) struct Order<'a> {
    pub(super) sheet: &'a Questionnaire,
    /// The outcome that an answer decided on.
    pub(super) decided: Option<usize>,
    /// Every question that is asked has an answer.
    pub(super) complete: bool,
}

impl Order<'_> {
    /// Puts `standings` in order, the result first.
    fn rank(&self, standings: &mut [Standing]) {
        for at in 1..standings.len() {
            // An insertion sort: a handful of outcomes, and equals keep their order.
            let mut place = at;
            while place > 0 && self.precedes(&standings[place], &standings[place - 1]) {
                standings.swap(place, place - 1);
                place -= 1;
            }
        }
    }

    /// A last resort, which waits for the questions that have no answer yet.
    pub(super) fn waits(&self, outcome: usize) -> bool {
        !self.complete && matches!(self.sheet.policy, Policy::Most { .. }) && self.sheet.outcomes[outcome].bar > 0.0
    }

    /// Ruled out, or not yet to be considered.
    pub(super) fn is_out(&self, standing: &Standing) -> bool {
        standing.ruled_out_by.is_some() || self.waits(standing.outcome)
    }

    /// `a` stands before `b`, which comes earlier in the questionnaire or has been sorted before it.
    #[inline(never)]
    pub(super) fn precedes(&self, a: &Standing, b: &Standing) -> bool {
        let sheet = self.sheet;
        let key = |standing: &Standing| {
            let first = self.decided == Some(standing.outcome);
            (first, !self.is_out(standing) || first)
        };
        match key(a).cmp(&key(b)) {
            Ordering::Greater => return true,
            Ordering::Less => return false,
            Ordering::Equal => {}
        }
        match sheet.policy {
            Policy::Most { .. } => a.points > b.points,
            Policy::First { .. } => {
                let (a_lacks, b_lacks) = (lacks(sheet, a), lacks(sheet, b));
                // Those that reach their bar, as they stand; then the last, which has none; then by what is lacking.
                let group = |lacking: f64, standing: &Standing| {
                    if is_last(sheet, standing) { 1 } else { 2 * i32::from(lacking > 0.0) }
                };
                match (group(a_lacks, a), group(b_lacks, b)) {
                    (2, 2) => a_lacks < b_lacks,
                    (x, y) => x < y,
                }
            }
        }
    }
}

pub(super) fn is_last(sheet: &Questionnaire, standing: &Standing) -> bool {
    standing.outcome + 1 == sheet.outcomes.len()
}

/// Points lacking up to the bar; below 0 where there are more than enough.
pub(super) fn lacks(sheet: &Questionnaire, standing: &Standing) -> f64 {
    sheet.outcomes[standing.outcome].bar - standing.points
}

fn is_close(order: &Order, standings: &[Standing]) -> bool {
    let (sheet, first) = (order.sheet, &standings[0]);
    let mut others = standings[1..].iter().filter(|other| !order.is_out(other));
    match sheet.policy {
        Policy::Most { margin } => others.next().is_some_and(|next| first.points - next.points <= margin),
        Policy::First { margin } => {
            (!is_last(sheet, first) && -lacks(sheet, first) < margin)
                // One before it in the questionnaire has not reached its bar, or it would be first.
                || others.any(|other| other.outcome < first.outcome && lacks(sheet, other) < margin)
        }
    }
}
