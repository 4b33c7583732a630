//! The checks: one notebook, and of the checks the one that the address asks for.
//!
//! A component without hooks, the only one in its module: they would weigh more than all that it does.

use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use time::Date;
use yew::prelude::*;

use super::{
    announce::REST_MS,
    check::{
        Desk, announced, clear,
        keep::{Keep, is_begun, offer, opened},
    },
    desks::{Assessed, Opened, assessed, screen, undoing},
    edge::{self, Options},
    frame::{Frame, frame, screens},
    opening::separators,
    route::{on_address, open, screen as screen_of},
    saving::Saving,
};
use crate::{
    assessment::Id,
    content::check::{Check, configured, page as words},
    format::Format,
    state::{Entry, Fact, LinkFault, Note, Notebook},
};

/// What the checks are mounted with.
#[derive(Properties, PartialEq)]
pub struct ChecksProps {
    /// What the site owner configured.
    #[prop_or_default]
    pub options: Options,
    /// The checks, in the site owner's words.
    #[prop_or_default]
    pub checks: configured::Checks,
    /// The visitor's date.
    pub today: Date,
    /// What was answered on an earlier visit.
    #[prop_or_default]
    pub notebook: Notebook,
    /// What the plan knows.
    #[prop_or_default]
    pub facts: Vec<Fact>,
    /// The check to open; the first where it is none.
    #[prop_or_default]
    pub address: String,
    /// Hears of every result, once it is drawn.
    #[prop_or_default]
    pub seen: Option<Callback<Found>>,
}

/// A check that is answered to its end, and its result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// The check's id.
    pub check: Id,
    /// The outcome's id.
    pub outcome: Id,
    /// What the outcome is called.
    pub title: &'static str,
}

/// What the checks are told.
pub enum Told {
    /// The visitor did something in a check.
    Noted(Note),
    /// Other answers were put in the place of all.
    Given(Notebook),
    /// The address asks for another screen.
    Address(String),
    /// It is time to announce what has changed.
    Rested(AttrValue),
    /// A link is on the clipboard, or could not be put there.
    Said(&'static str),
    /// What came with a link is to be opened, or left.
    Settled(bool),
}

/// The checks.
pub struct Checks {
    notebook: Notebook,
    facts: Vec<Fact>,
    address: String,
    today: Date,
    /// The check in view: the last one that the address asked for.
    check: &'static Check,
    currency: String,
    format: Rc<Format>,
    assessed: Assessed,
    on: Callback<Note>,
    place: NodeRef,
    /// The check that opened itself last.
    opened: Option<&'static str>,
    /// What was last to be announced, and what is.
    last: String,
    said: AttrValue,
    resting: Option<Timeout>,
    saving: Option<Saving>,
    listener: Option<EventListener>,
    found: Option<Found>,
    keep: Keep,
    /// What came with a link.
    came: Option<Result<Vec<Entry>, LinkFault>>,
}

impl Component for Checks {
    type Message = Told;
    type Properties = ChecksProps;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        let check = asked(props, &props.address).unwrap_or(props.checks.0[0]);
        let currency = currency(props, &props.facts);
        let format = Rc::new(Format::new(&props.options.locale, &currency));
        let opened = Opened::new(check, &props.notebook, &props.facts, separators(&format));
        let mut checks = Self {
            notebook: props.notebook.clone(),
            facts: props.facts.clone(),
            address: props.address.clone(),
            today: props.today,
            check,
            currency,
            format,
            assessed: assessed(opened),
            on: ctx.link().callback(Told::Noted),
            place: NodeRef::default(),
            opened: None,
            last: String::new(),
            said: AttrValue::default(),
            resting: None,
            saving: None,
            listener: None,
            found: None,
            keep: Keep { base: props.options.share_base.clone(), said: "", on: ctx.link().callback(Told::Said) },
            came: None,
        };
        checks.come(ctx);
        checks
    }

    fn update(&mut self, ctx: &Context<Self>, told: Told) -> bool {
        let props = ctx.props();
        match told {
            Told::Rested(said) => {
                self.said = said;
                return true;
            }
            Told::Said(said) => {
                self.keep.said = said;
                return true;
            }
            Told::Given(notebook) => self.notebook = notebook,
            Told::Noted(note) => self.note(note),
            Told::Settled(opens) => {
                let id = self.check.sheet.id;
                if let Some(Ok(entries)) = self.came.take().filter(|_| opens) {
                    self.note(Note::Adopt([id, "."].concat(), entries));
                }
                edge::forget_link(id);
                self.address = screen_of(&self.address).to_owned();
            }
            // The plan may have become another since, and it may be another day.
            Told::Address(address) => {
                self.today = edge::today();
                self.arrive(props, address, edge::load_facts());
                self.come(ctx);
            }
        }
        self.assess();
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &ChecksProps) -> bool {
        let props = ctx.props();
        if props.options.locale != before.options.locale {
            self.currency.clear();
        }
        self.keep.base.clone_from(&props.options.share_base);
        self.arrive(props, props.address.clone(), props.facts.clone());
        self.assess();
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let names: Vec<_> = ctx.props().checks.0.iter().map(|check| (check.sheet.id, check.name.into())).collect();
        let desk = self.desk(ctx);
        let undo = self.notebook.can_undo();
        let around = Frame {
            place: &self.place,
            screens: &screens(&ctx.props().options, &names),
            open: self.check.sheet.id,
            form: "ridgeline-questions",
            done: match undo {
                true if self.notebook.has_adopted() => words::OPENED,
                true => words::CLEARED,
                false => "",
            },
            undo: undo.then(|| undoing(&self.on)),
            reset: clear(&desk),
            print: Callback::from(|_| edge::print()),
            notice: match &self.came {
                Some(found) => offer(found, &ctx.link().callback(Told::Settled)),
                None => super::markup::nothing(),
            },
            said: &self.said,
        };
        frame(around, screen(&desk))
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let text = announced(&self.desk(ctx));
        if first {
            let link = ctx.link().clone();
            let options = &ctx.props().options;
            if !options.is_embedded() {
                self.listener = on_address(move |address| link.send_message(Told::Address(address)));
            }
            self.saving = Some(Saving::new(edge::CHECKS, &options.store));
        } else if text != self.last {
            let (link, said) = (ctx.link().clone(), AttrValue::from(text.clone()));
            self.resting = Some(Timeout::new(REST_MS, move || link.send_message(Told::Rested(said))));
        }
        self.last = text;
        let asked = asked(ctx.props(), &self.address).map(|check| check.sheet.id);
        if asked.is_some() && asked != self.opened {
            open(&self.place, "checks", self.check.title, &ctx.props().options);
        }
        self.opened = asked;
        let found = self.assessed.found();
        if found != self.found
            && let (Some(seen), Some(found)) = (&ctx.props().seen, found)
        {
            seen.emit(found);
        }
        self.found = found;
    }
}

impl Checks {
    /// Opens the check that `address` asks for, if it asks for one; the plan knows `facts`.
    fn arrive(&mut self, props: &ChecksProps, address: String, facts: Vec<Fact>) {
        self.check = asked(props, &address).or_else(|| asked(props, self.check.sheet.id)).unwrap_or(self.check);
        self.address = address;
        self.facts = facts;
        let currency = currency(props, &self.facts);
        if currency != self.currency {
            self.format = Rc::new(Format::new(&props.options.locale, &currency));
            self.currency = currency;
        }
    }

    fn note(&mut self, note: Note) {
        self.notebook = std::mem::take(&mut self.notebook).apply(note);
        self.keep.said = "";
        if let Some(saving) = &mut self.saving {
            saving.keep(self.notebook.pairs());
        }
    }

    /// Takes what came with the address. Where there is nothing whose place it would take, it is opened at once.
    fn come(&mut self, ctx: &Context<Self>) {
        self.came = opened(self.check, &self.address, separators(&self.format));
        if matches!(self.came, Some(Ok(_))) && !is_begun(self.check, &self.notebook) {
            ctx.link().send_message(Told::Settled(true));
        }
    }

    fn assess(&mut self) {
        let opened = Opened::new(self.check, &self.notebook, &self.facts, separators(&self.format));
        if !self.assessed.is_of(&opened) {
            self.assessed = assessed(opened);
        }
    }

    fn desk(&self, ctx: &Context<Self>) -> Desk<'_> {
        let props = ctx.props();
        let landmark = props.options.landmark();
        self.assessed.desk(&self.notebook, &self.format, self.today, &self.on, landmark, &self.keep)
    }
}

/// The check that `address` asks for.
fn asked(props: &ChecksProps, address: &str) -> Option<&'static Check> {
    props.checks.0.iter().copied().find(|check| check.sheet.id == screen_of(address))
}

/// The plan's currency; the site owner's where there is no plan.
fn currency(props: &ChecksProps, facts: &[Fact]) -> String {
    let plans = facts.iter().find(|fact| fact.0 == edge::CURRENCY);
    plans.map_or_else(|| props.options.currency.clone(), |fact| fact.1.clone())
}
