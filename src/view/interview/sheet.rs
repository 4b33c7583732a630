//! The guide as it is handed out: a page for each interviewer.

use super::{
    Desk, El, div, el,
    laid::{Laid, figure, interviewer, name_of},
    listed, p,
};
use crate::{
    assessment::guide::{Part, Slot},
    view::check::{Entry, entry},
};

pub(super) fn guide(desk: &Desk, laid: &Laid) -> El {
    let word = |id: &'static str| desk.check.word(id);
    let sheets = laid.guide.lists.iter().enumerate().map(|(at, list)| sheet(desk, laid, at, list));
    let card = |class: &'static str, heading: &'static str| {
        el("section").set("class", class).with(el("h3").text(word(heading)))
    };
    let asking = card("card asking", "asking-well").with(listed("bullets", &desk.check.list("asking-well")));
    let profiles = card("card", "profiles").with(listed("bullets", &desk.check.list("profiles")));
    let why = card("card", "why").with(p("", word("why-apart"))).with(p("", word("why-past")));
    el("section")
        .set("class", "guide")
        .set("aria-labelledby", "ridgeline-interview-guide")
        .with(el("h2").set("id", "ridgeline-interview-guide").text(word("guide-title")))
        .with(div("sheets").each(sheets))
        .with(div("asides").with(p("key", word("key"))).with(asking).with(profiles).with(why))
}

fn sheet(desk: &Desk, laid: &Laid, at: usize, list: &[Slot]) -> El {
    let word = |id: &'static str| desk.check.word(id);
    let name = name_of(at);
    let named = entry(
        desk,
        Entry { name: &name, label: word("name"), words: true, text: desk.text(&name).to_owned(), ..Entry::default() },
    );
    let all = [word(laid.role.id), ", ", &figure(desk, laid.minutes as usize), " ", word("in-all")].concat();
    let slots = list.iter().enumerate().map(|(place, slot)| agenda(desk, laid, slot).key(place as u64));
    // On paper each page says how to ask; on the screen it is said once.
    let asking = div("asking-printed")
        .set("aria-hidden", "true")
        .with(p("", word("asking-well")))
        .with(listed("bullets", &desk.check.list("asking-well")));
    el("article")
        .key(at as u64)
        .set("class", "card sheet")
        .with(div("sheet-head").with(el("h3").text(interviewer(desk, at))).with(p("hint", all)).with(named))
        .with(blanks(desk))
        .with(el("ol").set("class", "agenda").each(slots))
        .with(asking)
}

/// Where it is written by hand, on paper, whom it is about and when.
pub(super) fn blanks(desk: &Desk) -> El {
    let blank = |label: &str| el("span").text(desk.check.word(label));
    p("blanks", "").set("aria-hidden", "true").with(blank("candidate")).with(blank("date"))
}

/// A part of the time: from when to when, what it is about, what is said.
fn agenda(desk: &Desk, laid: &Laid, slot: &Slot) -> El {
    let word = |id: &str| desk.check.word(id);
    let (class, about, text) = match slot.part {
        Part::Opening => ("", word("opening-name").to_owned(), word("opening").to_owned()),
        Part::Candidate => ("", word("theirs-name").to_owned(), word("theirs").to_owned()),
        Part::Notes => ("", word("notes-name").to_owned(), word("notes").to_owned()),
        Part::Question(ask) => {
            let (text, about) = laid.words(desk, ask);
            match ask.theme() {
                Some(_) => ("is-question is-integrity", [word("integrity"), ": ", about].concat(), text),
                None => ("is-question", about.to_owned(), text),
            }
        }
    };
    let time = [&*figure(desk, slot.start as usize), "–", &figure(desk, (slot.start + slot.minutes) as usize)].concat();
    el("li")
        .set("class", class)
        .with(el("span").set("class", "time").text(time).with(el("span").text(" min")))
        .with(p("about", about))
        .with(p("said", text))
}
