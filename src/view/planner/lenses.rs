//! The three leading indicators.

use yew::prelude::*;

use super::{Shown, card::difference, working};
use crate::{
    content::{
        lens::{Lens, Tone, lenses as words, window as chances},
        page,
        working::Figure,
    },
    view::markup::{div, el, marked, p},
};

pub(super) fn lenses(shown: &Shown) -> Html {
    let Shown { outcome, format, .. } = shown;
    let figures = [Figure::Mid, Figure::Top, Figure::Activity];
    let differences = &shown.differences.lenses;
    let cards = words(&outcome.plan, &outcome.answer, format).into_iter().zip(figures).zip(differences);
    let cards = cards.map(|((lens, figure), by)| {
        let class = match lens.tone {
            Tone::Good => "card lens is-good",
            Tone::Watch => "card lens is-watch",
            Tone::Short => "card lens is-short",
        };
        let bar = bar(&lens);
        let feeds = el("span").text(lens.feeds);
        let verdict = el("span").set("class", "tag").text(lens.verdict);
        let big = p("big", lens.have).text(" ").with(el("small").text(lens.of));
        el("article")
            .set("class", class)
            .key(lens.title)
            .with(div("lens-when").with(feeds).with(verdict))
            .with(el("h3").text(lens.title))
            .with(big)
            .with(difference(by))
            .with(bar)
            .with(el("p").set("class", "lens-text").with(marked(&lens.text)))
            .with(working::show(figure, shown))
    });
    let heading = el("h2").set("id", "ridgeline-indicators").set("class", "visually-hidden").text(page::INDICATORS);
    el("section").set("aria-labelledby", "ridgeline-indicators").with(heading).with(div("lenses").each(cards)).done()
}

/// The three windows of 30 days, each with its chance.
pub(super) fn windows(shown: &Shown) -> Html {
    let Shown { outcome, format, .. } = shown;
    let items = outcome.answer.windows.iter().zip(&shown.differences.windows).map(|(window, by)| {
        let [days, chance, of] = chances(window, format);
        el("li").key(days.clone()).text(days).with(el("strong").text(chance)).text(of).with(difference(by))
    });
    el("ul").set("class", "windows").each(items).done()
}

/// What there is as a bar, what is needed as a mark on it. The text beside it says the same.
fn bar(lens: &Lens) -> Html {
    let (have, need) = lens.measure;
    // The mark stands at three quarters, so that a surplus shows; where nothing is needed there is nothing to reach.
    let share = if need > 0.0 { (have / need * 75.0).min(100.0) } else { 100.0 };
    let stripe = |class| el("rect").set("class", class).set("height", "10").set("y", "4").set("rx", "5");
    el("svg")
        .set("class", "bar")
        .set("aria-hidden", "true")
        .with(stripe("bar-track").set("width", "100%"))
        .with(stripe("bar-fill").attr("width", percent(share)))
        .with(el("rect").set("class", "bar-mark").set("x", "75%").set("width", "2").set("height", "18"))
        .done()
}

/// A whole per cent, as an attribute.
fn percent(value: f64) -> String {
    format!("{}%", value.round() as u32)
}
