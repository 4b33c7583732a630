//! A check: its questions, one at a time on a phone and all in view on a desktop, and what follows from the answers.

mod entry;
pub(super) mod keep;
mod option;
mod question;
mod result;

use std::rc::Rc;

use time::Date;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

pub(super) use self::{
    entry::{Entry, entry},
    result::result,
};
use super::{
    markup::{El, button, div, el, nothing, p, words},
    review,
};
use crate::{
    assessment::{Change, Policy, Verdict},
    content::check::{Check, page},
    format::Format,
    state::{Answered, Note, Notebook, Reps},
};

/// The name under which the step is kept: the id of a question, or [`AT_RESULT`].
pub(super) const STEP: &str = "@";
pub(super) const AT_RESULT: &str = "@result";

/// What a check's screen is drawn from.
pub(super) struct Desk<'a> {
    /// The check.
    pub(super) check: &'static Check,
    /// What the names of its notes begin with: `fit.`.
    pub(super) prefix: &'a str,
    /// What the visitor answered and noted, in every check.
    pub(super) notebook: &'a Notebook,
    /// The answers in it.
    pub(super) answered: &'a Answered,
    /// What follows from them.
    pub(super) verdict: &'a Verdict,
    /// The fewest changes that would turn it.
    pub(super) turn: Option<&'a [Change]>,
    /// Writes figures.
    pub(super) format: &'a Rc<Format>,
    /// The visitor's date.
    pub(super) today: Date,
    /// Where notes go.
    pub(super) on: &'a Callback<Note>,
    /// The element that the screen is.
    pub(super) landmark: &'static str,
    /// Where a link to it begins.
    pub(super) keep: &'a keep::Keep,
}

impl Desk<'_> {
    /// What stands in the notebook under `name` of this check.
    pub(super) fn text(&self, name: &str) -> &str {
        self.notebook.get(&[self.prefix, name].concat())
    }

    /// The id of the element that keeps something under `name`.
    pub(super) fn id(&self, name: &str) -> String {
        ["ridgeline-", self.prefix, name].concat().replace('.', "-")
    }

    /// Puts `text` under `name`, on a press.
    pub(super) fn writing(&self, name: &str, text: impl Into<String>) -> Callback<MouseEvent> {
        let (on, note) = (self.on.clone(), Note::Write([self.prefix, name].concat(), text.into()));
        Callback::from(move |_| on.emit(note.clone()))
    }

    /// Puts `text` under `name`, once an option is chosen.
    pub(super) fn choosing(&self, name: &str, text: String) -> Callback<Event> {
        let (on, note) = (self.on.clone(), Note::Write([self.prefix, name].concat(), text));
        Callback::from(move |_| on.emit(note.clone()))
    }

    /// Keeps what is typed in a text area under `name`.
    pub(super) fn typing(&self, name: &str) -> Callback<InputEvent> {
        let (on, name) = (self.on.clone(), [self.prefix, name].concat());
        Callback::from(move |event: InputEvent| {
            let area: HtmlTextAreaElement = event.target_unchecked_into();
            on.emit(Note::Write(name.clone(), area.value()));
        })
    }

    /// What stands in place of a result as long as too little is known for one.
    #[inline(never)]
    pub(super) fn pending(&self) -> Option<String> {
        let sheet = &self.check.sheet;
        if sheet.id != "review" {
            // Where outcomes have a bar, one that has reached it does not fall below it again.
            let reached =
                matches!(sheet.policy, Policy::First { .. }) && self.verdict.first().outcome + 1 < sheet.outcomes.len();
            return (!reached && self.verdict.is_early()).then(|| page::EARLY.to_owned());
        }
        review::pending(self)
    }

    /// Where the visitor is: the place of a question among those asked; past the last where they are at the result.
    fn step(&self) -> usize {
        let at = self.text(STEP);
        let asked = &self.verdict.asked;
        if at == AT_RESULT {
            return asked.len();
        }
        asked.iter().position(|place| self.check.sheet.questions[*place].id == at).unwrap_or_default()
    }

    /// Goes, on a press, to a step, and takes the focus there.
    fn stepping(&self, step: usize) -> Callback<MouseEvent> {
        let question = self.verdict.asked.get(step).map(|place| self.check.sheet.questions[*place].id);
        let (on, name) = (self.on.clone(), [self.prefix, STEP].concat());
        Callback::from(move |event: MouseEvent| {
            on.emit(Note::Write(name.clone(), question.unwrap_or(AT_RESULT).to_owned()));
            let next = if question.is_some() { ".question.is-current .ask" } else { ".check-result h2" };
            super::edge::move_focus(&event.target_unchecked_into(), next);
        })
    }
}

/// What belongs to one check alone, and where it stands.
pub(super) struct Extras {
    /// Below the heading.
    pub(super) above: Html,
    /// In the result, below what it means.
    pub(super) within: Option<Html>,
    /// In the result, below what to do.
    pub(super) then: Html,
    /// Below the result.
    pub(super) below: Html,
}

impl Extras {
    /// Nothing but this, below the result.
    pub(super) fn below(below: Html) -> Self {
        Self { above: nothing(), within: None, then: nothing(), below }
    }
}

/// The screen, with what belongs to this check alone.
pub(super) fn check(desk: &Desk, extras: Extras) -> Html {
    let head = div("check-head")
        .set("part", "headline")
        .with(el("h1").text(desk.check.title))
        .with(p("verdict-detail", desk.check.lead))
        .with(progress(desk))
        .with(extras.above);
    el(desk.landmark)
        .key(desk.check.sheet.id)
        .set("class", step_class(desk))
        .with(head)
        .with(questions(desk))
        .with(result(desk, extras.within, extras.then))
        .with(div("check-extras").with(keep::panel(desk)).with(extras.below))
        .done()
}

/// How many questions are answered.
pub(super) fn progress(desk: &Desk) -> El {
    let asked = desk.verdict.asked.len();
    let answered = asked - desk.verdict.open.len();
    let progress = page::progress(&desk.format.number(answered as f64), &desk.format.number(asked as f64));
    let bar = el("progress")
        .attr("max", asked.to_string())
        .attr("value", answered.to_string())
        .attr("aria-label", progress.clone());
    div("check-progress").with(bar).with(el("span").set("aria-hidden", "true").text(progress))
}

/// The questions, as a form.
pub(super) fn questions(desk: &Desk) -> El {
    el("form")
        .set("id", "ridgeline-questions")
        .set("class", "check-questions")
        .set("part", "form")
        .set("aria-label", page::QUESTIONS)
        .set("tabindex", "-1")
        .set("novalidate", "")
        .on_submit(Callback::from(|event: SubmitEvent| event.prevent_default()))
        .list(question::questions(desk))
}

/// The class of a screen with questions: on a phone they are in view until the visitor is at the result.
pub(super) fn step_class(desk: &Desk) -> &'static str {
    match desk.step() {
        0 => "check",
        step if step < desk.verdict.asked.len() => "check is-under-way",
        _ => "check is-under-way is-at-result",
    }
}

/// What is announced once answering rests.
pub(super) fn announced(desk: &Desk) -> String {
    if desk.verdict.is_blank() {
        return String::new();
    }
    if let Some(pending) = desk.pending() {
        return [&pending, "."].concat();
    }
    let title = desk.check.sheet.outcomes[desk.verdict.first().outcome].title;
    page::announced(title, desk.verdict.is_complete(), desk.verdict.close)
}

/// Takes every answer of the check away.
pub(super) fn clear(desk: &Desk) -> El {
    let prefix = [desk.check.sheet.id, "."].concat();
    let blank = !desk.notebook.has_any(&prefix);
    let on = desk.on.clone();
    button(clear_words(desk))
        .maybe("aria-disabled", blank.then(|| "true".to_owned()))
        .on_click(Callback::from(move |_| on.emit(Note::Clear(prefix.clone()))))
}

/// What is said once something was.
pub(super) fn cleared(desk: &Desk) -> &'static str {
    if desk.check.sheet.id == "diagnosis" { desk.check.word("erased") } else { page::CLEARED }
}

/// Says so where more is cleared than what is in view.
fn clear_words(desk: &Desk) -> String {
    if desk.check.sheet.id == "diagnosis" {
        let reps = Reps::read(desk.notebook, desk.check.sheet.id);
        let kept = reps.all.iter().filter(|number| desk.notebook.has_any(&reps.prefix(**number))).count();
        if kept > 1 {
            return [desk.check.word("erase-all"), " (", &*desk.format.number(kept as f64), ")"].concat();
        }
    }
    page::CLEAR.to_owned()
}

/// A list of words.
pub(super) fn listed(class: &'static str, items: &[&'static str]) -> El {
    let items = items.iter().map(|item| el("li").text(*item).done());
    el("ul").set("class", class).list(items.collect())
}

/// Some words, or nothing.
fn said(text: &'static str, class: &'static str) -> El {
    p(class, text).flag("hidden", text.is_empty())
}
