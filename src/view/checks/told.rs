//! What the checks are given, and what they are told.

use time::Date;
use yew::prelude::*;

use crate::{
    assessment::Id,
    content::check::configured::Entries,
    state::{Fact, Note, Notebook},
    view::{arrival::Part, edge::Options},
};

/// What the checks are mounted with.
#[derive(Properties, PartialEq)]
pub struct ChecksProps {
    /// What the site owner configured.
    #[prop_or_default]
    pub options: Options,
    /// What the site owner puts in the place of words and figures.
    #[prop_or_default]
    pub entries: Entries,
    /// The checks to offer, and what they are called before they have arrived.
    #[prop_or_default]
    pub names: Vec<(Id, AttrValue)>,
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
    /// What reads and writes links is needed.
    Linking,
    /// What the open check is made of is asked for again.
    Fetch,
    /// A part that was asked for has arrived, or has not.
    Arrived(Part, bool),
    /// So has what reads and writes links.
    CanLink(bool),
}
