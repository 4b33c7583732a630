//! A widget is a guest: it touches nothing of the page it is in.

use serde_json::{Value, json};

use super::{CONTACT, hosted};
use crate::harness::{Options, Page, release};

/// All of a host that a guest could change.
const HOST: &str = "
    const outside = document.documentElement.cloneNode(true);
    outside.querySelectorAll('ridgeline-planner, script').forEach((one) => one.remove());
    const own = (one) => Object.getOwnPropertyNames(one).sort();
    const scripted = own(window).filter((name) => !/^\\d+$|^cdc_|^\\$?cdc|^__webdriver/.test(name));
    return {
        globals: scripted,
        prototypes: [Object, Array, String, Promise, Element, HTMLElement, Node, EventTarget].map(({ prototype }) => own(prototype)),
        address: location.href, history: [history.length, history.state], title: document.title,
        document: outside.outerHTML, own: own(document), sheets: document.adoptedStyleSheets.length,
        focus: document.activeElement.tagName, scroll: [scrollX, scrollY], cookie: document.cookie,
        local: { ...localStorage }, session: { ...sessionStorage },
        databases: await indexedDB.databases(), caches: self.caches ? await caches.keys() : [],
        workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
        listening: globalThis.onerror ?? null,
    };";

/// A host in the middle of its day: scrolled, focused, with a state, a cookie and things in its stores.
const BUSY: &str = "
    history.replaceState({ mine: 1 }, '', '?mine#part');
    localStorage.setItem('mine', '1');
    sessionStorage.setItem('mine', '2');
    document.cookie = 'mine=3';
    const field = document.createElement('button');
    field.id = 'mine';
    // The browser would hold on to what is in view below, when the widget above it grows.
    document.documentElement.style.overflowAnchor = 'none';
    const below = document.createElement('div');
    below.style.height = '5000px';
    document.querySelector('.column').before(field);
    document.querySelector('.column').after(below);
    scrollTo(0, 120);
    field.focus({ preventScroll: true });
    await frame()";

fn host(page: &Page) -> Value {
    page.reach(HOST)
}

#[track_caller]
fn is_untouched(page: &Page, before: &Value, when: &str) {
    let after = host(page);
    for (what, was) in before.as_object().into_iter().flatten() {
        assert_eq!(after[what], *was, "{when}: {what}");
    }
}

/// A page without the widget, which then gets it.
#[track_caller]
fn visited() -> (Page, Value) {
    // The loader comes by hand, after the first look.
    let page = Page::open_at(&hosted("plain", ""), "/bare.html", &Options::default());
    page.reach(BUSY);
    let before = host(&page);
    (page, before)
}

#[track_caller]
fn arrive(page: &Page) {
    page.reach(&format!(
        "const script = document.createElement('script');
         script.type = 'module';
         script.src = '{}/ridgeline.js';
         document.head.append(script);
         const one = document.createElement('ridgeline-planner');
         one.innerHTML = `{CONTACT}`;
         one.setAttribute('eager', '');
         one.setAttribute('contact', 'https://example.com/contact');
         document.querySelector('.column').append(one);",
        release()
    ));
    page.wait_until_started();
    page.settle();
}

#[test]
fn it_arrives_without_a_trace() {
    let (page, before) = visited();
    arrive(&page);
    is_untouched(&page, &before, "mounted");
    page.reach("planner().remove(); await wait(100)");
    is_untouched(&page, &before, "removed");
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn it_is_used_without_a_trace() {
    let (page, before) = visited();
    arrive(&page);
    page.reach(
        "const field = inside('#ridgeline-target');
         field.value = '765432';
         field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
         await wait(1500);
         for (const tool of ['fit', 'review', 'diagnosis', 'interview', 'plan']) {
             planner().setAttribute('tool', tool);
             await wait(500);
         }",
    );
    page.settle();
    is_untouched(&page, &before, "used");
    // A click takes the visitor's focus along, which is theirs: the host gets it back.
    page.reach(
        "for (let at = 0; at < 10; at += 1) {
             const links = [...planner().shadowRoot.querySelectorAll('nav a, nav button')].filter((one) => one.checkVisibility());
             links[at]?.click();
             await wait(300);
         }
         document.querySelector('#mine').focus({ preventScroll: true });
         scrollTo(0, 120);
         await wait(100)",
    );
    is_untouched(&page, &before, "gone through");
    for url in page.requests() {
        let is_hosts = url.contains("/bare.html") || url.contains("/column.css") || url.contains("favicon");
        assert!(is_hosts || url.starts_with(release()), "{url} was asked for");
    }
}

#[test]
fn told_to_save_it_keeps_its_own_and_nothing_else() {
    let (page, before) = visited();
    arrive(&page);
    page.reach("planner().setAttribute('save', '')");
    page.fill_all(&[("target", "765432")]);
    page.wait_for("the store", |page| {
        page.run("return Object.keys(localStorage).some((name) => name.startsWith('ridgeline'))", &json!([]))
            == json!(true)
    });
    let kept = page.run("return { ...localStorage }", &json!([]));
    for (name, text) in kept.as_object().into_iter().flatten() {
        assert!(name.starts_with("ridgeline") || before["local"][name] == *text, "{name} was changed");
    }
}
