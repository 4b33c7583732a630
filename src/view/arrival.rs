//! Whether what comes later is here yet, and fetching it.
//!
//! The release is cut (see `xtask`, `dist/split`): parts of a module are wasm files of their own. Whoever starts its first part hands over
//! how to fetch the others; every app that is mounted from one wasm shares them.

use std::cell::{Cell, RefCell};

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use yew::prelude::*;

use super::markup::{El, button, div, p};
use crate::content::whatif as words;

/// What arrives for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What unfolds in the plan; of the checks links to answers.
    Later,
    /// The fit check.
    Fit,
    /// The strategy review.
    Review,
    /// The rep diagnosis.
    Diagnosis,
    /// The integrity interview.
    Interview,
    /// The site owner's words for the checks.
    Configured,
}

impl Part {
    /// What it is called to whoever fetches it.
    const fn name(self) -> &'static str {
        match self {
            Self::Later => "later",
            Self::Fit => "fit",
            Self::Review => "review",
            Self::Diagnosis => "diagnosis",
            Self::Interview => "interview",
            Self::Configured => "configured",
        }
    }

    const fn bit(self) -> u8 {
        1 << self as u8
    }

    /// It can be called.
    pub(super) fn is_here(self) -> bool {
        HERE.get() & self.bit() != 0
    }
}

/// The build was cut; otherwise all is here from the first.
const IS_SPLIT: bool = option_env!("RIDGELINE_SPLIT").is_some();

const WHOLE: u8 = u8::MAX;

thread_local! {
    static FETCH: RefCell<Option<Function>> = const { RefCell::new(None) };
    /// Those who asked before it was handed over how.
    static WAITING: RefCell<Vec<(Part, Done)>> = const { RefCell::new(Vec::new()) };
    static HERE: Cell<u8> = const { Cell::new(if IS_SPLIT { 0 } else { WHOLE }) };
}

/// Hears whether it can be called now.
type Done = Box<dyn FnOnce(bool)>;

/// How far a part has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Arrival {
    /// Nobody asked for it yet.
    Absent,
    /// It is on its way.
    Coming,
    /// It did not arrive; it can be asked for again.
    Failed,
    /// It can be called.
    Here,
}

impl Arrival {
    /// How far `part` is now, for an app that has not asked.
    pub(super) fn now(part: Part) -> Self {
        if part.is_here() { Self::Here } else { Self::Absent }
    }

    /// How it went.
    pub(super) const fn of(arrived: bool) -> Self {
        if arrived { Self::Here } else { Self::Failed }
    }

    /// What is said of it where it is not here; nothing where it is.
    pub(super) const fn said(self) -> &'static str {
        match self {
            Self::Here => "",
            Self::Failed => words::FAILED,
            _ => words::COMING,
        }
    }

    /// What stands in the place of what has not arrived, an element of this class; `again` asks for it once more. Of the places of one
    /// part, one alone `tells` of it to those who cannot see it.
    pub(super) fn instead(
        self,
        class: &'static str,
        tells: bool,
        again: &dyn Fn() -> Callback<MouseEvent>,
    ) -> Option<El> {
        let failed = self == Self::Failed;
        let (look, role) = if failed { ("error", "alert") } else { ("hint", "status") };
        let told = p(look, self.said());
        let place = div(class).with(if tells { told.set("role", role) } else { told });
        match self {
            Self::Here => None,
            Self::Failed => Some(place.with(button(words::AGAIN).set("data-again", "").on_click(again()))),
            _ => Some(place),
        }
    }
}

/// Takes how to fetch a part: a function of its name that answers a promise, kept once the part is instantiated.
pub fn fetch_by(fetch: Function) {
    FETCH.set(Some(fetch));
    for (part, done) in WAITING.take() {
        self::fetch(part, done);
    }
}

/// Everything is in the one wasm that runs: it was not cut.
pub fn whole() {
    HERE.set(WHOLE);
}

/// Fetches a part, as soon as it is known how; `done` is called with whether it can be called now.
pub(super) fn fetch(part: Part, done: Done) {
    let Some(fetch) = FETCH.with_borrow(Clone::clone) else {
        // What is needed from the first is asked for while the app is being started.
        WAITING.with_borrow_mut(|waiting| waiting.push((part, done)));
        return;
    };
    let coming = fetch.call1(&JsValue::NULL, &part.name().into()).ok();
    let coming: Option<Promise> = coming.and_then(|called| called.dyn_into().ok());
    yew::platform::spawn_local(async move {
        let arrived = match coming {
            Some(coming) => wasm_bindgen_futures::JsFuture::from(coming).await.is_ok(),
            None => false,
        };
        if arrived {
            HERE.set(HERE.get() | part.bit());
        }
        done(part.is_here());
    });
}
