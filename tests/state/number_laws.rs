//! What holds for every number and every text.

use proptest::prelude::*;
use ridgeline::state::number::{Separators, read_number, rewrite, ungroup};

use crate::{ENGLISH, EVERY};

/// `digits` grouped by three, or as in India, with `decimals` after them.
fn write(separators: Separators, digits: &str, decimals: &str, indian: bool) -> String {
    let mut written = String::new();
    for (at, digit) in digits.chars().enumerate() {
        let left = digits.len() - at;
        let groups = if indian { left == 3 || left > 3 && left % 2 == 1 } else { left.is_multiple_of(3) };
        written.extend((at > 0 && groups).then_some(separators.group));
        written.push(digit);
    }
    if !decimals.is_empty() {
        written.push(separators.decimal);
        written.push_str(decimals);
    }
    written
}

fn separators() -> impl Strategy<Value = Separators> {
    prop::sample::select(EVERY.to_vec())
}

/// Texts of the characters that numbers are typed with.
fn number_like() -> impl Strategy<Value = String> {
    "[0-9.,'’ \u{202f}٫٬0٣kmx$€%/+−-]{0,24}"
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2_000) })]

    #[test]
    fn whatever_is_typed_is_unreadable_or_finite(text in any::<String>(), near in number_like(), separators in separators()) {
        for text in [text, near] {
            if let Ok(number) = read_number(&text, &separators) {
                prop_assert!(number.is_finite() && number.abs() <= 1e30);
            }
        }
    }

    #[test]
    fn what_a_place_writes_is_read_back_exactly(
        separators in separators(),
        digits in "0|[1-9][0-9]{0,11}",
        decimals in "[0-9]{0,3}",
        indian: bool,
        negative: bool,
    ) {
        let sign = if negative { "-" } else { "" };
        let worth: f64 = format!("{sign}{digits}.{decimals}0").parse().unwrap();
        let text = sign.to_owned() + &write(separators, &digits, &decimals, indian);
        prop_assert_eq!(read_number(&text, &separators), Ok(worth), "{}", text);
    }

    #[test]
    fn up_to_fifteen_digits_are_exact(digits in "[0-9]{1,15}", point in 0_usize..15) {
        let (whole, decimals) = digits.split_at(point.min(digits.len()));
        let text = format!("{whole}.{decimals}");
        prop_assume!(text.len() > 1);
        prop_assert_eq!(read_number(&text, &ENGLISH), Ok(format!("0{text}0").parse().unwrap()));
    }

    #[test]
    fn longer_numbers_are_off_by_the_last_place_at_most(digits in "[1-9][0-9]{15,29}") {
        let (read, exact) = (read_number(&digits, &ENGLISH).unwrap(), digits.parse::<f64>().unwrap());
        prop_assert!((read / exact - 1.0).abs() < 1e-15, "{read} {exact}");
    }

    #[test]
    fn rewriting_keeps_the_value(text in number_like(), from in separators(), to in separators()) {
        let written = rewrite(&text, &from, &to);
        if let Ok(number) = read_number(&text, &from) {
            prop_assert_eq!(read_number(&written, &to), Ok(number), "{}", written);
        }
        prop_assert!(written.chars().count() <= text.chars().count());
    }

    #[test]
    fn ungrouping_keeps_the_value(text in number_like(), separators in separators()) {
        let bare = ungroup(&text, &separators);
        prop_assert_eq!(read_number(&bare, &separators), read_number(&text, &separators), "{}", bare);
    }
}
