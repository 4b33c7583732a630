//! What the widget tells its host: plain data, from a task of its own, and no more often than a page is drawn.

use serde_json::{Value, json};

use super::{HEAR, element, hosted, open, open_usual, usual};
use crate::harness::{Options, Page};

const TYPE: &str = "
    const type = (text) => {
        const field = inside('#ridgeline-target');
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    };";

#[test]
fn a_change_brings_the_plan_and_its_answer_or_its_errors() {
    let page = open_usual();
    page.fill_all(&[("target", "900000")]);
    page.wait_for("the plan", |page| page.heard("change").last().is_some_and(|it| it["plan"]["target"] == 900_000));
    let told = page.heard("change").pop().unwrap_or_default();
    assert!(told["answer"].is_object(), "{told}");
    assert_eq!(told["errors"], json!([]));
    // The same as the model answers without an element.
    assert_eq!(page.reach("return await planner().compute()"), told["answer"]);
    page.fill_all(&[("winRate", "400")]);
    page.wait_for("the error", |page| page.heard("change").last().is_some_and(|it| it["errors"] != json!([])));
    let told = page.heard("change").pop().unwrap_or_default();
    assert_eq!((&told["answer"], &told["errors"][0]["field"]), (&Value::Null, &json!("winRate")), "{told}");
    let seen = page.run(
        "return heard.every(({ bubbles, composed, detail }) => bubbles && composed && JSON.stringify(detail) === JSON.stringify(structuredClone(detail)))",
        &json!([]),
    );
    assert_eq!(seen, json!(true));
}

#[test]
fn at_most_one_change_is_told_a_frame() {
    let page = open_usual();
    page.settle();
    let counted = page.reach(&format!(
        "{TYPE}
         let frames = 0, told = 0;
         planner().addEventListener('ridgeline-change', () => {{ told += 1; }});
         let go = true;
         const count = () => {{ frames += 1; if (go) requestAnimationFrame(count); }};
         requestAnimationFrame(count);
         for (let round = 0; round < 60; round += 1) {{
             for (let key = 0; key < 5; key += 1) {{ type(String(100000 + round * 100 + key)); await null; }}
             await wait(2);
         }}
         await wait(300);
         go = false;
         return [told, frames]"
    ));
    // A task follows its frame, and may be late for the next: told in all is what counts.
    let [told, frames] = [0, 1].map(|at| counted[at].as_u64().unwrap_or_default());
    assert!((1..=frames + 1).contains(&told), "{told} in {frames} frames, of 300 keys");
    assert!(told < 200, "{told} of 300 keys: those of one frame are told as one");
    page.wait_for("the last of them", |page| {
        page.heard("change").last().is_some_and(|it| it["plan"]["target"] == json!(105_904))
    });
}

#[test]
fn a_host_may_call_back_from_an_event() {
    let page = open(&usual());
    page.wait_until_started();
    page.reach(&format!(
        "{TYPE}
         globalThis.answers = [];
         planner().addEventListener('ridgeline-change', async ({{ target, detail }}) => {{
             if (detail.plan.target === 900000) target.plan = {{ ...detail.plan, target: 800000 }};
             target.setAttribute('currency', 'EUR');
             answers.push(target.plan.target, typeof await target.save());
         }});
         type('900000');"
    ));
    page.wait_for("what the host made of it", |page| page.field("target") == "800,000");
    page.wait_reach("return inside('#ridgeline-currency').value", &json!("EUR"));
    assert_eq!(page.heard("error"), [json!(null); 0]);
    assert_eq!(page.console_errors(), [""; 0]);
}

#[test]
fn a_completed_check_is_told_once_with_its_outcome() {
    let page = open(&element("tool=\"review\" eager"));
    page.wait_for("the check", |page| page.count("[data-question]") > 0);
    page.reach(
        "for (const question of planner().shadowRoot.querySelectorAll('[data-question]')) {
             question.querySelector('input[value=well]').click();
             await wait(20);
         }",
    );
    page.wait_for("the result", |page| !page.heard("result").is_empty());
    page.settle();
    let told = page.heard("result");
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(told[0]["check"], "review");
    assert!(told[0]["outcome"].is_string(), "{told:?}");
}

fn approach(page: &Page) {
    page.push("Talk it through");
    page.wait_for("the link", |page| page.count("a[href^='https://example.com/contact']") > 0);
}

#[test]
fn getting_in_touch_is_told_with_the_summary() {
    let page = open_usual();
    approach(&page);
    page.reach("addEventListener('ridgeline-contact', (event) => event.preventDefault(), { once: true })");
    let summary = page.value("textarea");
    page.push("Open the contact page");
    page.wait_for("the event", |page| !page.heard("contact").is_empty());
    let told = page.heard("contact");
    assert_eq!(
        told[0]["address"].as_str().map(|it| it.starts_with("https://example.com/contact")),
        Some(true),
        "{told:?}"
    );
    assert_eq!(told[0]["summary"], json!(summary));
    assert_eq!(page.run("return heard.find(({ name }) => name === 'contact').cancelable", &json!([])), json!(true));
    // Prevented: nobody goes anywhere.
    page.reach("await wait(300)");
    assert!(!page.requests().iter().any(|url| url.contains("example.com")), "the page was opened all the same");
    assert_eq!(page.path(), "/");
}

#[test]
fn what_is_there_is_told_even_to_who_listens_late() {
    let late = "<script type=\"module\">
        const one = document.querySelector('ridgeline-planner');
        globalThis.got = (await one.ready) === one;
    </script>";
    let site = hosted("plain", &format!("{}{late}", usual()));
    let page = Page::open_at(&site, "/", &Options { before: HEAR, ..Options::default() });
    page.wait_until_started();
    page.wait_for("the promise", |page| page.run("return globalThis.got ?? null", &json!([])) == json!(true));
    let ready = page.heard("ready");
    assert_eq!((ready.len(), &ready[0]["tool"]), (1, &json!("plan")));
}
