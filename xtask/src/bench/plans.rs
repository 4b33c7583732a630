//! Three plans beside each other, one of them pinned: what a step of a slider costs, and opening another plan.

use serde_json::{Value, json};
use xtask::webdriver::{Session, WebDriverError};

use super::keystroke::{Measured, press, repeat, wait_for};

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

/// Pins the plan, makes two others of it, and shows them side by side; both roads are on the chart then.
pub(super) fn three(session: &Session) -> Result<(), WebDriverError> {
    let push = |words: &str| session.run(PUSH, &json!([words])).map(|_| ());
    let fill = |field: &str, text: &str| session.run(FILL, &json!([field, text])).map(|_| ());
    fill("target", "100000")?;
    push("Pin this plan and try another")?;
    wait_for(session, ".pin-said:not([hidden])")?;
    fill("proposals", "9")?;
    push("Compare plans")?;
    wait_for(session, ".scenario:nth-child(2)")?;
    push("Duplicate: Plan 2")?;
    wait_for(session, ".scenario:nth-child(3)")?;
    fill("deal", "15000")?;
    wait_for(session, "path.chart-beside[d^=M]")
}

/// Steps of a slider, to and fro.
pub(super) fn slide(session: &Session) -> Result<Measured, WebDriverError> {
    session.run("document.querySelector(arguments[0]).focus()", &json!([SLIDER]))?;
    let key = |at: usize| if at % 8 < 4 { "ArrowRight" } else { "ArrowLeft" };
    repeat(session, "a step of a slider, three plans", |_| Ok(()), |at, ()| press(session, key(at)))
}

/// Opens one plan and the other in turn.
pub(super) fn switch(session: &Session) -> Result<Measured, WebDriverError> {
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
    repeat(session, "a switch of plans, three plans", place, click)
}
