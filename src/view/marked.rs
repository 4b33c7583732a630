//! Words with stress.

use yew::prelude::*;

/// `text` with what stands between `*` set strong.
pub(super) fn marked(text: &str) -> Html {
    let parts = text.split('*').enumerate().map(|(at, part)| {
        if at % 2 == 0 {
            html! { <>{ part.to_owned() }</> }
        } else {
            html! { <strong>{ part.to_owned() }</strong> }
        }
    });
    parts.collect()
}
