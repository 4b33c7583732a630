//! A reload shows the page where it was, though it is drawn over several steps and is short at first.

use serde_json::{Value, json};

use crate::harness::{Options, Page};

fn top(page: &Page) -> f64 {
    page.run("return scrollY", &json!([])).as_f64().unwrap_or_default()
}

/// The scrolling has come to rest.
fn is_noted(page: &Page) -> bool {
    // Firefox moves a pixel further, to a whole one, once it has said that it came to rest.
    page.run("return Math.abs(history.state?.y - scrollY) < 2", &json!([])) == true
}

/// The element that is at the top of the window, and where it is.
const AT_TOP: &str = "
    const one = document.elementFromPoint(innerWidth / 2, 80)?.closest('section, article, .card, fieldset');
    return one && [one.innerText.slice(0, 40), Math.round(one.getBoundingClientRect().top / 4)]";

#[test]
fn a_reload_stays_where_it_was_in_a_plan_of_ones_own() {
    let page = Page::planner_with(&Options { width: 390, height: 700, ..Options::default() });
    page.fill_all(&[("target", "150000")]);
    page.wait_for("the plan to be kept", |page| {
        page.run("return localStorage.getItem('ridgeline.plan')", &json!([])).is_string()
    });
    page.wait_for("what comes later", |page| page.count("[data-coming]") == 0);
    page.run("document.activeElement.blur(); document.querySelector('.whatif').scrollIntoView()", &json!([]));
    page.wait_for("it to be far down, and noted", |page| top(page) > 2000.0 && is_noted(page));
    let (before, at): (f64, Value) = (top(&page), page.run(AT_TOP, &json!([])));
    assert!(at.is_array(), "nothing is at the top");
    page.reload();
    page.wait_for("the same place", |page| (top(page) - before).abs() < 2.0);
    page.wait_for("what was there", |page| page.run(AT_TOP, &json!([])) == at);
    // Who goes elsewhere meanwhile is not called back.
    page.reload();
    page.run("dispatchEvent(new WheelEvent('wheel')); scrollTo(0, 0)", &json!([]));
    page.wait_for("what comes later", |page| {
        page.run("document.dispatchEvent(new Event('scroll', { bubbles: true }))", &json!([]));
        page.count(".whatif") == 1
    });
    assert!(top(&page) < 2.0);
}

#[test]
fn a_reload_stays_where_it_was_in_a_check() {
    let page = Page::open_with("/#/review", &Options { height: 600, ..Options::default() });
    page.wait_for("the check", |page| page.count("main.check .question") > 3);
    page.run("scrollTo(0, 700)", &json!([]));
    page.wait_for("it to be there", |page| (top(page) - 700.0).abs() < 2.0 && is_noted(page));
    page.reload();
    page.wait_for("the same place", |page| (top(page) - 700.0).abs() < 2.0);
    page.is_well();
}
