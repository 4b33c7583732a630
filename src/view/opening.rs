//! What a visit opens on: what was kept of an earlier one, or the example.

use std::rc::Rc;

use time::Date;
use yew::prelude::*;

use super::{edge::Options, planner::settled, told::Seen};
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
    /// What was kept on an earlier visit.
    #[prop_or_default]
    pub saved: Option<Saved>,
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

/// What was kept, the example on a first visit; and what writes its figures.
pub(super) fn opening(props: &AppProps) -> (State, Rc<Format>) {
    let Options { locale, currency, .. } = &props.options;
    let format = Format::new(locale, currency);
    let first = first(props, &format);
    let kept = props.saved.as_ref().and_then(|saved| saved.restore(&separators(&format), first.clone()));
    let state = kept.unwrap_or_else(|| State::first_visit(first));
    let own = state.draft().currency();
    let format = if own == currency { format } else { Format::new(locale, own) };
    (state, Rc::new(format))
}

/// The example, as the locale of `format` writes it and in the site owner's currency.
pub(super) fn first(props: &AppProps, format: &Format) -> Draft {
    let currency = &props.options.currency;
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
