//! An answer laid out and put into words, ready to be drawn.

use std::sync::atomic::{AtomicU32, Ordering};

use yew::AttrValue;

use super::{
    ElevationProps,
    geometry::{Ground, Terrain, Wording, tenths},
    written,
};
use crate::content::chart as words;

/// Tells one chart's gradients and clippings from another's on the same page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark(u32);

impl Mark {
    /// One no other chart has.
    pub(super) fn next() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        Self(NEXT.fetch_add(1, Ordering::Relaxed))
    }

    /// The id of what is named.
    pub(super) fn id(self, name: &str) -> String {
        ["ridgeline-chart-", name, "-", &self.0.to_string()].concat()
    }

    /// Refers to what is named.
    pub(super) fn url(self, name: &str) -> String {
        ["url(#", &self.id(name), ")"].concat()
    }
}

/// A laid-out picture and its text alternative.
#[derive(Debug)]
pub(super) struct Scene {
    pub(super) terrain: Terrain,
    pub(super) summary: AttrValue,
    pub(super) view_box: AttrValue,
    pub(super) mark: Mark,
}

impl Scene {
    pub(super) fn new(props: &ElevationProps, width: u32, mark: Mark) -> Self {
        let ground = Ground {
            answer: &props.answer,
            target: props.target,
            beside: props.beside.as_ref().map_or(&[], |beside| &*beside.paces),
            width,
        };
        let day = |day: u16| props.format.number(f64::from(day));
        let wording = Wording {
            money: &|amount| props.format.money_short(amount),
            bare: &|amount| written::bare(&props.format, amount),
            month: &|date| props.format.month(date),
            target: &words::target,
            window: &|from, to, brief| words::window(&day(from + 1), &day(to), brief),
            today: words::TODAY,
            layers: words::LAYERS,
        };
        let terrain = Terrain::new(&ground, &wording);
        let view_box = ["0 0 ", &tenths(terrain.width), " ", &tenths(terrain.height)].concat();
        Self { terrain, summary: written::summary(props).into(), view_box: view_box.into(), mark }
    }
}
