//! Before there is an answer, and what stands in its way.

use yew::prelude::*;

use super::field::id;
use crate::{
    content::{form, page},
    plan::Field,
    state::{Reading, State},
    view::{
        edge,
        markup::{El, el, p},
    },
};

/// A field to mend, and what it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mend {
    field: Field,
    row: Option<usize>,
    label: String,
}

impl Mend {
    /// A link that goes to the field.
    pub(super) fn link(&self) -> El {
        let id = id(self.field, self.row);
        let address = ["#", &id].concat();
        let go = Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            edge::go_to(&event.target_unchecked_into(), &id);
        });
        el("a").attr("href", address).text(self.label.clone()).on_click(go)
    }
}

/// The fields that stand in the way of an answer.
pub(super) fn to_mend(reading: &Reading, state: &State) -> Vec<Mend> {
    let period = state.draft().period();
    let mend = reading.errors().iter().map(|error| Mend {
        field: error.field,
        row: error.row,
        label: form::words(error.field, period).label,
    });
    mend.collect()
}

/// Whether it is time to say what is in the way: not while a number is still being typed.
pub(super) fn is_said(reading: &Reading, state: &State) -> bool {
    !state.is_editing() || reading.errors().iter().any(|error| state.has_left(error.field, error.row))
}

pub(super) fn empty(reading: &Reading, state: &State) -> Html {
    let items =
        to_mend(reading, state).into_iter().map(|mend| el("li").key(id(mend.field, mend.row)).with(mend.link()));
    let road = el("path").set("d", "M0 66C40 60 60 18 100 18s60 44 110 44 70-30 110-34").set("stroke-dasharray", "2 8");
    let road = road.set("fill", "none").set("stroke-width", "3").set("stroke-linecap", "round");
    el("section")
        .set("class", "empty")
        .with(el("svg").set("viewBox", "0 0 320 80").set("aria-hidden", "true").with(road))
        .with(p("", page::EMPTY_TEXT))
        .with(el("ul").each(items))
        .done()
}
