//! "Show the working", under every figure.

use web_sys::HtmlDetailsElement;
use yew::prelude::*;

use super::Shown;
use crate::{
    content::{page, whatif as words, working::Figure},
    view::{
        later,
        markup::{El, div, el},
        whatif::{Tools, WhatIf, coming},
    },
};

/// What was unfolded, or folded again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fold {
    bit: u16,
    open: bool,
}

impl Fold {
    /// What is unfolded after it.
    pub(in crate::view) const fn of(self, unfolded: u16) -> u16 {
        if self.open { unfolded | self.bit } else { unfolded & !self.bit }
    }
}

/// The bit of the working of what the change does, after those of the figures.
const CHANGE: u16 = 1 << 15;
/// That of the optional part of the form.
pub(super) const MORE: u16 = 1 << 14;

/// What can be unfolded, and where unfolding goes.
#[derive(Clone, Copy)]
pub(in crate::view) struct Folds<'a> {
    /// What is unfolded, a bit for each.
    pub(in crate::view) unfolded: u16,
    /// Where folding goes.
    pub(in crate::view) on: &'a Callback<Fold>,
    /// Whether what unfolds has arrived.
    pub(in crate::view) tools: &'a Tools,
    /// Where it has not, that is announced from here.
    pub(in crate::view) tells: bool,
}

/// The working of `figure`.
pub(in crate::view) fn show(figure: Figure, shown: &Shown) -> Html {
    shown.folds.working(1 << figure as u16, page::SHOW_WORKING, &|| later::working(figure, shown)).done()
}

/// The working of what the change does.
pub(super) fn change(whatif: &WhatIf, shown: &Shown) -> Html {
    let hidden = whatif.compared.effect.title.is_empty();
    shown.folds.working(CHANGE, words::WORKING, &|| later::difference(whatif)).flag("hidden", hidden).done()
}

impl Folds<'_> {
    fn working(self, bit: u16, label: &'static str, write: &dyn Fn() -> Html) -> El {
        self.fold(bit, label, write).set("class", "working")
    }

    /// What `write` writes, only while it is unfolded: each keystroke would write it.
    #[inline(never)]
    pub(super) fn fold(self, bit: u16, label: &'static str, write: &dyn Fn() -> Html) -> El {
        let on = self.on.clone();
        let toggle = Callback::from(move |event: Event| {
            let details: HtmlDetailsElement = event.target_unchecked_into();
            on.emit(Fold { bit, open: details.open() });
        });
        let body = if self.unfolded & bit == 0 {
            div("").done()
        } else {
            coming(self.tools, self.tells).unwrap_or_else(write)
        };
        el("details").on_toggle(toggle).with(el("summary").text(label)).with(body)
    }
}
