//! What a keystroke costs in the release page, and a step of a slider and a switch of plans with three plans beside each other: the
//! scripting it sets off, and the wait for the next frame.

use std::path::Path;
use std::sync::Arc;
use std::thread;

use serde_json::{Value, json};
use xtask::server::Server;
use xtask::webdriver::{Driver, Session, WebDriverError};

use super::plans;
use crate::failure::{Failure, Outcome};
use crate::tools::browser::Browser;

/// The field typed into: the one every figure of the page hangs on.
const FIELD: &str = "[data-field=\"target\"] input";

const SLOWDOWN: u32 = 4;
const TIMES: usize = 200;

/// Typed over and over: digits, and as many backspaces.
const KEYS: [&str; 8] = ["1", "2", "5", "0", "Backspace", "Backspace", "Backspace", "Backspace"];

/// Notes, for each `input` or `click` event, how long until the end of the next frame's callbacks.
const WATCH: &str = "
    window.waits = [];
    const note = (event) => {
        const begun = event.timeStamp;
        requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => window.waits.push(performance.now() - begun);
            port2.postMessage(0);
        });
    };
    for (const kind of ['input', 'click']) addEventListener(kind, note, { capture: true });
";

/// Types into the page and prints what each keystroke took.
///
/// # Errors
/// Where there is no browser, or the page has no such field.
pub(super) fn bench(dist: &Path, browser: &Browser) -> Outcome {
    let failed = |error: std::io::Error| Failure::new(format!("the page cannot be served to the browser: {error}"));
    let server = Server::bind(dist, 0).map_err(failed)?;
    let url = server.url().map_err(failed)?;
    thread::spawn(move || server.serve());
    let all = measure(browser, &url)
        .map_err(|error| Failure::new(format!("the bench of the page failed: {}", error.to_string().trim())))?;
    for Measured { what, scripting, frames } in all {
        println!("{} × {what}, {SLOWDOWN}× slower processor, milliseconds:", scripting.len());
        print(&Spread::of(scripting), "scripting");
        print(&Spread::of(frames), "to the end of the next frame");
    }
    Ok(())
}

/// What many of one thing took, in milliseconds each.
pub(super) struct Measured {
    what: &'static str,
    scripting: Vec<f64>,
    frames: Vec<f64>,
}

fn measure(browser: &Browser, url: &str) -> Result<Vec<Measured>, WebDriverError> {
    let driver = Arc::new(Driver::start(&browser.driver)?);
    let session = Session::open(driver, Some(&browser.chrome), &[], &json!({}))?;
    session.go(url)?;
    wait_for(&session, FIELD)?;
    session.chromium("Performance.enable", &json!({}))?;
    session.run(WATCH, &json!([]))?;
    session.run("document.querySelector(arguments[0]).focus()", &json!([FIELD]))?;
    slow_down(&session, SLOWDOWN)?;
    let keys = |at: usize| KEYS[at % KEYS.len()];
    let typed = repeat(&session, "a keystroke in the target", |_| Ok(()), |at, ()| press(&session, keys(at)))?;
    slow_down(&session, 1)?;
    plans::three(&session)?;
    slow_down(&session, SLOWDOWN)?;
    Ok(vec![typed, plans::slide(&session)?, plans::switch(&session)?])
}

fn slow_down(session: &Session, rate: u32) -> Result<(), WebDriverError> {
    session.chromium("Emulation.setCPUThrottlingRate", &json!({ "rate": rate })).map(|_| ())
}

/// Does something over and over, each time after getting ready for it, and measures it alone.
pub(super) fn repeat<T>(
    session: &Session,
    what: &'static str,
    ready: impl Fn(usize) -> Result<T, WebDriverError>,
    act: impl Fn(usize, T) -> Result<(), WebDriverError>,
) -> Result<Measured, WebDriverError> {
    session.run("window.waits.length = 0", &json!([]))?;
    let mut scripting = Vec::with_capacity(TIMES);
    for at in 0..TIMES {
        let given = ready(at)?;
        let before = scripting_so_far(session)?;
        act(at, given)?;
        // Asked through the protocol, not by a script, which would count as scripting itself; the frame after the event is
        // drawn before the answer.
        session.chromium(
            "Page.captureScreenshot",
            &json!({ "clip": { "x": 0, "y": 0, "width": 1, "height": 1, "scale": 1 } }),
        )?;
        scripting.push((scripting_so_far(session)? - before) * 1000.0);
    }
    let frames = session.run("return window.waits", &json!([]))?;
    let frames: Vec<f64> = frames.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    if frames.len() < TIMES / 2 {
        return Err(WebDriverError::new(format!("only {} of {TIMES} × {what} reached the page", frames.len())));
    }
    Ok(Measured { what, scripting, frames })
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

fn scripting_so_far(session: &Session) -> Result<f64, WebDriverError> {
    let metrics = session.chromium("Performance.getMetrics", &json!({}))?;
    let metrics = metrics["metrics"].as_array().cloned().unwrap_or_default();
    let scripting =
        metrics.iter().find(|metric| metric["name"] == "ScriptDuration").and_then(|metric| metric["value"].as_f64());
    scripting.ok_or_else(|| WebDriverError::new("the browser does not tell its scripting time"))
}

/// Presses a key: one of a single letter, Backspace or an arrow.
pub(super) fn press(session: &Session, key: &str) -> Result<(), WebDriverError> {
    let (text, code) = match key {
        "Backspace" => ("", 8),
        "ArrowLeft" => ("", 37),
        "ArrowRight" => ("", 39),
        letter => (letter, u32::from(letter.as_bytes()[0])),
    };
    for kind in ["keyDown", "keyUp"] {
        let text = if kind == "keyDown" { text } else { "" };
        let event = json!({ "type": kind, "key": key, "text": text, "windowsVirtualKeyCode": code });
        session.chromium("Input.dispatchKeyEvent", &event)?;
    }
    Ok(())
}

/// The middle and the far end of many measurements.
#[derive(Debug, PartialEq)]
struct Spread {
    median: f64,
    p99: f64,
}

impl Spread {
    fn of(mut all: Vec<f64>) -> Self {
        all.sort_by(f64::total_cmp);
        let rank = |share: f64| {
            let index = (share * all.len() as f64).ceil() as usize;
            all.get(index.saturating_sub(1)).copied().unwrap_or(f64::NAN)
        };
        Self { median: rank(0.5), p99: rank(0.99) }
    }
}

fn print(spread: &Spread, what: &str) {
    println!("{what:30} median {:6.2}   p99 {:6.2}", spread.median, spread.p99);
}

#[cfg(test)]
mod tests {
    use super::Spread;

    #[test]
    fn the_nearest_rank() {
        let all = (1..=100).rev().map(f64::from).collect();
        assert_eq!(Spread::of(all), Spread { median: 50.0, p99: 99.0 });
    }
}
