//! Plain English figures, for views rendered where there is no `Intl`.

use time::Date;

use super::{CurrencySign, Pattern};

#[derive(Debug)]
pub(super) struct Engine {
    sign: String,
}

impl Engine {
    pub(super) fn new(_locale: &str, currency: &str) -> Self {
        let sign = if matches!(currency, "USD" | "CAD" | "AUD") { "$" } else { currency };
        Self { sign: sign.to_owned() }
    }

    pub(super) fn number(&self, pattern: Pattern, value: f64) -> String {
        let sign = &self.sign;
        match pattern {
            Pattern::Money => format!("{sign}{}", grouped(value, 0)),
            Pattern::MoneyFine => format!("{sign}{value:.2}"),
            Pattern::MoneyShort => format!("{sign}{}", short(value)),
            Pattern::Short => short(value),
            Pattern::Number => trimmed(&grouped(value, 1)),
            Pattern::Exact => trimmed(&grouped(value, 6)),
            Pattern::Percent => format!("{}%", grouped(value * 100.0, 0)),
            Pattern::PercentFine => format!("{}%", trimmed(&grouped(value * 100.0, 1))),
            Pattern::Day | Pattern::DayShort | Pattern::DayYear | Pattern::Month | Pattern::MonthLong => String::new(),
        }
    }

    #[allow(clippy::unused_self, reason = "the same shape as the browser's")]
    pub(super) fn date(&self, pattern: Pattern, date: Date) -> String {
        let (year, month, day) = date.to_calendar_date();
        let month = month.to_string();
        let short = month.get(..3).unwrap_or_default();
        match pattern {
            Pattern::Day => format!("{day} {month}"),
            Pattern::DayShort => format!("{day} {short}"),
            Pattern::DayYear => format!("{day} {month} {year}"),
            Pattern::Month => short.to_owned(),
            Pattern::MonthLong => month,
            _ => String::new(),
        }
    }

    pub(super) fn currency_sign(&self) -> CurrencySign {
        CurrencySign { text: self.sign.clone(), before: true }
    }

    #[allow(clippy::unused_self, reason = "the same shape as the browser's")]
    pub(super) const fn separators(&self) -> (char, char) {
        ('.', ',')
    }
}

/// A few currencies, by code and name.
pub fn currencies(_locale: &str) -> Vec<(String, String)> {
    ["CAD", "EUR", "GBP", "USD"].map(|code| (code.to_owned(), code.to_owned())).to_vec()
}

fn grouped(value: f64, decimals: usize) -> String {
    let text = format!("{:.decimals$}", value.abs());
    let (whole, rest) = text.split_once('.').map_or((text.as_str(), ""), |(whole, rest)| (whole, rest));
    let mut out = String::new();
    if value < 0.0 && text.chars().any(|c| c.is_ascii_digit() && c != '0') {
        out.push('-');
    }
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if !rest.is_empty() {
        out.push('.');
        out.push_str(rest);
    }
    out
}

fn trimmed(text: &str) -> String {
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text.to_owned() }
}

fn short(value: f64) -> String {
    let (scaled, suffix) = match value.abs() {
        size if size >= 1e12 => (value / 1e12, "T"),
        size if size >= 1e9 => (value / 1e9, "B"),
        size if size >= 1e6 => (value / 1e6, "M"),
        size if size >= 1e3 => (value / 1e3, "K"),
        _ => (value, ""),
    };
    let decimals = match scaled.abs() {
        size if size >= 100.0 => 0,
        size if size >= 10.0 => 1,
        _ => 2,
    };
    format!("{}{suffix}", trimmed(&grouped(scaled, decimals)))
}
