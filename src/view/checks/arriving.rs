//! The parts that a check is made of: asking for them, and what is there until they have come.

use yew::prelude::*;

use super::{Checks, ChecksProps, Told};
use crate::{
    assessment::Id,
    content::check::Check,
    view::{
        arrival::{self, Arrival, Part},
        check::keep::is_begun,
        configured, diagnosis, fit, interview, later,
        markup::{div, el, nothing},
        opening::separators,
        review,
    },
};

/// The part that a check is.
fn part(id: Id) -> Option<Part> {
    match id {
        "fit" => Some(Part::Fit),
        "review" => Some(Part::Review),
        "diagnosis" => Some(Part::Diagnosis),
        "interview" => Some(Part::Interview),
        _ => None,
    }
}

/// The built-in checks that are here.
fn built_in() -> Vec<&'static Check> {
    let mut here = Vec::new();
    if Part::Fit.is_here() {
        fit::come(&mut here);
    }
    if Part::Review.is_here() {
        review::come(&mut here);
    }
    if Part::Diagnosis.is_here() {
        diagnosis::come(&mut here);
    }
    if Part::Interview.is_here() {
        interview::come(&mut here);
    }
    here
}

impl Checks {
    /// The parts that the open check is made of.
    pub(super) fn parts(&self, props: &ChecksProps) -> Vec<Part> {
        let configured = (!props.entries.is_empty()).then_some(Part::Configured);
        part(self.check).into_iter().chain(configured).collect()
    }

    /// Takes what is here of the checks, and asks for what the open one needs, unless that did not arrive before.
    pub(super) fn gather(&mut self, ctx: &Context<Self>) {
        if !self.take(ctx.props()) && self.arrival == Arrival::Absent {
            self.fetch(ctx);
        }
    }

    /// Takes what is here of the checks. Answers whether that is all that the open one needs.
    pub(super) fn take(&mut self, props: &ChecksProps) -> bool {
        if self.parts(props).iter().any(|part| !part.is_here()) {
            return false;
        }
        self.arrival = Arrival::Here;
        let entries = &props.entries;
        if self.here.is_empty() && !entries.is_empty() {
            configured::unclaimed(entries);
        }
        // What is wrong with the words of each is told once.
        for check in built_in() {
            if !self.here.iter().any(|here| here.sheet.id == check.sheet.id) {
                self.here.push(if entries.is_empty() { check } else { configured::check(check, entries) });
            }
        }
        true
    }

    /// Asks for what the open check still needs.
    pub(super) fn fetch(&mut self, ctx: &Context<Self>) {
        self.arrival = Arrival::Coming;
        for part in self.parts(ctx.props()).into_iter().filter(|part| !part.is_here()) {
            let link = ctx.link().clone();
            arrival::fetch(part, Box::new(move |arrived| link.send_message(Told::Arrived(part, arrived))));
        }
    }

    /// Asks for what reads and writes links.
    pub(super) fn link(&mut self, ctx: &Context<Self>) {
        if matches!(self.keep.arrival, Arrival::Absent | Arrival::Failed) {
            self.keep.arrival = Arrival::Coming;
            let link = ctx.link().clone();
            arrival::fetch(Part::Later, Box::new(move |can| link.send_message(Told::CanLink(can))));
        }
    }

    /// Takes what came with the address, once it can be read. Where there is nothing whose place it would take, it is opened at once.
    pub(super) fn come(&mut self, ctx: &Context<Self>) {
        self.came = None;
        let Some(check) = self.here.iter().find(|check| check.sheet.id == self.check) else { return };
        if !self.address.contains('/') {
            return;
        }
        if self.keep.arrival == Arrival::Here {
            self.came = later::answers_opened(check, &self.address, separators(&self.format));
            if matches!(self.came, Some(Ok(_))) && !is_begun(check, &self.notebook) {
                ctx.link().send_message(Told::Settled(true));
            }
        } else if self.keep.arrival == Arrival::Absent {
            self.link(ctx);
        }
    }

    /// What is asked, or told, of what came with the address.
    pub(super) fn notice(&self, ctx: &Context<Self>) -> Html {
        match &self.came {
            Some(found) => later::answers_offer(found, &ctx.link().callback(Told::Settled)),
            None if self.assessed.is_some() && self.address.contains('/') => {
                let offer = |coming| el("section").set("class", "card offer").with(coming).done();
                self.keep.instead().map_or_else(nothing, offer)
            }
            None => nothing(),
        }
    }

    /// What stands in the place of a check that has not arrived.
    pub(super) fn instead(&self, ctx: &Context<Self>) -> Html {
        let coming = self.arrival.instead("check-questions", true, &|| ctx.link().callback(|_| Told::Fetch));
        let coming = coming.unwrap_or_else(|| div("check-questions"));
        el(ctx.props().options.landmark())
            .key(self.check)
            .set("class", "check-coming")
            .with(div("check-head").set("part", "headline").with(el("h1").text(self.title(ctx.props()))))
            // The skip link goes there.
            .with(coming.set("id", "ridgeline-questions").set("tabindex", "-1"))
            .done()
    }

    /// The heading of the open check; until it is here, what it is called.
    pub(super) fn title(&self, props: &ChecksProps) -> AttrValue {
        if let Some(check) = self.here.iter().find(|check| check.sheet.id == self.check) {
            return check.title.into();
        }
        let name = props.names.iter().find(|(id, _)| *id == self.check);
        name.map_or_else(AttrValue::default, |(_, name)| name.clone())
    }

    /// What the checks are called: those that are here say so themselves.
    pub(super) fn names(&self, props: &ChecksProps) -> Vec<(Id, AttrValue)> {
        let named = |(id, name): &(Id, AttrValue)| {
            let here = self.here.iter().find(|check| check.sheet.id == *id);
            (*id, here.map_or_else(|| name.clone(), |check| check.name.into()))
        };
        props.names.iter().map(named).collect()
    }
}
