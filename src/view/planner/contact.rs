//! The call to action. Nothing leaves the browser unless the visitor sends it, and they see what they send.

use std::rc::Rc;

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::Outcome;
use crate::{
    content::contact as words,
    format::Format,
    view::edge::{self, Contact},
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
    let Some(contact) = &props.contact else { return html! { <div hidden=true /> } };

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
        let summary =
            (*own).clone().unwrap_or_else(|| words::summary(&props.outcome.plan, &props.outcome.answer, &props.format));
        panel(contact, summary, &own, &copied)
    } else {
        html! { <div hidden=true /> }
    };
    html! {
        <section class="card cta" aria-labelledby="ridgeline-contact">
            <div class="cta-offer">
                <div>
                    <h2 id="ridgeline-contact">{ words::HEADING }</h2>
                    <p class="hint">{ words::PRIVACY }</p>
                </div>
                <button type="button" class="button is-primary" aria-expanded={open.to_string()} onclick={toggle}>{ label }</button>
            </div>
            { panel }
        </section>
    }
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
    html! {
        <div class="cta-panel">
            <label for="ridgeline-summary">{ words::SUMMARY_LABEL }</label>
            <textarea id="ridgeline-summary" rows="12" value={summary} oninput={edit} />
            <div class="cta-ways">
                <a class="button is-primary" href={address} target="_blank" rel="noopener">{ go }</a>
                <button type="button" class="button" onclick={copy}>{ words::COPY }</button>
                <span role="status">{ if **copied { words::COPIED } else { "" } }</span>
            </div>
        </div>
    }
}

/// The address with the subject and the summary in it.
fn mail(address: &str, summary: &str) -> String {
    let encode = |text: &str| String::from(js_sys::encode_uri_component(text));
    let joint = if address.contains('?') { '&' } else { '?' };
    format!("{address}{joint}subject={}&body={}", encode(words::SUBJECT), encode(summary))
}
