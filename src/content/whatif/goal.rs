//! What would it take, in words.

use crate::{
    content::outlook,
    format::Format,
    plan::{
        Plan,
        answer::Lever,
        goal::{Goal, Hours, Load, Mix, Single, Sought, Standing, held},
        unit::{Money, Rate},
    },
};

/// Heading of the panel.
pub const HEADING: &str = "What would it take?";
/// Names the choice of a goal.
pub const GOALS: &str = "What to reach";
/// Names the choice of levers.
pub const LEVERS: &str = "What may change, and how far";
/// Beside a lever's limit.
pub const LIMIT: &str = "at most";
/// How far levers go at first, and what goes along.
pub const LEVERS_HINT: &str = "Limits start at twice today’s. Meetings and prospecting follow the proposals; pipeline left blank \
                               stays at its value today.";
/// Opens the assumptions on hours.
pub const HOURS: &str = "Hours";
/// Hours a meeting takes.
pub const PER_MEETING: &str = "Hours a meeting takes, with the way there and notes";
/// Where that is from.
pub const PER_MEETING_HINT: &str = "An assumption; change it to yours.";
/// Hours a rep has.
pub const PER_REP: &str = "Hours a rep has for meetings and prospecting, a week";
/// Where that is from.
pub const PER_REP_HINT: &str =
    "An assumption: 30% of a 40-hour week; the rest goes to everything else. Change it to yours.";
/// Column heads.
pub const COLUMNS: [&str; 6] = ["Lever", "Today", "Needed", "Change", "Hours a week", ""];
/// Names the row of the mix.
pub const MIX: &str = "All of them evenly";
/// A button.
pub const TRY: &str = "Try it as a plan";
/// Where no scenario can be added.
pub const FULL: &str = "There are as many plans as there can be. Delete one to try another.";
/// Where no lever may move.
pub const NONE_ALLOWED: &str = "Choose at least one thing that may change.";
/// Under the table.
pub const NOTE: &str = "Each row is the least that is enough on its own, the rest as today. Hours are those of meetings and \
                        prospecting in a usual week; building up pipeline first takes more, once.";

/// A goal, to choose from.
pub fn goal(goal: Goal, format: &Format) -> String {
    match goal {
        Goal::NoValley => "No valley in half a year".to_owned(),
        Goal::TargetInEachWindow => "Target expected in each 30 days of the next 90".to_owned(),
        Goal::ChanceInEachWindow(chance) => {
            ["A chance of ", &format.percent(chance), " to reach target in each of them"].concat()
        }
    }
}

/// A limit that cannot be used: what to enter.
pub fn wrong_limit(lever: Lever, today: f64, greatest: f64, format: &Format) -> String {
    if today >= greatest {
        return "It is as high as it can be already.".to_owned();
    }
    let [today, greatest] = [today, greatest].map(|value| outlook::lever_value(lever, value, format));
    ["Enter more than today’s ", &today, " and at most ", &greatest, "."].concat()
}

/// Hours that cannot be used: what to enter.
pub fn wrong_hours(most: f64, format: &Format) -> String {
    ["Enter hours from 0 to ", &format.number(most), "."].concat()
}

/// The answer in one sentence; `*` marks what is stressed.
pub fn verdict(sought: &Sought, format: &Format) -> String {
    if sought.reached_already {
        return ["*Nothing has to change*: ", &standing(sought.standing, format), " today."].concat();
    }
    let alone = sought.singles.iter().filter(|single| single.needed.is_some()).count();
    if sought.mix.reached {
        let share = format.percent(Rate(sought.mix.share));
        let alone = match alone {
            0 => "No single change is enough.",
            1 => "One change is enough on its own.",
            _ => "Several changes are enough on their own.",
        };
        return [alone, " All together, each has to go *", &share, "* of the way to its limit."].concat();
    }
    let closest = standing(sought.mix.closest, format);
    [
        "*Out of reach* within these limits. All of them at their limit come closest: ",
        &closest,
        ". Widen a limit, or take the target later: new work shows only after the sales cycle.",
    ]
    .concat()
}

/// Where a plan stands, to stand in a sentence.
pub fn standing(standing: Standing, format: &Format) -> String {
    match standing {
        Standing::Valley { weeks: 0, .. } => "there is no valley".to_owned(),
        Standing::Valley { weeks, depth } => {
            let weeks = format.number(weeks as f64);
            [&*weeks, " weeks of valley, up to ", &format.percent(depth), " below target"].concat()
        }
        Standing::Window { days, share } => {
            [&*span(days, format), " expect ", &format.percent(Rate(share)), " of target"].concat()
        }
        Standing::Chance { days, chance } => {
            [&*span(days, format), " have a chance of ", &format.chance(chance)].concat()
        }
    }
}

fn span(days: (u16, u16), format: &Format) -> String {
    let [from, to] = [days.0 + 1, days.1].map(|day| format.number(f64::from(day)));
    ["days ", &from, "–", &to].concat()
}

/// One lever: name, today, needed, change, hours.
pub fn row(single: &Single, format: &Format) -> [String; 5] {
    let name = outlook::lever_name(single.lever).to_owned();
    let value = |value| outlook::lever_value(single.lever, value, format);
    let today = value(single.today);
    let load = load(single.load, format);
    if let Some(needed) = single.needed {
        return [name, today, value(needed), change(single.today, needed, format), load];
    }
    let closest = ["at ", &value(single.most), ": ", &standing(single.closest, format)].concat();
    [name, today, "out of reach".to_owned(), closest, load]
}

fn change(today: f64, needed: f64, format: &Format) -> String {
    if needed <= today {
        return "enough".to_owned();
    }
    if today <= 0.0 { "from nothing".to_owned() } else { ["+", &format.percent(Rate(needed / today - 1.0))].concat() }
}

/// The mix: what each lever becomes, and the hours.
pub fn mix(mix: &Mix, format: &Format) -> (Vec<String>, String) {
    let part = |part: &crate::plan::goal::Part| {
        let [today, value] = [part.today, part.value].map(|value| outlook::lever_value(part.lever, value, format));
        // What is written in round figures may look as if nothing changed.
        let arrow = if value == today && part.value > part.today { " → just over " } else { " → " };
        [outlook::lever_name(part.lever), " ", &today, arrow, &value].concat()
    };
    (mix.parts.iter().map(part).collect(), load(mix.load, format))
}

/// Hours that a week takes, against those there are.
pub fn load(load: Load, format: &Format) -> String {
    let [takes, have] = [load.takes, load.have].map(|hours| format.number(hours));
    [&*takes, " of ", &have, if load.fits() { " h" } else { " h: too many" }].concat()
}

/// Name of the scenario that a lever alone makes.
pub fn scenario(lever: Lever, value: f64, format: &Format) -> String {
    [outlook::lever_name(lever), " ", &outlook::lever_value(lever, value, format)].concat()
}

/// Name of the scenario that the mix makes.
pub const MIXED: &str = "Even mix";

/// The working, a line each.
pub fn working(plan: &Plan, sought: &Sought, hours: Hours, format: &Format) -> Vec<String> {
    let mut lines = Vec::new();
    if !sought.reached_already {
        lines.push(
            "Each value is found by halving the way from today to its limit until the goal is only just reached, then rounded up \
             by at most 0.2% of the change; the whole forecast is computed for each."
                .to_owned(),
        );
        for single in &sought.singles {
            lines.push(found(single, format));
        }
        lines.push(
            "Evenly: every lever goes the same share of its way to its limit, which is never more than one of them alone needs."
                .to_owned(),
        );
        for part in sought.mix.parts.iter().filter(|_| sought.mix.reached) {
            let most = sought.singles.iter().find(|single| single.lever == part.lever).map_or(part.value, |it| it.most);
            lines.push(way(part.lever, part.today, most, sought.mix.share, part.value, format));
        }
        lines.push(fixed(plan, format));
    }
    if plan.win_evidence.is_some() {
        lines.push(
            "A higher win rate counts as more won of as many proposals decided, and stays as uncertain.".to_owned(),
        );
    }
    lines.push(spent(plan, sought, hours, format));
    lines
}

/// How the value of one lever was found, and where the plan stands with it.
fn found(single: &Single, format: &Format) -> String {
    let value = |value| outlook::lever_value(single.lever, value, format);
    let closest = standing(single.closest, format);
    if let (Some(share), Some(needed)) = (single.share, single.needed) {
        let way = way(single.lever, single.today, single.most, share, needed, format);
        return [&*way, "; then ", &closest].concat();
    }
    let name = outlook::lever_name(single.lever).to_ascii_lowercase();
    [&*name, ": even at its limit, ", &value(single.most), ", ", &closest].concat()
}

/// A share of the way of a lever from today to its limit.
fn way(lever: Lever, today: f64, most: f64, share: f64, value: f64, format: &Format) -> String {
    let [now, most, value] = [today, most, value].map(|value| outlook::lever_value(lever, value, format));
    [
        &*outlook::lever_name(lever).to_ascii_lowercase(),
        " = today + share × (limit − today) = ",
        &now,
        " + ",
        &format.percent_fine(Rate(share)),
        " × (",
        &most,
        " − ",
        &now,
        ") → ",
        &value,
    ]
    .concat()
}

/// What stays as it is while levers move.
fn fixed(plan: &Plan, format: &Format) -> String {
    let stocks = held(plan);
    let stock = |money: Option<Money>| format.money_short(money.unwrap_or(Money(0.0)));
    [
        "The rest stays: a target of ",
        &*format.money_short(plan.target),
        ", a cycle of ",
        &format.number(plan.cycle_days.get()),
        " days, ",
        &stock(stocks.top),
        " at the top of the funnel and ",
        &stock(stocks.mid),
        " in mid funnel, unless these are what moves.",
    ]
    .concat()
}

/// The hours of a week, today.
fn spent(plan: &Plan, sought: &Sought, hours: Hours, format: &Format) -> String {
    let number = |value: f64| format.number(value);
    [
        "hours = prospecting + meetings × hours a meeting = ",
        &*number(plan.prospecting_hours.get()),
        " + ",
        &number(plan.reps * plan.meetings_per_rep.get()),
        " × ",
        &number(hours.per_meeting),
        " = ",
        &number(sought.load.takes),
        " h; the reps have ",
        &number(plan.reps),
        " × ",
        &number(hours.per_rep),
        " = ",
        &number(sought.load.have),
        " h",
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::{Format, Lever, Load, Mix, Standing, mix};
    use crate::plan::goal::Part;

    #[test]
    fn a_change_too_small_for_round_figures_is_still_one() {
        let part = |lever, today, value| Part { lever, today, value };
        let parts = vec![
            part(Lever::WinRate, 0.25, 0.2502),
            part(Lever::WinRate, 0.25, 0.312),
            part(Lever::Proposals, 6.0, 6.0),
        ];
        let closest = Standing::Valley { weeks: 0, depth: crate::plan::unit::Rate(0.0) };
        let mixed = Mix { share: 0.1, parts, reached: true, closest, load: Load { takes: 1.0, have: 2.0 } };
        let (words, _) = mix(&mixed, &Format::new("en", "USD"));
        assert_eq!(words, ["Win rate 25% → just over 25%", "Win rate 25% → 31.2%", "Proposals a week 6 → 6"]);
    }
}
