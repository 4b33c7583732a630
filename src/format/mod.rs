//! Money, numbers and dates as the visitor's locale writes them.
//!
//! In a browser the work is the browser's own `Intl`; elsewhere (tests on the server renderer) plain English stands in.
//! Both sit behind [`Pattern`], so everything above reads the same.

#[cfg_attr(target_arch = "wasm32", path = "intl.rs")]
#[cfg_attr(not(target_arch = "wasm32"), path = "plain.rs")]
mod engine;

use time::Date;

use self::engine::Engine;
#[cfg(not(target_arch = "wasm32"))]
pub use self::engine::OpenDate;
pub use self::engine::currencies;
use crate::plan::unit::{Money, Rate};

/// How a number or a date is to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pattern {
    /// Money without its small change: `$12,500`.
    Money,
    /// Money to the cent: `$9.50`.
    MoneyFine,
    /// Money in three figures: `$108K`.
    MoneyShort,
    /// A number with at most one decimal.
    Number,
    /// A large number in three figures: `2.94M`.
    Short,
    /// A number as it was meant, with up to six decimals.
    Exact,
    /// A share as a whole per cent.
    Percent,
    /// A share as a per cent with at most one decimal.
    PercentFine,
    /// A day and its month: `22 December`.
    Day,
    /// The same, short: `22 Dec`.
    DayShort,
    /// A day, its month and year.
    DayYear,
    /// A month, short: `Dec`.
    Month,
    /// A month, whole: `December`. The last.
    MonthLong,
}

/// The sign of the currency and where the locale puts it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CurrencySign {
    /// `$`, `kr`, `CHF` …
    pub text: String,
    /// It stands before the amount.
    pub before: bool,
}

/// Writes figures for one locale and one currency.
#[derive(Debug)]
pub struct Format {
    engine: Engine,
    sign: CurrencySign,
    separators: (char, char),
    key: (String, String),
}

impl PartialEq for Format {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Format {
    /// A format for `locale` (a BCP 47 tag; the browser's own where none is given or known) and `currency` (an ISO 4217
    /// code; US dollars where it is not a code).
    pub fn new(locale: &str, currency: &str) -> Self {
        let engine = Engine::new(locale, currency);
        let sign = engine.currency_sign();
        let separators = engine.separators();
        Self { engine, sign, separators, key: (locale.to_owned(), currency.to_owned()) }
    }

    /// Plain English figures in `currency`, and dates left open: each an [`OpenDate`], counted from `today`.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn with_open_dates(currency: &str, today: Date) -> Self {
        let engine = Engine::with_open_dates(currency, today);
        Self { engine, ..Self::new("", currency) }
    }

    /// The currency it was asked for.
    pub fn currency(&self) -> &str {
        &self.key.1
    }

    /// The locale it was asked for.
    pub fn locale(&self) -> &str {
        &self.key.0
    }

    /// The sign of the currency and its place.
    pub const fn currency_sign(&self) -> &CurrencySign {
        &self.sign
    }

    /// The characters between units and decimals, and between groups of digits.
    pub const fn separators(&self) -> (char, char) {
        self.separators
    }

    /// An amount, to the cent where it is small: `$12,500`, `$9.50`.
    pub fn money(&self, amount: Money) -> String {
        let small = amount.get().abs() < 100.0 && amount.get().fract() != 0.0;
        self.engine.number(if small { Pattern::MoneyFine } else { Pattern::Money }, amount.get())
    }

    /// An amount in three figures: `$108K`.
    pub fn money_short(&self, amount: Money) -> String {
        self.engine.number(Pattern::MoneyShort, amount.get())
    }

    /// A number with a decimal where that says something, and in three figures where it is large: `7.4`, `1,234`, `2.94M`.
    pub fn number(&self, value: f64) -> String {
        match value.abs() {
            large if large >= 1e5 => self.engine.number(Pattern::Short, value),
            some if some >= 1e3 => self.engine.number(Pattern::Number, value.round()),
            _ => self.engine.number(Pattern::Number, value),
        }
    }

    /// A number as it would be typed: up to six decimals, grouped.
    pub fn exact(&self, value: f64) -> String {
        self.engine.number(Pattern::Exact, value)
    }

    /// A share as a whole per cent, or with one decimal below ten: `25%`, `2.5%`.
    pub fn percent(&self, share: Rate) -> String {
        let pattern = if share.get().abs() < 0.1 { Pattern::PercentFine } else { Pattern::Percent };
        self.engine.number(pattern, share.get())
    }

    /// A share as a per cent with at most one decimal.
    pub fn percent_fine(&self, share: Rate) -> String {
        self.engine.number(Pattern::PercentFine, share.get())
    }

    /// A chance as a whole per cent; neither 0 nor 100 is ever claimed: `54%`, `<1%`, `>99%`.
    pub fn chance(&self, chance: Rate) -> String {
        let write = |share: f64| self.engine.number(Pattern::Percent, share);
        match chance.get() {
            low if low < 0.01 => ["<", &write(0.01)].concat(),
            high if high > 0.99 => [">", &write(0.99)].concat(),
            share => write(share),
        }
    }

    /// A day and its month: `22 December`.
    pub fn day(&self, date: Date) -> String {
        self.engine.date(Pattern::Day, date)
    }

    /// A day and its month, short: `22 Dec`.
    pub fn day_short(&self, date: Date) -> String {
        self.engine.date(Pattern::DayShort, date)
    }

    /// A day with its year: `22 December 2026`.
    pub fn day_year(&self, date: Date) -> String {
        self.engine.date(Pattern::DayYear, date)
    }

    /// A month, short: `Dec`.
    pub fn month(&self, date: Date) -> String {
        self.engine.date(Pattern::Month, date)
    }

    /// A month, whole: `December`.
    pub fn month_long(&self, date: Date) -> String {
        self.engine.date(Pattern::MonthLong, date)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_amounts_keep_their_cents_and_chances_never_claim_certainty() {
        let format = Format::new("en", "USD");
        assert_eq!(format.money(Money(12_500.4)), "$12,500");
        assert_eq!(format.money(Money(9.5)), "$9.50");
        assert_eq!(format.money_short(Money(108_019.0)), "$108K");
        assert_eq!(format.chance(Rate(0.0)), "<1%");
        assert_eq!(format.chance(Rate(1.0)), ">99%");
        assert_eq!(format.chance(Rate(0.587)), "59%");
        assert_eq!(format.percent(Rate(0.025)), "2.5%");
    }

    #[test]
    fn a_decimal_is_written_where_it_says_something() {
        let format = Format::new("en", "USD");
        let written = [7.36, 730.5, 1_234.5, 99_999.0, 2_943_762.2].map(|value| format.number(value));
        assert_eq!(written, ["7.4", "730.5", "1,235", "99,999", "2.94M"]);
    }
}
