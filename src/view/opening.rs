//! What a visit opens on: what was kept of an earlier one, or the example.

use time::Date;
use yew::prelude::*;

use super::{edge::Options, planner::typed, told::Seen};
use crate::{
    assessment::Id,
    format::Format,
    plan::{Field, input::Entry},
    state::{Draft, Saved, Separators, State, number::read_entry},
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

/// What was kept; the example on a first visit.
pub(super) fn opening(props: &AppProps) -> State {
    let first = first(props);
    let separators = separators(&Format::new(&props.options.locale, &props.options.currency));
    let kept = props.saved.as_ref().and_then(|saved| saved.restore(&separators, first.clone()));
    kept.unwrap_or_else(|| State::first_visit(first))
}

/// The example, as the locale writes it and in the site owner's currency.
pub(super) fn first(props: &AppProps) -> Draft {
    let options = &props.options;
    let format = Format::new(&options.locale, &options.currency);
    let separators = separators(&format);
    let mut first = Draft::example(&separators);
    for (field, row) in first.fields() {
        if let Entry::Value(value) = read_entry(field, first.row_text(field, row), &separators) {
            first.write(field, row, &typed(field, value, &format));
        }
    }
    if !options.currency.is_empty() {
        first.write(Field::Currency, None, &options.currency);
    }
    first
}
