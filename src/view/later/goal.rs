//! What would it take: a goal, what may change, and the answer.

use std::rc::Rc;

use web_sys::{HtmlInputElement, InputEvent};
use yew::prelude::*;

use super::{
    Asked, Attempt, Wish,
    wish::{GOALS, WEEK, hour},
    working::working,
};
use crate::{
    content::{outlook, whatif::goal as words},
    format::Format,
    plan::{
        Field, Plan,
        answer::Lever,
        goal::{Hours, LEVERS, Single, Sought, field, held, moved, seek, today},
        quantity::Unit,
    },
    view::{
        edge,
        markup::{El, button, div, el, marked, nothing, p},
        planner::{Outcome, typed},
    },
};

/// What the panel is made from.
pub struct Panel<'a> {
    /// The plan and its answer.
    pub outcome: &'a Outcome,
    /// Writes figures.
    pub format: &'a Rc<Format>,
    /// What the visitor chose.
    pub wish: &'a Wish,
    /// Where choices go.
    pub asked: &'a Callback<Asked>,
    /// Where a scenario to try goes.
    pub attempt: &'a Callback<Attempt>,
    /// There is room for another scenario.
    pub room: bool,
}

/// The panel.
pub fn panel(panel: &Panel) -> Html {
    let Panel { outcome, format, wish, .. } = panel;
    let plan = held(&outcome.plan);
    let (levers, hours) = (wish.levers(&plan, format), wish.hours(format));
    let sought = seek(&plan, wish.goal, &levers, hours);
    let none = levers.is_empty() && !sought.reached_already;
    let said = if none { words::NONE_ALLOWED.to_owned() } else { words::verdict(&sought, format) };
    let hide = none || sought.reached_already;
    div("whatif-panel goal")
        .with(el("h3").text(words::HEADING))
        .with(div("goal-asked").with(goals(panel)).with(limits(panel, &plan)))
        .with(assumptions(panel))
        .with(el("p").set("role", "status").set("class", "goal-said").with(marked(&said)))
        .with(answer(panel, &plan, &sought).flag("hidden", hide))
        .with(p("hint", words::FULL).flag("hidden", hide || panel.room))
        .with(p("hint", words::NOTE).flag("hidden", hide))
        .with(working(words::working(&outcome.plan, &sought, hours, format), ""))
        .done()
}

/// What can be tried: each lever that is enough alone, then the mix.
pub fn attempts(panel: &Panel) -> Vec<Attempt> {
    let plan = held(&panel.outcome.plan);
    let levers = panel.wish.levers(&plan, panel.format);
    let sought = seek(&plan, panel.wish.goal, &levers, panel.wish.hours(panel.format));
    let singles = sought.singles.iter().filter_map(|single| alone(panel, &plan, single));
    singles.chain(evenly(panel, &plan, &sought)).collect()
}

fn alone(panel: &Panel, plan: &Plan, single: &Single) -> Option<Attempt> {
    let needed = single.needed?;
    let changes = changes(panel, plan, &[(single.lever, needed)]);
    Some(Attempt { name: words::scenario(single.lever, needed, panel.format), changes })
}

fn evenly(panel: &Panel, plan: &Plan, sought: &Sought) -> Option<Attempt> {
    let values: Vec<(Lever, f64)> = sought.mix.parts.iter().map(|part| (part.lever, part.value)).collect();
    let attempt = || Attempt { name: words::MIXED.to_owned(), changes: changes(panel, plan, &values) };
    sought.mix.reached.then(attempt)
}

fn goals(panel: &Panel) -> El {
    let choices = GOALS.into_iter().enumerate().map(|(at, goal)| {
        let asked = panel.asked.clone();
        let input = el("input")
            .set("type", "radio")
            .set("name", "ridgeline-goal-choice")
            .checked(panel.wish.goal == goal)
            .on_change(Callback::from(move |_: Event| asked.emit(Asked::Goal(goal))));
        el("label")
            .key(at)
            .set("class", "goal-choice")
            .with(input)
            .with(el("span").text(words::goal(goal, panel.format)))
    });
    el("fieldset").set("class", "goal-group").with(el("legend").text(words::GOALS)).each(choices)
}

fn limits(panel: &Panel, plan: &Plan) -> El {
    let rows = LEVERS.into_iter().enumerate().map(|(at, lever)| limit(panel, plan, at, lever));
    el("fieldset")
        .set("class", "goal-group")
        .with(el("legend").text(words::LEVERS))
        .each(rows)
        .with(p("hint", words::LEVERS_HINT))
}

fn limit(panel: &Panel, plan: &Plan, at: usize, lever: Lever) -> El {
    let Panel { format, wish, asked, .. } = panel;
    let on = wish.allowed.get(at).copied().unwrap_or(false);
    let (text, value) = wish.limit(at, lever, plan, format);
    let name = outlook::lever_name(lever);
    let check = {
        let asked = Callback::clone(asked);
        el("input").set("type", "checkbox").checked(on).on_change(Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            asked.emit(Asked::Allow(lever, input.checked()));
        }))
    };
    let error = (on && value.is_none())
        .then(|| words::wrong_limit(lever, today(plan, lever), field(lever).quantity().bounds.max, format));
    let quantity = field(lever).quantity();
    let sign = format.currency_sign();
    let unit = match quantity.unit {
        Unit::Money => &*sign.text,
        Unit::Share => "%",
        _ => "",
    };
    let input = Typed {
        id: ["ridgeline-goal-limit-", quantity.name].concat(),
        label: [name, ": ", words::LIMIT].concat(),
        text,
        unit,
        before: quantity.unit == Unit::Money && sign.before,
        error,
        on: asked.reform(move |text| Asked::Limit(lever, text)),
    };
    let head = el("label").set("class", "goal-choice").with(check).with(el("span").text(name));
    div("goal-lever").key(quantity.name).with(head).with(input.draw(true).flag("hidden", !on))
}

fn assumptions(panel: &Panel) -> El {
    let Panel { format, wish, asked, .. } = panel;
    let start = Hours::default();
    let entry = |id: &str, label: &str, text: &Option<String>, start: f64, on: Callback<String>| {
        let wrong = text.is_some() && hour(text.as_deref(), format).is_none();
        let text = text.clone().unwrap_or_else(|| format.exact(start));
        let error = wrong.then(|| words::wrong_hours(WEEK, format));
        Typed { id: id.to_owned(), label: label.to_owned(), text, unit: "h", before: false, error, on }.draw(false)
    };
    let meeting = entry(
        "ridgeline-goal-meeting",
        words::PER_MEETING,
        &wish.per_meeting,
        start.per_meeting,
        asked.reform(Asked::PerMeeting),
    );
    let rep = entry("ridgeline-goal-rep", words::PER_REP, &wish.per_rep, start.per_rep, asked.reform(Asked::PerRep));
    el("details")
        .set("class", "working goal-hours")
        .with(el("summary").text(words::HOURS))
        .with(meeting)
        .with(p("hint", words::PER_MEETING_HINT))
        .with(rep)
        .with(p("hint", words::PER_REP_HINT))
}

/// A small field.
struct Typed<'a> {
    id: String,
    label: String,
    text: String,
    unit: &'a str,
    before: bool,
    error: Option<String>,
    on: Callback<String>,
}

impl Typed<'_> {
    fn draw(self, brief: bool) -> El {
        let error = [&*self.id, "-error"].concat();
        let affix = |here: bool| {
            let text = el("span").set("class", "affix").set("aria-hidden", "true");
            text.flag("hidden", !here || self.unit.is_empty()).text(self.unit.to_owned())
        };
        let on = self.on;
        let input = el("input")
            .attr("id", self.id.clone())
            .set("type", "text")
            .set("inputmode", "decimal")
            .set("autocomplete", "off")
            .maybe("aria-invalid", self.error.as_ref().map(|_| "true".to_owned()))
            .maybe("aria-describedby", self.error.as_ref().map(|_| error.clone()))
            .value(self.text)
            .on_input(Callback::from(move |event: InputEvent| {
                let input: HtmlInputElement = event.target_unchecked_into();
                on.emit(input.value());
            }));
        let label = el("label").attr("for", self.id).text(self.label);
        let label = if brief { label.set("class", "visually-hidden") } else { label };
        div(if self.error.is_some() { "field is-wrong" } else { "field" })
            .with(label)
            .with(div("input").with(affix(self.before)).with(input).with(affix(!self.before)))
            .with(
                p("error", self.error.clone().unwrap_or_default())
                    .attr("id", error)
                    .flag("hidden", self.error.is_none()),
            )
    }
}

fn answer(panel: &Panel, plan: &Plan, sought: &Sought) -> El {
    let format = panel.format;
    let heads = words::COLUMNS.into_iter().map(|head| match head {
        "" => el("td").key("try"),
        head => el("th").set("scope", "col").key(head).text(head),
    });
    let singles = sought.singles.iter().map(|single| {
        let [name, rest @ ..] = words::row(single, format);
        let row = el("tr").key(name.clone()).with(el("th").set("scope", "row").text(name.clone()));
        let row = rest
            .into_iter()
            .zip(words::COLUMNS.into_iter().skip(1))
            .fold(row, |row, (cell, head)| row.with(el("td").set("data-head", head).text(cell)));
        let attempt = alone(panel, plan, single);
        row.with(el("td").with(trying(panel, &name, attempt)))
    });
    let (parts, load) = words::mix(&sought.mix, format);
    let parts = parts.into_iter().enumerate().map(|(at, part)| el("li").key(at).text(part));
    let mix = el("tr")
        .key("mix")
        .with(el("th").set("scope", "row").text(words::MIX))
        .with(el("td").set("colspan", "3").with(el("ul").set("class", "goal-mix").each(parts)))
        .with(el("td").set("data-head", words::COLUMNS[4]).text(load))
        .with(el("td").with(trying(panel, words::MIX, evenly(panel, plan, sought))));
    let mut rows: Vec<El> = singles.collect();
    rows.push(mix);
    let head = el("thead").with(el("tr").each(heads));
    div("goal-scroll").with(el("table").set("class", "figures goal-table").with(head).with(el("tbody").each(rows)))
}

fn trying(panel: &Panel, name: &str, attempt: Option<Attempt>) -> Html {
    let Some(attempt) = attempt else { return nothing() };
    let on = panel.attempt.clone();
    button(words::TRY)
        .attr("aria-label", [words::TRY, ": ", name].concat())
        .flag("disabled", !panel.room)
        .on_click(Callback::from(move |event: MouseEvent| {
            // What was to be reached is, and the button with it gone.
            edge::move_focus(&event.target_unchecked_into(), ".changing .button");
            on.emit(attempt.clone());
        }))
        .done()
}

/// What to type so that the plan becomes the one that was found. Blank stocks are filled in, since they were held.
fn changes(panel: &Panel, plan: &Plan, values: &[(Lever, f64)]) -> Vec<(Field, String)> {
    let format = panel.format;
    let own = &panel.outcome.plan;
    let found = values.iter().fold(plan.clone(), |plan, (lever, value)| moved(&plan, *lever, *value));
    let mut changes = Vec::new();
    let mut write = |field: Field, value: f64| changes.push((field, typed(field, value, format)));
    // Up to what a field shows, so that what was enough still is.
    let up = |value: f64, parts: f64| (value * parts - 1e-6).ceil() / parts;
    for (lever, value) in values {
        match (lever, found.win_evidence) {
            (Lever::WinRate, Some(evidence)) => write(Field::EvidenceWon, up(evidence.won, 1e4).min(evidence.decided)),
            (Lever::Top | Lever::Mid, _) => {}
            _ => write(field(*lever), *value),
        }
        if *lever == Lever::Proposals {
            write(Field::MeetingsPerRep, up(found.meetings_per_rep.get(), 1e2).min(200.0));
            write(Field::ProspectingHours, up(found.prospecting_hours.get(), 1e1).min(100_000.0));
        }
    }
    for (field, before, after) in [(Field::Top, own.top, found.top), (Field::Mid, own.mid, found.mid)] {
        if before != after
            && let Some(after) = after
        {
            write(field, up(after.get(), 1e2));
        }
    }
    changes
}
