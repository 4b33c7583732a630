//! What only a browser can tell: its own way of writing figures, its store, and the page mounted in a document.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use js_sys::{Array, Function, Object, Promise, Reflect};
use ridgeline::{
    format::{Format, currencies},
    plan::{
        Field,
        unit::{Money, Rate},
    },
    state::{Action, Draft, Saved, Separators, State, number::read_number},
    view::{App, AppProps, Opening, edge},
};
use time::{Date, Month};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element, HtmlInputElement, Storage};

wasm_bindgen_test_configure!(run_in_browser);

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

fn store() -> Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

fn day() -> Date {
    Date::from_calendar_date(2026, Month::December, 22).unwrap()
}

/// With plain spaces, so that a test can write it.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ").replace(['\u{200e}', '\u{200f}'], "")
}

fn separators(format: &Format) -> Separators {
    let (decimal, group) = format.separators();
    Separators { decimal, group }
}

#[track_caller]
fn check(locale: &str, currency: &str, money: &str, short: &str, percent: &str, date: &str) {
    let format = Format::new(locale, currency);
    assert_eq!(plain(&format.money(Money(12_500.4))), money, "{locale}");
    assert_eq!(plain(&format.money_short(Money(1_234_567.0))), short, "{locale}");
    assert_eq!(plain(&format.percent(Rate(0.025))), percent, "{locale}");
    assert_eq!(plain(&format.day(day())), date, "{locale}");
}

#[wasm_bindgen_test]
fn figures_are_written_as_the_place_does() {
    check("en-US", "USD", "$12,500", "$1.23M", "2.5%", "December 22");
    check("en-CA", "CAD", "$12,500", "$1.23M", "2.5%", "December 22");
    check("en-GB", "GBP", "£12,500", "£1.23m", "2.5%", "22 December");
    check("fr-CA", "CAD", "12 500 $", "1,23 M $", "2,5 %", "22 décembre");
    check("de-DE", "EUR", "12.500 €", "1,23 Mio. €", "2,5 %", "22. Dezember");
    check("sv-SE", "SEK", "12 500 kr", "1,23 mn kr", "2,5 %", "22 december");
    check("ja-JP", "JPY", "￥12,500", "￥123万", "2.5%", "12月22日");
    check("en-IN", "INR", "₹12,500", "₹12.3L", "2.5%", "22 December");
}

#[wasm_bindgen_test]
fn a_locale_or_a_currency_that_is_none_is_passed_over() {
    for locale in ["", "xx", "not a locale!", "💥", "en_US", "de-DE-u-nu-nonsense-too-long-subtag"] {
        for currency in ["", "US", "DOLLARS", "1€3", "ZZZ", "USD", "\0"] {
            let format = Format::new(locale, currency);
            assert!(!format.money(Money(12_500.0)).is_empty(), "{locale:?} {currency:?}");
            assert!(format.exact(0.5).contains('5'), "{locale:?} {currency:?}");
            assert!(!format.day(day()).is_empty(), "{locale:?} {currency:?}");
            assert!(separators(&format).are_sound(), "{locale:?} {currency:?}: {:?}", format.separators());
        }
        let known = currencies(locale);
        assert!(
            known.len() > 100 && known.iter().any(|(code, name)| code == "CHF" && name.starts_with("CHF")),
            "{locale:?}"
        );
    }
}

#[wasm_bindgen_test]
fn whatever_is_written_is_read_back() {
    let places = [
        "en-US", "en-CA", "en-IN", "en-ZA", "de-DE", "de-CH", "de-AT", "fr-FR", "fr-CA", "fr-CH", "it-CH", "es-ES",
        "es-MX", "pt-BR", "pt-PT", "it-IT", "nl-NL", "sv-SE", "nb-NO", "da-DK", "fi-FI", "pl-PL", "cs-CZ", "hu-HU",
        "ru-RU", "uk-UA", "tr-TR", "el-GR", "ar-EG", "ar-AE", "fa-IR", "he-IL", "hi-IN", "mr-IN", "bn-BD", "ur-PK",
        "th-TH", "ja-JP", "zh-CN", "ko-KR", "et-EE", "sl-SI",
    ];
    let values = [
        0.0,
        1.0,
        7.0,
        0.5,
        12.5,
        0.000_001,
        999.0,
        1_000.0,
        1_234.5,
        12_500.0,
        123_456.789,
        1e6,
        1_234_567.25,
        1e9 + 0.5,
        1e12,
        1e13,
    ];
    for place in places {
        let format = Format::new(place, "USD");
        let separators = separators(&format);
        assert!(separators.are_sound(), "{place}: {separators:?}");
        for value in values {
            let text = format.exact(value);
            let read = read_number(&text, &separators).unwrap_or(f64::NAN);
            assert!((read - value).abs() <= value * 1e-12, "{place}: {value} is written {text:?} and read {read}");
        }
    }
}

#[wasm_bindgen_test]
fn amounts_with_their_sign_are_read_back() {
    for place in
        ["en-US", "de-DE", "fr-CA", "sv-SE", "de-CH", "pl-PL", "ja-JP", "ar-EG", "en-IN", "pt-BR", "cs-CZ", "da-DK"]
    {
        for currency in ["USD", "EUR", "CHF", "JPY", "SEK", "GBP", "PLN", "INR", "CAD", "BRL", "DKK", "CZK"] {
            let format = Format::new(place, currency);
            let text = format.money(Money(1_234_500.0));
            assert_eq!(read_number(&text, &separators(&format)), Ok(1_234_500.0), "{place}: {text:?}");
        }
    }
}

#[wasm_bindgen_test]
fn chances_never_claim_certainty_in_any_tongue() {
    for place in ["en-US", "de-DE", "ar-EG", "tr-TR"] {
        let format = Format::new(place, "USD");
        assert!(format.chance(Rate(0.0)).contains('<') && format.chance(Rate(1.0)).contains('>'), "{place}");
        assert_eq!(format.number(-0.0), format.number(0.0), "{place}: a negative nothing");
        assert_eq!(format.number(-0.01), format.number(0.0), "{place}: a negative nothing");
    }
}

fn own() -> State {
    let english = Separators::default();
    let actions = [
        Action::Type(Field::Target, "123,456.5".to_owned()),
        Action::Type(Field::Deal, "a+b&c=d %ü🚀".to_owned()),
        Action::AddWeek,
        Action::TypeRow(Field::WeekHours, 0, "7.5".to_owned()),
        Action::AddClosed,
        Action::Currency("CHF".to_owned()),
    ];
    actions.into_iter().fold(State::first_visit(Draft::example(&english)), State::apply)
}

#[wasm_bindgen_test]
fn what_is_kept_is_found_again_and_nonsense_is_not() {
    store().clear().unwrap();
    assert_eq!(edge::load(), None);
    let english = Separators::default();
    let kept = Saved::of(&own(), &english);
    edge::Store::Browser.keep(edge::PLAN, kept.pairs());
    assert_eq!(store().length(), Ok(1), "one entry in the store");
    assert_eq!(edge::load().as_ref(), Some(&kept));
    let state = edge::load().unwrap().restore(&english, Draft::example(&english)).unwrap();
    assert_eq!(state.draft(), own().draft());

    let key = store().key(0).unwrap().unwrap();
    for nonsense in
        ["", "{", "null", "%", "%E0%A4%A", "&&==&", "v=2&d=.&g=%2C", "\u{0}", "v=1&d=.&g=%2C&c=USD&nothing=7"]
    {
        store().set_item(&key, nonsense).unwrap();
        let restored = edge::load().and_then(|saved| saved.restore(&english, Draft::example(&english)));
        assert!(restored.is_none(), "{nonsense:?}");
    }
    store().clear().unwrap();
}

/// Lets whatever waits for its turn have it, and a frame pass.
async fn frame() {
    for _ in 0..2 {
        let promise = Promise::new(&mut |done: Function, _| {
            web_sys::window().unwrap().request_animation_frame(&done).unwrap();
        });
        JsFuture::from(promise).await.unwrap();
    }
}

/// Sets a field's text as typing does.
fn type_into(root: &Element, id: &str, text: &str) {
    let input: HtmlInputElement = root.query_selector(&format!("#{id}")).unwrap().unwrap().dyn_into().unwrap();
    input.set_value(text);
    let bubbles = Object::new();
    Reflect::set(&bubbles, &"bubbles".into(), &true.into()).unwrap();
    let class: Function = Reflect::get(&js_sys::global(), &"InputEvent".into()).unwrap().dyn_into().unwrap();
    let event = Reflect::construct(&class, &Array::of2(&"input".into(), &bubbles)).unwrap();
    input.dispatch_event(event.unchecked_ref()).unwrap();
}

fn headline(root: &Element) -> String {
    root.query_selector("h1").unwrap().and_then(|heading| heading.text_content()).unwrap_or_default()
}

#[wasm_bindgen_test]
async fn the_page_is_mounted_answers_and_goes() {
    store().clear().unwrap();
    let root = document().create_element("div").unwrap();
    document().body().unwrap().append_child(&root).unwrap();
    let options = edge::Options { locale: "en-US".to_owned(), currency: "USD".to_owned(), ..edge::Options::default() };
    let props = || AppProps {
        options: options.clone(),
        today: day(),
        opening: Opening::of(&options, None),
        names: Vec::new(),
        address: String::new(),
        seen: None,
    };
    let page = yew::Renderer::<App>::with_root_and_props(root.clone(), props()).render();
    frame().await;
    assert!(headline(&root).starts_with("The next 30 days are covered."), "{}", headline(&root));

    type_into(&root, "ridgeline-target", "80000");
    frame().await;
    assert!(headline(&root).starts_with("You are on course for $80K a month."), "{}", headline(&root));
    type_into(&root, "ridgeline-target", "nonsense");
    frame().await;
    assert!(headline(&root).starts_with("You are on course for $80K a month."), "{}", headline(&root));
    assert!(root.text_content().unwrap().contains("This is your last complete answer."));

    page.destroy();
    frame().await;
    assert_eq!(root.text_content().as_deref(), Some(""), "something is left behind");
    // Where it stood, it can stand again.
    let again = yew::Renderer::<App>::with_root_and_props(root.clone(), props()).render();
    frame().await;
    assert!(headline(&root).starts_with("The next 30 days are covered."), "{}", headline(&root));
    again.destroy();
    frame().await;
    root.remove();
    store().clear().unwrap();
}

#[wasm_bindgen_test]
async fn two_pages_side_by_side_mind_their_own() {
    let mount = || {
        let root = document().create_element("div").unwrap();
        document().body().unwrap().append_child(&root).unwrap();
        let props = AppProps {
            options: edge::Options::default(),
            today: day(),
            opening: Opening::of(&edge::Options::default(), None),
            names: Vec::new(),
            address: String::new(),
            seen: None,
        };
        let page = yew::Renderer::<App>::with_root_and_props(root.clone(), props).render();
        (root, page)
    };
    let ((one, first), (other, second)) = (mount(), mount());
    frame().await;
    let before = headline(&other);
    type_into(&one, "ridgeline-target", "80000");
    frame().await;
    assert_ne!(headline(&one), before);
    assert_eq!(headline(&other), before);
    for (root, page) in [(one, first), (other, second)] {
        page.destroy();
        frame().await;
        root.remove();
    }
    store().clear().unwrap();
}

#[wasm_bindgen_test]
fn today_is_the_visitors_day() {
    let now = js_sys::Date::new_0();
    let today = edge::today();
    assert_eq!(i64::from(today.year()), i64::from(now.get_full_year()));
    assert_eq!(u32::from(u8::from(today.month())), now.get_month() + 1);
    assert_eq!(u32::from(today.day()), now.get_date());
}

#[wasm_bindgen_test]
fn money_without_decimals_has_a_decimal_mark_all_the_same() {
    for (locale, currency, marks) in
        [("de-DE", "JPY", (',', '.')), ("en-US", "JPY", ('.', ',')), ("de-DE", "EUR", (',', '.'))]
    {
        assert_eq!(Format::new(locale, currency).separators(), marks, "{locale} {currency}");
    }
}
