//! A page in Chromium on a processor slowed four times: how long until it answers, and what it loads for that.

use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use serde_json::{Value, json};
use xtask::server::Server;
use xtask::webdriver::{Driver, Session, WebDriverError, opened};

use super::spread::median;
use crate::failure::{Failure, Outcome};
use crate::tools::browser::Browser;

/// How many times slower the processor is made.
pub(super) const SLOWDOWN: u32 = 4;
/// Cold visits of each page.
const VISITS: usize = 5;

/// The network of Lighthouse's phone: a round trip, and bytes a second.
const SLOW_4G: [f64; 3] = [150.0, 1_600_000.0 / 8.0, 750_000.0 / 8.0];

/// A page to measure.
pub(super) struct Page {
    /// What it is called in the table; ours has no need of it.
    pub(super) name: String,
    /// Where it is served.
    pub(super) url: String,
    /// The field typed into: the one every figure hangs on.
    pub(super) field: &'static str,
}

/// What a cold visit took, in milliseconds, and the bytes it loaded.
pub(super) struct Visit {
    pub(super) answer: f64,
    pub(super) answer_on_slow_4g: f64,
    pub(super) bytes: f64,
}

/// Runs before the page's own scripts: takes down when the headline holds an answer that is painted, which memories wasm has, and, for
/// each `input` or `click` event, how long until the end of the next frame.
const WATCH: &str = r"
(() => {
    const seen = { answered: 0, typed: 0, keystrokes: [], memories: [] };
    let waiting = [];
    const look = () => (waiting = waiting.filter(([figure, least, done]) => seen[figure] < least || done()));
    seen.until = (figure, least) => new Promise((done) => (waiting.push([figure, least, done]), look()));
    Object.defineProperty(window, 'seen', { value: seen });
    const painted = (call) => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => (call(), look());
        port2.postMessage(0);
    });
    for (const kind of ['input', 'click']) addEventListener(kind, (event) => {
        const begun = event.timeStamp;
        painted(() => (seen.typed = seen.keystrokes.push(performance.now() - begun)));
    }, { capture: true });
    const watch = new MutationObserver(() => {
        if (!/\d/.test(document.querySelector(':is([data-app], #page) h1')?.textContent ?? '')) return;
        watch.disconnect();
        painted(() => (seen.answered = performance.now()));
    });
    watch.observe(document, { childList: true, characterData: true, subtree: true });
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const own = WebAssembly[name];
        WebAssembly[name] = async (...given) => {
            const made = await own.apply(WebAssembly, given);
            for (const given of Object.values((made.instance ?? made).exports)) {
                if (given instanceof WebAssembly.Memory && !seen.memories.includes(given)) seen.memories.push(given);
            }
            return made;
        };
    }
})();
";

/// Serves a folder until the process ends, as a careful host does.
///
/// # Errors
/// Where no port can be had.
pub(super) fn serve(folder: PathBuf) -> Outcome<String> {
    let failed = |error: std::io::Error| Failure::new(format!("the page cannot be served to the browser: {error}"));
    let server = Server::bind(folder, 0).map_err(failed)?;
    let url = server.url().map_err(failed)?;
    thread::spawn(move || server.serve());
    Ok(url)
}

/// What went wrong in the browser, as a line.
pub(super) fn failed(page: &Page) -> impl Fn(WebDriverError) -> Failure {
    let url = page.url.clone();
    move |error| Failure::new(format!("{url} could not be measured: {}", error.to_string().trim()))
}

/// Opens the page in a fresh browser, slowed, and waits for its answer.
pub(super) fn open(browser: &Browser, page: &Page, slow_4g: bool) -> Result<Session, WebDriverError> {
    let session = begin(browser, page, slow_4g)?;
    wait(&session, "answered", 1)?;
    Ok(session)
}

/// Opens the page in a fresh browser, slowed.
pub(super) fn begin(browser: &Browser, page: &Page, slow_4g: bool) -> Result<Session, WebDriverError> {
    let session = opened(|| {
        let driver = Arc::new(Driver::start(&browser.driver)?);
        Session::open(driver, Some(&browser.chrome), &[], &json!({}))
    })?;
    session.chromium("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": WATCH }))?;
    session.chromium("Emulation.setCPUThrottlingRate", &json!({ "rate": SLOWDOWN }))?;
    if slow_4g {
        let [latency, down, up] = SLOW_4G;
        session.chromium("Network.enable", &json!({}))?;
        session.chromium(
            "Network.emulateNetworkConditions",
            &json!({ "offline": false, "latency": latency, "downloadThroughput": down, "uploadThroughput": up }),
        )?;
    }
    session.go(&page.url)?;
    Ok(session)
}

/// Waits until something is on the page.
pub(super) fn wait_for(session: &Session, selector: &str) -> Result<(), WebDriverError> {
    let script = "
        const [selector] = arguments;
        return new Promise((found) => {
            const look = () => document.querySelector(selector) ? found(true) : requestAnimationFrame(look);
            setTimeout(() => found(false), 20000);
            look();
        });";
    match session.run(script, &json!([selector]))?.as_bool() {
        Some(true) => Ok(()),
        _ => Err(WebDriverError::new(format!("the page has no {selector}"))),
    }
}

/// Waits, without a look at the page in between, until `figure` (`answered`, `typed`) is at least `least`.
pub(super) fn wait(session: &Session, figure: &str, least: usize) -> Result<(), WebDriverError> {
    session.run("return window.seen.until(...arguments)", &json!([figure, least])).map(drop)
}

/// Visits every page, in turn, and answers the medians.
///
/// # Errors
/// Where a page does not answer.
pub(super) fn visits(browser: &Browser, pages: &[Page]) -> Outcome<Vec<Visit>> {
    let mut all: Vec<[Vec<f64>; 3]> = pages.iter().map(|_| Default::default()).collect();
    for _ in 0..VISITS {
        for (page, [answers, on_slow_4g, bytes]) in pages.iter().zip(&mut all) {
            for (slow_4g, times) in [(false, &mut *answers), (true, &mut *on_slow_4g)] {
                let [answered, loaded] = visit(browser, page, slow_4g).map_err(failed(page))?;
                times.push(answered);
                bytes.push(loaded);
            }
        }
    }
    let visit = |[answers, on_slow_4g, bytes]: [Vec<f64>; 3]| Visit {
        answer: median(answers),
        answer_on_slow_4g: median(on_slow_4g),
        bytes: median(bytes),
    };
    Ok(all.into_iter().map(visit).collect())
}

fn visit(browser: &Browser, page: &Page, slow_4g: bool) -> Result<[f64; 2], WebDriverError> {
    let session = open(browser, page, slow_4g)?;
    let script = "
        const entries = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
        return [seen.answered, entries.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)];";
    let said = session.run(script, &json!([]))?;
    match [said[0].as_f64(), said[1].as_f64()].map(|figure| figure.filter(|figure| *figure > 0.0)) {
        [Some(answered), Some(bytes)] => Ok([answered, bytes]),
        _ => Err(WebDriverError::new(format!("it tells {said}"))),
    }
}

/// Presses and lets go of a key: a digit, Backspace or an arrow.
pub(super) fn press(session: &Session, key: &str) -> Result<(), WebDriverError> {
    let (text, code) = match key {
        "Backspace" => ("", 8),
        "ArrowLeft" => ("", 37),
        "ArrowRight" => ("", 39),
        digit => (digit, u32::from(digit.as_bytes()[0])),
    };
    for kind in ["keyDown", "keyUp"] {
        let text = if kind == "keyDown" { text } else { "" };
        let event = json!({ "type": kind, "key": key, "text": text, "windowsVirtualKeyCode": code });
        session.chromium("Input.dispatchKeyEvent", &event)?;
    }
    Ok(())
}

/// Puts the cursor at the end of the page's field.
pub(super) fn enter(session: &Session, page: &Page) -> Result<(), WebDriverError> {
    let script = "
        const field = document.querySelector(arguments[0]);
        field.focus();
        field.setSelectionRange(field.value.length, field.value.length);";
    session.run(script, &json!([page.field])).map(drop)
}

/// A figure of `Performance.getMetrics`.
/// Milliseconds that the main thread has worked, and of them in scripts and wasm; in processor time, where that was asked for.
pub(super) fn busy(session: &Session) -> Result<[f64; 2], WebDriverError> {
    let metrics = session.chromium("Performance.getMetrics", &json!({}))?;
    let [work, scripting] = ["TaskDuration", "ScriptDuration"].map(|name| metric(&metrics, name));
    Ok([work? * 1000.0, scripting? * 1000.0])
}

pub(super) fn metric(metrics: &Value, name: &str) -> Result<f64, WebDriverError> {
    let found = metrics["metrics"].as_array().into_iter().flatten().find(|metric| metric["name"] == name);
    let value = found.and_then(|metric| metric["value"].as_f64());
    value.ok_or_else(|| WebDriverError::new(format!("the browser does not tell its {name}")))
}
