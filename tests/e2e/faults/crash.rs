//! A page that stops by mistake says so, and comes back with all that was typed.

use serde_json::json;

use crate::harness::{Key, Options, Page};
use crate::states;

pub(super) const NOTICE: &str = "[data-rescue]";
const STOPPED: &str = "This page stopped by mistake. What you entered is kept.";

/// The ways of a crash, from before the page has a script: what is thrown by one that a driver runs, a page does not get to see.
pub(super) const SPOILERS: &str = "{
    const insert = Node.prototype.insertBefore;
    // The app panics when it next draws an element: a trap.
    globalThis.refuseElements = () => {
        Node.prototype.insertBefore = () => { throw new DOMException('spoilt', 'NotFoundError'); };
    };
    const text = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeValue');
    // What the browser throws goes through the app without a panic.
    globalThis.refuseText = () => {
        Object.defineProperty(Node.prototype, 'nodeValue', { ...text, set() { throw new Error('spoilt'); } });
    };
    const real = WebAssembly.instantiateStreaming;
    let memory;
    WebAssembly.instantiateStreaming = async (...given) => {
        const made = await real(...given);
        memory ??= Object.values(made.instance.exports).find((one) => one instanceof WebAssembly.Memory);
        return made;
    };
    // All memory there may be is taken, and the next text that is read is larger than what is left.
    globalThis.starve = () => {
        for (let pages = 32768; pages >= 1; pages /= 2) try { while (true) memory.grow(pages); } catch {}
        const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
        const get = () => {
            Object.defineProperty(HTMLInputElement.prototype, 'value', value);
            return '9'.repeat(2 ** 24);
        };
        Object.defineProperty(HTMLInputElement.prototype, 'value', { ...value, get });
    };
}";

const FULL: &str = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') };";

/// Types 654,321 into the target, which brings about the crash that was prepared.
pub(super) const TYPE: &str = "
    const field = document.querySelector('[data-app=plan] #ridgeline-target');
    field.focus();
    field.value = '654321';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));";

pub(super) fn spoilt_by(more: &str) -> &'static str {
    Box::leak(format!("{SPOILERS} {more}").into_boxed_str())
}

/// Brings the plan down by `spoil` while one types, and starts it again by keys alone.
#[track_caller]
fn crashes_and_comes_back(page: &Page, spoil: &str) {
    page.fill_all(&[("target", "111000"), ("deal", "23456"), ("winRate", "31")]);
    // In one task: what is said aloud after a rest must not be what crashes.
    page.run(&format!("{spoil};{TYPE}"), &json!([]));
    page.wait_for("the notice", |page| page.count(NOTICE) == 1 && page.text(NOTICE).contains(STOPPED));
    assert!(page.attribute("#ridgeline-target", "disabled").is_some(), "one can go on typing where nobody hears it");
    page.axe();
    page.wait_for("the way back to have the focus", |page| page.focused() == "Start again with it");
    page.press(Key::Enter);
    page.wait_for("the page to begin anew", |page| page.count(NOTICE) == 0);
    page.wait_until_started();
    page.wait_for("what was typed last", |page| page.field("target").replace(',', "") == "654321");
    assert_eq!((page.field("deal"), page.field("winRate")), ("23,456".to_owned(), "31".to_owned()));
    page.wait_under("Weekly activity", "$654K");
}

#[test]
fn where_elements_cannot_be_placed() {
    let page = Page::planner_with(&Options { before: SPOILERS, ..Options::default() });
    crashes_and_comes_back(
        &page,
        "refuseElements();
         const press = () => [...document.querySelectorAll('button')].find((one) => one.textContent === 'Talk it through').click();
         addEventListener('input', () => setTimeout(press), { once: true });",
    );
}

#[test]
fn where_texts_cannot_be_written() {
    let page = Page::planner_with(&Options { before: SPOILERS, ..Options::default() });
    crashes_and_comes_back(&page, "refuseText()");
    // And once more: it is as good as new.
    crashes_and_comes_back(&page, "refuseText()");
}

#[test]
fn where_there_is_no_more_memory() {
    let page = Page::planner_with(&Options { before: SPOILERS, ..Options::default() });
    crashes_and_comes_back(&page, "starve()");
}

#[test]
fn where_the_store_is_blocked() {
    let page = Page::planner_with(&Options { before: SPOILERS, blocked_storage: true, ..Options::default() });
    crashes_and_comes_back(&page, "refuseText()");
}

#[test]
fn where_the_store_is_full() {
    let page = Page::planner_with(&Options { before: spoilt_by(FULL), ..Options::default() });
    crashes_and_comes_back(&page, "refuseText()");
}

#[test]
fn every_plan_comes_back_and_the_open_one_as_it_was_typed() {
    let page = Page::planner_with(&Options { before: SPOILERS, ..Options::default() });
    page.fill_all(&[("target", "222000")]);
    page.push("Pin this plan and try another");
    // What was typed last comes back from the fields; that there are two plans, from what was kept once they rested.
    let plans = "return (localStorage.getItem('ridgeline.plan') ?? '').split('&s=').length - 1";
    page.wait_for("both plans to be kept", |page| page.run(plans, &json!([])) == 2);
    crashes_and_comes_back(&page, "refuseText()");
    page.push("Compare plans");
    page.wait_for("both plans", |page| page.count(".scenario") == 2);
    page.push(".scenario button");
    page.wait_for("the pinned plan", |page| page.field("target") == "222,000");
}

#[test]
fn what_had_not_arrived_comes_back_too() {
    // From the second document on, what comes later does not.
    const GONE: &str = "{
        const real = fetch;
        globalThis.fetch = (...what) => sessionStorage.getItem('gone') && String(what[0]).includes('_later')
            ? Promise.reject(new TypeError('gone')) : real(...what);
    }";
    let page = Page::planner_with(&Options { before: spoilt_by(GONE), ..Options::default() });
    states::optional(&page);
    page.wait_for("the rows to be kept", |page| {
        page.run("return localStorage.getItem('ridgeline.plan') ?? ''", &json!([])).to_string().contains("98%2C000")
    });
    page.run("sessionStorage.setItem('gone', '1')", &json!([]));
    page.reload();
    page.wait_until_started();
    assert_eq!(page.count(".row"), 0);
    page.run("sessionStorage.clear(); refuseText()", &json!([]));
    page.run(TYPE, &json!([]));
    page.wait_for("the notice", |page| page.count(NOTICE) == 1);
    page.push("Start again with it");
    page.wait_for("the page to begin anew", |page| page.count(NOTICE) == 0);
    page.wait_until_started();
    page.unfold();
    for (name, value) in [("hours-2", "12.5"), ("closedPeriods-0", "140,000"), ("cycleDays", "75")] {
        assert_eq!(page.field(name), value, "{name}");
    }
}

#[test]
fn the_example_stays_the_example() {
    let page = Page::planner_with(&Options { before: SPOILERS, ..Options::default() });
    page.run("refuseElements()", &json!([]));
    page.push("Talk it through");
    page.wait_for("the notice", |page| page.count(NOTICE) == 1);
    page.push("Start again with it");
    page.wait_for("the page to begin anew", |page| page.count(NOTICE) == 0);
    page.wait_until_started();
    page.wait_for_text("These are example numbers.");
}

#[test]
fn what_others_throw_is_theirs() {
    let page = Page::planner_with(&Options {
        before: "globalThis.blunder = () => new Promise((done) => {
            addEventListener('unhandledrejection', () => setTimeout(done));
            setTimeout(() => { throw new WebAssembly.RuntimeError('unreachable'); });
            setTimeout(() => Promise.reject(new Error('theirs')));
        });",
        ..Options::default()
    });
    page.run("return blunder()", &json!([]));
    assert_eq!(page.count(NOTICE), 0);
    page.fill_all(&[("target", "150000")]);
    page.wait_under("Weekly activity", "For $150K a month");
}
