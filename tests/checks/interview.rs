//! The integrity interview: what doubts about a rep come to, and a bank of questions that holds what the guide needs.

use ridgeline::{
    assessment::{
        Answer, Answers, assess,
        guide::{LONGEST, MOST_INTERVIEWERS, SHORTEST, Setup, lay_out},
        phrasing::findings,
        turn,
    },
    content::check::interview::{CHECK, MINUTES, ROLES, SIGNS, THEMES, theme_of},
};

/// `given`: question and options, these with spaces between.
fn answers(given: &[(&str, &str)]) -> Answers {
    let mut answers = Answers::default();
    for (question, options) in given {
        let place = CHECK.sheet.question(question).expect("a question");
        let asked = &CHECK.sheet.questions[place];
        let option = |id: &str| asked.options.iter().position(|option| option.id == id).expect("an option");
        answers.set(place, Some(Answer::Picked(options.split(' ').map(option).collect())));
    }
    answers
}

const CLEAN: [(&str, &str); 4] = [("results", "no"), ("activity", "none"), ("stories", "no"), ("expenses", "no")];

/// The decision on a rep about whom nothing is held, apart from `given`.
#[track_caller]
fn check(given: &[(&str, &str)], outcome: &str, close: bool) {
    let all = answers(&[&CLEAN, given].concat());
    let verdict = assess(&CHECK.sheet, &all);
    assert!(verdict.is_complete(), "open: {:?}", verdict.open);
    assert_eq!((CHECK.sheet.outcomes[verdict.first().outcome].id, verdict.close), (outcome, close), "{given:?}");
}

#[test]
fn what_doubts_come_to() {
    check(&[], "nothing", false);
    check(&[("activity", "late"), ("details", "explained")], "nothing", false);
    check(&[("results", "unknown")], "nothing", true);
    check(&[("results", "unknown"), ("activity", "unknown"), ("stories", "unknown")], "unlooked", true);
    let unknown = [("results", "unknown"), ("activity", "unknown"), ("stories", "unknown"), ("expenses", "unknown")];
    check(&unknown, "unlooked", false);
    // One sign that was seen is looked into, whatever else is not known.
    check(&[&unknown[..], &[("results", "once"), ("details", "not")]].concat(), "details", false);
    check(&[("activity", "late"), ("details", "not")], "details", true);
    check(&[("results", "once"), ("details", "not")], "details", false);
    check(&[("expenses", "wrong"), ("details", "not")], "details", false);
    let all = [("results", "often"), ("activity", "undone unreported"), ("stories", "both"), ("expenses", "wrong")];
    // However much there is, the records come before the rep.
    check(&[&all[..], &[("details", "not")]].concat(), "details", true);
    check(&[&all[..], &[("details", "some"), ("talk", "not")]].concat(), "meet", false);
    check(&[&all[..], &[("details", "explained")]].concat(), "nothing", false);
    check(&[("results", "once"), ("details", "some"), ("talk", "not")], "details", false);
    check(&[("results", "once"), ("details", "all"), ("talk", "not")], "meet", true);
    check(&[("expenses", "wrong"), ("details", "all"), ("talk", "not")], "meet", false);
    check(&[("expenses", "wrong"), ("details", "all"), ("talk", "cleared")], "nothing", false);
    check(&[("expenses", "wrong"), ("details", "all"), ("talk", "unclear")], "again", true);
}

#[test]
fn what_was_said_later_counts_only_while_it_is_asked() {
    check(&[("details", "all"), ("talk", "unclear")], "nothing", false);
}

#[test]
fn an_explanation_would_turn_it() {
    let given = answers(&[&CLEAN[..], &[("expenses", "wrong"), ("details", "all"), ("talk", "not")]].concat());
    let changes = turn(&CHECK.sheet, &given).expect("a change");
    assert_eq!(changes.len(), 1);
}

#[test]
fn every_name_has_its_words_and_its_questions() {
    for role in ROLES {
        assert!(!CHECK.word(role.id).is_empty());
        for competence in role.competences {
            assert!(!CHECK.word(competence).is_empty());
            assert!(CHECK.list(competence).len() >= MOST_INTERVIEWERS, "{competence}");
        }
    }
    for theme in THEMES {
        assert!(!CHECK.word(theme).is_empty());
        assert!(CHECK.list(theme).len() >= MOST_INTERVIEWERS, "{theme}");
    }
    for sign in SIGNS {
        assert!(!CHECK.word(sign).is_empty());
    }
    assert_eq!(CHECK.list("stories").len(), CHECK.list("stories-short").len());
}

#[test]
fn every_question_of_the_bank_passes_its_own_check() {
    let banks = ROLES.iter().flat_map(|role| role.competences).chain(&THEMES);
    for question in banks.flat_map(|id| CHECK.list(id)) {
        assert_eq!(findings(question), [], "{question}");
    }
}

#[test]
fn no_question_of_the_bank_stands_there_twice() {
    let mut ids: Vec<&str> = ROLES.iter().flat_map(|role| role.competences).chain(&THEMES).copied().collect();
    ids.sort_unstable();
    ids.dedup();
    let mut all: Vec<&str> = ids.iter().flat_map(|id| CHECK.list(id)).collect();
    let before = all.len();
    all.sort_unstable();
    all.dedup();
    assert_eq!(all.len(), before);
}

#[test]
fn every_theme_is_asked_wherever_there_is_time_for_three() {
    for role in ROLES {
        let competences: Vec<usize> = role.competences.iter().map(|id| CHECK.list(id).len()).collect();
        let themes: Vec<usize> = THEMES.iter().map(|id| CHECK.list(id).len()).collect();
        for minutes in MINUTES {
            assert!((SHORTEST..=LONGEST).contains(&minutes));
            for interviewers in 1..=MOST_INTERVIEWERS {
                let setup = Setup { interviewers, minutes, competences: &competences, themes: &themes, own: &[] };
                let guide = lay_out(&setup);
                let short = interviewers == 1 && minutes == 30;
                assert_eq!(guide.themes_left.is_empty(), !short, "{} {interviewers} {minutes}", role.id);
            }
        }
    }
}

#[test]
fn a_question_of_ones_own_is_on_integrity_by_its_words() {
    for (question, theme) in [
        ("Tell me about a time you lied to a customer.", Some("truth")),
        ("Tell me about a time honesty cost you.", Some("truth")),
        ("Tell me about a colleague who cheated.", Some("easy")),
        ("Tell me about a rule you broke.", Some("easy")),
        ("Tell me about a time you were not given credit.", Some("unseen")),
        ("Tell me about a week you were proud of.", None),
        ("Tell me about a client you believed in.", None),
        ("", None),
    ] {
        assert_eq!(theme_of(question).map(|theme| THEMES[theme]), theme, "{question}");
    }
}

#[test]
fn no_question_about_the_work_is_on_integrity_by_its_words() {
    for question in ROLES.iter().flat_map(|role| role.competences).flat_map(|id| CHECK.list(id)) {
        assert_eq!(theme_of(question), None, "{question}");
    }
}
