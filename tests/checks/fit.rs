//! The fit check's decisions. What is asserted is the decision, never its copy.

use ridgeline::{
    assessment::{Answers, Verdict, assess, turn},
    content::check::fit::CHECK,
    state::{Note, Notebook, Separators, read_answers},
};

/// Answers as the notebook keeps them: `question option option`, one question a line; `base` with those of `changes` in their place.
fn answers(base: &str, changes: &str) -> Answers {
    let mut notebook = Notebook::default();
    for line in base.lines().chain(changes.split(';')).map(str::trim).filter(|line| !line.is_empty()) {
        let (question, answer) = line.split_once(' ').unwrap_or((line, ""));
        assert!(CHECK.sheet.question(question).is_some(), "no question {question}");
        notebook = notebook.apply(Note::Write(["fit.", question].concat(), answer.to_owned()));
    }
    let answered = read_answers(&CHECK.sheet, &notebook, "fit.", &[], &Separators::default());
    assert!(answered.wrong.is_empty(), "{:?} cannot be read", answered.wrong);
    answered.answers
}

pub(crate) fn verdict(base: &str, changes: &str) -> Verdict {
    assess(&CHECK.sheet, &answers(base, changes))
}

pub(crate) fn winner(verdict: &Verdict) -> &'static str {
    CHECK.sheet.outcomes[verdict.first().outcome].id
}

#[track_caller]
pub(crate) fn check(base: &str, changes: &str, expected: &str) {
    let verdict = verdict(base, changes);
    assert!(verdict.is_complete(), "unanswered: {:?}", open(&verdict));
    let standings: Vec<(&str, f64)> =
        verdict.standings.iter().map(|it| (CHECK.sheet.outcomes[it.outcome].id, it.points)).collect();
    assert_eq!(winner(&verdict), expected, "{changes}: {standings:?}");
}

fn open(verdict: &Verdict) -> Vec<&'static str> {
    verdict.open.iter().map(|at| CHECK.sheet.questions[*at].id).collect()
}

/// A small team that the owner leads beside everything else, with a system to manage by.
pub(crate) const SMALL: &str = "reps 4
    sale simple
    runs owner
    trained no
    time some
    only-you product company
    growth busy
    cost fractional
    support coach pipeline
    seasons season
    results ahead
    watch late
    system all
    outsider yes";

/// Two dozen reps under team leads, long sales, an owner who gives half the week to them.
pub(crate) const LARGE: &str = "reps 24
    direct leads
    sale complex
    runs owner
    trained no
    time most
    only-you accounts company
    growth weekly
    cost fractional
    support strategy recruit
    seasons launch
    results short
    watch late
    system all
    outsider yes";

/// A dozen reps who all report to one person, all year round.
pub(crate) const DOZEN: &str = "reps 12
    direct all
    sale several
    runs rep
    trained no
    time short
    growth busy
    cost full
    support coach daily
    seasons none
    results short
    watch late
    system all
    outsider yes";

/// Sales is led, the target met, nothing waits.
const SETTLED: &str = "reps 6
    sale simple
    runs manager
    trained yes
    time enough
    growth never
    cost neither
    support unknown
    seasons none
    results met
    watch weekly
    system all
    outsider steps";

/// Someone who sells alone.
pub(crate) const ALONE: &str = "reps 1
    hire yes
    sale simple
    growth busy
    cost fractional
    support recruit
    seasons season
    results short
    watch nobody
    system single
    outsider yes";

#[test]
fn a_small_team_without_a_manager_takes_a_fractional_one() {
    check(SMALL, "", "manager");
    check(SMALL, "reps 2", "manager");
    check(SMALL, "reps 9; direct leads; sale several", "manager");
    check(SMALL, "runs rep; time short", "manager");
    check(SMALL, "runs nobody; system no-targets; gap hands", "manager");
    check(SMALL, "growth weekly; cost unknown; results unknown", "manager");
    check(SMALL, "outsider steps; trained unknown", "manager");
}

#[test]
fn a_large_or_complex_operation_takes_a_fractional_vp() {
    check(LARGE, "", "vp");
    check(LARGE, "reps 10; sale several", "vp");
    check(LARGE, "reps 8", "vp");
    check(
        SMALL,
        "reps 7; sale complex; time most; growth weekly; support strategy coach recruit; seasons launch",
        "vp",
    );
    check(LARGE, "growth busy; results ahead", "vp");
}

#[test]
fn ten_direct_reports_or_daily_work_take_someone_full_time() {
    check(DOZEN, "", "full-time");
    check(DOZEN, "growth weekly; cost unknown", "full-time");
    check(DOZEN, "sale complex; support coach pipeline", "full-time");
    check(DOZEN, "reps 10; runs owner", "full-time");
}

#[test]
fn without_a_system_the_system_comes_first() {
    check(SMALL, "system nothing; watch nobody", "system");
    check(SMALL, "system nothing", "system");
    check(LARGE, "system nothing", "system");
    check(DOZEN, "system nothing; watch nobody", "system");
    check(SMALL, "runs nobody; system single; watch nobody; results unknown; support unknown", "system");
    check(ALONE, "", "system");
    check(ALONE, "hire no; cost neither; system nothing", "system");
}

#[test]
fn who_needs_none_is_told_so() {
    check(SETTLED, "", "not-now");
    check(SETTLED, "reps 3; seasons season", "not-now");
    check(SETTLED, "cost full; support coach", "not-now");
    check(ALONE, "hire no; growth never; cost neither; results met; watch weekly; system all", "not-now");
}

#[test]
fn whoever_will_not_be_led_is_told_not_now_whatever_the_rest_says() {
    for base in [SMALL, LARGE, DOZEN, SETTLED, ALONE] {
        check(base, "outsider no", "not-now");
        check(base, "outsider no; system nothing", "not-now");
        let gate = CHECK.sheet.question("outsider").map(|question| (question, 2));
        assert_eq!(verdict(base, "outsider no").decided_by, gate);
    }
}

#[test]
fn ten_direct_reports_rule_both_fractional_ones_out() {
    let verdict = verdict(DOZEN, "");
    for standing in &verdict.standings {
        let id = CHECK.sheet.outcomes[standing.outcome].id;
        let by = standing.ruled_out_by.map(|by| CHECK.sheet.questions[by.0].id);
        assert_eq!(by == Some("direct"), ["manager", "vp"].contains(&id), "{id}");
    }
}

#[test]
fn a_team_between_two_sizes_is_a_close_call() {
    let between = verdict(SMALL, "reps 7; sale several; support coach strategy; time most");
    assert!(between.close, "{:?}", between.standings);
    assert!(!verdict(SMALL, "").close && !verdict(LARGE, "").close && !verdict(SETTLED, "").close);
}

#[test]
fn questions_follow_from_answers() {
    let asked = |base: &str, changes: &str| -> Vec<&str> {
        verdict(base, changes).asked.iter().map(|at| CHECK.sheet.questions[*at].id).collect()
    };
    assert!(!asked(ALONE, "").contains(&"runs") && asked(ALONE, "").contains(&"hire"));
    assert!(!asked(SMALL, "").contains(&"direct") && asked(LARGE, "").contains(&"direct"));
    assert!(!asked(SMALL, "reps 7").contains(&"direct") && asked(SMALL, "reps 8").contains(&"direct"));
    assert!(!asked(SMALL, "").contains(&"gap") && asked(SMALL, "system no-crm").contains(&"gap"));
    assert!(!asked(SMALL, "time enough").contains(&"only-you"));
    assert!(!asked(SMALL, "runs nobody").contains(&"trained"));
    assert!((11..=16).contains(&asked(SMALL, "").len()));
}

/// The changes it names do turn the result, whoever the visitor is.
#[test]
fn what_is_said_to_turn_the_result_turns_it() {
    for base in [SMALL, LARGE, DOZEN, SETTLED, ALONE] {
        let before = answers(base, "");
        let changes = turn(&CHECK.sheet, &before).unwrap_or_default();
        assert!(!changes.is_empty(), "{base}");
        let mut after = before.clone();
        for change in &changes {
            after.set(change.question, Some(change.answer.clone()));
        }
        assert_ne!(winner(&assess(&CHECK.sheet, &after)), winner(&assess(&CHECK.sheet, &before)), "{base}");
    }
}

#[test]
fn no_lead_counts_questions_that_answers_bring_up_or_leave_out() {
    for check in ridgeline::content::check::ALL {
        assert!(!check.lead.contains("question"), "{}: {}", check.sheet.id, check.lead);
    }
}
