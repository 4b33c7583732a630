//! How wide the chart is.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

/// Until it is measured, and where nothing can be.
const UNMEASURED: u32 = 800;

/// The width of the element at `frame` in whole pixels, kept up to date.
///
/// It is to be an empty one: an element whose height follows from what is drawn for its width would be watched changing
/// its size by being watched, of which browsers complain.
#[hook]
pub(super) fn use_width(frame: &NodeRef) -> u32 {
    let width = use_state_eq(|| UNMEASURED);
    let setter = width.setter();
    let frame = frame.clone();
    use_effect_with((), move |()| {
        let watch = frame.cast::<Element>().and_then(|element| {
            let measured = element.clone();
            let on_resize = Closure::<dyn FnMut()>::new(move || {
                // Hidden elements have no width, and keep the picture they had.
                if let Some(width) = u32::try_from(measured.client_width()).ok().filter(|width| *width > 0) {
                    setter.set(width);
                }
            });
            let observer = ResizeObserver::new(on_resize.as_ref().unchecked_ref()).ok()?;
            observer.observe(&element);
            Some((observer, on_resize))
        });
        move || {
            if let Some((observer, _)) = watch {
                observer.disconnect();
            }
        }
    });
    *width
}
