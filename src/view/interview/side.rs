//! What the interviewers marked, side by side, and where they differ.

use super::{
    Desk, El, div, el,
    form::{kept, mark},
    laid::{Laid, interviewer, with_figure},
    p,
};
use crate::{
    assessment::panel::differ,
    content::check::interview::{SIGNS, THEMES},
};

pub(super) fn side(desk: &Desk, laid: &Laid) -> El {
    let word = |id: &str| desk.check.word(id);
    let (mut rows, mut differing) = (Vec::new(), 0);
    let mut begun = vec![false; laid.interviewers];
    for (points, scale) in [(&THEMES[..], "stories-short"), (&SIGNS[..], "seen")] {
        for point in points {
            let mut marks = Vec::new();
            for (at, begun) in begun.iter_mut().enumerate() {
                let mark = mark(desk, at, point);
                *begun |= mark.is_some();
                marks.push(mark);
            }
            let apart = differ(&marks);
            differing += usize::from(apart);
            rows.push(row(desk, point, scale, &marks, apart).done());
        }
    }
    let mut quotes = el("tr").with(el("th").set("scope", "row").text(word("quote")));
    for at in 0..laid.interviewers {
        quotes = quotes.with(el("td").set("class", "quote").text(desk.text(&kept(at, "note")).to_owned()));
    }
    rows.push(quotes.done());
    let mut heads = el("tr").with(el("th").set("scope", "col").text(word("point")));
    for at in 0..laid.interviewers {
        heads = heads.with(el("th").set("scope", "col").text(interviewer(desk, at)));
    }
    let table = el("table").with(el("thead").with(heads)).with(el("tbody").list(rows));
    let begun = begun.into_iter().filter(|begun| *begun).count();
    let said = match (begun, differing) {
        (0, _) => word("side-blank").to_owned(),
        (1, _) => word("differ-one").to_owned(),
        (_, 0) => word("differ-none").to_owned(),
        (_, _) => with_figure(desk, "differ-some", differing),
    };
    // The table may be wider than a phone: it scrolls in a place of its own, which the keyboard reaches.
    let scroll = div("side-scroll")
        .set("role", "region")
        .set("tabindex", "0")
        .set("aria-labelledby", "ridgeline-interview-side")
        .flag("hidden", begun == 0)
        .with(table);
    el("section")
        .set("class", "card side")
        .with(el("h2").set("id", "ridgeline-interview-side").text(word("side")))
        .with(p("", said).set("role", "status"))
        .with(scroll)
}

fn row(desk: &Desk, point: &str, scale: &str, marks: &[Option<usize>], apart: bool) -> El {
    // The sign by its first words: what follows a colon explains it to whoever marks.
    let name = desk.check.word(point).split([':', ';']).next().unwrap_or_default();
    let head = el("th")
        .set("scope", "row")
        .text(name)
        .with(el("span").set("class", "tag").flag("hidden", !apart).text(desk.check.word("differ")));
    let mut row = el("tr").set("class", if apart { "is-apart" } else { "" }).with(head);
    for mark in marks {
        let label = mark.and_then(|mark| desk.check.list(scale).get(mark).copied());
        row = row.with(el("td").text(label.unwrap_or_else(|| desk.check.word("unmarked"))));
    }
    row
}
