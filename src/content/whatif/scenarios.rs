//! Plans side by side, in words.

use crate::{
    format::Format,
    plan::{Answer, Plan, unit::Money},
};

/// Heading of the plans.
pub const HEADING: &str = "Your plans";
/// The plan that is open.
pub const OPEN: &str = "Open";
/// The plan that the open one is compared with.
pub const PINNED: &str = "Pinned";
/// Opens a plan.
pub const GO: &str = "Open";
/// Compares the open plan with this one.
pub const COMPARE: &str = "Pin this one";
/// Makes a copy of a plan and opens it.
pub const DUPLICATE: &str = "Duplicate";
/// Moves a plan a place up.
pub const EARLIER: &str = "Move up";
/// Moves a plan a place down.
pub const LATER: &str = "Move down";
/// Takes a plan away.
pub const DELETE: &str = "Delete";
/// Said where there is no room for another plan.
pub const FULL: &str = "Six plans is as many as fit. Delete one to try another.";
/// Caption of the table.
pub const TABLE: &str = "Side by side";
/// What a plan without an answer shows.
pub const INCOMPLETE: &str = "incomplete";
/// The plan a visitor began with, unless they call it otherwise.
pub const TODAY: &str = "Today";

/// What a further plan is called at first.
pub fn numbered(number: &str) -> String {
    ["Plan ", number].concat()
}

/// Label of the name of a plan.
pub fn name_label(name: &str) -> String {
    ["Name of ", name].concat()
}

/// What a button does, and to which plan.
pub fn button_label(does: &str, name: &str) -> String {
    [does, ": ", name].concat()
}

/// Names of the rows of the table.
pub const ROWS: [&str; 18] = [
    "Target",
    "Average deal",
    "Win rate",
    "Proposals a week",
    "Sales reps",
    "Meetings per rep, a week",
    "Prospecting hours a week",
    "Top of funnel",
    "Mid funnel",
    "Sales cycle, days",
    "Next 90 days",
    "Chance, days 1–30",
    "Chance, days 31–60",
    "Chance, days 61–90",
    "First valley",
    "Short in valleys",
    "Act by",
    "Proposals needed a week",
];

/// The rows that the table leaves out where all plans are alike in them.
pub const MAY_BE_ALIKE: std::ops::Range<usize> = 4..10;

/// What a plan shows in each row of the table.
pub fn column(plan: &Plan, answer: &Answer, format: &Format) -> [String; ROWS.len()] {
    let chance = |at: usize| answer.windows.get(at).map_or_else(String::new, |window| format.chance(window.chance));
    let lost = answer.valleys.iter().fold(0.0, |sum, valley| sum + valley.lost.get());
    let stock = |stock: Option<Money>| stock.map_or_else(|| "blank".to_owned(), |stock| format.money_short(stock));
    let first = answer.valleys.first();
    let valley = first.map_or_else(
        || "none".to_owned(),
        |valley| {
            let from = format.day_short(valley.start);
            match valley.end {
                Some(end) => [&*from, " to ", &format.day_short(end)].concat(),
                None => ["from ", &from].concat(),
            }
        },
    );
    let act = first.map_or_else(
        || "–".to_owned(),
        |valley| if valley.baked_in { "too late for it".to_owned() } else { format.day_short(valley.act_by) },
    );
    [
        format.money_short(plan.target),
        format.money_short(plan.deal),
        format.percent_fine(plan.win_rate),
        format.number(plan.proposals.get()),
        format.number(plan.reps),
        format.number(plan.meetings_per_rep.get()),
        format.number(plan.prospecting_hours.get()),
        stock(plan.top),
        stock(plan.mid),
        format.number(plan.cycle_days.get()),
        format.money_short(answer.revenue90),
        chance(0),
        chance(1),
        chance(2),
        valley,
        format.money_short(Money::saturating(lost)),
        act,
        format.number(answer.required.proposals_per_week.get()),
    ]
}

/// A plan to compare another one with.
pub struct Against<'a> {
    /// What the plan is called that is compared.
    pub open: &'a str,
    /// What this one is called.
    pub name: &'a str,
    /// This one.
    pub plan: &'a Plan,
    /// The answer to it.
    pub answer: &'a Answer,
    /// Writes its figures.
    pub format: &'a Format,
}

impl Against<'_> {
    /// Which plan is compared with which.
    pub fn heading(&self) -> String {
        [self.open, " compared with ", self.name].concat()
    }
}

/// The rows of the table in which a plan differs from another: "Proposals a week: 9, was 6".
pub fn differences(plan: &Plan, answer: &Answer, format: &Format, against: &Against) -> Vec<String> {
    let here = column(plan, answer, format);
    let there = column(against.plan, against.answer, against.format);
    let mut all: Vec<String> = Vec::new();
    let mut shares = false;
    for (at, row) in ROWS.iter().enumerate() {
        if here[at] != there[at] {
            let said = [row, ": ", &*here[at], ", was ", &there[at]].concat();
            // What is seldom changed shares a line.
            match all.last_mut() {
                Some(line) if shares && MAY_BE_ALIKE.contains(&at) => {
                    *line = [&*line, "; ", &said].concat();
                }
                _ => all.push(said),
            }
            shares = MAY_BE_ALIKE.contains(&at);
        }
    }
    if all.is_empty() {
        all.push(SAME.to_owned());
    }
    all
}

/// Two plans with the same figures.
const SAME: &str = "The figures are the same.";
