//! The options of a question: one, many, or the first few in order.

use yew::prelude::*;

use super::{Desk, el, page, words};
use crate::{
    assessment::{Answer, Kind},
    state::write_picked,
    view::markup::{div, p},
};

pub(super) fn options(desk: &Desk, place: usize, group: &str) -> Html {
    let asked = &desk.check.sheet.questions[place];
    let picked: &[usize] = match desk.answered.answers.get(place) {
        Some(Answer::Picked(picked)) => picked,
        _ => &[],
    };
    let single = asked.kind == Kind::One;
    let ranked = matches!(asked.kind, Kind::Rank(_));
    let options = asked.options.iter().enumerate().map(|(at, option)| {
        let rank = picked.iter().position(|other| *other == at);
        let text = write_picked(asked, &asked.toggled(picked, at));
        let input = el("input")
            .set("type", if single { "radio" } else { "checkbox" })
            .attr("name", group.to_owned())
            .set("value", option.id)
            .checked(rank.is_some())
            .on_change(desk.choosing(asked.id, text));
        let badge = match rank {
            Some(rank) if ranked && option.id != crate::assessment::UNKNOWN => {
                page::rank(rank, &desk.format.number(rank as f64 + 1.0))
            }
            _ => String::new(),
        };
        let badge = el("span").set("class", "rank").flag("hidden", badge.is_empty()).text(badge);
        el("label")
            .key(option.id)
            .set("class", "option")
            .with(input)
            .with(el("span").with(words(option.label)))
            .with(badge)
    });
    let figure = |count: usize| desk.format.number(count as f64);
    let some = ranked && !picked.is_empty() && desk.verdict.open.contains(&place);
    let chosen = if some { page::chosen(&figure(picked.len()), &figure(asked.places())) } else { String::new() };
    div("options").each(options).with(p("hint", chosen).flag("hidden", !some)).done()
}
