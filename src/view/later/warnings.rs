//! Valleys and warnings, with the day until which each can be helped.

use yew::prelude::*;

use crate::{
    content::{warning, working::Figure},
    view::{
        markup::{el, marked, p},
        planner::{Shown, card::card, working},
    },
};

pub(super) fn warnings(shown: &Shown) -> Html {
    let Shown { outcome, format, .. } = shown;
    let notices = warning::notices(&outcome.plan, &outcome.answer, format);
    let nothing = p("hint", warning::NOTHING).flag("hidden", !notices.is_empty());
    let items = notices.into_iter().map(|notice| {
        let mark = el("svg").set("class", "notice-mark").set("viewBox", "0 0 34 34").set("aria-hidden", "true");
        let mark = mark.set("width", "34").set("height", "34");
        let square = el("rect").set("width", "34").set("height", "34").set("rx", "10");
        el("li")
            .set("class", if notice.grave { "notice is-grave" } else { "notice" })
            .key(notice.title.clone())
            .with(mark.with(square).with(el("path").set("d", "M11 13h12l-6 9Z")))
            .with(el("h3").text(notice.title))
            .with(p("notice-by", notice.by).text(" ").with(el("strong").text(notice.when)))
            .with(el("p").set("class", "notice-text").with(marked(&notice.text)))
    });
    card("card", "ridgeline-warnings", warning::HEADING)
        .with(nothing)
        .with(el("ul").set("class", "notices").each(items))
        .with(working::show(Figure::Valleys, shown))
        .done()
}
