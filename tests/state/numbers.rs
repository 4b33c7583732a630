//! Numbers as they are typed, and what they are worth.

use ridgeline::state::number::{Separators, Unreadable, read_number, rewrite, ungroup};

use crate::{ARABIC, ENGLISH, EVERY, FRENCH, GERMAN, SWISS};

#[track_caller]
fn check(separators: Separators, text: &str, worth: impl Into<Option<f64>>) {
    let worth = worth.into();
    assert_eq!(read_number(text, &separators), worth.ok_or(Unreadable), "{text:?} with {separators:?}");
}

#[track_caller]
fn check_everywhere(text: &str, worth: impl Into<Option<f64>>) {
    let worth = worth.into();
    for separators in EVERY {
        check(separators, text, worth);
    }
}

#[test]
fn plain_numbers_read_everywhere() {
    check_everywhere("0", 0.0);
    check_everywhere("007", 7.0);
    check_everywhere(" 120000 ", 120_000.0);
    check_everywhere("1000000000000", 1e12);
}

#[test]
fn the_decimal_mark_of_the_place_is_one() {
    check(ENGLISH, "1.5", 1.5);
    check(ENGLISH, "1.125", 1.125);
    check(SWISS, "1.125", 1.125);
    check(GERMAN, "1,125", 1.125);
    check(FRENCH, "1,125", 1.125);
    check(ARABIC, "1٫125", 1.125);
    check_everywhere("1٫5", 1.5);
}

#[test]
fn the_group_mark_of_the_place_groups_three_digits() {
    check(ENGLISH, "1,125", 1_125.0);
    check(GERMAN, "1.125", 1_125.0);
    check(ENGLISH, "120,000", 120_000.0);
    check(FRENCH, "120\u{202f}000", 120_000.0);
    check(SWISS, "120’000", 120_000.0);
    check(ARABIC, "120٬000", 120_000.0);
}

#[test]
fn the_group_mark_of_the_place_is_a_decimal_mark_before_one_or_two_digits_or_after_zero() {
    check(ENGLISH, "12,5", 12.5);
    check(ENGLISH, "12,50", 12.5);
    check(ENGLISH, "0,125", 0.125);
    check(ENGLISH, ",125", 0.125);
    check(GERMAN, "0.125", 0.125);
    check(GERMAN, "1.5", 1.5);
}

#[test]
fn a_mark_that_is_neither_of_the_places_is_a_decimal_mark() {
    check(FRENCH, "1.500", 1.5);
    check(SWISS, "1,500", 1.5);
}

#[test]
fn of_both_marks_the_last_is_the_decimal_one() {
    for text in ["1,234.5", "1.234,5", "1,234.50"] {
        check_everywhere(text, 1_234.5);
    }
    check_everywhere("1,234,567.5", 1_234_567.5);
    check_everywhere("12,34,567.5", 1_234_567.5);
    check_everywhere("1.234,567.5", None);
    check_everywhere("1,5.5,5", None);
    check_everywhere("1٫500٫000", None);
    check_everywhere("1٫500,5", None);
}

#[test]
fn a_mark_that_occurs_several_times_groups() {
    check_everywhere("1,234,567", 1_234_567.0);
    check_everywhere("1.234.567", 1_234_567.0);
    check_everywhere("1,00,000", 100_000.0);
    check_everywhere("1.00.00.000", 10_000_000.0);
}

#[test]
fn spaces_and_apostrophes_of_every_kind_group() {
    for mark in [' ', '\u{a0}', '\u{202f}', '\u{2009}', '\'', '’', '‘', '٬'] {
        check_everywhere(&format!("1{mark}200"), 1_200.0);
        check_everywhere(&format!("1{mark}200{mark}000"), 1_200_000.0);
        check_everywhere(&format!("1{mark}200,50"), 1_200.5);
        check_everywhere(&format!("1{mark}200.500"), 1_200.5);
    }
}

#[test]
fn groups_of_other_sizes_are_not_guessed_at() {
    check(ENGLISH, "1 5", None);
    check(ENGLISH, "1 2 3", None);
    check(ENGLISH, "1.2.2026", None);
    check(ENGLISH, "1.2.345", None);
    check(ENGLISH, "2026 000", None);
    check(ENGLISH, "192.168.1.1", None);
    check(ENGLISH, "1'20", None);
    check(ENGLISH, "1, 200", None);
    check(ENGLISH, "1,,200", None);
}

/// A grouped number with a digit put in or taken out reads as the visitor means it on the way to the next one.
#[test]
fn editing_a_grouped_number_does_not_make_decimals_of_it() {
    check(ENGLISH, "100,0000", 1_000_000.0);
    check(GERMAN, "100.0000", 1_000_000.0);
    check(ENGLISH, "1,310,00", 131_000.0);
    check(FRENCH, "100 00", 10_000.0);
    check(SWISS, "100’0000", 1_000_000.0);
}

#[test]
fn a_number_is_read_before_its_decimals_are_typed() {
    check(ENGLISH, "12.", 12.0);
    check(ENGLISH, "1,200.", 1_200.0);
    check(GERMAN, "12,", 12.0);
    check(GERMAN, "1.200,", 1_200.0);
    check(GERMAN, "12,-", 12.0);
    check(SWISS, "Fr. 12.–", 12.0);
    check_everywhere(".5", 0.5);
    check_everywhere(",5", 0.5);
    check_everywhere(".", None);
    check_everywhere(".5.", None);
}

#[test]
fn signs_stand_before_the_digits_or_the_currency() {
    for text in ["-5", "−5", "- 5", "-$5", "$-5", "–5", "$ −5", "－５"] {
        check_everywhere(text, -5.0);
    }
    check_everywhere("+5", 5.0);
    check_everywhere("--5", None);
    check_everywhere("5-", None);
    check_everywhere("3-5", None);
    assert!(read_number("-0", &ENGLISH).is_ok_and(f64::is_sign_positive));
}

#[test]
fn currencies_stand_before_or_after() {
    for text in [
        "$1200",
        "$ 1200",
        "1200$",
        "1200 €",
        "€1200",
        "CA$ 1'200",
        "CA$1200",
        "US$1200",
        "R$ 1200",
        "EUR 1200",
        "1200 eur",
        "1200EUR",
        "1200 kr",
        "kr 1200",
        "kr. 1200",
        "1 200 zł",
        "1200 ZŁ",
        "Fr. 1200",
        "Fr.1200",
        "CHF 1’200",
        "₹1,200.00",
        "¥1200",
        "￥1200",
        "1200円",
        "Rs. 1200",
        "$1200 USD",
        "1200 $ CA",
        "Kč 1200",
    ] {
        check(ENGLISH, text, 1_200.0);
    }
    for text in ["12 mil", "12 foo", "50¢", "12 yrs", "dollars 12", "12 u", "EUR"] {
        check_everywhere(text, None);
    }
}

#[test]
fn multiples_follow_the_digits() {
    check(ENGLISH, "1.5k", 1_500.0);
    check(ENGLISH, "1.5 K", 1_500.0);
    check(GERMAN, "1,5 Tsd. €".replace('.', "").as_str(), 1_500.0);
    check(ENGLISH, "$1.2bn", 1.2e9);
    check(GERMAN, "1,2 Mio €", 1.2e6);
    check(ENGLISH, "$120k USD", 120_000.0);
    check(ENGLISH, "120k€", 120_000.0);
    check(ENGLISH, "120kEUR", 120_000.0);
    check(ENGLISH, "₹1.5 lakh", 150_000.0);
    check(ENGLISH, "₹1.5cr", 1.5e7);
    check_everywhere("2m", 2e6);
    check_everywhere("2kk", None);
    check_everywhere("2k m", None);
    check_everywhere("k", None);
    check_everywhere("2keurk", None);
}

#[test]
fn units_follow_the_digits() {
    for text in
        ["18 h", "18h", "18 hrs", "18 hours", "18 hours a week", "18/week", "18 / wk", "18 per week", "18 ×", "18x"]
    {
        check_everywhere(text, 18.0);
    }
    for text in ["60 d", "60 days", "60 Days"] {
        check_everywhere(text, 60.0);
    }
    for text in ["8 weeks", "4 a month", "18/day", "18 hoursx", "h 18", "18 a", "18 /"] {
        check_everywhere(text, None);
    }
}

#[test]
fn a_per_cent_of_nothing_is_unreadable() {
    for text in ["25 %", "25%", "25％", "25٪", "25 percent"] {
        check_everywhere(text, None);
    }
}

#[test]
fn digits_of_other_scripts_are_digits() {
    for text in ["١٢٠٠", "۱۲۰۰", "１２００", "१२००", "১২০০", "၁၂၀၀", "١٬٢٠٠", "１，２００．０"]
    {
        check(ENGLISH, text, 1_200.0);
    }
    check(ARABIC, "\u{200f}١٬٢٠٠٫٥٠\u{a0}US$", 1_200.5);
}

#[test]
fn what_is_no_number_is_unreadable() {
    for text in [
        "", " ", "abc", "$", "-", "NaN", "inf", "infinity", "1e5", "0x10", "1/4", "1 in 4", "½", "12a", "(5)",
        "\u{200e}",
    ] {
        check_everywhere(text, None);
    }
}

#[test]
fn numbers_too_long_to_hold_exactly_stay_finite() {
    check_everywhere(&"9".repeat(400), 1e30);
    check_everywhere(&format!("-{}", "9".repeat(400)), -1e30);
    check_everywhere(&format!("{}bn", "9".repeat(30)), 1e30);
    check_everywhere(&format!("0.{}1", "0".repeat(400)), 0.0);
    check_everywhere(&format!("{}1", "0".repeat(400)), 1.0);
    let third = read_number(&format!("0.{}", "3".repeat(400)), &ENGLISH).unwrap();
    assert!((third * 3.0 - 1.0).abs() < 1e-15);
    check(ENGLISH, "123456789012345678901234567890", 123_456_789_012_345_680_000_000_000_000.0);
}

#[test]
fn ungrouping_keeps_everything_but_the_group_marks() {
    let check = |separators, text: &str, bare: &str| assert_eq!(ungroup(text, &separators), bare);
    check(ENGLISH, "$1,234,567.50 USD", "$1234567.50 USD");
    check(GERMAN, "1.234,5", "1234,5");
    check(FRENCH, "1\u{202f}234,5\u{a0}€", "1234,5\u{a0}€");
    check(ENGLISH, "1.5k", "1.5k");
    check(ENGLISH, "abc", "abc");
    check(ENGLISH, "1 in 4", "1 in 4");
    check(ENGLISH, "12,3,.", "12,3,.");
}

#[test]
fn rewriting_changes_the_marks_and_nothing_else() {
    let check = |text: &str, from, to, written: &str| assert_eq!(rewrite(text, &from, &to), written);
    check("1.500,5", GERMAN, ENGLISH, "1,500.5");
    check("1,500.5", ENGLISH, FRENCH, "1\u{202f}500,5");
    check(" CA$ 1’200.50 ", SWISS, GERMAN, " CA$ 1.200,50 ");
    check("1.5k", ENGLISH, GERMAN, "1,5k");
    check("Fr. 1’500", SWISS, GERMAN, "Fr. 1.500");
    check("12.", ENGLISH, GERMAN, "12,");
    check("100 00", FRENCH, ENGLISH, "10000");
    check("12,5", ENGLISH, GERMAN, "12,5");
    check("many", ENGLISH, GERMAN, "many");
    check("1/4", ENGLISH, GERMAN, "1/4");
}
