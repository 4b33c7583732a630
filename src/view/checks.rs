//! The checks: one notebook, one reducer, and of the checks the one that the address asks for.

use time::Date;
use yew::prelude::*;

use super::{
    announce::use_rested,
    app::separators,
    check::{announced, clear},
    desks::{Opened, assessed, screen, undoing},
    edge::{self, Options},
    frame::{Frame, frame},
    route::{use_address, use_opening},
    saving::use_saving,
};
use crate::{
    content::check::{configured, page as words},
    format::Format,
    state::{Fact, Notebook},
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
}

/// The checks.
#[component]
pub fn Checks(props: &ChecksProps) -> Html {
    let notebook = use_reducer(|| props.notebook.clone());
    use_saving(edge::CHECKS, notebook.clone(), |notebook| notebook.pairs());
    let address = use_address(&props.address);
    let asked = props.checks.0.iter().copied().find(|check| check.sheet.id == *address);
    let last = use_mut_ref(|| props.checks.0[0]);
    if let Some(asked) = asked {
        last.replace(asked);
    }
    let check = *last.borrow();
    let place = use_node_ref();
    use_opening(&place, "checks", asked.map(|check| check.sheet.id), check.title);

    // The plan may have become another since.
    let facts = use_state_eq(|| props.facts.clone());
    {
        let facts = facts.clone();
        use_effect_with(address, move |_| facts.set(edge::load_facts()));
    }
    let currency = facts.iter().find(|fact| fact.0 == edge::CURRENCY);
    let currency = currency.map_or_else(|| props.options.currency.clone(), |fact| fact.1.clone());
    let format = use_memo((props.options.locale.clone(), currency), |(locale, currency)| Format::new(locale, currency));

    let opened = Opened::new(check, &notebook, &facts, separators(&format));
    let assessed = use_memo(opened, assessed);
    let on = use_callback((), {
        let dispatcher = notebook.dispatcher();
        move |note, ()| dispatcher.dispatch(note)
    });
    let desk = assessed.desk(&notebook, &format, props.today, &on);
    let said = use_rested(announced(&desk));
    let undo = notebook.can_undo();
    let around = Frame {
        place: &place,
        checks: &props.options.names,
        open: check.sheet.id,
        form: "ridgeline-questions",
        done: if undo { words::CLEARED } else { "" },
        undo: undo.then(|| undoing(&on)),
        reset: clear(&desk),
        said: &said,
    };
    frame(around, screen(&desk))
}
