//! The rep diagnosis: the cause with the most signs, finding out where there are gaps, an exit last of all.

use ridgeline::{
    assessment::{Answer, Answers, UNKNOWN, assess, turn},
    content::check::diagnosis::CHECK,
};

use super::{result, verdict, well::WELL};

fn changed(changes: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    let mut answers = WELL.to_vec();
    for change in changes {
        answers.iter_mut().find(|answer| answer.0 == change.0).unwrap().1 = change.1;
    }
    answers
}

/// Nothing stands out but for `changes`: what it points to, and whether it is a close call.
#[track_caller]
fn check(changes: &[(&'static str, &'static str)], expected: &str, close: bool) {
    let verdict = verdict(&CHECK, &changed(changes));
    assert!(verdict.is_complete());
    assert_eq!((result(&CHECK, &verdict), verdict.close), (expected, close), "{changes:?}");
}

#[test]
fn where_nothing_stands_out_that_is_the_result() {
    check(&[], "no-cause", false);
    check(&[("tried", "some")], "no-cause", false);
    check(&[("fair", "no")], "no-cause", false);
    check(&[("fair", "new"), ("tools", "gaps")], "no-cause", false);
    // All was tried, and another seat was not looked for: it is no exit.
    check(&[("tried", "all")], "no-cause", true);
    // One faint sign is not a cause yet.
    check(&[("praise", "while")], "no-cause", true);
}

#[test]
fn motivation() {
    check(&[("fed", "no")], "motivate", false);
    check(&[("fed", "some"), ("praise", "never")], "motivate", false);
    check(&[("fed", "some"), ("tools", "gaps")], "motivate", true);
    // Asked first, it comes first where two stand equal.
    check(&[("fed", "no"), ("person", "trouble")], "motivate", true);
}

#[test]
fn competence() {
    check(&[("tools", "no")], "equip", false);
    check(&[("use", "untrained skill")], "equip", false);
    check(&[("tools", "gaps"), ("ask", "vague"), ("fear", "no")], "equip", false);
    check(&[("use", "thin complex knowledge"), ("compete", "some"), ("close", "some")], "equip", false);
}

#[test]
fn the_person_and_the_relation() {
    check(&[("person", "trouble")], "support", false);
    check(&[("relation", "strained")], "support", false);
    check(&[("person", "trouble"), ("tools", "no")], "support", true);
    check(&[("person", "strain"), ("relation", "thin"), ("compete", "no")], "support", false);
    check(&[("ask", "silent"), ("fear", "yes")], "support", false);
}

#[test]
fn the_seat() {
    check(&[("compete", "no"), ("close", "no"), ("elsewhere", "accounts")], "seat", false);
    check(&[("drivers", "helping team recognition"), ("close", "no"), ("elsewhere", "service")], "seat", false);
    // Money is not among the three: sales may be the wrong job, and no more than may.
    check(&[("drivers", "helping team recognition")], "no-cause", true);
    check(&[("drivers", "helping team recognition"), ("compete", "some")], "seat", true);
    // One who does best in this job may still not fit it; that is no exit yet.
    check(&[("compete", "no"), ("tried", "all")], "seat", false);
    check(&[("drivers", "helping team recognition"), ("fed", "no")], "motivate", false);
    // No other seat was found: it is not the answer, however much points to it.
    check(&[("compete", "no"), ("close", "no"), ("elsewhere", "nowhere"), ("tried", "some")], "no-cause", false);
}

#[test]
fn gaps_come_before_conclusions() {
    check(&[("drivers", UNKNOWN)], "find-out", false);
    check(&[("person", UNKNOWN), ("relation", UNKNOWN)], "find-out", false);
    check(&[("person", UNKNOWN), ("close", UNKNOWN), ("compete", UNKNOWN), ("tools", "gaps")], "find-out", false);
    check(&[("drivers", UNKNOWN), ("person", UNKNOWN), ("tools", "no")], "equip", true);
    // A sign that is plain enough does not wait for the rest.
    check(&[("compete", UNKNOWN), ("person", "trouble")], "support", false);
}

#[test]
fn an_exit_comes_once_all_has_been_tried() {
    let all = [("tried", "all"), ("elsewhere", "nowhere")];
    check(&all, "exit", false);
    check(&[&all[..], &[("compete", "no"), ("close", "no")]].concat(), "exit", false);
    check(&[&all[..], &[("drivers", "helping team recognition")]].concat(), "exit", false);
    // Of the seat alone, as long as another was not looked for.
    for sign in [("compete", "some"), ("compete", "no"), ("close", "no"), ("drivers", "helping team recognition")] {
        let verdict = verdict(&CHECK, &changed(&[("tried", "all"), sign]));
        assert_ne!(result(&CHECK, &verdict), "exit", "{sign:?}");
    }
}

/// A sheet with some answers to what is asked, from a seed: any question may be left out.
fn any_sheet(mut seed: u64) -> Answers {
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    let mut answers = Answers::default();
    for (place, question) in CHECK.sheet.questions.iter().enumerate() {
        if next(8) == 0 {
            continue;
        }
        // Often an answer that speaks for an exit or does not speak against it.
        let mild: Vec<usize> = (0..question.options.len())
            .filter(|at| question.options[*at].rules_out != ["exit"] && question.options[*at].id != UNKNOWN)
            .collect();
        let at = if next(6) == 0 { next(question.options.len()) } else { mild[next(mild.len())] };
        let presses = if question.places() > 1 { vec![at, next(6), next(6), next(6)] } else { vec![at] };
        let picked = presses
            .iter()
            .fold(Vec::new(), |picked, at| if picked.contains(at) { picked } else { question.toggled(&picked, *at) });
        answers.set(place, Some(Answer::Picked(picked)));
    }
    answers
}

#[test]
fn no_partial_sheet_puts_an_exit_first() {
    let exit = CHECK.sheet.outcome("exit").unwrap();
    let (mut exits, mut held_back) = (0, 0);
    for seed in 0..60_000 {
        let answers = any_sheet(seed);
        let verdict = assess(&CHECK.sheet, &answers);
        let of_exit = verdict.standings.iter().find(|standing| standing.outcome == exit).unwrap();
        if verdict.is_complete() {
            exits += usize::from(verdict.first().outcome == exit);
        } else {
            assert_ne!(verdict.first().outcome, exit, "{answers:?}");
            held_back += usize::from(of_exit.ruled_out_by.is_none() && of_exit.points > verdict.first().points);
        }
    }
    // It is not for lack of such sheets.
    assert!(exits > 20 && held_back > 20, "{exits}, {held_back}");
    // The last question alone.
    let verdict = verdict(&CHECK, &[("tried", "all")]);
    assert_ne!(result(&CHECK, &verdict), "exit");
    assert!(verdict.is_early());
}

#[test]
fn money_alone_and_a_ranking_with_places_left_point_nowhere() {
    let (drivers, money) = (CHECK.sheet.question("drivers").unwrap(), 4);
    for given in [&["team"][..], &["team", "helping"]] {
        let verdict = verdict(&CHECK, &[("drivers", given.join(" ").as_str()), ("compete", "yes")]);
        assert!(verdict.open.contains(&drivers));
        assert!(verdict.standings.iter().all(|standing| standing.contributions.iter().all(|it| !it.absent)));
    }
    for tried in ["nothing", "some", "all", UNKNOWN] {
        for fed in ["yes", "some", "no", UNKNOWN] {
            let answers = changed(&[("drivers", "helping team recognition"), ("fed", fed), ("tried", tried)]);
            let verdict = verdict(&CHECK, &answers);
            let seat = verdict.standings.iter().find(|it| CHECK.sheet.outcomes[it.outcome].id == "seat").unwrap();
            assert!(seat.contributions.iter().any(|it| it.absent && it.option == money));
            assert_ne!(result(&CHECK, &verdict), "seat", "{fed}, {tried}");
        }
    }
}

#[test]
fn outcomes_close_to_the_result_are_told() {
    let near = |changes: &[(&'static str, &'static str)]| {
        let verdict = verdict(&CHECK, &changed(changes));
        verdict.near(&CHECK.sheet, 3.0).map(|it| CHECK.sheet.outcomes[it.outcome].id).collect::<Vec<_>>()
    };
    // Neither drivers fed nor praise, and illness: the person is not passed over.
    assert_eq!(near(&[("fed", "no"), ("praise", "never"), ("person", "trouble")]), ["support"]);
    assert_eq!(near(&[("person", "trouble"), ("tools", "no")]), ["equip"]);
    assert_eq!(near(&[("person", "trouble"), ("relation", "strained")]), [""; 0]);
    // What is ruled out is not near.
    assert_eq!(near(&[("compete", "no"), ("elsewhere", "nowhere")]), [""; 0]);
}

#[test]
fn any_other_sign_and_any_gap_rules_an_exit_out() {
    let exit = CHECK.sheet.outcome("exit").unwrap();
    for question in CHECK.sheet.questions.iter().filter(|question| question.id != "tried") {
        for option in question.options {
            // Neither competing nor asking rules it out by itself: the seat is asked for next.
            let of_the_seat = ["compete", "close"].contains(&question.id) && option.id != UNKNOWN;
            let ruled_out = option.rules_out == ["exit"];
            let fine = option.points.iter().all(|points| points.0 == "no-cause") && option.id != "here";
            let fine = fine && question.id != "fair" || option.points.is_empty() && option.id != "here";
            assert!(ruled_out != fine || of_the_seat, "{}.{}", question.id, option.id);
            if !ruled_out {
                continue;
            }
            let mut answers = changed(&[("tried", "all"), ("ask", "vague"), ("elsewhere", "nowhere")]);
            answers.retain(|answer| answer.0 != question.id && answer.0 != "ask");
            answers.push((question.id, option.id));
            if question.id == "fear" {
                answers.push(("ask", "silent"));
            }
            let verdict = verdict(&CHECK, &answers);
            let standing = verdict.standings.iter().find(|standing| standing.outcome == exit).unwrap();
            assert!(standing.ruled_out_by.is_some(), "{}.{}", question.id, option.id);
            assert_ne!(verdict.first().outcome, exit, "{}.{}", question.id, option.id);
        }
    }
}

#[test]
fn questions_that_hang_on_others_wait_for_them() {
    let open = |answers: &[(&str, &str)]| {
        let verdict = verdict(&CHECK, answers);
        verdict.open.iter().map(|place| CHECK.sheet.questions[*place].id).collect::<Vec<_>>()
    };
    assert!(!open(&[]).contains(&"fed"));
    assert!(!open(&[("drivers", UNKNOWN)]).contains(&"fed"));
    assert!(open(&[("drivers", "team")]).contains(&"fed"));
    assert!(!open(&[("ask", "clear")]).contains(&"fear"));
    assert!(open(&[("ask", UNKNOWN)]).contains(&"fear"));
    assert!(!open(&[("tools", "no")]).contains(&"use"));
    assert!(open(&[("tools", "gaps")]).contains(&"use"));
}

#[test]
fn what_would_turn_it_is_found_beside_a_ranking_and_a_list() {
    let mut answers = Answers::default();
    let given = [("tools", "gaps"), ("ask", "vague"), ("person", "strain"), ("use", "thin untrained skill")];
    for (id, options) in changed(&given) {
        let place = CHECK.sheet.question(id).unwrap();
        let of = |id: &str| CHECK.sheet.questions[place].options.iter().position(|option| option.id == id).unwrap();
        answers.set(place, Some(Answer::Picked(options.split(' ').map(of).collect())));
    }
    let before = assess(&CHECK.sheet, &answers).first().outcome;
    for change in turn(&CHECK.sheet, &answers).unwrap() {
        answers.set(change.question, Some(change.answer));
    }
    assert_ne!(assess(&CHECK.sheet, &answers).first().outcome, before);
}
