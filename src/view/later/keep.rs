//! All plans in a link; and what came with one.

use yew::prelude::*;

use crate::{
    content::whatif::keep as words,
    state::{Action, LinkFault, Separators, Shared},
    view::{
        edge,
        markup::{El, button, div, el, p, primary},
        opening::separators,
        planner::sending,
        whatif::{Note, Tools, WhatIf, noting},
    },
};

pub(super) fn panel(whatif: &WhatIf, base: &str) -> Html {
    let tools = whatif.tools;
    let link = whatif.book.link(&separators(whatif.format)).map(|fragment| [base, "#", &fragment].concat());
    let place = div("whatif-panel keep").with(el("h3").text(words::HEADING)).with(p("hint", words::HINT));
    let Some(link) = link else { return place.with(p("error", words::TOO_LONG)).done() };
    let copy = {
        let (note, link) = (tools.note.clone(), link.clone());
        Callback::from(move |_: MouseEvent| {
            let note = note.clone();
            edge::copy(&link, move |copied| {
                note.emit(Note::Said(if copied { words::COPIED } else { words::NOT_COPIED }));
            });
        })
    };
    let input = el("input")
        .set("id", "ridgeline-link")
        .set("type", "text")
        .set("readonly", "")
        .set("spellcheck", "false")
        .value(link);
    place
        .with(
            div("field")
                .with(el("label").set("for", "ridgeline-link").text(words::LINK))
                .with(div("input").with(input)),
        )
        .with(
            div("cta-ways")
                .with(primary(button(words::COPY)).on_click(copy))
                .with(el("span").set("role", "status").text(tools.said)),
        )
        .done()
}

/// What a link holds, numbers written with `separators`.
pub(super) fn opened(fragment: &str, separators: Separators) -> Result<Shared, LinkFault> {
    Shared::read(fragment, &separators).unwrap_or(Err(LinkFault::Damaged))
}

/// Asks whether to open it, or says why it cannot be.
pub(super) fn offer(tools: &Tools, on: &Callback<Action>, found: &Result<Shared, LinkFault>) -> Html {
    let close = |label| button(label).on_click(noting(tools, Note::Leave));
    let ways: [El; 2] = match found {
        Ok(shared) => {
            let shared = shared.clone();
            let open = sending(on, Action::Adopt(Box::new(shared)));
            let leave = noting(tools, Note::Leave);
            let both = Callback::from(move |event: MouseEvent| {
                open.emit(event.clone());
                leave.emit(event);
            });
            [primary(button(words::OPEN)).on_click(both), close(words::LEAVE)]
        }
        Err(_) => [close(words::CLOSE), el("span")],
    };
    let [heading, text] = match found {
        Ok(_) => [words::OFFER, words::OFFER_HINT],
        Err(LinkFault::Damaged) => [words::FAULT, words::DAMAGED],
        Err(LinkFault::TooLong) => [words::FAULT, words::OVERLONG],
        Err(LinkFault::Newer) => [words::FAULT, words::NEWER],
    };
    el("section")
        .set("class", "card offer")
        .set("aria-labelledby", "ridgeline-offer")
        .with(el("h2").set("id", "ridgeline-offer").text(heading))
        .with(el("p").set("role", "status").text(text))
        .with(div("cta-ways").each(ways))
        .done()
}
