//! What a visit opens on: what was kept of an earlier one, or the example.

use std::rc::Rc;

use time::Date;
use yew::prelude::*;

use super::{
    edge::Options,
    planner::{Currencies, settled},
    told::Seen,
};
use crate::{
    assessment::Id,
    format::Format,
    plan::Field,
    state::{Draft, Saved, Separators, State},
};

/// What the plan is mounted with.
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// What the site owner configured.
    #[prop_or_default]
    pub options: Options,
    /// The visitor's date: day 0 unless they choose another.
    pub today: Date,
    /// What the visit opens on; looked at once.
    pub opening: Rc<Opening>,
    /// What the checks are called, by id.
    #[prop_or_default]
    pub names: Vec<(Id, AttrValue)>,
    /// The screen that the address asks for.
    #[prop_or_default]
    pub address: String,
    /// Hears of every plan the visitor has made, once it is drawn.
    #[prop_or_default]
    pub seen: Option<Callback<Seen>>,
}

/// The characters the locale writes numbers with.
pub(super) fn separators(format: &Format) -> Separators {
    let (decimal, group) = format.separators();
    Separators { decimal, group }
}

/// What a visit opens on, and what writes its figures. A browser reads what it knows of a locale at the first use, which takes a good part
/// of what the first drawing does: so this can be had before, in a task of its own.
pub struct Opening {
    pub(super) state: State,
    pub(super) format: Rc<Format>,
    pub(super) currencies: Currencies,
}

impl Opening {
    /// What was kept on an earlier visit; on a first one, the example.
    pub fn of(options: &Options, saved: Option<&Saved>) -> Rc<Self> {
        let Options { locale, currency, .. } = options;
        let format = Format::new(locale, currency);
        let first = first(options, &format);
        let kept = saved.and_then(|saved| saved.restore(&separators(&format), first.clone()));
        let state = kept.unwrap_or_else(|| State::first_visit(first));
        let own = state.draft().currency();
        let format = if own == currency { format } else { Format::new(locale, own) };
        Rc::new(Self { state, format: Rc::new(format), currencies: Currencies::new(locale) })
    }
}

impl PartialEq for Opening {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// The example, as the locale of `format` writes it and in the site owner's currency.
pub(super) fn first(options: &Options, format: &Format) -> Draft {
    let currency = &options.currency;
    let separators = separators(format);
    let mut first = Draft::example(&separators);
    for (field, row) in first.fields() {
        if let Some(text) = settled(field, first.row_text(field, row), format) {
            first.write(field, row, &text);
        }
    }
    if !currency.is_empty() {
        first.write(Field::Currency, None, currency);
    }
    first
}
