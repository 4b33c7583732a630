//! All reps in one table.

use yew::prelude::*;

use super::{again, erased, look_at, name, noting};
use crate::{
    assessment::assess,
    content::check::page,
    state::{Reps, read_answers},
    view::{
        check::Desk,
        markup::{El, button, el, nothing, p, words},
        opening::separators,
    },
};

/// What each rep points to, what to look at and when, and the way to take it into view or to erase it.
pub(super) fn table(desk: &Desk, reps: &Reps) -> Html {
    let word = |id| desk.check.word(id);
    let columns = ["rep", "result", "look-at", "day", "erase"];
    let head = columns.into_iter().fold(el("tr").set("role", "row"), |row, id| {
        row.with(el("th").set("scope", "col").set("role", "columnheader").text(word(id)))
    });
    let rows = reps.all.iter().map(|number| row(desk, reps, *number));
    let table = el("table")
        .set("role", "table")
        .set("aria-labelledby", "ridgeline-reps")
        .with(el("thead").set("role", "rowgroup").with(head))
        .with(el("tbody").set("role", "rowgroup").each(rows));
    el("section")
        .set("class", "card reps-table")
        .with(el("h2").set("id", "ridgeline-reps").set("tabindex", "-1").text(word("reps-title")))
        .with(p("hint", word("reps-hint")))
        .with(erased(desk))
        .with(table)
        .done()
}

fn row(desk: &Desk, reps: &Reps, number: usize) -> El {
    let check = desk.check;
    let prefix = reps.prefix(number);
    let answered = read_answers(&check.sheet, desk.notebook, &prefix, &[], &separators(desk.format));
    let verdict = assess(&check.sheet, &answered.answers);
    let first = verdict.first().outcome;
    let blank = verdict.is_blank();
    let so_far = if verdict.is_complete() { "" } else { check.word("so-far") };
    let (result, look) = if blank {
        (check.word("blank").to_owned(), "")
    } else if verdict.is_early() {
        (page::EARLY.to_owned(), "")
    } else {
        ([check.sheet.outcomes[first].title, so_far].concat(), look_at(desk, first))
    };
    let day = match again(desk, &prefix) {
        Some(day) => desk.format.day_year(day),
        None => check.word("no-day").to_owned(),
    };
    let name = name(desk, reps, number);
    let current = number == reps.current;
    let show = button(name.clone()).maybe("aria-current", current.then(|| "true".to_owned())).on_click(noting(
        desk,
        vec![reps.show(number)],
        ".check h1",
    ));
    let erase = button(check.word("erase"))
        .attr("aria-label", [check.word("erase"), " ", &name].concat())
        .flag("hidden", !desk.notebook.has_any(&prefix))
        .on_click(noting(desk, reps.erase(number), ".reps-erased .button"));
    let cell = |id, content: Html| el("td").set("role", "cell").attr("data-label", check.word(id)).with(content).done();
    el("tr")
        .key(number)
        .set("role", "row")
        .attr("data-rep", number.to_string())
        .with(el("th").set("scope", "row").set("role", "rowheader").with(show))
        .with(cell("result", words(result)))
        .with(cell("look-at", if look.is_empty() { nothing() } else { words(look) }))
        .with(cell("day", words(day)))
        .with(cell("erase", erase.done()))
}
