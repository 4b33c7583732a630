//! What comes later: at what it is asked for, and what waits for it.

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use yew::html::Scope;

use super::App;
use crate::view::{
    arrival::Arrival,
    edge::{self, Options},
    planner::{Away, watch},
    route::is_plan,
    sign::on_sign,
    told::Told,
};

/// What asks for it, and what is done once it is here.
#[derive(Default)]
pub(super) struct Arriving {
    signs: Vec<EventListener>,
    near: Away,
    prints: bool,
}

impl App {
    /// Asks for it at the first sign, or where its place is in view.
    pub(super) fn attend(&mut self, options: &Options, link: &Scope<Self>) {
        if self.tools.arrival == Arrival::Absent {
            self.arriving.signs = on_sign(&self.place, options, &link.callback(|()| Told::Sign(true)));
            self.arriving.near = watch(&self.tools.place, false, link.callback(|away: bool| Told::Sign(!away)));
        }
    }

    /// There is such a sign, or none. What is done elsewhere than in the plan is none. Nothing is drawn anew for it.
    pub(super) fn sign(&mut self, sign: bool) -> bool {
        if sign && is_plan(&self.address) {
            (self.arriving.signs, self.arriving.near) = (Vec::new(), Away::default());
            self.tools.need();
        }
        false
    }

    /// The headline is out of view, or in it. Answers whether that is news.
    pub(super) fn away(&mut self, away: bool) -> bool {
        let other = self.away.set(away);
        // Who reads on is about to come to what is drawn by it. Elsewhere than in the plan all of it is out of view.
        self.sign(self.away.is_left());
        other
    }

    /// It is to be printed, whole.
    pub(super) fn print(&mut self) {
        self.arriving.prints = true;
        self.tools.need();
    }

    /// Prints what was to be, once what comes later is drawn, or cannot be.
    pub(super) fn printed(&mut self) {
        // Who has gone on to a check does not wait for it any more.
        self.arriving.prints &= is_plan(&self.address);
        if self.arriving.prints && matches!(self.tools.arrival, Arrival::Here | Arrival::Failed) {
            self.arriving.prints = false;
            // Not while it is being drawn: the dialog holds everything up.
            Timeout::new(0, edge::print).forget();
        }
    }
}
