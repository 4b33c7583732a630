//! The fewest answers whose change would turn the result.

use super::{Answer, Answers, Choice, Id, Kind, NONE, Policy, Questionnaire, UNKNOWN, assess};

/// More changes than this are no near miss, and are not searched for.
const MOST_CHANGES: usize = 3;

/// One answer that would be another.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The question.
    pub question: usize,
    /// The answer it would have.
    pub answer: Answer,
}

/// The fewest changes of answers that would turn the result, the nearest options tried first. Only answers that were given are
/// changed, and none to "I don't know". None where more than three would have to change, or nothing turns it.
///
/// Exact: every set of fewer answers leaves the result as it is.
pub fn turn(sheet: &Questionnaire, answers: &Answers) -> Option<Vec<Change>> {
    let verdict = assess(sheet, answers);
    let given = verdict.asked.iter().copied().filter(|place| answers.get(*place).is_some());
    let winner = verdict.first().outcome;
    let turnable: Vec<Turnable> = given.map(|place| Turnable::new(sheet, answers, place, winner)).collect();
    let search = Search { sheet, winner, turnable };
    (1..=MOST_CHANGES).find_map(|changes| {
        let mut found = Vec::new();
        search.find(answers, 0, changes, &mut found).then(|| {
            found.reverse();
            found
        })
    })
}

/// A question that has an answer, the others it could have, and how far they could take each way of turning the result.
struct Turnable {
    question: usize,
    others: Vec<Answer>,
    reach: Vec<f64>,
}

struct Search<'a> {
    sheet: &'a Questionnaire,
    winner: usize,
    turnable: Vec<Turnable>,
}

impl Search<'_> {
    /// Looks for exactly so many `changes` among the questions from `from` on; the last of them is pushed first.
    fn find(&self, answers: &Answers, from: usize, changes: usize, found: &mut Vec<Change>) -> bool {
        let verdict = assess(self.sheet, answers);
        if changes == 0 {
            return verdict.first().outcome != self.winner;
        }
        if verdict.decided_by.is_none() && !self.within_reach(&points(&verdict), from, changes) {
            return false;
        }
        for at in from..self.turnable.len() {
            let Turnable { question, others, .. } = &self.turnable[at];
            for other in others {
                let mut turned = answers.clone();
                turned.set(*question, Some(other.clone()));
                if self.find(&turned, at + 1, changes - 1, found) {
                    found.push(Change { question: *question, answer: other.clone() });
                    return true;
                }
            }
        }
        false
    }

    /// So many changes among the questions from `from` on could go far enough, as far as points go.
    fn within_reach(&self, points: &[f64], from: usize, changes: usize) -> bool {
        (0..self.sheet.outcomes.len()).any(|rival| {
            let mut reaches: Vec<f64> = self.turnable[from..].iter().map(|it| it.reach[rival]).collect();
            reaches.sort_unstable_by(|a, b| b.total_cmp(a));
            let most: f64 = reaches.iter().take(changes).sum();
            // A hair, for sums in another order.
            most + 1e-9 >= distance(self.sheet, self.winner, points, rival)
        })
    }
}

/// How far `points` are from turning the result in favour of `rival`; in favour of whatever comes next, where that is the winner itself.
fn distance(sheet: &Questionnaire, winner: usize, points: &[f64], rival: usize) -> f64 {
    match (sheet.policy, rival == winner) {
        (Policy::Most { .. }, true) => f64::INFINITY,
        (Policy::Most { .. }, false) => points[winner] - points[rival],
        (Policy::First { .. }, true) => points[winner] - sheet.outcomes[winner].bar,
        (Policy::First { .. }, false) => sheet.outcomes[rival].bar - points[rival],
    }
}

fn points(verdict: &super::Verdict) -> Vec<f64> {
    let mut points = vec![0.0; verdict.standings.len()];
    for standing in &verdict.standings {
        points[standing.outcome] = standing.points;
    }
    points
}

impl Turnable {
    fn new(sheet: &Questionnaire, answers: &Answers, question: usize, winner: usize) -> Self {
        let others = others(sheet, answers, question);
        let reach = (0..sheet.outcomes.len()).map(|rival| reach(sheet, question, winner, rival)).collect();
        Self { question, others, reach }
    }
}

/// The most that another answer to `question` could bring the result nearer to `rival`, never too little: all that it, and those hanging
/// on it, could give the one or take from the other. Without limit where an option decides, or rules the winner out.
fn reach(sheet: &Questionnaire, question: usize, winner: usize, rival: usize) -> f64 {
    let asked = &sheet.questions[question];
    let out = |option: &Choice| option.rules_out.iter().any(|id| sheet.outcome(id) == Some(winner));
    if asked.options.iter().any(|option| !option.decides.is_empty() || out(option)) {
        return f64::INFINITY;
    }
    let single = matches!(asked.kind, Kind::One | Kind::Number(..));
    let mut own = 0.0;
    for outcome in [winner, rival] {
        let brings = |points: &[(Id, f64)]| -> f64 {
            points.iter().filter(|(id, _)| sheet.outcome(id) == Some(outcome)).map(|(_, points)| points).sum()
        };
        let mut present = 0.0_f64;
        for option in asked.options {
            let points = brings(option.points);
            present = if single { present.max(points) } else { present + points };
            own += brings(option.absent);
        }
        own += present;
    }
    let hanging = (question + 1..sheet.questions.len())
        .filter(|later| sheet.questions[*later].asked_if.iter().any(|(earlier, _)| *earlier == asked.id));
    own + hanging.map(|later| reach(sheet, later, winner, rival)).sum::<f64>()
}

/// The other answers that `question` could have, the nearest first.
fn others(sheet: &Questionnaire, answers: &Answers, question: usize) -> Vec<Answer> {
    let asked = &sheet.questions[question];
    let known: Vec<usize> = (0..asked.options.len()).filter(|at| asked.options[*at].id != UNKNOWN).collect();
    let present: Vec<usize> = answers.applying(sheet, question).collect();
    let now = present.first().copied().unwrap_or_default();
    let mut nearest = known.clone();
    nearest.retain(|at| *at != now);
    nearest.sort_unstable_by_key(|at| (at.abs_diff(now), *at));
    match asked.kind {
        Kind::One => nearest.into_iter().map(|at| Answer::Picked(vec![at])).collect(),
        Kind::Number(min, max) => nearest
            .into_iter()
            .map(|at| if at == 0 { min } else { asked.options[at].from })
            .filter(|number| (min..=max).contains(number))
            .map(Answer::Number)
            .collect(),
        Kind::Many => {
            let (none, some): (Vec<usize>, Vec<usize>) = known.iter().partition(|at| asked.options[**at].id == NONE);
            let subset = |bits: usize| -> Vec<usize> {
                some.iter().enumerate().filter(|(bit, _)| bits >> bit & 1 == 1).map(|(_, at)| *at).collect()
            };
            let mut subsets: Vec<Vec<usize>> = (1..1_usize << some.len()).map(subset).collect();
            subsets.extend(none.first().map(|none| vec![*none]));
            let differs =
                |subset: &Vec<usize>| known.iter().filter(|at| subset.contains(at) != present.contains(at)).count();
            subsets.retain(|subset| differs(subset) > 0);
            subsets.sort_unstable_by_key(differs);
            subsets.into_iter().map(Answer::Picked).collect()
        }
        Kind::Rank(places) => {
            let mut lists = vec![Vec::new()];
            for _ in 0..places.min(known.len()) {
                let longer = |list: &Vec<usize>| {
                    known
                        .iter()
                        .filter(|at| !list.contains(at))
                        .map(|at| [&**list, &[*at]].concat())
                        .collect::<Vec<_>>()
                };
                lists = lists.iter().flat_map(longer).collect();
            }
            lists.retain(|list| *list != present);
            lists.sort_unstable_by_key(|list| list.iter().zip(&present).filter(|(a, b)| a != b).count());
            lists.into_iter().map(Answer::Picked).collect()
        }
    }
}
