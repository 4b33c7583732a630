//! The planner in a frame, as high as what is in it.

use std::fs;

use serde_json::{Value, json};
use xtask::server::Manner;

use super::laid_out;
use crate::harness::{Options, Page, dist, release, serve_as};

/// In front of every script of the host's: hears every message, and counts how often a frame gets another height.
pub(super) const WATCH: &str = "
    globalThis.messages = [];
    globalThis.sized = [];
    globalThis.violations = [];
    globalThis.forwarded = [];
    addEventListener('message', ({ data }) => messages.push(data));
    addEventListener('securitypolicyviolation', ({ effectiveDirective }) => violations.push(effectiveDirective));
    for (const name of ['ready', 'change', 'result', 'contact', 'error'])
        addEventListener(`ridgeline-${name}`, ({ detail, cancelable, target }) =>
            forwarded.push({ name, detail, cancelable, frame: target.title }));
    let heights = new WeakMap();
    new MutationObserver((all) => {
        for (const { target } of all) if (target.localName === 'iframe' && heights.get(target) !== target.style.height) {
            heights.set(target, target.style.height);
            sized.push(target.style.height);
        }
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['style'] });
";

/// How high the content of a frame is, and the frame around it; run within the frame.
const HEIGHTS: &str = "
    const content = document.querySelector('.framed').getBoundingClientRect().height;
    return [Math.ceil(content), innerHeight, document.documentElement.scrollHeight]";

pub(super) fn framed(query: &str) -> String {
    let site = release();
    format!(
        "<iframe data-ridgeline src=\"{site}/embed.html?currency=CAD&amp;locale=en-CA{query}\" title=\"Pipeline\" width=\"100%\" \
        height=\"900\"></iframe>"
    )
}

pub(super) fn script() -> String {
    format!("<script type=\"module\" src=\"{}/frame.js\"></script>", release())
}

pub(super) fn host(frames: &str, policy: Option<&str>) -> String {
    serve_as(Manner::of_a_stranger(policy), &laid_out("framed", "", frames))
}

#[track_caller]
pub(super) fn open(frames: &str) -> Page {
    let options = Options { before: WATCH, ..Options::default() };
    Page::open_at(&host(&format!("{frames}{}", script()), None), "/", &options)
}

/// Waits until the frame is exactly as high as what is in it, and does not scroll.
#[track_caller]
pub(super) fn wait_until_fitted(page: &Page) {
    page.within("iframe", |page| page.wait_for("a tool", |page| page.count(".widget[data-open]") > 0));
    page.wait_for("the frame to fit", |page| {
        let heights = page.within("iframe", |page| page.run(HEIGHTS, &json!([])));
        let at = |index: usize| heights[index].as_i64().unwrap_or_default();
        // A pixel to spare, and one that is not worth a message.
        (0..=2).contains(&(at(1) - at(0))) && at(2) <= at(1) && at(0) > 400
    });
}

fn height(page: &Page) -> i64 {
    page.run("return document.querySelector('iframe').clientHeight", &json!([])).as_i64().unwrap_or_default()
}

fn sized(page: &Page) -> i64 {
    page.run("return sized.length", &json!([])).as_i64().unwrap_or_default()
}

/// Nothing more happens for a while.
fn rest(page: &Page) -> i64 {
    let before = sized(page);
    page.run("return new Promise((done) => setTimeout(done, 800))", &json!([]));
    sized(page) - before
}

#[test]
fn its_height_follows_its_content_and_comes_to_rest() {
    let page = open(&framed(""));
    wait_until_fitted(&page);
    assert_eq!(rest(&page), 0);
    let (first, times) = (height(&page), sized(&page));
    assert!(times <= 8, "it took {times} heights to begin with");
    page.within("iframe", |page| page.unfold());
    wait_until_fitted(&page);
    assert!(height(&page) > first, "what was unfolded has room");
    let unfolded = height(&page);
    page.within("iframe", |page| page.push("Add a week"));
    wait_until_fitted(&page);
    assert!(height(&page) > unfolded, "a week more has room");
    page.within("iframe", |page| {
        page.run(
            "document.querySelector('ridgeline-planner').shadowRoot.querySelector(\"a[href='#/review']\").click()",
            &json!([]),
        );
        page.wait_for("the review", |page| page.count("[data-open=checks] [data-app=checks] .question") > 0);
    });
    wait_until_fitted(&page);
    assert_ne!(height(&page), unfolded);
    page.within("iframe", |page| {
        page.run("document.querySelector('ridgeline-planner').setAttribute('tool', 'plan')", &json!([]));
        page.wait_for("the plan", |page| page.count("[data-open=plan]") > 0);
    });
    wait_until_fitted(&page);
    assert_eq!(rest(&page), 0, "heights loop");
    page.change(&Options { width: 420, ..Options::default() });
    wait_until_fitted(&page);
    assert_eq!(rest(&page), 0, "heights loop on a phone");
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn frames_that_come_later_fit_too_and_so_do_framed_boxes() {
    let page = open("<style>* { box-sizing: border-box } iframe { border: 3px solid; padding: 5px }</style>");
    let frame = framed("&tool=review");
    page.run("document.querySelector('.column').insertAdjacentHTML('beforeend', arguments[0])", &json!([frame]));
    wait_until_fitted(&page);
    assert_eq!(rest(&page), 0);
    let left = page.run(
        "return Object.keys(globalThis).filter((name) => /ridge|frame(?!s$)/i.test(name) && !/animation/i.test(name))",
        &json!([]),
    );
    let usual = ["frameElement", "requestAnimationFrame", "cancelAnimationFrame"];
    let own: Vec<&str> =
        left.as_array().into_iter().flatten().filter_map(Value::as_str).filter(|name| !usual.contains(name)).collect();
    assert_eq!(own, [""; 0], "globals");
}

#[test]
fn several_frames_each_have_their_own_height_and_events() {
    let two = format!("{}{}", framed(""), framed("&tool=review").replace("Pipeline", "Review"));
    let page = open(&two);
    wait_until_fitted(&page);
    page.within("iframe[title=Review]", |page| page.wait_for("a tool", |page| page.count(".widget[data-open]") > 0));
    let heights =
        || page.run("return [...document.querySelectorAll('iframe')].map((one) => one.clientHeight)", &json!([]));
    page.wait_for("two heights", |_| heights()[0] != heights()[1]);
    page.within("iframe", |page| page.fill_all(&[("target", "900000")]));
    let change = || {
        page.run(
            "return forwarded.filter(({ name, detail }) => name === 'change' && detail.plan.target === 900000).at(-1)",
            &json!([]),
        )
    };
    page.wait_for("the change", |_| change().is_object());
    assert_eq!((&change()["frame"], &change()["cancelable"]), (&json!("Pipeline"), &json!(false)));
    assert!(change()["detail"]["answer"].is_object());
}

/// Waits until the planner in the frame is light or dark.
#[track_caller]
fn shows(page: &Page, scheme: &str) {
    page.wait_for(scheme, |page| {
        let seen = page.within("iframe", |page| {
            page.run(
                "const paper = document.querySelector('ridgeline-planner').shadowRoot.querySelector('.ridgeline');
                 const [red] = getComputedStyle(paper).backgroundColor.match(/[\\d.]+/g);
                 return Number(red) < 128 ? 'dark' : 'light'",
                &json!([]),
            )
        });
        seen == scheme
    });
}

#[test]
fn it_is_dark_where_its_place_is() {
    let page = open(&framed(""));
    wait_until_fitted(&page);
    shows(&page, "light");
    // The page's visitor has asked for light; the page itself is dark by a class, as a site's own switch does it.
    page.run(
        "const sheet = new CSSStyleSheet();
         sheet.replaceSync('.night { color-scheme: dark }');
         document.adoptedStyleSheets = [sheet];
         document.body.className = 'night'",
        &json!([]),
    );
    shows(&page, "dark");
    // A word from anyone but the page around it changes nothing.
    page.within("iframe", |page| {
        let id = page.run("return messages.findLast(({ kind }) => kind === 'host').id", &json!([]));
        page.run(
            "postMessage({ name: 'ridgeline-frame', version: 1, id: arguments[0], kind: 'host', scheme: 'light' }, '*');
             return new Promise((done) => setTimeout(done, 300))",
            &json!([id]),
        );
    });
    shows(&page, "dark");
    page.run("document.body.className = ''", &json!([]));
    shows(&page, "light");
}

#[test]
fn it_is_light_where_its_place_is_and_its_visitor_asks_for_dark() {
    // The page itself knows no dark.
    let options = Options { before: WATCH, dark: true, ..Options::default() };
    let page = Page::open_at(&host(&format!("{}{}", framed(""), script()), None), "/", &options);
    wait_until_fitted(&page);
    shows(&page, "light");
}

#[test]
fn the_owners_theme_is_stronger_than_the_page() {
    let page = open(&framed("&theme=dark"));
    wait_until_fitted(&page);
    let seen = page.within("iframe", |page| page.attribute("html", "data-scheme"));
    assert_eq!(seen.as_deref(), Some("dark"));
}

#[test]
fn it_works_where_the_page_forbids_wasm() {
    let policy =
        format!("default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; frame-src {}", release());
    let frames = format!("{}<script type=\"module\" src=\"frame.js\"></script>", framed(""));
    let folder = laid_out("framed", "", &frames);
    assert!(fs::copy(dist().join("frame.js"), folder.join("frame.js")).is_ok());
    let site = serve_as(Manner::of_a_stranger(Some(&policy)), &folder);
    let page = Page::open_at(&site, "/", &Options { before: WATCH, ..Options::default() });
    wait_until_fitted(&page);
    page.within("iframe", |page| {
        page.fill_all(&[("target", "900000")]);
        assert_eq!(page.value("#ridgeline-currency"), "CAD");
    });
    assert_eq!(page.run("return violations", &json!([])), json!([]));
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn without_the_script_it_scrolls_in_its_height() {
    let page = Page::open_at(&host(&framed(""), None), "/", &Options { before: WATCH, ..Options::default() });
    page.within("iframe", |page| {
        page.wait_until_started();
        let heights = page.run(HEIGHTS, &json!([]));
        assert_eq!(heights[1], 900);
        assert!(heights[2].as_i64() > Some(900), "{heights}");
    });
    assert_eq!(height(&page), 900);
}

#[test]
fn its_address_sets_what_it_may_and_no_more() {
    let base = host("", None);
    let page = open(&framed(&format!(
        "&base={base}/&onclick=alert(1)&config=1&contact=https://example.com/talk&contact-label=Talk&save="
    )));
    wait_until_fitted(&page);
    page.within("iframe", |page| {
        let names = page.run("return document.querySelector('ridgeline-planner').getAttributeNames().sort()", &json!([]));
        assert_eq!(names, json!(["contact", "contact-label", "currency", "eager", "lang", "locale", "save"]));
        // It keeps what is typed in its own origin, and opens what it links to beside the page.
        page.fill_all(&[("target", "900000")]);
        page.wait_for("the store", |page| {
            page.run("return (localStorage.getItem('ridgeline.plan') ?? '').includes('900')", &json!([])) == json!(true)
        });
        let away = page.run(
            "const root = document.querySelector('ridgeline-planner');
             return [...root.querySelectorAll('a'), ...root.shadowRoot.querySelectorAll('a')]
                 .filter((one) => /^https?:/.test(one.protocol) && one.origin !== location.origin && one.target !== '_blank').map((one) => one.outerHTML)",
            &json!([]),
        );
        assert_eq!(away, json!([]));
    });
    page.reload();
    wait_until_fitted(&page);
    let kept = |page: &Page| page.value("#ridgeline-target").replace(',', "") == "900000";
    page.within("iframe", |page| page.wait_for("what was typed", kept));
}

#[test]
fn it_prints_what_is_in_it_alone() {
    // What is printed stands in a frame that no driver puts a script into: it is met on its way into the document.
    const PRINT: &str = "{
        const append = Element.prototype.append;
        Element.prototype.append = function (...all) {
            append.apply(this, all);
            const paper = all[0]?.contentWindow;
            const printed = () => paper.document.querySelector('div').shadowRoot.textContent;
            if (paper) paper.print = () => postMessage({ printed: printed().includes('Revenue target') }, '*');
        };
    }";
    let site = host(&format!("{}{}", framed(""), script()), None);
    let before: &'static str = Box::leak(format!("{WATCH};{PRINT}").into_boxed_str());
    let page = Page::open_at(&site, "/", &Options { before, ..Options::default() });
    wait_until_fitted(&page);
    let printed = "return messages.map(({ printed }) => printed).filter((one) => one !== undefined)";
    page.within("iframe", |page| page.push("Print"));
    page.within("iframe", |page| page.wait_for("the paper", |page| page.run(printed, &json!([])) == json!([true])));
    assert_eq!(page.run(printed, &json!([])), json!([]), "the page around it is printed");
    assert_eq!(page.console_errors(), [""; 0]);
}
