//! What a page holds after a long edit.

use serde_json::json;
use xtask::webdriver::WebDriverError;

use super::keystroke::KEYS;
use super::page::{self, Page};
use crate::failure::Outcome;
use crate::tools::browser::Browser;

const EDITS: usize = 1_000;

/// Bytes a page holds, garbage collected.
pub(super) struct Held {
    /// JavaScript's heap with the document's part of it.
    pub(super) heap: f64,
    /// Of it and of wasm's memory or typed arrays together.
    pub(super) whole: f64,
    /// The same before the first edit.
    pub(super) before: f64,
}

/// Edits each page a thousand times, key by key.
///
/// # Errors
/// Where a keystroke does not reach a page.
pub(super) fn after_edits(browser: &Browser, pages: &[Page]) -> Outcome<Vec<Held>> {
    pages.iter().map(|page| held(browser, page).map_err(page::failed(page))).collect()
}

fn held(browser: &Browser, page: &Page) -> Result<Held, WebDriverError> {
    let session = page::open(browser, page, false)?;
    // Slowness is of no matter here.
    session.chromium("Emulation.setCPUThrottlingRate", &json!({ "rate": 1 }))?;
    let measure = || -> Result<[f64; 2], WebDriverError> {
        session.chromium("HeapProfiler.collectGarbage", &json!({}))?;
        let usage = session.chromium("Runtime.getHeapUsage", &json!({}))?;
        let figure = |name: &str| usage[name].as_f64().unwrap_or_default();
        let wasm =
            session.run("return seen.memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0)", &json!([]))?;
        let heap = figure("usedSize") + figure("embedderHeapUsedSize");
        // What stands behind buffers counts wasm's memory in some browsers and not in others.
        Ok([heap, heap + figure("backingStorageSize").max(wasm.as_f64().unwrap_or_default())])
    };
    let [_, before] = measure()?;
    page::enter(&session, page)?;
    for key in KEYS.iter().cycle().take(EDITS) {
        page::press(&session, key)?;
    }
    page::wait(&session, "typed", EDITS)?;
    let [heap, whole] = measure()?;
    Ok(Held { heap, whole, before })
}
