//! The call to action. Nothing leaves the browser unless the visitor sends it, and they see what they send.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::Shown;
use crate::{
    content::contact as words,
    view::{
        edge::{self, Contact},
        markup::{button, div, el, nothing, p, primary},
    },
};

/// How far the visitor has come with getting in touch.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Approach {
    /// The summary is in view.
    open: bool,
    /// The summary in the visitor's words, once they changed it.
    own: Option<String>,
    /// It is on the clipboard.
    copied: bool,
}

/// The button, and behind it the summary ready to send.
pub(super) fn call_to_action(shown: &Shown, contact: Option<&Contact>) -> Html {
    let Some(contact) = contact else { return nothing() };
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
        let summary = || words::summary(&shown.outcome.plan, &shown.outcome.answer, shown.format);
        panel(contact, approach.own.clone().unwrap_or_else(summary), shown)
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

fn panel(contact: &Contact, summary: String, shown: &Shown) -> Html {
    let edit = {
        let approached = shown.approached.clone();
        Callback::from(move |event: InputEvent| {
            let area: HtmlTextAreaElement = event.target_unchecked_into();
            approached.emit(Approach { open: true, own: Some(area.value()), copied: false });
        })
    };
    let copy = {
        let (approach, approached, summary) = (shown.approach.clone(), shown.approached.clone(), summary.clone());
        Callback::from(move |_| {
            let (approach, approached) = (approach.clone(), approached.clone());
            edge::copy(&summary, move |copied| approached.emit(Approach { copied, ..approach }));
        })
    };
    let (go, address) = if contact.is_mail() {
        (words::BY_MAIL, mail(&contact.address, &summary))
    } else {
        (words::BY_PAGE, contact.address.clone())
    };
    let label = el("label").set("for", "ridgeline-summary").text(words::SUMMARY_LABEL);
    let area = el("textarea").set("id", "ridgeline-summary").set("rows", "12").value(summary).on_input(edit);
    let send = primary(el("a")).set("target", "_blank").set("rel", "noopener");
    let told = el("span").set("role", "status").text(if shown.approach.copied { words::COPIED } else { "" });
    div("cta-panel")
        .set("role", "group")
        .set("aria-labelledby", "ridgeline-contact")
        .set("tabindex", "-1")
        .with(label)
        .with(area)
        .with(
            div("cta-ways")
                .with(send.set("data-send", "").attr("href", address).text(go))
                .with(button(words::COPY).on_click(copy))
                .with(told),
        )
        .done()
}

/// The address with the subject and the summary in it.
fn mail(address: &str, summary: &str) -> String {
    let encode = |text: &str| String::from(js_sys::encode_uri_component(text));
    let joint = if address.contains('?') { '&' } else { '?' };
    format!("{address}{joint}subject={}&body={}", encode(words::SUBJECT), encode(summary))
}
