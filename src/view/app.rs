//! The plan: what was typed, and from it everything else in one pass. A component without hooks, as all of them are: they would weigh
//! more than what they are used for.

mod arriving;
mod comparing;
mod handing;
mod reading;

use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use time::Date;
use yew::prelude::*;

use self::arriving::Arriving;
use super::{
    announce::REST_MS,
    beside::Answered,
    edge,
    frame::{Frame, frame, screens},
    keys::on_step,
    opening::{AppProps, Opening, first, separators},
    planner::{Away, Currencies, Fold, Folds, Outcome, Planner, header, planner, said, watch},
    route::{is_plan, on_address, open},
    saving::Saving,
    told::{Approach, Told},
    whatif::{Compared, Note, Tools, WhatIf, offer},
};
use crate::{
    content::page,
    format::Format,
    state::{Action, Done, Fact, Reading, Saved, State},
};

/// The plan.
pub struct App {
    state: State,
    format: Rc<Format>,
    currencies: Currencies,
    reading: Rc<Reading>,
    /// The last complete answer, and whether it is to what stands in the form now.
    outcome: Option<Rc<Outcome>>,
    fresh: bool,
    /// Every plan of the book, answered.
    beside: Answered,
    compared: Compared,
    tools: Tools,
    facts: Vec<Fact>,
    unfolded: u16,
    approach: Approach,
    address: String,
    /// The visitor's date, day 0 of a plan without a start of its own.
    today: Date,
    opened: bool,
    /// What was last to be announced, and what is.
    last: String,
    said: AttrValue,
    resting: Option<Timeout>,
    saving: Option<Saving>,
    listener: Option<EventListener>,
    steps: Option<EventListener>,
    headline: NodeRef,
    away: Away,
    arriving: Arriving,
    place: NodeRef,
    /// Something was not drawn before.
    unseen: bool,
    on: Callback<Action>,
    fold: Callback<Fold>,
    approached: Callback<Approach>,
}

impl Component for App {
    type Message = Told;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        let Opening { state, format, currencies } = &*props.opening;
        let link = ctx.link();
        let mut app = Self {
            state: state.clone(),
            format: Rc::clone(format),
            currencies: currencies.clone(),
            reading: Rc::new(Reading { plan: Err(Vec::new()) }),
            outcome: None,
            fresh: false,
            beside: Answered::default(),
            compared: Compared::default(),
            tools: Tools::new(link.callback(Told::Noted), link.callback(Told::Did)),
            facts: Vec::new(),
            unfolded: 0,
            approach: Approach::default(),
            address: props.address.clone(),
            today: props.today,
            opened: false,
            last: String::new(),
            said: AttrValue::default(),
            resting: None,
            saving: None,
            listener: None,
            steps: None,
            headline: NodeRef::default(),
            away: Away::default(),
            arriving: Arriving::default(),
            place: NodeRef::default(),
            unseen: true,
            on: link.callback(Told::Did),
            fold: link.callback(Told::Folded),
            approached: link.callback(Told::Approached),
        };
        app.read(props, false);
        app.answer();
        app.facts = app.known();
        app.tools.address(&props.address);
        app
    }

    fn update(&mut self, ctx: &Context<Self>, told: Told) -> bool {
        match told {
            Told::Did(action) => {
                let replaced = action.replaces();
                let is_step = matches!(action, Action::Undo | Action::Redo);
                let before = self.state.clone();
                self.state = before.clone().apply(action);
                // What a step brings back may be as it was while its field was typed in.
                if is_step && !self.state.is_editing() {
                    self.settle();
                }
                if self.state == before {
                    return false;
                }
                if self.state.draft() != before.draft() {
                    self.read(ctx.props(), replaced);
                }
                self.answer();
                // Looking around in the example takes the place of nothing, not even of what this version could not read.
                let is_idle = self.state.book().is_first() && before.book().is_first();
                if !is_idle {
                    self.keep();
                }
            }
            Told::Address(address) => {
                self.tools.address(&address);
                self.address = address;
                self.day(ctx.props(), edge::today());
            }
            Told::Rested(said) => self.said = said,
            Told::Folded(fold) => {
                self.unfolded = fold.of(self.unfolded);
                self.tools.need();
            }
            Told::Approached(approach) => self.approach = approach,
            Told::Sign(sign) => return self.sign(sign),
            Told::Print => self.print(),
            Told::Noted(note) => {
                let arrived = note == Note::Arrived(true);
                let was_naming = self.tools.naming.is_some();
                self.tools.take(note);
                if was_naming || self.tools.naming.is_some() {
                    self.keep();
                }
                if arrived {
                    self.answer();
                }
                if let Some(shared) = self.tools.read_link(separators(&self.format), self.state.book().is_first()) {
                    self.on.emit(Action::Adopt(Box::new(shared)));
                }
            }
            Told::Away(away) => return self.away(away),
        }
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, before: &AppProps) -> bool {
        let props = ctx.props();
        self.address.clone_from(&props.address);
        self.day(props, props.today);
        if props.options.locale != before.options.locale {
            let from = separators(&self.format);
            self.format = Rc::new(Format::new(&props.options.locale, self.state.draft().currency()));
            self.currencies = Currencies::new(&props.options.locale);
            // The same figures, as the other locale writes them.
            let kept =
                Saved::of(&self.state, &from).restore(&separators(&self.format), first(&props.options, &self.format));
            self.state = kept.unwrap_or_else(|| self.state.clone());
            self.read(props, false);
        }
        let currency = &props.options.currency;
        if *currency != before.options.currency && !currency.is_empty() {
            if self.state.is_example() {
                self.state = State::first_visit(first(&props.options, &self.format));
                self.read(props, false);
            } else {
                self.on.emit(Action::Currency(currency.clone()));
            }
        }
        self.answer();
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let whatif = WhatIf {
            book: self.state.book(),
            beside: self.beside.plans(),
            compared: &self.compared,
            gone: self.state.done() == Some(Done::Deleted),
            base: &props.options.share_base,
            contact: props.options.contact.as_ref(),
            shown: self.outcome.as_ref(),
            format: &self.format,
            tools: &self.tools,
            on: &self.on,
        };
        let main = planner(&Planner {
            state: &self.state,
            reading: &self.reading,
            outcome: self.outcome.clone(),
            stale: !self.fresh,
            format: &self.format,
            currencies: &self.currencies,
            folds: Folds { unfolded: self.unfolded, on: &self.fold, tools: &self.tools, tells: false },
            approach: &self.approach,
            approached: &self.approached,
            place: &self.headline,
            away: self.away.is_away(),
            on: &self.on,
            landmark: props.options.landmark(),
            whatif: &whatif,
        });
        let around = Frame {
            place: &self.place,
            screens: &screens(&props.options, &props.names),
            open: "",
            form: "ridgeline-form",
            done: header::done(&self.state),
            undo: header::undo(&self.state, &self.on),
            reset: header::reset(&self.state, &self.on),
            print: ctx.link().callback(|_| Told::Print),
            notice: offer(&whatif),
            said: &self.said,
        };
        frame(around, main)
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        let (props, link) = (ctx.props(), ctx.link());
        self.currencies.choose(self.state.draft().currency());
        let text = match &self.outcome {
            Some(outcome) if self.fresh => said(outcome, &self.compared, &self.format).title,
            _ => String::new(),
        };
        if first {
            let (screen, did) = (link.clone(), self.on.clone());
            self.steps = on_step(&self.place, &props.options, move |step| did.emit(step));
            if !props.options.is_embedded() {
                self.listener = on_address(move |address| screen.send_message(Told::Address(address)));
            }
            self.saving = Some(Saving::new(edge::PLAN, &props.options.store));
            self.away = watch(&self.headline, true, link.callback(Told::Away));
            self.attend(&props.options, link);
        } else if text != self.last {
            let (link, said) = (link.clone(), AttrValue::from(text.clone()));
            self.resting = Some(Timeout::new(REST_MS, move || link.send_message(Told::Rested(said))));
        }
        self.last = text;
        self.hand_over(&props.options, first);
        self.printed();
        if std::mem::take(&mut self.unseen)
            && let Some(seen) = &props.seen
        {
            seen.emit(self.seen());
        }
        let is_open = is_plan(&self.address);
        if is_open && !self.opened {
            open(&self.place, "plan", page::TITLE, &props.options);
        }
        self.opened = is_open;
    }
}
