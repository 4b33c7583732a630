//! Questions of one's own, each with what its wording lacks.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::{
    Desk, El, button,
    control::area,
    div, el,
    laid::{Laid, Own, figure},
    p,
};
use crate::{
    assessment::phrasing::{Fault, findings},
    content::check::interview::{THEMES, theme_of},
    state::Note,
    view::edge,
};

pub(super) fn own(desk: &Desk, laid: &Laid) -> El {
    let rows = laid.own.iter().enumerate().map(|(at, own)| row(desk, at, own));
    let next = laid.next_own();
    let (on, name) = (desk.on.clone(), next.map_or_else(String::new, |next| marker(desk, next)));
    let add = Callback::from(move |event: MouseEvent| {
        on.emit(Note::Write(name.clone(), "auto".to_owned()));
        edge::move_focus(&event.target_unchecked_into(), ".own-row:last-child textarea");
    });
    el("fieldset")
        .set("class", "own")
        .with(el("legend").text(desk.check.word("own")))
        .with(p("hint", desk.check.word("own-hint")))
        .with(div("own-rows").each(rows))
        .with(
            button(desk.check.word("own-add"))
                .set("class", "button own-add")
                .flag("hidden", next.is_none())
                .on_click(add),
        )
}

/// The entry that says a question of one's own is there, whether it is written yet or not.
fn marker(desk: &Desk, number: u32) -> String {
    [desk.prefix, "own-", &number.to_string(), ".about"].concat()
}

fn row(desk: &Desk, at: usize, own: &Own) -> El {
    let word = |id: &str| desk.check.word(id);
    let label = [word("own-one"), " ", &figure(desk, at + 1)].concat();
    let (on, prefix) = (desk.on.clone(), [desk.prefix, &own.name].concat());
    let remove = Callback::from(move |event: MouseEvent| {
        on.emit(Note::Clear(prefix.clone()));
        edge::move_focus(&event.target_unchecked_into(), ".own-add");
    });
    let text = [&own.name, "text"].concat();
    div("own-row")
        .key(u64::from(own.number))
        .with(area(desk, &text, label.clone(), wrong(desk, own).as_deref()))
        .with(about(desk, own))
        .with(
            button(word("own-remove")).attr("aria-label", [word("own-remove"), ": ", &label].concat()).on_click(remove),
        )
}

/// The first thing that is wrong with the wording, and the words in which it is. That yes or no would do is said once the question has
/// its end or three words.
pub(super) fn wrong(desk: &Desk, own: &Own) -> Option<String> {
    let text = own.text.as_str();
    worded(desk, text).or_else(|| {
        let close = own.theme.is_none() && theme_of(text).is_some();
        close.then(|| ["“", text.trim(), "” ", desk.check.word("own-close")].concat())
    })
}

fn worded(desk: &Desk, text: &str) -> Option<String> {
    let ended = text.trim_end().ends_with(['?', '.']) || text.split_ascii_whitespace().count() > 2;
    let found = findings(text).into_iter().find(|it| it.fault != Fault::Closed || ended)?;
    let why = match found.fault {
        Fault::Hypothetical => "hypothetical",
        Fault::Leading => "leading",
        Fault::Closed => "closed",
        Fault::Opinion => return ended.then(|| desk.check.word("opinion").to_owned()),
    };
    Some(["“", text.get(found.place)?, "” ", desk.check.word(why)].concat())
}

/// What the question is about.
fn about(desk: &Desk, own: &Own) -> El {
    let word = |id: &str| desk.check.word(id);
    let key = [desk.prefix, &own.name, "about"].concat();
    let id = desk.id(&[&own.name, "about"].concat());
    let on = desk.on.clone();
    let choose = Callback::from(move |event: Event| {
        let select: HtmlSelectElement = event.target_unchecked_into();
        on.emit(Note::Write(key.clone(), select.value()));
    });
    let about = own.theme.map_or("work", |theme| THEMES[theme]);
    let chosen = if own.auto { "auto" } else { about };
    let option = |id: &'static str, text: String| {
        el("option").key(id).set("value", id).flag("selected", id == chosen).text(text)
    };
    let themes = THEMES.map(|theme| option(theme, [word("integrity"), ": ", word(theme)].concat()));
    let select = el("select")
        .attr("id", id.clone())
        .on_change(choose)
        .with(option("auto", [word("auto"), ": ", word(about)].concat()))
        .with(option("work", word("work").to_owned()))
        .each(themes);
    div("field")
        .with(div("label").with(el("label").attr("for", id).text(word("own-about"))))
        .with(div("input").with(select))
}
