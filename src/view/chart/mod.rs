//! The elevation chart: the road ahead, week by week, and what it is made of.

mod drawing;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod fixture;
mod geometry;
mod key;
mod readout;
mod scrub;
mod table;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests;
mod width;
mod written;

use std::rc::Rc;

use web_sys::{Element, FocusOptions, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use self::{
    drawing::{Mark, Picture, Scene},
    scrub::{Scrub, Touch},
    width::use_width,
};
use super::Format;
use crate::{
    content::chart as words,
    plan::{Answer, input::Period, unit::Money},
};

/// What the chart shows.
#[derive(Properties, Clone)]
pub struct ElevationProps {
    /// The answer to the plan.
    pub answer: Rc<Answer>,
    /// Writes its figures and dates.
    pub format: Rc<Format>,
    /// Revenue to win in a period.
    pub target: Money,
    /// What a pace is counted by.
    pub period: Period,
    /// It answers an earlier plan: the one being typed is not valid yet.
    #[prop_or_default]
    pub stale: bool,
}

impl PartialEq for ElevationProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.answer, &other.answer)
            && self.format == other.format
            && self.target == other.target
            && self.period == other.period
            && self.stale == other.stale
    }
}

/// The road ahead, 26 weeks: expected pace, four chances in five, the target, valleys, and what each week is made of.
///
/// Any week can be pointed at, touched or stepped to; a table says the same. It draws no surface of its own and fills the
/// width it is given.
#[component]
pub fn Elevation(props: &ElevationProps) -> Html {
    let plot = use_node_ref();
    let slider = use_node_ref();
    let width = use_width(&plot);
    let scrub = use_reducer_eq(Scrub::default);
    let open = use_state_eq(|| false);
    let mark = use_memo((), |()| Mark::next());
    let scene = use_memo((props.clone(), width), |(props, width)| Scene::new(props, *width, *mark));
    let terrain = &scene.terrain;
    let last = props.answer.weeks.len().saturating_sub(1);
    // Where the readout has a place of its own it is never empty.
    let week = scrub.at.or((!terrain.roomy).then_some(0)).map(|week| week.min(last));
    let read = week.unwrap_or(scrub.rest.min(last));
    let written = written::week(props, read, terrain.roomy);

    let point = {
        let (scrub, scene) = (scrub.dispatcher(), Rc::clone(&scene));
        move |event: &MouseEvent| {
            if let Some(week) = scene.terrain.week_at(f64::from(event.offset_x())) {
                scrub.dispatch(Touch::Point(week));
            }
        }
    };
    let onpointermove = {
        let point = point.clone();
        Callback::from(move |event: PointerEvent| point(&event))
    };
    let onpointerleave = {
        let scrub = scrub.dispatcher();
        // A finger lifted leaves too, and is not done reading.
        Callback::from(move |event: PointerEvent| {
            if event.pointer_type() != "touch" {
                scrub.dispatch(Touch::Leave);
            }
        })
    };
    let onclick = {
        let slider = slider.clone();
        Callback::from(move |event: MouseEvent| {
            point(&event);
            if let Some(slider) = slider.cast::<HtmlElement>() {
                let options = FocusOptions::new();
                options.set_prevent_scroll(true);
                // Focus only makes the arrow keys follow on; without it the week is read all the same.
                slider.focus_with_options(&options).ok();
            }
        })
    };
    let send = |touch: Touch| {
        let scrub = scrub.dispatcher();
        move || scrub.dispatch(touch)
    };
    let onfocus = {
        let hold = send(Touch::Hold);
        Callback::from(move |_: FocusEvent| hold())
    };
    let onblur = {
        let release = send(Touch::Release);
        Callback::from(move |_: FocusEvent| release())
    };
    let onkeydown = {
        let (scrub, reading) = (scrub.dispatcher(), scrub.at.is_some());
        Callback::from(move |event: KeyboardEvent| {
            let modified = event.ctrl_key() || event.alt_key() || event.meta_key();
            if let Some(touch) = Touch::from_key(&event.key(), last, reading).filter(|_| !modified) {
                event.prevent_default();
                scrub.dispatch(touch);
            }
        })
    };
    // Assistive technology moves the slider itself.
    let oninput = {
        let scrub = scrub.dispatcher();
        Callback::from(move |event: InputEvent| {
            let value = event.target_dyn_into::<HtmlInputElement>().and_then(|slider| slider.value().parse().ok());
            if let Some(week) = value {
                scrub.dispatch(Touch::Point(week));
            }
        })
    };
    let ontoggle = {
        let open = open.setter();
        Callback::from(move |event: Event| {
            open.set(event.target_dyn_into::<Element>().is_some_and(|details| details.has_attribute("open")));
        })
    };

    html! {
        <section class={classes!("chart", (!terrain.roomy).then_some("chart-narrow"), props.stale.then_some("chart-stale"))}>
            <div class="chart-head">
                <h2 class="chart-title">{ words::heading(props.period) }</h2>
                { key::key(*mark) }
            </div>
            <div class="chart-stage">
                { readout::card(props, &written, terrain, week) }
                <div class="chart-plot" ref={plot} {onpointermove} {onpointerleave} {onclick}>
                    <input
                        class="chart-slider" ref={slider} type="range" min="0" max={last.to_string()} step="1"
                        value={read.to_string()} aria-label={words::SCRUB}
                        aria-valuetext={words::week_sentence(&written.words, props.period)}
                        {onfocus} {onblur} {onkeydown} {oninput}
                    />
                    <svg
                        class="chart-picture" role="img" aria-label={scene.summary.clone()}
                        viewBox={scene.view_box.clone()} width={geometry::tenths(terrain.width)}
                        height={geometry::tenths(terrain.height)}
                    >
                        <Picture scene={Rc::clone(&scene)} />
                        { drawing::pointer(terrain, week, scrub.at.is_none()) }
                    </svg>
                </div>
            </div>
            <details class="chart-details" {ontoggle}>
                <summary>{ words::AS_TABLE }</summary>
                { table::rows(props, *open) }
            </details>
        </section>
    }
}
