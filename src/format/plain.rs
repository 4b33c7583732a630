//! Plain English figures, for views rendered where there is no `Intl`.

use time::Date;

use super::{CurrencySign, Pattern};

#[derive(Debug)]
pub(super) struct Engine {
    sign: String,
    /// Dates are left open, told from this day.
    open_from: Option<Date>,
}

impl Engine {
    pub(super) fn new(_locale: &str, currency: &str) -> Self {
        let sign = if matches!(currency, "USD" | "CAD" | "AUD") { "$" } else { currency };
        Self { sign: sign.to_owned(), open_from: None }
    }

    pub(super) fn with_open_dates(currency: &str, today: Date) -> Self {
        Self { open_from: Some(today), ..Self::new("", currency) }
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

    pub(super) fn date(&self, pattern: Pattern, date: Date) -> String {
        if let Some(today) = self.open_from {
            return OpenDate { days: (date - today).whole_days(), form: form(pattern) }.to_string();
        }
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

const fn form(pattern: Pattern) -> char {
    match pattern {
        Pattern::DayShort => 's',
        Pattern::DayYear => 'y',
        Pattern::Month => 'm',
        _ => 'd',
    }
}

/// A date that is written once the visitor's clock is known: the first view is rendered when the site is built.
///
/// In a text it stands between two characters that no other text has, as its form and the days from today: `s28`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenDate {
    /// Days from the day of the visit.
    pub days: i64,
    /// `d` day and month, `s` the same short, `y` with the year, `m` the month alone.
    pub form: char,
}

impl OpenDate {
    /// Stands before one, in a text.
    pub const BEFORE: char = '\u{e000}';
    /// Stands after one.
    pub const AFTER: char = '\u{e001}';
}

impl std::fmt::Display for OpenDate {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "{}{}{}{}", Self::BEFORE, self.form, self.days, Self::AFTER)
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
