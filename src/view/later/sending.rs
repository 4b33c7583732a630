//! The summary, ready to send: the visitor sees what they send.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::against::against;
use crate::{
    content::contact as words,
    view::{
        edge::{self, Contact},
        markup::{button, div, el, primary},
        planner::{Shown, said},
        told::Approach,
    },
};

/// The summary, and the ways to send it.
pub(super) fn panel(contact: &Contact, shown: &Shown) -> Html {
    let against = against(shown.whatif);
    let Shown { outcome, format, whatif, .. } = shown;
    let said = || said(outcome, whatif.compared, format);
    let written = || words::summary(&said(), &outcome.plan, &outcome.answer, format, against.as_ref());
    let summary = shown.approach.own.clone().unwrap_or_else(written);
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
