//! Plans side by side: each can be opened, compared with, copied, named, moved and taken away.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::compare::side;
use crate::{
    content::{
        page,
        whatif::{difference::column as column_of_differences, scenarios as words},
    },
    state::{Action, LONGEST_NAME},
    view::{
        edge,
        markup::{El, button, div, el, p},
        planner::{difference, leaving, sending},
        whatif::{Beside, Note, WhatIf, fresh_name},
    },
};

pub(super) fn panel(whatif: &WhatIf) -> Html {
    let items = (0..whatif.beside.len()).map(|at| item(whatif, at));
    div("whatif-panel")
        .with(el("h3").set("id", "ridgeline-scenarios").text(words::HEADING))
        .with(el("ul").set("class", "scenarios").set("aria-labelledby", "ridgeline-scenarios").each(items))
        .with(gone(whatif))
        .with(p("hint", words::FULL).flag("hidden", whatif.book.can_add()))
        .with(table(whatif))
        .done()
}

/// Takes a deletion back, in view of where it was done.
fn gone(whatif: &WhatIf) -> El {
    let place = div("scenario-gone").flag("hidden", !whatif.gone);
    if !whatif.gone {
        return place;
    }
    let undo = button(page::UNDO).on_click(leaving(whatif.on, Action::Undo, ".scenarios input"));
    place.with(p("", page::DELETED)).with(undo)
}

fn item(whatif: &WhatIf, at: usize) -> El {
    let WhatIf { book, beside, on, tools, .. } = whatif;
    let (is_open, is_pinned) = (book.open() == at, book.pinned() == Some(at));
    let name = beside.get(at).map_or("", |plan| &*plan.name);
    let last = beside.len() - 1;
    // What has nothing to do keeps its place, and the focus of who has just pressed it.
    let does = |label: &'static str, idle: bool| {
        button(label)
            .key(label)
            .attr("aria-label", words::button_label(label, name))
            .maybe("aria-disabled", idle.then(|| "true".to_owned()))
    };
    // The focus goes along with the plan.
    let shift = |later: bool| {
        let (on, to) = (Callback::clone(on), if later { at + 2 } else { at });
        let button = if later { ":nth-child(5)" } else { ":nth-child(4)" };
        let place = [".scenario:nth-child(", &to.to_string(), ") .button", button].concat();
        Callback::from(move |event: MouseEvent| {
            edge::move_focus(&event.target_unchecked_into(), &place);
            on.emit(Action::Shift { at, later });
        })
    };
    let fresh = fresh_name(beside);
    let nameless = book.scenarios().iter().position(|scenario| scenario.name().is_empty());
    let rename = {
        let (on, own) = (Callback::clone(on), book.scenarios()[at].name().to_owned());
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let name = input.value();
            // Today’s plan is called so as long as it has no name of its own, which the book does not know.
            let today = nameless.filter(|other| *other != at && name.trim().eq_ignore_ascii_case(words::TODAY));
            on.emit(Action::Rename(at, if name.trim().is_empty() || today.is_some() { own.clone() } else { name }));
        })
    };
    // It has its name once the field is left. Until then the page may be drawn anew, and what is typed has to stand.
    let typed = tools.naming.as_ref().filter(|(naming, _)| *naming == at).map_or(name, |(_, typed)| typed);
    let naming = tools.note.reform(move |event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        Note::Name(Some((at, input.value())))
    });
    let field = el("input")
        .set("type", "text")
        .attr("aria-label", words::name_label(name))
        .attr("maxlength", LONGEST_NAME.to_string())
        .value(typed.to_owned())
        .on_input(naming)
        .on_change(rename)
        .on_blur(tools.note.reform(|_| Note::Name(None)));
    let class = if is_open { "scenario is-open" } else { "scenario" };
    let full = !book.can_add();
    let tag =
        |text: &'static str, shown: bool| el("span").key(text).set("class", "tag").flag("hidden", !shown).text(text);
    el("li")
        .key(at)
        .set("class", class)
        .with(
            div("scenario-name")
                .with(div("input").with(field))
                .with(tag(words::OPEN, is_open))
                .with(tag(words::PINNED, is_pinned)),
        )
        .with(div("scenario-does").each([
            does(words::GO, is_open).on_click(sending(on, Action::Open(at))),
            does(words::COMPARE, is_pinned).on_click(sending(on, Action::PinOn(at))),
            does(words::DUPLICATE, full).on_click(sending(on, Action::Duplicate(at, fresh.clone()))),
            does(words::EARLIER, at == 0).flag("hidden", last == 0).on_click(shift(false)),
            does(words::LATER, at == last).flag("hidden", last == 0).on_click(shift(true)),
            does(words::DELETE, false).flag("hidden", last == 0).on_click(leaving(
                on,
                Action::Delete(at),
                ".scenario-gone .button",
            )),
        ]))
}

/// A column a plan. It scrolls by itself where the page is narrow, by keys too.
fn table(whatif: &WhatIf) -> El {
    let columns: Vec<_> = whatif.beside.iter().map(column).collect();
    let heads = whatif.beside.iter().enumerate().map(|(at, plan)| {
        let class = if at == whatif.book.open() { "is-open" } else { "" };
        el("th").key(at).set("scope", "col").set("class", class).text(plan.name.clone())
    });
    let differences: Vec<_> = (0..whatif.beside.len()).map(|at| differences(whatif, at)).collect();
    let is_alike = |row: usize| {
        let mut texts = columns.iter().flatten().map(|column| &column[row]);
        let first = texts.next();
        texts.all(|text| Some(text) == first)
    };
    let rows = words::ROWS.iter().enumerate().filter(|(row, _)| !words::MAY_BE_ALIKE.contains(row) || !is_alike(*row));
    let rows = rows.map(|(row, name)| {
        let cells = columns.iter().enumerate().map(|(at, column)| {
            let text = column.as_ref().map_or(words::INCOMPLETE.to_owned(), |column| column[row].clone());
            el("td").key(at).text(text).with(difference(&differences[at][row]))
        });
        el("tr").key(*name).with(el("th").set("scope", "row").text(*name)).each(cells)
    });
    let head = el("tr").with(el("td").set("aria-hidden", "true")).each(heads);
    let table = el("table")
        .set("class", "figures")
        .with(el("caption").set("class", "visually-hidden").text(words::TABLE))
        .with(el("thead").with(head))
        .with(el("tbody").each(rows));
    div("scenario-table")
        .set("role", "region")
        .set("tabindex", "0")
        .set("aria-label", words::TABLE)
        .flag("hidden", whatif.beside.len() < 2)
        .with(table)
}

/// What a plan differs by from the pinned one, row by row.
fn differences(whatif: &WhatIf, at: usize) -> [String; words::ROWS.len()] {
    let outcome = |at: usize| whatif.beside.get(at).and_then(|plan| plan.outcome.as_deref());
    let pinned = whatif.book.pinned().filter(|pinned| *pinned != at);
    match pinned.and_then(outcome).zip(outcome(at)) {
        Some((pinned, other)) => column_of_differences(side(pinned), side(other), whatif.format),
        None => Default::default(),
    }
}

fn column(plan: &Beside) -> Option<[String; words::ROWS.len()]> {
    let outcome = plan.outcome.as_ref()?;
    Some(words::column(&outcome.plan, &outcome.answer, &plan.format))
}
