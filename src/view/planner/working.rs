//! "Show the working", under every figure.

use web_sys::HtmlDetailsElement;
use yew::prelude::*;

use super::Shown;
use crate::{
    content::{page, whatif as words, working::Figure},
    view::{
        later,
        markup::{El, div, el},
        whatif::{WhatIf, coming},
    },
};

/// A working that was unfolded, or folded again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fold {
    bit: u16,
    open: bool,
}

impl Fold {
    /// Which workings are unfolded after it.
    pub(in crate::view) const fn of(self, unfolded: u16) -> u16 {
        if self.open { unfolded | self.bit } else { unfolded & !self.bit }
    }
}

/// The bit of the working of what the change does, after those of the figures.
const CHANGE: u16 = 1 << 15;

/// The working of `figure`, written only while it is unfolded: there are ten, and each keystroke would write them all.
pub(in crate::view) fn show(figure: Figure, shown: &Shown) -> Html {
    unfolding(1 << figure as u16, page::SHOW_WORKING, shown, &|| later::working(figure, shown)).done()
}

/// The working of what the change does.
pub(super) fn change(whatif: &WhatIf, shown: &Shown) -> Html {
    let hidden = whatif.compared.effect.title.is_empty();
    unfolding(CHANGE, words::WORKING, shown, &|| later::difference(whatif)).flag("hidden", hidden).done()
}

fn unfolding(bit: u16, label: &'static str, shown: &Shown, write: &dyn Fn() -> Html) -> El {
    let toggle = {
        let fold = shown.fold.clone();
        Callback::from(move |event: Event| {
            let details: HtmlDetailsElement = event.target_unchecked_into();
            fold.emit(Fold { bit, open: details.open() });
        })
    };
    let body = if shown.unfolded & bit == 0 {
        div("").done()
    } else {
        coming(shown.whatif.tools, false).unwrap_or_else(write)
    };
    el("details").set("class", "working").on_toggle(toggle).with(el("summary").text(label)).with(body)
}
