//! What belongs to the strategy review alone: its questions, the profile by layer, the cycle, the calendar file.
//!
//! A part of its own, which arrives when it is first opened (see `arrival`): from outside it is entered by [`come`], [`extras`] and [`pending`] alone.

mod file;
mod mountain;

use yew::prelude::*;

use self::{file::file, mountain::mountain};
use super::{
    check::{Desk, Extras},
    markup::{El, div, el, marked, nothing, p, primary},
};
use crate::{
    assessment::{
        Layer,
        calendar::{months_after, next_monday, working_day},
        profile, unsure,
    },
    content::check::{Check, page, review::CHECK},
    plan::unit::Rate,
};

/// Months to the next review.
const MONTHS: u8 = 6;

/// Puts the check to those that are here. (Were it answered, the compiler would put it in the caller's place.)
#[inline(never)]
pub(super) fn come(here: &mut Vec<&'static Check>) {
    here.push(&CHECK);
}

/// What stands with the result, and the parts below it.
#[inline(never)]
pub(super) fn extras(desk: &Desk) -> Extras {
    let layers = profile(&desk.check.sheet, &desk.answered.answers);
    let below = div("review-next").with(cycle(desk)).with(calendar(desk)).done();
    Extras { above: nothing(), within: Some(picture(desk, &layers)), then: nothing(), below }
}

/// What stands in place of a result: a layer rests on those below it, however many questions are answered.
#[inline(never)]
pub(super) fn pending(desk: &Desk) -> Option<String> {
    let layers = profile(&desk.check.sheet, &desk.answered.answers);
    let layer = unsure(&layers)?;
    Some(page::start_there(desk.check.sheet.questions[layer.question].part, layer.open > 0))
}

/// The layers, the lowest first in the words and at the bottom of the picture.
fn picture(desk: &Desk, layers: &[Layer]) -> Html {
    let check = desk.check;
    let rows = layers.iter().map(|layer| {
        let part = check.sheet.questions[layer.question].part;
        el("li")
            .attr("data-layer", check.sheet.outcomes[layer.outcome].id)
            .set("class", if layer.is_weak() { "is-weak" } else { "" })
            .with(el("strong").text(part))
            .with(el("span").text(standing(desk, layer)))
            .with(el("span").set("class", "hint").text(gaps(desk, layer)))
            .done()
    });
    div("result-part profile")
        .with(el("h3").text(check.word("profile-title")))
        .with(p("hint", check.word("profile-hint")))
        .with(div("layers").with(mountain(layers)).with(el("ol").set("class", "layer-words").list(rows.collect())))
        .with(p("hint", check.word("mark")))
        .done()
}

/// "83%, holds".
fn standing(desk: &Desk, layer: &Layer) -> String {
    let word = |id| desk.check.word(id);
    let found = match layer.holds {
        Some(true) => word("holds"),
        Some(false) if layer.is_weak() => word("weak"),
        Some(false) => word("partly"),
        None if layer.open > 0 => word("so-far"),
        None => word("find-out"),
    };
    match layer.reached {
        Some(reached) => [&desk.format.percent(Rate(reached)), ", ", found].concat(),
        None if layer.answered > 0 => word("find-out").to_owned(),
        None => word("open").to_owned(),
    }
}

/// What the share does not rest on.
fn gaps(desk: &Desk, layer: &Layer) -> String {
    let counted = |id, count: usize| {
        let figure = desk.format.number(count as f64);
        if count > 0 { [desk.check.word(id), " ", &figure].concat() } else { String::new() }
    };
    let open = if layer.answered > 0 { counted("some-open", layer.open) } else { String::new() };
    let unknown = counted("some-unknown", layer.unknown);
    let between = if open.is_empty() || unknown.is_empty() { "" } else { "; " };
    [open, between.to_owned(), unknown].concat()
}

fn cycle(desk: &Desk) -> El {
    let steps = desk.check.list("cycle").into_iter().map(|step| el("li").with(marked(step)).done());
    el("section")
        .set("class", "card")
        .with(el("h2").text(desk.check.word("cycle-title")))
        .with(el("ol").set("class", "cycle").list(steps.collect()))
}

fn calendar(desk: &Desk) -> El {
    let word = |id| desk.check.word(id);
    let (next, weekly) = (working_day(months_after(desk.today, MONTHS)), next_monday(desk.today));
    let day = |date| desk.format.day_year(date);
    let first = [word("calendar-next"), " ", &day(next), ","].concat();
    let then = [word("calendar-weekly"), " ", &*day(weekly), word("calendar-check")].concat();
    let link = primary(el("a"))
        .attr("href", file(desk.check, desk.today, weekly, next))
        .attr("download", word("file"))
        .text(word("calendar-link"));
    el("section")
        .set("class", "card calendar")
        .with(el("h2").text(word("calendar-title")))
        .with(p("", [&first, " ", &then].concat()))
        .with(link)
        .with(p("hint", word("calendar-hint")))
}
