//! What belongs to the rep diagnosis alone: its questions, several reps side by side, and the thirty days of each.
//!
//! A part of its own, which arrives when it is first opened (see `arrival`): from outside it is entered by [`come`] and [`extras`] alone.

mod table;

use time::{Date, Duration};
use yew::prelude::*;

use self::table::table;
use super::{
    check::{Desk, Entry, Extras, entry},
    edge,
    markup::{El, button, div, el, marked, p},
};
use crate::{
    content::check::{Check, diagnosis::CHECK},
    file::day::{read_day, written_day},
    state::{Note, Reps},
};

/// The name under which a rep's name is kept, and the day on which the thirty days began.
const NAME: &str = "name";
const BEGUN: &str = "begun";

const DAYS: i64 = 30;

/// Puts the check to those that are here. (Were it answered, the compiler would put it in the caller's place.)
#[inline(never)]
pub(super) fn come(here: &mut Vec<&'static Check>) {
    here.push(&CHECK);
}

/// What stands above the questions, with the result and below it.
#[inline(never)]
pub(super) fn extras(desk: &Desk) -> Extras {
    let reps = Reps::read(desk.notebook, desk.check.sheet.id);
    Extras {
        above: chooser(desk, &reps),
        within: Some(trouble(desk)),
        then: thirty_days(desk),
        below: table(desk, &reps),
    }
}

/// What a rep is called; "Rep 2" where no name was given.
fn name(desk: &Desk, reps: &Reps, number: usize) -> String {
    match desk.notebook.get(&[&reps.prefix(number), NAME].concat()).trim() {
        "" => [desk.check.word("unnamed"), " ", &desk.format.number(number as f64)].concat(),
        name => name.to_owned(),
    }
}

/// Emits a note on a press, and takes the focus to `selector`.
fn noting(desk: &Desk, notes: Vec<Note>, selector: &'static str) -> Callback<MouseEvent> {
    let on = desk.on.clone();
    Callback::from(move |event: MouseEvent| {
        edge::move_focus(&event.target_unchecked_into(), selector);
        for note in notes.clone() {
            on.emit(note);
        }
    })
}

/// The reps to choose from, a further one, and the name of the one in view.
fn chooser(desk: &Desk, reps: &Reps) -> Html {
    let word = |id| desk.check.word(id);
    let choices = reps.all.iter().map(|number| {
        let current = *number == reps.current;
        button(name(desk, reps, *number))
            .key(*number)
            .set("class", "button rep")
            .maybe("aria-current", current.then(|| "true".to_owned()))
            .on_click(noting(desk, vec![reps.show(*number)], ".rep[aria-current]"))
    });
    let free = reps.free();
    let another = button(word("another")).set("class", "button rep-another").flag("hidden", free.is_none());
    let another = match free {
        Some(number) => another.on_click(noting(desk, vec![reps.show(number)], ".reps input")),
        None => another,
    };
    let text = desk.text(NAME).to_owned();
    let entry = entry(
        desk,
        Entry { name: NAME, label: word("name"), words: true, text, hint: word("reps-hint"), ..Entry::default() },
    );
    el("section")
        .set("class", "card reps")
        .set("aria-label", word("reps-choose"))
        .with(div("rep-choices").each(choices).with(another))
        .with(p("hint", word("full")).flag("hidden", free.is_some()))
        .with(entry)
        .done()
}

/// The day to look again at a rep, where the thirty days have begun.
fn again(desk: &Desk, prefix: &str) -> Option<Date> {
    let begun = read_day(desk.notebook.get(&[prefix, BEGUN].concat()))?;
    begun.checked_add(Duration::days(DAYS))
}

/// What to look at in thirty days, for an outcome.
fn look_at(desk: &Desk, outcome: usize) -> &'static str {
    desk.check.list("look").get(outcome).copied().unwrap_or_default()
}

/// Whoever is in trouble comes first, whatever the result; where it is that, its steps begin so.
fn trouble(desk: &Desk) -> Html {
    let sheet = &desk.check.sheet;
    let is = |place: usize| {
        let asked = &sheet.questions[place];
        asked.id == "person"
            && desk.answered.answers.applying(sheet, place).any(|option| asked.options[option].id == "trouble")
    };
    let is_result = sheet.outcomes[desk.verdict.first().outcome].id == "support" && desk.pending().is_none();
    let hidden = is_result || !desk.verdict.asked.iter().any(|place| is(*place));
    el("p").set("class", "first-of-all").flag("hidden", hidden).with(marked(desk.check.word("trouble"))).done()
}

fn thirty_days(desk: &Desk) -> Html {
    let word = |id| desk.check.word(id);
    let again = again(desk, desk.prefix);
    let begin = button(if again.is_some() { word("begin-again") } else { word("begin") })
        .on_click(desk.writing(BEGUN, written_day(desk.today)));
    let day = again.map_or_else(String::new, |day| [word("begun"), " ", &desk.format.day_year(day), "."].concat());
    div("result-part thirty-days")
        .with(el("h3").text(word("look-at")))
        .with(p("", look_at(desk, desk.verdict.first().outcome)))
        .with(p("begun", day).set("role", "status").flag("hidden", again.is_none()))
        .with(div("").with(begin))
        .done()
}

/// Says, beside the table, that a rep was erased, and takes it back. The header announces it.
fn erased(desk: &Desk) -> El {
    let undo = button(desk.check.word("undo")).on_click(noting(desk, vec![Note::Undo], ".reps-table h2"));
    div("reps-erased").flag("hidden", !desk.notebook.can_undo()).with(p("", desk.check.word("erased"))).with(undo)
}
