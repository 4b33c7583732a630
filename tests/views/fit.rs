//! The fit check's comparison of cost and checklist.

use crate::page::{check, says, tags, words};

#[test]
fn the_assumptions_are_compared_with_their_sources() {
    let html = check("fit", &[]);
    // 145,000 of pay is 210,145 with benefits; a third of it, 47,850, is the fee; 21 months are paid.
    let cost =
        ["$415,604", "$230,000", "$205,459", "$110,000", "CAD 80,000 to 150,000", "After 3 months", "Vendors’ claim"];
    says(&html, &cost);
    assert!(html.contains("role=\"img\"") && html.contains("<title id=\"ridgeline-fit-picture\""));
}

#[test]
fn a_figure_of_ones_own_counts_and_a_bad_one_leaves_the_one_before() {
    // 10,000 a month from month 1 on, 23 months; 20,000 with twice the rate.
    says(&check("fit", &[("cost.rate", "2,500")]), &["$460,000"]);
    let html = check("fit", &[("cost.rate", "much"), ("cost.rate.before", "2,500")]);
    says(&html, &["$460,000", "Enter an amount from"]);
    assert!(html.contains("is-stale"));
    assert!(!check("fit", &[("cost.rate", "2,500")]).contains("is-stale"));
}

#[test]
fn a_vp_is_compared_with_a_vp() {
    // 207,000 of pay is 300,000 with benefits.
    says(&check("fit", &[("cost.role", "vp")]), &["CAD 300,000", "After 6 months", "$300,000"]);
}

#[test]
fn ticks_are_counted() {
    let html = check("fit", &[("reps", "4"), ("tick.1", "1")]);
    says(&html, &["1 of 5 done"]);
    assert!(tags(&html, "section").iter().any(|tag| tag.contains("fit-checklist") && !tag.contains("hidden")));
    assert!(words(&html).contains("A fractional sales manager"));
}
