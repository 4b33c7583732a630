//! By keys alone, and for those who do not see.

use serde_json::json;

use super::{element, hosted, open_usual, usual};
use crate::harness::{Key, Options, Page};

const AROUND: &str = "<p><a href=\"#before\">Before</a></p>WIDGET<p><a href=\"#after\">After</a></p>";

/// The names of what Tab goes through, from the link before to the link after.
fn stops(page: &Page, key: Key, until: &str) -> Vec<String> {
    let mut stops = Vec::new();
    while stops.len() < 120 {
        page.press(key);
        let focused = page.focused();
        if focused == until {
            return stops;
        }
        stops.push(focused);
    }
    panic!("{until} is not reached: {stops:?}");
}

#[test]
fn keys_lead_in_through_and_out() {
    let site = hosted("plain", &AROUND.replace("WIDGET", &usual()));
    let page = Page::open_at(&site, "/", &Options::default());
    page.wait_until_started();
    page.settle();
    page.of("Before", "arguments[0].focus()");
    let forth = stops(&page, Key::Tab, "After");
    assert!(forth.len() > 10, "{forth:?}");
    for stop in &forth {
        assert!(!matches!(stop.as_str(), "body" | "div" | "Talk to us about your pipeline"), "{forth:?}");
    }
    let target = forth.iter().position(|stop| stop.starts_with("Revenue target"));
    assert!(target.is_some(), "{forth:?}");
    let back = stops(&page, Key::ShiftTab, "Before");
    assert_eq!(back.len(), forth.len(), "{forth:?}, and back {back:?}");
}

#[test]
fn where_the_focus_is_can_be_seen() {
    let site = hosted("reset", &AROUND.replace("WIDGET", &usual()));
    let page = Page::open_at(&site, "/", &Options::default());
    page.wait_until_started();
    page.settle();
    page.of("Before", "arguments[0].focus()");
    for _ in 0..8 {
        page.press(Key::Tab);
        let seen = page.reach(
            "const one = planner().shadowRoot.activeElement;
             if (!one) return 'outside';
             for (let at = one; at; at = at.parentElement) {
                 const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
                 if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 || boxShadow !== 'none') return 'seen';
                 if (at.matches('.planner')) break;
             }
             return one.outerHTML.slice(0, 200)",
        );
        assert_eq!(seen, "seen");
    }
}

#[test]
fn a_plan_is_typed_and_answered_by_keys() {
    let page = open_usual();
    page.of("#ridgeline-target", "arguments[0].focus(); arguments[0].select()");
    page.type_keys("900000");
    page.press(Key::Tab);
    page.wait_for("the number as it is read", |page| page.field("target") == "900,000");
    page.wait_reach("return planner().plan.target", &json!(900_000));
    page.of("#ridgeline-winRate", "arguments[0].focus(); arguments[0].select()");
    page.type_keys("400");
    page.press(Key::Tab);
    page.wait_for("the complaint", |page| {
        page.attribute("#ridgeline-winRate", "aria-invalid").as_deref() == Some("true")
    });
    // What describes it is in the same tree, or nobody hears it.
    let said = "
        const ids = inside('#ridgeline-winRate').getAttribute('aria-describedby').split(' ');
        return ids.every((id) => inside(`[id='${id}']`)) && inside(`[id='${ids[0]}']`).textContent.length > 10";
    assert_eq!(page.reach(said), json!(true));
    page.axe();
}

#[test]
fn every_tool_is_accessible_in_every_light() {
    for (tool, attributes) in [
        ("plan", "theme=\"dark\""),
        ("plan", "theme=\"light\" accent=\"#ffcc00\""),
        ("fit", "theme=\"light\""),
        ("review", "theme=\"dark\""),
        ("diagnosis", "theme=\"light\""),
        ("interview", "theme=\"dark\""),
    ] {
        let widget = element(&format!("tool=\"{tool}\" {attributes} eager contact=\"https://example.com/contact\""));
        let site = hosted("plain", &widget);
        let page = Page::open_at(&site, "/", &Options { reduced_motion: true, ..Options::default() });
        page.wait_for(tool, |page| page.count("[data-app] .ridgeline") == 1);
        page.settle();
        page.axe();
        assert_eq!(page.console_errors(), [""; 0], "{tool}");
    }
}

#[test]
fn references_stay_inside() {
    let page = open_usual();
    page.unfold();
    let lost = page.reach(
        "const root = planner().shadowRoot, lost = [];
         for (const name of ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'list', 'form'])
             for (const one of root.querySelectorAll(`[${name}]`))
                 for (const id of one.getAttribute(name).split(' '))
                     if (id && !root.getElementById(id)) lost.push(`${name}=${id}`);
         for (const one of root.querySelectorAll('use[href^=\"#\"], [fill^=\"url(#\"], [clip-path^=\"url(#\"]'))
             for (const [, id] of one.outerHTML.matchAll(/#([\\w-]+)/g)) if (!root.getElementById(id)) lost.push(`#${id}`);
         return lost",
    );
    assert_eq!(lost, json!([]));
    assert_eq!(page.reach("return document.querySelectorAll('[id^=ridgeline]').length"), 0);
    assert_eq!(
        page.reach("return planner().shadowRoot.querySelectorAll('[aria-live], [role=status], output').length > 0"),
        json!(true)
    );
}
