//! The fit check's comparison of cost and checklist.

use crate::page::{check, says, tags, words};

#[test]
fn the_assumptions_are_compared_with_their_sources() {
    let html = check("fit", &[]);
    // 115,000 and a quarter, and 30,000: 173,750 a year; a third of the pay, 47,850, is the fee; 21 months are paid. 8 days at 1,725 are
    // 13,800 a month, for 23.
    let cost = [
        "$351,912",
        "$317,400",
        "$178,162",
        "$151,800",
        "$221,600",
        "CAD 80,000 to 150,000",
        "From month 3",
        "21 months",
        "Vendors’ claim",
    ];
    says(&html, &cost);
    assert!(html.contains("role=\"img\"") && html.contains("<title id=\"ridgeline-fit-picture\""));
}

#[test]
fn a_figure_of_ones_own_counts_and_a_bad_one_leaves_the_one_before() {
    // 20,000 a month from month 1 on, 23 months.
    says(&check("fit", &[("cost.rate", "2,500")]), &["$460,000"]);
    let html = check("fit", &[("cost.rate", "much"), ("cost.rate.before", "2,500")]);
    says(&html, &["$460,000", "Enter an amount from"]);
    assert!(html.contains("is-stale"));
    assert!(!check("fit", &[("cost.rate", "2,500")]).contains("is-stale"));
}

#[test]
fn a_vp_is_compared_with_a_vp() {
    // 200,000 and a quarter, and 50,000; the fee is 82,500. 6 days at 2,500 are 15,000 a month.
    let html = check("fit", &[("cost.role", "vp")]);
    says(&html, &["CAD 300,000", "From month 6", "$300,000", "$382,500", "$180,000"]);
}

#[test]
fn ticks_are_counted() {
    let html = check("fit", &[("reps", "4"), ("tick.1", "1")]);
    says(&html, &["1 of 5 done"]);
    assert!(tags(&html, "section").iter().any(|tag| tag.contains("fit-checklist") && !tag.contains("hidden")));
    assert!(words(&html).contains("A fractional sales manager"));
}

/// The words of the element of this class; empty where it is hidden.
fn said<'a>(html: &'a str, class: &str) -> &'a str {
    let Some((tag, rest)) = html.split_once(&format!("<p class=\"{class}\"")).and_then(|it| it.1.split_once('>'))
    else {
        return "";
    };
    if tag.contains("hidden") { "" } else { rest.split('<').next().unwrap_or_default() }
}

const MANAGER: [(&str, &str); 3] = [("reps", "4"), ("runs", "rep"), ("cost", "fractional")];

#[test]
fn figures_that_do_not_go_with_the_answers_are_pointed_out() {
    assert_eq!(said(&check("fit", &MANAGER), "fit-odd"), "");
    let cheap = |rate| [&MANAGER[..], &[("cost.rate", rate)]].concat();
    let answer = check("fit", &cheap("9,000"));
    assert!(!said(&answer, "fit-odd").is_empty());
    let unsaid = check("fit", &[("reps", "4"), ("cost.rate", "9,000")]);
    assert!(!said(&unsaid, "fit-odd").is_empty() && said(&unsaid, "fit-odd") != said(&answer, "fit-odd"));
    let full = [("reps", "12"), ("direct", "all"), ("cost.rate", "500")];
    assert!(!said(&check("fit", &full), "fit-odd").is_empty());
    // Nothing is compared that is not paid to the end.
    assert_eq!(said(&check("fit", &[&full[..], &[("cost.engaged", "6")]].concat()), "fit-odd"), "");
}

#[test]
fn nobody_is_called_cheaper_who_is_not_there_to_the_end() {
    let usual = check("fit", &[]);
    for odd in [("cost.engaged", "6"), ("cost.rate", "0"), ("cost.days", "0"), ("cost.hire", "24")] {
        let html = check("fit", &[odd]);
        assert_ne!(said(&html, "fit-cheaper"), said(&usual, "fit-cheaper"), "{odd:?}");
        assert!(!html.contains("NaN") && !html.contains("inf"), "{odd:?}");
        says(&html, &["Neither is called the cheaper"]);
    }
}

#[test]
fn a_result_says_which_answer_it_rests_on() {
    let remark = |notes: &[(&str, &str)]| said(&check("fit", notes), "fit-remark").to_owned();
    let no = remark(&[("reps", "4"), ("outsider", "no")]);
    let neither = remark(&[("reps", "4"), ("cost", "neither"), ("growth", "never")]);
    let led = remark(&[("results", "met")]);
    let conflict = remark(&[("reps", "12"), ("direct", "all"), ("cost", "fractional")]);
    let all = [&no, &neither, &led, &conflict];
    assert!(all.iter().all(|it| !it.is_empty()), "{all:?}");
    assert!(no != neither && neither != led && no != led);
    assert_eq!(remark(&MANAGER), "");
}

#[test]
fn what_outsourcing_is_for_is_not_told_with_someone_full_time() {
    let shown = |notes: &[(&str, &str)]| {
        tags(&check("fit", notes), "section").iter().any(|tag| tag.contains("fit-purpose") && !tag.contains("hidden"))
    };
    assert!(shown(&MANAGER) && !shown(&[("reps", "12"), ("direct", "all")]));
}

#[test]
fn a_small_share_is_asked_back_and_what_is_assumed_needs_no_way_back() {
    let asked = |text| {
        let html = check("fit", &[("cost.benefits", text)]);
        tags(&html, "p").iter().filter(|tag| tag.contains("fit-small") && !tag.contains("hidden")).count()
    };
    assert_eq!((asked("0.31"), asked("31"), asked("0")), (1, 0, 0));
    let ways = |notes: &[(&str, &str)]| {
        let html = check("fit", notes);
        tags(&html, "button").iter().filter(|tag| tag.contains("fit-reset") && !tag.contains("hidden")).count()
    };
    assert_eq!((ways(&[]), ways(&[("cost.days", "8")]), ways(&[("cost.days", "9")])), (0, 0, 1));
}

#[test]
fn reps_are_whole() {
    for (reps, wrong) in [("4", false), ("4.0", false), ("2.5", true), ("4.999", true)] {
        assert_eq!(check("fit", &[("reps", reps)]).contains("aria-invalid=\"true\""), wrong, "{reps}");
    }
}

#[test]
fn where_target_is_missed_nobody_is_told_that_sales_is_led_well() {
    let quiet = [
        ("reps", "4"),
        ("sale", "simple"),
        ("runs", "owner"),
        ("trained", "yes"),
        ("time", "enough"),
        ("growth", "never"),
        ("cost", "fractional"),
        ("support", "coach"),
        ("seasons", "none"),
        ("watch", "late"),
        ("system", "single"),
        ("outsider", "yes"),
    ];
    let with = |results| check("fit", &[&quiet[..], &[("results", results)]].concat());
    says(&with("short"), &["Not now", "Target is missed, but by your answers not for want of someone to lead."]);
    says(&with("met"), &["Not now", "By your answers sales is led well enough today."]);
    assert!(!with("short").contains("led well enough"));
}
