//! Other money.

use super::from;
use crate::harness::Page;

#[test]
fn francs_yen_and_kronor_are_written_as_such() {
    let page = Page::planner();
    for (choice, levers, field) in [
        ("CHF – Swiss Franc", "CHF 12,500", "CHF"),
        ("JPY – Japanese Yen", "¥12,500", "¥"),
        ("SEK – Swedish Krona", "kr 12,500", "kr"),
        ("EUR – Euro", "€12,500", "€"),
        ("KWD – Kuwaiti Dinar", "KWD 12,500", "KWD"),
    ] {
        page.choose("Currency", choice);
        page.wait_under("What would close the gap", levers);
        let sign = page.of("#ridgeline-target", "return arguments[0].parentElement.innerText.trim()");
        assert_eq!(sign, field, "{choice}");
        assert_eq!(page.field("target"), "100,000", "figures are not converted");
        page.is_well();
    }
    page.reload();
    page.wait_until_started();
    assert_eq!(page.value("Currency"), "KWD");
}

#[test]
fn kronor_follow_the_amount_in_sweden() {
    let page = from("sv-SE");
    page.choose("Currency", "SEK – svensk krona");
    page.wait_under("What would close the gap", "12 500 kr");
    page.fill_all(&[("target", "150 000 kr")]);
    page.wait_for("150 000", |page| page.field("target") == "150 000");
    page.fill_all(&[("target", "150 tkr")]);
    page.leave();
    page.is_well();
}

#[test]
fn another_currency_typed_with_the_amount_is_no_error() {
    let page = Page::planner();
    for typed in ["€120,000", "120000 CHF", "CA$120,000", "£120k", "¥120,000"] {
        page.fill_all(&[("target", typed)]);
        page.wait_for(typed, |page| page.field("target") == "120,000");
        assert_eq!(page.complaint("target"), "", "{typed}");
    }
}
