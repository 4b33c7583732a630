//! A plan taken along: on paper, as a table, as a picture, as text, as dates.

mod paper;
mod picture;
mod save;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;

use time::Date;
use web_sys::Element;
use yew::prelude::*;

use self::{
    paper::{Paper, paper},
    picture::{Picture, picture},
};
use super::against::against;
use crate::{
    content::{
        contact,
        whatif::takeaway::{
            self as words,
            dates::{Reminder, reminders},
            sheet::{Subject, sheet},
        },
    },
    file::{
        calendar::{Event, calendar, stamp},
        day::written_day,
        link, name, table,
    },
    plan::Field,
    state::{Draft, number::is_blank},
    view::{
        edge,
        markup::{El, button, div, el, p, primary},
        planner::said,
        whatif::{Beside, Note, Tools, WhatIf},
    },
};

/// Everything that can be taken along of the plan that is open, made on the day `today`.
pub(super) fn panel(whatif: &WhatIf, today: Date) -> Html {
    let place = div("whatif-panel takeaway").with(el("h3").text(words::HEADING));
    let open = whatif.beside.get(whatif.book.open());
    let Some((beside, outcome)) = open.and_then(|beside| Some((beside, beside.outcome.as_ref()?))) else {
        return place.with(p("error", words::INCOMPLETE)).done();
    };
    let against = against(whatif);
    let said = said(outcome, whatif.compared, &beside.format);
    let summary = contact::summary(&said, &outcome.plan, &outcome.answer, &beside.format, against.as_ref());
    let dates = reminders(&beside.name, &outcome.plan, &outcome.answer, &beside.format, today);
    let file = |ending| file_name(&beside.name, today, ending);
    let drawn = picture(outcome, &beside.format, called(whatif, beside), whatif.compared.road.as_ref(), today);
    let table = link::address("text/csv", &table::written(&sheet(&subjects(whatif.beside))));
    let part = |heading, hint| el("section").with(el("h4").text(heading)).with(p("hint", hint));
    place
        .with(p("hint", words::HINT))
        .with(
            part(words::BRIEF, words::BRIEF_HINT).with(
                div("cta-ways").with(
                    primary(button(words::PRINT)).set("data-print", "").on_click(Callback::from(|_| edge::print())),
                ),
            ),
        )
        .with(
            part(words::FILES, words::FILES_HINT)
                .with(
                    div("cta-ways")
                        .with(saved(words::TABLE, table, file(".csv")))
                        .with(button(words::PICTURE).on_click(saving(
                            &drawn,
                            file(".svg"),
                            whatif.tools,
                            save::picture,
                        )))
                        .with(button(words::PIXELS).on_click(saving(&drawn, file(".png"), whatif.tools, save::pixels)))
                        .with(dated(&dates, file(".ics"), today)),
                )
                .with(p("hint", words::NO_DATES).flag("hidden", !dates.is_empty())),
        )
        .with(text(&summary, whatif.tools))
        .with(el("span").set("role", "status").text(whatif.tools.said))
        .with(paper(Paper {
            name: called(whatif, beside),
            said: &said,
            outcome,
            format: &beside.format,
            given: &given(&beside.draft),
            against: against.as_ref(),
            contact: whatif.contact,
            today,
            picture: drawn.element,
        }))
        .done()
}

/// What the plan is called, where that says something.
fn called<'a>(whatif: &WhatIf<'a>, beside: &'a Beside) -> &'a str {
    if whatif.beside.len() > 1 { &beside.name } else { "" }
}

/// Something was put in for a field.
fn given(draft: &Draft) -> impl Fn(Field) -> bool {
    move |field| !is_blank(draft.text(field))
}

/// `ridgeline-plan-2-2026-11-26.csv`
fn file_name(called: &str, today: Date, ending: &str) -> String {
    let part = name::part(called);
    let joint = if part.is_empty() { "" } else { "-" };
    ["ridgeline-", &part, joint, &written_day(today), ending].concat()
}

/// Every plan that has an answer, as the table takes it.
fn subjects(beside: &[Beside]) -> Vec<Subject<'_>> {
    let mut all = Vec::new();
    for beside in beside {
        if let Some(outcome) = &beside.outcome {
            all.push(Subject {
                name: &beside.name,
                plan: &outcome.plan,
                answer: &outcome.answer,
                format: &beside.format,
                given: Box::new(given(&beside.draft)),
            });
        }
    }
    all
}

/// A link that holds its file.
fn saved(words: &'static str, address: String, name: String) -> El {
    el("a").set("class", "button").attr("href", address).attr("download", name).text(words)
}

/// The days as a calendar file; hidden where there are none.
fn dated(dates: &[Reminder], name: String, today: Date) -> El {
    let mut events = Vec::new();
    for Reminder { uid, day, title, text } in dates {
        events.push(Event { uid, day: *day, weekly_until: None, title, text, reminds: false });
    }
    let file = calendar("-//Ridgeline//Plan//EN", &stamp(today), &events);
    saved(words::DATES, link::address("text/calendar", &file), name).flag("hidden", dates.is_empty())
}

/// Saves the picture in the panel on a press, and says how that went.
fn saving(picture: &Picture, name: String, tools: &Tools, save: save::Save) -> Callback<MouseEvent> {
    let (note, size) = (tools.note.clone(), picture.size.clone());
    Callback::from(move |event: MouseEvent| {
        let note = note.clone();
        let pressed: Element = event.target_unchecked_into();
        save(&pressed, &size, &name, Box::new(move |said| note.emit(Note::Said(said))));
    })
}

/// The plan in words, shown so that it can be copied by hand.
fn text(summary: &str, tools: &Tools) -> El {
    let copy = {
        let (note, summary) = (tools.note.clone(), summary.to_owned());
        Callback::from(move |_: MouseEvent| {
            let note = note.clone();
            edge::copy(&summary, move |copied| {
                note.emit(Note::Said(if copied { words::COPIED } else { words::NOT_COPIED }));
            });
        })
    };
    let area = el("textarea")
        .set("id", "ridgeline-text")
        .set("rows", "8")
        .set("readonly", "")
        .set("spellcheck", "false")
        .value(summary.to_owned());
    el("section")
        .with(el("h4").text(words::TEXT))
        .with(div("field").with(el("label").set("for", "ridgeline-text").text(words::TEXT_LABEL)).with(area))
        .with(div("cta-ways").with(button(words::COPY).on_click(copy)))
}
