//! All plans in a link; and what came with one.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::{
    content::whatif::keep as words,
    state::{Action, LinkFault, Separators, Shared},
    view::{
        edge,
        link::{self, settling},
        markup::{button, div, el, nothing, p, primary},
        opening::separators,
        whatif::{Note, Tools, WhatIf},
    },
};

pub(super) fn panel(whatif: &WhatIf, base: &str) -> Html {
    let tools = whatif.tools;
    let link = whatif.book.link(&separators(whatif.format)).map(|fragment| [base, "#", &fragment].concat());
    let place = div("whatif-panel keep").with(el("h3").text(words::HEADING)).with(p("hint", words::HINT));
    let place = match link {
        None => place.with(p("error", words::TOO_LONG)),
        Some(link) => {
            let [field, copy] = link::field(words::LINK, link, tools.said, tools.note.reform(Note::Said));
            place.with(field).with(copy)
        }
    };
    let pasted = tools.found.as_ref().filter(|_| !tools.is_followed);
    let offered = pasted.map_or_else(nothing, |found| offer(tools, whatif.on, found));
    place.with(pasting(tools)).with(offered).done()
}

/// Takes a link that was sent: what it holds is offered below it.
fn pasting(tools: &Tools) -> Html {
    let note = tools.note.clone();
    let paste = Callback::from(move |event: Event| {
        let input: HtmlInputElement = event.target_unchecked_into();
        let text = input.value();
        if !text.trim().is_empty() {
            note.emit(Note::Pasted(text));
        }
    });
    let input = el("input")
        .set("id", "ridgeline-paste")
        .set("type", "text")
        .set("autocomplete", "off")
        .set("spellcheck", "false")
        .set("aria-describedby", "ridgeline-paste-hint")
        .on_change(paste);
    div("field")
        .with(el("label").set("for", "ridgeline-paste").text(words::PASTE))
        .with(div("input").with(input))
        .with(p("hint", words::PASTE_HINT).set("id", "ridgeline-paste-hint"))
        .done()
}

/// What a link holds, numbers written with `separators`.
pub(super) fn opened(fragment: &str, separators: Separators) -> Result<Shared, LinkFault> {
    Shared::read(&edge::decoded(fragment), &separators).unwrap_or(Err(LinkFault::Damaged))
}

/// Asks whether to open it, or says why it cannot be.
pub(super) fn offer(tools: &Tools, on: &Callback<Action>, found: &Result<Shared, LinkFault>) -> Html {
    let leave = |label| {
        let note = tools.note.clone();
        button(label).on_click(settling(move || note.emit(Note::Leave)))
    };
    match found {
        Ok(shared) => {
            let (on, note, shared) = (on.clone(), tools.note.clone(), shared.clone());
            let open = settling(move || {
                on.emit(Action::Adopt(Box::new(shared.clone())));
                note.emit(Note::Leave);
            });
            let ways = [primary(button(words::OPEN)).on_click(open), leave(words::LEAVE)];
            link::offer(words::OFFER, words::OFFER_HINT, ways)
        }
        Err(fault) => link::offer(
            words::FAULT,
            words::fault(*fault == LinkFault::TooLong, *fault == LinkFault::Newer),
            [leave(words::CLOSE), el("span")],
        ),
    }
}
