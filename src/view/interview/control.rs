//! One of several, and room to write.

use super::{Desk, El, div, el, p};

/// One of `options` (what is kept, and its words), with what it is about. The options stand side by side.
pub(super) fn choose(desk: &Desk, name: &str, legend: &'static str, options: &[(&str, String)], chosen: &str) -> El {
    let group = desk.id(name);
    let choices = options.iter().map(|(value, words)| {
        let radio = el("input")
            .set("type", "radio")
            .attr("name", group.clone())
            .attr("value", (*value).to_owned())
            .checked(*value == chosen)
            .on_change(desk.choosing(name, (*value).to_owned()));
        el("label").key(*value).with(radio).with(el("span").text(words.clone()))
    });
    el("fieldset").set("class", "choice").with(el("legend").text(legend)).with(div("segments").each(choices))
}

/// Room for more than a line, kept under `name`. What is written also stands there as words, for print.
pub(super) fn area(desk: &Desk, name: &str, label: String, wrong: Option<&str>) -> El {
    let id = desk.id(name);
    let error = [&id, "-error"].concat();
    let text = desk.text(name).to_owned();
    let input = el("textarea")
        .attr("id", id.clone())
        .set("rows", "2")
        .maybe("aria-describedby", wrong.map(|_| error.clone()))
        .value(text.clone())
        .on_input(desk.typing(name));
    div(if wrong.is_some() { "field is-wrong" } else { "field" })
        .with(div("label").with(el("label").attr("for", id).text(label)))
        .with(div("input").with(input))
        .with(p("written", text).set("aria-hidden", "true"))
        .with(p("error", wrong.unwrap_or_default().to_owned()).attr("id", error).flag("hidden", wrong.is_none()))
}
