//! How far each layer of a review reaches.

use super::{Answers, Id, Kind, Questionnaire};

/// One layer: an outcome whose points are shortfalls.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Layer {
    /// The outcome.
    pub outcome: usize,
    /// The first of its questions.
    pub question: usize,
    /// The share reached of what the answered questions could reach, from 0 to 1; none where none is answered.
    pub reached: Option<f64>,
    /// The share above which the layer holds, once all is answered.
    pub holds_above: f64,
    /// Its shortfall makes it weak, whatever is still to answer.
    pub weak: bool,
    /// Questions that have an answer, "I don't know" among them.
    pub answered: usize,
    /// Questions that have none yet.
    pub open: usize,
    /// Questions answered with "I don't know".
    pub unknown: usize,
}

/// The layers, in the order of the outcomes; an outcome that no question brings points is none.
///
/// A question belongs to every layer its options bring points; it could at most fall short by its worst option, several options
/// together where several may be picked. What is not answered is left out of the share, not counted as bad; what is answered with "I
/// don't know" counts with the points that this option has.
pub fn profile(sheet: &Questionnaire, answers: &Answers) -> Vec<Layer> {
    (0..sheet.outcomes.len()).filter_map(|outcome| layer(sheet, answers, outcome)).collect()
}

fn layer(sheet: &Questionnaire, answers: &Answers, outcome: usize) -> Option<Layer> {
    let outcome_id = sheet.outcomes[outcome].id;
    let brings = |points: &[(Id, f64)]| -> f64 {
        points.iter().filter(|(id, _)| *id == outcome_id).map(|(_, points)| points).sum()
    };
    let (mut worst, mut worst_answered, mut shortfall) = (0.0, 0.0, 0.0);
    let (mut answered, mut open, mut unknown) = (0, 0, 0);
    let mut first = None;
    for (place, question) in sheet.questions.iter().enumerate() {
        let points = question.options.iter().map(|option| brings(option.points));
        let at_worst: f64 = if question.kind == Kind::Many { points.sum() } else { points.fold(0.0, f64::max) };
        if at_worst <= 0.0 || !answers.is_asked(sheet, place) {
            continue;
        }
        worst += at_worst;
        first = first.or(Some(place));
        if answers.get(place).is_none() {
            open += 1;
            continue;
        }
        answered += 1;
        unknown += usize::from(answers.is_unknown(sheet, place));
        worst_answered += at_worst;
        shortfall += answers.applying(sheet, place).map(|at| brings(question.options[at].points)).sum::<f64>();
    }
    let bar = sheet.outcomes[outcome].bar;
    first.map(|question| Layer {
        outcome,
        question,
        reached: (answered > 0).then(|| (1.0 - shortfall / worst_answered).clamp(0.0, 1.0)),
        holds_above: (1.0 - bar / worst).clamp(0.0, 1.0),
        weak: shortfall >= bar,
        answered,
        open,
        unknown,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        assessment::{Answer, assess},
        content::check::review::CHECK,
    };

    const NO: usize = 0;
    const PARTLY: usize = 1;
    const WELL: usize = 2;
    const UNKNOWN: usize = 3;

    fn answers(given: &[(&str, usize)]) -> Answers {
        let mut answers = Answers::default();
        for (id, option) in given {
            answers.set(CHECK.sheet.question(id).unwrap(), Some(Answer::Picked(vec![*option])));
        }
        answers
    }

    /// The share and the counts of answered, open and unknown questions of one layer.
    #[track_caller]
    fn check(given: &[(&str, usize)], layer: usize, reached: Option<f64>, counts: (usize, usize, usize)) {
        let found = profile(&CHECK.sheet, &answers(given))[layer];
        assert_eq!((found.reached, (found.answered, found.open, found.unknown)), (reached, counts));
    }

    #[test]
    fn nothing_answered_is_nothing_reached_and_nothing_weak() {
        check(&[], 0, None, (0, 3, 0));
        check(&[], 1, None, (0, 6, 0));
        check(&[], 2, None, (0, 6, 0));
        assert!(profile(&CHECK.sheet, &Answers::default()).iter().all(|layer| !layer.weak));
    }

    #[test]
    fn what_is_open_is_left_out_and_what_is_unknown_counts_half() {
        check(&[("meetings", WELL)], 0, Some(1.0), (1, 2, 0));
        check(&[("meetings", NO)], 0, Some(0.0), (1, 2, 0));
        check(&[("meetings", WELL), ("value", PARTLY)], 0, Some(0.75), (2, 1, 0));
        check(&[("meetings", WELL), ("value", UNKNOWN)], 0, Some(0.75), (2, 1, 1));
        check(&[("meetings", UNKNOWN), ("value", UNKNOWN), ("decisions", UNKNOWN)], 0, Some(0.5), (3, 0, 3));
    }

    #[test]
    fn a_layer_is_not_touched_by_another() {
        check(&[("meetings", NO), ("crm", WELL), ("retained", PARTLY)], 1, Some(1.0), (1, 5, 0));
        check(&[("meetings", NO), ("crm", WELL), ("retained", PARTLY)], 2, Some(0.5), (1, 5, 0));
    }

    #[test]
    fn the_lowest_weak_layer_is_the_verdict() {
        for given in [
            &[("meetings", NO), ("crm", NO), ("coaching", NO)][..],
            &[("crm", NO), ("coaching", NO), ("wanted", NO), ("served", NO)],
            &[("wanted", NO), ("served", NO)],
        ] {
            let answers = answers(given);
            let lowest = profile(&CHECK.sheet, &answers).into_iter().find(|layer| layer.weak).unwrap();
            assert_eq!(assess(&CHECK.sheet, &answers).first().outcome, lowest.outcome);
        }
    }

    #[test]
    fn every_layer_holds_from_about_two_thirds_on() {
        for layer in profile(&CHECK.sheet, &Answers::default()) {
            assert!((2.0 / 3.0..0.8).contains(&layer.holds_above), "{layer:?}");
        }
    }
}
