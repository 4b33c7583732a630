//! Attributes and properties, set before the element is one and after.

use serde_json::json;

use super::{element, open, open_usual, usual};
use crate::harness::Page;

#[test]
fn what_is_set_before_the_loader_arrives_is_heeded() {
    let early = "<script>{
        const early = document.querySelector('ridgeline-planner');
        early.plan = { target: 250000, deal: 20000 };
        early.config = { 'fit.name': 'Who should lead?' };
    }</script>";
    let page = open(&format!("{}{early}", usual()));
    page.wait_until_started();
    page.wait_for("the plan", |page| page.field("target") == "250,000");
    assert_eq!(page.field("deal"), "20,000");
    assert_eq!(page.reach("return planner().plan.target"), 250_000);
    // An own property would hide the element's.
    assert_eq!(page.reach("return ['plan', 'config'].filter((name) => Object.hasOwn(planner(), name))"), json!([]));
    page.reach("planner().plan = { target: 300000 }");
    page.wait_for("the next plan", |page| page.field("target") == "300,000");
}

#[test]
fn a_plan_is_taken_as_an_attribute_and_as_a_property() {
    let page = open(&element("tool=\"plan\" locale=\"en-CA\" eager plan='{\"target\":120000,\"winRate\":0.4}'"));
    page.wait_until_started();
    page.wait_for("the attribute", |page| page.field("target") == "120,000" && page.field("winRate") == "40");
    page.reach("planner().setAttribute('plan', '{\"target\":130000}')");
    page.wait_for("the attribute again", |page| page.field("target") == "130,000");
    page.reach("planner().plan = { target: 140000 }");
    page.wait_for("the property", |page| page.field("target") == "140,000");
    page.fill_all(&[("target", "150000")]);
    page.wait_reach("return planner().plan.target", &json!(150_000));
    // What is no plan is refused in the console, and the visitor's own stays.
    page.reach("planner().setAttribute('plan', '{ target: }')");
    page.wait_for("a word in the console", |page| !page.console_errors().is_empty());
    assert_eq!(page.field("target"), "150,000");
}

#[track_caller]
fn is_shown(page: &Page, attribute: &str, value: &str, script: &str, expected: &str) {
    page.reach(&format!("planner().setAttribute('{attribute}', '{value}')"));
    page.wait_for(&format!("{attribute}={value}"), |page| {
        page.reach(script).as_str().is_some_and(|seen| seen.replace(['\u{a0}', '\u{202f}'], " ") == expected)
    });
}

#[test]
fn changing_an_attribute_takes_effect_at_once() {
    let page = open_usual();
    page.fill_all(&[("target", "90000")]);
    let target = "return inside('#ridgeline-target').value";
    is_shown(&page, "currency", "EUR", "return inside('#ridgeline-currency').value", "EUR");
    is_shown(&page, "locale", "fr-CA", target, "90 000");
    is_shown(&page, "locale", "de", target, "90.000");
    is_shown(&page, "locale", "en-CA", target, "90,000");
    is_shown(&page, "theme", "dark", "return inside('.widget').dataset.theme", "dark");
    let paper = "return getComputedStyle(inside('.ridgeline')).colorScheme";
    is_shown(&page, "theme", "light", paper, "light");
    let nav = "return [...planner().shadowRoot.querySelectorAll('[data-app=plan] nav a')].map((one) => one.hash ?? one.href).length + ''";
    is_shown(&page, "tools", "plan,review", nav, "2");
    is_shown(&page, "tool", "review", "return inside('.widget').dataset.open", "checks");
    is_shown(&page, "tool", "plan", "return inside('.widget').dataset.open", "plan");
    assert_eq!(page.field("target"), "90,000", "what was typed stays through all of it");
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn the_language_is_the_nearest_one() {
    let page = open(&format!("<div lang=\"de\">{}</div>", element("tool=\"plan\" eager plan='{\"target\":90000}'")));
    page.wait_until_started();
    page.wait_for("the target", |page| page.field("target") == "90.000");
}

#[test]
fn only_a_web_page_or_an_address_is_a_contact() {
    for bad in ["javascript:alert(1)", "data:text/html,x", "http://example.com/", "contact.html"] {
        let page = open(&element(&format!("tool=\"plan\" eager contact=\"{bad}\"")));
        page.wait_until_started();
        page.wait_for("a word in the console", |page| !page.console_errors().is_empty());
        assert_eq!(page.count(&format!("a[href^='{}']", &bad[..5])), 0, "{bad}");
    }
    let page = open(&element("tool=\"plan\" eager contact=\"mailto:ana@example.com\" contact-label=\"Ask Ana\""));
    page.wait_until_started();
    page.push("Ask Ana");
    page.wait_for("the address", |page| page.count("a[href^='mailto:ana@example.com']") == 1);
    assert_eq!(page.console_errors(), [""; 0]);
}

/// What is configured by mistake is told to whoever looks, once, and something sensible is shown.
#[test]
fn an_attribute_that_is_not_used_says_what_to_give() {
    let wrong = "tools=\"plan fit quiz\" tool=\"review\" theme=\"sepia\" currency=\"dollars\" locale=\"en_CA\" eager";
    let page = open(&format!("<div lang=\"de\">{}</div>", element(wrong)));
    page.wait_until_started();
    // Chromium writes quotation marks as in a script.
    let told = |about: &str| page.console_errors().iter().filter(|line| line.replace('\\', "").contains(about)).count();
    for about in [
        r#"tools: there is no "quiz". Name any of these, with spaces between: plan fit review diagnosis interview"#,
        r#"tool="review" is not used. Name one of these: plan fit"#,
        r#"theme="sepia" is not used. Give light, dark or auto"#,
        r#"currency="dollars" is not used. Give a code of three letters, such as CAD"#,
        r#"locale="en_CA" is not used. Give a language, and a country if you like, such as en-CA"#,
    ] {
        assert_eq!(told(about), 1, "{about}: {:?}", page.console_errors());
    }
    assert_eq!(page.reach("return inside('#ridgeline-currency').value"), "USD");
    page.fill_all(&[("target", "90000")]);
    page.wait_for("as the text around it", |page| page.field("target") == "90.000");
    page.reach("planner().setAttribute('contact-label', 'Ask')");
    page.reach("planner().setAttribute('theme', 'dark')");
    page.wait_for("the theme", |page| page.reach("return inside('.widget').dataset.theme") == "dark");
    assert_eq!(told("is not used"), 4, "what was told is not told again");
    page.reach("planner().setAttribute('theme', 'sepia')");
    page.wait_for("the theme, wrong anew", |_| told("theme=") == 2);
    page.reach("planner().setAttribute('locale', 'klingon')");
    page.wait_for("a language that nobody knows", |_| told(r#"locale="klingon""#) == 1);
    assert_eq!(page.field("target"), "90.000");
}

#[test]
fn answers_are_set_and_read() {
    let early =
        "<script>document.querySelector('ridgeline-planner').answers = { review: { decisions: 'partly' } }</script>";
    let page = open(&format!("{}{early}", element("tool=\"review\" eager")));
    page.wait_reach("return inside('[data-question=decisions] input[value=partly]')?.checked ?? null", &json!(true));
    page.reach("inside('[data-question=value] input[value=partly]').click()");
    page.wait_reach("return planner().answers.review.value", &json!("partly"));
    page.reach("planner().answers = { review: { decisions: 'well' } }");
    page.wait_reach("return inside('[data-question=decisions] input[value=well]').checked", &json!(true));
}
