//! Says what has changed to those who cannot see it, once the typing rests.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// Long enough to finish a number, short enough to belong to it.
pub(super) const REST_MS: u32 = 900;

/// `text` after a rest, for a polite live region. It is silent on load: what is there then is read in its place.
#[hook]
pub(super) fn use_rested(text: String) -> AttrValue {
    let said = use_state(AttrValue::default);
    let first = use_mut_ref(|| true);
    {
        let said = said.clone();
        use_effect_with(text, move |text| {
            let text = AttrValue::from(text.clone());
            let quiet = first.replace(false);
            let timer = (!quiet).then(|| Timeout::new(REST_MS, move || said.set(text)));
            move || drop(timer)
        });
    }
    (*said).clone()
}
