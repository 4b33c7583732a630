//! Setting the interview up: for which role, by how many, for how long, with which questions of one's own; and whether it fits.

use yew::prelude::*;

use super::{
    Desk, El, choose, div, el,
    laid::{Laid, figure, with_figure},
    own, p,
};
use crate::{
    assessment::guide::MOST_INTERVIEWERS,
    content::check::interview::{MINUTES, ROLES, THEMES},
};

pub(super) fn builder(desk: &Desk, laid: &Laid) -> El {
    let word = |id: &str| desk.check.word(id);
    let roles = ROLES.map(|role| (role.id, word(role.id).to_owned()));
    let mut panels = Vec::new();
    for (count, id) in (1..=MOST_INTERVIEWERS).zip(["1", "2", "3", "4"]) {
        panels.push((id, figure(desk, count)));
    }
    let mut minutes = Vec::new();
    for (count, id) in MINUTES.iter().zip(["30", "45", "60", "75", "90"]) {
        minutes.push((id, figure(desk, *count as usize)));
    }
    el("form")
        .set("id", "ridgeline-questions")
        .set("class", "card builder")
        .set("tabindex", "-1")
        .set("aria-labelledby", "ridgeline-interview-setup")
        .set("novalidate", "")
        .on_submit(Callback::from(|event: SubmitEvent| event.prevent_default()))
        .with(el("h2").set("id", "ridgeline-interview-setup").text(word("setup")))
        .with(choose(desk, "role", word("role"), &roles, laid.role.id).set("class", "choice is-wide"))
        .with(choose(desk, "panel", word("panel"), &panels, &laid.interviewers.to_string()))
        .with(choose(desk, "minutes", word("minutes"), &minutes, &laid.minutes.to_string()))
        .with(own::own(desk, laid))
        .with(fits(desk, laid))
}

/// Whether everything found room; if not, what did not, and what would make room.
fn fits(desk: &Desk, laid: &Laid) -> Html {
    let word = |id: &str| desk.check.word(id);
    let guide = &laid.guide;
    let fits = div("fits").set("role", "status");
    let flagged = laid.own.iter().filter(|own| own::wrong(desk, own).is_some()).count();
    let flagged = p("", with_figure(desk, "flagged", flagged)).flag("hidden", flagged == 0);
    if guide.is_whole() {
        return fits.with(p("", word("all-fits"))).with(flagged).done();
    }
    let mut left = Vec::new();
    for theme in &guide.themes_left {
        left.push([word("integrity"), ": ", word(THEMES[*theme])].concat());
    }
    for competence in &guide.competences_left {
        left.push(word(laid.role.competences[*competence]).to_owned());
    }
    for own in &guide.own_left {
        left.push(["“", laid.own[laid.written[*own]].text.trim(), "”"].concat());
    }
    let items = left.into_iter().map(|text| el("li").text(text).done());
    let enough = |id: &str, count: Option<usize>| {
        let text = count.map_or_else(String::new, |count| with_figure(desk, id, count));
        p("", text).flag("hidden", count.is_none())
    };
    let nothing = guide.enough_minutes.is_none() && guide.enough_interviewers.is_none();
    fits.set("class", "fits is-short")
        .with(el("h3").text(word("no-room")))
        .with(el("ul").set("class", "bullets").list(items.collect()))
        .with(enough("enough-minutes", guide.enough_minutes.map(|minutes| minutes as usize)))
        .with(enough("enough-panel", guide.enough_interviewers))
        .with(p("", word("not-enough")).flag("hidden", !nothing))
        .with(flagged)
        .done()
}
