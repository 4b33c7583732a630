//! Laws of the layout of an interview, over every setup.

use proptest::prelude::*;
use ridgeline::assessment::guide::{Ask, Guide, LONGEST, MOST_INTERVIEWERS, Part, SHORTEST, Setup, Slot, lay_out};

fn questions(list: &[Slot]) -> Vec<Ask> {
    let question = |slot: &Slot| match slot.part {
        Part::Question(ask) => Some(ask),
        _ => None,
    };
    list.iter().filter_map(question).collect()
}

/// What holds of every layout, whatever was asked for.
fn check_laws(setup: &Setup, guide: &Guide) -> Result<(), TestCaseError> {
    let minutes = setup.minutes.clamp(SHORTEST, LONGEST);
    prop_assert_eq!(guide.lists.len(), setup.interviewers.clamp(1, MOST_INTERVIEWERS));
    let mut asked = Vec::new();
    for list in &guide.lists {
        let mut clock = 0;
        for slot in list {
            prop_assert_eq!(slot.start, clock, "a gap or an overlap");
            prop_assert!(slot.minutes > 0);
            if matches!(slot.part, Part::Question(_)) {
                prop_assert!(slot.minutes >= 5, "too short for an answer");
            }
            clock += slot.minutes;
        }
        prop_assert_eq!(clock, minutes);
        prop_assert_eq!(list[0].part, Part::Opening);
        prop_assert_eq!(list[list.len() - 2].part, Part::Candidate);
        prop_assert_eq!(list[list.len() - 1].part, Part::Notes);
        let list = questions(list);
        prop_assert!(list.first().is_none_or(|ask| ask.theme().is_none()), "integrity comes first");
        for pair in list.windows(2) {
            prop_assert!(pair[0].theme().is_none() || pair[1].theme().is_none(), "integrity beside integrity");
        }
        asked.extend(list);
    }
    for (at, ask) in asked.iter().enumerate() {
        prop_assert!(!asked[..at].contains(ask), "asked twice: {:?}", ask);
        let exists = match *ask {
            Ask::Work(competence, question) => question < setup.competences[competence],
            Ask::Integrity(theme, question) => question < setup.themes[theme],
            Ask::Own(own, theme) => setup.own[own] == theme,
        };
        prop_assert!(exists, "not in the bank: {:?}", ask);
    }
    for own in 0..setup.own.len() {
        let is_asked = asked.iter().any(|ask| matches!(ask, Ask::Own(at, _) if *at == own));
        prop_assert_ne!(is_asked, guide.own_left.contains(&own));
    }
    for theme in 0..setup.themes.len() {
        let is_asked = asked.iter().any(|ask| ask.theme() == Some(theme));
        prop_assert_ne!(is_asked, guide.themes_left.contains(&theme));
    }
    Ok(())
}

fn theme() -> impl Strategy<Value = Option<usize>> {
    prop::option::of(0_usize..3)
}

proptest! {
    #[test]
    fn any_setup(
        interviewers in 0_usize..7,
        minutes in 0_u32..200,
        competences in prop::collection::vec(0_usize..8, 0..8),
        themes in prop::collection::vec(0_usize..8, 0..5),
        own in prop::collection::vec(theme(), 0..24),
    ) {
        let setup = Setup { interviewers, minutes, competences: &competences, themes: &themes, own: &own };
        let guide = lay_out(&setup);
        check_laws(&setup, &guide)?;
        prop_assert_eq!(&guide, &lay_out(&setup));
    }

    #[test]
    fn what_would_be_enough_is_enough_and_nothing_less_is(
        interviewers in 1_usize..=4,
        minutes in 30_u32..=90,
        own in prop::collection::vec(theme(), 0..24),
    ) {
        let setup = Setup { interviewers, minutes, competences: &[4; 5], themes: &[4; 3], own: &own };
        let guide = lay_out(&setup);
        if guide.is_whole() {
            prop_assert_eq!((guide.enough_minutes, guide.enough_interviewers), (None, None));
        }
        if let Some(enough) = guide.enough_minutes {
            prop_assert!(enough > minutes);
            let whole = lay_out(&Setup { minutes: enough, ..setup }).is_whole();
            prop_assert!(whole);
        }
        if let Some(enough) = guide.enough_interviewers {
            prop_assert!(enough > interviewers);
            for fewer in interviewers..enough {
                let whole = lay_out(&Setup { interviewers: fewer, ..setup }).is_whole();
                prop_assert!(!whole);
            }
            let whole = lay_out(&Setup { interviewers: enough, ..setup }).is_whole();
            prop_assert!(whole);
        }
    }
}

/// How many questions each interviewer has, how many of them on integrity, and how many competences nobody asks about.
#[track_caller]
fn check(interviewers: usize, minutes: u32, expected: &[(usize, usize)], themes_left: usize, competences_left: usize) {
    let setup = Setup { interviewers, minutes, competences: &[4; 5], themes: &[4; 3], own: &[] };
    let guide = lay_out(&setup);
    let count = |list: &Vec<Slot>| {
        let list = questions(list);
        (list.len(), list.iter().filter(|ask| ask.theme().is_some()).count())
    };
    let counts: Vec<(usize, usize)> = guide.lists.iter().map(count).collect();
    assert_eq!(counts, expected);
    assert_eq!((guide.themes_left.len(), guide.competences_left.len()), (themes_left, competences_left));
}

#[test]
fn what_the_time_holds() {
    check(1, 30, &[(4, 2)], 1, 3);
    check(1, 45, &[(6, 3)], 0, 2);
    check(1, 60, &[(7, 3)], 0, 1);
    check(1, 90, &[(8, 3)], 0, 0);
    check(2, 30, &[(4, 2); 2], 0, 1);
    check(3, 30, &[(4, 2); 3], 0, 0);
    check(4, 90, &[(8, 3); 4], 0, 0);
}

/// Three minutes of welcome, a tenth of the time and a minute for the candidate, a fifteenth and a minute for notes; what questions
/// of whole minutes leave over goes to the candidate.
#[test]
fn whose_the_minutes_are() {
    for (minutes, asked, each, candidate, notes) in [
        (30, 4, 5, 4, 3),
        (34, 4, 6, 4, 3),
        (35, 5, 5, 4, 3),
        (45, 6, 5, 8, 4),
        (59, 8, 5, 12, 4),
        (60, 7, 6, 10, 5),
        (90, 8, 8, 16, 7),
    ] {
        let setup = Setup { interviewers: 1, minutes, competences: &[4; 5], themes: &[4; 3], own: &[] };
        let list = &lay_out(&setup).lists[0];
        let lasts: Vec<u32> = list.iter().map(|slot| slot.minutes).collect();
        let mut expected = vec![3];
        expected.extend(vec![each; asked]);
        expected.extend([candidate, notes]);
        assert_eq!(lasts, expected, "{minutes} minutes");
    }
}

/// Four questions about the work, three on integrity; the second interviewer goes on where the first one ended.
#[test]
fn integrity_comes_after_each_question_about_the_work() {
    let setup = Setup { interviewers: 2, minutes: 60, competences: &[4; 5], themes: &[4; 3], own: &[] };
    let guide = lay_out(&setup);
    let (work, integrity) = (Ask::Work, Ask::Integrity);
    for (list, expected) in guide.lists.iter().zip([
        [work(0, 0), integrity(0, 0), work(1, 0), integrity(1, 0), work(2, 0), integrity(2, 0), work(3, 0)],
        [work(4, 0), integrity(0, 1), work(0, 1), integrity(1, 1), work(1, 1), integrity(2, 1), work(2, 1)],
    ]) {
        assert_eq!(questions(list), expected);
    }
}

#[test]
fn one_interviewer_in_half_an_hour_is_told_what_would_do() {
    let setup = Setup { interviewers: 1, minutes: 30, competences: &[4; 5], themes: &[4; 3], own: &[] };
    let guide = lay_out(&setup);
    assert_eq!(guide.enough_minutes, Some(75));
    assert_eq!(guide.enough_interviewers, Some(3));
}

#[test]
fn own_questions_come_before_those_of_the_bank() {
    let own = [None, Some(1), None];
    let setup = Setup { interviewers: 2, minutes: 30, competences: &[4; 5], themes: &[4; 3], own: &own };
    let guide = lay_out(&setup);
    assert!(guide.own_left.is_empty());
    assert!(questions(&guide.lists[0]).contains(&Ask::Own(1, Some(1))));
    assert!(guide.themes_left.is_empty(), "the own question stands for its theme");
}

#[test]
fn more_own_questions_than_room_are_named() {
    let setup = Setup { interviewers: 1, minutes: 30, competences: &[4; 5], themes: &[4; 3], own: &[None; 5] };
    let guide = lay_out(&setup);
    assert_eq!(guide.own_left, [2, 3, 4]);
}
