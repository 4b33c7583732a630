//! "Show the working", for what is worked out in a panel.

use crate::{
    content::page,
    view::markup::{El, el, p},
};

/// It, with its lines.
pub(super) fn working(lines: Vec<String>, source: &'static str) -> El {
    let lines = lines.into_iter().enumerate().map(|(at, line)| el("li").key(at).text(line));
    el("details")
        .set("class", "working")
        .with(el("summary").text(page::SHOW_WORKING))
        .with(el("ul").each(lines))
        .with(p("working-source", source).flag("hidden", source.is_empty()))
}
