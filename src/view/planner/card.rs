//! A card with its heading, the table of figures in one, and what a figure differs by.

use yew::prelude::*;

use crate::{
    content::whatif,
    view::markup::{El, el, words},
};

/// A card; `id` joins it to its heading.
pub(in crate::view) fn card(class: &'static str, id: &'static str, heading: impl Into<AttrValue>) -> El {
    let heading = el("h2").set("id", id).text(heading);
    el("section").set("class", class).set("aria-labelledby", id).with(heading)
}

/// What a figure differs by from the pinned plan's; hidden where there is nothing to tell.
pub(in crate::view) fn difference(text: &str) -> El {
    let said = if text.is_empty() {
        Vec::new()
    } else {
        vec![el("span").set("class", "visually-hidden").text(whatif::DIFFERENCE).done(), words(text.to_owned())]
    };
    el("span").set("class", "difference").flag("hidden", text.is_empty()).list(said)
}

/// Figures in cells, each with what it differs by.
pub(in crate::view) fn cells<const N: usize>(row: El, figures: [String; N], differences: Option<&[String; N]>) -> El {
    figures
        .into_iter()
        .enumerate()
        .fold(row, |row, (at, figure)| row.with(cell(figure).with(difference(differences.map_or("", |by| &by[at])))))
}

/// A figure in a cell. Money in a currency that is called by letters may take two lines, between these and the number: on the smallest
/// screens there is no room for a row of it.
pub(in crate::view) fn cell(figure: String) -> El {
    let ends = [figure.as_bytes().first(), figure.as_bytes().last()];
    if !ends.into_iter().flatten().any(u8::is_ascii_alphabetic) {
        return el("td").text(figure);
    }
    let mut apart = figure.replace('\u{a0}', " ");
    let number = apart.bytes().position(|byte| byte.is_ascii_digit()).unwrap_or_default();
    if number > 0 && !apart[..number].ends_with(' ') {
        apart.insert(number, '\u{200b}');
    }
    el("td").text(apart)
}

/// A table of figures with its column heads.
pub(in crate::view) fn table(heads: &[&'static str], rows: impl IntoIterator<Item = El>) -> El {
    let heads = heads.iter().map(|head| el("th").set("scope", "col").key(*head).text(*head));
    el("table").set("class", "figures").with(el("thead").with(el("tr").each(heads))).with(el("tbody").each(rows))
}

/// A row of a table, its name first.
pub(in crate::view) fn row(name: impl Into<AttrValue>) -> El {
    let name = name.into();
    el("tr").key(name.to_string()).with(el("th").set("scope", "row").text(name))
}
