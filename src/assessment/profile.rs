//! How far each layer of a review reaches.

use super::{Answers, Id, Kind, Questionnaire};

/// One layer: an outcome whose points are shortfalls.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Layer {
    /// The outcome.
    pub outcome: usize,
    /// The first of its questions.
    pub question: usize,
    /// The share reached of what the questions whose answer is known could reach, from 0 to 1; none where none is known.
    pub reached: Option<f64>,
    /// The share above which the layer holds, once all is answered.
    pub holds_above: f64,
    /// Whether it holds; none while that hangs on what is open or unknown.
    pub holds: Option<bool>,
    /// Questions that have an answer, "I don't know" among them.
    pub answered: usize,
    /// Questions that have none yet.
    pub open: usize,
    /// Questions answered with "I don't know".
    pub unknown: usize,
}

impl Layer {
    /// It does not hold, whatever is still to find out, and reaches less than half.
    pub fn is_weak(&self) -> bool {
        self.holds == Some(false) && self.reached.is_some_and(|reached| reached < 0.5)
    }
}

/// The layer to find out about before anything is concluded: the first that does not surely hold, unless it surely does not.
pub fn unsure(layers: &[Layer]) -> Option<&Layer> {
    layers.iter().find(|layer| layer.holds != Some(true)).filter(|layer| layer.holds.is_none())
}

/// The layers, in the order of the outcomes; an outcome that no question brings points is none.
///
/// A question belongs to every layer its options bring points; it could at most fall short by its worst option, several options
/// together where several may be picked. What is not answered, or with "I don't know", is left out of the share, not counted as bad.
#[inline(never)]
pub fn profile(sheet: &Questionnaire, answers: &Answers) -> Vec<Layer> {
    (0..sheet.outcomes.len()).filter_map(|outcome| layer(sheet, answers, outcome)).collect()
}

fn layer(sheet: &Questionnaire, answers: &Answers, outcome: usize) -> Option<Layer> {
    let outcome_id = sheet.outcomes[outcome].id;
    let brings = |points: &[(Id, f64)]| -> f64 {
        points.iter().filter(|(id, _)| *id == outcome_id).map(|(_, points)| points).sum()
    };
    let (mut worst, mut worst_known, mut shortfall) = (0.0, 0.0, 0.0);
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
        if !answers.is_answered(sheet, place) {
            open += 1;
            continue;
        }
        answered += 1;
        if answers.is_unknown(sheet, place) {
            unknown += 1;
            continue;
        }
        worst_known += at_worst;
        shortfall += answers.applying(sheet, place).map(|at| brings(question.options[at].points)).sum::<f64>();
    }
    let bar = sheet.outcomes[outcome].bar;
    let could_be = shortfall + worst - worst_known;
    first.map(|question| Layer {
        outcome,
        question,
        reached: (answered > unknown).then(|| (1.0 - shortfall / worst_known).clamp(0.0, 1.0)),
        holds_above: (1.0 - bar / worst).clamp(0.0, 1.0),
        holds: if shortfall >= bar { Some(false) } else { (could_be < bar).then_some(true) },
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
        assert!(profile(&CHECK.sheet, &Answers::default()).iter().all(|layer| layer.holds.is_none()));
    }

    #[test]
    fn what_is_open_or_unknown_is_left_out() {
        check(&[("meetings", WELL)], 0, Some(1.0), (1, 2, 0));
        check(&[("meetings", NO)], 0, Some(0.0), (1, 2, 0));
        check(&[("meetings", WELL), ("value", PARTLY)], 0, Some(0.75), (2, 1, 0));
        check(&[("meetings", WELL), ("value", UNKNOWN)], 0, Some(1.0), (2, 1, 1));
        check(&[("meetings", UNKNOWN), ("value", UNKNOWN), ("decisions", UNKNOWN)], 0, None, (3, 0, 3));
    }

    #[test]
    fn a_layer_is_not_touched_by_another() {
        check(&[("meetings", NO), ("crm", WELL), ("retained", PARTLY)], 1, Some(1.0), (1, 5, 0));
        check(&[("meetings", NO), ("crm", WELL), ("retained", PARTLY)], 2, Some(0.5), (1, 5, 0));
    }

    const EXECUTION: [(&str, usize); 3] = [("meetings", WELL), ("decisions", WELL), ("value", WELL)];
    const PEOPLE: [(&str, usize); 5] =
        [("marketing", WELL), ("admin", WELL), ("offer", WELL), ("crm", WELL), ("coaching", WELL)];

    #[test]
    fn the_lowest_weak_layer_is_the_verdict() {
        for given in [
            &[("meetings", NO), ("crm", NO), ("coaching", NO)][..],
            &[&EXECUTION[..], &[("crm", NO), ("coaching", NO), ("wanted", NO), ("served", NO)]].concat(),
            &[&EXECUTION[..], &PEOPLE, &[("wanted", NO), ("served", NO)]].concat(),
        ] {
            let answers = answers(given);
            let layers = profile(&CHECK.sheet, &answers);
            assert_eq!(unsure(&layers), None);
            let lowest = layers.into_iter().find(|layer| layer.holds == Some(false)).unwrap();
            assert_eq!(assess(&CHECK.sheet, &answers).first().outcome, lowest.outcome);
        }
    }

    #[test]
    fn no_layer_is_concluded_while_a_lower_one_hangs_on_what_is_open_or_unknown() {
        let strategy = [("profile", NO), ("wanted", NO), ("served", NO)];
        for (given, expected) in [
            (&[][..], Some(0)),
            (&strategy, Some(0)),
            (&[&EXECUTION[..2], &strategy].concat(), Some(0)),
            (&[&EXECUTION[..2], &[("value", UNKNOWN)], &strategy].concat(), Some(0)),
            (&[("meetings", UNKNOWN), ("decisions", UNKNOWN), ("value", UNKNOWN)], Some(0)),
            (&[&EXECUTION[..], &strategy].concat(), Some(1)),
            (&[&EXECUTION[..], &PEOPLE[..4], &strategy].concat(), Some(1)),
            // The one that is open would not make the layer weak.
            (&[&EXECUTION[..], &PEOPLE, &strategy].concat(), None),
            (&[&EXECUTION[..], &PEOPLE].concat(), Some(2)),
            (&[("meetings", NO)], None),
        ] {
            let layers = profile(&CHECK.sheet, &answers(given));
            assert_eq!(unsure(&layers).map(|layer| layer.outcome), expected, "{given:?}");
        }
    }

    #[test]
    fn a_layer_is_weak_below_half_only() {
        let weak = |given: &[(&str, usize)]| profile(&CHECK.sheet, &answers(given))[0].is_weak();
        assert!(weak(&[("meetings", NO), ("decisions", NO), ("value", PARTLY)]));
        assert!(!weak(&[("meetings", PARTLY), ("decisions", PARTLY), ("value", PARTLY)]));
        assert!(!weak(&[("meetings", UNKNOWN), ("decisions", UNKNOWN), ("value", UNKNOWN)]));
    }

    #[test]
    fn every_layer_holds_from_about_two_thirds_on() {
        for layer in profile(&CHECK.sheet, &Answers::default()) {
            assert!((2.0 / 3.0..0.8).contains(&layer.holds_above), "{layer:?}");
        }
    }

    /// One question that could bring just as many points as the bar: whether the layer holds hangs on it.
    #[test]
    fn a_shortfall_that_would_just_do_is_waited_for() {
        use crate::assessment::{Choice, Outcome, Policy, Question};
        const SHEET: Questionnaire = Questionnaire {
            id: "",
            questions: &[Question::one("", "", &[Choice::new("no", "", &[("layer", 2.0)])])],
            outcomes: &[Outcome { id: "layer", bar: 2.0, title: "", text: "", steps: &[] }],
            policy: Policy::First { margin: 1.0 },
        };
        let mut answers = Answers::default();
        assert_eq!(profile(&SHEET, &answers)[0].holds, None);
        answers.set(0, Some(Answer::Picked(vec![0])));
        assert_eq!(profile(&SHEET, &answers)[0].holds, Some(false));
    }
}
