//! A card with its heading, and the table of figures in one.

use yew::prelude::*;

use crate::view::markup::{El, el};

/// A card; `id` joins it to its heading.
pub(super) fn card(class: &'static str, id: &'static str, heading: impl Into<AttrValue>) -> El {
    let heading = el("h2").set("id", id).text(heading);
    el("section").set("class", class).set("aria-labelledby", id).with(heading)
}

/// A table of figures with its column heads.
pub(super) fn table(heads: &[&'static str], rows: impl IntoIterator<Item = El>) -> El {
    let heads = heads.iter().map(|head| el("th").set("scope", "col").key(*head).text(*head));
    el("table").set("class", "figures").with(el("thead").with(el("tr").each(heads))).with(el("tbody").each(rows))
}

/// A row of a table, its name first.
pub(super) fn row(name: impl Into<AttrValue>) -> El {
    let name = name.into();
    el("tr").key(name.to_string()).with(el("th").set("scope", "row").text(name))
}
