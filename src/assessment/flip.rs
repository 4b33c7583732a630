//! The fewest answers whose change would turn the result.

use super::{
    Answer, Answers, Change, Kind, NONE, Policy, Question, Questionnaire, assess,
    other::others,
    verdict::{Order, Standing, blank, collect, is_last, lacks},
};

/// More changes than this are no near miss, and are not searched for.
const MOST_CHANGES: usize = 3;

/// The fewest changes of answers that would turn the result, the nearest options tried first. Only answers that were given to questions
/// that are asked are changed, none to "I don't know", and rankings to full ones. None where more than three would have to change, or
/// nothing turns it.
///
/// Exact: every set of fewer such changes leaves the result as it is. Of as many changes, those are told that lead to the outcome
/// next to the result, and to have none of several things is not suggested where anything else does it.
pub fn turn(sheet: &Questionnaire, answers: &Answers) -> Option<Vec<Change>> {
    let verdict = assess(sheet, answers);
    let winner = verdict.first().outcome;
    let given = verdict.asked.iter().filter(|place| !verdict.open.contains(place));
    let turnables = given.map(|place| Turnable::new(sheet, answers, *place, winner));
    let (hinges, plain) = turnables.partition(|it| is_hinge(sheet, it.question));
    let mut search = Search { sheet, winner, hinges, plain, goal: None, none: true };
    let (changes, mut found) = (1..=MOST_CHANGES).find_map(|changes| Some((changes, search.run(answers, changes)?)))?;
    let next = verdict.standings.get(1).map(|standing| standing.outcome);
    for (goal, none) in [(next, false), (None, false), (next, true)] {
        (search.goal, search.none) = (goal, none);
        if let Some(better) = search.run(answers, changes) {
            found = better;
            break;
        }
    }
    found.sort_unstable_by_key(|change: &Change| change.question);
    Some(found)
}

/// Other questions hang on the answer to this one.
fn is_hinge(sheet: &Questionnaire, question: usize) -> bool {
    let id = sheet.questions[question].id;
    sheet.questions.iter().any(|later| later.asked_if.iter().any(|condition| condition.0 == id))
}

/// What the answer to one question does to the result.
#[derive(PartialEq)]
struct Effect {
    points: Vec<f64>,
    rules_out: Vec<bool>,
    decides: Option<usize>,
    /// The questions that are asked for it.
    opens: Vec<bool>,
}

impl Effect {
    fn new(sheet: &Questionnaire, answers: &Answers, question: usize) -> Self {
        let mut standings = blank(sheet);
        let gate = collect(sheet, answers, question, &mut standings);
        let asked = &sheet.questions[question];
        let applies = |id: &str| answers.applying(sheet, question).any(|at| asked.options[at].id == id);
        let opens = |later: &Question| later.asked_if.iter().any(|(id, option)| *id == asked.id && applies(option));
        Self {
            points: standings.iter().map(|standing| standing.points).collect(),
            rules_out: standings.iter().map(|standing| standing.ruled_out_by.is_some()).collect(),
            decides: gate.and_then(|(_, option)| sheet.outcome(asked.options[option].decides)),
            opens: sheet.questions.iter().map(opens).collect(),
        }
    }

    /// It decides, or rules `winner` out: points may not matter.
    fn is_gate(&self, winner: usize) -> bool {
        self.decides.is_some() || self.rules_out[winner]
    }
}

/// A question that has an answer, and the others it could have that do something else.
struct Turnable {
    question: usize,
    others: Vec<(Change, Effect)>,
    /// How far they could bring each outcome towards being the result: see [`distance`].
    reach: Vec<f64>,
}

impl Turnable {
    fn new(sheet: &Questionnaire, answers: &Answers, question: usize, winner: usize) -> Self {
        let now = Effect::new(sheet, answers, question);
        let mut turned = answers.clone();
        let mut different: Vec<(Change, Effect)> = Vec::new();
        for answer in others(sheet, answers, question) {
            turned.set(question, Some(answer.clone()));
            let effect = Effect::new(sheet, &turned, question);
            if effect != now && different.iter().all(|known| known.1 != effect) {
                different.push((Change { question, answer }, effect));
            }
        }
        let reach = |rival: usize| {
            let gain = |(_, effect): &(Change, Effect)| {
                let gained = |outcome: usize| effect.points[outcome] - now.points[outcome];
                match sheet.policy {
                    _ if now.is_gate(winner) || effect.is_gate(winner) => f64::INFINITY,
                    Policy::Most { .. } => gained(rival) - gained(winner),
                    Policy::First { .. } => gained(rival).max(0.0) - gained(winner).min(0.0),
                }
            };
            different.iter().map(gain).fold(0.0, f64::max)
        };
        let reach = (0..sheet.outcomes.len()).map(reach).collect();
        Self { question, others: different, reach }
    }
}

struct Search<'a> {
    sheet: &'a Questionnaire,
    winner: usize,
    hinges: Vec<Turnable>,
    plain: Vec<Turnable>,
    /// The outcome to be reached; any other than the winner where there is none.
    goal: Option<usize>,
    /// None of several things may be an answer.
    none: bool,
}

impl Search<'_> {
    /// So many changes that turn the result as wanted.
    #[inline(never)]
    fn run(&self, answers: &Answers, changes: usize) -> Option<Vec<Change>> {
        (0..=changes).find_map(|of_hinges| {
            let mut found = Vec::new();
            self.hinges(answers, 0, [of_hinges, changes - of_hinges], &mut found).then_some(found)
        })
    }

    /// A change that is not wanted.
    #[inline(never)]
    fn spares(&self, change: &Change) -> bool {
        let asked = &self.sheet.questions[change.question];
        let Answer::Picked(picked) = &change.answer else { return false };
        !self.none && asked.kind == Kind::Many && picked.iter().any(|at| asked.options[*at].id == NONE)
    }

    /// Looks for so many changes of hinges, from the one at `from` on, and so many of plain questions.
    fn hinges(&self, answers: &Answers, from: usize, changes: [usize; 2], found: &mut Vec<Change>) -> bool {
        if changes[0] == 0 {
            let asked = |place: usize| answers.is_asked(self.sheet, place);
            let effect = |place: usize| asked(place).then(|| Effect::new(self.sheet, answers, place));
            let effects: Vec<Option<Effect>> = (0..self.sheet.questions.len()).map(effect).collect();
            let mut effects = effects.iter().map(Option::as_ref).collect();
            // Changes of plain questions open none.
            let is_open = |place: usize| asked(place) && !answers.is_answered(self.sheet, place);
            let complete = !(0..self.sheet.questions.len()).any(is_open);
            return self.plain(complete, &mut effects, 0, changes[1], found);
        }
        (from..self.hinges.len()).any(|at| {
            self.hinges[at].others.iter().filter(|(change, _)| !self.spares(change)).any(|(change, _)| {
                let mut turned = answers.clone();
                turned.set(change.question, Some(change.answer.clone()));
                let is_found = self.hinges(&turned, at + 1, [changes[0] - 1, changes[1]], found);
                if is_found {
                    found.push(change.clone());
                }
                is_found
            })
        })
    }

    /// Looks for so many `changes` of plain questions, from the one at `from` on. `effects` are those of the questions that are asked.
    fn plain<'a>(
        &'a self,
        complete: bool,
        effects: &mut Vec<Option<&'a Effect>>,
        from: usize,
        changes: usize,
        found: &mut Vec<Change>,
    ) -> bool {
        let decided = effects.iter().flatten().find_map(|effect| effect.decides);
        let order = Order { sheet: self.sheet, decided, complete };
        let mut standings = blank(self.sheet);
        for effect in effects.iter().flatten() {
            for standing in &mut standings {
                standing.points += effect.points[standing.outcome];
                if effect.rules_out[standing.outcome] {
                    standing.ruled_out_by = Some((0, 0));
                }
            }
        }
        if changes == 0 {
            let first = (1..standings.len())
                .fold(0, |first, at| if order.precedes(&standings[at], &standings[first]) { at } else { first });
            return first != self.winner && self.goal.is_none_or(|goal| goal == first);
        }
        let rivals = (0..standings.len()).filter(|rival| *rival != self.winner);
        let distances: Vec<(usize, f64)> = rivals
            .map(|rival| {
                let rules_out = |effect: &&&Effect| effect.rules_out[rival];
                let can_change = self.plain[from..].iter().filter_map(|it| effects[it.question].as_ref());
                let bars = effects.iter().flatten().filter(rules_out).count();
                let is_barred = order.waits(rival) || bars > changes || bars > can_change.filter(rules_out).count();
                let pair = [&standings[self.winner], &standings[rival]];
                (rival, if decided.is_some() { f64::INFINITY } else { distance(&order, pair, is_barred) })
            })
            .collect();
        for at in from..self.plain.len() {
            let Turnable { question, others, reach } = &self.plain[at];
            let Some(now) = effects[*question] else { continue };
            let furthest = |rival: usize| self.plain[at + 1..].iter().map(|it| it.reach[rival]).fold(0.0, f64::max);
            let in_reach = |(rival, distance): &(usize, f64)| {
                let further: f64 = (1..changes).map(|_| furthest(*rival)).sum();
                reach[*rival] + further >= *distance
            };
            if !distances.iter().any(in_reach) {
                continue;
            }
            for (change, effect) in others.iter().filter(|(change, _)| !self.spares(change)) {
                effects[*question] = Some(effect);
                if self.plain(complete, effects, at + 1, changes - 1, found) {
                    found.push(change.clone());
                    return true;
                }
            }
            effects[*question] = Some(now);
        }
        false
    }
}

/// How far points would have to move before the second outcome, or any through its points, takes the place of the first, which is the
/// result; without end where the second `is_barred`, ruled out by more answers than can be changed.
fn distance(order: &Order, [first, rival]: [&Standing; 2], is_barred: bool) -> f64 {
    let sheet = order.sheet;
    let [first_lacks, rival_lacks] = [lacks(sheet, first), lacks(sheet, rival)];
    match sheet.policy {
        // All are ruled out: it is enough to be so no longer.
        _ if order.is_out(first) => f64::NEG_INFINITY,
        _ if is_barred => f64::INFINITY,
        Policy::Most { .. } => first.points - rival.points,
        // The last waits for this one to fall below its bar.
        Policy::First { .. } if is_last(sheet, rival) => -first_lacks,
        // Any other gets to its own bar, or overtakes on the way to it.
        Policy::First { .. } => rival_lacks - first_lacks.max(0.0),
    }
}
