//! The call to action. Nothing leaves the browser unless the visitor sends it, and they see what they send.

use yew::prelude::*;

use super::Shown;
use crate::{
    content::contact as words,
    view::{
        edge, later,
        markup::{button, div, el, nothing, p, primary},
        whatif::coming,
    },
};

/// How far the visitor has come with getting in touch.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Approach {
    /// The summary is in view.
    pub(in crate::view) open: bool,
    /// The summary in the visitor's words, once they changed it.
    pub(in crate::view) own: Option<String>,
    /// It is on the clipboard.
    pub(in crate::view) copied: bool,
}

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
    let panel = if approach.open {
        coming(shown.whatif.tools).unwrap_or_else(|| later::sending(contact, shown))
    } else {
        nothing()
    };
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
