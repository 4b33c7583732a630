//! The elevation chart: the road ahead, week by week, and what it is made of.

mod drawing;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod fixture;
mod geometry;
mod key;
mod readout;
mod scene;
mod scrub;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
mod width;
pub(super) mod written;

use std::rc::Rc;

use web_sys::{Element, FocusOptions, HtmlElement};
use yew::prelude::*;

use self::{
    drawing::{Picture, PictureProps},
    scene::{Mark, Scene},
    scrub::{Scrub, Touch},
    width::{UNMEASURED, Watch},
};
pub(super) use self::{
    drawing::{rect, stroke, translate},
    geometry::{Anchor, Frame, Kind, Label, Pen, Scale, Terrain, at, tenths, text_width},
};
use super::{
    Format, later,
    markup::{component, div, el, nothing, p},
};
use crate::{
    content::chart as words,
    plan::{Answer, input::Period, unit::Money},
};

/// Another plan's road, by the same dates and counted by the same period.
#[derive(Debug, PartialEq)]
pub(super) struct Beside {
    /// What it is called.
    pub(super) name: String,
    /// Its expected pace in each week; none where it tells of none.
    pub(super) paces: Vec<Option<Money>>,
    /// It in a sentence.
    pub(super) about: String,
}

/// What the chart shows.
#[derive(Properties, Clone)]
pub(super) struct ElevationProps {
    /// The answer to the plan.
    pub(super) answer: Rc<Answer>,
    /// Writes its figures and dates.
    pub(super) format: Rc<Format>,
    /// Revenue to win in a period.
    pub(super) target: Money,
    /// What a pace is counted by.
    pub(super) period: Period,
    /// Another plan's road beside it.
    #[prop_or_default]
    pub(super) beside: Option<Rc<Beside>>,
    /// It answers an earlier plan: the one being typed is not valid yet.
    #[prop_or_default]
    pub(super) stale: bool,
    /// Why there is no table yet; nothing where there is.
    #[prop_or_default]
    pub(super) awaited: &'static str,
}

impl PartialEq for ElevationProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.answer, &other.answer)
            && self.format == other.format
            && self.target == other.target
            && self.period == other.period
            && self.beside == other.beside
            && self.stale == other.stale
            && self.awaited == other.awaited
    }
}

/// What `props` says, laid out so many pixels wide, and in one sentence.
pub(super) fn laid_out(props: &ElevationProps, width: u32) -> (Terrain, AttrValue) {
    let Scene { terrain, summary, .. } = Scene::new(props, width, Mark::next());
    (terrain, summary)
}

/// The road ahead, 26 weeks: expected pace, four chances in five, the target, valleys, and what each week is made of.
///
/// Any week can be pointed at, touched or stepped to; a table says the same. It draws no surface of its own and fills the
/// width it is given.
pub(super) struct Elevation {
    width: u32,
    scrub: Scrub,
    /// The table is open.
    open: bool,
    mark: Mark,
    scene: Rc<Scene>,
    plot: NodeRef,
    slider: NodeRef,
    ruler: NodeRef,
    watch: Option<Watch>,
    on: Callback<Touch>,
}

/// What the chart is told.
pub(super) enum Told {
    /// It is so many pixels wide.
    Width(u32),
    /// The visitor reads a week.
    Touched(Touch),
    /// The table was opened, or closed.
    Table(bool),
}

impl Component for Elevation {
    type Message = Told;
    type Properties = ElevationProps;

    fn create(ctx: &Context<Self>) -> Self {
        let mark = Mark::next();
        Self {
            width: UNMEASURED,
            scrub: Scrub::default(),
            open: false,
            mark,
            scene: Rc::new(Scene::new(ctx.props(), UNMEASURED, mark)),
            plot: NodeRef::default(),
            slider: NodeRef::default(),
            ruler: NodeRef::default(),
            watch: None,
            on: ctx.link().callback(Told::Touched),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, told: Told) -> bool {
        match told {
            Told::Width(width) => {
                let other = std::mem::replace(&mut self.width, width) != width;
                if other {
                    self.scene = Rc::new(Scene::new(ctx.props(), width, self.mark));
                }
                other
            }
            Told::Touched(touch) => {
                let after = self.scrub.after(touch);
                std::mem::replace(&mut self.scrub, after) != after
            }
            Told::Table(open) => std::mem::replace(&mut self.open, open) != open,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &ElevationProps) -> bool {
        let other = ctx.props() != before;
        if other {
            self.scene = Rc::new(Scene::new(ctx.props(), self.width, self.mark));
        }
        other
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        self.drawn(ctx)
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            let link = ctx.link().clone();
            self.watch = Watch::new(&self.ruler, move |width| link.send_message(Told::Width(width)));
        }
    }
}

impl Elevation {
    fn drawn(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let (scene, scrub, on) = (&self.scene, self.scrub, &self.on);
        let terrain = &scene.terrain;
        let last = props.answer.weeks.len().saturating_sub(1);
        // Where the readout has a place of its own it is never empty.
        let week = scrub.at.or((!terrain.roomy).then_some(0)).map(|week| week.min(last));
        let read = week.unwrap_or(scrub.rest.min(last));
        let written = written::week(props, read, terrain.roomy);

        let point = {
            let (on, scene) = (on.clone(), Rc::clone(scene));
            move |event: &MouseEvent| {
                if let Some(week) = scene.terrain.week_at(f64::from(event.offset_x())) {
                    on.emit(Touch::Point(week));
                }
            }
        };
        let on_move = {
            let point = point.clone();
            Callback::from(move |event: PointerEvent| point(&event))
        };
        let on_leave = {
            let on = on.clone();
            // A finger lifted leaves too, and is not done reading.
            Callback::from(move |event: PointerEvent| {
                if event.pointer_type() != "touch" {
                    on.emit(Touch::Leave);
                }
            })
        };
        let on_click = {
            let slider = self.slider.clone();
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
        let on_toggle = {
            ctx.link().callback(|event: Event| {
                Told::Table(event.target_dyn_into::<Element>().is_some_and(|details| details.has_attribute("open")))
            })
        };

        let beside = written::beside(props, read, Format::money_short);
        let said = words::week_sentence(&written.words, props.period)
            + &words::beside_sentence(written::beside_name(props), &beside);
        let slider = scrub::slider(scrub, on, read, last, said).at(&self.slider);
        let picture = el("svg")
            .set("class", "chart-picture")
            .set("role", "img")
            .attr("aria-label", scene.summary.clone())
            .attr("viewBox", scene.view_box.clone())
            .attr("width", tenths(terrain.width))
            .attr("height", tenths(terrain.height))
            .with(component::<Picture>(PictureProps { scene: Rc::clone(scene) }))
            .with(drawing::pointer(terrain, week, scrub.at.is_none()));
        let plot = div("chart-plot")
            .at(&self.plot)
            .on_pointer_move(on_move)
            .on_pointer_leave(on_leave)
            .on_click(on_click)
            .with(slider)
            .with(picture);
        // Closed, it costs nothing to write.
        let table = match (self.open, props.awaited) {
            (false, _) => nothing(),
            (true, "") => later::weeks(props),
            (true, awaited) => p("hint", awaited).done(),
        };
        let heading = el("h2").set("class", "chart-title").text(words::heading(props.period));
        let details = el("details").set("class", "chart-details").on_toggle(on_toggle);
        let class = match (terrain.roomy, props.stale) {
            (true, false) => "chart",
            (true, true) => "chart chart-stale",
            (false, false) => "chart chart-narrow",
            (false, true) => "chart chart-narrow chart-stale",
        };
        el("section")
            .set("class", class)
            .with(div("chart-head").with(heading).with(key::key(self.mark, written::beside_name(props))))
            .with(
                div("chart-stage")
                    .with(el("div").at(&self.ruler))
                    .with(readout::card(props, &written, beside, terrain, week))
                    .with(plot),
            )
            .with(details.with(el("summary").text(words::AS_TABLE)).with(table))
            .done()
    }
}
