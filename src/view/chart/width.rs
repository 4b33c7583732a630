//! How wide the chart is.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, ResizeObserver};
use yew::NodeRef;

/// Until it is measured, and where nothing can be.
pub(super) const UNMEASURED: u32 = 800;

/// Follows the width of an element, for as long as it is there itself.
pub(super) struct Watch {
    observer: ResizeObserver,
    _on_resize: Closure<dyn FnMut()>,
}

impl Watch {
    /// Calls back with the width of the element at `place`, in whole pixels, now and whenever it has changed.
    ///
    /// It is to be an empty one: an element whose height follows from what is drawn for its width would be watched changing
    /// its size by being watched, of which browsers complain.
    pub(super) fn new(place: &NodeRef, call: impl Fn(u32) + 'static) -> Option<Self> {
        let element = place.cast::<Element>()?;
        let measured = element.clone();
        let measure = Rc::new(move || {
            // Hidden elements have no width, and keep the picture they had.
            if let Some(width) = u32::try_from(measured.client_width()).ok().filter(|width| *width > 0) {
                call(width);
            }
        });
        // Before anything is painted.
        measure();
        // Drawn only once browsers have told everyone of this size: whoever watches what the chart stands in would otherwise be the one
        // to miss that it has become higher.
        let on_resize = Closure::<dyn FnMut()>::new(move || {
            let measure = Rc::clone(&measure);
            Timeout::new(0, move || measure()).forget();
        });
        let observer = ResizeObserver::new(on_resize.as_ref().unchecked_ref()).ok()?;
        observer.observe(&element);
        Some(Self { observer, _on_resize: on_resize })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
