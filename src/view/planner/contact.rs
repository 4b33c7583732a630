//! The call to action. Nothing leaves the browser unless the visitor sends it, and they see what they send.

use std::rc::Rc;

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::{Outcome, header::button};
use crate::{
    content::contact as words,
    format::Format,
    view::{
        edge::{self, Contact},
        markup::{div, el, nothing, p},
    },
};

#[derive(Properties, PartialEq)]
pub(super) struct ContactProps {
    /// What the summary is of.
    pub(super) outcome: Rc<Outcome>,
    /// Writes its figures.
    pub(super) format: Rc<Format>,
    /// Whom to contact; nothing is shown without.
    pub(super) contact: Option<Contact>,
}

/// The button, and behind it the summary ready to send.
#[component]
pub(super) fn CallToAction(props: &ContactProps) -> Html {
    let open = use_state_eq(|| false);
    let copied = use_state_eq(|| false);
    let own = use_state_eq(|| None::<String>);
    let Some(contact) = &props.contact else { return nothing() };

    let toggle = {
        let (open, copied, own) = (open.clone(), copied.clone(), own.clone());
        Callback::from(move |_: MouseEvent| {
            copied.set(false);
            own.set(None);
            open.set(!*open);
        })
    };
    let label = if contact.label.is_empty() { words::BUTTON } else { &contact.label };
    let panel = if *open {
        let summary = || words::summary(&props.outcome.plan, &props.outcome.answer, &props.format);
        panel(contact, (*own).clone().unwrap_or_else(summary), &own, &copied)
    } else {
        nothing()
    };
    let heading = el("h2").set("id", "ridgeline-contact").text(words::HEADING);
    let expanded = if *open { "true" } else { "false" };
    let button =
        button(label.to_owned()).set("class", "button is-primary").set("aria-expanded", expanded).on_click(toggle);
    el("section")
        .set("class", "card cta")
        .set("aria-labelledby", "ridgeline-contact")
        .with(div("cta-offer").with(el("div").with(heading).with(p("hint", words::PRIVACY))).with(button))
        .with(panel)
        .done()
}

fn panel(
    contact: &Contact,
    summary: String,
    own: &UseStateHandle<Option<String>>,
    copied: &UseStateHandle<bool>,
) -> Html {
    let edit = {
        let (own, copied) = (own.clone(), copied.clone());
        Callback::from(move |event: InputEvent| {
            copied.set(false);
            own.set(event.target_dyn_into::<HtmlTextAreaElement>().map(|area| area.value()));
        })
    };
    let copy = {
        let (copied, summary) = (copied.clone(), summary.clone());
        Callback::from(move |_: MouseEvent| {
            let copied = copied.clone();
            edge::copy(&summary, move |done| copied.set(done));
        })
    };
    let (go, address) = if contact.is_mail() {
        (words::BY_MAIL, mail(&contact.address, &summary))
    } else {
        (words::BY_PAGE, contact.address.clone())
    };
    let label = el("label").set("for", "ridgeline-summary").text(words::SUMMARY_LABEL);
    let area = el("textarea").set("id", "ridgeline-summary").set("rows", "12").value(summary).on_input(edit);
    let send = el("a").set("class", "button is-primary").set("target", "_blank").set("rel", "noopener");
    let told = el("span").set("role", "status").text(if **copied { words::COPIED } else { "" });
    div("cta-panel")
        .with(label)
        .with(area)
        .with(
            div("cta-ways")
                .with(send.attr("href", address).text(go))
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
