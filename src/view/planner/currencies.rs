//! The list of currencies.
//!
//! Its options are put there by hand: they are a sixth of the page's elements, and Yew would compare them with themselves at every key.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::{
    content::form,
    format::currencies,
    plan::{Field, input::Period},
    state::Action,
    view::markup::{div, el},
};

/// The currencies to choose from.
#[derive(Clone)]
pub(in crate::view) struct Currencies {
    /// By code and name, in the language of the page.
    known: Rc<Vec<(String, String)>>,
    place: NodeRef,
    /// The one that the list shows.
    chosen: String,
}

impl Currencies {
    /// Those the browser knows, named as in `locale`.
    pub(in crate::view) fn new(locale: &str) -> Self {
        Self { known: Rc::new(currencies(locale)), place: NodeRef::default(), chosen: String::new() }
    }

    /// The list, as a field.
    pub(super) fn field(&self, chosen: &str, on: &Callback<Action>) -> Html {
        let label = form::words(Field::Currency, Period::Month).label;
        let on = on.clone();
        let choose = Callback::from(move |event: Event| {
            let select: HtmlSelectElement = event.target_unchecked_into();
            on.emit(Action::Currency(select.value()));
        });
        let select = el("select").set("id", "ridgeline-currency").at(&self.place).on_change(choose);
        // When the site is built nobody puts them there.
        let options = if cfg!(target_arch = "wasm32") { &[] } else { self.known.as_slice() };
        let options = options.iter().map(|(code, name)| {
            let option = el("option").key(code.clone()).attr("value", code.clone()).text(name.clone());
            option.flag("selected", code == chosen)
        });
        let label = div("label").with(el("label").set("for", "ridgeline-currency").text(label));
        div("field").with(label).with(div("input").with(select.each(options))).done()
    }

    /// Shows that `code` is chosen, once the list is there. One the browser does not know is called by its code.
    pub(in crate::view) fn choose(&mut self, code: &str) {
        if self.chosen == code {
            return;
        }
        let Some(select) = self.place.cast::<HtmlSelectElement>() else { return };
        if !self.known.iter().any(|(known, _)| known == code) {
            Rc::make_mut(&mut self.known).push((code.to_owned(), code.to_owned()));
            self.chosen.clear();
        }
        if self.chosen.is_empty() {
            select.set_text_content(None);
            for (code, name) in &*self.known {
                let Some(option) = select.owner_document().and_then(|page| page.create_element("option").ok()) else {
                    return;
                };
                let _ = option.set_attribute("value", code);
                option.set_text_content(Some(name));
                let _ = select.append_child(&option);
            }
        }
        select.set_value(code);
        code.clone_into(&mut self.chosen);
    }
}
