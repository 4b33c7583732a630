//! Says what has changed to those who cannot see it, once the typing rests.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::markup::el;

/// Long enough to finish a number, short enough to belong to it.
const REST_MS: u32 = 900;

#[derive(Properties, PartialEq)]
pub(super) struct AnnounceProps {
    /// What is so now.
    pub(super) text: AttrValue,
}

/// A polite live region that follows `text` after a rest. It is silent on load: what is there then is read in its place.
#[component]
pub(super) fn Announce(props: &AnnounceProps) -> Html {
    let said = use_state(AttrValue::default);
    let first = use_mut_ref(|| true);
    {
        let said = said.clone();
        use_effect_with(props.text.clone(), move |text| {
            let text = text.clone();
            let quiet = first.replace(false);
            let timer = (!quiet).then(|| Timeout::new(REST_MS, move || said.set(text)));
            move || drop(timer)
        });
    }
    el("p").set("class", "visually-hidden").set("role", "status").text((*said).clone()).done()
}
