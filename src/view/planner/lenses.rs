//! The three leading indicators.

use std::rc::Rc;

use yew::prelude::*;

use super::{Outcome, working::Working};
use crate::{
    content::{
        lens::{Lens, Tone, lenses as words},
        page,
        working::Figure,
    },
    format::Format,
    view::marked::marked,
};

pub(super) fn lenses(outcome: &Rc<Outcome>, format: &Rc<Format>) -> Html {
    let figures = [Figure::Mid, Figure::Top, Figure::Activity];
    let cards = words(&outcome.plan, &outcome.answer, format).into_iter().zip(figures).map(|(lens, figure)| {
        html! {
            <article class={classes!("card", "lens", tone(lens.tone))} key={lens.title}>
                <div class="lens-when"><span>{ &lens.feeds }</span><span class="tag">{ &lens.verdict }</span></div>
                <h3>{ lens.title }</h3>
                <p class="big">{ &lens.have }{ " " }<small>{ &lens.of }</small></p>
                { bar(&lens) }
                <p class="lens-text">{ marked(&lens.text) }</p>
                <p class="lens-chance"><span>{ &lens.days }</span><strong>{ &lens.chance }</strong></p>
                <Working {figure} outcome={outcome.clone()} format={format.clone()} />
            </article>
        }
    });
    html! {
        <section aria-labelledby="ridgeline-indicators">
            <h2 id="ridgeline-indicators" class="visually-hidden">{ page::INDICATORS }</h2>
            <div class="lenses">{ for cards }</div>
        </section>
    }
}

const fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Good => "is-good",
        Tone::Short => "is-short",
    }
}

/// What there is as a bar, what is needed as a mark on it. The text beside it says the same.
fn bar(lens: &Lens) -> Html {
    let (have, need) = lens.measure;
    // The mark stands at three quarters, so that a surplus shows; where nothing is needed there is nothing to reach.
    let share = if need > 0.0 { (have / need * 75.0).clamp(0.0, 100.0) } else { 100.0 };
    html! {
        <svg class="bar" aria-hidden="true">
            <rect class="bar-track" width="100%" height="10" y="4" rx="5" />
            <rect class="bar-fill" width={format!("{}%", share.round() as u32)} height="10" y="4" rx="5" />
            <rect class="bar-mark" x="75%" width="2" height="18" />
        </svg>
    }
}
