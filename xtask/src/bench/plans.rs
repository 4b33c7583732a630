//! Three plans beside each other, one of them pinned: what a step of a slider costs, and opening another plan.

use serde_json::{Value, json};
use xtask::webdriver::{Session, WebDriverError};

use super::page::{self, Page, press};
use super::spread::Spread;
use crate::failure::Outcome;
use crate::tools::browser::Browser;

const SLIDER: &str = "[data-field=\"proposals\"] input[type=range]";

/// Presses a button by its words or its label.
const PUSH: &str = "
    const [words] = arguments;
    const name = (one) => one.getAttribute('aria-label') ?? one.textContent.trim();
    const button = [...document.querySelectorAll('button')].find((one) => name(one) === words && one.checkVisibility());
    if (!button) throw new Error(`no button says ${words}`);
    button.click();";

/// Types into a field.
const FILL: &str = "
    const [field, text] = arguments;
    const input = document.querySelector(`[data-field=\"${field}\"] input`);
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));";

/// The middle of the button that opens the plan which was not opened last, where it can be pressed.
const OTHER: &str = "
    const names = ['Plan 2', 'Plan 3'];
    const shown = (name) => [...document.querySelectorAll('.scenario-does button')]
        .find((one) => one.getAttribute('aria-label') === `Open: ${name}` && one.checkVisibility());
    const button = shown(names[arguments[0] % 2]) ?? shown(names[(arguments[0] + 1) % 2]);
    button.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = button.getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2];";

const TIMES: usize = 100;

/// Prints what a step of a slider takes, and a switch of plans, until what it changed is painted.
///
/// # Errors
/// Where the page does not do what it is asked.
pub(super) fn bench(browser: &Browser, page: &Page) -> Outcome {
    let measured = measure(browser, page).map_err(page::failed(page))?;
    for (what, [painted, scripting]) in ["a step of a slider", "a switch of plans"].into_iter().zip(measured) {
        println!(
            "{what}, three plans: painted after {:.1} ms, p99 {:.1}; scripting {:.1} ms, p99 {:.1}",
            painted.median, painted.p99, scripting.median, scripting.p99
        );
    }
    Ok(())
}

fn measure(browser: &Browser, page: &Page) -> Result<[[Spread; 2]; 2], WebDriverError> {
    let session = page::open(browser, page, false)?;
    session.chromium("Performance.enable", &json!({ "timeDomain": "threadTicks" }))?;
    three(&session)?;
    Ok([slide(&session)?, switch(&session)?])
}

/// Does something over and over, each time after getting ready for it, and measures it alone.
fn repeat<T>(
    session: &Session,
    ready: impl Fn(usize) -> Result<T, WebDriverError>,
    act: impl Fn(usize, T) -> Result<(), WebDriverError>,
) -> Result<[Spread; 2], WebDriverError> {
    session.run("seen.keystrokes.length = seen.typed = 0", &json!([]))?;
    let mut scripting = Vec::with_capacity(TIMES);
    for at in 0..TIMES {
        let given = ready(at)?;
        let before = page::busy(session)?[1];
        act(at, given)?;
        page::wait(session, "typed", at + 1)?;
        scripting.push(page::busy(session)?[1] - before);
    }
    let waits = session.run("return seen.keystrokes", &json!([]))?;
    let painted = waits.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    Ok([Spread::of(painted), Spread::of(scripting)])
}

/// Pins the plan, makes two others of it, and shows them side by side; both roads are on the chart then.
fn three(session: &Session) -> Result<(), WebDriverError> {
    let push = |words: &str| session.run(PUSH, &json!([words])).map(|_| ());
    let fill = |field: &str, text: &str| session.run(FILL, &json!([field, text])).map(|_| ());
    fill("target", "100000")?;
    push("Pin this plan and try another")?;
    page::wait_for(session, ".pin-said:not([hidden])")?;
    fill("proposals", "9")?;
    push("Compare plans")?;
    page::wait_for(session, ".scenario:nth-child(2)")?;
    push("Duplicate: Plan 2")?;
    page::wait_for(session, ".scenario:nth-child(3)")?;
    fill("deal", "15000")?;
    page::wait_for(session, "path.chart-beside[d^=M]")
}

/// Steps of a slider, to and fro.
fn slide(session: &Session) -> Result<[Spread; 2], WebDriverError> {
    session.run("document.querySelector(arguments[0]).focus()", &json!([SLIDER]))?;
    let key = |at: usize| if at % 8 < 4 { "ArrowRight" } else { "ArrowLeft" };
    repeat(session, |_| Ok(()), |at, ()| press(session, key(at)))
}

/// Opens one plan and the other in turn.
fn switch(session: &Session) -> Result<[Spread; 2], WebDriverError> {
    let place = |at: usize| {
        let place = session.run(OTHER, &json!([at]))?;
        let side = |of: usize| place[of].as_f64().ok_or_else(|| WebDriverError::new("no plan can be opened"));
        Ok([side(0)?, side(1)?])
    };
    let click = |_, [x, y]: [f64; 2]| {
        for kind in ["mousePressed", "mouseReleased"] {
            let event: Value = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 });
            session.chromium("Input.dispatchMouseEvent", &event)?;
        }
        Ok(())
    };
    repeat(session, place, click)
}
