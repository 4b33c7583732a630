//! A text or a number to type, with its label, its unit and what is wrong with it.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Desk, div, el, p};
use crate::state::Note;

/// One thing to type.
#[derive(Default)]
pub(in crate::view) struct Entry<'a> {
    /// The name under which it is kept.
    pub(in crate::view) name: &'a str,
    /// What it is.
    pub(in crate::view) label: &'static str,
    /// The label stands there already, for those who see it.
    pub(in crate::view) hidden_label: bool,
    /// It is a text, not a number.
    pub(in crate::view) words: bool,
    /// What stands in it.
    pub(in crate::view) text: String,
    /// Before it.
    pub(in crate::view) before: &'a str,
    /// After it.
    pub(in crate::view) after: &'a str,
    /// What helps.
    pub(in crate::view) hint: &'static str,
    /// What is wrong with it.
    pub(in crate::view) error: Option<String>,
}

/// The input. What is typed is kept under its name at once.
pub(in crate::view) fn entry(desk: &Desk, entry: Entry) -> Html {
    let id = desk.id(entry.name);
    let (hint_id, error_id) = ([&id, "-hint"].concat(), [&id, "-error"].concat());
    let wrong = entry.error.is_some();
    let described = match (wrong, entry.hint.is_empty()) {
        (true, true) => Some(error_id.clone()),
        (true, false) => Some([&error_id, " ", &hint_id].concat()),
        (false, false) => Some(hint_id.clone()),
        (false, true) => None,
    };
    let (on, name) = (desk.on.clone(), [desk.prefix, entry.name].concat());
    let typed = Callback::from(move |event: InputEvent| {
        let input: HtmlInputElement = event.target_unchecked_into();
        on.emit(Note::Write(name.clone(), input.value()));
    });
    let affix = |text: &str| {
        el("span")
            .set("class", "affix")
            .set("aria-hidden", "true")
            .flag("hidden", text.is_empty())
            .text(text.to_owned())
    };
    let unit = el("span").set("class", "visually-hidden").text(if entry.after.is_empty() {
        String::new()
    } else {
        [", ", entry.after].concat()
    });
    let label =
        el("label").attr("for", id.clone()).set("class", if entry.hidden_label { "visually-hidden" } else { "" });
    let input = el("input")
        .attr("id", id)
        .set("type", "text")
        .set("inputmode", if entry.words { "text" } else { "decimal" })
        .set("autocomplete", "off")
        .maybe("aria-invalid", wrong.then(|| "true".to_owned()))
        .maybe("aria-describedby", described)
        .value(entry.text)
        .on_input(typed);
    div(if wrong { "field is-wrong" } else { "field" })
        .attr("data-entry", entry.name.to_owned())
        .with(div("label").with(label.text(entry.label).with(unit)))
        .with(div("input").with(affix(entry.before)).with(input).with(affix(entry.after)))
        .with(p("error", entry.error.unwrap_or_default()).attr("id", error_id).flag("hidden", !wrong))
        .with(p("hint", entry.hint).attr("id", hint_id).flag("hidden", entry.hint.is_empty()))
        .done()
}
