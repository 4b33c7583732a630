//! The headline, and the line that stays in view while fields are edited.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{IntersectionObserver, IntersectionObserverEntry};
use yew::prelude::*;

use super::empty::Mend;
use crate::{
    content::{headline::Headline, page},
    plan::{Answer, answer::State},
    view::marked::marked,
};

#[derive(Properties, PartialEq)]
pub(super) struct VerdictProps {
    /// The sentence; none before there is an answer.
    pub(super) headline: Option<Headline>,
    /// The figures are the example's.
    pub(super) example: bool,
    /// The state is one to worry about.
    pub(super) alarm: bool,
    /// The answer is an older one, and this is to be mended.
    pub(super) stale: Option<Vec<Mend>>,
}

/// A state to worry about.
pub(super) fn is_alarm(answer: &Answer) -> bool {
    answer.state != State::OnTrack || !answer.valleys.is_empty()
}

#[component]
pub(super) fn Verdict(props: &VerdictProps) -> Html {
    let place = use_node_ref();
    let away = use_away(&place);
    let blank = props.headline.is_none();
    let (eyebrow, title, detail, brief) = props.headline.as_ref().map_or_else(
        || (page::NAME, page::EMPTY_TITLE.to_owned(), String::new(), page::EMPTY_TITLE.to_owned()),
        |headline| (headline.eyebrow, headline.title.clone(), headline.detail.clone(), headline.brief.clone()),
    );
    let tone = if props.alarm && !blank { "is-alarm" } else { "is-calm" };
    let stale = (!blank).then_some(props.stale.as_ref()).flatten();
    html! {
        <section class={classes!("verdict", stale.is_some().then_some("is-stale"))} ref={place}>
            <p class={classes!("eyebrow", tone)}>{ eyebrow }</p>
            <h1>{ title }</h1>
            <p class="verdict-detail">{ marked(&detail) }</p>
            <p class="verdict-example" hidden={!props.example}>{ page::EXAMPLE }</p>
            <p class="verdict-stale" role="status">{ stale_text(stale) }</p>
            <p class={classes!("brief", tone, away.then_some("is-away"))} aria-hidden="true">{ brief }</p>
        </section>
    }
}

fn stale_text(mend: Option<&Vec<Mend>>) -> Html {
    let Some(mend) = mend else { return html! {} };
    let links = mend.iter().enumerate().map(|(at, mend)| {
        html! { <>{ if at > 0 { ", " } else { " " } }{ mend.link() }</> }
    });
    html! { <>{ page::STALE }{ for links }</> }
}

/// Whether the element has scrolled out of view.
#[hook]
fn use_away(place: &NodeRef) -> bool {
    let away = use_state_eq(|| false);
    {
        let away = away.clone();
        let place = place.clone();
        use_effect_with((), move |()| {
            let seen = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
                let last = entries.pop().unchecked_into::<IntersectionObserverEntry>();
                away.set(!last.is_intersecting());
            });
            let observer = IntersectionObserver::new(seen.as_ref().unchecked_ref()).ok();
            if let (Some(observer), Some(element)) = (&observer, place.cast::<web_sys::Element>()) {
                observer.observe(&element);
            }
            move || {
                if let Some(observer) = observer {
                    observer.disconnect();
                }
                drop(seen);
            }
        });
    }
    *away
}
