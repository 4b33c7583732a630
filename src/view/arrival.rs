//! Whether what comes later is here yet, and fetching it.
//!
//! The release is cut in two (see `later`). Whoever starts the first half hands over how to fetch the second; every mounted plan of one
//! wasm shares both.

use std::cell::{Cell, RefCell};

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};

/// The build was cut; otherwise all is here from the first.
const IS_SPLIT: bool = option_env!("RIDGELINE_SPLIT").is_some();

thread_local! {
    static FETCH: RefCell<Option<Function>> = const { RefCell::new(None) };
    /// Those who asked before it was handed over how.
    static WAITING: RefCell<Vec<Done>> = const { RefCell::new(Vec::new()) };
    static IS_HERE: Cell<bool> = const { Cell::new(!IS_SPLIT) };
}

/// Hears whether it can be called now.
type Done = Box<dyn FnOnce(bool)>;

/// How far it has come.
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
    /// How far it is now, for a plan that has not asked.
    pub(super) fn now() -> Self {
        if IS_HERE.get() { Self::Here } else { Self::Absent }
    }
}

/// Takes how to fetch it: a function that answers a promise, kept once the second half is instantiated.
pub fn fetch_by(fetch: Function) {
    FETCH.set(Some(fetch));
    for done in WAITING.take() {
        self::fetch(done);
    }
}

/// Fetches it, as soon as it is known how; `done` is called with whether it can be called now.
pub(super) fn fetch(done: Done) {
    let Some(fetch) = FETCH.with_borrow(Clone::clone) else {
        // A plan that is compared from the first asks while it is being started.
        WAITING.with_borrow_mut(|waiting| waiting.push(done));
        return;
    };
    let coming: Option<Promise> = fetch.call0(&JsValue::NULL).ok().and_then(|called| called.dyn_into().ok());
    yew::platform::spawn_local(async move {
        let arrived = match coming {
            Some(coming) => wasm_bindgen_futures::JsFuture::from(coming).await.is_ok(),
            None => false,
        };
        IS_HERE.set(IS_HERE.get() || arrived);
        done(IS_HERE.get());
    });
}
