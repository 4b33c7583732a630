//! The cost of waiting as a picture, in words.

use crate::{
    content::{outlook, per},
    format::Format,
    plan::{Answer, Plan, goal::Road, unit::Money},
};

/// Heading of the panel.
pub const HEADING: &str = outlook::WAITING_HEADING;
/// Names the picture.
pub const PICTURE: &str = "Expected monthly or quarterly pace if the change starts now or later";
/// Column heads.
pub const COLUMNS: [&str; 4] = ["The change starts", "Expected in 26 weeks", "Lost in them", "Lost for good"];
/// Names the target in the picture.
pub const TARGET: &str = "target";
/// Beneath the picture: weeks.
pub const AXIS: &str = "weeks from now";
/// Where the working is from.
pub const SOURCE: &str = "Equilibrium renewal process (Cox, Renewal Theory, 1962).";

/// When a road's change starts.
pub fn start(delay: usize, format: &Format) -> String {
    if delay == 0 { "now".to_owned() } else { ["in ", &format.number(delay as f64), " weeks"].concat() }
}

/// The same in the picture.
pub fn label(delay: usize, format: &Format) -> String {
    if delay == 0 { "now".to_owned() } else { [&*format.number(delay as f64), " wk"].concat() }
}

/// What the picture shows; `*` marks what is stressed.
pub fn text(plan: &Plan, answer: &Answer, roads: &[Road], format: &Format) -> String {
    let (Some(first), Some(last)) = (roads.first(), roads.last()) else { return String::new() };
    if answer.waiting.per_week.get() <= 0.0 {
        return outlook::waiting(plan, answer, format).1;
    }
    let today = format.number(plan.proposals.get());
    let needed = format.number(first.proposals.get());
    [
        "From ",
        &*today,
        " to ",
        &needed,
        " proposals a week, with pipeline as it is today. Each week of waiting costs *",
        &format.money_short(answer.waiting.per_week),
        "* later, for good. Starting ",
        &start(last.delay, format),
        " instead of now costs *",
        &format.money_short(last.lost_for_good),
        "*, of which *",
        &format.money_short(last.lost),
        "* within 26 weeks.",
    ]
    .concat()
}

/// The picture in words.
pub fn about(plan: &Plan, roads: &[Road], format: &Format) -> String {
    let mut said = ["Target ", &format.money_short(plan.target), " ", per(plan.period), ". Pace in week 26:"].concat();
    for (at, road) in roads.iter().enumerate() {
        let pace = road.pace.last().copied().unwrap_or(Money(0.0));
        let stop = if at + 1 < roads.len() { "," } else { "." };
        said = [&*said, " ", &format.money_short(pace), " if it starts ", &start(road.delay, format), stop].concat();
    }
    said
}

/// The working, a line each.
pub fn working(plan: &Plan, answer: &Answer, roads: &[Road], format: &Format) -> Vec<String> {
    let number = |value: f64| format.number(value);
    let mut lines = vec![
        "Until the change starts, new work begins at today’s rate, after it at the needed one. What is begun on top closes as all \
         work does, that much later."
            .to_owned(),
        [
            "a week = (proposals needed − today’s) × deal × win rate = (",
            &*number(answer.required.proposals_per_week.get()),
            " − ",
            &number(plan.proposals.get()),
            ") × ",
            &format.money(plan.deal),
            " × ",
            &format.percent_fine(plan.win_rate),
            " = ",
            &format.money(answer.waiting.per_week),
            ", never below 0",
        ]
        .concat(),
    ];
    let fixed = "Pipeline stays at its value today, and so do the deal, the win rate and the cycle.";
    lines.push(fixed.to_owned());
    lines.extend(roads.iter().filter(|road| road.delay > 0).map(|road| {
        let weeks = number(road.delay as f64);
        let (all, soon) = (format.money(road.lost_for_good), format.money(road.lost));
        ["in ", &*weeks, " weeks: ", &weeks, " × that = ", &all, ", of which ", &soon, " falls in these 26 weeks"]
            .concat()
    }));
    lines
}
