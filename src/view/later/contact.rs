//! The call to action. Nothing leaves the browser unless the visitor sends it, and they see what they send.

use yew::prelude::*;

use super::sending;
use crate::{
    content::contact as words,
    view::{
        edge,
        markup::{button, div, el, nothing, p, primary},
        planner::Shown,
        told::Approach,
    },
};

/// The button, and behind it the summary ready to send.
pub(super) fn call_to_action(shown: &Shown) -> Html {
    let Some(contact) = shown.whatif.contact else { return nothing() };
    let approach = shown.approach;
    let toggle = {
        let (approached, open) = (shown.approached.clone(), approach.open);
        Callback::from(move |event: MouseEvent| {
            if !open {
                // It opens below, maybe out of view.
                edge::move_focus(&event.target_unchecked_into(), ".cta-panel");
            }
            approached.emit(Approach { open: !open, ..Approach::default() });
        })
    };
    let label = if contact.label.is_empty() { words::BUTTON } else { &contact.label };
    let panel = if approach.open { sending::panel(contact, shown) } else { nothing() };
    let heading = el("h2").set("id", "ridgeline-contact").text(words::HEADING);
    let expanded = if approach.open { "true" } else { "false" };
    let button = primary(button(label.to_owned())).set("aria-expanded", expanded).on_click(toggle);
    el("section")
        .set("class", "card cta")
        .set("part", "contact")
        .set("aria-labelledby", "ridgeline-contact")
        .with(div("cta-offer").with(el("div").with(heading).with(p("hint", words::PRIVACY))).with(button))
        .with(panel)
        .done()
}
