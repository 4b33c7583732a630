//! What belongs to the fit check alone: the comparison of cost, how to find a good one, what outsourcing is for.

mod checklist;
mod cost;
mod facts;
mod figure;
mod picture;
mod plot;

use yew::prelude::*;

use super::check::{Desk, listed};
use crate::view::markup::{div, el};

pub(super) use self::facts::facts;

/// The parts below the result.
pub(super) fn extras(desk: &Desk) -> Html {
    let check = desk.check;
    let purpose = el("section")
        .set("class", "card fit-purpose")
        .with(el("h2").text(check.word("for-title")))
        .with(listed("bullets", check.list("for")));
    div("fit").with(cost::cost(desk)).with(div("fit-two").with(checklist::checklist(desk)).with(purpose)).done()
}
