//! What 20 % less or more of each figure does to the next 90 days, the strongest first: a bar either side, and each a way to try it.

use yew::prelude::*;

use super::{Attempt, compare::said};
use crate::{
    content::{
        outlook,
        whatif::{scenarios, tornado as words},
    },
    format::Format,
    plan::{
        Field, Plan,
        answer::{Lever, Sensitivity},
        goal::{field, held, today},
        swung,
        unit::Money,
    },
    view::{
        chart::tenths,
        markup::{El, div, el, marked, p},
        planner::{Outcome, typed},
        whatif::WhatIf,
    },
};

/// The picture; there is something to move.
pub(super) fn picture(whatif: &WhatIf, outcome: &Outcome) -> Html {
    let room = whatif.book.can_add();
    let entries = ordered(&outcome.answer.sensitivity);
    let widest = entries.first().map_or(0.0, reach).max(f64::MIN_POSITIVE);
    let rows = entries.iter().map(|entry| {
        let sides = [(false, entry.low), (true, entry.high)];
        let bars = sides.map(|(up, change)| bar(whatif, outcome, entry.lever, up, change, widest));
        let name = outlook::lever_name(entry.lever);
        el("li").key(name).with(el("span").set("class", "tornado-name").text(name)).each(bars)
    });
    div("tornado")
        .with(el("ul").set("aria-label", words::PICTURE).each(rows))
        .with(p("hint", if room { words::TRY } else { scenarios::FULL }))
        .with(el("p").set("class", "hint tornado-said").set("role", "status").with(marked(&said(whatif))))
        .done()
}

/// What moves most comes first.
fn ordered(entries: &[Sensitivity]) -> Vec<Sensitivity> {
    let mut entries = entries.to_vec();
    // Six entries are soon in order, and a sort would weigh more.
    for _ in 0..entries.len() {
        for at in 1..entries.len() {
            if let Some([first, second]) = entries.get_mut(at - 1..=at)
                && reach(first) < reach(second)
            {
                std::mem::swap(first, second);
            }
        }
    }
    entries
}

fn reach(entry: &Sensitivity) -> f64 {
    entry.low.get().abs().max(entry.high.get().abs())
}

/// One side of a lever: to the right what adds, to the left what takes away. A button, where it leads to a plan that the form takes.
fn bar(whatif: &WhatIf, outcome: &Outcome, lever: Lever, up: bool, change: Money, widest: f64) -> El {
    let format = whatif.format;
    let less = change.get() < 0.0;
    let said = words::bar(&words::step(&outcome.plan, lever, up, format), change, format);
    let width = 100.0 * change.get().abs() / widest;
    let rect = el("rect").set("class", if up { "is-up" } else { "is-down" }).set("height", "100%").set("rx", "2");
    let rect = rect.attr("width", percent(width)).attr("x", percent(if less { 100.0 - width } else { 0.0 }));
    let svg = el("svg").set("aria-hidden", "true").set("width", "100%").set("height", "12").with(rect);
    let attempt = attempt(outcome, format, lever, up).filter(|_| change.get() != 0.0);
    let class = if less { "swing is-less" } else { "swing" };
    let inner = |place: El| {
        place.key(if up { "up" } else { "down" }).set("class", class).with(el("span").text(said.clone())).with(svg)
    };
    let Some(attempt) = attempt else { return inner(el("span")) };
    let on = whatif.tools.attempt.clone();
    inner(el("button"))
        .set("type", "button")
        .attr("aria-label", words::button(lever, &said))
        .flag("disabled", !whatif.book.can_add())
        .on_click(Callback::from(move |_: MouseEvent| on.emit(attempt.clone())))
}

fn percent(share: f64) -> String {
    [&tenths(share), "%"].concat()
}

/// What to type so that the plan becomes the one that a bar speaks of. None where the form does not take that value.
///
/// Blank stocks are filled in, since they were held. A win rate from evidence moves as if more or fewer of as many proposals had been
/// won, and is typed where no number of them gives it.
pub fn attempt(outcome: &Outcome, format: &Format, lever: Lever, up: bool) -> Option<Attempt> {
    let own = &outcome.plan;
    let plan = held(own);
    let value = swung(&plan, lever, up);
    let bounds = field(lever).quantity().bounds;
    if value > bounds.max || value < bounds.min || today(&plan, lever) <= 0.0 {
        return None;
    }
    let mut changes = Vec::new();
    let write = |changes: &mut Vec<(Field, String)>, field: Field, value: f64| {
        changes.push((field, typed(field, value, format)));
    };
    if let Some(won) = won(own, lever, value) {
        write(&mut changes, Field::EvidenceWon, won);
    } else {
        if lever == Lever::WinRate && own.win_evidence.is_some() {
            changes.extend([Field::EvidenceWon, Field::EvidenceDecided].map(|field| (field, String::new())));
        }
        write(&mut changes, field(lever), value);
    }
    for (stock, before, after) in [(Lever::Top, own.top, plan.top), (Lever::Mid, own.mid, plan.mid)] {
        if let (None, Some(after)) = (before, after)
            && stock != lever
        {
            write(&mut changes, field(stock), after.get());
        }
    }
    Some(Attempt { name: words::scenario(lever, &words::step(own, lever, up, format)), changes })
}

/// How many proposals won give a win rate of `value`, with as many decided: its mean is (won + 1) ÷ (decided + 3).
fn won(plan: &Plan, lever: Lever, value: f64) -> Option<f64> {
    let decided = plan.win_evidence.filter(|_| lever == Lever::WinRate)?.decided;
    let won = value * (decided + 3.0) - 1.0;
    (won >= 0.0 && won <= decided).then_some(won)
}
