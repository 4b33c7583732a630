//! A link to be kept, and the question that one brings along.

use yew::prelude::*;

use super::{
    edge,
    markup::{El, button, div, el, primary},
};
use crate::content::whatif::keep as words;

/// A link under its name, to be copied; `on` hears in words how that went, and `said` is what it last heard.
pub(super) fn field(label: &'static str, link: String, said: &'static str, on: Callback<&'static str>) -> [El; 2] {
    let copy = {
        let link = link.clone();
        Callback::from(move |_: MouseEvent| {
            let on = on.clone();
            edge::copy(&link, move |copied| on.emit(if copied { words::COPIED } else { words::NOT_COPIED }));
        })
    };
    let input = el("input")
        .set("id", "ridgeline-link")
        .set("type", "text")
        .set("readonly", "")
        .set("spellcheck", "false")
        .value(link);
    [
        div("field").with(el("label").set("for", "ridgeline-link").text(label)).with(div("input").with(input)),
        div("cta-ways")
            .with(primary(button(words::COPY)).on_click(copy))
            .with(el("span").set("role", "status").text(said)),
    ]
}

/// What came with a link, and what may be done about it.
pub(super) fn offer(heading: &'static str, text: &'static str, ways: [El; 2]) -> Html {
    el("section")
        .set("class", "card offer")
        .set("aria-labelledby", "ridgeline-offer")
        .with(el("h2").set("id", "ridgeline-offer").text(heading))
        .with(el("p").set("role", "status").text(text))
        .with(div("cta-ways").each(ways))
        .done()
}

/// Does something on a press that takes the question away: the focus goes on to the first button.
pub(super) fn settling(call: impl Fn() + 'static) -> Callback<MouseEvent> {
    Callback::from(move |event: MouseEvent| {
        edge::move_focus(&event.target_unchecked_into(), ".header-tools .button");
        call();
    })
}
