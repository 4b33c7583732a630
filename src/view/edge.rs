//! The edge of the page: the clock, the store, and what the site owner configured. All of it may be missing.

use gloo_timers::callback::Timeout;
use js_sys::Array;
use time::{Date, Month};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement, UrlSearchParams};
use yew::Callback;

use crate::state::{Fact, Notebook, Saved};

/// Where the plan is kept in this browser.
pub const PLAN: &str = "ridgeline.plan";
/// The screen that an address with plans asks for.
pub(super) const PLANS: &str = "s";
/// Where the answers in the checks are kept.
pub const CHECKS: &str = "ridgeline.checks";
/// The name, among what the checks may take over, of the currency.
pub(super) const CURRENCY: &str = "currency";
/// Where is kept what the checks may take over from the plan.
pub const FACTS: &str = "ridgeline.facts";

/// What the site owner configured, read from the element the page is mounted in.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Options {
    /// A BCP 47 tag; the browser's own where empty.
    pub locale: String,
    /// The currency a first visit opens with, an ISO 4217 code.
    pub currency: String,
    /// Whom to contact; no call to action without.
    pub contact: Option<Contact>,
    /// The screens to go to, by id and in order, the plan's being `plan`; all where empty.
    pub tools: Vec<String>,
    /// Where what is typed is kept.
    pub store: Store,
    /// The address that links to plans begin with: there are none where it is empty.
    pub share_base: String,
}

impl Options {
    /// The page is someone else's: its address, title and scroll are not ours to change.
    pub(super) fn is_embedded(&self) -> bool {
        matches!(self.store, Store::Host(_))
    }

    /// The element that a screen is: a page has one `main`, and where it is someone else's, that is theirs.
    pub(super) fn landmark(&self) -> &'static str {
        if self.is_embedded() { "div" } else { "main" }
    }
}

/// Where what is typed is kept.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Store {
    /// This browser, for the site.
    #[default]
    Browser,
    /// Whoever embeds the app: under a key, names and values in the manner of a query string.
    Host(Callback<(&'static str, String)>),
}

impl Store {
    /// Keeps `pairs` under `key`. A store that is blocked or full costs the memory, nothing else.
    pub fn keep(&self, key: &'static str, pairs: &[(String, String)]) {
        let text = query(pairs);
        match self {
            Self::Browser => _ = store().map(|store| store.set_item(key, &text)),
            Self::Host(host) => host.emit((key, text)),
        }
    }
}

/// Whom to contact, and what the button says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// An `https:` or `mailto:` address.
    pub address: String,
    /// The button's words.
    pub label: String,
}

impl Contact {
    /// A contact, unless its address is of a kind that could run code or be read on its way.
    pub fn new(address: &str, label: &str) -> Option<Self> {
        let address = address.trim();
        let lower = address.to_ascii_lowercase();
        let known =
            ["https://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme) && lower.len() > scheme.len());
        known.then(|| Self { address: address.to_owned(), label: label.trim().to_owned() })
    }

    /// The address opens a mail program.
    pub fn is_mail(&self) -> bool {
        self.address.get(..7).is_some_and(|scheme| scheme.eq_ignore_ascii_case("mailto:"))
    }
}

/// Reads the options: `data-locale` and `data-currency` of `root`, the link in it marked `data-contact`, and the data block marked
/// `data-config`.
pub fn options(root: &Element) -> Options {
    let attribute = |name: &str| root.get_attribute(name).unwrap_or_default();
    let contact = root.query_selector("a[data-contact]").ok().flatten().and_then(|link| {
        let address = link.get_attribute("href").unwrap_or_default();
        Contact::new(&address, &link.text_content().unwrap_or_default())
    });
    Options {
        locale: attribute("data-locale"),
        currency: currency(&attribute("data-currency")),
        contact,
        share_base: base(),
        ..Options::default()
    }
}

/// A currency's code as a site owner may write it; empty, as where there is none, unless it has the form of one.
pub fn currency(code: &str) -> String {
    let is_code = code.len() == 3 && code.bytes().all(|letter| letter.is_ascii_alphabetic());
    if is_code { code.to_ascii_uppercase() } else { String::new() }
}

/// The element that the page is mounted in.
pub fn root() -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id("ridgeline")
}

/// A place in `root` for the app called `app`. What stood there before any app goes, but for the link that says whom to contact.
pub fn place(root: &Element, app: &str) -> Option<Element> {
    let place = root.owner_document()?.create_element("div").ok()?;
    place.set_attribute("data-app", app).ok()?;
    if let Some(shell) = root.query_selector(":scope > .ridgeline").ok().flatten() {
        if let Some(link) = shell.query_selector("a[data-contact]").ok().flatten() {
            link.set_attribute("hidden", "").ok()?;
            root.append_child(&link).ok()?;
        }
        shell.remove();
    }
    // Before that link: the first on the page is the one that skips the header.
    root.insert_before(&place, root.first_child().as_ref()).ok()?;
    Some(place)
}

/// The visitor's date. 1 January 1970 where their clock is beyond all bounds.
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    let month = u8::try_from(now.get_month() + 1).ok().and_then(|month| Month::try_from(month).ok());
    let date = i32::try_from(now.get_full_year()).ok().zip(month).zip(u8::try_from(now.get_date()).ok());
    date.and_then(|((year, month), day)| Date::from_calendar_date(year, month, day).ok())
        .filter(|date| (1970..2200).contains(&date.year()))
        .unwrap_or(time::OffsetDateTime::UNIX_EPOCH.date())
}

/// The screen that the page's address asks for: `fit` of `#/fit`.
pub fn address() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix("#/").unwrap_or_default().to_owned()
}

/// `text` without what some programs that pass a link on make of it, `%7E` of `~`; as it is where it is not so written.
pub(super) fn decoded(text: &str) -> String {
    js_sys::decode_uri_component(text).map_or_else(|_| text.to_owned(), String::from)
}

/// The page's address without the part behind `#`.
fn base() -> String {
    let address = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// Takes what came with a link out of the address, so that a reload does not bring it back: what stands behind `screen`, where the
/// address asks for that.
pub(super) fn forget_link(screen: &str) {
    let start = [screen, "/"].concat();
    if let Some(history) = web_sys::window().and_then(|window| window.history().ok())
        && address().starts_with(&start)
    {
        let left = if screen == PLANS { "" } else { screen };
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&["#/", left].concat()));
    }
}

fn store() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// Names and values, as they are kept.
pub type Pairs = Vec<(String, String)>;

/// The plan that was kept on an earlier visit; nothing where the store is blocked or empty.
pub fn load() -> Option<Saved> {
    kept(PLAN).map(Saved::from_pairs)
}

/// The answers in the checks that were kept on an earlier visit.
pub fn load_notebook() -> Notebook {
    Notebook::from_pairs(kept(CHECKS).unwrap_or_default())
}

/// What the checks may take over from the plan: the id of a question after that of its check, `fit.reps`, and the answer.
pub fn load_facts() -> Vec<Fact> {
    kept(FACTS).unwrap_or_default()
}

fn kept(key: &str) -> Option<Pairs> {
    Some(pairs(&store()?.get_item(key).ok()??))
}

/// Names and values as a text in the manner of a query string.
pub fn query(pairs: &[(String, String)]) -> String {
    let Ok(params) = UrlSearchParams::new() else { return String::new() };
    for (name, value) in pairs {
        params.append(name, value);
    }
    String::from(params.to_string())
}

/// Names and values from a text in the manner of a query string.
pub fn pairs(text: &str) -> Pairs {
    let Ok(params) = UrlSearchParams::new_with_str(text) else { return Pairs::new() };
    let part = |pair: &JsValue, at| Array::from(pair).get(at).as_string().unwrap_or_default();
    Array::from(&params.into()).iter().map(|pair| (part(&pair, 0), part(&pair, 1))).collect()
}

/// Moves the focus from `from`, which is about to go, to the first `selector` of the planner it is in, once that is drawn anew.
pub(super) fn move_focus(from: &Element, selector: &str) {
    let planner = from.closest(".ridgeline").ok().flatten();
    let selector = selector.to_owned();
    let moving = move || focus(planner.and_then(|planner| planner.query_selector(&selector).ok().flatten()));
    Timeout::new(0, moving).forget();
}

fn focus(found: Option<Element>) {
    if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        // Firefox refuses the focus to what has just come into view until it is laid out, and asking for a size lays it out.
        element.client_width();
        let _ = element.focus();
    }
}

/// Puts the focus on the input `id` of the planner that `from` is in, unfolding what hides it.
pub(super) fn go_to(from: &Element, id: &str) {
    let planner = from.closest(".ridgeline").ok().flatten();
    let find = |selector: &str| planner.as_ref()?.query_selector(selector).ok().flatten();
    // Where it has not arrived yet, to what it will unfold in.
    let found = find(&["#", id].concat()).or_else(|| find(".more > summary"));
    if let Some(fold) = found.as_ref().and_then(|input| input.closest("details").ok().flatten()) {
        let _ = fold.set_attribute("open", "");
    }
    focus(found);
}

/// Prints the page.
pub(super) fn print() {
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// Puts `text` on the clipboard; `done` is called with whether it worked.
pub(super) fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    // Absent where the page is not served securely, whatever the type says.
    let clipboard =
        web_sys::window().map(|window| window.navigator().clipboard()).filter(|it| !JsValue::is_undefined(it));
    let Some(clipboard) = clipboard else {
        done(false);
        return;
    };
    let writing = clipboard.write_text(text);
    yew::platform::spawn_local(async move {
        done(wasm_bindgen_futures::JsFuture::from(writing).await.is_ok());
    });
}

#[cfg(test)]
mod tests {
    use super::Contact;

    #[test]
    fn only_https_and_mail_are_contacts() {
        for (address, taken) in [
            ("https://example.com/contact", true),
            ("mailto:me@example.com", true),
            (" MAILTO:me@example.com", true),
            ("http://example.com", false),
            ("javascript:alert(1)", false),
            ("https://", false),
            ("", false),
        ] {
            assert_eq!(Contact::new(address, "Talk").is_some(), taken, "{address}");
        }
    }
}
