//! What stands under "show the working".

use yew::prelude::*;

use crate::{
    content::{
        page,
        working::{self, Figure},
    },
    view::{
        markup::{El, div, el, p},
        planner::Shown,
    },
};

/// The working of a figure of the page.
pub(super) fn figure(figure: Figure, shown: &Shown) -> Html {
    let working = working::working(figure, &shown.outcome.plan, &shown.outcome.answer, shown.format);
    lines(div(""), working.lines, working.source).done()
}

/// That of what is worked out in a tool, to be unfolded.
pub(super) fn working(text: Vec<String>, source: &'static str) -> El {
    lines(el("details").set("class", "working").with(el("summary").text(page::SHOW_WORKING)), text, source)
}

pub(super) fn lines(place: El, lines: Vec<String>, source: &'static str) -> El {
    let lines = lines.into_iter().enumerate().map(|(at, line)| el("li").key(at).text(line));
    place.with(el("ul").each(lines)).with(p("working-source", source).flag("hidden", source.is_empty()))
}
