//! How to find a good one: a list to tick, offered with every fractional result.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{
    content::check::filled,
    state::Note,
    view::{
        check::Desk,
        markup::{el, p},
    },
};

/// What the names of ticks begin with; the place in the list follows.
const TICK: &str = "tick.";
/// What a tick is kept as.
const DONE: &str = "1";

/// The results it belongs to.
const FRACTIONAL: [&str; 2] = ["manager", "vp"];

/// The list; hidden where no result it belongs to is near.
pub(super) fn checklist(desk: &Desk) -> Html {
    let (check, verdict) = (desk.check, desk.verdict);
    let items = check.list("checklist");
    let near = verdict.standings.iter().take(if verdict.close { 2 } else { 1 });
    let offered =
        !verdict.is_blank() && near.map(|it| check.sheet.outcomes[it.outcome].id).any(|id| FRACTIONAL.contains(&id));
    let name = |at: usize| [TICK, &at.to_string()].concat();
    let done = (0..items.len()).filter(|at| desk.text(&name(*at)) == DONE).count();
    let figure = |count: usize| desk.format.number(count as f64);
    let rows = items.iter().enumerate().map(|(at, item)| {
        let (on, full) = (desk.on.clone(), [desk.prefix, &name(at)].concat());
        let tick = Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let text = if input.checked() { DONE } else { "" };
            on.emit(Note::Write(full.clone(), text.to_owned()));
        });
        let ticked = desk.text(&name(at)) == DONE;
        let input = el("input").set("type", "checkbox").checked(ticked).on_change(tick);
        el("li").key(at).with(el("label").set("class", "option").with(input).with(el("span").text(*item)))
    });
    el("section")
        .set("class", "card fit-checklist")
        .flag("hidden", !offered)
        .with(el("h2").text(check.word("checklist-title")))
        .with(p("hint", check.word("checklist-lead")))
        .with(el("ol").set("class", "options").each(rows))
        .with(p("hint", filled(check.word("done"), &[("n", &figure(done)), ("all", &figure(items.len()))])))
        .done()
}
