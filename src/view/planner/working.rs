//! "Show the working", under every figure.

use web_sys::HtmlDetailsElement;
use yew::prelude::*;

use super::Shown;
use crate::{
    content::{page, working::Figure},
    view::{
        later,
        markup::{div, el},
        whatif::coming,
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

/// The working of `figure`, written only while it is unfolded: there are ten, and each keystroke would write them all.
pub(super) fn show(figure: Figure, shown: &Shown) -> Html {
    let bit = 1 << figure as u16;
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
        coming(shown.whatif.tools).unwrap_or_else(|| later::working(figure, shown))
    };
    el("details")
        .set("class", "working")
        .on_toggle(toggle)
        .with(el("summary").text(page::SHOW_WORKING))
        .with(body)
        .done()
}
