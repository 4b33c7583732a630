//! The checks' data: nothing in it is unknown, out of reach or without words.

use std::collections::HashSet;

use ridgeline::{
    assessment::{Answer, Answers, Choice, Id, Kind, NONE, Outcome, Policy, Question, Questionnaire, UNKNOWN, assess},
    content::check::{ALL, Check, Figure, Measure, Texts},
};

#[test]
fn every_check_is_sound() {
    for check in ALL {
        let found = problems(check);
        assert!(found.is_empty(), "{}:\n{}", check.sheet.id, found.join("\n"));
    }
    assert_eq!(doubled(ALL.iter().map(|check| check.sheet.id)), None, "two checks of one name");
}

#[test]
fn every_question_is_asked_by_some_answers() {
    for check in ALL {
        for place in 0..check.sheet.questions.len() {
            let mut answers = Answers::default();
            let is_asked = ask(&check.sheet, place, &mut answers) && answers.is_asked(&check.sheet, place);
            assert!(is_asked, "{}: nothing leads to {}", check.sheet.id, check.sheet.questions[place].id);
        }
    }
}

#[test]
fn every_outcome_is_reached_by_some_answers() {
    for check in ALL {
        for (place, outcome) in check.sheet.outcomes.iter().enumerate() {
            assert!(witness(&check.sheet, place).is_some(), "{}: nothing leads to {}", check.sheet.id, outcome.id);
        }
    }
}

/// Answers that get the question at `place` asked, by the first condition that can be met.
fn ask(sheet: &Questionnaire, place: usize, answers: &mut Answers) -> bool {
    let conditions = sheet.questions[place].asked_if;
    conditions.is_empty()
        || conditions.iter().any(|(question, option)| {
            let Some(earlier) = sheet.question(question).filter(|earlier| *earlier < place) else { return false };
            let options = sheet.questions[earlier].options;
            let Some(at) = options.iter().position(|it| it.id == *option) else { return false };
            answers.set(
                earlier,
                Some(match sheet.questions[earlier].kind {
                    Kind::Number(min, _) => Answer::Number(min.max(options[at].from)),
                    _ => Answer::Picked(vec![at]),
                }),
            );
            ask(sheet, earlier, answers)
        })
}

/// The same on every run: a generator by Marsaglia.
struct Chance(u64);

impl Chance {
    fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % count as u64) as usize
    }

    fn answer(&mut self, question: &Question) -> Answer {
        let options = question.options.len();
        match question.kind {
            Kind::Number(min, _) => Answer::Number(min.max(question.options[self.below(options)].from)),
            Kind::One => Answer::Picked(vec![self.below(options)]),
            Kind::Many | Kind::Rank(_) => {
                let presses = 1 + self.below(2 * options);
                let picked = (0..presses).fold(Vec::new(), |picked, _| question.toggled(&picked, self.below(options)));
                Answer::Picked(if picked.is_empty() { vec![self.below(options)] } else { picked })
            }
        }
    }
}

/// Complete answers whose result is the outcome, found by climbing from several places: fewer outcomes before it, then fewer points behind.
fn witness(sheet: &Questionnaire, outcome: usize) -> Option<Answers> {
    let mut chance = Chance(7);
    let height = |answers: &Answers| {
        let verdict = assess(sheet, answers);
        let at = verdict.standings.iter().position(|standing| standing.outcome == outcome)?;
        let ahead = verdict.first().points - verdict.standings[at].points;
        Some((at, ahead + f64::from(u8::from(verdict.decided_by.is_some()))))
    };
    for _ in 0..40 {
        let mut answers = Answers::default();
        for (place, question) in sheet.questions.iter().enumerate() {
            answers.set(place, Some(chance.answer(question)));
        }
        let mut best = height(&answers)?;
        for _ in 0..1_500 {
            if best.0 == 0 {
                return Some(answers);
            }
            let mut other = answers.clone();
            // Now and then two at once, past what one alone makes worse.
            for _ in 0..=chance.below(2) {
                let place = chance.below(sheet.questions.len());
                other.set(place, Some(chance.answer(&sheet.questions[place])));
            }
            let reached = height(&other)?;
            if reached <= best {
                (best, answers) = (reached, other);
            }
        }
    }
    None
}

fn doubled<'a>(ids: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let mut known = HashSet::new();
    ids.into_iter().find(|id| !known.insert(*id))
}

fn is_id(id: &str) -> bool {
    let known = |part: &str| !part.is_empty() && part.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit());
    id.split('-').all(known)
}

/// Halves from a half to six.
fn is_weight(points: f64) -> bool {
    (0.5..=6.0).contains(&points) && (points * 2.0).fract().abs() < f64::EPSILON
}

/// All that is wrong with a check's data.
fn problems(check: &Check) -> Vec<String> {
    let Check { sheet, name, title, lead, words, lists, figures, .. } = check;
    let mut found = Vec::new();
    let mut rule = |holds: bool, path: &str, what: &str| {
        if !holds {
            found.push(format!("{path}: {what}"));
        }
    };
    let mut ids = vec![("check".to_owned(), vec![sheet.id])];
    ids.push(("questions".to_owned(), sheet.questions.iter().map(|it| it.id).collect()));
    ids.push(("outcomes".to_owned(), sheet.outcomes.iter().map(|it| it.id).collect()));
    ids.push(("words".to_owned(), words.iter().map(|it| it.0).collect()));
    // The lines of a list stand together.
    let mut of_lists: Vec<Id> = lists.iter().map(|it| it.0).collect();
    of_lists.dedup();
    ids.push(("lists".to_owned(), of_lists));
    ids.push(("figures".to_owned(), figures.iter().map(|it| it.id).collect()));
    for question in sheet.questions {
        ids.push((format!("questions.{}", question.id), question.options.iter().map(|it| it.id).collect()));
    }
    for (path, ids) in &ids {
        rule(doubled(ids.iter().copied()).is_none(), path, "an id occurs twice");
        rule(ids.iter().all(|id| is_id(id)), path, "an id is not in lower case letters, digits and hyphens");
    }

    for (path, text) in [("name", name), ("title", title), ("lead", lead)] {
        rule(!text.trim().is_empty(), path, "no words");
    }
    for (path, texts) in [("words", words), ("lists", lists)] {
        for (id, text) in texts.iter() {
            rule(!text.trim().is_empty(), &format!("{path}.{id}"), "no words");
            rule(text.trim() == text, &format!("{path}.{id}"), "spaces at an end");
        }
        rule(texts.0.lines().all(|line| line.contains('=')), path, "a line is not of the form name=text");
    }

    let (bars, margin) = match sheet.policy {
        Policy::Most { margin } => (false, margin),
        Policy::First { margin } => (true, margin),
    };
    rule(sheet.outcomes.len() > 1, "outcomes", "nothing to choose between");
    rule((0.0..=6.0).contains(&margin), "policy", "the margin is not from 0 to 6");
    for (at, outcome) in sheet.outcomes.iter().enumerate() {
        let path = format!("outcomes.{}", outcome.id);
        let texts = [&[outcome.title, outcome.text], outcome.steps].concat();
        rule(texts.iter().all(|text| !text.trim().is_empty()) && !outcome.steps.is_empty(), &path, "no words");
        let wanted = bars && at + 1 < sheet.outcomes.len();
        rule(!wanted || outcome.bar > 0.0, &path, "no bar");
    }

    let mut parts = Vec::new();
    for (place, question) in sheet.questions.iter().enumerate() {
        let path = format!("questions.{}", question.id);
        if parts.last() != Some(&question.part) {
            parts.push(question.part);
        }
        rule(!question.title.trim().is_empty(), &path, "no words");
        for (earlier, option) in question.asked_if {
            let known = sheet.questions[..place].iter().find(|it| it.id == *earlier);
            let known = known.is_some_and(|it| it.options.iter().any(|it| it.id == *option));
            rule(known, &path, "it hangs on what is no option of an earlier question");
        }
        let options = question.options;
        rule(options.len() > 1, &path, "nothing to choose between");
        let has = |id: &str| options.iter().any(|it| it.id == id);
        let suits = match question.kind {
            Kind::One => !has(NONE),
            // What would turn the result is looked for among all their combinations.
            Kind::Many => options.len() <= 10,
            Kind::Rank(places) => (1..=4).contains(&places) && places < options.len() && options.len() <= 8,
            Kind::Number(min, max) => {
                let ascending = options.is_sorted_by(|a, b| a.from < b.from);
                let within = options[1..].iter().all(|it| it.from > min && it.from <= max);
                !has(UNKNOWN) && !has(NONE) && options[0].from <= min && ascending && within
            }
        };
        rule(suits, &path, "the options do not suit the kind of question");
        for option in options {
            let path = format!("{path}.options.{}", option.id);
            rule(!option.label.trim().is_empty(), &path, "no words");
            let points = [option.points, option.absent].concat();
            rule(points.iter().all(|it| is_weight(it.1)), &path, "points are not halves from 0.5 to 6");
            for list in [option.points, option.absent] {
                rule(doubled(list.iter().map(|it| it.0)).is_none(), &path, "an outcome has points twice");
            }
            let named = points.iter().map(|it| it.0).chain(option.rules_out.iter().copied());
            let named: Vec<Id> = named.chain((!option.decides.is_empty()).then_some(option.decides)).collect();
            rule(named.iter().all(|id| sheet.outcome(id).is_some()), &path, "it names no known outcome");
        }
    }
    rule(doubled(parts).is_none(), "questions", "a part is taken up again");

    for figure in *figures {
        let path = format!("figures.{}", figure.id);
        let said = [figure.label, figure.source].iter().all(|text| !text.trim().is_empty());
        rule(said, &path, "no words, or no source");
        rule((figure.min..=figure.max).contains(&figure.value), &path, "the value is out of its bounds");
    }
    found
}

#[test]
fn what_is_wrong_is_found() {
    const SHEET: Questionnaire = Questionnaire {
        id: "Bad",
        questions: &[
            Question::one(
                "a",
                "A?",
                &[Choice::new("x", "X", &[("gone", 1.0)]), Choice::new("y", " ", &[("yes", 7.0)]).rules_out(&["gone"])],
            )
            .part("1"),
            Question::one("a", "", &[Choice::new("x", "X", &[])]).part("2").asked_if(&[("a", "z")]),
            Question::one(
                "b",
                "B?",
                &[Choice::new("x", "X", &[]).from(1.0), Choice::new("y", "Y", &[]).decides("gone")],
            )
            .kind(Kind::Number(0.0, 5.0))
            .part("1"),
        ],
        outcomes: &[
            Outcome { id: "yes", bar: 0.0, title: "Yes", text: "Yes.", steps: &[] },
            Outcome { id: "no", bar: 0.0, title: "No", text: "No.", steps: &["Wait."] },
        ],
        policy: Policy::First { margin: 1.0 },
    };
    let figure =
        Figure { id: "f", label: "F", unit: "", measure: Measure::Number, value: 3.0, min: 0.0, max: 2.0, source: "" };
    let check = Check {
        sheet: SHEET,
        name: "Bad",
        title: "Bad",
        lead: "",
        notes: false,
        words: Texts("w=\nNo name\nx=X "),
        lists: Texts("l=One\nm=\nl=Two"),
        figures: Vec::leak(vec![figure]),
    };
    let expected = [
        "check: an id is not in lower case letters, digits and hyphens",
        "questions: an id occurs twice",
        "lists: an id occurs twice",
        "lead: no words",
        "words.w: no words",
        "words.x: spaces at an end",
        "words: a line is not of the form name=text",
        "lists.m: no words",
        "outcomes.yes: no words",
        "outcomes.yes: no bar",
        "questions.a.options.x: it names no known outcome",
        "questions.a.options.y: no words",
        "questions.a.options.y: points are not halves from 0.5 to 6",
        "questions.a.options.y: it names no known outcome",
        "questions.a: no words",
        "questions.a: it hangs on what is no option of an earlier question",
        "questions.a: nothing to choose between",
        "questions.b: the options do not suit the kind of question",
        "questions.b.options.y: it names no known outcome",
        "questions: a part is taken up again",
        "figures.f: no words, or no source",
        "figures.f: the value is out of its bounds",
    ];
    assert_eq!(problems(&check), expected);
    // The first outcome has no bar to reach: nothing leads to the second.
    assert!(witness(&SHEET, 0).is_some() && witness(&SHEET, 1).is_none());
    assert!(!ask(&SHEET, 1, &mut Answers::default()));
}
