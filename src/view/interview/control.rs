//! One of several, and room to write.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::{Desk, El, div, el, p};
use crate::state::Note;

/// One of `options` (what is kept, and its words), with what it is about. The options stand side by side.
pub(super) fn choose(desk: &Desk, name: &str, legend: &'static str, options: &[(&str, String)], chosen: &str) -> El {
    let key = [desk.prefix, name].concat();
    let group = ["ridgeline-", &key].concat().replace('.', "-");
    let choices = options.iter().map(|(value, words)| {
        let (on, note) = (desk.on.clone(), Note::Write(key.clone(), (*value).to_owned()));
        let radio = el("input")
            .set("type", "radio")
            .attr("name", group.clone())
            .attr("value", (*value).to_owned())
            .checked(*value == chosen)
            .on_change(Callback::from(move |_: Event| on.emit(note.clone())));
        el("label").key(*value).with(radio).with(el("span").text(words.clone()))
    });
    el("fieldset").set("class", "choice").with(el("legend").text(legend)).with(div("segments").each(choices))
}

/// Room for more than a line, kept under `name`. What is written also stands there as words, for print.
pub(super) fn area(desk: &Desk, name: &str, label: String, wrong: Option<&str>) -> El {
    let key = [desk.prefix, name].concat();
    let id = ["ridgeline-", &key].concat().replace('.', "-");
    let error = [&id, "-error"].concat();
    let text = desk.text(name).to_owned();
    let on = desk.on.clone();
    let typed = Callback::from(move |event: InputEvent| {
        let area: HtmlTextAreaElement = event.target_unchecked_into();
        on.emit(Note::Write(key.clone(), area.value()));
    });
    let input = el("textarea")
        .attr("id", id.clone())
        .set("rows", "2")
        .maybe("aria-describedby", wrong.map(|_| error.clone()))
        .value(text.clone())
        .on_input(typed);
    div(if wrong.is_some() { "field is-wrong" } else { "field" })
        .with(div("label").with(el("label").attr("for", id).text(label)))
        .with(div("input").with(input))
        .with(p("written", text).set("aria-hidden", "true"))
        .with(p("error", wrong.unwrap_or_default().to_owned()).attr("id", error).flag("hidden", wrong.is_none()))
}
