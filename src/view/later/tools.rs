//! The tools of what-if: the buttons that open them, and the one that is open.

use yew::prelude::*;

use super::{compare::changing, goal, keep, scenarios, takeaway, waiting};
use crate::{
    content::whatif as words,
    view::{
        edge,
        markup::{button, div, el, nothing, p},
        whatif::{Note, Tool, WhatIf, noting},
    },
};

/// The buttons that open the tools, and the one that is open.
pub(super) fn section(whatif: &WhatIf) -> Html {
    let tools = whatif.tools;
    let toggle = |(tool, name): (Tool, &'static str)| {
        let is_open = tools.open == Some(tool);
        let note = Note::Open((!is_open).then_some(tool));
        button(name)
            .key(name)
            .set("aria-expanded", if is_open { "true" } else { "false" })
            .flag("hidden", tool == Tool::Keep && whatif.base.is_empty())
            .on_click(noting(tools, note))
    };
    let panel = tools.open.map_or_else(nothing, |tool| panel(tool, whatif));
    el("section")
        .set("class", "card whatif")
        .set("part", "whatif")
        .set("aria-labelledby", "ridgeline-whatif")
        .with(el("h2").set("id", "ridgeline-whatif").text(words::HEADING))
        .with(changing(whatif).unwrap_or_else(|| p("hint", words::HINT)))
        .with(div("whatif-tools").each(TOOLS.map(toggle)))
        .with(panel)
        .done()
}

/// The tool that is open.
fn panel(tool: Tool, whatif: &WhatIf) -> Html {
    match (tool, whatif.shown) {
        (Tool::Scenarios, _) => scenarios::panel(whatif),
        (Tool::Goal, Some(outcome)) => goal::panel(&goal::Panel {
            outcome,
            format: whatif.format,
            wish: &whatif.tools.wish,
            asked: &whatif.tools.asked,
            attempt: &whatif.tools.attempt,
            room: whatif.book.can_add(),
        }),
        (Tool::Waiting, Some(outcome)) => waiting::panel(outcome, whatif.format),
        (Tool::Keep, _) => keep::panel(whatif, whatif.base),
        (Tool::Take, _) => takeaway::panel(whatif, edge::today()),
        (_, None) => nothing(),
    }
}

/// The tools, in the order of their buttons.
const TOOLS: [(Tool, &str); 5] = [
    (Tool::Scenarios, words::SCENARIOS),
    (Tool::Goal, words::GOAL),
    (Tool::Waiting, words::WAITING),
    (Tool::Keep, words::KEEP),
    (Tool::Take, words::TAKE),
];
