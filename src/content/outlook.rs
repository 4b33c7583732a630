//! The period under way, levers, the cost of waiting and coverage by confidence, in words.

use super::{count, per};
use crate::{
    format::Format,
    plan::{
        Answer, Plan,
        answer::{Lever, Need},
        unit::{Money, Rate},
    },
};

/// Heading of the card on the period under way.
pub fn period_heading(plan: &Plan) -> String {
    format!("This calendar {}", super::period(plan.period))
}

/// Where the calendar month or quarter will end.
pub fn period_text(plan: &Plan, answer: &Answer, format: &Format) -> String {
    let period = &answer.period;
    let end = format.day(period.end);
    let target = format.money_short(period.target);
    let expected = format.money_short(period.expected);
    if plan.closed >= plan.target {
        return format!(
            "You have closed *{}* of {target}: the target is *met*. By {end} expect {expected}. Now is when the next \
             valley begins, so keep the week’s activity up.",
            format.money_short(period.closed)
        );
    }
    if period.closed.get() <= 0.0 {
        return format!("By {end} the pipeline adds *{expected}*.");
    }
    format!(
        "Closed so far *{}*; by {end} expect *{expected}* of {target}. Chance to reach it: *{}*.",
        format.money_short(period.closed),
        format.chance(period.chance)
    )
}

/// What is asked for there as long as it is blank; empty where it is not.
pub fn period_asked(plan: &Plan, answer: &Answer, format: &Format) -> String {
    let period = &answer.period;
    if plan.closed >= plan.target || period.closed.get() > 0.0 {
        return String::new();
    }
    format!(
        " Enter what is already closed this {}, under “{}”, to see your chance to reach {}.",
        super::period(plan.period),
        super::form::MORE,
        format.money_short(period.target)
    )
}

/// Heading of the levers.
pub const LEVERS_HEADING: &str = "What would close the gap, one lever at a time";

/// What is said where today's activity carries the target.
pub const LEVERS_ENOUGH: &str = "Today’s activity carries the target. Hold these, and the road stays level.";

/// What is said where nothing is proposed, so that no multiple of it helps.
pub fn levers_start(plan: &Plan, answer: &Answer, format: &Format) -> String {
    let start = "No proposals go out today, so there is nothing to raise yet. Start with what the target takes. ";
    [start, &super::lens::activity(plan, answer, format).text].concat()
}

/// What is said under levers that ask for more.
pub const LEVERS_NOTE: &str = "Each of the first three on its own, the rest as today. Meetings and prospecting count through the proposals they \
                               lead to, at today’s ratios.";

/// Column heads of the levers.
pub const LEVERS_COLUMNS: [&str; 4] = ["Lever", "Today", "Needed", "Change"];

/// One lever: name, today, needed, change.
pub fn lever_row(need: &Need, format: &Format) -> [String; 4] {
    let today = lever_value(need.lever, need.today, format);
    let name = lever_name(need.lever).to_owned();
    let Some(needed) = need.needed else {
        let (never, why) = match need.lever {
            Lever::WinRate => ("over 100%", "out of reach"),
            _ => ("–", "none to build on"),
        };
        return [name, today, never.to_owned(), why.to_owned()];
    };
    let times = needed / need.today;
    let change = match need.lever {
        // So far off that a difference says nothing.
        _ if times >= 10.0 => format!("×{}", format.number(times)),
        Lever::WinRate => format!("+{} pts", format.number((needed - need.today) * 100.0)),
        Lever::ProspectingHours => format!("+{} h", format.number(needed - need.today)),
        Lever::Deal => format!("+{}", format.percent(Rate(times - 1.0))),
        _ => format!("+{}", format.number(needed - need.today)),
    };
    let change = if needed > need.today { change } else { "enough".to_owned() };
    [name, today, lever_value(need.lever, needed, format), change]
}

/// A lever's name.
pub const fn lever_name(lever: Lever) -> &'static str {
    match lever {
        Lever::WinRate => "Win rate",
        Lever::Deal => "Average deal",
        Lever::Proposals => "Proposals a week",
        Lever::MeetingsPerRep => "Meetings per rep",
        Lever::ProspectingHours => "Prospecting",
        Lever::Top => "Top of funnel",
        Lever::Mid => "Mid funnel",
        Lever::CycleDays => "Sales cycle",
    }
}

pub(super) fn lever_value(lever: Lever, value: f64, format: &Format) -> String {
    match lever {
        Lever::WinRate => format.percent_fine(Rate(value)),
        Lever::Deal | Lever::Top | Lever::Mid if value < 1e6 => format.money(Money(value)),
        Lever::Deal | Lever::Top | Lever::Mid => format.money_short(Money(value)),
        Lever::ProspectingHours => format!("{} h", format.number(value)),
        Lever::CycleDays => format!("{} days", format.number(value)),
        Lever::Proposals | Lever::MeetingsPerRep => format.number(value),
    }
}

/// Heading of the cost of waiting.
pub const WAITING_HEADING: &str = "Cost of waiting";

/// The cost of waiting: the figure, and what it means.
pub fn waiting(plan: &Plan, answer: &Answer, format: &Format) -> (String, String) {
    let waiting = &answer.waiting;
    if waiting.per_week.get() <= 0.0 {
        return (
            format.money_short(Money(0.0)),
            "Proposals are at what the target needs, so waiting costs nothing. Let them slip for a week, and that week is \
             missing from revenue a sales cycle later, for good."
                .to_owned(),
        );
    }
    let cycle = format.number(plan.cycle_days.get());
    (
        format.money_short(waiting.per_period),
        format!(
            "lost for every {} you wait to raise activity, *{}* for every week. Deals take {cycle} days to close, so a fix \
             today mostly shows from *{}* on.",
            super::period(plan.period),
            format.money_short(waiting.per_week),
            format.day(answer.effect_from)
        ),
    )
}

/// Heading of coverage by confidence.
pub const CONFIDENCE_HEADING: &str = "How much pipeline is enough";

/// Column heads of coverage by confidence.
pub const CONFIDENCE_COLUMNS: [&str; 3] = ["Chance", "Opportunities", "Pipeline ÷ target"];

/// Coverage by confidence in one sentence.
pub fn confidence_text(plan: &Plan, answer: &Answer, format: &Format) -> String {
    let [even, eight, ..] = answer.confidence.as_slice() else { return String::new() };
    let (half, most) = (format.number(even.coverage.get()), format.number(eight.coverage.get()));
    let figure = format.number(eight.opportunities);
    let opportunities = count(&figure, eight.opportunities <= 1.0, "opportunity", "opportunities");
    if plan.win_rate.get() >= 1.0 {
        return format!("Every proposal is won, so *{most}×* target is enough: {opportunities}.");
    }
    if half == most {
        return format!("At your figures *{most}×* target is enough for an 80% chance: {opportunities}.");
    }
    format!(
        "A pipeline of {half}× target is a coin toss: it meets the target about as often as not. For an 80% chance you need \
         *{most}×*: {opportunities}."
    )
}

/// Heading of the sensitivities.
pub const SENSITIVITY_HEADING: &str = "What moves the next 90 days";

/// Column heads of the sensitivities.
pub const SENSITIVITY_COLUMNS: [&str; 3] = ["Lever", "−20%", "+20%"];

/// What is said where there is nothing that could be moved.
pub const SENSITIVITY_NOTHING: &str = "Nothing is expected in the next 90 days: what is opened today mostly closes later, and \
                                       20% more of nothing is nothing.";

/// What the sensitivities show.
pub fn sensitivity_text(plan: &Plan, answer: &Answer, format: &Format) -> String {
    let target = format.money_short(plan.target);
    format!(
        "Expected in 90 days: *{}* at a target of {target} {}. This is what 20% less or more of one figure does to it, the \
         rest as today.",
        format.money_short(answer.revenue90),
        per(plan.period)
    )
}
