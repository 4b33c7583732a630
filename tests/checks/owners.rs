//! Owners whom the fit check is to tell apart: what they can pay, what they have, who leads already.

use ridgeline::content::check::fit::{CHECK, REMARKS, Remark};

use super::fit::{ALONE, DOZEN, LARGE, SMALL, check, verdict, winner};

/// Below ten reps too, where the work is there every day and the money is.
#[test]
fn daily_work_all_year_takes_someone_full_time_below_ten_reps() {
    let eight =
        "reps 8; direct eight; time most; cost full; support daily coach pipeline recruit; seasons none; results short";
    check(SMALL, eight, "full-time");
    check(SMALL, &[eight, "; direct leads"].concat(), "full-time");
    check(SMALL, &[eight, "; reps 9; sale complex; growth weekly; support daily strategy coach"].concat(), "full-time");
    // Without daily work, and without the money, two days a week will do.
    check(SMALL, &[eight, "; support coach pipeline; cost fractional; seasons season"].concat(), "manager");
}

#[test]
fn who_can_pay_neither_is_not_told_to_pay() {
    for (base, expected) in [(SMALL, "not-now"), (LARGE, "not-now"), (DOZEN, "not-now"), (ALONE, "system")] {
        check(base, "cost neither", expected);
    }
    check(SMALL, "cost neither; system no-crm; gap hands", "system");
    let cost = CHECK.sheet.question("cost");
    let verdict = verdict(SMALL, "cost neither");
    let out = verdict.standings.iter().filter(|it| it.ruled_out_by.map(|by| by.0) == cost).count();
    assert_eq!(out, 3, "{:?}", verdict.standings);
}

/// Of three parts of a system one is too few; with two it depends on who could build the third.
#[test]
fn how_much_of_a_system_there_is_decides_whether_it_comes_first() {
    for base in [SMALL, LARGE, DOZEN] {
        let led = winner(&verdict(base, ""));
        for part in ["no-process", "no-crm", "no-targets"] {
            let with = |rest: &str| ["system ", part, rest].concat();
            check(base, &with("; gap hands"), led);
            check(base, &with("; gap begin"), "system");
            check(base, &with("; watch nobody; gap begin"), "system");
        }
        check(base, "system single", "system");
        check(base, "system nothing", "system");
        assert!(
            verdict(base, "").standings.iter().any(|it| it.ruled_out_by.is_some()),
            "there is nothing left to build"
        );
    }
}

#[test]
fn a_contented_owner_is_left_alone() {
    let contented =
        "reps 2; trained yes; time enough; growth never; support coach; seasons none; results met; watch weekly";
    check(SMALL, contented, "not-now");
    check(SMALL, &[contented, "; trained no"].concat(), "not-now");
    check(SMALL, &[contented, "; reps 4; watch late"].concat(), "not-now");
}

#[test]
fn a_manager_in_place_is_not_replaced() {
    let weak = "runs manager; trained no; time short; cost full; support coach strategy; seasons none; results short; watch nobody";
    check(SMALL, &[weak, "; sale several"].concat(), "vp");
    for changes in [weak, "runs manager; cost full; support daily coach", "runs manager"] {
        assert!(!["manager", "full-time"].contains(&winner(&verdict(SMALL, changes))), "{changes}");
    }
    check(DOZEN, "runs manager", "not-now");
}

#[test]
fn who_sells_alone_hires_first() {
    check(ALONE, "growth weekly; results met; watch weekly; system all", "not-now");
    check(ALONE, "hire no; growth weekly; results met; watch weekly; system all", "not-now");
    check(ALONE, "system all", "not-now");
}

#[test]
fn what_nobody_knows_is_to_be_found_out_first() {
    check(
        SMALL,
        "sale several; runs nobody; growth unknown; cost unknown; support unknown; seasons none; results unknown; watch unknown; system \
         unknown; outsider unknown",
        "system",
    );
}

#[test]
fn every_remark_names_what_there_is() {
    for Remark { outcome, answers, words } in REMARKS {
        assert!(CHECK.sheet.outcome(outcome).is_some(), "{outcome}");
        assert!(!CHECK.word(words).is_empty());
        for (question, option) in *answers {
            let place = CHECK.sheet.question(question).unwrap_or_else(|| panic!("no question {question}"));
            assert!(CHECK.sheet.questions[place].options.iter().any(|it| it.id == *option), "{question} {option}");
        }
    }
}
