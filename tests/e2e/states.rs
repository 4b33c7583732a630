//! Every state the planner has, and how a visitor gets there. What must hold everywhere is asserted in each.

use serde_json::json;

use crate::harness::Page;

/// A state: its name, and the way there from a first visit.
pub(crate) type State = (&'static str, fn(&Page));

/// All of them.
pub(crate) const STATES: [State; 22] = [
    ("example", |_| {}),
    ("typed", typed),
    ("on track", on_track),
    ("target met", target_met),
    ("nothing yet", nothing_yet),
    ("nine digits", nine_digits),
    ("a trillion", a_trillion),
    ("quarterly", quarterly),
    ("several bad fields", bad),
    ("cleared", cleared),
    ("half filled in", half_filled),
    ("reset, to be undone", reset),
    ("optional part", optional),
    ("optional part with bad rows", bad_rows),
    ("table", table),
    ("working of every figure", workings),
    ("contact and a week", contact),
    ("taken away", taken_away),
    ("plans side by side", side_by_side),
    ("what it would take", what_it_takes),
    ("cost of waiting", waiting),
    ("a link to keep", sharing),
];

fn typed(page: &Page) {
    page.fill_all(&[("target", "150000"), ("winRate", "30")]);
    page.wait_under("Weekly activity", "For $150K a month");
}

/// Proposals for the target, and a pipeline above every requirement.
pub(crate) fn on_track(page: &Page) {
    page.fill_all(&[
        ("proposals", "9"),
        ("meetingsPerRep", "6"),
        ("prospectingHours", "30"),
        ("top", "420k"),
        ("mid", "330k"),
    ]);
    page.wait_for_headline("You are on course for $100K a month.");
}

pub(crate) fn target_met(page: &Page) {
    page.unfold();
    page.fill_all(&[("closed", "120000")]);
    page.wait_for_text("This month’s target is already met.");
}

pub(crate) fn nothing_yet(page: &Page) {
    page.fill_all(&[
        ("meetingsPerRep", "0"),
        ("proposals", "0"),
        ("prospectingHours", "0"),
        ("top", "0"),
        ("mid", "0"),
    ]);
    page.wait_for_headline("nothing is on its way");
}

pub(crate) fn nine_digits(page: &Page) {
    page.fill_all(&[("target", "987654321"), ("deal", "123456789"), ("top", "2987654321"), ("mid", "1987654321")]);
    page.wait_for_text("$988M a month");
}

pub(crate) fn a_trillion(page: &Page) {
    page.fill_all(&[("target", "1000000000000"), ("deal", "1000000000000"), ("top", "10000000000000"), ("mid", "0")]);
    page.wait_for_text("$1T a month");
}

pub(crate) fn quarterly(page: &Page) {
    page.push("Quarterly");
    page.wait_for_text("quarterly pace");
}

pub(crate) fn bad(page: &Page) {
    page.fill_all(&[("target", "plenty"), ("reps", "0"), ("winRate", "170")]);
    page.wait_for("three complaints", |page| page.count("[aria-invalid=true]") == 3);
}

pub(crate) fn cleared(page: &Page) {
    page.push("Clear them all");
    page.wait_for_headline("Your numbers, and the road ahead appears.");
}

fn half_filled(page: &Page) {
    cleared(page);
    page.fill_all(&[("target", "100000"), ("deal", "none yet")]);
    page.wait_for("the complaint", |page| page.count("[aria-invalid=true]") == 1);
}

fn reset(page: &Page) {
    typed(page);
    page.push("Start over");
    page.wait_for_text("Back to the example numbers.");
}

/// Everything in the optional part, with weeks and months in rows.
pub(crate) fn optional(page: &Page) {
    page.unfold();
    let fields = [
        ("winEvidence-won", "12"),
        ("winEvidence-decided", "52"),
        ("lateWinRate", "45"),
        ("cycleDays", "75"),
        ("closed", "20000"),
    ];
    page.fill_all(&fields);
    for row in 0..3 {
        page.push("Add a week");
        page.fill_all(&[
            (&format!("meetings-{row}"), "9"),
            (&format!("proposals-{row}"), "4"),
            (&format!("hours-{row}"), "12.5"),
        ]);
        page.push("Add a month");
        page.fill_all(&[(&format!("closedPeriods-{row}"), ["140000", "123456", "98000"][row])]);
    }
    page.wait_under("Valley warnings", "3 weeks in a row of low activity");
}

fn bad_rows(page: &Page) {
    page.unfold();
    page.push("Add a week");
    page.fill_all(&[("meetings-0", "many"), ("hours-0", "-3")]);
    page.push("Add a month");
    page.fill_all(&[("closedPeriods-0", "lots"), ("cycleDays", "3")]);
    page.fill_all(&[("winEvidence-won", "9"), ("winEvidence-decided", "3")]);
    page.wait_for("the complaints", |page| page.count("[aria-invalid=true]") >= 5);
}

fn table(page: &Page) {
    page.push("Show as a table");
    page.wait_for("26 weeks", |page| page.count("[role=region] tbody tr") == 26);
}

fn workings(page: &Page) {
    let script =
        "[...tree.querySelectorAll('summary')].forEach((one) => one.textContent === 'Show the working' && one.click())";
    page.look(script, &json!([]));
    page.wait_for_text("Klugman");
}

/// The summary ready to send, and a week of the chart being read.
pub(crate) fn contact(page: &Page) {
    page.push("Talk it through");
    page.wait_for("the summary", |page| !page.value("What you would send").is_empty());
    page.of("Read the forecast week by week", "arguments[0].focus({ preventScroll: true })");
    page.wait_for_text("80% chance");
}

/// Everything that can be taken along, of one of two plans.
pub(crate) fn taken_away(page: &Page) {
    page.push("Pin this plan and try another");
    page.wait_for_text("stays as it was");
    page.push("Take away");
    page.wait_for("the panel", |page| page.count(".takeaway textarea") == 1);
}

fn side_by_side(page: &Page) {
    page.push("Pin this plan and try another");
    page.wait_for_text("stays as it was");
    page.fill_all(&[("proposals", "9")]);
    page.push("Compare plans");
    page.wait_for("both plans", |page| page.count(".scenario") == 2);
}

fn what_it_takes(page: &Page) {
    page.push("What would it take");
    page.wait_for("the answer", |page| page.count(".goal-table") == 1);
}

fn waiting(page: &Page) {
    page.push("Cost of waiting");
    page.wait_for("four roads", |page| page.count(".delays-picture .road") == 4);
}

fn sharing(page: &Page) {
    page.push("Keep and share");
    page.wait_for("the link", |page| page.count("#ridgeline-link") == 1);
}
