//! Visitors elsewhere: figures, dates and days as their place writes them.

mod currencies;
mod days;

use serde_json::json;

use crate::harness::{Options, Page, only_in};

fn from(locale: &'static str) -> Page {
    Page::planner_with(&Options { locale: Some(locale), ..Options::default() })
}

/// A number as the browser itself writes it there.
#[track_caller]
fn written(page: &Page, number: f64) -> String {
    crate::planner::plain(
        page.run("return arguments[0].toLocaleString()", &json!([number])).as_str().unwrap_or_default(),
    )
}

#[test]
fn the_example_is_written_as_the_place_writes_it() {
    for locale in ["de-DE", "fr-CA", "en-IN", "de-CH", "sv-SE", "ar-EG", "pl-PL", "es-ES"] {
        let page = from(locale);
        for (name, number) in
            [("target", 100_000.0), ("deal", 12_500.0), ("top", 310_000.0), ("winRate", 25.0), ("proposals", 6.0)]
        {
            assert_eq!(page.field(name), written(&page, number), "{name} in {locale}");
        }
        page.wait_under("Top of funnel", "needed");
        page.is_well();
    }
}

#[test]
fn germans_type_commas_for_decimals() {
    let page = from("de-DE");
    page.unfold();
    page.set_date("start", "2026-11-23");
    page.wait_for("the date as Germans write it", |page| page.under("This calendar month").contains("30. November"));
    let warnings = page.under("Valley warnings");
    assert!(warnings.contains(". Dezember"), "{warnings}");
    assert!(page.under("What would close the gap").contains("12.500 $"), "{}", page.under("What would close the gap"));
    for (typed, grouped) in [
        ("150.000", "150.000"),
        ("150000,5", "150.000,5"),
        ("1,5k", "1.500"),
        ("€ 120.000,-", "120.000"),
        ("120'000", "120.000"),
    ] {
        page.fill_all(&[("target", typed)]);
        page.wait_for(&format!("{typed} as {grouped}"), |page| page.field("target") == grouped);
        assert_eq!(page.complaint("target"), "", "{typed}");
    }
    page.fill_all(&[("winRate", "33,3 %")]);
    page.wait_for("33,3", |page| page.field("winRate") == "33,3");
    page.wait_under("What would close the gap", "33,3 %");
    page.fill_all(&[("winRate", "170")]);
    page.wait_for("the complaint", |page| page.complaint("winRate").contains("at most 100 %; you gave 170 %"));
    page.is_well();
}

#[test]
fn canadians_who_speak_french_type_spaces() {
    let page = from("fr-CA");
    page.unfold();
    page.set_date("start", "2026-11-23");
    page.wait_under("This calendar month", "30 novembre");
    assert!(page.under("What would close the gap").contains("12 500 $"), "{}", page.under("What would close the gap"));
    for (typed, grouped) in [("1 200,50", "1 200,5"), ("120 000 $", "120 000"), ("120,000.00", "120 000")] {
        page.fill_all(&[("target", typed)]);
        page.wait_for(&format!("{typed} as {grouped}"), |page| page.field("target") == grouped);
        assert_eq!(page.complaint("target"), "", "{typed}");
    }
    // The sign stands where the place puts it: after.
    let order = page.of("#ridgeline-target", "return arguments[0].parentElement.innerText.trim()");
    assert_eq!(order, "$");
    let after = page.of("#ridgeline-target", "
        const sign = [...arguments[0].parentElement.children].find((one) => one.textContent === '$' && one.checkVisibility());
        return sign.getBoundingClientRect().left > arguments[0].getBoundingClientRect().left");
    assert_eq!(after, true);
    page.is_well();
}

#[test]
fn indians_group_by_lakh_and_egyptians_type_their_own_digits() {
    let page = from("en-IN");
    page.fill_all(&[("target", "12,34,567")]);
    page.wait_for("lakhs", |page| page.field("target") == "12,34,567");
    page.fill_all(&[("target", "2 lakh")]);
    page.wait_for("2,00,000", |page| page.field("target") == "2,00,000");
    page.wait_under("Weekly activity", "$2L a month");
    page.is_well();

    let page = from("ar-EG");
    page.fill_all(&[("target", "١٥٠٬٠٠٠"), ("winRate", "٣٣٫٥")]);
    page.wait_for("the digits kept", |page| page.field("target") == written(page, 150_000.0));
    assert_eq!(page.field("winRate"), written(&page, 33.5));
    assert_eq!(page.count("[aria-invalid=true]"), 0);
    page.wait_under("Weekly activity", &written(&page, 150.0));
    // A keyboard may only have others.
    page.fill_all(&[("target", "200000")]);
    page.wait_for("the digits of the place", |page| page.field("target") == written(page, 200_000.0));
    page.is_well();
}

#[test]
fn figures_kept_in_one_place_are_read_right_in_another() {
    only_in!(Chromium, Firefox; "WebKit learns its language only when it starts");
    let page = from("de-DE");
    page.fill_all(&[("target", "123.456,5"), ("winRate", "33,3"), ("proposals", "7,25")]);
    page.wait_for("the figures", |page| page.field("proposals") == "7,25");
    for locale in ["en-US", "fr-FR", "de-CH", "de-DE"] {
        page.change(&Options { locale: Some(locale), ..Options::default() });
        page.reload();
        page.wait_until_started();
        for (name, number) in [("target", 123_456.5), ("winRate", 33.3), ("proposals", 7.25)] {
            // Either apostrophe groups in Switzerland.
            let same = |text: &str| text.replace('’', "'");
            assert_eq!(same(&page.field(name)), same(&written(&page, number)), "{name} in {locale}");
        }
        // Any edit keeps the draft anew, with this place's marks.
        page.fill_all(&[("reps", "4")]);
        page.fill_all(&[("reps", "3")]);
        page.is_well();
    }
}
