//! The browser's `Intl`, reached so that a locale or currency it does not know is an answer and not a crash.

use std::cell::{OnceCell, RefCell};

use js_sys::{Array, Function, Object, Reflect};
use time::Date;
use wasm_bindgen::{JsCast, JsValue};

use super::{CurrencySign, Pattern};

/// One `format` function of `Intl` per pattern, made when it is first written with: each takes a browser longer than all that it writes.
#[derive(Debug)]
pub(super) struct Engine {
    locale: String,
    currency: String,
    formats: [OnceCell<Option<Function>>; PATTERNS],
    parts: Vec<(String, String)>,
    /// What was written last, each number in its place: most figures of a page are those of the page before.
    written: RefCell<Vec<Option<Written>>>,
}

/// A number, and how it is written in a pattern.
#[derive(Debug)]
struct Written {
    pattern: Pattern,
    bits: u64,
    text: String,
}

const PATTERNS: usize = Pattern::MonthLong as usize + 1;

/// Places for what was written, a power of two; a page has about two hundred figures.
const PLACES: u32 = 9;

impl Engine {
    pub(super) fn new(locale: &str, currency: &str) -> Self {
        let parts = construct(Pattern::MoneyFine, locale, currency).map(|format| sample_parts(&format));
        Self {
            locale: locale.to_owned(),
            currency: currency.to_owned(),
            formats: [const { OnceCell::new() }; PATTERNS],
            parts: parts.unwrap_or_default(),
            written: RefCell::default(),
        }
    }

    fn formatter(&self, pattern: Pattern) -> Option<Function> {
        let format = construct(pattern, &self.locale, &self.currency)?;
        Reflect::get(&format, &"format".into()).ok()?.dyn_into().ok()
    }

    pub(super) fn number(&self, pattern: Pattern, value: f64) -> String {
        // What rounds to nothing from below would be written as a negative zero.
        let value = if value.abs() < rounds_to_nothing(pattern) { 0.0 } else { value };
        self.write(pattern, value)
    }

    pub(super) fn date(&self, pattern: Pattern, date: Date) -> String {
        // Written in UTC, so the day is the plan's day wherever the visitor is.
        let milliseconds = f64::from(date.to_julian_day() - 2_440_588) * 86_400_000.0;
        self.write(pattern, milliseconds)
    }

    fn write(&self, pattern: Pattern, value: f64) -> String {
        let bits = value.to_bits();
        // Multiplied by the golden ratio, the bits that tell two figures apart are the first ones.
        let place = (bits ^ pattern as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (u64::BITS - PLACES);
        let mut written = self.written.borrow_mut();
        if written.is_empty() {
            written.resize_with(1 << PLACES, || None);
        }
        match &mut written[place as usize] {
            Some(known) if (known.pattern, known.bits) == (pattern, bits) => known.text.clone(),
            place => {
                let format = self.formats[pattern as usize].get_or_init(|| self.formatter(pattern));
                let text = format.as_ref().and_then(|format| format.call1(&JsValue::UNDEFINED, &value.into()).ok());
                let text = text.and_then(|text| text.as_string()).unwrap_or_default();
                *place = Some(Written { pattern, bits, text: text.clone() });
                text
            }
        }
    }

    pub(super) fn currency_sign(&self) -> CurrencySign {
        let place = |kind: &str| self.parts.iter().position(|(name, _)| name == kind);
        let text = place("currency").and_then(|at| self.parts.get(at)).map(|(_, text)| text.clone());
        CurrencySign { text: text.unwrap_or_default(), before: place("currency") < place("integer") }
    }

    pub(super) fn separators(&self) -> (char, char) {
        let find = |kind: &str| {
            let part = self.parts.iter().find(|(name, _)| name == kind);
            part.and_then(|(_, text)| text.chars().next())
        };
        // Money without decimals, as yen, shows no decimal mark: it is the other one then.
        let other = |mark| if mark == '.' { ',' } else { '.' };
        let group = find("group");
        let decimal = find("decimal").unwrap_or(group.map_or('.', other));
        (decimal, group.unwrap_or(other(decimal)))
    }
}

/// The currencies the browser knows, by code and by name in `locale`; a handful where it cannot list them.
pub fn currencies(locale: &str) -> Vec<(String, String)> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).unwrap_or_default();
    let listed = Reflect::get(&intl, &"supportedValuesOf".into())
        .ok()
        .and_then(|list| list.dyn_into::<Function>().ok())
        .and_then(|list| list.call1(&intl, &"currency".into()).ok())
        .and_then(|list| list.dyn_into::<Array>().ok());
    let codes: Vec<String> = listed.map_or_else(
        || FEW.map(str::to_owned).to_vec(),
        |list| list.iter().filter_map(|code| code.as_string()).collect(),
    );
    let names = names(&intl, locale);
    let name = |code: &str| {
        let (names, of) = names.as_ref()?;
        of.call1(names, &code.into()).ok()?.as_string()
    };
    let entries = codes.into_iter().map(|code| {
        let text = name(&code).map_or_else(|| code.clone(), |name| [code.as_str(), " – ", &name].concat());
        (code, text)
    });
    entries.collect()
}

const FEW: [&str; 10] = ["AUD", "CAD", "CHF", "CNY", "EUR", "GBP", "INR", "JPY", "SEK", "USD"];

fn names(intl: &JsValue, locale: &str) -> Option<(JsValue, Function)> {
    let class: Function = Reflect::get(intl, &"DisplayNames".into()).ok()?.dyn_into().ok()?;
    let bag = Object::new();
    Reflect::set(&bag, &"type".into(), &"currency".into()).ok()?;
    let build = |locale: &JsValue| Reflect::construct(&class, &Array::of2(locale, &bag)).ok();
    let names = build(&locale.into()).or_else(|| build(&JsValue::UNDEFINED))?;
    let of = Reflect::get(&names, &"of".into()).ok()?.dyn_into().ok()?;
    Some((names, of))
}

/// `Intl`'s own for a pattern; falls back to the browser's locale, then to US dollars.
fn construct(pattern: Pattern, locale: &str, currency: &str) -> Option<JsValue> {
    let tries = [(locale, currency), ("", currency), (locale, "USD"), ("", "USD")];
    tries.into_iter().find_map(|(locale, currency)| try_construct(pattern, locale, currency))
}

fn try_construct(pattern: Pattern, locale: &str, currency: &str) -> Option<JsValue> {
    let (class, options) = options(pattern);
    let bag = Object::new();
    for (name, value) in options {
        let value = if *value == "currency" && *name == "currency" { currency } else { value };
        Reflect::set(&bag, &(*name).into(), &value.into()).ok()?;
    }
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let class: Function = Reflect::get(&intl, &class.into()).ok()?.dyn_into().ok()?;
    let locale = if locale.is_empty() { JsValue::UNDEFINED } else { locale.into() };
    Reflect::construct(&class, &Array::of2(&locale, &bag)).ok()
}

/// Below this, all that is written of a number is zeros.
const fn rounds_to_nothing(pattern: Pattern) -> f64 {
    match pattern {
        Pattern::Money => 0.5,
        Pattern::MoneyFine | Pattern::Percent => 0.005,
        Pattern::Number => 0.05,
        Pattern::PercentFine => 0.000_5,
        _ => 0.000_000_5,
    }
}

type Options = &'static [(&'static str, &'static str)];

/// `Intl` reads numbers from strings, so every option is text. `currency: currency` stands for the plan's currency.
const fn options(pattern: Pattern) -> (&'static str, Options) {
    const NUMBER: &str = "NumberFormat";
    const DATE: &str = "DateTimeFormat";
    match pattern {
        Pattern::Money => (
            NUMBER,
            &[
                ("style", "currency"),
                ("currency", "currency"),
                ("currencyDisplay", "narrowSymbol"),
                ("minimumFractionDigits", "0"),
                ("maximumFractionDigits", "0"),
            ],
        ),
        Pattern::MoneyFine => {
            (NUMBER, &[("style", "currency"), ("currency", "currency"), ("currencyDisplay", "narrowSymbol")])
        }
        Pattern::MoneyShort => (
            NUMBER,
            &[
                ("style", "currency"),
                ("currency", "currency"),
                ("currencyDisplay", "narrowSymbol"),
                ("notation", "compact"),
                ("minimumFractionDigits", "0"),
                ("maximumSignificantDigits", "3"),
            ],
        ),
        Pattern::Number => (NUMBER, &[("maximumFractionDigits", "1")]),
        Pattern::Short => (NUMBER, &[("notation", "compact"), ("maximumSignificantDigits", "3")]),
        Pattern::Exact => (NUMBER, &[("maximumFractionDigits", "6")]),
        Pattern::Percent => (NUMBER, &[("style", "percent")]),
        Pattern::PercentFine => (NUMBER, &[("style", "percent"), ("maximumFractionDigits", "1")]),
        Pattern::Day => (DATE, &[("timeZone", "UTC"), ("day", "numeric"), ("month", "long")]),
        Pattern::DayShort => (DATE, &[("timeZone", "UTC"), ("day", "numeric"), ("month", "short")]),
        Pattern::DayYear => (DATE, &[("timeZone", "UTC"), ("day", "numeric"), ("month", "long"), ("year", "numeric")]),
        Pattern::Month => (DATE, &[("timeZone", "UTC"), ("month", "short")]),
        Pattern::MonthLong => (DATE, &[("timeZone", "UTC"), ("month", "long")]),
    }
}

/// The named parts of an amount that has them all.
fn sample_parts(format: &JsValue) -> Vec<(String, String)> {
    let text = |part: &JsValue, name: &str| {
        Reflect::get(part, &name.into()).ok().and_then(|value| value.as_string()).unwrap_or_default()
    };
    let parts = Reflect::get(format, &"formatToParts".into())
        .ok()
        .and_then(|method| method.dyn_into::<Function>().ok())
        .and_then(|method| method.call1(format, &JsValue::from_f64(12_345_678.5)).ok())
        .and_then(|parts| parts.dyn_into::<Array>().ok());
    parts
        .map(|parts| parts.iter().map(|part| (text(&part, "type"), text(&part, "value"))).collect())
        .unwrap_or_default()
}
