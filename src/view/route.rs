//! Which screen the address asks for: `#/fit` is the fit check, anything unknown the plan.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::edge;
use crate::content::check::Check;

/// The check that the address asks for, `first` to begin with; none for the plan. When it becomes another, the page's title says so, and the focus goes to
/// the heading of what is new.
#[hook]
pub(super) fn use_route(
    first: &str,
    checks: &'static [&'static Check],
    plan_title: &'static str,
) -> Option<&'static Check> {
    let asked = use_state_eq(|| first.to_owned());
    {
        let asked = asked.clone();
        use_effect_with((), move |()| {
            let listener = web_sys::window()
                .map(|window| EventListener::new(&window, "hashchange", move |_| asked.set(edge::address())));
            move || drop(listener)
        });
    }
    let check = checks.iter().copied().find(|check| check.sheet.id == *asked);
    let first = use_mut_ref(|| true);
    use_effect_with(check.map(|check| check.sheet.id), move |_| {
        if let Some(page) = web_sys::window().and_then(|window| window.document()) {
            page.set_title(check.map_or(plan_title, |check| check.title));
            if !first.replace(false)
                && let Some(heading) = page.query_selector(".ridgeline h1").ok().flatten()
                && let Ok(heading) = heading.dyn_into::<HtmlElement>()
            {
                let _ = heading.set_attribute("tabindex", "-1");
                let _ = heading.focus();
                heading.scroll_into_view_with_bool(false);
            }
        }
    });
    check
}
