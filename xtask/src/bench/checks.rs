//! What another answer costs in each check whose questions are all answered, so that everything that follows from them is drawn.

use serde_json::{Value, json};
use xtask::webdriver::{Session, WebDriverError};

use super::page::{self, Page};
use super::spread::Spread;
use crate::failure::Outcome;
use crate::tools::browser::Browser;

/// The checks that are asked by options.
const CHECKS: [&str; 3] = ["fit", "review", "diagnosis"];

/// Answers every question, one that comes up by an answer too; how many there are.
const ANSWER_ALL: &str = "
    const answered = new Set();
    const frame = () => new Promise(requestAnimationFrame);
    for (let idle = 0; idle < 30; idle += 1) {
        for (const question of document.querySelectorAll('.question')) {
            const input = question.querySelector('input');
            if (!input || answered.has(input.id || input.name)) continue;
            answered.add(input.id || input.name);
            idle = 0;
            if (input.type === 'text') {
                input.value = '4';
                input.dispatchEvent(new InputEvent('input', { bubbles: true }));
            } else input.click();
        }
        await frame();
    }
    return answered.size;";

/// Chooses the option after the one chosen, of one question after the other.
const ANSWER: &str = "
    const [at] = arguments;
    const questions = [...document.querySelectorAll('.question')].filter((one) => one.querySelectorAll('[type=radio]').length > 1);
    const options = [...questions[at % questions.length].querySelectorAll('[type=radio]')];
    options[(options.findIndex((one) => one.checked) + 1) % options.length].click();";

const TIMES: usize = 100;

/// Prints what an answer takes until what it changed is painted.
///
/// # Errors
/// Where a check does not do what it is asked.
pub(super) fn bench(browser: &Browser, page: &Page) -> Outcome {
    for check in CHECKS {
        let page = Page { name: check.to_owned(), url: format!("{}#/{check}", page.url), field: page.field };
        let [painted, scripting] = measure(browser, &page).map_err(page::failed(&page))?;
        println!(
            "an answer in {check}: painted after {:.1} ms, p99 {:.1}; scripting {:.1} ms, p99 {:.1}",
            painted.median, painted.p99, scripting.median, scripting.p99
        );
    }
    Ok(())
}

fn measure(browser: &Browser, page: &Page) -> Result<[Spread; 2], WebDriverError> {
    let session = page::begin(browser, page, false)?;
    session.chromium("Performance.enable", &json!({ "timeDomain": "threadTicks" }))?;
    page::wait_for(&session, "main.check .question")?;
    match session.run(ANSWER_ALL, &json!([]))?.as_u64() {
        Some(answered) if answered >= 5 => {}
        _ => return Err(WebDriverError::new("its questions cannot be answered".to_owned())),
    }
    answer(&session)
}

fn answer(session: &Session) -> Result<[Spread; 2], WebDriverError> {
    session.run("seen.keystrokes.length = seen.typed = 0", &json!([]))?;
    let mut scripting = Vec::with_capacity(TIMES);
    for at in 0..TIMES {
        let before = page::busy(session)?[1];
        let typed = session.run("return seen.typed", &json!([]))?.as_u64().unwrap_or_default();
        session.run(ANSWER, &json!([at]))?;
        page::wait(session, "typed", usize::try_from(typed).unwrap_or_default() + 1)?;
        scripting.push(page::busy(session)?[1] - before);
    }
    let waits = session.run("return seen.keystrokes", &json!([]))?;
    let painted = waits.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    Ok([Spread::of(painted), Spread::of(scripting)])
}
