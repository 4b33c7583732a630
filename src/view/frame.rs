//! The frame around every screen: name, navigation, what can be done to the whole, what is announced.

use yew::prelude::*;

use super::{
    edge::{self, Options},
    markup::{El, button, div, el, p},
};
use crate::{
    assessment::Id,
    content::{check::page as words, page},
};

/// What the frame is made from.
pub(super) struct Frame<'a> {
    /// Where it stands.
    pub(super) place: &'a NodeRef,
    /// The screens to go to, by id and name: the plan's id is empty.
    pub(super) screens: &'a [(Id, AttrValue)],
    /// The id of the check that is open; empty where the plan is.
    pub(super) open: &'static str,
    /// Where the skip link goes: the id of the form.
    pub(super) form: &'static str,
    /// What was done and can be taken back.
    pub(super) done: &'static str,
    /// Takes it back.
    pub(super) undo: Option<Callback<MouseEvent>>,
    /// Takes the visitor's figures or answers away.
    pub(super) reset: El,
    /// Prints the screen.
    pub(super) print: Callback<MouseEvent>,
    /// What is asked before anything else.
    pub(super) notice: Html,
    /// What is announced.
    pub(super) said: &'a AttrValue,
}

/// The frame, with `main` in it.
pub(super) fn frame(frame: Frame, main: Html) -> Html {
    let summit = el("path").set("d", "M2 22 9 9l5 7 5-10 7 16Z").set("fill", "none").set("stroke-width", "2.4");
    let mark = el("svg").set("viewBox", "0 0 28 28").set("width", "28").set("height", "28").set("aria-hidden", "true");
    let brand = p("brand", "").with(mark.with(summit.set("stroke-linejoin", "round"))).text(page::NAME);
    let undo = button(page::UNDO).flag("hidden", frame.undo.is_none());
    let undo = match frame.undo {
        Some(call) => undo.on_click(call),
        None => undo,
    };
    let print = button(page::PRINT).set("data-print", "").on_click(frame.print);
    let header = el("header")
        .set("class", "header")
        .set("part", "header")
        // Within a landmark: the plan and the checks each have such a link, and only the first of a page may stand outside.
        .with(skip(frame.form))
        .with(brand)
        .with(div("header-done").set("role", "status").with(el("span").text(frame.done)).with(undo))
        .with(div("header-tools").with(frame.reset).with(print))
        .with(navigation(frame.screens, frame.open));
    div("ridgeline")
        .at(frame.place)
        .with(header)
        .with(frame.notice)
        .with(main)
        .with(p("visually-hidden", frame.said.clone()).set("role", "status"))
        .done()
}

/// Past the header to the form. The address stays: it says which screen is open.
fn skip(form: &'static str) -> El {
    let go = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        edge::go_to(&event.target_unchecked_into(), form);
    });
    el("a").set("class", "skip").attr("href", ["#", form].concat()).text(page::SKIP).on_click(go)
}

fn navigation(screens: &[(Id, AttrValue)], open: &'static str) -> El {
    let link = |(id, name): &(Id, AttrValue)| {
        let address = ["#/", id].concat();
        let current = (*id == open).then(|| "page".to_owned());
        el("a").key(*id).attr("href", address).maybe("aria-current", current).text(name.clone())
    };
    el("nav")
        .set("class", "nav")
        .set("aria-label", words::CHECKS)
        .flag("hidden", screens.len() < 2)
        .each(screens.iter().map(link))
}

/// The screens to go to: the plan and the checks called `names`, or of them those that the site owner chose, in their order.
pub(super) fn screens(options: &Options, names: &[(Id, AttrValue)]) -> Vec<(Id, AttrValue)> {
    let mut all: Vec<(Id, AttrValue)> = vec![("", words::PLAN.into())];
    all.extend_from_slice(names);
    if options.tools.is_empty() {
        return all;
    }
    let mut chosen = Vec::new();
    for tool in &options.tools {
        let id = if tool == "plan" { "" } else { tool };
        chosen.extend(all.iter().find(|screen| screen.0 == id).cloned());
    }
    chosen
}
