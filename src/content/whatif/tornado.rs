//! What 20 % less or more of each figure does, in words.

use crate::{
    content::outlook,
    format::Format,
    plan::{
        Answer, Plan, SWING,
        answer::{Lever, Sensitivity},
        goal::{held, today},
        swung,
        unit::{Money, Rate},
    },
};

/// Names the picture.
pub const PICTURE: &str = "What each figure does to the next 90 days, the strongest first";
/// Beneath the picture.
pub const TRY: &str = "Press a bar to try it as a plan beside this one.";

/// How far a bar moves its lever: `+20%`, or to where a win rate ends.
pub fn step(plan: &Plan, lever: Lever, up: bool, format: &Format) -> String {
    if up && lever == Lever::WinRate && plan.win_rate.get() * (1.0 + SWING) > 1.0 {
        return ["to ", &format.percent(Rate(1.0))].concat();
    }
    [if up { "+" } else { "−" }, &format.percent(Rate(SWING))].concat()
}

/// What a bar says: how far, and what that does.
pub fn bar(step: &str, change: Money, format: &Format) -> String {
    let does = match change.get() {
        up if up > 0.0 => ": adds ",
        down if down < 0.0 => ": loses ",
        _ => return [step, ": no change"].concat(),
    };
    [step, does, &format.money_short(Money(change.get().abs()))].concat()
}

/// What the button that a bar is does.
pub fn button(lever: Lever, bar: &str) -> String {
    ["Try ", &outlook::lever_name(lever).to_ascii_lowercase(), " ", bar].concat()
}

/// The name of the plan that a bar makes.
pub fn scenario(lever: Lever, step: &str) -> String {
    [outlook::lever_name(lever), " ", step].concat()
}

/// The working, a line each.
pub fn working(plan: &Plan, answer: &Answer, format: &Format) -> Vec<String> {
    let base = answer.revenue90.get();
    let mut lines = vec![
        [
            "expected revenue of days 1–90 = ",
            &*format.money(answer.revenue90),
            "; each figure is moved by −20% and +20% alone, and the forecast computed again",
        ]
        .concat(),
    ];
    let held = held(plan);
    for Sensitivity { lever, low, high } in &answer.sensitivity {
        let value = |value| outlook::lever_value(*lever, value, format);
        let after = |change: Money| format.money(Money(base + change.get()));
        lines.push(
            [
                outlook::lever_name(*lever),
                " ",
                &value(today(&held, *lever)),
                ": at ",
                &value(swung(&held, *lever, false)),
                " ",
                &after(*low),
                ", at ",
                &value(swung(&held, *lever, true)),
                " ",
                &after(*high),
            ]
            .concat(),
        );
    }
    lines.push(fixed(plan, format));
    lines
}

/// What stays as it is while a lever moves.
fn fixed(plan: &Plan, format: &Format) -> String {
    let stocks = held(plan);
    let stock = |money: Option<Money>| format.money_short(money.unwrap_or(Money(0.0)));
    let late = if plan.late_win_rate_given {
        "The win rate in mid funnel stays as given."
    } else {
        "The win rate in mid funnel follows the win rate at 1.5 times, at most 100%."
    };
    ["Pipeline stays at ", &*stock(stocks.top), " at the top and ", &stock(stocks.mid), " in mid funnel. ", late]
        .concat()
}
