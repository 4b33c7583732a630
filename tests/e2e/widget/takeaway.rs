//! A plan taken along from a page of strangers, and from a frame.

use serde_json::json;
use xtask::server::Manner;

use super::{HEAR, laid_out, open, open_usual, usual};
use crate::harness::{Options, Page, Picture, only_in, release, serve_as};

#[track_caller]
fn take(page: &Page) {
    page.push("Take away");
    page.wait_for("the panel", |page| page.count(".takeaway textarea") == 1);
}

#[test]
fn every_file_is_handed_over() {
    only_in!(Chromium; "where downloads go is told to Chromium by its own protocol");
    let page = open_usual();
    take(&page);
    let (name, text) = page.download("widget-table", "Table (CSV)");
    assert!(name.starts_with("ridgeline-today-") && text.contains("\"CAD\""), "{name}: {text}");
    let (_, text) = page.download("widget-svg", "Chart (SVG)");
    assert!(roxmltree::Document::parse(&text).is_ok(), "{text}");
    let (_, bytes) = page.download_bytes("widget-png", "Chart (PNG)");
    let drawn = Picture::read("widget", &bytes).unwrap_or_else(|error| panic!("{error}"));
    assert!(drawn.size().0 == 1760 && drawn.ink() > 0.05);
    page.fill_all(&[("top", "900000")]);
    page.wait_for("a date", |page| page.count("a[download$='.ics']:not([hidden])") == 1);
    let (_, text) = page.download("widget-dates", "Dates for your calendar");
    assert!(text.starts_with("BEGIN:VCALENDAR"), "{text}");
    // Nothing but the widget's own files was asked for, and the page is where it was.
    assert_eq!(page.path(), "/");
    assert_eq!(page.console_errors(), [""; 0]);
}

/// Prints by telling the page around what would be on the paper.
const PRINT: &str = "
    globalThis.print = () => {
        const inside = document.querySelector('ridgeline-planner, body > div').shadowRoot;
        const shown = ['.paper h2', '.paper svg', '.form', 'h1'].map((one) => inside.querySelector(one).checkVisibility());
        (parent ?? self).printed = shown;
    };";

#[test]
fn the_brief_alone_is_printed() {
    only_in!(Chromium; "scripts of a test reach the paper’s own document by Chromium’s protocol alone");
    let before: &'static str = Box::leak(format!("{HEAR};{PRINT}").into_boxed_str());
    let site = serve_as(Manner::of_a_stranger(None), &laid_out("plain", release(), &usual()));
    let page = Page::open_at(&site, "/", &Options { before, print: true, ..Options::default() });
    page.wait_until_started();
    take(&page);
    page.push("Print the brief");
    page.wait_for("the paper", |page| {
        page.run("return globalThis.printed ?? null", &json!([])) == json!([true, true, false, false])
    });
}

#[test]
fn paper_waits_for_what_comes_later() {
    const HELD: &str = "
        globalThis.print = () => { parent.printed = document.querySelector('body > div').shadowRoot.querySelector('.notices') !== null; };
        const real = fetch;
        globalThis.fetch = (...what) => String(what[0]?.url ?? what[0]).includes('_later')
            ? new Promise((done) => { globalThis.go = () => done(real(...what)); }) : real(...what);";
    only_in!(Chromium; "scripts of a test reach the paper’s own document by Chromium’s protocol alone");
    let site = serve_as(Manner::of_a_stranger(None), &laid_out("plain", release(), &usual()));
    let page = Page::open_at(&site, "/", &Options { before: HELD, ..Options::default() });
    page.wait_until_drawn();
    // Nobody has touched it: the host prints.
    page.reach("planner().print()");
    page.wait_for("it to be asked for", |page| page.run("return typeof go", &json!([])) == "function");
    assert_eq!(page.run("return globalThis.printed ?? null", &json!([])), json!(null));
    page.run("go()", &json!([]));
    page.wait_for("the paper", |page| page.run("return globalThis.printed ?? null", &json!([])) == json!(true));
}

#[test]
fn the_host_hears_of_what_is_sent_and_not_of_what_is_taken_along() {
    let page = open_usual();
    take(&page);
    page.push("Talk it through");
    page.wait_for("the summary", |page| page.count(".cta textarea") == 1);
    page.type_into("What you would send", "My own words");
    page.reach("addEventListener('ridgeline-contact', (event) => event.preventDefault(), { once: true })");
    page.push("Open the contact page");
    page.wait_for("the event", |page| !page.heard("contact").is_empty());
    assert_eq!(page.heard("contact")[0]["summary"], json!("My own words"));
}

#[test]
fn where_the_page_forbids_it_the_pixels_are_not_made_and_it_says_so() {
    only_in!(Chromium; "where downloads go is told to Chromium by its own protocol");
    let policy = format!(
        "default-src 'none'; script-src {origin} 'wasm-unsafe-eval'; style-src 'self'; connect-src {origin}; img-src 'self'",
        origin = release()
    );
    let site = serve_as(Manner::of_a_stranger(Some(&policy)), &laid_out("strict", release(), &usual()));
    let page = Page::open_at(&site, "/", &Options::default());
    page.wait_until_started();
    take(&page);
    page.push("Chart (PNG)");
    page.wait_for("the word", |page| page.text(".takeaway > [role=status]").contains("Take the chart as SVG instead"));
    let (_, text) = page.download("widget-strict-svg", "Chart (SVG)");
    assert!(roxmltree::Document::parse(&text).is_ok(), "{text}");
}

#[test]
fn a_frame_hands_its_files_over_too() {
    only_in!(Chromium; "where downloads go is told to Chromium by its own protocol");
    let frame = format!(
        "<iframe data-ridgeline src=\"{}/embed.html?tool=plan&locale=en-CA\" title=\"Plan\" width=\"100%\" height=\"900\" \
         sandbox=\"allow-scripts allow-same-origin allow-popups allow-modals allow-downloads\"></iframe>",
        release()
    );
    let page = open(&frame);
    page.within("iframe", |page| {
        page.wait_until_started();
        take(page);
        let (name, bytes) = page.download_bytes("frame-png", "Chart (PNG)");
        assert!(name.starts_with("ridgeline-today-"), "{name}");
        assert!(Picture::read("frame", &bytes).is_ok_and(|drawn| drawn.ink() > 0.05));
    });
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn paper_does_not_wait_for_ever() {
    const NEVER: &str = "
        globalThis.print = () => { parent.printed = true; };
        const [real, start] = [fetch, setTimeout];
        globalThis.fetch = (...what) => String(what[0]?.url ?? what[0]).includes('_later')
            ? new Promise(() => { globalThis.asked = true; }) : real(...what);
        // A clock of the test's own for what waits longest.
        globalThis.setTimeout = (run, after, ...given) => after === 15000 ? (globalThis.late = run, 0) : start(run, after, ...given);";
    only_in!(Chromium; "scripts of a test reach the paper’s own document by Chromium’s protocol alone");
    let site = serve_as(Manner::of_a_stranger(None), &laid_out("plain", release(), &usual()));
    let page = Page::open_at(&site, "/", &Options { before: NEVER, ..Options::default() });
    page.wait_until_drawn();
    page.reach("planner().print()");
    page.wait_for("it to be asked for", |page| page.run("return globalThis.asked === true", &json!([])) == true);
    assert_eq!(page.run("return globalThis.printed ?? null", &json!([])), json!(null));
    page.run("late()", &json!([]));
    page.wait_for("the paper", |page| page.run("return globalThis.printed ?? null", &json!([])) == json!(true));
}
