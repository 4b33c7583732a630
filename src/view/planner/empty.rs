//! Before there is an answer, and what stands in its way.

use yew::prelude::*;

use super::{field::id, header::leaving};
use crate::{
    content::{form, page},
    plan::{Field, quantity::Fault},
    state::{Action, Reading, State},
    view::{
        edge,
        markup::{El, button, el, p},
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

pub(super) fn empty(reading: &Reading, state: &State, on: &Callback<Action>) -> Html {
    let items =
        to_mend(reading, state).into_iter().map(|mend| el("li").key(id(mend.field, mend.row)).with(mend.link()));
    let is_blank = reading.errors().iter().all(|error| error.fault == Fault::Missing);
    let text = if is_blank { page::EMPTY_TEXT } else { page::EMPTY_MEND };
    let road = el("path").set("d", "M0 50C60 44 100 30 180 30s140 62 240 62 120-42 220-48");
    let target = el("path").set("d", "M0 62h640").set("stroke-dasharray", "4 6").set("stroke-width", "1.5");
    // Not the button that takes the example back, which is in the header: this one goes away by it.
    let example = button(page::EMPTY_EXAMPLE).on_click(leaving(on, Action::Reset, "[data-field=target] input"));
    el("section")
        .set("class", "empty")
        .with(el("svg").set("viewBox", "0 0 640 110").set("aria-hidden", "true").with(target).with(road))
        .with(p("", text))
        .with(el("ul").each(items))
        .with(p("hint", page::EMPTY_PROMISE))
        .with(example)
        .done()
}
