//! The headline, and the line that stays in view while fields are edited.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{IntersectionObserver, IntersectionObserverEntry};
use yew::prelude::*;

use super::empty::Mend;
use crate::{
    content::{headline::Headline, page},
    plan::{Answer, answer::State},
    view::markup::{el, marked, p, words},
};

/// What the headline is made from.
pub(super) struct Verdict<'a> {
    /// The sentence; none before there is an answer.
    pub(super) headline: Option<Headline>,
    /// The figures are the example's.
    pub(super) example: bool,
    /// The state is one to worry about.
    pub(super) alarm: bool,
    /// The answer is an older one, and this is to be mended.
    pub(super) stale: Option<Vec<Mend>>,
    /// Where it stands.
    pub(super) place: &'a NodeRef,
    /// It has scrolled out of view.
    pub(super) away: bool,
}

/// A state to worry about.
pub(super) fn is_alarm(answer: &Answer) -> bool {
    answer.state != State::OnTrack || !answer.valleys.is_empty()
}

pub(super) fn verdict(props: &Verdict) -> Html {
    let (eyebrow, title, detail) = props.headline.as_ref().map_or_else(
        || (page::EMPTY_EYEBROW, page::EMPTY_TITLE.to_owned(), String::new()),
        |headline| (headline.eyebrow, headline.title.clone(), headline.detail.clone()),
    );
    let stale = props.headline.as_ref().and(props.stale.as_ref());
    let alarm = props.alarm && props.headline.is_some();
    el("section")
        .set("class", if stale.is_some() { "verdict is-stale" } else { "verdict" })
        .set("part", "headline")
        .at(props.place)
        .with(p(if alarm { "eyebrow is-alarm" } else { "eyebrow is-calm" }, eyebrow))
        .with(el("h1").text(title))
        .with(el("p").set("class", "verdict-detail").with(marked(&detail)))
        .with(p("verdict-example", page::EXAMPLE).flag("hidden", !props.example))
        .with(el("p").set("class", "verdict-stale").set("role", "status").list(stale_text(stale)))
        .done()
}

/// The headline in one line.
pub(super) fn brief(props: &Verdict) -> Html {
    let class = match (props.alarm && props.headline.is_some(), props.away) {
        (true, true) => "brief is-alarm is-away",
        (true, false) => "brief is-alarm",
        (false, true) => "brief is-calm is-away",
        (false, false) => "brief is-calm",
    };
    let text = props.headline.as_ref().map_or_else(|| page::EMPTY_TITLE.to_owned(), |headline| headline.brief.clone());
    p(class, text).set("aria-hidden", "true").done()
}

fn stale_text(mend: Option<&Vec<Mend>>) -> Vec<Html> {
    let Some(mend) = mend.filter(|mend| !mend.is_empty()) else { return Vec::new() };
    let links =
        mend.iter().enumerate().flat_map(|(at, mend)| [words(if at > 0 { ", " } else { " " }), mend.link().done()]);
    std::iter::once(words(page::STALE)).chain(links).collect()
}

/// Whether an element is out of view, and the watch on it.
#[derive(Default)]
pub(in crate::view) struct Away {
    is_out: bool,
    was_in: bool,
    observer: Option<IntersectionObserver>,
    _seen: Option<Closure<dyn Fn(js_sys::Array)>>,
}

impl Away {
    /// Whether it is out of view.
    pub(in crate::view) const fn is_away(&self) -> bool {
        self.is_out
    }

    /// Whether it was in view before.
    pub(in crate::view) const fn is_left(&self) -> bool {
        self.is_out && self.was_in
    }

    /// Takes down what was seen. Answers whether that is news.
    pub(in crate::view) fn set(&mut self, away: bool) -> bool {
        self.was_in |= !away;
        std::mem::replace(&mut self.is_out, away) != away
    }
}

impl Drop for Away {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
            // What it has seen by now it would tell all the same, to a closure that is no longer there.
            observer.take_records();
        }
    }
}

/// Watches the element at `place`: `call` hears whether it is out of view, or `above` it alone, for as long as what is returned is there.
pub(in crate::view) fn watch(place: &NodeRef, above: bool, call: Callback<bool>) -> Away {
    let seen = Closure::<dyn Fn(js_sys::Array)>::new(move |entries: js_sys::Array| {
        let entry: IntersectionObserverEntry = entries.pop().unchecked_into();
        let out = !entry.is_intersecting();
        call.emit(out && (!above || entry.bounding_client_rect().top() < 0.0));
    });
    let observer = IntersectionObserver::new(seen.as_ref().unchecked_ref()).ok();
    if let (Some(observer), Some(element)) = (&observer, place.cast::<web_sys::Element>()) {
        observer.observe(&element);
    }
    Away { observer, _seen: Some(seen), ..Away::default() }
}
