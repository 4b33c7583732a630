//! The checks: one notebook, and of the checks the one that the address asks for.
//!
//! A component without hooks, the only one in its module: they would weigh more than all that it does.

mod arriving;
mod told;

use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use time::Date;
use yew::prelude::*;

pub use self::told::{ChecksProps, Found, Told};
use super::{
    announce::REST_MS,
    arrival::{Arrival, Part},
    check::{Desk, announced, clear, cleared, keep::Keep},
    desks::{Assessed, Opened, assessed, screen, undoing},
    edge,
    frame::{Frame, frame, screens},
    opening::separators,
    route::{on_address, open, screen as screen_of},
    saving::Saving,
};
use crate::{
    assessment::Id,
    content::check::{Check, page as words},
    format::Format,
    state::{Entry, Fact, LinkFault, Note, Notebook},
};

/// The checks.
pub struct Checks {
    notebook: Notebook,
    facts: Vec<Fact>,
    address: String,
    today: Date,
    /// The checks that have arrived, in the site owner's words.
    here: Vec<&'static Check>,
    /// The check in view, the last one that the address asked for, and how far it has come.
    check: Id,
    arrival: Arrival,
    /// The one that is drawn: until another is here, the one before it.
    drawn: Option<Id>,
    currency: String,
    format: Rc<Format>,
    /// What follows from the answers to it, once it is here.
    assessed: Option<Assessed>,
    on: Callback<Note>,
    place: NodeRef,
    /// The check that opened itself last, and whether it was here then.
    opened: Option<(Id, bool)>,
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
        let link = ctx.link();
        let currency = currency(props, &props.facts);
        let format = Rc::new(Format::new(&props.options.locale, &currency));
        let mut checks = Self {
            notebook: props.notebook.clone(),
            facts: props.facts.clone(),
            address: props.address.clone(),
            today: props.today,
            here: Vec::new(),
            check: asked(props, &props.address).or_else(|| props.names.first().map(|name| name.0)).unwrap_or_default(),
            arrival: Arrival::Absent,
            drawn: None,
            currency,
            format,
            assessed: None,
            on: link.callback(Told::Noted),
            place: NodeRef::default(),
            opened: None,
            last: String::new(),
            said: AttrValue::default(),
            resting: None,
            saving: None,
            listener: None,
            found: None,
            keep: Keep {
                base: props.options.share_base.clone(),
                said: "",
                on: link.callback(Told::Said),
                arrival: Arrival::now(Part::Later),
                need: link.callback(|()| Told::Linking),
            },
            came: None,
        };
        checks.gather(ctx);
        checks.come(ctx);
        checks.assess();
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
                let id = self.check;
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
                self.gather(ctx);
                self.come(ctx);
            }
            Told::Linking => self.link(ctx),
            Told::Fetch => self.fetch(ctx),
            Told::Arrived(part, arrived) => {
                if !self.take(props) && !arrived && self.parts(props).contains(&part) {
                    self.arrival = Arrival::Failed;
                }
                self.come(ctx);
            }
            Told::CanLink(can) => {
                self.keep.arrival = Arrival::of(can);
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
        if props.entries != before.entries {
            self.here.clear();
            self.arrival = Arrival::Absent;
        }
        self.gather(ctx);
        self.assess();
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let names = self.names(ctx.props());
        let undo = self.notebook.can_undo();
        let around = Frame {
            place: &self.place,
            screens: &screens(&ctx.props().options, &names),
            // Until another is drawn, that is the one in view.
            open: self.drawn.unwrap_or(self.check),
            form: "ridgeline-questions",
            done: match undo {
                true if self.notebook.has_adopted() => words::OPENED,
                true => self.desk(ctx).map_or("", |desk| cleared(&desk)),
                false => "",
            },
            undo: undo.then(|| undoing(&self.on)),
            reset: self.desk(ctx).map_or_else(|| super::markup::el("span"), |desk| clear(&desk)),
            print: Callback::from(|_| edge::print()),
            notice: self.notice(ctx),
            said: &self.said,
        };
        let main = self.desk(ctx).map_or_else(|| self.instead(ctx), |desk| screen(&desk));
        frame(around, main)
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let text = self.desk(ctx).map_or_else(String::new, |desk| announced(&desk));
        if first {
            let link = ctx.link().clone();
            let options = &ctx.props().options;
            if !options.is_embedded() {
                self.listener = on_address(move |address| link.send_message(Told::Address(address)));
            }
            self.saving = Some(Saving::new(edge::CHECKS, &options.store));
        } else if text != self.last && self.opened.is_some() {
            let (link, said) = (ctx.link().clone(), AttrValue::from(text.clone()));
            self.resting = Some(Timeout::new(REST_MS, move || link.send_message(Told::Rested(said))));
        }
        self.last = text;
        let asked = asked(ctx.props(), &self.address);
        let is_here = self.drawn == Some(self.check);
        let opened = match asked {
            Some(id) if is_here || self.arrival == Arrival::Failed => Some((id, is_here)),
            // Once it is here, or known not to come.
            Some(_) => self.opened,
            None => None,
        };
        if opened.is_some() && opened != self.opened {
            open(&self.place, "checks", &self.title(ctx.props()), &ctx.props().options);
        }
        self.opened = opened;
        let found = self.assessed.as_ref().and_then(Assessed::found);
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
        if let Some(asked) = asked(props, &address).filter(|asked| *asked != self.check) {
            self.check = asked;
            self.arrival = Arrival::Absent;
        }
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

    fn assess(&mut self) {
        let found = |id: Id| self.here.iter().find(|check| check.sheet.id == id);
        let before = self.drawn.filter(|_| self.arrival == Arrival::Coming);
        let Some(check) = found(self.check).or_else(|| found(before?)) else {
            (self.assessed, self.drawn) = (None, None);
            return;
        };
        self.drawn = Some(check.sheet.id);
        let opened = Opened::new(check, &self.notebook, &self.facts, separators(&self.format));
        if !self.assessed.as_ref().is_some_and(|assessed| assessed.is_of(&opened)) {
            self.assessed = Some(assessed(opened));
        }
    }

    /// What the open check is drawn from, once it is here.
    fn desk(&self, ctx: &Context<Self>) -> Option<Desk<'_>> {
        let landmark = ctx.props().options.landmark();
        let assessed = self.assessed.as_ref()?;
        Some(assessed.desk(&self.notebook, &self.format, self.today, &self.on, landmark, &self.keep))
    }
}

/// The check that `address` asks for.
fn asked(props: &ChecksProps, address: &str) -> Option<Id> {
    props.names.iter().map(|(id, _)| *id).find(|id| *id == screen_of(address))
}

/// The plan's currency; the site owner's where there is no plan.
fn currency(props: &ChecksProps, facts: &[Fact]) -> String {
    let plans = facts.iter().find(|fact| fact.0 == edge::CURRENCY);
    plans.map_or_else(|| props.options.currency.clone(), |fact| fact.1.clone())
}
