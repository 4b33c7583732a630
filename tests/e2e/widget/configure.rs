//! The builder of snippets: what it writes gives, in an empty page of someone else's, what its preview shows.

use std::fs;

use serde_json::{Value, json};
use xtask::server::Manner;

use super::laid_out;
use crate::harness::{Key, Options, Page, release, serve_as};

/// A page of another origin, with nothing in it but what was copied.
fn pasted(snippet: &str) -> Page {
    let folder = laid_out("framed", "", "");
    let page = format!(
        "<!doctype html><html lang=\"en\"><title>Pasted</title><link rel=\"icon\" href=\"data:,\">\n{snippet}\n"
    );
    assert!(fs::write(folder.join("index.html"), page).is_ok());
    Page::open_at(&serve_as(Manner::of_a_stranger(None), &folder), "/", &Options::default())
}

fn snippet(page: &Page, kind: &str) -> String {
    page.click(&format!("[data-kind={kind}]"));
    page.run("return document.querySelector('pre code').textContent", &json!([]))
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

/// What there is to compare of an element: its attributes, `eager` and `lang` apart, and all of its words, apart from those that the
/// chart has room for, and what was announced of the typing.
const SHOWN: &str = "
    const element = document.querySelector('ridgeline-planner');
    const given = Object.fromEntries(element.getAttributeNames().filter((name) => !['eager', 'lang', 'save'].includes(name))
        .map((name) => [name, element.getAttribute(name)]));
    const words = element.shadowRoot.querySelector('.widget').cloneNode(true);
    // What moves the next 90 days is drawn once one reads on, and so at another time in each.
    for (const one of words.querySelectorAll('svg, [role=status], [aria-labelledby=ridgeline-sensitivity]')) one.remove();
    return [given, words.textContent,
        getComputedStyle(element.shadowRoot.querySelector('.ridgeline')).getPropertyValue('--ridgeline-brand'),
        element.plan]";

#[track_caller]
fn shown(page: &Page) -> Value {
    page.wait_until_started();
    page.run("return new Promise((done) => setTimeout(done, 500))", &json!([]));
    page.run(SHOWN, &json!([]))
}

#[track_caller]
fn open(path: &str) -> Page {
    let page = Page::open(path);
    page.wait_until_started();
    page
}

/// Every choice that shows, made as an owner makes it, with all that has to be escaped.
#[track_caller]
fn chosen() -> Page {
    let page = open("/configure.html");
    page.click("Move Strategy review up");
    page.click("Move Strategy review up");
    page.of("input[value=diagnosis]", "arguments[0].click()");
    page.choose("#tool", "Plan");
    page.choose("#currency", "CAD – Canadian Dollar");
    page.type_into("#accent", "#a01050");
    page.type_into("#locale", "fr-ca");
    page.type_into("#contact", "https://example.com/talk?a=1&b=\"2\"");
    page.type_into("#contact-label", "Let’s talk <b>\"now\"</b> & [then]");
    page.press(Key::Tab);
    page.of("input[name=theme][value=dark]", "arguments[0].click()");
    page.wait_until_started();
    page.fill_all(&[("target", "900000")]);
    page.run("return new Promise((done) => setTimeout(done, 300))", &json!([]));
    page.click("Take the numbers in the preview");
    page.wait_for("the numbers", |page| page.text(".taken").contains("900,000"));
    page
}

#[test]
fn the_snippet_gives_what_the_preview_shows() {
    let page = chosen();
    let preview = shown(&page);
    let text = snippet(&page, "element");
    assert_eq!(preview[0]["tools"], "review plan fit interview", "{text}");
    assert_eq!(
        (&preview[0]["locale"], &preview[0]["contact"]),
        (&json!("fr-CA"), &json!("https://example.com/talk?a=1&b=\"2\""))
    );
    assert_eq!(preview[3]["target"], 900_000);
    assert!(text.starts_with(&format!("<script type=\"module\" src=\"{}/ridgeline.js\">", release())), "{text}");
    assert_eq!(page.console_errors(), [""; 0]);
    let host = pasted(&text);
    assert_eq!(shown(&host), preview, "{text}");
    let link = host.run("return document.querySelector('ridgeline-planner > a').outerHTML", &json!([]));
    assert_eq!(
        link,
        "<a href=\"https://example.com/talk?a=1&amp;b=&quot;2&quot;\">Let’s talk &lt;b&gt;\"now\"&lt;/b&gt; &amp; [then]</a>"
    );
    assert_eq!(host.console_errors(), [""; 0]);
}

#[test]
fn the_frame_gives_what_the_preview_shows() {
    let page = chosen();
    let preview = shown(&page);
    let host = pasted(&snippet(&page, "frame"));
    assert_eq!(host.within("iframe", shown), preview);
    // It is sized by the second line.
    let height = || host.run("return document.querySelector('iframe').clientHeight", &json!([])).as_i64();
    host.wait_for("its height", |_| height() > Some(1000));
    assert_eq!(host.console_errors(), [""; 0]);
}

#[test]
fn what_is_not_html_is_escaped_as_its_kind_of_page_needs() {
    let page = chosen();
    let shortcode = snippet(&page, "wordpress");
    assert!(shortcode.starts_with("[ridgeline ") && shortcode.ends_with(']'), "{shortcode}");
    let inner = &shortcode[1..shortcode.len() - 1];
    assert!(!inner.contains(['[', ']', '<', '>', '\'', '\n']), "{shortcode}");
    assert!(
        inner.contains("contact-label=\"Let’s talk &lt;b&gt;&quot;now&quot;&lt;/b&gt; &amp; &#91;then&#93;\""),
        "{shortcode}"
    );
    let component = snippet(&page, "react");
    assert!(component.contains("import { Ridgeline } from \"ridgeline/react\""), "{component}");
    assert!(component.contains("tools={[\"review\",\"plan\",\"fit\",\"interview\"]}"), "{component}");
    assert!(component.contains("contactLabel={\"Let’s talk <b>\\\"now\\\"</b> & [then]\"}"), "{component}");
    assert!(component.contains("plan={{\""), "{component}");
}

#[test]
fn a_window_and_its_button_are_written_too() {
    let page = open("/configure.html");
    page.of("input[name=place][value=button]", "arguments[0].click()");
    page.type_into("#launcher", "Where <do> we stand?");
    page.press(Key::Tab);
    let host = pasted(&snippet(&page, "element"));
    assert_eq!(host.text("[data-ridgeline-open]"), "Where <do> we stand?");
    host.click("[data-ridgeline-open]");
    host.wait_until_started();
    assert_eq!(host.count("dialog[open]"), 1);
    page.of("input[name=place][value=launcher]", "arguments[0].click()");
    let host = pasted(&snippet(&page, "element"));
    assert_eq!(host.text("button.launcher"), "Where <do> we stand?");
    host.click("button.launcher");
    host.wait_until_started();
    assert_eq!(host.count("dialog[open]"), 1);
    assert!(!snippet(&page, "frame").contains("modal"), "a frame opens no window");
}

#[test]
fn what_cannot_be_used_is_told_and_left_out() {
    let page = open("/configure.html");
    for (field, wrong, told, right, kept) in [
        ("accent", "reddish", "not a colour", "a01050", "#a01050"),
        ("accent", "var(--x)", "not a colour", "teal", "teal"),
        ("accent", "red;}", "not a colour", "", ""),
        ("locale", "xx-yy-zz-1", "en-CA", "fr_ca", "fr-CA"),
        ("contact", "javascript:alert(1)", "https://", "sam@example.com", "mailto:sam@example.com"),
        ("contact", "http://example.com", "encryption", "example.com/talk", "https://example.com/talk"),
        ("contact", "mailto:sam", "not complete", "https://example.com", "https://example.com"),
        ("contact", "call us", "e-mail address", "", ""),
        ("contact-label", &"long ".repeat(20), "60 characters", "Talk to us", "Talk to us"),
    ] {
        let (name, error) = (format!("[id='{field}']"), format!("[id='{field}-error']"));
        page.type_into(&name, wrong);
        page.press(Key::Tab);
        page.wait_for(&format!("a word on {wrong}"), |page| page.text(&error).contains(told));
        assert_eq!(page.attribute(&name, "aria-invalid").as_deref(), Some("true"), "{field}");
        assert!(page.text("[data-left-out]").contains("Left out"), "{field}");
        assert!(!snippet(&page, "element").contains(wrong.trim()), "{field}: {wrong}");
        page.type_into(&name, right);
        page.press(Key::Tab);
        page.wait_for(&format!("{right} as {kept}"), |page| page.value(&name) == kept && page.text(&error).is_empty());
        assert_eq!(page.attribute(&name, "aria-invalid"), None, "{field}");
    }
    assert_eq!(page.text("[data-left-out]"), "");
    for tool in ["plan", "fit", "review", "diagnosis", "interview"] {
        page.of(&format!("input[value={tool}]"), "arguments[0].click()");
    }
    page.wait_for("a word on tools", |page| page.text("[id='tools-error']").contains("at least one"));
    assert_eq!(page.console_errors(), [""; 0], "nothing wrong reaches the preview");
}

#[test]
fn a_reload_keeps_what_was_chosen() {
    let page = chosen();
    let (before, text) = (shown(&page), snippet(&page, "element"));
    page.reload();
    assert_eq!(shown(&page), before);
    assert_eq!(snippet(&page, "element"), text);
    assert_eq!(page.value("#contact-label"), "Let’s talk <b>\"now\"</b> & [then]");
}

#[test]
fn an_address_of_nonsense_gives_a_page_that_works() {
    let page =
        open("/configure.html#tools=x+plan+plan&theme=%00&plan=%5B1&currency=ZZZZ&place=x&accent=%3Cb%3E&locale=----");
    assert!(page.text("[data-left-out]").contains("accent"));
    assert!(snippet(&page, "element").contains("tools=\"plan\""));
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn it_is_used_by_keys_alone() {
    let page = open("/configure.html");
    page.of("Move Fit check up", "arguments[0].focus()");
    page.press(Key::Enter);
    assert_eq!(page.focused(), "Move Fit check up");
    page.wait_for("the new place", |page| {
        page.of("[data-said]", "return arguments[0].textContent") == "Fit check is number 1 of 5."
    });
    // At the top it stays, and so does the focus.
    page.press(Key::Enter);
    assert_eq!(page.focused(), "Move Fit check up");
    page.of("[data-kind=element]", "arguments[0].focus()");
    page.press(Key::Right);
    assert_eq!(page.focused(), "Frame");
    page.press(Key::End);
    assert_eq!(page.focused(), "React");
    page.press(Key::Right);
    assert_eq!(page.focused(), "Any page");
    page.press(Key::Tab);
    page.press(Key::Tab);
    assert_eq!(page.focused(), "Copy the snippet");
    page.press(Key::Enter);
    page.wait_for("a word on copying", |page| !page.text("[data-copied]").is_empty());
}

#[test]
fn it_is_accessible_and_fits_a_small_phone() {
    for options in [Options::default(), Options { width: 320, height: 640, dark: true, ..Options::default() }] {
        let page = Page::open_with("/configure.html#accent=zz&place=launcher", &options);
        page.wait_for("the button", |page| page.count("button.launcher") == 1);
        page.axe();
        let wide = page.run("return document.documentElement.scrollWidth", &json!([]));
        assert!(wide.as_u64() <= Some(u64::from(options.width)), "{wide}");
    }
}
