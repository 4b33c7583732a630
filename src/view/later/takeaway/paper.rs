//! The brief: one page to print. On a screen it does not show, and while it is there it is what is printed.

use std::rc::Rc;

use time::Date;

use crate::{
    content::{
        headline::Headline,
        lens::{lenses, window},
        page, warning,
        whatif::{
            scenarios::{Against, differences},
            takeaway::{
                assumptions::{inputs, written},
                brief as words,
            },
        },
        working_assumption,
    },
    format::Format,
    plan::Field,
    view::{
        edge::Contact,
        markup::{El, div, el, marked, p},
        planner::Outcome,
    },
};

/// Warnings that are explained, the others are named: more would not fit on the page, and one less beside a comparison.
const EXPLAINED: usize = 3;

/// What the brief is made from.
pub(super) struct Paper<'a> {
    /// What the plan is called, where that says something.
    pub(super) name: &'a str,
    /// What is said of it first.
    pub(super) said: &'a Headline,
    pub(super) outcome: &'a Rc<Outcome>,
    pub(super) format: &'a Rc<Format>,
    /// Whether anything was put in for a field.
    pub(super) given: &'a dyn Fn(Field) -> bool,
    /// The plan it is compared with.
    pub(super) against: Option<&'a Against<'a>>,
    pub(super) contact: Option<&'a Contact>,
    /// The day it is made on.
    pub(super) today: Date,
    pub(super) picture: El,
}

/// The page.
pub(super) fn paper(brief: Paper) -> El {
    let Paper { name, said, outcome, format, given, against, contact, today, picture } = brief;
    let (plan, answer) = (&outcome.plan, &*outcome.answer);
    let contact = contact.map_or_else(String::new, |contact| words::contact(address(contact)));
    let more = words::more(plan, format);
    let assumed = answer.required.assumptions.iter().map(|assumed| working_assumption(*assumed));
    let notes = assumed.chain([more.as_str(), words::NOTE]).enumerate();
    let notes = notes.map(|(at, note)| p("hint", note.to_owned()).key(at).flag("hidden", note.is_empty()));
    el("article")
        .set("class", "paper")
        .with(
            div("paper-head")
                .with(p("", page::NAME))
                .with(p("", words::made(name, today, format)))
                .with(p("", contact)),
        )
        .with(el("h2").text(said.title.clone()))
        .with(el("p").set("class", "paper-detail").with(marked(&said.detail)))
        .with(picture)
        .with(windows(outcome, format))
        .with(indicators(outcome, format))
        .with(warnings(outcome, format, EXPLAINED - usize::from(against.is_some())))
        .with(compared(outcome, format, against))
        .with(
            el("section")
                .with(el("h3").text(words::ASSUMPTIONS))
                .with(assumptions(outcome, format, given))
                .with(div("paper-notes").each(notes)),
        )
}

/// The address as a person reads it.
fn address(contact: &Contact) -> &str {
    if !contact.is_mail() {
        return &contact.address;
    }
    let address = contact.address.get("mailto:".len()..).unwrap_or_default();
    address.split('?').next().unwrap_or_default()
}

fn windows(outcome: &Outcome, format: &Format) -> El {
    let items = outcome.answer.windows.iter().map(|one| {
        let [days, chance, of] = window(one, format);
        el("li").key(days.clone()).text(days).text(": ").with(el("strong").text(chance)).text(" ").text(of)
    });
    el("ul").set("class", "paper-windows").each(items)
}

fn indicators(outcome: &Outcome, format: &Format) -> El {
    let items = lenses(&outcome.plan, &outcome.answer, format).into_iter().map(|lens| {
        el("li")
            .key(lens.title)
            .with(p("paper-name", lens.title).text(": ").with(el("strong").text(lens.verdict)))
            .with(p("", lens.have).text(" ").text(lens.of).text(". ").text(lens.feeds).text("."))
            .with(el("p").set("class", "hint").with(marked(&lens.text)))
    });
    let heading = el("h3").text(page::INDICATORS);
    el("section").with(heading).with(el("ul").set("class", "paper-columns").each(items))
}

fn warnings(outcome: &Outcome, format: &Format, explained: usize) -> El {
    let notices = warning::notices(&outcome.plan, &outcome.answer, format);
    let none = p("hint", warning::NOTHING).flag("hidden", !notices.is_empty());
    let items = notices.into_iter().enumerate().map(|(at, notice)| {
        let line = p("", notice.title).text(": ").with(el("strong").text(notice.by).text(" ").text(notice.when));
        let text = el("p").set("class", "hint").flag("hidden", at >= explained).with(marked(&notice.text));
        let class = if at < explained { "is-explained" } else { "" };
        el("li").key(at).set("class", class).with(line.text(".")).with(text)
    });
    let heading = el("h3").text(words::WARNINGS);
    el("section").with(heading).with(none).with(el("ul").set("class", "paper-warnings").each(items))
}

/// What the plan differs by from the one it is compared with; hidden where that is none.
fn compared(outcome: &Outcome, format: &Format, against: Option<&Against>) -> El {
    let place = el("section").flag("hidden", against.is_none());
    let Some(against) = against else { return place };
    let rows = differences(&outcome.plan, &outcome.answer, format, against);
    let items = rows.into_iter().enumerate().map(|(at, row)| el("li").key(at).text(row));
    place.with(el("h3").text(against.heading())).with(el("ul").set("class", "paper-columns").each(items))
}

fn assumptions(outcome: &Outcome, format: &Format, given: &dyn Fn(Field) -> bool) -> El {
    let items = inputs(&outcome.plan, &outcome.answer, given).into_iter().enumerate().map(|(at, input)| {
        let value = el("strong").text(written(&input, format));
        let mark = if input.assumed { [" (", words::ASSUMED, ")"].concat() } else { String::new() };
        el("li").key(at).text(input.label).text(": ").with(value).text(mark)
    });
    el("ul").set("class", "paper-inputs").each(items)
}
