//! What a keystroke costs: until what it changed is painted, and how much of that is work.
//!
//! Painted means the end of the frame after the `input` event: its time stamp, then `requestAnimationFrame`, then a message, which comes
//! after style, layout and paint. A frame begins every 16.7 ms, so half of that is waiting, on average. Work is
//! processor time of the main thread, as `Performance.getMetrics` counts it: without that wait, and without what other programs take.
//! Scripting is the part of it in scripts and wasm, without style, layout and paint.

use std::time::{Duration, Instant};

use serde_json::json;
use xtask::webdriver::WebDriverError;

use super::page::{self, Page};
use super::spread::Spread;
use crate::failure::Outcome;
use crate::tools::browser::Browser;

/// Sessions for each page, in turn, and keystrokes in each.
const ROUNDS: usize = 3;
const KEYSTROKES: usize = 100;
/// Where the machine is busy, or a page slow, a round ends after so long with fewer, but not with less than the half.
const PATIENCE: Duration = Duration::from_mins(1);

/// Typed over and over: digits, and as many backspaces.
pub(super) const KEYS: [&str; 8] = ["1", "2", "5", "0", "Backspace", "Backspace", "Backspace", "Backspace"];

/// Milliseconds of a keystroke.
pub(super) struct Keystroke {
    /// To the end of the next frame.
    pub(super) painted: Spread,
    /// Of work on the main thread.
    pub(super) work: Spread,
    /// Of scripts and wasm in it.
    pub(super) scripting: Spread,
}

/// Types into every page, in turn.
///
/// # Errors
/// Where a keystroke does not reach a page.
pub(super) fn keystrokes(browser: &Browser, pages: &[Page]) -> Outcome<Vec<Keystroke>> {
    let mut all: Vec<[Vec<f64>; 3]> = pages.iter().map(|_| Default::default()).collect();
    for _ in 0..ROUNDS {
        for (page, all) in pages.iter().zip(&mut all) {
            let more = typed(browser, page).map_err(page::failed(page))?;
            all.iter_mut().zip(more).for_each(|(all, more)| all.extend(more));
        }
    }
    let spread = |[painted, work, scripting]: [Vec<f64>; 3]| Keystroke {
        painted: Spread::of(painted),
        work: Spread::of(work),
        scripting: Spread::of(scripting),
    };
    Ok(all.into_iter().map(spread).collect())
}

fn typed(browser: &Browser, page: &Page) -> Result<[Vec<f64>; 3], WebDriverError> {
    let session = page::open(browser, page, false)?;
    session.chromium("Performance.enable", &json!({ "timeDomain": "threadTicks" }))?;
    page::enter(&session, page)?;
    let mut work = Vec::with_capacity(KEYSTROKES);
    let mut scripting = Vec::with_capacity(KEYSTROKES);
    let begun = Instant::now();
    for (count, key) in KEYS.iter().cycle().take(KEYSTROKES).enumerate() {
        if count >= KEYSTROKES / 2 && begun.elapsed() > PATIENCE {
            break;
        }
        let [worked, scripted] = page::busy(&session)?;
        page::press(&session, key)?;
        page::wait(&session, "typed", count + 1)?;
        let [works, scripts] = page::busy(&session)?;
        work.push(works - worked);
        scripting.push(scripts - scripted);
    }
    let painted = session.run("return seen.keystrokes", &json!([]))?;
    let painted: Vec<f64> = painted.as_array().into_iter().flatten().filter_map(serde_json::Value::as_f64).collect();
    Ok([painted, work, scripting])
}
