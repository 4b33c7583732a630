//! The whole: one state, one reducer, everything else derived from it in one pass.

use std::rc::Rc;

use time::Date;
use yew::prelude::*;

use super::{
    announce::use_rested,
    check::{announced, clear},
    desks::{Opened, assessed, screen, undoing},
    edge::Options,
    frame::{Frame, frame},
    planner::{Approach, Outcome, Planner, header, planner, typed, use_away},
    route::use_route,
    saving::use_saving,
};
use crate::{
    content::{check::page as words, headline::headline, page},
    format::{Format, currencies},
    plan::{Field, compute, input::Entry},
    state::{Draft, Notebook, Saved, Separators, State, number::read_entry, read},
};

/// What the page is mounted with.
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
    /// What was answered in the checks.
    #[prop_or_default]
    pub notebook: Notebook,
    /// The screen to open: the name of a check; the plan where it is none.
    #[prop_or_default]
    pub address: String,
}

/// The page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let locale = props.options.locale.clone();
    let state = use_reducer(|| opening(props));
    let format =
        use_memo((locale, state.draft().currency().to_owned()), |(locale, currency)| Format::new(locale, currency));
    let separators = separators(&format);

    let reading = use_memo((state.draft().clone(), props.today), |(draft, today)| read(draft, &separators, *today));
    let fresh = use_memo(reading.clone(), |reading| {
        reading.plan.as_ref().ok().map(|plan| Rc::new(Outcome { answer: Rc::new(compute(plan)), plan: plan.clone() }))
    });
    let last = use_mut_ref(|| None::<Rc<Outcome>>);
    if fresh.is_some() || state.draft().is_blank() {
        last.borrow_mut().clone_from(&fresh);
    }
    let outcome = last.borrow().clone();

    let notebook = use_reducer(|| props.notebook.clone());
    use_saving(&state, &notebook, separators);
    let open = use_route(&props.address, props.options.checks.0, page::TITLE);
    let own = outcome.as_deref().filter(|_| !state.is_example());
    let opened = open.map(|check| Opened::new(check, &notebook, own, separators));
    let open_check = use_memo(opened, |opened| assessed(opened.as_ref()));

    let currencies = use_memo(props.options.locale.clone(), |locale| currencies(locale));
    let (unfolded, approach) = (use_state_eq(|| 0), use_state_eq(Approach::default));
    let place = use_node_ref();
    let away = use_away(&place, open.is_none());
    let on = use_callback((), {
        let dispatcher = state.dispatcher();
        move |action, ()| dispatcher.dispatch(action)
    });
    let on_note = use_callback((), {
        let dispatcher = notebook.dispatcher();
        move |note, ()| dispatcher.dispatch(note)
    });
    let desk = (*open_check).as_ref().map(|opened| opened.desk(&notebook, &format, props.today, &on_note));
    let said = use_rested(match (&desk, &outcome, fresh.is_some()) {
        (Some(desk), ..) => announced(desk),
        (None, Some(outcome), true) => headline(&outcome.plan, &outcome.answer, &format).title,
        _ => String::new(),
    });
    let (checks, said) = (props.options.checks.0, &said);
    if let Some(desk) = desk {
        let undo = notebook.can_undo();
        let frame_of = Frame {
            checks,
            open,
            form: "ridgeline-questions",
            done: if undo { words::CLEARED } else { "" },
            undo: undo.then(|| undoing(&on_note)),
            reset: clear(&desk),
            said,
        };
        return frame(frame_of, screen(&desk));
    }
    let main = planner(&Planner {
        state: &state,
        reading: &reading,
        outcome,
        stale: fresh.is_none(),
        format: &format,
        currencies: &currencies,
        unfolded: &unfolded,
        approach: &approach,
        contact: props.options.contact.as_ref(),
        place: &place,
        away,
        on: &on,
    });
    let frame_of = Frame {
        checks,
        open,
        form: "ridgeline-form",
        done: header::done(&state),
        undo: header::undo(&state, &on),
        reset: header::reset(&state, &on),
        said,
    };
    frame(frame_of, main)
}

/// The characters the locale writes numbers with.
pub(super) fn separators(format: &Format) -> Separators {
    let (decimal, group) = format.separators();
    Separators { decimal, group }
}

fn opening(props: &AppProps) -> State {
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
    let kept = props.saved.clone().and_then(|saved| saved.restore(&separators, first.clone()));
    kept.unwrap_or_else(|| State::first_visit(first))
}
