//! A widget that crashes says so, and comes back with everything that was typed.

use serde_json::{Value, json};

use super::{HEAR, element, hosted, usual};
use crate::harness::{Key, Options, Page, release};

const PANEL: &str = ".notice-panel";

/// The ways of a crash.
const SPOILERS: &str = "{
    const insert = Node.prototype.insertBefore;
    const text = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeValue');
    // The plan panics when it next draws an element.
    globalThis.refuseElements = () => {
        Node.prototype.insertBefore = () => { throw new DOMException('spoilt', 'NotFoundError'); };
    };
    // What the browser throws goes through the plan without a panic.
    globalThis.refuseText = () => {
        Object.defineProperty(Node.prototype, 'nodeValue', { ...text, set() { throw new Error('spoilt'); } });
    };
    // What a host asks for is not answered.
    const append = URLSearchParams.prototype.append;
    globalThis.refusePairs = () => {
        URLSearchParams.prototype.append = () => { throw new Error('spoilt'); };
    };
    const real = WebAssembly.instantiate;
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    let memory;
    WebAssembly.instantiate = async (...given) => {
        const made = await real(...given);
        memory ??= Object.values((made.instance ?? made).exports).find((one) => one instanceof WebAssembly.Memory);
        return made;
    };
    // All memory there may be is taken, and the next text that is read is larger than what is left.
    globalThis.starve = () => {
        for (let pages = 32768; pages >= 1; pages /= 2) try { while (true) memory.grow(pages); } catch {}
        const get = () => {
            Object.defineProperty(HTMLInputElement.prototype, 'value', value);
            return '9'.repeat(2 ** 24);
        };
        Object.defineProperty(HTMLInputElement.prototype, 'value', { ...value, get });
    };
    globalThis.mend = () => {
        URLSearchParams.prototype.append = append;
        Node.prototype.insertBefore = insert;
        Object.defineProperty(Node.prototype, 'nodeValue', text);
    };
}";

const PULL: &str = "
    refuseElements();
    [...planner().shadowRoot.querySelectorAll('button')].find((one) => one.textContent === 'Talk it through').click();";

const SPOIL: &str = "refuseText()";

const MEND: &str = "mend()";

#[track_caller]
fn open(widget: &str) -> Page {
    let before: &'static str = Box::leak(format!("{HEAR} {SPOILERS}").into_boxed_str());
    Page::open_at(&hosted("plain", widget), "/", &Options { before, ..Options::default() })
}

#[track_caller]
fn open_usual() -> Page {
    let page = open(&usual());
    page.wait_until_started();
    page
}

#[track_caller]
fn crashes_and_comes_back(page: &Page, spoil: &str, mend: &str) {
    page.fill_all(&[("target", "765432"), ("deal", "23456"), ("winRate", "31")]);
    page.wait_reach("return planner().plan.winRate", &json!(0.31));
    page.reach(
        "const field = inside('#ridgeline-target');
         field.value = '654321';
         field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
         await wait(100)",
    );
    page.reach(spoil);
    page.reach("planner().setAttribute('currency', 'JPY')");
    page.wait_for("the message", |page| !page.text(PANEL).is_empty());
    page.wait_for("the event", |page| page.heard("error").last().is_some_and(|error| error["kind"] == "crashed"));
    assert!(page.invites(), "the contact link is there");
    page.axe();
    page.reach(mend);
    page.click("Try again");
    page.wait_until_started();
    page.wait_for("what was typed", |page| page.field("target").replace(',', "") == "654321");
    assert_eq!((page.field("deal"), page.field("winRate")), ("23,456".to_owned(), "31".to_owned()));
    assert_eq!(page.text(PANEL), "");
    assert!(!page.invites());
    page.fill_all(&[("target", "543210")]);
    page.wait_reach("return planner().plan.target", &json!(543_210));
}

#[test]
fn where_its_elements_cannot_be_placed() {
    crashes_and_comes_back(&open_usual(), PULL, MEND);
}

#[test]
fn where_its_texts_cannot_be_written() {
    let page = open_usual();
    crashes_and_comes_back(&page, SPOIL, MEND);
    assert_eq!((page.heard("error").len(), page.heard("ready").len()), (1, 2));
}

#[test]
fn where_it_crashes_as_it_is_called() {
    let page = open_usual();
    page.fill_all(&[("target", "765432")]);
    page.wait_reach("return planner().plan.target", &json!(765_432));
    page.reach("refusePairs(); try { planner().plan } catch {} mend()");
    page.wait_for("the message", |page| !page.text(PANEL).is_empty());
    page.click("Try again");
    page.wait_until_started();
    page.wait_for("what was typed", |page| page.field("target").replace(',', "") == "765432");
    assert_eq!(page.heard("error").len(), 1);
}

#[test]
fn it_crashes_and_comes_back_again_and_again() {
    let page = open_usual();
    for _ in 0..3 {
        crashes_and_comes_back(&page, SPOIL, MEND);
        page.reach("planner().setAttribute('currency', 'CAD')");
    }
}

#[test]
fn all_elements_of_a_crashed_module_come_back() {
    // The second says itself where the files are, and is served by the same.
    let second =
        element(&format!("tool=\"plan\" currency=\"CAD\" locale=\"en-CA\" eager base=\"{}/assets/\"", release()));
    let page = open(&(usual() + &second));
    page.wait_for("two plans", |page| page.count("form[aria-label='Your numbers']") == 2);
    page.fill_all(&[("target", "765432")]);
    page.wait_reach("return planner(0).plan.target", &json!(765_432));
    page.reach("planner(1).plan = { target: 120000 }");
    page.wait_reach("return inside('#ridgeline-target', 1).value", &json!("120,000"));
    page.reach(SPOIL);
    page.reach("planner(0).setAttribute('currency', 'JPY')");
    page.wait_for("the crash", |page| !page.heard("error").is_empty());
    page.reach(MEND);
    // Both shared what has crashed; neither stays frozen.
    for at in 0..2 {
        page.wait_reach(&format!("return inside('.notice-panel', {at}).checkVisibility()"), &Value::Bool(true));
        page.reach(&format!("[...inside('.notice-panel', {at}).querySelectorAll('button')][0].click()"));
    }
    page.wait_reach("return inside('#ridgeline-target', 0)?.value", &json!("765,432"));
    page.wait_reach("return inside('#ridgeline-target', 1)?.value", &json!("120,000"));
}

#[test]
fn the_way_back_is_in_reach_of_keys() {
    let page = open_usual();
    page.reach(SPOIL);
    page.reach("planner().setAttribute('currency', 'JPY')");
    page.wait_for("the message", |page| !page.text(PANEL).is_empty());
    page.reach(MEND);
    page.press(Key::Tab);
    page.wait_for("the button", |page| page.focused() == "Try again");
    page.press(Key::Enter);
    page.wait_until_started();
    page.wait_for("the message to go", |page| page.text(PANEL).is_empty());
}

/// Types `text` into a figure of the fit check, which crashes by `spoil`, and tries again.
#[track_caller]
fn a_figure_comes_back(spoil: &str) {
    const HIRE: &str = "return inside('#ridgeline-fit-cost-hire')?.value";
    let page = open(&element("tool=\"fit\" currency=\"CAD\" locale=\"en-CA\" theme=\"light\" eager"));
    page.wait_reach("return inside('#ridgeline-fit-cost-hire') !== null", &json!(true));
    // The last press is what the crash comes of: it was not kept yet.
    page.reach(&format!(
        "inside('[data-question=growth] input[value=busy]').click();
         await frame();
         {spoil};
         const field = inside('#ridgeline-fit-cost-hire');
         field.focus();
         field.value = '7 months';
         field.dispatchEvent(new InputEvent('input', {{ bubbles: true, composed: true }}))"
    ));
    page.wait_for("the message", |page| !page.text(PANEL).is_empty());
    page.reach(MEND);
    page.click("Try again");
    page.wait_reach(HIRE, &json!("7 months"));
    page.wait_reach("return inside('[data-question=growth] input[value=busy]').checked", &json!(true));
    let kept = page.reach(
        "return new URLSearchParams(JSON.parse(await planner().save())['ridgeline.checks']).has('fit.cost.salary')",
    );
    assert_eq!(kept, json!(false), "what was only assumed is not the visitor's for that");
}

#[test]
fn a_figure_of_a_check_comes_back() {
    a_figure_comes_back(SPOIL);
}

#[test]
fn a_figure_of_a_check_comes_back_where_there_is_no_more_memory() {
    a_figure_comes_back("starve()");
}
