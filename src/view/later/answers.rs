//! The answers to a check in a link: what of it a link holds, the link, and what came with one.

use yew::prelude::*;

use crate::{
    content::{
        check::{
            Check, Measure,
            interview::{SIGNS, THEMES},
            page as words,
        },
        whatif::keep,
    },
    state::{Entry, Holds, LinkFault, Linked, Separators},
    view::{
        check::{AT_RESULT, Desk, STEP},
        edge,
        link::{self, settling},
        markup::{button, div, el, p, primary},
        opening::separators,
    },
};

const TICKED: &[&str] = &["1"];
const MARKS: &[&str] = &["0", "1", "2"];
const ABOUT: &[&str] = &["auto", "work", THEMES[0], THEMES[1], THEMES[2]];
/// What is chosen for an interview.
const CHOICES: [(&str, &[&str]); 4] = [
    ("part", &["guide", "after", "doubts"]),
    ("role", &["rep", "development", "accounts", "manager"]),
    ("panel", &["1", "2", "3", "4"]),
    ("minutes", &["30", "45", "60", "75", "90"]),
];

/// What a link holds of `check` apart from its answers: neither names of people nor notes.
fn more(check: &Check) -> Vec<(String, Holds<'static>)> {
    let mut more = Vec::new();
    match check.sheet.id {
        "fit" => {
            for figure in check.figures {
                let share = figure.measure == Measure::Share;
                let held = Holds::Number { min: figure.min, max: figure.max, share };
                more.push((["cost.", figure.id].concat(), held));
            }
            more.push(("tick.#".to_owned(), Holds::One(TICKED)));
        }
        "diagnosis" => more.push(("begun".to_owned(), Holds::Day)),
        "interview" => {
            for (name, of) in CHOICES {
                more.push((name.to_owned(), Holds::One(of)));
            }
            for point in THEMES.iter().chain(&SIGNS) {
                more.push((["form-#.", point].concat(), Holds::One(MARKS)));
            }
            more.push(("own-#.about".to_owned(), Holds::One(ABOUT)));
            more.push(("own-#.text".to_owned(), Holds::Text));
        }
        _ => {}
    }
    more
}

/// The link to what is answered, to be copied.
pub(super) fn link(desk: &Desk) -> Html {
    let Desk { check, keep, .. } = desk;
    let linked = Linked { sheet: &check.sheet, more: &more(check), is_several: check.sheet.id == "diagnosis" };
    match linked.link(desk.notebook, desk.answered, &separators(desk.format)) {
        None => p("error", words::KEEP_TOO_LONG).done(),
        Some(fragment) => {
            let link = [&keep.base, "#", &fragment].concat();
            let [field, copy] = link::field(words::KEEP_LINK, link, keep.said, keep.on.clone());
            div("").with(field).with(copy).done()
        }
    }
}

/// What the address holds of `check`; none where it only asks for it.
pub(super) fn opened(check: &Check, address: &str, to: Separators) -> Option<Result<Vec<Entry>, LinkFault>> {
    address.split_once('/')?;
    let fragment = edge::decoded(&["/", address].concat());
    let linked = Linked { sheet: &check.sheet, more: &more(check), is_several: check.sheet.id == "diagnosis" };
    linked.read(&fragment, &to).map(|read| read.map(|entries| at_result(check, entries)))
}

/// Where answers are opened, what they come to is seen first, also where there is no room for it beside the questions.
fn at_result(check: &Check, mut entries: Vec<Entry>) -> Vec<Entry> {
    let mut steps: Vec<String> = Vec::new();
    for (name, _) in &entries {
        let Some((start, last)) = name.rsplit_once('.') else { continue };
        let step = [start, ".", STEP].concat();
        if check.sheet.question(last).is_some() && !steps.contains(&step) {
            steps.push(step);
        }
    }
    entries.extend(steps.into_iter().map(|step| (step, AT_RESULT.to_owned())));
    entries
}

/// Asks whether to open what came, or says why it cannot be; `on` hears which.
pub(super) fn offer(found: &Result<Vec<Entry>, LinkFault>, on: &Callback<bool>) -> Html {
    let settle = |opens: bool| {
        let on = on.clone();
        settling(move || on.emit(opens))
    };
    match found {
        Ok(_) => {
            let open = primary(button(words::KEEP_OPEN)).on_click(settle(true));
            link::offer(words::OFFER, words::OFFER_HINT, [open, button(keep::LEAVE).on_click(settle(false))])
        }
        Err(fault) => {
            let text = keep::fault(*fault == LinkFault::TooLong, *fault == LinkFault::Newer);
            link::offer(words::FAULT, text, [button(keep::CLOSE).on_click(settle(false)), el("span")])
        }
    }
}
